"""How alike two sentences are, and why: the parts of the comparison, what speaks for and against it, and their sum.

Every part is a number from 0 to about 1 and doesn't depend on the size of the collection. Two logistic regressions over
them say how likely two sentences mainly assert the same, and how likely they share a specific assertion at all.
Another scorer may stand beside this one: whatever gives a `Similarity` for two sentences.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import mul
from typing import Any, NamedTuple

from msgspec import Struct

from variorum.collation.claims.candidates import cosine, shared_concepts, shared_words
from variorum.collation.claims.coefficients import LINKED, LINKED_BASE, SAME, SAME_BASE, SURE, SURE_BASE
from variorum.collation.claims.profiles import Profile, figures_of
from variorum.language.analysis import Analysis
from variorum.language.english.sentences import EMPTY_VERBS
from variorum.language.numbers.measures import DATED
from variorum.language.numbers.numbers import Number
from variorum.language.words import concept_of

SURE_ENOUGH = 0.82
"""Sureness from which on it may be said that two sentences assert the same.

From there on 19 of 20 pairs in words of their own do, on events that nothing was fitted to: `tests/bench/README.md`.
"""

LEAST = 0.001
"""Likelihood that is as good as none."""

THIN = 1.5
"""Weight of shared concepts below which the evidence is thin."""

HYPHENS = frozenset(("-", "‑"))
"""What joins the parts of one name: *B-12*."""

PARTS_OF_A_NAME = 4
"""Of what is one word by hyphens, and that it seems so."""

LEAST_SHARED = 2
"""Words that two sentences of one claim share at least."""

AMPLE = 8.0
"""Weight of unshared assertion that counts as much as any more."""

LISTED = 4
"""Shared words from which on it matters that they are a list in one sentence only."""

FIGURES = 1.5
"""Weight of shared numbers that counts as much as any more."""

QUOTED = 3
"""Telling words of a quotation from which on it matters that another sentence has none of them."""

MOSTLY = 0.3
"""Part of a sentence's weight that they have then."""

OPENING = 0.35
"""Cosine over concepts from which on two openings are full evidence."""

BUNDLE = 4.0
"""Weight of an opening's concepts from which on it states more than one fact."""

CLOSE = 0.2
"""Relative distance up to which two numbers are near each other."""


class Parts(NamedTuple):
    """How two sentences compare, each part by itself (a tuple, since there are thousands of them)."""

    words: float = 0.0
    """Weight of the words both have, of both sentences' weight (a cosine)."""
    gist: float = 0.0
    """Weight of what both assert, whoever says so, of both assertions' weight (a cosine)."""
    besides: float = 0.0
    """Weight of what the smaller assertion has that the other hasn't: each tells something of its own."""
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
    listed: float = 0.0
    """What they share is a list in one of them, and made into something else in the other."""
    rival_names: float = 0.0
    """The most telling name that only one has, where the other has one that tells as much."""
    figures: float = 0.0
    """Numbers both have, each by how few sentences have it: *two sides* stand in every third."""
    other_numbers: float = 0.0
    """Numbers that count the same and differ."""
    other_quoted: float = 0.0
    """Both quote, and share no quoted word."""
    told_quoted: float = 0.0
    """Part of one sentence that is a quotation of which the other has the words."""
    one_speaker: float = 0.0
    """One and the same says both."""
    sayings: float = 0.0
    """Not as many say something in one as in the other."""
    mouth: float = 0.0
    """What they share is who speaks: one mostly quotes, and the other has none of the words."""
    scant: float = 0.0
    """What they share is one word, a name of several parts counting as one, and no more."""
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
    """Both open their reports, with little in them but what they share."""

    @property
    def bars(self) -> bool:
        """Tell whether the two can't be one claim, however alike: their numbers, a list or a quotation speak against it, or one word is all."""
        return bool(self.other_numbers or self.listed or self.mouth or self.scant)


class Neighbours(NamedTuple):
    """What is known of a pair from the other pairs."""

    best: float = 0.0
    ahead: float = 0.0
    beside: float = 0.0
    before: float = 0.0
    after: float = 0.0
    across: float = 0.0


ALONE = Neighbours()
"""Two sentences of which no other pairs are known."""


FOR_SAME = tuple(SAME.get(name, 0.0) for name in Parts._fields)
FOR_LINKED = tuple(LINKED.get(name, 0.0) for name in Parts._fields)


class Similarity(Struct, frozen=True):
    """How likely two sentences say the same."""

    same: float
    """Likelihood that their main assertion is the same, from 0 to 1."""
    linked: float
    """Likelihood that they share a specific assertion, from 0 to 1."""
    parts: Parts

    def explained(self) -> tuple[tuple[str, float, float, float], ...]:
        """Give each part: its name, its value, what it adds for *same* and for *linked* (log-odds)."""
        return tuple(
            (name, value, value * same, value * linked)
            for name, value, same, linked in zip(Parts._fields, self.parts, FOR_SAME, FOR_LINKED, strict=True)
            if value
        )


