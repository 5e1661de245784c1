"""Lines that hold a date and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.language.english.calendar import DATE_WORDS, PAGE_MONTHS, STATING
from variorum.model import BlockKind
from variorum.sources.lines import WORD, Line
from variorum.sources.rules.verdicts import Verdict

DATE_LINE = Verdict(BlockKind.DATELINE, "date-line")

LONGEST = 20
"""Words of the longest date line: published, updated, both with time and zone."""

NUMBER = re.compile(
    r"\d{1,4}(?:st|nd|rd|th|am|pm|z|h)?|\d{1,2}\.\d\d(?:am|pm)?|\d{4}-\d\d-\d\d(?:t\d\d)?|\d{8}t\d+z?|\d{1,2}-\d{1,2}-\d{2,4}"
)
"""A number as dates and times have it, in a word of its own: `19th`, `2023`, `9pm`, `2023-06-19`."""

YEAR_OR_CLOCK = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b")
"""What makes a date of a page, more than `June 19`: a year, a time of day."""

SEAM = re.compile(
    r"(?<=\b[12][09]\d\d)(?=\d?\d:\d\d)|(?<=[A-Za-z\d])(?=(?:"
    + "|".join(sorted(word.capitalize() for word in STATING))
    + r")\b)"
)
"""Where a page's parts were run together: `March 12, 2024|8:41 PM GMT|Updated 3 hours ago`."""

NUMERIC = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}[-/.]\d\d[-/.]\d\d\b")
"""A date without the month's name: `11/19/2019`, `2019-11-19`."""


def date_rule(
    lines: Sequence[Line], _verdicts: Sequence[Verdict | None]
) -> Iterator[tuple[int, Verdict]]:
    """Find lines made of nothing but a date: month or numbers, and a year, a time or what it is of."""
    for at, line in enumerate(lines):
        if 0 < line.words <= LONGEST and is_date(line):
            yield at, DATE_LINE


def is_date(line: Line) -> bool:
    """Tell whether a line is a date with nothing beside it."""
    return dated(line) and all(date_word(token) for token in _tokens(line))


def dated(line: Line) -> bool:
    """Tell whether a line has a whole date, or a date and what it is of."""
    tokens = _tokens(line)
    named = any(token.rstrip(".") in PAGE_MONTHS for token in tokens)
    numbered = bool(NUMERIC.search(line.text))
    if not (named or numbered) or not any(character.isdigit() for character in line.text):
        return False
    return numbered or bool(YEAR_OR_CLOCK.search(line.text)) or not STATING.isdisjoint(tokens)


def _tokens(line: Line) -> tuple[str, ...]:
    """Give a line's words in lower case, those apart that a page ran together."""
    if not line.tokens or not SEAM.search(line.text):
        return line.tokens
    return tuple(WORD.findall(SEAM.sub(" ", line.text).casefold()))


def date_word(token: str) -> bool:
    """Tell whether a word is one that date lines are made of."""
    return token in DATE_WORDS or bool(NUMBER.fullmatch(token))
