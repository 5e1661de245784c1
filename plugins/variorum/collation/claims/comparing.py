"""Comparing a collection: every pair of sentences worth it, with the pairs around it in view."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from heapq import nsmallest

from variorum.collation.claims.candidates import (
    PARTNERS,
    Pair,
    candidates,
    cosine,
    pair_of,
    worth_comparing,
)
from variorum.collation.claims.profiles import Profile
from variorum.collation.claims.similarity import Neighbours, Parts, parts_of

LITTLE = 0.2
"""Cosine over concepts below which two sentences are hardly ever linked unless one is the other's best match.

On the seeds and eight other events 53 of 9,584 such pairs were linked.
"""


def compare(profiles: Sequence[Profile], without: Container[int] = ()) -> Mapping[Pair, Parts]:
    """Compare all sentences that share enough, of one source or two, in order; none at the places `without`."""
    shared = candidates(profiles, without)
    first = {(i, j): cosine(mass, profiles[i], profiles[j]) for (i, j), mass in shared.items()}
    rivals = _rivals(profiles, first)
    worth = [(i, j) for (i, j), mass in shared.items() if worth_comparing(mass, profiles[i], profiles[j])]
    if len(worth) > PARTNERS * len(profiles):
        worth = _nearest(worth, first)
    return {
        (i, j): parts_of(profiles[i], profiles[j], shared[i, j], _surroundings(profiles, first, rivals, (i, j)))
        for i, j in worth
    }


def _nearest(pairs: Sequence[Pair], first: Mapping[Pair, float]) -> list[Pair]:
    """Leave out the pairs that share little where each of the two has enough that are nearer to it."""
    partners: defaultdict[int, list[tuple[float, Pair]]] = defaultdict(list)
    for pair in pairs:
        for place in pair:
            partners[place].append((-first[pair], pair))
    near = {pair for found in partners.values() for _, pair in nsmallest(PARTNERS, found)}
    return [pair for pair in pairs if first[pair] >= LITTLE or pair in near]


def _rivals(profiles: Sequence[Profile], first: Mapping[Pair, float]) -> Mapping[Pair, tuple[float, float]]:
    """Find for each sentence and each source the best two scores with that source's sentences."""
    best: dict[Pair, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for (i, j), score in first.items():
        for one, source in ((i, profiles[j].source), (j, profiles[i].source)):
            top, second = best[one, source]
            if score > top:
                best[one, source] = (score, top)
            elif score > second:
                best[one, source] = (top, score)
    return best


def _surroundings(
    profiles: Sequence[Profile],
    first: Mapping[Pair, float],
    rivals: Mapping[Pair, tuple[float, float]],
    pair: Pair,
) -> Neighbours:
    i, j = pair
    score = first[pair]
    top, second = rivals[i, profiles[j].source]
    other_top, other_second = rivals[j, profiles[i].source]
    ahead = min(
        score - (second if score == top else top),
        score - (other_second if score == other_top else other_top),
    )
    a, b = profiles[i], profiles[j]
    i_before, j_before = i - 1 if a.place else -1, j - 1 if b.place else -1
    i_after, j_after = _following(profiles, i), _following(profiles, j)
    return Neighbours(
        best=float(score == top == other_top),
        ahead=ahead,
        beside=score / max(top, other_top),
        before=_score(first, i_before, j_before),
        after=_score(first, i_after, j_after),
        across=max(
            _score(first, i_before, j),
            _score(first, i, j_before),
            _score(first, i_after, j),
            _score(first, i, j_after),
        ),
    )


def _score(first: Mapping[Pair, float], i: int, j: int) -> float:
    return first.get(pair_of(i, j), 0.0)


def _following(profiles: Sequence[Profile], place: int) -> int:
    """Find the place of the next sentence of the same source; -1 after the last."""
    after = place + 1
    if after < len(profiles) and profiles[after].source == profiles[place].source:
        return after
    return -1
