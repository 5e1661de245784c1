"""Signs that a sentence was damaged or reworded on its way, in its words and in how the corpus writes names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise

from variorum.language.english.sentences import (
    FIRST_PERSON,
    IT_IS,
    ITS_MEANT,
    MAY_DOUBLE,
    SECOND_PERSON,
    SHORT_FORMS,
)
from variorum.language.english.speech import ATTRIBUTING, PLAINLY_SAYING
from variorum.language.form import Form
from variorum.language.wording import Wording
from variorum.language.words import Word


class Flaw(StrEnum):
    """One sign of damage."""

    STRAY_STOP = "stray-stop"
    """A stop inside the sentence, or white space before a mark."""
    DOUBLED_WORD = "doubled-word"
    POSSESSIVE = "possessive"
    """`Blinkens’ trip`, where others write `Blinken’s`; `in it's readout`."""
    FRAGMENT = "fragment"
    """It begins in lower case or with a mark, or nothing ends it."""
    LONE_MARK = "lone-mark"
    """A quotation mark without its other in the paragraph."""
    MARKS_LOST = "marks-lost"
    """Words that somebody spoke in the first person, or to somebody, outside quotation marks."""


WEIGHT: Mapping[Flaw, float] = {
    Flaw.STRAY_STOP: 1.0,
    Flaw.DOUBLED_WORD: 1.0,
    Flaw.POSSESSIVE: 0.8,
    Flaw.FRAGMENT: 1.0,
    Flaw.LONE_MARK: 0.6,
    Flaw.MARKS_LOST: 1.5,
}
"""How much each counts against leading; 1 is a slip that every reader sees."""

# White space before a mark: `ministry. , according`, `discontent. .`
SPACE_BEFORE_MARK = re.compile(r" [.,;:](?=\s|$)")

# A stop before lower case or a comma: `strait. of`
STOP_INSIDE = re.compile(r"[.?!] (?=[a-z,])")

# Two marks that don't go together: `., `, `. .`
MARKS_MEET = re.compile(r"[;:!?] ?,|[,;:] ?[.;:]|\. [.,](?!\.)|(?<!\.)\.\.(?!\.)")


def flaws_of(wording: Wording, form: Form, singular: frozenset[str]) -> tuple[Flaw, ...]:
    """List the signs of damage in a sentence, each once, in the order of `Flaw`.

    `singular` are names whose plural occurs nowhere, so that its possessive is a slip.
    """
    found = {
        Flaw.STRAY_STOP: any(_stray_stops(wording)),
        Flaw.DOUBLED_WORD: any(_doubled_words(wording)),
        Flaw.POSSESSIVE: _possessive(wording, singular),
        Flaw.FRAGMENT: not form.whole,
        Flaw.LONE_MARK: wording.lone_mark,
        Flaw.MARKS_LOST: not wording.lone_mark and _marks_lost(wording),
    }
    return tuple(flaw for flaw, is_so in found.items() if is_so)


def damaged_at(wording: Wording) -> int:
    """Give where a reader sees that a sentence is damaged: after the first slip that has a place, else its end."""
    places = [*_stray_stops(wording), *_doubled_words(wording)]
    return min(places, default=len(wording.text))


def singular_names(wordings: Iterable[Wording]) -> frozenset[str]:
    """Collect names that occur as `Name’s`, and whose plural occurs nowhere but before an apostrophe."""
    owning: set[str] = set()
    plain: set[str] = set()
    for wording in wordings:
        for word in wording.words:
            if not word.capital or not word.text[1:].islower():
                continue
            after = wording.text[word.end : word.end + 2].replace("’", "'")
            if after == "'s":
                owning.add(word.text)
            elif after not in ("'", "' "):
                plain.add(word.text)
    return frozenset(name for name in owning if name + "s" not in plain)


def _stray_stops(wording: Wording) -> Iterator[int]:
    """Go through the ends of stops inside the sentence and of marks that don't go together."""
    text = wording.text
    for pattern in (SPACE_BEFORE_MARK, MARKS_MEET):
        yield from (found.end() for found in pattern.finditer(text))
    ends = {word.end: word for word in wording.words}
    for stop in STOP_INSIDE.finditer(text):
        at = stop.start()
        word = ends.get(at)
        if text[at] == "." and word and not wording.is_quoted(at) and not _abbreviated(word, text):
            yield at + 1


def _abbreviated(word: Word, text: str) -> bool:
    before = text[word.start - 1] if word.start else ""
    one_letter = len(word.text) == 1 and before not in ("'", "’")
    return one_letter or before == "." or word.lower in SHORT_FORMS


def _doubled_words(wording: Wording) -> Iterator[int]:
    """Go through the ends of words that are written twice."""
    for one, other in pairwise(wording.words):
        twice = one.text == other.text and wording.text[one.end : other.start] == " "
        if twice and one.text.isalpha() and one.lower not in MAY_DOUBLE:
            yield other.end


def _possessive(wording: Wording, singular: frozenset[str]) -> bool:
    text = wording.text
    if IT_IS.search(text) and ITS_MEANT.search(text):
        return True
    return any(
        word.text[-1] == "s" and text[word.end : word.end + 2].replace("’", "'") == "' " and word.text[:-1] in singular
        for word in wording.words
    )


def _marks_lost(wording: Wording) -> bool:
    """Tell whether somebody speaks in the first person, or to somebody, outside quotation marks."""
    words = [word for word in wording.words if not wording.is_quoted(word.start)]
    if not any(word.lower in ATTRIBUTING for word in words):
        return False
    if any(
        (len(word.text) == 1 or not word.text.isupper()) and word.lower.partition("'")[0] in FIRST_PERSON
        for word in words
    ):
        return True
    return any(one.lower in PLAINLY_SAYING and other.lower in SECOND_PERSON for one, other in pairwise(words))
