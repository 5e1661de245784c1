"""What belongs together in quotation marks: a quotation that goes on after *said X*, or in the next paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.language.analysis import Analysis
from variorum.language.marks import DOUBLE_MARKS, OPENING
from variorum.language.quoted import marked
from variorum.language.speakers import Speech
from variorum.model import Passage, Source

BROKEN = 90
"""Characters that *said X* may have within a quotation that it breaks."""


# What joins two pieces of one quotation: `“frank” and “constructive”`
JOINED = re.compile(r"[”\"’'»],?\s*(?:and|or|but)?,?\s*[“\"‘'«]")


# What parts two quotations of one sentence: `and he thanked`, `while`
PARTED_BY = re.compile(r"\b(?:and|but|while|who|which|whereas|as|for)\b", re.IGNORECASE)


Span = tuple[int, int]


def units_of(
    source: Source,
    passage: Passage,
    following: Passage | None,
    inside: Sequence[Analysis],
    speech: Speech,
) -> Iterator[tuple[Span, ...]]:
    """Yield the quoted spans of a paragraph, those of one quotation together; offsets in the source's text."""
    text = source.text
    if not DOUBLE_MARKS.search(text, passage.start, passage.end) and not _has_single(text, passage):
        return
    spans = [
        (a + passage.start, b + passage.start) for a, b in marked(text[passage.start : passage.end])
    ]
    spans += _unclosed(source, passage, following, spans)
    unit: list[Span] = []
    for span in spans:
        if unit and not _goes_on(text, unit[-1], span, inside, speech):
            yield tuple(unit)
            unit = []
        unit.append(span)
    if unit:
        yield tuple(unit)


def _has_single(text: str, passage: Passage) -> bool:
    return "‘" in text[passage.start : passage.end] or " '" in text[passage.start : passage.end]


def _unclosed(
    source: Source, passage: Passage, following: Passage | None, spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Find a quotation that opens and goes on in the next paragraph, which begins with a mark."""
    text = source.text[passage.start : passage.end]
    if following is None or not DOUBLE_MARKS.match(source.text, following.start):
        return []
    last = None
    for mark in DOUBLE_MARKS.finditer(text):
        place = mark.start() + passage.start
        if any(start - 1 <= place <= end for start, end in spans):
            continue
        before = text[mark.start() - 1] if mark.start() else " "
        if mark.group() in OPENING or before.isspace():
            last = place
    return [(last + 1, passage.end)] if last is not None and last + 1 < passage.end else []


def _goes_on(
    text: str,
    before: tuple[int, int],
    span: tuple[int, int],
    inside: Sequence[Analysis],
    speech: Speech,
) -> bool:
    """Tell whether two quoted spans are one quotation, broken by *said X* or by *and*."""
    gap = text[before[1] : span[0]]
    if len(gap) > BROKEN:
        return False
    if JOINED.fullmatch(gap):
        return True
    ended = text[max(before[0], before[1] - 1) : before[1]]
    if ended not in {",", "?", "!", "—", "–", "-"} and gap[1:2] != ",":
        return False
    if any(stop in gap for stop in ".;:") and not gap.rstrip(" “\"'‘").endswith(","):
        return False
    start, end = before[1], span[0]
    if PARTED_BY.search(gap):
        return False
    return text[span[0]].islower() and any(
        start <= analysis.where(*saying.verb)[0] < end
        for analysis in inside
        for saying in speech.of(analysis)
    )
