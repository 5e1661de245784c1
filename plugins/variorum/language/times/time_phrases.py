"""The phrases that give a time: *on Monday*, *two years ago*, *by the end of June*, *half past six*."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from variorum.language.english.calendar import (
    AS_OF,
    BEFORE_A_CLOCK,
    BEFORE_A_COUNT,
    BEFORE_A_MONTH,
    BEFORE_A_PART,
    BEFORE_A_WEEKEND,
    BEFORE_A_YEAR,
    BEYOND,
    COUNTED,
    DONE_AT_AN_HOUR,
    FIRST_WORDS,
    FULL_WEEKDAYS,
    LASTING,
    LEADING,
    MINUTES,
    MONTHS,
    NO_RECORD,
    NOON,
    PARTLY,
    PARTS_OF_DAY,
    PARTS_TOLD,
    PERIODS,
    RELATIVE_DAYS,
    ROLES,
    SAID,
    SINCE,
    UNSURE_MONTHS,
    UNTIL,
    WEEKDAYS,
    WHICH,
    WITHIN,
)
from variorum.language.english.numbers import NUMBER_WORDS
from variorum.language.english.times import (
    AFTER_WEEKDAY,
    BEYOND_SPAN,
    BEYOND_WEEKDAY,
    CLAUSE_END,
    CLOCK,
    COMING,
    COUNT,
    DAY_FIRST,
    END_OF,
    EVENT,
    FROM,
    HOUR_WORD,
    HOURS,
    IN_NUMBERS,
    ISO,
    MONTH_ALONE,
    MONTH_FIRST,
    OF_WEEK,
    ON_WEEKDAY,
    OTHER_DAY,
    PART_AFTER,
    PART_OF_DAY,
    PAST_HOUR,
    POINTED,
    POINTED_AFTER_A_DEED,
    RECORD_BEFORE,
    ROUGHLY,
    SAME_DAY,
    SPAN,
    SUPERLATIVE,
    TIME_ON,
    YEAR_ALONE,
)
from variorum.language.english.words import DEFINITE
from variorum.language.times.outlook import Outlook, counts_ahead, is_headline, lies_behind, outlook_of
from variorum.language.times.times import Anchor, Time, TimeRole, TimeUnit, Which
from variorum.language.words import Word, words_of

FARTHEST_BEFORE_A_PART = 3
"""Words before a part of the day among which stands what makes it a time: *by the early evening*."""

SAYING = 28
"""Characters after a verb of speech within which a day is the day on which it was said."""

CLAUSE = 100
"""Characters before a time within which stands what is the first or highest since then."""

LEADS = 4
"""Words before a time that may belong to it: `by the end of June`."""

LEAP = 2024
"""A year that has every day."""

_STEPS = {Which.LAST: -1, Which.NEXT: 1}
"""How many of its length a time so named is from the one that is on."""

_WHICH = {word: Which(name) for word, name in WHICH.items()}
"""Word before a time to which of several like it is meant."""

_PERIODS = {word: (TimeUnit(unit), times) for word, (times, unit) in PERIODS.items()}
"""Word for a length of time to its unit, and how many of that it is."""

NOON_HOUR = 12
QUARTER = 15
"""Minutes of an hour."""

_DAYS = frozenset(word for word, period in _PERIODS.items() if period == (TimeUnit.DAY, 1))
"""Words for a day."""

SEEN_BY_VERB = (Which.NONE, Which.THIS)
"""Of a weekday so named its verb tells whether it lies ahead: *will meet this Sunday*."""


def times_of(text: str, words: Sequence[Word], quoted: Sequence[tuple[int, int]] = ()) -> tuple[Time, ...]:
    """Read the times of a text in its order; none overlap. `quoted` are the spans in quotation marks."""
    line = _Line(text, words)
    found: list[Time] = []
    place = 0
    while place < len(words):
        time = line.at(place)
        place += 1
        if time is None:
            continue
        while place < len(words) and words[place].start < time.end:
            place += 1
        found.append(time)
    return _counted_from(text, found, quoted)


def full_dates(text: str) -> Iterator[tuple[int, date]]:
    """Yield the full dates of a text, each with its offset."""
    for time in times_of(text, words_of(text)):
        if time.year and time.month and time.day:
            yield time.start, date(time.year, time.month, time.day)


def _counted_from(text: str, found: Sequence[Time], quoted: Sequence[tuple[int, int]]) -> tuple[Time, ...]:
    """Give what counts from another time that one, and what is quoted the day on which it was said."""
    starts = [start for start, _ in quoted]

    def inside(time: Time) -> bool:
        place = bisect_right(starts, time.start) - 1
        return place >= 0 and time.start < quoted[place][1]

    said = None
    if any(time.anchor is Anchor.WRITING and inside(time) for time in found):
        days = (time for time in found if _is_day(time) and not inside(time))
        said = next((day for day in days if _of_saying(text, day)), None)
    told: list[Time] = []
    before: Time | None = None
    for time in found:
        if time.anchor is Anchor.OTHER:
            told.append(replace(time, to=before))
        elif time.anchor is Anchor.WRITING and inside(time):
            told.append(replace(time, anchor=Anchor.SPEECH, to=said))
        else:
            told.append(time)
            before = time if _is_day(time) else before
    return tuple(told)


def _is_day(time: Time) -> bool:
    """Tell whether it is a day that counts from no other time."""
    day = time.day is not None or time.weekday is not None or time.unit is TimeUnit.DAY
    return day and time.anchor is not Anchor.OTHER


def _of_saying(text: str, time: Time) -> bool:
    """Tell whether a verb of speech stands right before a time."""
    return not SAID.isdisjoint(text[max(0, time.start - SAYING) : time.start].lower().split())


class _Line:
    """A text with what its readers of single times ask of it."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words
        self._headline = is_headline(text)

    def at(self, place: int) -> Time | None:
        """Read the time whose first word, but for words such as *since*, stands at a place."""
        word = self.words[place]
        if word.text[0].isdigit():
            return _digits(self, place)
        if word.capital and word.text in FULL_WEEKDAYS:
            return _weekday(self, place)
        if word.capital and word.text in MONTHS:
            return _month(self, place)
        read = _READERS.get(word.lower)
        return read(self, place) if read else None

    def before(self, place: int, back: int = 1) -> str:
        """Give the word before a place, lower case, if nothing but a space or a hyphen parts them."""
        if place < back:
            return ""
        word, after = self.words[place - back], self.words[place - back + 1]
        near = after.start - word.end == 1 and self.text[word.end] in " -"
        return word.lower if near else ""

    def led(self, place: int, time: Time) -> Time:
        """Give a time from a place on the words before it that belong to it, and what they make of it."""
        start, role, since, partly = time.start, time.role, False, False
        for back in range(1, LEADS + 1):
            before = self.before(place, back)
            if back > 1 and (before, self.before(place, back - 1)) == AS_OF:
                role = TimeRole.COUNT
            elif before not in LEADING:
                partly = partly or before in PARTLY
                break
            elif role is TimeRole.ITSELF and before in ROLES:
                role, since = TimeRole(ROLES[before]), before in SINCE
            partly = partly or before in PARTLY
            start = self.words[place - back].start
        return replace(time, start=start, role=role, partly=partly, record=since and self.is_record(start))

    def counted(
        self,
        place: int,
        end: int,
        unit: TimeUnit,
        count: int | None = 0,
        which: Which = Which.NONE,
        *,
        part: str = "",
        anchor: Anchor = Anchor.WRITING,
    ) -> Time:
        """Make a time from a place on that is so many units from another, and lead it."""
        start = self.words[place].start
        time = Time(start=start, end=end, unit=unit, count=count, which=which, part=part, anchor=anchor)
        return self.led(place, time)

    def is_record(self, start: int) -> bool:
        """Tell whether something is the first or highest in the clause before a time."""
        clause = CLAUSE_END.split(self.text[max(0, start - CLAUSE) : start])[-1]
        return any(match.group() not in NO_RECORD for match in SUPERLATIVE.finditer(clause))

    def counts_ahead(self, start: int, end: int) -> bool:
        """Tell whether a count after *in* is till something happens."""
        return counts_ahead(self.text, start, end, headline=self._headline)

    def lies_behind(self, start: int, end: int) -> bool:
        """Tell whether a verb in the past has a time."""
        return lies_behind(self.text, start, end)

    def outlook(self, start: int, end: int) -> Outlook:
        """Tell where the words before a time put it."""
        return outlook_of(self.text, start, end, headline=self._headline)


