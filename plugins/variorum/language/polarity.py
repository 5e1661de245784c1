"""What a sentence denies, or makes less sure than to say it outright."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from variorum.language.analysis import Analysis
from variorum.language.english.modals import MODALS
from variorum.language.english.negation import (
    DENIED,
    DENYING,
    NEGATIONS,
    NO_DENIAL,
    OPENLY,
    REFUSING,
)
from variorum.language.english.stopwords import STOPWORDS

REACH = 5
"""Words after a negation or a modal verb among which stands what it is about."""


BEFORE = 7
"""Words before a word among which nothing may deny it, for it to be said outright."""


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


def turned_in(analysis: Analysis) -> Mapping[str, Turned]:
    """Find what a sentence denies or makes less sure, by key."""
    found: dict[str, Turned] = {}
    words = analysis.words
    for first, word in enumerate(words):
        lower = word.text.lower()
        if lower not in TURNING and not _negates(lower):
            continue
        sureness = MODALS.get(lower, "")
        if lower in DENYING:
            for place in _denied(analysis, first):
                found.setdefault(words[place].key, Turned(first, place, ""))
            continue
        if lower in REFUSING and (first + 1 == len(words) or words[first + 1].text != "to"):
            continue
        about = _next(analysis, first)
        if about is not None and not (sureness and words[about].key in found):
            found[words[about].key] = Turned(first, about, sureness)
    return found


def _negates(lower: str) -> bool:
    return lower in NEGATIONS or lower.endswith(("n't", "n’t"))


def _next(analysis: Analysis, first: int) -> int | None:
    """Find the word that a negation or a modal verb is about: the next telling one in its clause."""
    words, text = analysis.words, analysis.text
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


def _denied(analysis: Analysis, first: int) -> Iterator[int]:
    """Find the telling words of what somebody denies."""
    words, text = analysis.words, analysis.text
    following = [word.text.lower() for word in words[first + 1 : first + 4]]
    if "that" not in following and not DENIED & set(following):
        return
    for place in range(first + 1, len(words)):
        if CLAUSE_BREAK.search(text, words[place - 1].end, words[place].start):
            return
        if words[place].key not in STOPWORDS and words[place].text.lower() not in DENIED:
            yield place


def found_in(analysis: Analysis, key: str, turned: Mapping[str, Turned]) -> Turned | None:
    """Find a word with what turns it; where nothing does, it must be said outright."""
    if key in turned:
        return turned[key]
    if key not in analysis.bag:
        return None
    for place, word in enumerate(analysis.words):
        if word.key == key:
            return _outright(analysis, place)
    return None


def _outright(analysis: Analysis, place: int) -> Turned | None:
    words, text = analysis.words, analysis.text
    for at in range(place - 1, max(-1, place - 1 - BEFORE), -1):
        if STOP.search(text, words[at].end, words[at + 1].start):
            break
        lower = words[at].text.lower()
        if _negates(lower) or lower in REFUSING or lower in DENYING:
            return None
    return Turned(place, place, "")
