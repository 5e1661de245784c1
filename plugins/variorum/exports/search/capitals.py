"""The words of a text with what their capitals say: whether one begins a sentence, an office, an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from variorum.language.english.calendar import MONTHS, WEEKDAYS
from variorum.language.english.name_words import PEOPLES, TITLES
from variorum.language.english.stems import stem
from variorum.language.english.stopwords import STOPWORDS

# A word without a possessive, or an abbreviation: `Blinken`, `O’Neill`, `Asia-Pacific`, `U.S.`; not `US-China`.
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?<=[^\W\dA-Z_])-[A-Z][a-z][^\W\d_]*)*(?:['’][^\W\d_]{2,})?"
)

# What ends a sentence before its next word: `. `, `?” `, an opening quotation mark.
SENTENCE_END = re.compile(r"(?:[.!?:;…][\"”’')\]]*\s+|[\"“‘(\[—–]\s*)\Z")

# A day or a year after a month.
DAY = re.compile(r",? \d")

# How far back the end of the sentence before is looked for.
LOOK_BACK = 12


class Word(NamedTuple):
    """A word where it stands in a text."""

    text: str
    start: int
    end: int
    first: bool
    """It begins a sentence, so that its capital says nothing."""

    @property
    def title(self) -> bool:
        """It is an office or a form of address: `President`, `Mr.`, `Secretary-General`."""
        return self.text.casefold().partition("-")[0] in TITLES

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
        if not self.text[0].isupper() or self.text in MONTHS or self.text in WEEKDAYS:
            return False
        return self.short or stem(self.text.casefold()) not in STOPWORDS


def words_of(text: str) -> Iterator[Word]:
    """Go through the words of a text."""
    for match in WORD.finditer(text):
        start, end = match.span()
        word = match[0]
        first = not start
        # Only a capital needs to be told from one that begins a sentence.
        if start and word[0].isupper():
            first = SENTENCE_END.search(text[max(0, start - LOOK_BACK) : start]) is not None
        yield Word(word, start, end, first)


def is_surname(word: Word, before: Word, text: str) -> bool:
    """Tell whether a month is somebody's name: `Theresa May`, but not `Paris May 5`."""
    beside = text[before.end : word.start] == " " and word.text in MONTHS
    return beside and not DAY.match(text, word.end)
