"""Corrections, `corrections.md`: what was wrong on the site, by the day on which it was put right.

## 2026-12-31

The story gave the number of cars as 12,000 a week; it is 12,000 a day [@gazette "Some 12,000"].
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from variorum.editorial.fields import is_day
from variorum.editorial.files import Content
from variorum.editorial.outline import HeadedPart, headed_parts
from variorum.editorial.texts import EditorsText, read_editors_text
from variorum.problems import Place, Problem, ProblemKind, error

PATH = "corrections.md"
FIRST_COLUMN = 4
"""Of a heading's text, behind `## `."""


class Correction(Struct, frozen=True):
    """What was put right on a day."""

    date: str
    """ISO 8601; empty where the heading is no date."""
    part: HeadedPart
    anchor: str
    """Of its section on the page."""


class Corrections(Struct, frozen=True):
    """The whole file."""

    text: EditorsText
    introduction: HeadedPart
    corrections: tuple[Correction, ...]
    """The newest first, as they stand in the file."""


def read_corrections(content: Content) -> tuple[Corrections | None, list[Problem]]:
    """Read the corrections of the content folder; None if there is no such file, or it is refused.

    A section without a date, not older than the one above it, or without words is an error.
    """
    if not content.exists(PATH):
        return None, []
    text, problems = read_editors_text(content, PATH, dated=False)
    if text is None:
        return None, problems
    introduction, *parts = headed_parts(text.body, text.first_line)
    corrections: list[Correction] = []
    newest = ""
    times: Counter[str] = Counter()
    for part in parts:
        date = part.heading if is_day(part.heading) else ""
        why = ""
        if not date:
            why = "A correction is headed by its day; write `## 2026-12-31`"
        elif newest and date == newest:
            why = f"{date} has a section already; put both into one"
        elif newest and date > newest:
            why = f"{date} is later than {newest} above it; put the newest first"
        elif not part.body.strip():
            why = "This correction says nothing; write what was wrong, where, and what it says now"
        if why:
            problems.append(error(PATH, ProblemKind.CORRECTION, why, Place(part.line, FIRST_COLUMN)))
        newest = date or newest
        times[date] += 1
        again = f"-{times[date]}" if times[date] > 1 else ""
        corrections.append(Correction(date, part, f"n-{date or 'undated'}{again}"))
    return Corrections(text, introduction, tuple(corrections)), problems
