"""The parts of a similarity: what speaks for two sentences saying the same, and what against it.

Every part is a number from 0 to about 1 and doesn't depend on the size of the collection.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from variorum.collation.candidates import cosine
from variorum.collation.profiles import Profile
from variorum.collation.quantities import Quantity

THIN = 1.5
"""Weight of shared concepts below which the evidence is thin."""

AMPLE = 8.0
"""Weight of unshared concepts that counts as much as any more."""

CLOSE = 0.2
"""Relative distance up to which two numbers are near each other."""


class Parts(NamedTuple):
    """How two sentences compare, each part by itself (a tuple, since there are thousands of them)."""

    words: float = 0.0
    """Weight of the words both have, of both sentences' weight (a cosine)."""
    concepts: float = 0.0
    """The same over concepts: synonyms and words of one beginning count as shared."""
    within: float = 0.0
    """Weight of the shared concepts, of the smaller sentence's."""
    covers: float = 0.0
    """The same, of the larger sentence's."""
    spare: float = 0.0
    """Weight of what only the larger sentence has."""
    thin: float = 0.0
    """So little is shared that it may be chance."""
    phrase: float = 0.0
    """The most telling pair of words that stand near each other in both."""
    phrases: float = 0.0
    """All such pairs together."""
    verbatim: float = 0.0
    """Runs of three words that both have, of the shorter sentence's."""
    rare: float = 0.0
    """The most telling shared concept that is no name."""
    names: float = 0.0
    """Names both have, of the sentence with fewer."""
    other_names: float = 0.0
    """Both have names and share none."""
    numbers: float = 0.0
    """Numbers both have: one is .5, two are 1."""
    near_numbers: float = 0.0
    """Numbers of one unit that are close to each other."""
    other_numbers: float = 0.0
    """Numbers that count the same and differ."""
    lone_numbers: float = 0.0
    """Only one of them has numbers."""
    quoted: float = 0.0
    """Quoted words both have, of the shorter quotation's."""
    other_quoted: float = 0.0
    """Both quote, and share no quoted word."""
    lengths: float = 0.0
    """How far apart their lengths are (the logarithm of the ratio)."""
    best: float = 0.0
    """Each is the other's best match."""
    ahead: float = 0.0
    """How far this match is ahead of the next best one of either, or behind."""
    beside: float = 0.0
    """This match against the best one of either."""
    before: float = 0.0
    """How alike the sentences before them are."""
    after: float = 0.0
    """How alike the sentences after them are."""
    across: float = 0.0
    """How alike one is to what stands before or after the other."""
    apart: float = 0.0
    """How far apart they stand in their reports."""
    openings: float = 0.0
    """Both open their reports."""


class Surroundings(NamedTuple):
    """What is known of a pair from the other pairs."""

    best: float = 0.0
    ahead: float = 0.0
    beside: float = 0.0
    before: float = 0.0
    after: float = 0.0
    across: float = 0.0


ALONE = Surroundings()
"""Two sentences of which no other pairs are known."""


def parts_of(a: Profile, b: Profile, shared: float, around: Surroundings = ALONE) -> Parts:
    """Compare two sentences part by part; `shared` is the weight of the concepts they share."""
    large, small = a.concept_mass, b.concept_mass
    if large < small:
        large, small = small, large
    top, total = _phrases(a, b)
    equal, near, differing = _numbers(a.quantities, b.quantities)
    return Parts(
        words=_words(a, b),
        concepts=cosine(shared, a, b),
        within=shared / small if small else 0.0,
        covers=shared / large if large else 0.0,
        spare=min(large - shared, AMPLE) / AMPLE,
        thin=max(0.0, THIN - shared) / THIN,
        phrase=top,
        phrases=math.log1p(total),
        verbatim=_part(a.runs, b.runs),
        rare=_rarest(a, b),
        names=_part(a.names, b.names),
        other_names=float(bool(a.names and b.names and a.names.isdisjoint(b.names))),
        numbers=min(equal, 2) / 2,
        near_numbers=float(near),
        other_numbers=float(differing),
        lone_numbers=float(bool(a.quantities) != bool(b.quantities)),
        quoted=_part(a.quoted_words, b.quoted_words),
        other_quoted=float(
            bool(a.quoted_words and b.quoted_words and a.quoted_words.isdisjoint(b.quoted_words))
        ),
        lengths=abs(math.log((1 + len(a.words)) / (1 + len(b.words)))),
        best=around.best,
        ahead=around.ahead,
        beside=around.beside,
        before=around.before,
        after=around.after,
        across=around.across,
        apart=abs(a.along - b.along),
        openings=float(a.place == 0 and b.place == 0),
    )


def _words(a: Profile, b: Profile) -> float:
    """Relate the weight of the shared words to that of both sentences."""
    shared = math.fsum(map(a.bag.__getitem__, a.bag.keys() & b.bag.keys()))
    return shared / math.sqrt(a.mass * b.mass) if shared else 0.0


def _part(a: frozenset[Any], b: frozenset[Any]) -> float:
    """Relate what two sets share to the smaller one."""
    if a.isdisjoint(b):
        return 0.0
    return len(a & b) / min(len(a), len(b))


def _phrases(a: Profile, b: Profile) -> tuple[float, float]:
    """Weigh the phrases both have: the weightiest, and all of them."""
    shared = a.phrases.keys() & b.phrases.keys()
    if not shared:
        return 0.0, 0.0
    weights = [a.phrases[phrase] for phrase in shared]
    return max(weights), math.fsum(weights)


def _rarest(a: Profile, b: Profile) -> float:
    """Weigh the most telling concept both have, names left out."""
    shared = a.plain & b.plain
    return max(map(a.concepts.__getitem__, shared)) if shared else 0.0


def _numbers(a: tuple[Quantity, ...], b: tuple[Quantity, ...]) -> tuple[int, bool, bool]:
    """Count equal numbers; tell whether others are near, and whether others differ for certain."""
    if not a or not b:
        return 0, False, False
    have = {(q.unit, q.value) for q in a} & {(q.unit, q.value) for q in b}
    rest = [q for q in a if (q.unit, q.value) not in have]
    others = [q for q in b if (q.unit, q.value) not in have]
    near = differing = False
    for one in rest:
        for other in others:
            if one.unit != other.unit:
                continue
            if one.unit and close(one, other):
                near = True
            if clash(one, other):
                differing = True
    return len(have), near, differing


def close(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers of one unit are near each other."""
    return abs(one.value - other.value) <= CLOSE * max(abs(one.value), abs(other.value))


def clash(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers that count or measure the same thing can't both be right."""
    if one.unit != other.unit or one.value == other.value or one.unit in {"year", "clock"}:
        return False
    if (one.vague or other.vague) and close(one, other):
        return False
    return bool(one.around & other.around) if one.unit else bool(one.counted & other.counted)
