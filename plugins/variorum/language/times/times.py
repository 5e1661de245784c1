"""A time as its words give it, and what it is in the calendar, counted from the day of writing.

`time_phrases` reads the times of a sentence without knowing that day; `resolve` is the one way to a date.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from msgspec import Struct

from variorum.language.times.outlook import Outlook


class TimeRole(Enum):
    """What a time is to what it dates."""

    ITSELF = ""
    START = "start"
    """*since*, *from*."""
    END = "end"
    """*until*, *by*."""
    COUNT = "count"
    """*as of*: when something was counted."""


class Anchor(Enum):
    """What a time counts from."""

    NONE = ""
    """Nothing: the words alone give it, or it is a time of any day."""
    WRITING = "writing"
    """The day of writing."""
    SPEECH = "speech"
    """The day on which a quotation was said."""
    OTHER = "other"
    """Another time: *the following day*."""


class Which(Enum):
    """Which of several like it a time is."""

    NONE = ""
    LAST = "last"
    THIS = "this"
    EARLIER = "earlier"
    """*earlier this week*: the part of it that lies behind."""
    LATER = "later"
    """*later this week*, *by the end of the week*: the part of it that lies ahead."""
    NEXT = "next"
    COMING = "coming"
    """*the coming week*: what begins with the day of writing."""
    FOLLOWING = "following"


class TimeUnit(Enum):
    """How much a time that is counted or named by its length takes."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Time(Struct, frozen=True, kw_only=True):
    """A date, a day, a time of day or a span, as its words give it."""

    start: int
    end: int
    """Offsets in the sentence, with words such as *since*."""
    role: TimeRole = TimeRole.ITSELF
    year: int | None = None
    month: int | None = None
    """From 1."""
    day: int | None = None
    """Of the month, from 1."""
    weekday: int | None = None
    """Named by its words; Monday is 0."""
    minute: int | None = None
    """Of the day, from 0."""
    open_half: bool = False
    """The words leave open whether the minute is before noon or after."""
    part: str = ""
    """Of the day: `morning`, `midday`, `afternoon` or `night`; empty where it isn't told."""
    unit: TimeUnit | None = None
    """Of what is counted or named by its length: *yesterday*, *last week*, *two years ago*."""
    count: int | None = None
    """Units from what it counts from, ahead if positive; None of *the coming weeks*."""
    which: Which = Which.NONE
    weeks: int = 0
    """How many it lies beyond the day of the week that its words name: *a week from Tuesday*, *the Sunday before last*."""
    anchor: Anchor = Anchor.NONE
    to: Time | None = None
    """The time from which it counts, where the sentence tells; that one counts from none in it."""
    outlook: Outlook = Outlook.NONE
    partly: bool = False
    """Only a part of it is meant, which isn't told by days: *in the summer of 2019*, *in early June*."""
    record: bool = False
    """Since then something is the first, the highest or the worst: *in five years*."""

    @property
    def stated(self) -> bool:
        """Tell whether the words alone give it, year and all."""
        return self.year is not None

    @property
    def prospect(self) -> bool:
        """Tell whether it is a span ahead: *in the coming months*, *later this year*; *next year* is a date."""
        spans = self.which in (Which.LATER, Which.COMING)
        return spans and self.ahead and self.unit is not TimeUnit.DAY

    @property
    def ahead(self) -> bool:
        """Tell whether it is a span that is named as one to come."""
        named = self.which in (Which.NEXT, Which.LATER, Which.COMING)
        return named and self.unit is not None

    @property
    def of_either_week(self) -> bool:
        """Tell whether writers differ on which of two it is: *last Tuesday*, *next Friday*."""
        named = self.which in (Which.LAST, Which.NEXT) and self.unit is None
        return named and self.weekday is not None and not self.weeks

    @property
    def vague(self) -> bool:
        """Tell whether it dates nothing: *this week*, *the coming days* are no more than the day of writing, a record is rounded."""
        if self.which is Which.THIS and self.weekday is None:
            return self.unit in (TimeUnit.WEEK, TimeUnit.WEEKEND)
        if self.which is Which.COMING and self.unit is TimeUnit.DAY:
            return True
        return self.record and self.count is not None


SOON = timedelta(days=14)
"""How far ahead a month and a day without a year lie, whatever the words: who writes of one a year back says so."""

NEAR_BEHIND, NEAR_AHEAD = timedelta(days=100), timedelta(days=45)
"""How far behind or ahead they lie at most where no words tell on which side."""

COMING_DAYS = {TimeUnit.DAY: 7, TimeUnit.WEEK: 56, TimeUnit.MONTH: 366, TimeUnit.YEAR: 1827}
"""Days that are taken for *the coming days*, *the coming weeks* and so on, which nobody counts."""

LENGTHS = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7, TimeUnit.MONTH: 31, TimeUnit.YEAR: 366}

SLACK = {TimeUnit.WEEKEND: 1, TimeUnit.WEEK: 3}
"""Days by which what is told as so long may lie outside it: for some a week begins on Sunday, and *last week* ends today."""