# What stands in the calendar


def _digits(line: _Line, place: int) -> Time | None:
    text, start, before = line.text, line.words[place].start, line.before(place)
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None
    for pattern in (ISO, *IN_NUMBERS, *DAY_FIRST):
        if match := pattern.match(text, start):
            return _of_month(line, place, match)
    if clock := _clock_in_digits(text, start, before, line.before(place, 2)):
        return _at(line, place, clock)
    if match := COUNT.match(text, start):
        return _counted(line, place, match)
    if before in BEFORE_A_YEAR or text.startswith(("'s ", "’s "), max(0, start - 3)):
        match = YEAR_ALONE.match(text, start)
        return match and line.led(place, Time(start=start, end=match.end(), year=int(match["year"])))
    return None


def _of_month(line: _Line, place: int, match: re.Match[str]) -> Time | None:
    """Take a month with its day or its year, or both."""
    told = match.groupdict()
    month = int(told["number"]) if told.get("number") else MONTHS[told["month"]]
    year, day = (int(told[name]) if told.get(name) else None for name in ("year", "day"))
    try:
        date(year or LEAP, month, day or 1)
    except ValueError:
        return None
    time = Time(
        start=match.start(),
        end=match.end(),
        year=year,
        month=month,
        day=day,
        anchor=Anchor.NONE if year else Anchor.WRITING,
    )
    if not year:
        outlook = line.outlook(*match.span())
        behind = day and outlook is Outlook.NONE and line.lies_behind(*match.span())
        time = replace(time, outlook=Outlook.BEHIND if behind else outlook)
    return line.led(place, time)


