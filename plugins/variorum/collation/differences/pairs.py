"""What two sentences differ in: the differences in which they stand on two sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations, product

from msgspec import Struct

from variorum.model import Collation, Difference, Reading


class PairDifference(Struct, frozen=True):
    """A difference, in the readings of two sentences."""

    difference: Difference
    one: Reading
    other: Reading


class PairDifferences:
    """The differences of a collation, by two of their sentences."""

    def __init__(self, collation: Collation) -> None:
        self._found: defaultdict[tuple[str, str], list[PairDifference]] = defaultdict(list)
        for difference in collation.differences:
            for side, opposite in permutations(difference.sides, 2):
                for one, other in product(side, opposite):
                    found = PairDifference(difference, one, other)
                    self._found[one.sentence, other.sentence].append(found)

    def of(self, one: str, other: str) -> Sequence[PairDifference]:
        """Give what two sentences differ in, by their ids, the weightiest first."""
        return self._found.get((one, other), [])

    def between(self, one: str, other: str) -> Iterator[PairDifference]:
        """Give what the sentences of two sources differ in, by the sources' keys."""
        for (a, b), found in self._found.items():
            if (a.partition(".")[0], b.partition(".")[0]) == (one, other):
                yield from found
