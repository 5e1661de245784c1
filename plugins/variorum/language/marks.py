"""Where quotation marks open and close in a paragraph, and what of its sentences stands between them.

A straight single mark is an apostrophe as often as not: it opens where a word begins and closes where one ends,
but for years (`'90s`), words that begin with an apostrophe (`'em`) and possessives (`the leaders' talks`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from variorum.language.english.lists import one_of
from variorum.language.printed import Printed, printed
from variorum.model import Sentence, Source

LONGEST = 5_000
"""Characters of a quotation; what is longer is a mark that nobody closed."""

NEAREST = 4
"""Marks still open that are tried for a closing one."""

MARKS = frozenset("\"“”„‟«»″'‘’")
"""Any quotation mark."""

SINGLE_MARKS = frozenset("'‘’")
SINGLE_OPENING = frozenset("'‘")

DOUBLE_MARKS = re.compile('["“”„‟«»″]')
"""Any double quotation mark, straight or curly: `"`, `“`, `”`."""

# Any single one, with which an apostrophe is written too, and a stop before white space.
SINGLE_OR_STOP = re.compile(r"['‘’]|[.!?](?=\s)")

OPENING = frozenset("“„‟«")
CLOSING = frozenset("”»")

CLOSED_BY = {"“": '”"″', "‟": "”", "„": "“”", "«": "»", '"': '"″', "”": "”", "″": '"″', "»": "»"}
"""What closes a mark that opens; writers mix them, so that any double mark will do at need."""

BEFORE_OPENING = frozenset("([{—–-‘'/\ufffc")
"""What may stand before an opening straight mark, besides white space; the last stands for a citation."""

BEFORE_SINGLE = frozenset('([{—–-/"“„‟«\ufffc')
"""The same for a single one."""

FIRST = frozenset("$£€#@([{…—–'‘\"“„«.")
"""What a quotation may begin with besides a letter or digit."""

ENDING = frozenset(",.!?…—–-")
"""What a quotation ends with, so that a mark after it closes."""

AFTER_AN_APOSTROPHE = one_of("sentences", "after-an-apostrophe")
"""What may stand after the apostrophe of a word, besides a possessive, as alternatives of an expression."""

# An apostrophe at the start of a word: `'90s`, `'em`, `'n'`, `’s` parted from its word.
AT_START = re.compile(
    rf"\d0s?\b|(?:{one_of('sentences', 'elided-beginnings')})(?!['’\w])|n['’](?=\s)|(?:s|{AFTER_AN_APOSTROPHE})(?=\s)",
    re.IGNORECASE,
)

# What may have an apostrophe at its end: a possessive, `goin'`, `ol'`.
AT_END = re.compile(
    rf"(?:[sxz]|\w(?:{one_of('sentences', 'clipped-ends')})|\b(?:{one_of('sentences', 'elided-ends')}))$", re.IGNORECASE
)

# A word that goes on right after such an apostrophe: ` talks`.
NEXT_WORD = re.compile(r"\s+\w")

Span = tuple[int, int]


LEFT_OUT = "…"
"""What stands for a quotation that is left out."""


class Marks(Struct, frozen=True, kw_only=True):
    """What the quotation marks of a paragraph enclose; all offsets count its characters."""

    spans: tuple[Span, ...] = ()
    """Places of the opening and the closing mark, in order; an inner quotation is part of the outer one."""
    opened: int | None = None
    """Place of the mark that opens what nothing closes up to the end; None if no quotation is left open there."""
    unclosed: tuple[int, ...] = ()
    """Places of all marks that open what nothing closes, in order."""
    unopened: tuple[int, ...] = ()
    """Places of the marks that close what nothing opened, in order; apostrophes and inches (6") are none."""
    overlong: tuple[int, ...] = ()
    """Places of double marks whose other is farther than a quotation is long."""


NONE = Marks()


def pair(text: str, longest: int = LONGEST, *, followed: bool = False) -> Marks:
    """Pair the quotation marks of one paragraph; `followed` if the next one begins with a single mark that opens.

    A straight mark opens after white space or a bracket, else it closes; what opens it may be curly and what
    closes it straight. Single marks within double ones are left alone, double ones within single ones too.
    """
    doubles = _doubles(text, longest) if DOUBLE_MARKS.search(text) else NONE
    if SINGLE_MARKS.isdisjoint(text):
        return doubles
    singles = _singles(text, doubles.spans, followed=followed)
    near = [(start, end) for start, end in singles.pairs if end - start <= longest]
    last = _last(near)
    opened = doubles.opened
    if opened is None:
        opened = max((at for at in singles.unclosed if at > last), default=None)
    return Marks(
        spans=_outermost([*doubles.spans, *near]),
        opened=opened,
        unclosed=tuple(sorted((*doubles.unclosed, *singles.unclosed))),
        unopened=tuple(sorted((*doubles.unopened, *singles.unopened))),
        overlong=doubles.overlong,
    )


def _last(pairs: Sequence[Span]) -> int:
    return max((end for _, end in pairs), default=-1)


def _outermost(pairs: Sequence[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for start, end in sorted(pairs):
        if not found or start > found[-1][1]:
            found.append((start, end))
    return tuple(found)


def _doubles(text: str, longest: int) -> Marks:
    opened: list[int] = []
    pairs: list[Span] = []
    unclosed: list[int] = []
    unopened: list[int] = []
    before = -1
    for found in DOUBLE_MARKS.finditer(text):
        at, mark = found.start(), found.group()
        nearest, before = before, at
        if _opens(text, at, opened):
            if opened and opened[-1] == nearest and (end := _closed_wrongly(text, nearest, at)):
                pairs.append((opened.pop(), end))
            opened.append(at)
        elif opened:
            back = _partner(text, opened, mark)
            pairs.append((opened[-back], at))
            unclosed += opened[len(opened) - back + 1 :]
            del opened[-back:]
        elif not (at and text[at - 1].isdigit()):
            unopened.append(at)
    if opened and opened[-1] == before and (end := _closed_wrongly(text, before, len(text))):
        pairs.append((opened.pop(), end))
    fit = [(start, end) for start, end in pairs if end - start <= longest]
    spans = _outermost(fit)
    left = [at for at in opened if not text[at + 1 : at + 2].isspace() and at > _last(fit)]
    return Marks(
        spans=spans,
        opened=left[-1] if left else None,
        unclosed=tuple(sorted(unclosed + opened)),
        unopened=tuple(unopened),
        overlong=tuple(sorted(start for start, end in pairs if end - start > longest)),
    )


def _closed_wrongly(text: str, start: int, end: int) -> int:
    """Give the place of the single mark that closes what a double one opened: `“It cost what it cost.’ She left`; else 0."""
    for found in SINGLE_OR_STOP.finditer(text, start + 1, end):
        at = found.start()
        if text[at] not in SINGLE_MARKS:
            continue
        if opens_single(text, at):
            return 0
        if text[at - 1] in ENDING and at - 1 > start and not text[at + 1 : at + 2].strip():
            return at
    return 0


def _opens(text: str, at: int, opened: Sequence[int]) -> bool:
    """Tell whether a double mark opens."""
    mark, after = text[at], text[at + 1 : at + 2]
    if mark in OPENING:
        closes = mark == "“" and any(text[place] == "„" for place in opened[-NEAREST:])
        return not closes
    if at == 0:
        return mark not in CLOSING or after.isalnum()
    before = text[at - 1]
    if mark in CLOSING:  # `”We left,” he said` has both its marks wrong
        return not opened and before.isspace() and after.isalnum()
    if before.isspace():
        # `he said. "` at the end of a line closes what is open, though white space stands before it.
        return bool(after) and not (opened and after.isspace())
    return before in BEFORE_OPENING and (after.isalnum() or after in FIRST) and after != ""


def _partner(text: str, opened: Sequence[int], mark: str) -> int:
    """Count back to the mark that a closing one belongs to: the nearest of its kind, else the nearest."""
    for back, place in enumerate(reversed(opened[-NEAREST:]), start=1):
        if mark in CLOSED_BY[text[place]]:
            return back
    return 1


class _Singles(Struct, kw_only=True):
    """Single marks that are still open while a paragraph is read."""

    text: str
    followed: bool
    """The next paragraph begins with one, so that what is open may go on there."""
    opened: list[int] = field(default_factory=list)
    perhaps: list[int] = field(default_factory=list)
    """For each of them the mark that may close it and may be a possessive's; 0 if there is none."""
    likely: list[bool] = field(default_factory=list)
    """For each of them whether that mark closes it unless one comes that surely does: no word goes on right after it."""
    pairs: list[Span] = field(default_factory=list)
    unclosed: list[int] = field(default_factory=list)
    """Marks that plainly open what nothing closes."""
    unopened: list[int] = field(default_factory=list)
    """Marks that plainly close what nothing opened."""

    def opens(self, at: int) -> None:
        """Note a mark that opens; what may have closed the one before has."""
        self._settle()
        self.opened.append(at)
        self.perhaps.append(0)
        self.likely.append(False)
        if len(self.opened) > NEAREST:
            self._leave(0)

    def closes(self, at: int, stopped: int) -> None:
        """Note a mark that closes or is an apostrophe; `stopped` is the place of the last stop before it."""
        if not self.opened:
            if self.text[at - 1] in ENDING - {"-", "–", "—"}:
                self.unopened.append(at)
        elif AT_END.search(self.text, max(0, at - NEAREST), at):
            likely = not NEXT_WORD.match(self.text, at + 1)
            if (likely and not self.likely[-1]) or (stopped < self.opened[-1] and not self.perhaps[-1]):
                self.perhaps[-1], self.likely[-1] = at, likely
        elif self.likely[-1] and not self._ends_more(at, stopped):
            self._settle()
            self.closes(at, stopped)
        else:
            self._pair(at)

    def _ends_more(self, at: int, stopped: int) -> bool:
        """Tell whether what ends at a mark holds a possessive before it: *'It was the captains',' he said*."""
        ends = self.text[at - 1] in ENDING | SINGLE_MARKS or self.text[at + 1 : at + 2] in ENDING
        return ends and stopped < self.perhaps[-1]

    def _pair(self, at: int) -> None:
        self.pairs.append((self.opened.pop(), at))
        self.perhaps.pop()
        self.likely.pop()

    def finish(self) -> None:
        """End the paragraph."""
        while self.opened:
            if self._goes_on() or not self._settle():
                self._leave(-1)

    def _goes_on(self) -> bool:
        """Tell whether what may close the last mark is rather a possessive's: *'The leaders' talks …*."""
        words = self.text[self.opened[-1] + 1 : self.perhaps[-1]]
        return self.followed and " " in words and not self.likely[-1] and self._plainly_opens(self.opened[-1])

    def _settle(self) -> bool:
        if not self.perhaps or not self.perhaps[-1]:
            return False
        self._pair(self.perhaps[-1])
        return True

    def _leave(self, number: int) -> None:
        """Give one up: a mark if it plainly opens something, else an apostrophe."""
        at = self.opened.pop(number)
        self.perhaps.pop(number)
        self.likely.pop(number)
        if self._plainly_opens(at):
            self.unclosed.append(at)

    def _plainly_opens(self, at: int) -> bool:
        before = self.text[max(0, at - 2) : at].strip()[-1:]
        return self.text[at + 1 : at + 2].isupper() and (not before or before in ',:.!?—–”"')


def _singles(text: str, doubles: Sequence[Span], *, followed: bool) -> _Singles:
    """Pair the single marks outside double ones."""
    found = _Singles(text=text, followed=followed)
    stopped = -1
    for at in _outside(text, doubles):
        if text[at] in ".!?":
            stopped = at
        elif opens_single(text, at):
            found.opens(at)
        elif text[at] != "‘" and _closes_single(text, at):
            found.closes(at, stopped)
    found.finish()
    return found


def _outside(text: str, spans: Sequence[Span]) -> Iterator[int]:
    """Yield the places of single marks and stops that don't lie in given spans."""
    at = 0
    for start, end in (*spans, (len(text), len(text))):
        for found in SINGLE_OR_STOP.finditer(text, at, start):
            yield found.start()
        at = end + 1


def opens_single(text: str, at: int) -> bool:
    """Tell whether a single mark opens a quotation, and is no apostrophe."""
    after = text[at + 1 : at + 2]
    if text[at] == "’" or not (after.isalnum() or (after and after in FIRST)):
        return False
    if at and not text[at - 1].isspace() and text[at - 1] not in BEFORE_SINGLE:
        return False
    return not AT_START.match(text, at + 1)


def _closes_single(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    elided = at > 1 and text[at - 1] in "nN" and text[at - 2] in "'‘’"  # rock 'n' roll
    return at > 0 and not text[at - 1].isspace() and not after.isalnum() and not elided


class Quoted(Struct, frozen=True, kw_only=True):
    """What of a text stands in quotation marks; all offsets count its characters."""

    spans: tuple[Span, ...] = ()
    """What is quoted, without the marks, in order; a quotation within one is part of it."""
    begins_inside: bool = False
    """The text begins within a quotation."""
    ends_inside: bool = False
    """The text ends within a quotation."""
    lone: bool = False
    """It has a mark without its other."""


UNQUOTED = Quoted()


class QuotedPassage(Struct, frozen=True, kw_only=True):
    """What of a passage stands in quotation marks; all offsets count its characters as printed."""

    printed: Printed
    spans: tuple[Span, ...]
    """What is quoted, without the marks, in order."""
    goes_on: bool
    """The last of them goes on in the next passage, which begins with a mark."""
    unclosed: tuple[int, ...]
    """Where marks stand that open what nothing closes, in order."""
    unopened: tuple[int, ...]
    """Where marks stand that close what nothing opened, in order."""

    def sentence(self, sentence: Sentence, length: int) -> Quoted:
        """Tell what of a sentence of the passage is quoted; `length` is that of the sentence as printed."""
        if not self.spans and not self.unclosed and not self.unopened:
            return UNQUOTED
        start = self.printed.at(sentence.start)
        return self.within(start, start + length)

    def within(self, start: int, end: int) -> Quoted:
        """Tell what of a stretch of the passage is quoted, offsets counted from its start."""
        first = bisect_right(self.spans, start, key=lambda span: span[1])
        after = bisect_left(self.spans, end, key=lambda span: span[0])
        spans = self.spans[first:after]
        unclosed, unopened = (
            _between(self.unclosed, start, end),
            _between(self.unopened, start, end),
        )
        opens = min((end, *unclosed[:1], *(a for a, _ in spans[:1])))
        closed = spans[-1][1] if spans else start
        return Quoted(
            spans=tuple((max(a, start) - start, min(b, end) - start) for a, b in spans),
            begins_inside=bool(spans and spans[0][0] <= start) or bool(unopened and unopened[0] < opens),
            ends_inside=closed >= end or bool(unclosed and unclosed[-1] >= closed),
            lone=bool(unclosed or unopened),
        )


def _between(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    return places[bisect_left(places, start) : bisect_left(places, end)]


def quoted_in(source: Source) -> dict[str, QuotedPassage]:
    """Read the quotation marks of a source; gives what each passage has, by its id.

    A quotation that no mark closes goes on in the next passage if that begins with a mark that opens.
    """
    shown = [printed(source, passage) for passage in source.passages]
    following = [*(one.text for one in shown[1:]), ""][: len(shown)]
    marks = [
        pair(one.text, followed=after[:1] in SINGLE_OPENING and opens_single(after, 0))
        for one, after in zip(shown, following, strict=True)
    ]
    found: dict[str, QuotedPassage] = {}
    for number, passage in enumerate(source.passages):
        after = marks[number + 1] if number + 1 < len(marks) else NONE
        goes_on = _goes_on(shown[number].text, marks[number], following[number], after)
        found[passage.id] = _passage(shown[number], marks[number], goes_on=goes_on)
    return found


def _goes_on(text: str, marks: Marks, next_text: str, following: Marks) -> bool:
    """Tell whether what a passage leaves open goes on in the next, which begins with a mark of the same kind."""
    if marks.opened is None:
        return False
    opens = following.opened == 0 or bool(following.spans and following.spans[0][0] == 0)
    return opens and (text[marks.opened] in SINGLE_MARKS) == (next_text[0] in SINGLE_MARKS)


def _passage(shown: Printed, marks: Marks, *, goes_on: bool) -> QuotedPassage:
    spans = [(a + 1, b) for a, b in marks.spans]
    unclosed, unopened = marks.unclosed, marks.unopened
    if goes_on and marks.opened is not None:
        at = marks.opened
        spans = [span for span in spans if span[0] <= at] + [(at + 1, len(shown.text))]
        unclosed = tuple(place for place in unclosed if place < at)
        unopened = tuple(place for place in unopened if place < at)
    return QuotedPassage(printed=shown, spans=tuple(spans), goes_on=goes_on, unclosed=unclosed, unopened=unopened)


def outside(text: str, spans: Sequence[Span]) -> str:
    """Leave out of a text what is quoted, with its marks, an ellipsis in its stead; white space is folded."""
    if not spans:
        return text
    kept, at = [], 0
    for start, end in spans:
        first = start - 1 if start and text[start - 1] in MARKS else start
        kept.append(text[at:first])
        at = end + 1 if text[end : end + 1] in MARKS else end
    kept.append(text[at:])
    return " ".join(LEFT_OUT.join(kept).split())