def _weekday(line: _Line, place: int) -> Time | None:
    word = line.words[place]
    weekday = WEEKDAYS[word.text]
    if between := AFTER_WEEKDAY.match(line.text, word.end):
        for pattern in (*MONTH_FIRST, *DAY_FIRST):
            match = pattern.match(line.text, between.end())
            if match and match.groupdict().get("day"):
                dated = _of_month(line, place, match)
                return dated and line.led(place, replace(dated, start=word.start, weekday=weekday))
    if in_week := _in_week(line, place, weekday):
        return in_week
    which = _WHICH.get(line.before(place), Which.NONE)
    part, end = _part_after(line, word)
    time = Time(
        start=word.start,
        end=end,
        weekday=weekday,
        part=part,
        which=which,
        anchor=Anchor.OTHER if which is Which.FOLLOWING else Anchor.WRITING,
        outlook=line.outlook(word.start, word.end) if which in SEEN_BY_VERB else Outlook.NONE,
    )
    return line.led(place, time)


def _in_week(line: _Line, place: int, weekday: int) -> Time | None:
    """Read the day of a week that is named after it: *Tuesday of last week*, *Sunday week*, *the Sunday before last*."""
    word = line.words[place]
    if match := OF_WEEK.match(line.text, word.end):
        which = _WHICH[match["which"].lower()]
        time = line.counted(place, match.end(), TimeUnit.WEEK, _STEPS.get(which, 0), which)
        return replace(time, weekday=weekday)
    match = BEYOND_WEEKDAY.match(line.text, word.end)
    return match and _weeks_from(line, place, match.end(), weekday, -1 if match["last"] else 1)


def _weeks_from(line: _Line, place: int, end: int, weekday: int, weeks: int) -> Time:
    """Make a time from a place on that is some weeks beyond a day of the week."""
    which = Which.NEXT if weeks > 0 else Which.LAST
    time = Time(
        start=line.words[place].start, end=end, weekday=weekday, which=which, weeks=weeks, anchor=Anchor.WRITING
    )
    return line.led(place, time)


def _part_after(line: _Line, word: Word) -> tuple[str, int]:
    """Give the part of a day that is named after it, and where that ends."""
    match = PART_AFTER.match(line.text, word.end)
    return (PARTS_OF_DAY[match["part"]], match.end()) if match else ("", word.end)


