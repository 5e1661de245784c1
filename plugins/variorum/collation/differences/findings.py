"""Differences: what readings of one fact disagree on, or say more of, and what of it stands between two sentences.

The way of a difference: each aspect (`aspects`) finds facts of two sources that are about one thing; findings
about the same words are joined to rows, each with its sides (`rows`), and ranked (`ranking`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations, product
from typing import Any

from msgspec import Struct

from variorum.collation.differences.aspects import AnyFinding, Aspect
from variorum.collation.differences.attributions import Attributions
from variorum.collation.differences.dates import Calendar, Dates, Spans
from variorum.collation.differences.modality import Denials, Modality
from variorum.collation.differences.names import Names, Offices, Spellings
from variorum.collation.differences.numbers import Amounts, Numbers, Tolls
from variorum.collation.differences.quotations import Mouths, Quotations
from variorum.collation.differences.rows import rows
from variorum.collation.facing import Ground, ground_of
from variorum.collation.quotations.groups import Group, groups_of, worn
from variorum.language.corpus import Corpus
from variorum.model import Claim, Collation, Difference, Link, Origin, Reading


class PairDifference(Struct, frozen=True):
    """A difference, in the readings of two sentences."""

    difference: Difference
    one: Reading
    other: Reading


class PairDifferences:
    """The differences of a collation, by two of their sentences."""

    def __init__(self, collation: Collation) -> None:
        self._differences = collation.differences
        self._at: defaultdict[str, list[tuple[int, int, Reading]]] = defaultdict(list)
        for number, difference in enumerate(collation.differences):
            for side, readings in enumerate(difference.sides):
                for reading in readings:
                    self._at[reading.sentence].append((number, side, reading))

    def of(self, one: str, other: str) -> Sequence[PairDifference]:
        """Give what two sentences differ in, by their ids, the weightiest first."""
        opposite = self._at.get(other, ())
        return [
            PairDifference(self._differences[number], reading, against)
            for number, side, reading in self._at.get(one, ())
            for number_too, side_too, against in opposite
            if number == number_too and side != side_too
        ]

    def between(self, one: str, other: str) -> Iterator[PairDifference]:
        """Give what the sentences of two sources differ in, by the sources' keys."""
        for difference in self._differences:
            for side, opposite in permutations(difference.sides, 2):
                for mine, theirs in product(side, opposite):
                    if (mine.sentence.partition(".")[0], theirs.sentence.partition(".")[0]) == (one, other):
                        yield PairDifference(difference, mine, theirs)


def differences(
    corpus: Corpus, claims: Sequence[Claim], links: Sequence[Link], origins: Sequence[Origin]
) -> tuple[Difference, ...]:
    """Find where readings of one fact, within one claim or across linked ones, disagree or say more.

    They come by rank: contradictions between independent origins first, changes made in copying last.
    """
    ground = ground_of(corpus, claims, links, origins)
    return differences_on(ground, groups_of(ground))


def differences_on(ground: Ground, groups: Sequence[Group]) -> tuple[Difference, ...]:
    """Find the differences of a corpus that is prepared, with its quotations."""
    found: list[AnyFinding] = []
    for aspect in aspects_of(ground, groups):
        found += aspect.findings(ground)
    return rows(found, ground, worn(groups, ground.texts))


def aspects_of(ground: Ground, groups: Sequence[Group]) -> tuple[Aspect[Any], ...]:
    """Give every aspect in which readings are compared."""
    corpus = ground.corpus
    calendar = Calendar(corpus)
    return (
        Numbers(ground),
        Tolls(ground),
        Amounts(ground),
        Modality(),
        Denials(corpus),
        Dates(calendar),
        Spans(calendar, ground),
        Attributions(corpus),
        Quotations(groups),
        Mouths(groups, corpus),
        Names(corpus),
        Spellings(),
        Offices(),
    )
