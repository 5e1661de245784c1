"""What a sentence denies, supposes, or makes less sure than to say it outright, and whether it looks ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from variorum.identity import normalise
from variorum.language.english.lists import not_after, one_of
from variorum.language.english.sentences import (
    DENIED,
    DENYING,
    MODALS,
    NEGATIONS,
    NO_DENIAL,
    NOT_SUPPOSING,
    OPENLY,
    REFUSING,
    SUPPOSING,
)
from variorum.language.english.speech import BEFORE_THE_SAID
from variorum.language.english.words import INFINITIVE, STOPWORDS
from variorum.language.wording import STOPS, Wording

REACH = 5
"""Words after a negation or a modal verb among which stands what it is about."""

BEFORE = 7
"""Words before a word among which nothing may deny it, for it to be said outright."""

LONGEST = 60
"""Words of a clause that are looked at, so that a text without stops takes no longer."""

TURNING = frozenset(MODALS) | NEGATIONS | REFUSING | DENYING

# A word, in folded text, that looks ahead from the day of writing: `is set to`, `may`
PROSPECTS = re.compile(
    rf"\b(?:{one_of('calendar', 'prospect')})\b"
    rf"|{not_after('calendar', 'before-may')}\b(?:{one_of('calendar', 'may')})\b"
)


class Turned(Struct, frozen=True):
    """A word that something before it denies, or makes less sure."""

    first: int
    """Place of what does so."""
    place: int
    sureness: str
    """Empty where it is denied."""


class Polarity(Struct, frozen=True, kw_only=True):
    """In how far a sentence says that what it tells is so."""

    turned: Mapping[str, Turned]
    """What it denies or makes less sure, by key."""
    supposed: frozenset[str]
    """Keys of the telling words of what it only supposes, as after *if*."""
    looks_ahead: bool
    """It says, in its writer's words, what is to come after the day of writing, or how things stand on it."""


def polarity_of(wording: Wording) -> Polarity:
    """Read what a sentence denies, supposes or makes less sure."""
    return Polarity(
        turned=_turned(wording),
        supposed=frozenset(_supposed(wording)),
        looks_ahead=bool(PROSPECTS.search(normalise(wording.outside))),
    )


def _turned(wording: Wording) -> Mapping[str, Turned]:
    found: dict[str, Turned] = {}
    words = wording.words
    for first, word in enumerate(words):
        lower = word.lower
        if lower not in TURNING and not _negates(lower):
            continue
        sureness = MODALS.get(lower, "")
        if lower in DENYING:
            for place in _denied(wording, first):
                found.setdefault(words[place].key, Turned(first, place, ""))
            continue
        if lower in REFUSING and (first + 1 == len(words) or words[first + 1].lower not in INFINITIVE):
            continue
        about = _next(wording, first)
        if about is not None and not (sureness and words[about].key in found):
            found[words[about].key] = Turned(first, about, sureness)
    return found


def _negates(lower: str) -> bool:
    return lower in NEGATIONS or lower.endswith("n't")


def _next(wording: Wording, first: int) -> int | None:
    """Find the word that a negation or a modal verb is about: the next telling one in its clause."""
    words = wording.words
    for place in range(first + 1, min(first + 1 + REACH, len(words))):
        word = words[place]
        if wording.parted(place):
            return None
        lower = word.lower
        if lower in NO_DENIAL or lower[0].isdigit():
            return None
        if not word.telling or lower in STOPWORDS or lower in OPENLY or lower.endswith("ly"):
            continue
        return place
    return None


def _denied(wording: Wording, first: int) -> Iterator[int]:
    """Find the telling words of what somebody denies."""
    words = wording.words
    following = [word.lower for word in words[first + 1 : first + 4]]
    if not (DENIED | BEFORE_THE_SAID).isdisjoint(following):
        yield from (at for at in _clause(wording, first) if words[at].lower not in DENIED)


def _supposed(wording: Wording) -> Iterator[str]:
    for first, word in enumerate(wording.words):
        if word.lower in SUPPOSING and not (first and wording.words[first - 1].lower in NOT_SUPPOSING):
            yield from (wording.words[at].key for at in _clause(wording, first))


def _clause(wording: Wording, first: int) -> Iterator[int]:
    """Go through the places of the telling words after one, to the end of its clause."""
    for place in range(first + 1, min(first + 1 + LONGEST, len(wording.words))):
        if wording.parted(place):
            return
        if wording.words[place].telling:
            yield place


def as_said(wording: Wording, polarity: Polarity) -> Mapping[str, Turned]:
    """Give each telling word, by key, with what turns it, or as said outright; not what may be denied elsewhere."""
    found = dict(polarity.turned)
    seen = set(found)
    for place, word in enumerate(wording.words):
        if word.telling and word.key not in seen:
            seen.add(word.key)
            if _is_outright(wording, place):
                found[word.key] = Turned(place, place, "")
    return found


def _is_outright(wording: Wording, place: int) -> bool:
    words, text = wording.words, wording.text
    for at in range(place - 1, max(-1, place - 1 - BEFORE), -1):
        if not STOPS.isdisjoint(text[words[at].end : words[at + 1].start]):
            break
        lower = words[at].lower
        if _negates(lower) or lower in REFUSING or lower in DENYING:
            return False
    return True