SLACK_OF_A_COUNT = {TimeUnit.WEEK: 3, TimeUnit.MONTH: 15}
"""The same where it is told by how many of them it is away: *a month ago*."""

HALF_A_DAY = 720
"""Minutes."""

ONE = timedelta(days=1)

Stretch = tuple[date, date]
"""The first day and the last."""


class Dated(Struct, frozen=True, kw_only=True):
    """A time of a sentence, with the days that it takes."""

    time: Time
    first: date | None
    last: date | None
    """The days in which it lies, the last one too; None where the words and the day of writing don't tell."""
    when: str
    """ISO 8601, as exact as those days; empty where they tell no year."""
    ahead: bool
    """It lies after the day of writing, or is spoken of as to come."""

    def clashes(self, other: Dated) -> bool:
        """Tell whether two can't be one: something that both tell is not the same."""
        one, two = self.time, other.time
        if one.role is not two.role or _may_be_of_any_week(self, other):
            return False
        parts = bool(one.part and two.part and one.part != two.part)
        if one.weekday is not None and one.weekday == two.weekday:
            return parts
        if one.minute is not None and two.minute is not None:
            half = HALF_A_DAY if one.open_half or two.open_half else 2 * HALF_A_DAY
            return one.minute % half != two.minute % half
        if self.first and self.last and other.first and other.last:
            apart = max(other.first - self.last, self.first - other.last).days
            if apart > 0:
                a_week = apart == LENGTHS[TimeUnit.WEEK] and (one.of_either_week or two.of_either_week)
                return apart > self._slack() + other._slack() and not a_week
            return parts and self.first == self.last == other.first == other.last
        both = [(a, b) for a, b in zip(self._told(), other._told(), strict=True) if a and b]
        if both:
            return any(a != b for a, b in both)
        if one.weekday is not None and two.weekday is not None:
            return True
        return parts and not _has_day(self, other)

    def fits(self, other: Dated) -> bool:
        """Tell whether two tell something in common, and all of it the same."""
        one, two = self.time, other.time
        if one.prospect or two.prospect:
            return (one.unit, one.count, one.which) == (two.unit, two.count, two.which)
        if self.clashes(other) or _may_be_of_any_week(self, other):
            return False
        if self.first and self.last and other.first and other.last:
            return self.first <= other.last and other.first <= self.last
        if one.minute is not None:
            return two.minute is not None
        told = [*zip(self._told(), other._told(), strict=True), (self._weekday(), other._weekday())]
        return any(a == b for a, b in told if a is not None)

    def same(self, other: Dated) -> bool:
        """Tell whether two tell the same, neither more exactly: not *in 2014* and *on April 14, 2014*."""
        days = (self.first, self.last) == (other.first, other.last)
        return self.fits(other) and (days or self.time.prospect)

    def _told(self) -> tuple[int | None, int | None, int | None]:
        """Give year, month and day, as far as they are known."""
        year, month, day = (int(part) if part else None for part in f"{self.when}--".split("-")[:3])
        return year, month or self.time.month, day or self.time.day

    def _slack(self) -> int:
        """Give by how many days it may lie outside those that it takes."""
        if self.first == self.last or self.time.unit is None or self.time.record:
            return 0
        counted = self.time.which is Which.NONE and self.time.count is not None
        return (SLACK_OF_A_COUNT if counted else SLACK).get(self.time.unit, 0)

    def _weekday(self) -> int | None:
        if self.first and self.first == self.last:
            return self.first.weekday()
        return self.time.weekday


def _may_be_of_any_week(*dated: Dated) -> bool:
    """Tell whether one is a day of a week that isn't known, and the other a date, which may be of another."""
    if all(one.first for one in dated):
        return False
    dates = [one.first is not None or bool(one.time.month) for one in dated]
    bare = (one.time.weekday is not None and not known for one, known in zip(dated, dates, strict=True))
    return any(dates) and any(bare)


def _has_day(*dated: Dated) -> bool:
    return any(one.first or one.time.weekday is not None or one.time.month for one in dated)


def resolve(time: Time, day: date | None) -> Dated:
    """Put a time in the calendar; without a `day` of writing only what the words alone give."""
    if time.to:
        base = resolve(time.to, day)
        exact = base.first if base.first == base.last else None
        known = exact if exact or time.anchor is Anchor.OTHER else day
    else:
        known = None if time.anchor is Anchor.OTHER else day
    try:
        stretch = _stretch(time, known)
    except (ValueError, OverflowError):
        stretch = None
    if stretch is None:
        return Dated(time=time, first=None, last=None, when="", ahead=time.ahead)
    first, last = stretch
    return Dated(
        time=time,
        first=first,
        last=last,
        when="" if time.vague else iso(first, last),
        ahead=time.ahead or (day is not None and first > day),
    )


def iso(first: date, last: date) -> str:
    """Give the day, the month or the year in which a stretch of days lies; empty if it lies in several."""
    if first == last:
        return first.isoformat()
    if first.year != last.year:
        return ""
    return first.isoformat()[: 7 if first.month == last.month else 4]


