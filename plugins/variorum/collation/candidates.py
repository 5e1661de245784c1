"""Which sentences are worth comparing: an inverted index over the telling roots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.collation.profiles import Profile

ENOUGH = 0.2
"""Share of the smaller sentence's weight that two sentences must have in common."""


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of profiles that share enough, `i < j`, in order."""
    index: dict[str, list[int]] = defaultdict(list)
    for j, profile in enumerate(profiles):
        shared: dict[int, float] = defaultdict(float)
        for root, weight in profile.roots.items():
            row = index[root]
            for i in row:
                shared[i] += weight
            row.append(j)
        for i in sorted(shared):
            if shared[i] >= ENOUGH * min(profiles[i].root_mass, profile.root_mass):
                yield i, j
