"""The dates and times that a sentence gives, in the exactness of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.language.english.calendar import MONTHS, WEEKDAYS
from variorum.language.english.moments import (
    AHEAD,
    BEFORE_A_YEAR,
    BEFORE_MAY,
    LEADING,
    OTHER_WEEKS,
    PARTS_OF_DAY,
    RELATIVE_DAYS,
    ROLES,
)
from variorum.language.moment import Moment
from variorum.language.wording import Wording
from variorum.language.words import Word

AHEAD_WITHIN = 10
"""Words before a day among which stands what puts it ahead."""

# Four digits that may be a year
YEAR = re.compile(r"(?:1[89]|20)\d\d")

# A day of the month, with or without its ending: `19`, `3rd`
DAY = re.compile(r"(?:[12]?\d|3[01])")


# A time of day: `4.20am`, `5:40 a.m.`, `9 o'clock`, `17:30`
CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?|\s?o['’]clock|(?<=:\d\d)(?!\d))",
    re.IGNORECASE,
)


def moments_of(analysis: Wording, written: date | None) -> tuple[Moment, ...]:
    """Find the dates and times of a sentence; `written` is the day of writing, if a source states it."""
    return tuple(_moments(analysis, written))


def _moments(analysis: Wording, written: date | None) -> Iterator[Moment]:
    words = analysis.words
    place = 0
    while place < len(words):
        word = words[place]
        found: tuple[Moment, int] | None = None
        if word.capital:
            if word.text in WEEKDAYS and len(word.text) > 4:
                found = _weekday(analysis, place, written)
            elif word.text in MONTHS:
                found = _month(analysis, place, written)
        elif word.text[0].isdigit():
            found = _digits(words, place)
        elif word.text in RELATIVE_DAYS and written is not None:
            day = written + timedelta(days=RELATIVE_DAYS[word.text])
            found = _on(words, place, place + 1, day), place + 1
        if found:
            yield found[0]
            place = found[1]
        else:
            place += 1
    for match in CLOCK.finditer(analysis.text):
        minute = int(match["hour"]) % 24 * 60 + int(match["minute"] or 0)
        late = (match["half"] or "").lower() == "p" and minute < 720
        early = (match["half"] or "").lower() == "a" and minute >= 720
        yield Moment(match.start(), match.end(), "", minute=minute + 720 * late - 720 * early)


def _begin(words: Sequence[Word], place: int) -> tuple[int, str]:
    """Give where the words of a date begin, and its role."""
    start, role = words[place].start, ""
    for back in (1, 2):
        if place < back or words[place - back].text.lower() not in LEADING:
            break
        before = words[place - back]
        role = role or ROLES.get(before.text.lower(), "")
        start = before.start
    return start, role


def _on(words: Sequence[Word], place: int, after: int, day: date) -> Moment:
    start, role = _begin(words, place)
    end = words[after - 1].end
    return Moment(start, end, role, day.year, day.month, day.day, day.weekday())


def _weekday(analysis: Wording, place: int, written: date | None) -> tuple[Moment, int] | None:
    words = analysis.words
    start, role = _begin(words, place)
    weekday = WEEKDAYS[words[place].text]
    following = _month(analysis, place + 1, written) if place + 1 < len(words) else None
    if following and words[place + 1].text in MONTHS and following[0].day:
        moment, after = following
        return Moment(
            start, moment.end, role, moment.year, moment.month, moment.day, weekday
        ), after
    part = _part(words, place)
    after = place + 1 + bool(part)
    lead = words[place - 1].text.lower() if place else ""
    if written is None or lead in OTHER_WEEKS or _ahead(analysis, place):
        return Moment(start, words[after - 1].end, role, weekday=weekday, part=part), after
    day = written - timedelta(days=(written.weekday() - weekday) % 7)
    return replace(_on(words, place, after, day), part=part), after


def _part(words: Sequence[Word], place: int) -> str:
    """Give the part of a day that the word after it names: *Monday evening*."""
    return PARTS_OF_DAY.get(words[place + 1].text, "") if place + 1 < len(words) else ""


def _ahead(analysis: Wording, place: int) -> bool:
    """Tell whether what stands before a day puts it after the day of writing."""
    before = {word.text.lower() for word in analysis.words[max(0, place - AHEAD_WITHIN) : place]}
    return bool(before & AHEAD)


def _month(analysis: Wording, place: int, written: date | None) -> tuple[Moment, int] | None:
    words = analysis.words
    word = words[place]
    if word.text not in MONTHS:
        return None
    month = MONTHS[word.text]
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    day = year = None
    first, end = place, place + 1
    if after and DAY.fullmatch(after.text) and after.start - word.end <= 2:
        day, end = int(after.text), place + 2
    elif before and DAY.fullmatch(before.text) and word.start - before.end <= 4:
        day, first = int(before.text), place - 1
    if (
        end < len(words)
        and YEAR.fullmatch(words[end].text)
        and words[end].start - words[end - 1].end <= 4
    ):
        year, end = int(words[end].text), end + 1
    named = before.text.lower() if before else ""
    if (
        day is None
        and year is None
        and (len(word.text) < 4 or word.text in {"March", "May"})
        and named not in BEFORE_MAY
    ):
        return None
    start, role = _begin(words, first)
    if year is None and day is None and written is not None and named == "last":
        year = written.year - (month >= written.month)
    return Moment(start, words[end - 1].end, role, year, month, day), end


def _digits(words: Sequence[Word], place: int) -> tuple[Moment, int] | None:
    """Read a year by itself."""
    word = words[place]
    if not YEAR.fullmatch(word.text) or not place:
        return None
    if words[place - 1].text.lower() not in BEFORE_A_YEAR:
        return None
    start, role = _begin(words, place)
    return Moment(start, word.end, role, int(word.text)), place + 1
