"""The timeline's picture: the dates on one or two lines of time.

Places are per cent of the picture's width. A date known to the month or the year alone takes all of it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from msgspec import Struct

from variorum.language.english.readers import MONTH_NAMES

FEWEST = 3
"""Dates that are worth a picture."""

MOST_TICKS = 6
"""Ticks of an axis that there is room for on a phone."""

NARROWEST = 0.8
"""Per cent of the width that the shortest time takes."""

WIDEST = 4
"""Per cent of the width that a single day takes at most."""

ROOM = 6
"""Per cent of the width that a number takes."""

CROWDS = (14, 92, 366)
"""Days in which dates may crowd."""

SPARSE = 6
"""A crowd gets an axis of its own if the whole takes so many times its days."""

LAST_YEAR = datetime.MAXYEAR - 1
"""The last that has a day after it."""

YEAR = 365.25
MONTH = YEAR / 12


class Mark(Struct, frozen=True):
    """A date on an axis."""

    x: float
    width: float
    height: int
    """Per cent of the tallest."""
    exact: bool
    """To the day."""
    number: str
    """Of statements; empty where there is no room for it."""


class Axis(Struct, frozen=True):
    """A stretch of time with what is dated in it."""

    first: str
    """ISO 8601, as exact as known: the first of its dates."""
    last: str
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    """Place and words."""


def axes(numbers: Mapping[str, int]) -> tuple[Axis, ...]:
    """Give the axis of all dates and, where most crowd in a small part of it, that part's; none for a few.

    `numbers` has by date, ISO 8601 and as exact as known, how many statements it is of.
    """
    if len(numbers) < FEWEST:
        return ()
    crowd = _crowd(numbers)
    return (_axis(numbers), _axis(crowd)) if crowd else (_axis(numbers),)


def stretch(when: str) -> tuple[int, int]:
    """Give the first day of a date, and the day after its last, as ordinals."""
    year, month, day = (*map(int, when.split("-")), 0, 0)[:3]
    year = min(max(year, 1), LAST_YEAR)
    first = datetime.date(year, month or 1, day or 1).toordinal()
    if day:
        return first, first + 1
    if month:
        after = datetime.date(year + month // 12, month % 12 + 1, 1)
    else:
        after = datetime.date(year + 1, 1, 1)
    return first, after.toordinal()


def _crowd(numbers: Mapping[str, int]) -> dict[str, int]:
    stretches = {when: stretch(when) for when in numbers}
    days = max(b for _, b in stretches.values()) - min(a for a, _ in stretches.values())
    for width in CROWDS:
        if days < SPARSE * width:
            break
        best: dict[str, int] = {}
        for start, _ in stretches.values():
            inside = {when: numbers[when] for when, (a, b) in stretches.items() if start <= a and b <= start + width}
            if sum(inside.values()) > sum(best.values()):
                best = inside
        if 2 * sum(best.values()) >= sum(numbers.values()) and len(best) >= FEWEST:
            return best
    return {}


def _axis(numbers: Mapping[str, int]) -> Axis:
    stretches = {when: stretch(when) for when in numbers}
    first = min(a for a, _ in stretches.values())
    after = max(b for _, b in stretches.values())
    scale = 100 / (after - first)
    middles = {when: (a + b - 2 * first) * scale / 2 for when, (a, b) in stretches.items()}
    tallest = max(numbers.values())
    # The longest times lie behind; of the numbers the largest have their place first.
    behind = sorted(numbers, key=lambda when: (stretches[when][0] - stretches[when][1], when))
    placed: list[float] = []
    told = set()
    for when in sorted(numbers, key=lambda when: (-numbers[when], when)):
        if all(abs(middles[when] - other) >= ROOM for other in placed):
            placed.append(middles[when])
            told.add(when)
    marks = []
    for when in behind:
        a, b = stretches[when]
        exact = len(when) == len("2023-06-19")
        width = max(NARROWEST, (b - a) * scale)
        if exact:
            width = min(width, WIDEST)
        marks.append(
            Mark(
                round(min(max(middles[when] - width / 2, 0), 100 - width), 2),
                round(width, 2),
                round(100 * numbers[when] / tallest),
                exact,
                str(numbers[when]) if when in told else "",
            )
        )
    return Axis(min(numbers), max(numbers), tuple(marks), tuple(_ticks(first, after)))


def _ticks(first: int, after: int) -> Iterator[tuple[float, str]]:
    days = after - first
    starts = list(_starts(first, after))
    step = -(-len(starts) // MOST_TICKS)
    for day, words in starts[::step]:
        yield round(100 * (day - first) / days, 2), words


def _starts(first: int, after: int) -> Iterator[tuple[int, str]]:
    """Go through the first days of the years, months or single days of a time."""
    at = datetime.date.fromordinal(first)
    if after - first > 2 * YEAR:
        for year in range(at.year, datetime.date.fromordinal(after - 1).year + 1):
            day = max(first, datetime.date(year, 1, 1).toordinal())
            yield day, str(year)
    elif after - first > 2 * MONTH:
        year, month = at.year, at.month
        while (day := datetime.date(year, month, 1).toordinal()) < after:
            yield max(first, day), MONTH_NAMES[month][:3]
            year, month = year + month // 12, month % 12 + 1
    else:
        for ordinal in range(first, after):
            day_of = datetime.date.fromordinal(ordinal)
            yield ordinal, f"{MONTH_NAMES[day_of.month][:3]} {day_of.day}"
