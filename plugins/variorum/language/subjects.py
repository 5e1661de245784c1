"""The subjects of verbs of speech: before the verb, past what stands in between, or after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.language.analysis import Analysis
from variorum.language.english.speaking import (
    DAYS,
    HEARD,
    HELPING,
    PARTING,
    PASSIVE,
    PERSONAL_SUBJECTS,
    SPEECH,
    WHEN_SAID,
)
from variorum.language.naming import Naming
from variorum.language.words import Word

# What parts a clause: a comma, a stop, a bracket, a quotation mark, a dash between words
PARTED = re.compile(r"[,.;:!?()\[\]\"“”«»]|[—–]|\s-\s")


MARKS = '"“”„«»'


ARTICLES = frozenset("a an the".split())


APPOSITIONS = 3
"""Phrases between commas that may stand between a name and its verb."""


LONGEST = 14
"""Words of the longest speaker."""


def inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place lies in one of some spans."""
    return any(start <= place < end for start, end in spans)


def subject_before(analysis: Analysis, naming: Naming, place: int) -> list[Word]:
    """Find the subject before a verb, past adverbs and past what is put in between commas."""
    text, words = analysis.text, analysis.words
    at = place - 1
    helped: set[str] = set()
    while at >= 0 and (helps(words[at]) or (words[at].text == "on" and helped & DAYS)):
        if PARTED.search(text, words[at].end, words[at + 1].start):
            break
        helped.add(words[at].text.lower())
        at -= 1
    if at < 0 or (helped & (PASSIVE | {"to"}) and not helped & HEARD):
        return []
    between = text[words[at].end : words[at + 1].start]
    if PARTED.search(between):
        if "," not in between or any(mark in between for mark in MARKS):
            return []
        return _before_apposition(analysis, naming, at)
    return _up_to(analysis, at)


def _up_to(analysis: Analysis, at: int) -> list[Word]:
    """Take the words of a subject that ends at a word."""
    text, words = analysis.text, analysis.words
    subject: list[Word] = []
    while at >= 0 and len(subject) < LONGEST:
        word = words[at]
        lower = word.text.lower()
        if lower in PARTING or lower in SPEECH or inside(word.start, analysis.quoted):
            break
        if lower == "and" and not (subject and at and _joins(words[at - 1], subject[0])):
            break
        if subject and PARTED.search(_without_stops(text[word.end : subject[0].start])):
            break
        if subject and lower in PERSONAL_SUBJECTS | {"they"}:
            break
        subject.insert(0, word)
        at -= 1
        if lower in PERSONAL_SUBJECTS:
            break
    return subject


def _joins(one: Word, other: Word) -> bool:
    """Tell whether *and* stands between two who speak: *Biden and Xi*, *the US and the EU*."""
    return one.capital and (other.capital or other.text in ARTICLES | {"his", "her", "their"})


def _without_stops(between: str) -> str:
    """Leave out the stop of an abbreviation: `Mr. Smith`, `Sgt. Jones`."""
    return "" if between == ". " else between


def _before_apposition(analysis: Analysis, naming: Naming, at: int) -> list[Word]:
    """Find the name before or between commas: *Smith, a doctor in Rome, said*, *their leader, Smith, said*."""
    text, words = analysis.text, analysis.words
    for _ in range(APPOSITIONS):
        first = at
        while first > 0 and not PARTED.search(
            _without_stops(text[words[first - 1].end : words[first].start])
        ):
            first -= 1
        opens = first == 0 or "," not in text[words[first - 1].end : words[first].start]
        names = list(naming.names_in(words[first : at + 1], text))
        alone = all(word.capital for word in words[first : at + 1])
        if names and names[-1][-1] is words[at] and (alone or opens):
            return _up_to(analysis, at)
        if opens:
            return []
        at = first - 1
    return []


def helps(word: Word) -> bool:
    """Tell whether a word may stand between a speaker and the verb."""
    lower = word.text.lower()
    return lower in HELPING or (lower.endswith("ly") and not word.capital)


def speaker_after(text: str, words: Sequence[Word], place: int) -> list[Word]:
    """Find a speaker that stands after the verb, up to what tells when and where."""
    speaker: list[Word] = []
    for word in words[place : place + LONGEST]:
        if speaker and PARTED.search(_without_stops(text[speaker[-1].end : word.start])):
            break
        if word.text.lower() in WHEN_SAID | PARTING:
            break
        speaker.append(word)
    return speaker
