"""Where the subject of a verb of speech stands: before the verb, past what is put in between, or after it.

A subject is told by the places of its words in the sentence: the first and the one after the last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.language.english.speech import (
    DAYS,
    HEARD,
    HELPING,
    PARTING,
    PASSIVE,
    PERSONAL_SUBJECTS,
    SPEECH,
    WHEN_SAID,
)
from variorum.language.marks import DOUBLE_MARKS
from variorum.language.naming import Naming
from variorum.language.wording import Wording
from variorum.language.words import Word

# What parts a clause: a comma, a stop, a bracket, a quotation mark, a dash between words
PARTED = re.compile(r"[,.;:!?()\[\]\"“”«»]|[—–]|\s-\s")

ARTICLES = frozenset("a an the".split())

APPOSITIONS = 3
"""Phrases between commas that may stand between a name and its verb."""

LONGEST = 14
"""Words of the longest speaker."""

HELPERS = 8
"""Words that may stand between a speaker and the verb, at most: `has also since then repeatedly` are five."""

Places = tuple[int, int]


def subject_before(wording: Wording, naming: Naming, place: int) -> Places | None:
    """Find the subject before a verb, past adverbs and past what is put in between commas."""
    text, words = wording.text, wording.words
    at = _past_helpers(wording, place)
    helped = {word.text.lower() for word in words[at + 1 : place]}
    if at < 0 or (helped & (PASSIVE | {"to"}) and not helped & HEARD):
        return None
    if not parted(wording, at):
        return _up_to(wording, at)
    between = text[words[at].end : words[at + 1].start]
    if "," not in between or DOUBLE_MARKS.search(between) or wording.is_quoted(words[at].start):
        return None
    return _before_apposition(wording, naming, at)


def _past_helpers(wording: Wording, place: int) -> int:
    """Go back from a verb past what may stand between it and its subject; gives the place of the word before."""
    words = wording.words
    at, days = place - 1, False
    while at >= 0 and place - at <= HELPERS:
        lower = words[at].text.lower()
        if not (helps(words[at]) or (lower == "on" and days)):
            break
        if parted(wording, at):
            break
        days = days or lower in DAYS
        at -= 1
    return at


def helps(word: Word) -> bool:
    """Tell whether a word may stand between a speaker and the verb."""
    lower = word.text.lower()
    return lower in HELPING or (lower.endswith("ly") and not word.capital)


def _up_to(wording: Wording, last: int) -> Places | None:
    """Take the words of a subject that ends with a word."""
    words = wording.words
    first = last + 1
    while first > 0 and last + 1 - first < LONGEST:
        word = words[first - 1]
        lower = word.text.lower()
        if lower in PARTING or lower in SPEECH or wording.is_quoted(word.start):
            break
        if first <= last:
            if parted(wording, first - 1):
                break
            if lower in PERSONAL_SUBJECTS or lower == "they":
                break
        if lower == "and" and not _joins(words, first, last):
            break
        first -= 1
        if lower in PERSONAL_SUBJECTS:
            break
    return (first, last + 1) if first <= last else None


def _joins(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether *and* stands between two who speak: *Biden and Xi*, *the US and the EU*."""
    if first > last or first < 2:
        return False
    one, other = words[first - 2], words[first]
    return one.capital and (other.capital or other.text in ARTICLES | {"his", "her", "their"})


def parted(wording: Wording, place: int) -> bool:
    """Tell whether a mark parts the word at a place from the next; the stop of `Mr. Smith` parts none."""
    one, other = wording.words[place], wording.words[place + 1]
    between = wording.text[one.end : other.start]
    if between in {" ", ". "}:
        return False
    quoted = wording.is_quoted(one.start) != wording.is_quoted(other.start)
    return quoted or PARTED.search(between) is not None


def _before_apposition(wording: Wording, naming: Naming, at: int) -> Places | None:
    """Find the name before or between commas: *Smith, a doctor in Rome, said*, *their leader, Smith, said*."""
    text, words = wording.text, wording.words
    for _ in range(APPOSITIONS):
        first = at
        while first > 0 and not parted(wording, first - 1):
            first -= 1
        opens = first == 0 or "," not in text[words[first - 1].end : words[first].start]
        names = list(naming.names_in(words[first : at + 1], wording))
        alone = all(word.capital for word in words[first : at + 1])
        if names and names[-1][-1] is words[at] and (alone or opens):
            return _up_to(wording, at)
        if opens:
            return None
        at = first - 1
    return None


def subject_after(wording: Wording, place: int) -> Places | None:
    """Find a speaker that begins at a place, after the verb, up to what tells when and where."""
    after = place
    for word in wording.words[place : place + LONGEST]:
        if after > place and parted(wording, after - 1):
            break
        if word.text.lower() in WHEN_SAID or word.text.lower() in PARTING:
            break
        after += 1
    return (place, after) if after > place else None
