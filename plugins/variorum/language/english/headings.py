"""English headings that the program itself sets, where no editor did."""

from __future__ import annotations

from variorum.language.english.calendar import MONTHS

MONTH_NAMES = {number: name for name, number in reversed(MONTHS.items())}


def as_it_stood(when: str) -> str:
    """Head what a report told before others: `As it stood on June 18, 2023`."""
    year, month, day = when.split("-")
    return f"As it stood on {MONTH_NAMES[int(month)]} {int(day)}, {year}"


def as_told_by(name: str) -> str:
    """Head what stands in one report: `As NBC News tells it`."""
    return f"As {name} tells it"


OTHER_LANGUAGES = "In other languages"
