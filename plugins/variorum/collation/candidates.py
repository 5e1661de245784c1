"""Which sentences are worth comparing: an inverted index over their concepts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.collation.nearest import MANY, nearest
from variorum.collation.profiles import Profile

LEAST = 0.05
"""Least cosine over concepts of two sentences that are seen at all, as neighbours of others."""

ENOUGH = 0.13
"""The same for two sentences of different sources that are compared."""

REPEATED = 0.45
"""The same for two sentences of one source, of which only repetitions matter."""


PARTNERS = 20
"""Sentences that each one is compared with in a large collection."""


def candidates(profiles: Sequence[Profile]) -> Mapping[tuple[int, int], float]:
    """Find the pairs of sentences that share enough.

    The keys are places of profiles, `i < j`, in order; the values the weight of the concepts they share.
    """
    if len(profiles) >= MANY:
        return _among_nearest(profiles)
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    found: dict[tuple[int, int], float] = {}
    for j, profile in enumerate(profiles):
        shared: dict[int, float] = defaultdict(float)
        for concept, weight in profile.concepts.items():
            row = index[concept]
            for i, other in row:
                # the innermost line of all: a call of min() would double its time
                shared[i] += weight if weight < other else other  # noqa: FURB136
            row.append((j, weight))
        for i in sorted(shared):
            if cosine(shared[i], profiles[i], profile) >= LEAST:
                found[i, j] = shared[i]
    return found


def _among_nearest(profiles: Sequence[Profile]) -> Mapping[tuple[int, int], float]:
    """Do the same where comparing all with all would take too long: only with the nearest."""
    bags = [profile.concepts.keys() for profile in profiles]
    pairs = {(min(i, j), max(i, j)) for i, j, _ in nearest(bags, range(len(bags)), PARTNERS)}
    shared = {(i, j): shared_concepts(profiles[i], profiles[j]) for i, j in sorted(pairs)}
    return {
        (i, j): mass
        for (i, j), mass in shared.items()
        if cosine(mass, profiles[i], profiles[j]) >= LEAST
    }


def shared_concepts(a: Profile, b: Profile) -> float:
    """Weigh the concepts that two sentences share."""
    return math.fsum(
        min(weight, b.concepts[concept])
        for concept, weight in a.concepts.items()
        if concept in b.concepts
    )


def worth_comparing(shared: float, a: Profile, b: Profile) -> bool:
    """Tell whether two sentences share enough concepts to be compared part by part."""
    return cosine(shared, a, b) >= (REPEATED if a.source == b.source else ENOUGH)


def cosine(shared: float, a: Profile, b: Profile) -> float:
    """Relate the weight of shared concepts to that of both sentences: from 0 to 1."""
    return shared / math.sqrt(a.concept_mass * b.concept_mass) if shared else 0.0
