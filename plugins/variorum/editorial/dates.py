"""ISO 8601 dates as an editor writes them, as exact as known."""

from __future__ import annotations

import re
from datetime import date, datetime

ISO_DATE = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)\s?(Z|[+-]\d\d:?\d\d)?)?)?)?"
)
"""`2023`, `2023-06`, `2023-06-19`, `2023-06-19T14:05+02:00`."""


def iso_date(text: str) -> str:
    """Check a date and give it in ISO 8601; ValueError says what is wrong."""
    found = ISO_DATE.fullmatch(text.strip())
    if not found:
        raise ValueError("it is no date; write 2023-06-19, 2023-06 or 2023")
    year, month, day, time, zone = found.groups()
    date(int(year), int(month or 1), int(day or 1))
    if not time:
        return found.group(0)
    zone = (zone or "").replace("Z", "+00:00")
    return datetime.fromisoformat(f"{year}-{month}-{day}T{time}{zone}").isoformat(
        timespec="minutes" if time.count(":") == 1 else "seconds"
    )
