"""A sentence as its words and quotation marks: what every other reader reads."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from variorum.language.english.names import TITLES as OFFICES
from variorum.language.english.sentences import ABBREVIATIONS, BEFORE_TITLES, NUMBERED, OPENERS, TITLES
from variorum.language.printed import Printed
from variorum.language.words import Spot, Word, words_between
from variorum.model import Sentence

JOINED = frozenset({"", "'", "’", "ʼ"})
"""What joins two words to one that a reader sees: `it’s`, `30m`."""

STOPS = frozenset(".,;:!?()—–")
"""Marks that part clauses where they stand between two words, however these are quoted."""

CLAUSE_MARKS = STOPS | frozenset('“”"')
"""Those, and the marks of quotations."""

LAST_WORD = re.compile(r"(?:^|[\s\"“„«'‘(\[—–/-])([^\s\"“„«'‘(\[—–/-]+)$")
"""The word before a stop, inner stops and all: `U.S`, `Mr`, `a.m`."""

INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
"""Single letters with stops between: `U.S`, `J`, `a.m`."""

LONGEST_WORD = 40
"""Characters before a stop that are looked at for its word."""

# What stands between a stop within a sentence and the word after it, white space among it: `.” The`
AFTER_STOP = re.compile(r"""[.!?…"”’'»)\]]{0,9}\s+["“„«'‘(\[]{0,9}([^\W\d_][\w'’-]*)""")


def ends_word(text: str, stop: int, following: str) -> bool:
    """Tell whether the stop after a word ends a sentence, given the word after it."""
    last = LAST_WORD.search(text[max(0, stop - LONGEST_WORD) : stop])
    word = last.group(1) if last else ""
    if word in TITLES:
        return False
    if word in NUMBERED:
        return not following[0].isdigit()
    if word in BEFORE_TITLES and (following in TITLES or following.casefold() in OFFICES):
        return True
    if word in ABBREVIATIONS or INITIALS.fullmatch(word):
        return following in OPENERS or following.partition("’")[0].partition("'")[0] in OPENERS
    return True


def is_idle(text: str, stop: int) -> bool:
    """Tell whether a stop ends nothing where it stands, as that of an abbreviation or within a number."""
    following = AFTER_STOP.match(text, stop + 1)
    if following is None or following.group(1)[0].islower():
        return True
    return not ends_word(text, stop, following.group(1))


class Wording(Struct, frozen=True, kw_only=True, eq=False):
    """A sentence as its words and quotation marks: what every other reader reads."""

    sentence: Sentence
    source: int
    """Number of its source in the corpus, from 0."""
    place: int
    """Number of the sentence in its source, from 0."""
    along: float
    """How far into its source it stands, from 0 to 1."""
    printed: Printed
    text: str
    """As printed; every offset in what is read of the sentence counts its characters."""
    words: tuple[Word, ...]
    quoted: tuple[tuple[int, int], ...]
    """Offsets of what stands in quotation marks, without the marks, in order; none overlaps another."""
    begins_inside: bool
    """It begins within a quotation."""
    ends_inside: bool
    """It ends within a quotation."""
    lone_mark: bool
    """It has a quotation mark that belongs to no other, in its passage or the next."""
    outside: str
    """Its text without what is quoted, `…` in its stead."""

    def spot(self, start: int, end: int) -> Spot:
        """Give a span of the text as words of this sentence."""
        return Spot(self.sentence.id, start, end)

    def where(self, start: int, end: int) -> tuple[int, int]:
        """Give where a span of the text that isn't empty stands in the source's text."""
        return self.printed.span(start, end)

    @property
    def quoted_here(self) -> tuple[Word, ...]:
        """Give the words of the quotations that begin and end in the sentence."""
        whole = [(a, b) for a, b in self.quoted if a > 0 and b < len(self.text)]
        held = (words_between(self.words, start, end) for start, end in whole)
        return tuple(word for words in held for word in words)

    def is_quoted(self, at: int) -> bool:
        """Tell whether a character of the text stands in quotation marks."""
        before = bisect_right(self.quoted, at, key=lambda span: span[0]) - 1
        return before >= 0 and at < self.quoted[before][1]

    def as_received(self, start: int, end: int) -> str:
        """Give the words of a span of the text as the source has them."""
        first, last = self.where(start, end)
        at = self.sentence.start
        return self.sentence.text[first - at : last - at]

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """Widen a span of the text to where the words begin and end that it cuts: to *it's* from its *s*."""
        first, _ = self._seen_at(start)
        _, last = self._seen_at(end)
        return first, last

    def _seen_at(self, at: int) -> tuple[int, int]:
        """Give the span of what a reader sees as one word around a place; that place where it cuts none."""
        place = bisect_right(self.words, at, key=lambda word: word.start) - 1
        if place < 0:
            return at, at
        first, last = place, place
        while first and self._joins(first):
            first -= 1
        while last + 1 < len(self.words) and self._joins(last + 1):
            last += 1
        start, end = self.words[first].start, self.words[last].end
        return (start, end) if start < at < end else (at, at)

    def _joins(self, place: int) -> bool:
        """Tell whether the word at a place is one with that before it to a reader."""
        return self.text[self.words[place - 1].end : self.words[place].start] in JOINED

    def parted(self, place: int) -> bool:
        """Tell whether a mark parts the clause of the word at a place from that of the word before it."""
        one, other = self.words[place - 1], self.words[place]
        between = self.text[one.end : other.start]
        quoted = self.is_quoted(one.start) != self.is_quoted(other.start)
        return quoted or not CLAUSE_MARKS.isdisjoint(between)

    @property
    def seen(self) -> Iterator[tuple[int, int]]:
        """Go through the spans of words as a reader sees them: what an apostrophe or nothing joins is one."""
        at: tuple[int, int] | None = None
        for word in self.words:
            if at and self.text[at[1] : word.start] in JOINED:
                at = at[0], word.end
                continue
            if at:
                yield at
            at = word.start, word.end
        if at:
            yield at
