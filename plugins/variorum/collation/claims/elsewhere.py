"""Whether another source tells what a sentence tells, or a part of it: what has to be unlikely before one report has it alone.

That no link joins a sentence to another report says little: a link needs evidence, and so does its absence. A logistic
regression weighs the nearest sentence of another source against what stands around, and what the sentence has of its own.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from variorum.collation.claims.candidates import Pair
from variorum.collation.claims.coefficients import ELSEWHERE, ELSEWHERE_BASE
from variorum.collation.claims.profiles import Profile
from variorum.collation.claims.similarity import Similarity, likelihood, log_odds
from variorum.model import Near

AROUND = 2
"""Sentences before and after one whose own nearness to other sources speaks for its being told there too."""

WITHIN = 6
"""The same in its passage."""

FEWEST = 3
"""Concepts of a sentence below which it tells too little for anything to be said of it."""


class Surroundings(NamedTuple):
    """What speaks for and against a sentence's being told elsewhere."""

    nearest: float = 0.0
    """How likely its nearest sentence of another source shares an assertion with it (log-odds)."""
    altogether: float = 0.0
    """The same of every other source, added up (the logarithm): several that are somewhat near tell it more likely than one."""
    phrases: float = 0.0
    """The most phrases that it shares with a sentence of another source (the logarithm of their weight)."""
    around: float = 0.0
    """How near those around it are to other sources, on average."""
    passage: float = 0.0
    """How near the nearest of its passage is."""
    own_name: float = 0.0
    """It names somebody or something that no other source names."""
    shared_names: float = 0.0
    """How many of its names another source has."""
    quoted: float = 0.0
    """Part of its concepts in quotation marks."""
    figures: float = 0.0
    """It has numbers."""
    along: float = 0.0
    """How far into its report it stands."""


FOR_ELSEWHERE = tuple(ELSEWHERE.get(name, 0.0) for name in Surroundings._fields)


def elsewhere(profiles: Sequence[Profile], found: Mapping[Pair, Similarity]) -> tuple[Near, ...]:
    """Give each sentence, in order, its nearest one of another source, and how likely another source tells it or a part of it."""
    nears = []
    nearest = _nearest(profiles, found)
    for profile, (_, other), told in zip(profiles, nearest, surroundings(profiles, found), strict=True):
        odds = ELSEWHERE_BASE + math.fsum(a * b for a, b in zip(told, FOR_ELSEWHERE, strict=True))
        likely = likelihood(odds) if len(profile.concepts) >= FEWEST else 1.0
        sentence = profile.analysis.sentence.id
        nears.append(
            Near(
                sentence=sentence,
                other=profiles[other].analysis.sentence.id if other >= 0 else "",
                likely=round(likely, 3),
            )
        )
    return tuple(nears)


def surroundings(profiles: Sequence[Profile], found: Mapping[Pair, Similarity]) -> list[Surroundings]:
    """Gather for each sentence what speaks for and against its being told elsewhere."""
    linked = [likely for likely, _ in _nearest(profiles, found)]
    altogether, phrases = _in_others(profiles, found)
    having: defaultdict[str, set[int]] = defaultdict(set)
    for profile in profiles:
        for name in profile.analysis.names:
            having[name].add(profile.source)
    gathered = []
    for place, profile in enumerate(profiles):
        first, last = max(0, place - WITHIN), min(len(profiles), place + WITHIN + 1)
        own = [at for at in range(first, last) if at != place and profiles[at].source == profile.source]
        beside = [linked[at] for at in own if abs(at - place) <= AROUND]
        passage = profile.analysis.sentence.passage
        names = [len(having[name]) > 1 for name in profile.analysis.names]
        gathered.append(
            Surroundings(
                nearest=log_odds(linked[place]),
                altogether=altogether[place],
                phrases=phrases[place],
                around=math.fsum(beside) / len(beside) if beside else 0.0,
                passage=max(
                    (linked[at] for at in own if profiles[at].analysis.sentence.passage == passage), default=0.0
                ),
                own_name=float(not all(names)),
                shared_names=float(sum(names)),
                quoted=len(profile.analysis.quoted_words) / max(1, len(profile.concepts)),
                figures=float(bool(profile.figures)),
                along=profile.analysis.along,
            )
        )
    return gathered


def _nearest(profiles: Sequence[Profile], found: Mapping[Pair, Similarity]) -> list[tuple[float, int]]:
    """Give for each sentence how likely the nearest of another source shares an assertion with it, and its place; -1 if none is near."""
    nearest = [(0.0, -1)] * len(profiles)
    for (i, j), alike in found.items():
        if profiles[i].source != profiles[j].source:
            for place, other in ((i, j), (j, i)):
                if alike.linked > nearest[place][0]:
                    nearest[place] = (alike.linked, other)
    return nearest


def _in_others(profiles: Sequence[Profile], found: Mapping[Pair, Similarity]) -> tuple[list[float], list[float]]:
    """Give for each sentence how near those of all other sources are to it together, and the most phrases it shares with one."""
    nearest: list[dict[int, float]] = [{} for _ in profiles]
    phrases = [0.0] * len(profiles)
    for (i, j), alike in found.items():
        if profiles[i].source != profiles[j].source:
            for place, other in ((i, profiles[j].source), (j, profiles[i].source)):
                nearest[place][other] = max(alike.linked, nearest[place].get(other, 0.0))
                phrases[place] = max(alike.parts.phrases, phrases[place])
    return [math.log1p(math.fsum(likely.values())) for likely in nearest], phrases
