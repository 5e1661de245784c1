"""Whether a thing is so: *agreed* and *hasn't agreed*, *will* and *could*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.collation.difference_finding import Finding
from variorum.collation.facing import Facing, Spot
from variorum.collation.once import Once
from variorum.collation.profiles import Profile, concept_of
from variorum.collation.words import Word
from variorum.english.modals import APART, MODALS
from variorum.english.negation import (
    BE_AND_HAVE,
    DENIED,
    DENYING,
    NEGATIONS,
    NO_DENIAL,
    OPENLY,
    REFUSING,
)
from variorum.english.stopwords import STOPWORDS
from variorum.model import DifferenceKind, DifferenceLabel

REACH = 5
"""Words after a negation or a modal verb among which stands what it is about."""

BEFORE = 7
"""Words before a word among which nothing may deny it, for it to be said outright."""

AROUND = 6
"""Telling words on either side that say what a word is about."""

SHARED, SHARED_LINKED = 2, 3
"""How many of those two sentences share, of one claim or linked."""

TURNING = frozenset(MODALS) | NEGATIONS | REFUSING | DENYING

# What parts clauses, however they are quoted
STOP = re.compile(r"[.;:!?()]|[—–]|,")

# What parts clauses
CLAUSE_BREAK = re.compile(r"[.;:!?()“”\"]|[—–]|,")


@dataclass(frozen=True, slots=True)
class Turned:
    """A word that something before it denies, or makes less sure."""

    first: int
    """Place of what does so."""
    place: int
    sureness: str
    """Empty where it is denied."""


def modality_findings(pair: Facing, turned: Once[Mapping[str, Turned]]) -> Iterator[Finding]:
    """Find the word that both sentences have and only one denies, or makes less sure."""
    left, right = turned(pair.a), turned(pair.b)
    if not left and not right:
        return
    named = pair.a.name_concepts | pair.b.name_concepts
    best: tuple[int, Finding] | None = None
    for key in sorted(left.keys() | right.keys()):
        one, other = _place(pair.a, key, left), _place(pair.b, key, right)
        if one is None or other is None or key in pair.a.names | pair.b.names:
            continue
        shared = len(_around(pair.a, one.place) & _around(pair.b, other.place) - named)
        if shared < (SHARED if pair.same else SHARED_LINKED):
            continue
        label = _label(one, other)
        if label is not None and (best is None or shared > best[0]):
            finding = Finding(
                DifferenceKind.MODALITY,
                _spot(pair.a, one),
                _spot(pair.b, other),
                label,
                pair.one_text,
                min(shared, 8) / 8,
            )
            best = (shared, finding)
    if best is not None:
        yield best[1]


def turned_in(profile: Profile) -> Mapping[str, Turned]:
    """Find what a sentence denies or makes less sure, by key."""
    found: dict[str, Turned] = {}
    words = profile.words
    for first, word in enumerate(words):
        lower = word.text.lower()
        if lower not in TURNING and not _negates(lower):
            continue
        sureness = MODALS.get(lower, "")
        if lower in DENYING:
            for place in _denied(profile, first):
                found.setdefault(words[place].key, Turned(first, place, ""))
            continue
        if lower in REFUSING and (first + 1 == len(words) or words[first + 1].text != "to"):
            continue
        about = _next(profile, first)
        if about is not None and not (sureness and words[about].key in found):
            found[words[about].key] = Turned(first, about, sureness)
    return found


def _negates(lower: str) -> bool:
    return lower in NEGATIONS or lower.endswith(("n't", "n’t"))


def _next(profile: Profile, first: int) -> int | None:
    """Find the word that a negation or a modal verb is about: the next telling one in its clause."""
    words, text = profile.words, profile.sentence.text
    for place in range(first + 1, min(first + 1 + REACH, len(words))):
        word = words[place]
        if CLAUSE_BREAK.search(text, words[place - 1].end, word.start):
            return None
        lower = word.text.lower()
        if lower in NO_DENIAL or lower[0].isdigit():
            return None
        if word.key in STOPWORDS or lower in STOPWORDS or lower in OPENLY or lower.endswith("ly"):
            continue
        return place
    return None


def _denied(profile: Profile, first: int) -> Iterator[int]:
    """Find the telling words of what somebody denies."""
    words, text = profile.words, profile.sentence.text
    following = [word.text.lower() for word in words[first + 1 : first + 4]]
    if "that" not in following and not DENIED & set(following):
        return
    for place in range(first + 1, len(words)):
        if CLAUSE_BREAK.search(text, words[place - 1].end, words[place].start):
            return
        if words[place].key not in STOPWORDS and words[place].text.lower() not in DENIED:
            yield place


def _place(profile: Profile, key: str, turned: Mapping[str, Turned]) -> Turned | None:
    """Find a word with what turns it; where nothing does, it must be said outright."""
    if key in turned:
        return turned[key]
    for place, word in enumerate(profile.words):
        if word.key == key:
            return _outright(profile, place)
    return None


def _outright(profile: Profile, place: int) -> Turned | None:
    words, text = profile.words, profile.sentence.text
    for at in range(place - 1, max(-1, place - 1 - BEFORE), -1):
        if STOP.search(text, words[at].end, words[at + 1].start):
            break
        lower = words[at].text.lower()
        if _negates(lower) or lower in REFUSING or lower in DENYING:
            return None
    return Turned(place, place, "")


def _around(profile: Profile, place: int) -> frozenset[str]:
    words = profile.words
    before = [w for w in words[:place] if w.key not in STOPWORDS][-AROUND:]
    after = [w for w in words[place + 1 :] if w.key not in STOPWORDS][:AROUND]
    return frozenset(concept_of(word.key) for word in (*before, *after))


def _label(one: Turned, other: Turned) -> DifferenceLabel | None:
    denied, denied_too = _is_denied(one), _is_denied(other)
    if denied != denied_too:
        return DifferenceLabel.CONTRADICTS if not (one.sureness or other.sureness) else None
    if frozenset({one.sureness, other.sureness}) in APART:
        return DifferenceLabel.OTHERWISE
    return None


def _is_denied(turned: Turned) -> bool:
    return turned.first != turned.place and not turned.sureness


def _spot(profile: Profile, turned: Turned) -> Spot:
    """Take the word with what denies it or makes it less sure, and the verb form it is part of."""
    words: Sequence[Word] = profile.words
    first = turned.first
    while first > 0 and words[first - 1].text.lower() in BE_AND_HAVE:
        first -= 1
    return Spot(profile.sentence.id, words[first].start, words[turned.place].end)
