"""Dates as readers see them, whatever the locale of the machine."""

from __future__ import annotations

from variorum.language.english.readers import MONTH_NAMES


def shown(iso: str) -> str:
    """Turn `2023`, `2023-06` or `2023-06-19` into `2023`, `June 2023` or `June 19, 2023`."""
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = MONTH_NAMES[int(rest[0])]
    return f"{month} {int(rest[1])}, {year}" if len(rest) > 1 else f"{month} {year}"
