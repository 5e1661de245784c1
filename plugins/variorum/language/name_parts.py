"""The words that names are made of: hyphened ones put together, each with what its capital says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.language.english.calendar import MONTHS, WEEKDAYS
from variorum.language.english.names import ACRONYMS, DEMONYMS, PEOPLES, TIED, TITLES
from variorum.language.english.sentences import TITLES as ABBREVIATED
from variorum.language.english.words import STOPWORDS
from variorum.language.words import Word

APOSTROPHES = frozenset(("’", "'"))
"""Stands in a word of a name: `O’Neill`."""

COUNTRIES = frozenset(DEMONYMS.values())

SYLLABLE = 5
"""Letters of the longest syllable with a hyphen: `Mi-ra`."""

PREMIER = ACRONYMS["prime", "minister"]
"""Key of two words that are one office."""

# What ends a sentence before its next word: `. `, `?” `, an opening quotation mark.
SENTENCE_END = re.compile(r"(?:[.!?:;…][\"”’')\]]*\s+|[\"“‘(\[—–]\s*)\Z")

LOOK_BACK = 12
"""Characters back in which the end of the sentence before is looked for."""

# A day or a year after a month.
DAY = re.compile(r",? \d")


class Part(NamedTuple):
    """A word as names are made of: hyphened ones are one, `Asia-Pacific`, `O’Neill`, `G7`."""

    text: str
    start: int
    end: int
    at: int
    """Number of its first word in the sentence."""
    after: int
    """Number of the word after its last."""
    key: str
    capital: bool
    first: bool
    """It begins a sentence, so that its capital says nothing."""

    @property
    def title(self) -> bool:
        """It is an office or a form of address: `President`, `Mr`, `Secretary-General`."""
        return self.text.casefold().partition("-")[0] in TITLES or self.key == PREMIER

    @property
    def short(self) -> bool:
        """It is an abbreviation in capitals: `U.S.`, `CIA`."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def of_a_people(self) -> bool:
        """It says who comes from where: `Chinese`, `Danish-Dutch`."""
        return PEOPLES.issuperset(self.text.casefold().split("-"))

    @property
    def may_name(self) -> bool:
        """It has a capital, and is no day, month or stop word."""
        if not self.capital or self.text in MONTHS or self.text in WEEKDAYS:
            return False
        return self.short or self.key not in STOPWORDS


def parts_of(text: str, words: Sequence[Word]) -> Iterator[Part]:
    """Go through the words of a sentence, those in one put together."""
    at = 0
    while at < len(words):
        after = at + 1
        if words[at].capital:
            while after < len(words) and _in_one(text, words[after - 1], words[after]):
                after += 1
            if after < len(words) and at and _is_syllable(text, words[at - 1 : after + 1]):
                after += 1
        yield _part(text, words, at, after)
        at = after


def _part(text: str, words: Sequence[Word], at: int, after: int) -> Part:
    first, start, end = words[at], words[at].start, words[after - 1].end
    begins = not at
    # Only a capital needs to be told from one that begins a sentence.
    if at and first.capital and not _is_abbreviation(words[at - 1]):
        begins = SENTENCE_END.search(text[max(0, start - LOOK_BACK) : start]) is not None
    key = first.key if after == at + 1 else text[start:end].casefold()
    written = " ".join(text[start:end].split())
    return Part(written, start, end, at, after, key, first.capital, begins)


def _is_abbreviation(word: Word) -> bool:
    """Tell whether a stop after a word ends no sentence: `Mr.`, `U.S.`, an initial."""
    return (
        word.text in ABBREVIATED or word.text[-1] == "." or (len(word.text) == 1 and word.capital)
    )


def _in_one(text: str, word: Word, following: Word) -> bool:
    """Tell whether a word goes on with the one before it: `Asia-Pacific`, but not `US-China`."""
    between = text[word.end : following.start]
    if following.text[0].isdigit():
        return between in ("", "-")
    if between in APOSTROPHES:
        return len(following.text) > 1
    return (
        between == "-"
        and word.text[-1].islower()
        and following.capital
        and following.text[1:2].islower()
        and not {word.key, following.key} <= COUNTRIES
    )


def _is_syllable(text: str, words: Sequence[Word]) -> bool:
    """Tell whether the last of some words ends a name as a syllable of it: `Han Mi-ra`."""
    return (
        len(words) == 3
        and words[0].capital
        and text[words[0].end : words[1].start] == " "
        and text[words[1].end : words[2].start] == "-"
        and words[2].text.islower()
        and max(len(word.text) for word in words[1:]) <= SYLLABLE
        and words[2].text not in TIED
    )


def is_surname(part: Part, before: Part, text: str) -> bool:
    """Tell whether a month is somebody's name: `Theresa May`, but not `Paris May 5`."""
    beside = text[before.end : part.start] == " " and part.text in MONTHS
    return beside and not DAY.match(text, part.end)
