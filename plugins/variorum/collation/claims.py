"""Claims: sentences grouped by what they assert, never through a chain of near matches."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from variorum.collation.profiles import Profile

SAME = 0.60
"""From this score on, two sentences of different sources may be one claim."""

REPEATED = 0.85
"""From this score on, two sentences of one source are one claim: it says a thing twice."""

COHERENT = 0.55
"""Mean score that all pairs across two groups must reach for the groups to become one."""


def group(
    profiles: Sequence[Profile],
    scores: Mapping[tuple[int, int], float],
    apart: frozenset[tuple[int, int]],
) -> tuple[tuple[int, ...], ...]:
    """Group sentences into claims, the best pairs first.

    Constrained agglomerative clustering with average linkage: two groups join over a pair that reaches
    the threshold if all pairs across them cohere on average and none of them is in `apart`. Groups come
    by their first member, members in order; a sentence without partners is a group of its own.
    """
    home = list(range(len(profiles)))
    members: dict[int, tuple[int, ...]] = {i: (i,) for i in home}

    def score(i: int, j: int) -> float:
        return scores.get((i, j) if i < j else (j, i), 0.0)

    def joinable(left: tuple[int, ...], right: tuple[int, ...]) -> bool:
        across = [(i, j) for i in left for j in right]
        for i, j in across:
            if (min(i, j), max(i, j)) in apart:
                return False
            if profiles[i].source == profiles[j].source and score(i, j) < REPEATED:
                return False
        return math.fsum(score(i, j) for i, j in across) / len(across) >= COHERENT

    for (i, j), value in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        own = profiles[i].source == profiles[j].source
        if value < (REPEATED if own else SAME) or home[i] == home[j]:
            continue
        left, right = members[home[i]], members[home[j]]
        if joinable(left, right):
            first, second = sorted((home[i], home[j]))
            joined = tuple(sorted(left + right))
            members[first] = joined
            del members[second]
            for member in joined:
                home[member] = first
    return tuple(members[key] for key in sorted(members))
