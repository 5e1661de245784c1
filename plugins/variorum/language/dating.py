"""The dates that a sentence gives, resolved against the day on which its source was written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.language.date_words import (
    AGO,
    AHEAD_BEFORE,
    DAY_MONTH_YEAR,
    ISO,
    MONTH_ALONE,
    MONTH_DAY,
    MONTH_DAY_YEAR,
    MONTH_YEAR,
    PAST,
    RELATIVE_DAY,
    RELATIVE_SPAN,
    SET_BEFORE,
    UNSURE_BEFORE,
    WEEKDAY,
    WEEKEND,
    YEAR_ALONE,
)
from variorum.language.english.calendar import COUNTED, MONTHS, WEEKDAYS
from variorum.language.scheduled import for_certain, scheduled


@dataclass(frozen=True, slots=True)
class Dated:
    """One date in a sentence."""

    start: int
    end: int
    """Offsets in the sentence."""
    when: str
    """ISO 8601, as exact as the words are."""
    stated: bool
    """The words alone give it, year and all; otherwise the day of writing was needed."""
    ahead: bool = False
    """It lies after the day of writing, or is spoken of as to come."""


def dates_in(text: str, day: date | None) -> tuple[Dated, ...]:
    """Give the dates of a sentence in its order; the longest words win where several overlap.

    Without a `day` of writing only those that the words alone give.
    """
    found: list[Dated] = []
    for hints, pattern, resolve in _READERS:
        if not any(hint in text for hint in hints):
            continue
        for match in pattern.finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            dated = resolve(match, text, day)
            if dated:
                found.append(dated)
    return tuple(sorted(found, key=lambda dated: dated.start))


def _made(match: re.Match[str], when: str, *, stated: bool, ahead: bool = False) -> Dated:
    return Dated(match.start(), match.end(), when, stated, ahead)


def _ahead(before: str) -> bool:
    """Tell whether what stands before a date puts it after the day of writing."""
    return bool(SET_BEFORE.search(before)) or _governs(AHEAD_BEFORE, before)


def _unsure(before: str) -> bool:
    return _governs(UNSURE_BEFORE, before)


def _governs(words: re.Pattern[str], before: str) -> bool:
    """Tell whether one of some words stands in the clause before a date, no past verb between."""
    found = words.match(before)
    return found is not None and not PAST.search(found["rest"])


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full(match: re.Match[str], _: str, day: date | None) -> Dated | None:
    names = match.groupdict()
    month = int(names["number"]) if names.get("number") else MONTHS[names["month"]]
    when = _valid(int(names["year"]), month, int(names["day"]))
    if not when:
        return None
    return _made(match, when.isoformat(), stated=True, ahead=day is not None and when > day)


def _month_year(match: re.Match[str], _: str, day: date | None) -> Dated | None:
    when = f"{match['year']}-{MONTHS[match['month']]:02}"
    return _made(match, when, stated=True, ahead=day is not None and when > day.isoformat()[:7])


def _month_day(match: re.Match[str], text: str, day: date | None) -> Dated | None:
    if day is None:
        return None
    month = MONTHS[match["month"] or match["after"]]
    number = int(match["day"] or match["first"])
    ahead = _ahead(text[: match.start()])
    for year in (day.year + 1, day.year, day.year - 1) if not ahead else (day.year, day.year + 1):
        when = _valid(year, month, number)
        if when and (when >= day if ahead else when <= day + timedelta(days=1)):
            return _made(match, when.isoformat(), stated=False, ahead=when > day)
    return None


def _month_alone(match: re.Match[str], text: str, day: date | None) -> Dated | None:
    if day is None:
        return None
    month, lead = MONTHS[match["month"]], match["lead"].casefold()
    year = day.year
    ahead = lead in ("next", "until", "till", "by") or _ahead(text[: match.start("month")])
    if lead == "last":
        year -= month >= day.month
    elif ahead:
        year += month < day.month
    elif lead != "this":
        year -= month > day.month
    when = f"{year}-{month:02}"
    return _made(match, when, stated=False, ahead=when > day.isoformat()[:7])


def _year_alone(match: re.Match[str], _: str, day: date | None) -> Dated | None:
    year = match["year"]
    return Dated(
        match.start("year"),
        match.end(),
        year,
        stated=True,
        ahead=day is not None and int(year) > day.year,
    )


def _relative_day(match: re.Match[str], _: str, day: date | None) -> Dated | None:
    if day is None:
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(match["word"].casefold(), 0)
    when = day + timedelta(days=shift)
    return _made(match, when.isoformat(), stated=False, ahead=shift > 0)


def _weekday(match: re.Match[str], text: str, day: date | None) -> Dated | None:
    if day is None:
        return None
    lead = (match["lead"] or "").casefold()
    back = (day.weekday() - WEEKDAYS[match["weekday"]]) % 7
    clause = text[: match.start()]
    ahead = lead in ("next", "coming") or (not lead and _ahead(clause))
    if lead == "following" or (not lead and not ahead and _unsure(clause)):
        return None
    if not lead and not ahead and (told := scheduled(text, match.start(), match.end())):
        # A picture's present is of today or yesterday: its caption may have been left in.
        if back == 1 and not for_certain(told):
            return None
        ahead = True
    if lead in ("last", "previous"):
        # On a Saturday `last Saturday` is a week ago; on other days writers differ: the one just past.
        when = day - timedelta(days=back or 7)
    elif ahead:
        when = day + timedelta(days=(7 - back) % 7 or (7 if lead else 0))
    else:
        when = day - timedelta(days=back)
    return _made(match, when.isoformat(), stated=False, ahead=when > day)


def _span(match: re.Match[str], _: str, day: date | None) -> Dated | None:
    if day is None:
        return None
    which, span = match["which"].casefold(), match["span"]
    monday = day - timedelta(days=day.weekday())
    later = which.startswith("later") or which == "next" or "coming" in which
    if span in ("week", "weeks", "weekend"):
        if which == "this":
            return None
        if span == "weeks" and not later:
            return None
        if "coming" in which or span == "weeks":
            first, last = day, day + timedelta(days=56)
        else:
            first = monday + timedelta(days={"last": -7, "next": 7}.get(which, 0))
            last = first + timedelta(days=6)
        return _within(match, first, last, ahead=later)
    if "coming" in which:
        return None
    shift = {"last": -1, "next": 1}.get(which, 0)
    if span == "year":
        return _made(match, str(day.year + shift), stated=False, ahead=later)
    months = day.year * 12 + day.month - 1 + shift
    return _made(match, f"{months // 12}-{months % 12 + 1:02}", stated=False, ahead=later)


def _within(match: re.Match[str], first: date, last: date, *, ahead: bool) -> Dated | None:
    """Give what two days have in common: a month, a year, or nothing."""
    if first.year != last.year:
        return None
    when = first.isoformat()[:7] if first.month == last.month else str(first.year)
    return _made(match, when, stated=False, ahead=ahead)


def _weekend(match: re.Match[str], _: str, day: date | None) -> Dated | None:
    if day is None:
        return None
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)
    return _within(match, saturday, saturday + timedelta(days=1), ahead=False)


def _ago(match: re.Match[str], _: str, day: date | None) -> Dated | None:
    if day is None:
        return None
    count = COUNTED.get(match["count"]) or int(match["count"])
    span = match["span"]
    if span == "day":
        return _made(match, (day - timedelta(days=count)).isoformat(), stated=False)
    if span == "week":
        middle = day - timedelta(weeks=count)
        return _within(match, middle - timedelta(days=3), middle + timedelta(days=3), ahead=False)
    if span == "month":
        months = day.year * 12 + day.month - 1 - count
        return _made(match, f"{months // 12}-{months % 12 + 1:02}", stated=False)
    return _made(match, str(day.year - count), stated=False)


Reader = Callable[[re.Match[str], str, date | None], Dated | None]

_MONTH_HINTS = tuple(sorted({name[:3] for name in MONTHS}))

_READERS: tuple[tuple[tuple[str, ...], re.Pattern[str], Reader], ...] = (
    (("19", "20"), ISO, _full),
    (_MONTH_HINTS, MONTH_DAY_YEAR, _full),
    (_MONTH_HINTS, DAY_MONTH_YEAR, _full),
    (_MONTH_HINTS, MONTH_YEAR, _month_year),
    (_MONTH_HINTS, MONTH_DAY, _month_day),
    (_MONTH_HINTS, MONTH_ALONE, _month_alone),
    (("19", "20"), YEAR_ALONE, _year_alone),
    (("day", "morrow", "night", "his "), RELATIVE_DAY, _relative_day),
    (("day",), WEEKDAY, _weekday),
    (("week", "month", "year"), RELATIVE_SPAN, _span),
    (("weekend",), WEEKEND, _weekend),
    (("ago",), AGO, _ago),
)
"""What reads dates, the most exact first, each with letters without which there is nothing to read."""


def full_dates(text: str) -> Iterator[tuple[int, date]]:
    """Yield the full dates of a text, each with its offset."""
    for dated in dates_in(text, None):
        if len(dated.when) == 10:
            yield dated.start, date.fromisoformat(dated.when)
