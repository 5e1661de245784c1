"""Dates as readers see them, whatever the locale of the machine."""

from __future__ import annotations

MONTHS = (
    "January February March April May June July August September October November December"
).split()


def shown(iso: str) -> str:
    """Turn `2023`, `2023-06` or `2023-06-19` into `2023`, `June 2023` or `June 19, 2023`."""
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{month} {int(rest[1])}, {year}" if len(rest) > 1 else f"{month} {year}"
