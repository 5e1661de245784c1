"""Times of day: *5:40 a.m.*, *18.40*, *half past six*, *noon*, as minutes."""

from __future__ import annotations

import re
from typing import NamedTuple

from variorum.language.english.calendar import BEFORE_A_CLOCK, CLOCK_WORDS, FULL_WEEKDAYS, NOON
from variorum.language.english.numbers import NUMBER_WORDS
from variorum.language.outlook import any_of

NOON_HOUR = 12
QUARTER = 15
"""Minutes of an hour."""


class Clock(NamedTuple):
    """A time of day."""

    end: int
    """Offset of the end of its words."""
    minute: int
    """Of the day."""
    open_half: bool
    """The words leave open whether it is before noon or after."""


# `4.20am`, `5:40 a.m.`, `9 o'clock`, `17:30`
CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?|\s?o['’]clock\b|(?<=:\d\d)(?![\d:]))",
    re.IGNORECASE,
)

# `18.40`, after a word such as `at`, where nothing follows that it counts
POINTED = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)"
    rf"(?=[,;)]|\.?\Z| (?:{any_of(CLOCK_WORDS)}|{any_of(FULL_WEEKDAYS)})\b)"
)

HOURS = {word: int(value) for word, value in NUMBER_WORDS.items() if 1 <= value <= 12}
MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}

# `half past six`, `quarter to seven`, `ten minutes to nine`; `ten to nine` is what two sides have
PAST_HOUR = re.compile(
    rf"(?P<minutes>{any_of(MINUTES)})(?P<told> minutes)? (?P<way>past|to) (?P<hour>{any_of(HOURS)})\b",
    re.IGNORECASE,
)

# `six o'clock`, `eight p.m.`
HOUR_WORD = re.compile(
    rf"(?P<hour>{any_of(HOURS)})(?: (?P<half>[ap])\.?m\b\.?| o['’]clock\b)", re.IGNORECASE
)


def in_digits(text: str, start: int, before: str) -> Clock | None:
    """Read a time of day that begins with digits; `before` is the word before it, lower case."""
    match = CLOCK.match(text, start)
    half = (match["half"] or "").lower() if match else ""
    if not match and before in BEFORE_A_CLOCK:
        match = POINTED.match(text, start)
    if not match:
        return None
    hour = int(match["hour"]) % 24
    open_half = not half and 1 <= hour <= NOON_HOUR and match["hour"][0] != "0"
    return _clock(match, hour, int(match["minute"] or 0), half, open_half=open_half)


def in_words(text: str, start: int) -> Clock | None:
    """Read a time of day that begins with a number in words."""
    if match := HOUR_WORD.match(text, start):
        half = (match["half"] or "").lower()
        return _clock(match, HOURS[match["hour"].lower()], 0, half, open_half=not half)
    match = PAST_HOUR.match(text, start)
    if not match:
        return None
    hour, minutes = HOURS[match["hour"].lower()], MINUTES[match["minutes"].lower()]
    if match["way"].lower() == "past":
        return _clock(match, hour, minutes, "", open_half=True)
    if minutes != QUARTER and not match["told"]:
        return None
    return _clock(match, hour - 1, 60 - minutes, "", open_half=True)


def named(text: str, start: int, end: int, before: str) -> Clock | None:
    """Read *noon* or *midnight*, which are times of day after a word such as *at*."""
    if before not in BEFORE_A_CLOCK:
        return None
    return Clock(end, NOON[text[start:end].lower()], open_half=False)


def _clock(match: re.Match[str], hour: int, minute: int, half: str, *, open_half: bool) -> Clock:
    """Make a time of day; `half` is `a` or `p`, or empty where no half of the day is told."""
    if half:
        hour = hour % NOON_HOUR + NOON_HOUR * (half == "p")
    return Clock(match.end(), 60 * hour + minute, open_half)
