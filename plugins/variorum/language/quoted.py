"""What of each passage and sentence of a source stands in quotation marks, and what outside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

from variorum.language.marks import (
    MARKS,
    NONE,
    SINGLE_MARKS,
    SINGLE_OPENING,
    Marks,
    Span,
    opens_single,
    pair,
)
from variorum.language.printed import Printed, printed
from variorum.model import Sentence, Source

LEFT_OUT = "…"
"""What stands for a quotation that is left out."""


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
            begins_inside=bool(spans and spans[0][0] <= start)
            or bool(unopened and unopened[0] < opens),
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
    return QuotedPassage(
        printed=shown, spans=tuple(spans), goes_on=goes_on, unclosed=unclosed, unopened=unopened
    )


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