def _month(line: _Line, place: int) -> Time | None:
    start, before = line.words[place].start, line.before(place)
    for pattern in MONTH_FIRST:
        if match := pattern.match(line.text, start):
            return _of_month(line, place, match)
    match = MONTH_ALONE.match(line.text, start)
    if not match or (before not in BEFORE_A_MONTH and match["month"].lower() in UNSURE_MONTHS):
        return None
    time = Time(
        start=start,
        end=match.end(),
        month=MONTHS[match["month"]],
        which=_WHICH.get(before, Which.NONE),
        anchor=Anchor.WRITING,
        outlook=Outlook.AHEAD if before in UNTIL else line.outlook(*match.span()),
    )
    return line.led(place, time)


# What counts from a day


def _day(line: _Line, place: int) -> Time | None:
    """Read *today*, *the day after tomorrow*; not the name of a paper, *Arden Today*."""
    word = line.words[place]
    if word.capital and line.before(place) and line.words[place - 1].capital:
        return None
    told = word.lower
    count, first = RELATIVE_DAYS[told], place
    if line.before(place) == BEYOND.get(told) and line.before(place, 2) in _DAYS:
        count, first = 2 * count, place - 2
    part, end = _part_after(line, word)
    return line.counted(first, end, TimeUnit.DAY, count, part=part or PARTS_TOLD.get(told, ""))


def _span(line: _Line, place: int) -> Time | None:
    """Read *last week*, *later this year*, *this morning*."""
    start = line.words[place].start
    if same := _same_day(line, place):
        return same
    if match := PART_OF_DAY.match(line.text, start):
        count, part = _STEPS.get(_WHICH[match["which"].lower()], 0), PARTS_OF_DAY[match["part"].lower()]
        return line.counted(place, match.end(), TimeUnit.DAY, count, part=part)
    match = SPAN.match(line.text, start)
    if not match:
        return _coming(line, place)
    which = _WHICH[match["which"].split()[0].lower()]
    if line.before(place) in DEFINITE and (which is Which.NEXT or line.before(place, 2) in WITHIN):
        return _coming(line, place)
    (unit, _), end = _PERIODS[match["unit"].lower()], match.end()
    time = line.counted(place, end, unit, _STEPS.get(which, 0), which)
    if unit is TimeUnit.WEEK and (day := ON_WEEKDAY.match(line.text, end)):
        return replace(time, end=day.end(), weekday=WEEKDAYS[day["weekday"]])
    return time


def _same_day(line: _Line, place: int) -> Time | None:
    """Read *that day*, *the same evening*, *earlier in the day*: the day of another time."""
    match = SAME_DAY.match(line.text, line.words[place].start)
    if not match or (line.words[place].lower in FIRST_WORDS["same"][1:] and line.before(place) not in DEFINITE):
        return None
    part = PARTS_OF_DAY[match["part"].lower()] if match["part"] else ""
    return line.counted(place, match.end(), TimeUnit.DAY, part=part, anchor=Anchor.OTHER)


def _beyond(line: _Line, place: int) -> Time | None:
    """Read *the week before last*, *the week after next*."""
    match = BEYOND_SPAN.match(line.text, line.words[place].start)
    if not match or line.before(place) not in DEFINITE:
        return None
    count, which = (-2, Which.LAST) if match["last"] else (2, Which.NEXT)
    return line.counted(place, match.end(), _PERIODS[match["unit"]][0], count, which)


def _coming(line: _Line, place: int) -> Time | None:
    """Read *the coming weeks*, *the next day*, *the following evening*."""
    start = line.words[place].start
    if line.before(place) not in DEFINITE:
        return None
    if match := OTHER_DAY.match(line.text, start):
        part = PARTS_OF_DAY[match["part"]] if match["part"] else ""
        count = _STEPS.get(_WHICH[match["way"]], 1)
        return line.counted(place, match.end(), TimeUnit.DAY, count, part=part, anchor=Anchor.OTHER)
    match = COMING.match(line.text, start)
    if not match or (_WHICH[match["way"]] is Which.NEXT and line.before(place, 2) not in WITHIN):
        return None
    unit, _ = _PERIODS[match["unit"]]
    return line.counted(place, match.end(), unit, None if match["several"] else 1, Which.COMING)


def _end_of(line: _Line, place: int) -> Time | None:
    """Read *by the end of the year*."""
    start = line.words[place].start
    match = END_OF.match(line.text, start)
    if not match or line.before(place) not in DEFINITE or line.before(place, 2) not in UNTIL:
        return None
    return line.counted(place, match.end(), _PERIODS[match["unit"]][0], which=Which.LATER)


