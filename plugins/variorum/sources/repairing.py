"""Repairs for printing and matching: what was garbled by a wrong encoding, and marks that can't be seen.

The text itself stays as received; each repair is listed on the report's page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from variorum.language.marks import pair
from variorum.model import Repair
from variorum.sources.lines import INVISIBLE, Paragraph, paragraphs

JOINERS = re.compile("[\u200c\u200d]")
"""What joins or parts letters and emoji; within these scripts it is spelling, so it stays."""

JOINED = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
)
"""Scripts that need joiners, and emoji."""

LEAD = "\u00c2-\u00f4"
TRAIL = (
    "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039"
    "\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)

MOJIBAKE = re.compile(f"[{LEAD}][{TRAIL}]")
"""Two characters that UTF-8 read as windows-1252 makes: `â€` of a quotation mark, `Ã©` of an é."""

SUSPECT = re.compile(rf"[^ \t\n\r]{{0,200}}?[{LEAD}][{TRAIL}][^ \t\n\r]{{0,200}}")
"""The word around them."""


def find_repairs(text: str) -> tuple[Repair, ...]:
    """Find the repairs a text needs, in its order; none lies inside quotation marks but of what can't be seen.

    Garbled words are given to ftfy, imported only where there are any, which repairs them only if it is sure;
    quotation marks, entities, ligatures and widths stay as they are.
    """
    if text.isascii():
        return ()
    found = list(_invisible(text))
    if MOJIBAKE.search(text):
        for paragraph in paragraphs(text):
            found.extend(_mojibake(paragraph))
    found.sort(key=lambda repair: repair.start)
    return tuple(_apart(found))


def _invisible(text: str) -> Iterator[Repair]:
    for run in INVISIBLE.finditer(text):
        around = text[max(0, run.start() - 1) : run.start()] + text[run.end() : run.end() + 1]
        if JOINERS.search(run.group()) and JOINED.search(around):
            continue
        yield Repair(run.start(), run.end(), "", "invisible")


def _mojibake(paragraph: Paragraph) -> Iterator[Repair]:
    suspects = list(SUSPECT.finditer(paragraph.text))
    if not suspects:
        return
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
    fixed: dict[str, str] = {}
    quoted = pair(paragraph.text).spans
    openings = [opening for opening, _ in quoted]
    for word in suspects:
        before = bisect_left(openings, word.end()) - 1
        if before >= 0 and word.start() < quoted[before][1]:
            continue
        garbled = word.group()
        if garbled not in fixed:
            fixed[garbled] = ftfy.fix_text(garbled, config)
        if fixed[garbled] != garbled:
            start = paragraph.start + word.start()
            yield Repair(start, start + len(garbled), fixed[garbled], "mojibake")


def _apart(repairs: Sequence[Repair]) -> Iterator[Repair]:
    """Leave out what overlaps a repair before it."""
    end = 0
    for repair in repairs:
        if repair.start >= end:
            yield repair
            end = repair.end
