"""English headings that the program itself sets, where no editor did."""

from __future__ import annotations

from variorum.language.english.calendar import MONTHS
from variorum.language.english.data import table

MONTH_NAMES = {number: name for name, number in reversed(MONTHS.items())}

_HEADINGS = table("readers", "headings", str, str)


def as_it_stood(when: str) -> str:
    """Head what a report told before others: `As it stood on June 18, 2023`."""
    year, month, day = when.split("-")
    return _HEADINGS["as-it-stood"].format(month=MONTH_NAMES[int(month)], day=int(day), year=year)


def as_told_by(name: str) -> str:
    """Head what stands in one report: `As NBC News tells it`."""
    return _HEADINGS["as-told-by"].format(name=name)


OTHER_LANGUAGES = _HEADINGS["other-languages"]
