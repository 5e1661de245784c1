"""Which sentences are worth comparing: an inverted index over their concepts, and the nearest of each.

Sentences are sets of keys, stop words too: they tell little, but in tens of thousands of sentences even that
tells copies from sentences that only share a phrase. A key's weight is its rarity, dampened; two sentences
score the cosine. Past a size an inverted index in Python is slower than a compiled sparse product; then
`nearest_compiled` does the same, if its library is installed.
"""

from __future__ import annotations

import importlib.util
import math
from collections import defaultdict
from collections.abc import Collection, Container, Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import nsmallest

from variorum.collation.claims.profiles import Profile
from variorum.language.words import rarities

DAMPENED = 0.4
"""Exponent of a key's rarity."""

MANY = 1500
"""Sentences from which on the compiled product wins, its import paid."""

COMMON = 16.0
"""A key counts for finding candidates if at most this many times the root of the collection's size have it."""

RESCORED = 4
"""Candidates scored by all their keys, for each partner that is wanted."""

Pair = tuple[int, int]
"""Places of two sentences, the smaller first."""

Partner = tuple[int, int, float]
"""A sentence, one that is near it, and their score from 0 to 1."""


LEAST = 0.05
"""Least cosine over concepts of two sentences that are seen at all, as neighbours of others."""

ENOUGH = 0.13
"""The same for two sentences of different sources that are compared."""

REPEATED = 0.85
"""From this part of their words on, two sentences of one source are one, if they are in one order: it says a thing twice."""

IN_ORDER = 0.5
"""Part of the runs of three words of the longer that the other has then."""

NOTHING: AbstractSet[str] = frozenset()

PARTNERS = 20
"""Sentences that each one is compared with in a large collection."""


def pair_of(i: int, j: int) -> Pair:
    """Make a pair of two places."""
    return (i, j) if i < j else (j, i)


def nearest(bags: Sequence[Collection[str]], sources: Sequence[int], count: int) -> list[Partner]:
    """Find for each sentence its best partners in other sources, at most `count`, the best first.

    `bags` holds each sentence's keys, each once, and `sources` the number of its source.
    """
    weights = {key: rare**DAMPENED for key, rare in rarities(bags).items()}
    if len(bags) >= MANY and importlib.util.find_spec("sparse_dot_topn"):
        from variorum.collation.claims.nearest_compiled import nearest_compiled

        return nearest_compiled(bags, sources, weights, count)
    return _nearest(bags, sources, weights, count)


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
            (-round(value / (lengths[i] * lengths[j]), 6), j) for j, value in shared.items() if sources[j] != sources[i]
        )
        found += [(i, j, -score) for score, j in nsmallest(count, scored)]
    return found


def candidates(profiles: Sequence[Profile], without: Container[int] = ()) -> Mapping[Pair, float]:
    """Find the pairs of sentences that share enough; none of those at the places `without`.

    The keys are places of profiles, `i < j`, in order; the values the weight of the concepts they share.
    """
    if len(profiles) >= MANY:
        return _among_nearest(profiles, without)
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    found: dict[Pair, float] = {}
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


def _among_nearest(profiles: Sequence[Profile], without: Container[int]) -> Mapping[Pair, float]:
    """Do the same where comparing all with all would take too long: only with the nearest."""
    bags = [NOTHING if place in without else profile.concepts.keys() for place, profile in enumerate(profiles)]
    pairs = {pair_of(i, j) for i, j, _ in nearest(bags, range(len(bags)), PARTNERS)}
    shared = {(i, j): shared_concepts(profiles[i], profiles[j]) for i, j in sorted(pairs)}
    return {(i, j): mass for (i, j), mass in shared.items() if cosine(mass, profiles[i], profiles[j]) >= LEAST}


def shared_concepts(a: Profile, b: Profile) -> float:
    """Weigh the concepts that two sentences share."""
    return math.fsum(
        min(weight, b.concepts[concept]) for concept, weight in a.concepts.items() if concept in b.concepts
    )


def worth_comparing(shared: float, a: Profile, b: Profile) -> bool:
    """Tell whether two sentences share enough to be compared part by part; of one source, if it repeats itself."""
    if a.source == b.source:
        return shared_words(a, b) >= REPEATED and _in_order(a, b)
    return cosine(shared, a, b) >= ENOUGH


def _in_order(a: Profile, b: Profile) -> bool:
    """Tell whether two sentences have their words in one order, stop words too: *we know* is no *we don't know*."""
    one, other = a.analysis, b.analysis
    return one.text == other.text or len(one.runs & other.runs) >= IN_ORDER * max(1, len(one.runs), len(other.runs))


def shared_words(a: Profile, b: Profile) -> float:
    """Relate the weight of the words that two sentences share to that of both: from 0 to 1."""
    shared = math.fsum(map(a.bag.__getitem__, a.bag.keys() & b.bag.keys()))
    return shared / math.sqrt(a.mass * b.mass) if shared else 0.0


def cosine(shared: float, a: Profile, b: Profile) -> float:
    """Relate the weight of shared concepts to that of both sentences: from 0 to 1."""
    return shared / math.sqrt(a.concept_mass * b.concept_mass) if shared else 0.0
