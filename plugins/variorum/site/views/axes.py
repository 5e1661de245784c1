"""The timeline's picture: a line of time on which the days that most is told of are drawn wider.

Places are per cent of the picture's width, lanes rows of marks from the line outwards. A date known to the month or the
year alone takes all of it, as far as it lies on one side of the day to which the reports know.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from variorum.language.english.readers import MONTH_NAMES

FEWEST, MOST = 3, 99
"""Dates that are worth a picture, and events that there is room for in one."""

ROOM = 8.4
"""Per cent of the width that a mark takes: 24 of the 288 pixels of the narrowest phone."""

ROOM_OF_A_TICK = 15
"""The same of a tick's words."""

CROWDS = (14, 7, 3)
"""Days in which events may crowd, the most first."""

SPARSE = 6
"""A crowd is drawn wider if the whole takes so many times its days."""

LEAST_OPENED, MOST_OPENED = 30, 60
"""Per cent of the width that a crowd's days take then."""

LAST_YEAR = datetime.MAXYEAR - 1
"""The last that has a day after it."""

DAY = len("2023-06-19")
"""Characters of a date that is exact to the day."""

YEAR = 365.25
MONTH = YEAR / 12

Stretch = tuple[float, float]
"""Where something begins and ends: days, or per cent of the width."""


class Mark(Struct, frozen=True):
    """An event on the axis."""

    number: int
    """Its place among the events, from 1."""
    x: float
    """Of its middle."""
    lane: int
    """From 0, which is next to the line."""
    exact: bool
    """To the day."""
    announced: bool


class Axis(Struct, frozen=True, kw_only=True):
    """A line of time with the events on it: those past on one side, those announced on the other."""

    first: str
    """ISO 8601, as exact as known: the first of its dates."""
    last: str
    marks: tuple[Mark, ...]
    pale: tuple[Stretch, ...]
    """Stretches of the dates that aren't exact."""
    opened: Stretch | None
    """What is drawn wider."""
    ticks: tuple[tuple[float, str], ...]
    """Place and words."""

    @property
    def above(self) -> int:
        """Give the number of lanes of what is past."""
        return max((mark.lane + 1 for mark in self.marks if not mark.announced), default=0)

    @property
    def below(self) -> int:
        """Give the number of lanes of what is announced."""
        return max((mark.lane + 1 for mark in self.marks if mark.announced), default=0)


class Dating(Struct, frozen=True):
    """When an event was, or is to be."""

    when: str
    announced: bool = False

    @property
    def exact(self) -> bool:
        """Tell whether its day is known."""
        return len(self.when) == DAY


def axis(events: Sequence[Dating], as_of: str = "") -> Axis | None:
    """Give the axis of some events in their order, None if they are too few or too many; the reports know to the day `as_of`."""
    if len({event.when for event in events}) < FEWEST or len(events) > MOST:
        return None
    now = stretch(as_of)[1] if len(as_of) == DAY else None
    stretches = [_within(event, now) for event in events]
    scale = _Scale(events, stretches)
    return Axis(
        first=min(event.when for event in events),
        last=max(event.when for event in events),
        marks=tuple(_marks(events, stretches, scale)),
        pale=tuple(sorted({scale.of(*days) for event, days in zip(events, stretches, strict=True) if not event.exact})),
        opened=scale.of(*scale.crowd) if scale.crowd else None,
        ticks=tuple(_ticks(scale)),
    )


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


def _within(event: Dating, now: int | None) -> tuple[int, int]:
    """Give the days of an event: of a month or a year what lies behind the reports, or of what they announce before them."""
    first, after = stretch(event.when)
    if event.exact or now is None or not first < now < after:
        return first, after
    return (now, after) if event.announced else (first, now)