def _weekend(line: _Line, place: int) -> Time | None:
    word = line.words[place]
    if line.before(place) not in BEFORE_A_WEEKEND:
        return None
    return line.counted(place, word.end, TimeUnit.WEEKEND, None, Which.LAST)


def _number(line: _Line, place: int) -> Time | None:
    """Read *two years ago*, *half past six*, *six o'clock*."""
    start = line.words[place].start
    if clock := _clock_in_words(line.text, start):
        return _at(line, place, clock)
    match = COUNT.match(line.text, start)
    return match and _counted(line, place, match)


def _counted(line: _Line, place: int, match: re.Match[str]) -> Time | None:
    """Read *two years ago*, *a day later*, *in four days*, and *in two years* since when something is the first."""
    start, end = match.span()
    count = sum(_value(word) for word in match.group().split(" ", 1)[0].lower().split("-"))
    if not count or line.text[start - 1 : start] == "-":
        return None
    unit, times = _PERIODS[match["unit"].lower()]
    way = _WHICH.get((match["way"] or "").lower(), Which.NONE)
    time = Time(
        start=start,
        end=end,
        unit=unit,
        count=count * times * (1 if way is Which.LATER else -1),
        anchor=Anchor.WRITING if way is Which.NONE else Anchor.OTHER,
    )
    near = max(0, start - CLAUSE)
    before = line.text[near:start]
    lead = None if match["way"] else RECORD_BEFORE.search(before)
    if lead and line.is_record(near + lead.start()):
        return replace(time, start=near + lead.start(), role=TimeRole.START, record=True)
    if way is not Which.NONE:
        return line.led(place, time)
    if ROUGHLY.search(before):
        return None
    if match["way"]:
        # *a week ago Sunday*, *two weeks ago on Friday*: writers differ on which day that is.
        day = ON_WEEKDAY.match(line.text, end)
        return line.led(place, replace(time, end=day.end()) if day else time)
    if (from_day := FROM.match(line.text, end)) and line.before(place) not in LASTING:
        return _counted_from_day(line, place, from_day, time)
    if line.before(place) not in BEFORE_A_COUNT:
        return None
    time_on = TIME_ON.match(line.text, end)
    if not time_on and not line.counts_ahead(start, end):
        return None
    return line.led(place, replace(time, end=time_on.end() if time_on else end, count=-(time.count or 0)))


def _counted_from_day(line: _Line, place: int, match: re.Match[str], time: Time) -> Time | None:
    """Read what counts ahead from a day that is named: *a week from Tuesday*, *two days from now*, *a week today*."""
    unit, count, end = time.unit, -(time.count or 0), match.end()
    if match["weekday"]:
        weeks = unit is TimeUnit.WEEK
        return _weeks_from(line, place, end, WEEKDAYS[match["weekday"]], count) if weeks else None
    if match["near"] and unit in (TimeUnit.DAY, TimeUnit.WEEK):
        days = count if unit is TimeUnit.DAY else 7 * count
        return line.counted(place, end, TimeUnit.DAY, days + RELATIVE_DAYS[match["near"]])
    return line.led(place, replace(time, end=end, count=count))


def _value(word: str) -> int:
    """Give what a word counts; nothing if it is no number."""
    return int(word) if word.isdecimal() else int(NUMBER_WORDS.get(word, COUNTED.get(word, 0)))


# What is no day


def _since(line: _Line, place: int) -> Time | None:
    """Read since what something is the first or highest: *since the war began*, *since the war of 1911*."""
    start = line.words[place].start
    event = EVENT.match(line.text, line.words[place].end)
    if not event or not line.is_record(start):
        return None
    end = start
    for after in range(place + 1, len(line.words)):
        word = line.words[after]
        told = word.lower
        if word.end > event.end() or told in SINCE:
            break
        if time := line.at(after):
            if end > start and (time.year or time.month):
                return replace(time, start=start, role=TimeRole.START, record=True)
            break
        if told not in LEADING:
            end = word.end
    return Time(start=start, end=end, role=TimeRole.START, record=True) if end > start else None


# A time of day


