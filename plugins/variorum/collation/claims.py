"""Claims: sentences grouped by what they assert, never through a chain of near matches."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from variorum.collation.comparing import Pair
from variorum.collation.profiles import Profile
from variorum.collation.similarity import Similarity

REPEATED = 0.85
"""From this part of their words on, two sentences of one source are one: it says a thing twice."""

COHERENT = 0.47
"""Mean likelihood of being the same that all pairs across two groups must reach to become one."""

KIN = 0.6
"""Likelihood of being linked at all that every pair across two groups must reach."""


def group(
    profiles: Sequence[Profile],
    found: Mapping[Pair, Similarity],
    together: frozenset[Pair] = frozenset(),
    apart: frozenset[Pair] = frozenset(),
) -> tuple[tuple[int, ...], ...]:
    """Group sentences into claims, the best pairs first.

    Constrained agglomerative clustering with average linkage: two groups become one if all pairs across
    them cohere on average and none of them is unrelated or in `apart`. An editor's pairs in `together` come first and need nothing else. Groups come by their first
    member, members in order; a sentence without partners is a group of its own.
    """
    groups = _Groups(profiles, found, apart)
    for i, j in sorted(together):
        groups.join(i, j)
    for i, j in sorted(found, key=lambda pair: (-groups.same(*pair), pair)):
        if groups.joinable(i, j):
            groups.join(i, j)
    return tuple(groups.members[first] for first in sorted(groups.members))


def may_join(profiles: Sequence[Profile], found: Mapping[Pair, Similarity], pair: Pair) -> bool:
    """Tell whether two sentences can be one claim: if they can't, no group has both unless it is ruled."""
    i, j = pair
    if profiles[i].source == profiles[j].source:
        return _same(profiles, found, pair) > 0
    similarity = found.get(pair)
    return similarity is not None and similarity.linked >= KIN


def _same(profiles: Sequence[Profile], found: Mapping[Pair, Similarity], pair: Pair) -> float:
    """Tell how likely two sentences are the same; a source's own are only if it repeats itself."""
    similarity = found.get(pair)
    if similarity is None:
        return 0.0
    if profiles[pair[0]].source == profiles[pair[1]].source:
        return float(similarity.parts.words >= REPEATED)
    return similarity.same


class _Groups:
    """The groups as they grow."""

    def __init__(
        self, profiles: Sequence[Profile], found: Mapping[Pair, Similarity], apart: frozenset[Pair]
    ) -> None:
        self.profiles = profiles
        self.found = found
        self.apart = apart
        self.home = list(range(len(profiles)))
        self.members: dict[int, tuple[int, ...]] = {place: (place,) for place in self.home}

    def same(self, i: int, j: int) -> float:
        return _same(self.profiles, self.found, (i, j) if i < j else (j, i))

    def _barred(self, i: int, j: int) -> bool:
        pair = (i, j) if i < j else (j, i)
        return pair in self.apart or not may_join(self.profiles, self.found, pair)

    def joinable(self, i: int, j: int) -> bool:
        if self.home[i] == self.home[j]:
            return False
        across = [(x, y) for x in self.members[self.home[i]] for y in self.members[self.home[j]]]
        if any(self._barred(x, y) for x, y in across):
            return False
        return math.fsum(self.same(x, y) for x, y in across) / len(across) >= COHERENT

    def join(self, i: int, j: int) -> None:
        if self.home[i] == self.home[j]:
            return
        first, second = sorted((self.home[i], self.home[j]))
        joined = tuple(sorted(self.members[first] + self.members.pop(second)))
        self.members[first] = joined
        for member in joined:
            self.home[member] = first
