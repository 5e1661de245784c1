"""Which sentences are worth comparing: an inverted index over their concepts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from collections.abc import Set as AbstractSet

from variorum.collation.claims.nearest import MANY, nearest
from variorum.collation.claims.profiles import Profile

LEAST = 0.05
"""Least cosine over concepts of two sentences that are seen at all, as neighbours of others."""

ENOUGH = 0.13
"""The same for two sentences of different sources that are compared."""

REPEATED = 0.85
"""From this part of their words on, two sentences of one source are one: it says a thing twice."""

NOTHING: AbstractSet[str] = frozenset()

PARTNERS = 20
"""Sentences that each one is compared with in a large collection."""


def candidates(
    profiles: Sequence[Profile], without: Container[int] = ()
) -> Mapping[tuple[int, int], float]:
    """Find the pairs of sentences that share enough; none of those at the places `without`.

    The keys are places of profiles, `i < j`, in order; the values the weight of the concepts they share.
    """
    if len(profiles) >= MANY:
        return _among_nearest(profiles, without)
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    found: dict[tuple[int, int], float] = {}
    for j, profile in enumerate(profiles):
        if j in without:
            continue
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


def _among_nearest(
    profiles: Sequence[Profile], without: Container[int]
) -> Mapping[tuple[int, int], float]:
    """Do the same where comparing all with all would take too long: only with the nearest."""
    bags = [
        NOTHING if place in without else profile.concepts.keys()
        for place, profile in enumerate(profiles)
    ]
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
    """Tell whether two sentences share enough to be compared part by part; of one source, if it repeats itself."""
    if a.source == b.source:
        return shared_words(a, b) >= REPEATED
    return cosine(shared, a, b) >= ENOUGH


def shared_words(a: Profile, b: Profile) -> float:
    """Relate the weight of the words that two sentences share to that of both: from 0 to 1."""
    shared = math.fsum(map(a.bag.__getitem__, a.bag.keys() & b.bag.keys()))
    return shared / math.sqrt(a.mass * b.mass) if shared else 0.0


def cosine(shared: float, a: Profile, b: Profile) -> float:
    """Relate the weight of shared concepts to that of both sentences: from 0 to 1."""
    return shared / math.sqrt(a.concept_mass * b.concept_mass) if shared else 0.0