class _Clock(NamedTuple):
    """A time of day."""

    end: int
    """Offset of the end of its words."""
    minute: int
    """Of the day."""
    open_half: bool
    """The words leave open whether it is before noon or after."""


def _clock_in_digits(text: str, start: int, before: str, before_that: str) -> _Clock | None:
    """Read a time of day that begins with digits; `before` and `before_that` are the words before it, lower case."""
    match = CLOCK.match(text, start)
    half = (match["half"] or "").lower() if match else ""
    if not match and before in BEFORE_A_CLOCK:
        match = POINTED.match(text, start)
        if not match and before_that in DONE_AT_AN_HOUR:
            match = POINTED_AFTER_A_DEED.match(text, start)
    if not match:
        return None
    hour = int(match["hour"]) % 24
    open_half = not half and 1 <= hour <= NOON_HOUR and match["hour"][0] != "0"
    return _clock(match, hour, int(match["minute"] or 0), half, open_half=open_half)


def _clock_in_words(text: str, start: int) -> _Clock | None:
    """Read a time of day that begins with a number in words."""
    if match := HOUR_WORD.match(text, start):
        half = (match["half"] or "").lower()
        return _clock(match, HOURS[match["hour"].lower()], 0, half, open_half=not half)
    match = PAST_HOUR.match(text, start)
    if not match:
        return None
    hour, minutes = HOURS[match["hour"].lower()], MINUTES[match["minutes"].lower()]
    if match["past"]:
        return _clock(match, hour, minutes, "", open_half=True)
    if minutes != QUARTER and not match["told"]:
        return None
    return _clock(match, hour - 1, 60 - minutes, "", open_half=True)


def _named_clock(text: str, start: int, end: int, before: str) -> _Clock | None:
    """Read *noon* or *midnight*, which are times of day after a word such as *at*."""
    if before not in BEFORE_A_CLOCK:
        return None
    return _Clock(end, NOON[text[start:end].lower()], open_half=False)


def _clock(match: re.Match[str], hour: int, minute: int, half: str, *, open_half: bool) -> _Clock:
    """Make a time of day; `half` is `a` or `p`, or empty where no half of the day is told."""
    if half:
        hour = hour % NOON_HOUR + NOON_HOUR * (half == "p")
    return _Clock(match.end(), 60 * hour + minute, open_half)


def _clock_word(line: _Line, place: int) -> Time | None:
    word = line.words[place]
    clock = _named_clock(line.text, word.start, word.end, line.before(place))
    return clock and _at(line, place, clock)


def _at(line: _Line, place: int, clock: _Clock) -> Time:
    """Make a time of day, which stands for itself without the words before it."""
    start, (end, minute, open_half) = line.words[place].start, clock
    time = Time(start=start, end=end, minute=minute, open_half=open_half)
    return replace(line.led(place, time), start=start)


def _part(line: _Line, place: int) -> Time | None:
    """Read *in the morning*, *by dusk*, *by early evening*."""
    word, back = line.words[place], 1
    while back < FARTHEST_BEFORE_A_PART and line.before(place, back) in DEFINITE | PARTLY:
        back += 1
    if line.before(place, back) not in BEFORE_A_PART:
        return None
    part = PARTS_OF_DAY[word.lower]
    return line.led(place, Time(start=word.start, end=word.end, part=part))


_READERS: Mapping[str, Callable[[_Line, int], Time | None]] = {
    **dict.fromkeys(PARTS_OF_DAY, _part),
    **dict.fromkeys(NOON, _clock_word),
    **dict.fromkeys((*NUMBER_WORDS, *COUNTED, *MINUTES), _number),
    **dict.fromkeys(RELATIVE_DAYS, _day),
    **dict.fromkeys(FIRST_WORDS["span"], _span),
    **dict.fromkeys(FIRST_WORDS["same"], _same_day),
    **dict.fromkeys(FIRST_WORDS["coming"], _coming),
    **dict.fromkeys(FIRST_WORDS["beyond"], _beyond),
    **dict.fromkeys(FIRST_WORDS["weekend"], lambda line, place: _beyond(line, place) or _weekend(line, place)),
    **dict.fromkeys(FIRST_WORDS["end"], _end_of),
    **dict.fromkeys(SINCE, _since),
}
"""What reads a time by its first word."""
