"""The nearest sentences of each, in collections of any size.

Sentences are sets of keys, stop words too: they tell little, but in tens of thousands of sentences even that
tells copies from sentences that only share a phrase. A key's weight is its rarity, dampened; two sentences
score the cosine. Past a size an inverted index in Python is slower than a compiled sparse product; then
`nearest_compiled` does the same, if its library is installed.
"""

from __future__ import annotations

import importlib.util
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from heapq import nsmallest

DAMPENED = 0.4
"""Exponent of a key's rarity."""

MANY = 1500
"""Sentences from which on the compiled product wins, its import paid."""

COMMON = 16.0
"""A key counts for finding candidates if at most this many times the root of the collection's size have it."""

RESCORED = 4
"""Candidates scored by all their keys, for each partner that is wanted."""

Partner = tuple[int, int, float]
"""A sentence, one that is near it, and their score from 0 to 1."""


def nearest(
    bags: Sequence[Collection[str]], sources: Sequence[int], count: int = 10
) -> list[Partner]:
    """Find for each sentence its best partners in other sources, at most `count`, the best first.

    `bags` holds each sentence's keys, each once, and `sources` the number of its source.
    """
    weights = rarities(bags)
    if len(bags) >= MANY and importlib.util.find_spec("sparse_dot_topn"):
        from variorum.collation.claims.nearest_compiled import nearest_compiled

        return nearest_compiled(bags, sources, weights, count)
    return _nearest(bags, sources, weights, count)


def rarities(bags: Sequence[Collection[str]]) -> Mapping[str, float]:
    """Weigh every key by how few sentences have it; a key that all have weighs nothing."""
    counts = Counter(key for bag in bags for key in bag)
    size = len(bags)
    return {key: math.log((1 + size) / count) ** DAMPENED for key, count in counts.items()}


def most_common(size: int) -> float:
    """Tell how many sentences may have a key that candidates are found by, in a collection of a size."""
    return COMMON * math.sqrt(size)


def _nearest(
    bags: Sequence[Collection[str]],
    sources: Sequence[int],
    weights: Mapping[str, float],
    count: int,
) -> list[Partner]:
    squares = {key: weight * weight for key, weight in weights.items()}
    lengths = [math.sqrt(math.fsum(squares[key] for key in bag)) or 1.0 for bag in bags]
    index: dict[str, list[int]] = defaultdict(list)
    for place, bag in enumerate(bags):
        for key in bag:
            index[key].append(place)
    cap = most_common(len(bags))
    found = []
    for i, bag in enumerate(bags):
        shared: dict[int, float] = defaultdict(float)
        # in one order whatever the set's, so that sums don't differ in their last digit
        for key in sorted(bag):
            row = index[key]
            if len(row) <= cap:
                square = squares[key]
                for j in row:
                    shared[j] += square
        scored = (
            (-round(value / (lengths[i] * lengths[j]), 6), j)
            for j, value in shared.items()
            if sources[j] != sources[i]
        )
        found += [(i, j, -score) for score, j in nsmallest(count, scored)]
    return found