class _Scale:
    """Where a day stands: days are as wide as each other but in the crowd, where they are wider the more is told of them."""

    def __init__(self, events: Sequence[Dating], stretches: Sequence[tuple[int, int]]) -> None:
        self.first = min(first for first, _ in stretches)
        self.after = max(after for _, after in stretches)
        exact = [first for event, (first, _) in zip(events, stretches, strict=True) if event.exact]
        self.crowd = self._crowd(exact)
        self._places = {self.first: 0.0}
        """Where the days begin of which that is worked out; what lies between two of them is to scale."""
        if self.crowd:
            first, after = self.crowd
            inside = Counter(day for day in exact if first <= day < after)
            before, behind = first - self.first, self.after - after
            least = ROOM if before else 0
            opened = min(max(100 * inside.total() / len(events), LEAST_OPENED), MOST_OPENED)
            most = 100 - opened - (ROOM if behind else 0)
            at = min(max((100 - opened) * before / (before + behind), least), most)
            for day in range(first, after):
                self._places[day] = at
                at += opened / 2 * (1 / (after - first) + inside[day] / inside.total())
            self._places[after] = at
        self._places[self.after] = 100.0
        self._days = sorted(self._places)

    def _crowd(self, exact: Sequence[int]) -> tuple[int, int] | None:
        """Find the days in which half of what is dated to the day crowds, and which are few of them all."""
        for width in CROWDS:
            if not exact or self.after - self.first < SPARSE * width:
                continue
            inside = max(([day for day in exact if start <= day < start + width] for start in exact), key=len)
            if 2 * len(inside) >= len(exact) and len(inside) >= FEWEST:
                return min(inside), max(inside) + 1
        return None

    def at(self, day: int) -> float:
        """Give where a day begins."""
        place = min(max(bisect_right(self._days, day), 1), len(self._days) - 1)
        before, behind = self._days[place - 1 : place + 1]
        begins, ends = self._places[before], self._places[behind]
        return begins + (ends - begins) * (day - before) / (behind - before)

    def of(self, first: int, after: int) -> Stretch:
        """Give where a stretch of days begins and ends."""
        return round(self.at(first), 1), round(self.at(after), 1)

    def apart(self, first: int, after: int) -> Stretch:
        """Give where days that aren't known stand beside the crowd's, which are; all of them where they aren't beside it."""
        if self.crowd:
            if first < self.crowd[0] < after:
                return self.of(first, self.crowd[0])
            if first < self.crowd[1] < after:
                return self.of(self.crowd[1], after)
        return self.of(first, after)


def _marks(events: Sequence[Dating], stretches: Sequence[tuple[int, int]], scale: _Scale) -> Iterator[Mark]:
    """Give each event its place: those of one day side by side as far as it is wide, and what has no room in a further lane."""
    wanted: list[float] = []
    all_of, of_day = Counter(events), Counter[Dating]()
    for event, days in zip(events, stretches, strict=True):
        begins, ends = scale.of(*days) if event.exact else scale.apart(*days)
        room = max(1, int((ends - begins) // ROOM)) if event.exact else 1
        among = min(room, all_of[event])
        wanted.append(begins + (of_day[event] % among + 0.5) * (ends - begins) / among)
        of_day[event] += 1
    taken: dict[tuple[bool, int], list[float]] = {}
    for at in sorted(range(len(events)), key=lambda at: (wanted[at], at)):
        x = round(min(max(wanted[at], ROOM / 2), 100 - ROOM / 2), 1)
        announced = events[at].announced
        lane = 0
        while any(abs(x - other) < ROOM for other in taken.get((announced, lane), ())):
            lane += 1
        taken.setdefault((announced, lane), []).append(x)
        yield Mark(at + 1, x, lane, events[at].exact, announced)


def _ticks(scale: _Scale) -> Iterator[tuple[float, str]]:
    """Give the ticks that there is room for, those of the crowd's days first."""
    starts = dict(_days(*scale.crowd)) if scale.crowd else {}
    for day, words in _starts(scale.first, scale.after).items():
        starts.setdefault(day, words)
    placed: dict[float, str] = {}
    for day, words in starts.items():
        x = round(scale.at(day), 1)
        if all(abs(x - other) >= ROOM_OF_A_TICK for other in placed):
            placed[x] = words
    yield from sorted(placed.items())


def _starts(first: int, after: int) -> Mapping[int, str]:
    """Give the first days of the years, months or single days of a time, those first that it is best known by."""
    at = datetime.date.fromordinal(first)
    if after - first > 2 * YEAR:
        years = range(at.year, datetime.date.fromordinal(after - 1).year + 1)
        return {max(first, datetime.date(year, 1, 1).toordinal()): str(year) for year in years}
    if after - first > 2 * MONTH:
        found = {}
        year, month = at.year, at.month
        while (day := datetime.date(year, month, 1).toordinal()) < after:
            found[max(first, day)] = MONTH_NAMES[month][:3]
            year, month = year + month // 12, month % 12 + 1
        return found
    return dict(_days(first, after))


def _days(first: int, after: int) -> Iterator[tuple[int, str]]:
    for ordinal in range(first, after):
        day = datetime.date.fromordinal(ordinal)
        yield ordinal, f"{MONTH_NAMES[day.month][:3]} {day.day}"