def _stretch(time: Time, day: date | None) -> Stretch | None:
    if time.year:
        if not time.month:
            return date(time.year, 1, 1), date(time.year, 12, 31)
        if not time.day:
            return _month(time.year, time.month)
        return _on(date(time.year, time.month, time.day))
    if day is None:
        return None
    if time.month and time.day:
        return _month_and_day(time, day)
    if time.month:
        return _month_alone(time, time.month, day)
    if time.weekday is not None:
        return _weekday(time, time.weekday, day)
    if time.unit:
        return _counted(time, time.unit, day)
    return None


def _on(day: date) -> Stretch:
    return day, day


def _month(year: int, month: int) -> Stretch:
    """Give the days of a month, whose number may run over the year's end either way."""
    months = year * 12 + month - 1
    first, after = (date(m // 12, m % 12 + 1, 1) for m in (months, months + 1))
    return first, after - ONE


def _month_and_day(time: Time, day: date) -> Stretch | None:
    """Take the last one or the next one, as the words tell; its day of the week tells the year too.

    Where they tell nothing it is one that is near, or lies behind in the same year; else its year isn't known.
    """
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            found.append(date(year, time.month or 1, time.day or 1))
        except ValueError:
            continue
    named = [one for one in found if one.weekday() == time.weekday]
    if named:
        return _on(min(named, key=lambda one: abs(one - day)))
    past = next((one for one in reversed(found) if one <= day), None)
    later = next((one for one in found if one >= day), None)
    if time.outlook in (Outlook.AHEAD, Outlook.PRESENT) or (later and later <= day + SOON):
        chosen = later
    elif time.outlook is Outlook.BEHIND:
        chosen = past
    else:
        chosen = past if past and (past >= day - NEAR_BEHIND or past.year == day.year) else None
        chosen = later if later and later <= day + NEAR_AHEAD else chosen
    return _on(chosen) if chosen else None


def _month_alone(time: Time, month: int, day: date) -> Stretch:
    year = day.year
    if time.which is Which.LAST:
        year -= month >= day.month
    elif time.which is Which.NEXT or time.outlook is Outlook.AHEAD:
        year += month < day.month
    elif time.which is not Which.THIS:
        year -= month > day.month
    return _month(year, month)


def _weekday(time: Time, weekday: int, day: date) -> Stretch | None:
    if time.unit is TimeUnit.WEEK:
        return _weekday_of(time.count or 0, weekday, day)
    back = (day.weekday() - weekday) % 7
    if time.weeks:
        # On a Tuesday nobody knows from which one *a week from Tuesday* counts.
        near = -back if time.weeks < 0 else 7 - back
        return _on(day + timedelta(days=near, weeks=time.weeks)) if back else None
    if time.which is Which.FOLLOWING:
        return _on(day + timedelta(days=7 - back))
    if time.which is Which.LAST:
        # On a Saturday `last Saturday` is a week ago; on other days writers differ: the one just past.
        return _on(day - timedelta(days=back or 7))
    if time.which in (Which.NEXT, Which.COMING):
        return _on(day + timedelta(days=7 - back))
    if time.outlook is Outlook.OPEN or (time.outlook is Outlook.PRESENT and back == 1):
        # A picture's present is of today or yesterday: its caption may have been left in.
        return None
    if time.outlook is Outlook.NONE:
        return _on(day - timedelta(days=back))
    return _on(day + timedelta(days=(7 - back) % 7))


def _weekday_of(week: int, weekday: int, day: date) -> Stretch:
    """Give the day of the week so many weeks from a day; a Sunday begins one for some and ends it for others."""
    first, last = _unit(TimeUnit.WEEK, week, day, named=True)
    return (first - ONE, last) if weekday == last.weekday() else _on(first + weekday * ONE)


def _counted(time: Time, unit: TimeUnit, day: date) -> Stretch | None:
    count = time.count or 0
    if time.which is Which.COMING:
        return day, day + timedelta(days=LENGTHS[unit] if time.count else COMING_DAYS[unit])
    if unit is TimeUnit.DAY:
        return _on(day + timedelta(days=count))
    if unit is TimeUnit.WEEKEND and time.count is None:
        saturday = day - timedelta(days=(day.weekday() - 5) % 7)
        return saturday, saturday + ONE
    first, last = _unit(unit, count, day, named=time.which is not Which.NONE)
    if time.record:
        # *in five years* is since four to six years ago
        first, last = (
            _unit(unit, count - 1, day, named=True)[0],
            _unit(unit, count + 1, day, named=True)[1],
        )
    if time.which is Which.EARLIER:
        last = day
    elif time.which is Which.LATER:
        first = day
    return first, last


def _unit(unit: TimeUnit, count: int, day: date, *, named: bool) -> Stretch:
    """Give the week, month or year so many units from a day; a week ago is a week about that day."""
    if unit is TimeUnit.YEAR:
        return date(day.year + count, 1, 1), date(day.year + count, 12, 31)
    if unit is TimeUnit.MONTH:
        return _month(day.year, day.month + count)
    if not named:
        middle = day + timedelta(weeks=count)
        return middle - 3 * ONE, middle + 3 * ONE
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=count)
    return (monday + 5 * ONE if unit is TimeUnit.WEEKEND else monday), monday + 6 * ONE