def similarity(a: Profile, b: Profile, around: Neighbours = ALONE) -> Similarity:
    """Compare two sentences; `around` is what the pairs near them say, if they are known."""
    return weighed(parts_of(a, b, shared_concepts(a, b), around))


def weighed(parts: Parts) -> Similarity:
    """Sum up the parts of a comparison."""
    return Similarity(
        likelihood(SAME_BASE + sum(map(mul, parts, FOR_SAME))),
        likelihood(LINKED_BASE + sum(map(mul, parts, FOR_LINKED))),
        parts,
    )


def likelihood(odds: float) -> float:
    """Turn log-odds into a likelihood."""
    return 1 / (1 + math.exp(-odds))


def log_odds(likely: float) -> float:
    """Turn a likelihood into log-odds, none beyond what a thousand cases could tell."""
    held = min(max(likely, LEAST), 1 - LEAST)
    return math.log(held / (1 - held))


def sureness(alike: Similarity, a: Profile, b: Profile) -> float:
    """Tell how sure it is that two sentences of one claim mainly assert the same, from 0 to 1.

    A likelihood alone says how near they are; that each has words for what the other asserts, the same numbers, and
    that they are as long, says that it is no more than that. The longer both are, the more each may tell besides. That
    both open their reports makes no claim of them, but of a claim it says that it is what happened.
    """
    return likelihood(SURE_BASE + math.fsum(SURE[name] * value for name, value in evidence_of(alike, a, b).items()))


def evidence_of(alike: Similarity, a: Profile, b: Profile) -> Mapping[str, float]:
    """Give what tells how sure it is that two sentences assert the same."""
    return {
        "likely": log_odds(alike.same),
        "common": min(_told_by(a, b), _told_by(b, a)),
        "lengths": alike.parts.lengths,
        "size": math.log1p(min(len(a.analysis.words), len(b.analysis.words))),
        "openings": alike.parts.openings,
        "figures": float(len(a.figures.keys() ^ b.figures.keys())),
    }


def _told_by(one: Profile, other: Profile) -> float:
    """Give the part of what one asserts for which another has words."""
    told = math.fsum(weight for concept, weight in one.gist.items() if concept in other.concepts)
    return told / one.gist_mass if one.gist_mass else 0.0


def parts_of(a: Profile, b: Profile, shared: float, around: Neighbours = ALONE) -> Parts:
    """Compare two sentences part by part; `shared` is the weight of the concepts they share."""
    top, total = _phrases(a, b)
    asserted = _asserted(a, b)
    return Parts(
        words=shared_words(a, b),
        gist=asserted / math.sqrt(a.gist_mass * b.gist_mass) if asserted else 0.0,
        besides=min(min(a.gist_mass, b.gist_mass) - asserted, AMPLE) / AMPLE,
        thin=max(0.0, THIN - shared) / THIN,
        phrase=top,
        phrases=math.log1p(total),
        verbatim=_part(a.analysis.runs, b.analysis.runs),
        rare=_rarest(a, b),
        listed=float(_listed(a, b)),
        rival_names=_rivals(a, b),
        figures=_figures(a, b),
        other_numbers=float(_numbers_clash(a.analysis.numbers, b.analysis.numbers)),
        other_quoted=float(
            bool(
                a.analysis.quoted_words
                and b.analysis.quoted_words
                and a.analysis.quoted_words.isdisjoint(b.analysis.quoted_words)
            )
        ),
        told_quoted=max(_told_quoted(a, b), _told_quoted(b, a)),
        one_speaker=float(not a.speakers.isdisjoint(b.speakers)),
        sayings=float(len(a.analysis.sayings) != len(b.analysis.sayings)),
        mouth=float(_only_mouth(a, b) or _only_mouth(b, a)),
        scant=float(_scant(a, b)),
        lengths=abs(math.log((1 + len(a.analysis.words)) / (1 + len(b.analysis.words)))),
        best=around.best,
        ahead=around.ahead,
        beside=around.beside,
        before=around.before,
        after=around.after,
        across=around.across,
        apart=abs(a.analysis.along - b.analysis.along),
        openings=_openings(a, b, shared),
    )


def _part(a: frozenset[Any], b: frozenset[Any]) -> float:
    """Relate what two sets share to the smaller one."""
    if a.isdisjoint(b):
        return 0.0
    return len(a & b) / min(len(a), len(b))


def _asserted(a: Profile, b: Profile) -> float:
    """Weigh what both assert."""
    return math.fsum(min(weight, b.gist[concept]) for concept, weight in a.gist.items() if concept in b.gist)


def _told_quoted(one: Profile, other: Profile) -> float:
    """Give the part of a sentence that stands in quotation marks and in the words of another, marked or not."""
    return one.spoken_part * len(one.spoken & other.analysis.runs) / len(one.spoken) if one.spoken else 0.0


def _phrases(a: Profile, b: Profile) -> tuple[float, float]:
    """Weigh the phrases both have: the weightiest, and all of them."""
    shared = a.phrases.keys() & b.phrases.keys()
    if not shared:
        return 0.0, 0.0
    weights = [a.phrases[phrase] for phrase in shared]
    return max(weights), math.fsum(weights)


def _rarest(a: Profile, b: Profile) -> float:
    """Weigh the most telling concept both have, names left out."""
    return max(map(a.concepts.__getitem__, a.plain & b.plain), default=0.0)


def _openings(a: Profile, b: Profile, shared: float) -> float:
    """Tell whether both open their reports.

    Not if they name others, and less if few concepts are shared, since an opening may be of another day;
    less too the more both have: a long opening bundles several facts, and another bundles others.
    """
    if a.place or b.place or _name_others(a, b):
        return 0.0
    alike = min(1.0, cosine(shared, a, b) / OPENING)
    return alike * BUNDLE / max(BUNDLE, min(a.concept_mass, b.concept_mass))


def _name_others(a: Profile, b: Profile) -> bool:
    """Tell whether both have names, and none in common."""
    return bool(a.analysis.names and b.analysis.names and a.analysis.names.isdisjoint(b.analysis.names))


def _listed(a: Profile, b: Profile) -> bool:
    """Tell whether shared words are the items of a list in one sentence, and not in the other."""
    if not a.items and not b.items:
        return False
    shared = a.bag.keys() & b.bag.keys()
    if len(shared) < LISTED:
        return False
    few, many = sorted((len(shared & a.items), len(shared & b.items)))
    return many > 2 * few and 2 * many > len(shared)


def _only_mouth(a: Profile, b: Profile) -> bool:
    """Tell whether a sentence is mostly a quotation of which another has nothing."""
    if len(a.analysis.quoted_words) < QUOTED:
        return False
    said = {concept_of(key) for key in a.analysis.quoted_words}
    if not said.isdisjoint(b.concepts):
        return False
    return math.fsum(map(a.bag.__getitem__, a.analysis.quoted_words)) > MOSTLY * a.mass


def _scant(a: Profile, b: Profile) -> bool:
    """Tell whether two sentences share one telling word at most, either has more, and they don't share the words around it.

    That something *seems* so is no word of what it is, and the parts of a name are one: *B-12*.
    """
    shared = a.concepts.keys() & b.concepts.keys()
    if len(shared) > PARTS_OF_A_NAME or len(shared) == len(a.concepts) == len(b.concepts):
        return False
    if any(not a.bag.keys() >= set(run) for run in a.analysis.runs & b.analysis.runs):
        return False
    return min(_standing_apart(shared, a.analysis), _standing_apart(shared, b.analysis)) < LEAST_SHARED


def _standing_apart(shared: AbstractSet[str], analysis: Analysis) -> int:
    """Count the words of some concepts in a sentence, those written as one being one."""
    count, end = 0, 0
    for word in analysis.words:
        if word.telling and concept_of(word.key) in shared and word.lower not in EMPTY_VERBS:
            count += not end or analysis.text[end : word.start] not in HYPHENS
            end = word.end
    return count


def _rivals(a: Profile, b: Profile) -> float:
    """Weigh the most telling names that each has without the other: the lesser of the two."""
    if a.analysis.names <= b.analysis.names or b.analysis.names <= a.analysis.names:
        return 0.0
    one = max(map(a.bag.__getitem__, a.analysis.names - b.analysis.names))
    other = max(map(b.bag.__getitem__, b.analysis.names - a.analysis.names))
    return min(one, other)


def _figures(a: Profile, b: Profile) -> float:
    """Sum up how telling the numbers are that both have; one and a half are as much as any more."""
    shared = a.figures.keys() & b.figures.keys()
    return min(math.fsum(map(a.figures.__getitem__, shared)), FIGURES) / FIGURES if shared else 0.0


def _numbers_clash(a: tuple[Number, ...], b: tuple[Number, ...]) -> bool:
    """Tell whether numbers that aren't equal differ for certain."""
    rest, others = rivals(a, b)
    return any(one.unit == other.unit and clash(one, other) for one in rest for other in others)


def rivals(a: Sequence[Number], b: Sequence[Number]) -> tuple[Sequence[Number], Sequence[Number]]:
    """Give the numbers of either sentence that the other hasn't; an ordinal says how many of nothing."""
    if not a or not b:
        return (), ()
    told, told_too = ([(number, figures_of(number)) for number in own] for own in (a, b))
    have, have_too = ({figure for _, figures in own for figure in figures} for own in (told, told_too))
    both = have & have_too
    rest, others = (
        [number for number, figures in own if figures and both.isdisjoint(figures)] for own in (told, told_too)
    )
    return rest, others


def close(one: Number, other: Number) -> bool:
    """Tell whether two numbers of one unit are near each other."""
    return abs(one.value - other.value) <= CLOSE * max(abs(one.value), abs(other.value))


def clash(one: Number, other: Number) -> bool:
    """Tell whether two numbers that count or measure the same thing can't both be right."""
    if one.unit != other.unit or one.value == other.value or one.unit in DATED:
        return False
    if not (one.exact and other.exact) and close(one, other):
        return False
    return bool(one.near & other.near) if one.unit else bool(one.counted & other.counted)
