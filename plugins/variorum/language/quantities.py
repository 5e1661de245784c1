"""Numbers in a sentence, read as quantities: *nearly six hours* is 360 minutes, or a little less."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.language.english.numbers import (
    APPROXIMATE,
    CURRENCY_SIGNS,
    FRACTIONS,
    LETTER_MULTIPLIERS,
    MULTIPLIERS,
    NUMBER_WORDS,
    SEVERAL_OF,
    UNITS,
)
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.words import Word

REACH = 3
"""Telling words after a number that say what it counts, and as many before it."""

# Four digits that are a year where nothing is counted: `1994`, `2023`
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

# What ends the reach of a number: a stop between words
BREAK = re.compile(r"[.;:!?—–]\s|,")

# A time of day after its digits: `4.20am`, `1 p.m.`
CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|o['’]clock)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts."""

    start: int
    end: int
    """Offsets in the sentence's text, with words such as *nearly* and the unit."""
    value: float
    """In the unit's base: minutes, dollars; of a count the count itself."""
    unit: str
    """What is measured, such as `time`; `year` and `clock` for dates; empty where things are counted."""
    counted: frozenset[str]
    """Keys of the words right after the number."""
    around: frozenset[str]
    """Keys of the words before it and after it."""
    vague: bool
    """*about*, *nearly*, *more than*, *dozens of*."""


@dataclass(slots=True)
class _Reading:
    """Where the reader stands while it reads one number."""

    value: float
    first: int
    after: int
    """Place of the first word that doesn't belong to the number."""
    vague: bool = False


def quantities_of(text: str, words: Sequence[Word]) -> tuple[Quantity, ...]:
    """Read every number of a sentence, in order."""
    found = []
    place = 0
    while place < len(words):
        reading = _number(text, words, place)
        if reading is None:
            place += 1
            continue
        quantity = _quantity(text, words, reading)
        if quantity is not None:
            found.append(quantity)
        place = max(reading.after, place + 1)
    return tuple(found)


def _number(text: str, words: Sequence[Word], place: int) -> _Reading | None:
    """Read a number that begins at a word, if one does."""
    word = words[place]
    lower = word.text.lower()
    if lower[0].isdecimal():
        return _multiplied(text, words, _Reading(_digits(word.text), place, place + 1))
    if lower in NUMBER_WORDS:
        return _multiplied(text, words, _spelled(words, place))
    if lower in SEVERAL_OF:
        return _Reading(SEVERAL_OF[lower], place, place + 1, vague=True)
    if lower in {"a", "an"} and place + 1 < len(words):
        following = words[place + 1].text.lower()
        if following in MULTIPLIERS and following not in LETTER_MULTIPLIERS:
            return _multiplied(text, words, _Reading(1.0, place, place + 1))
        if following in FRACTIONS:
            return _Reading(FRACTIONS[following], place, place + 2)
    if lower == "half" and place + 2 < len(words) and words[place + 1].text.lower() in {"a", "an"}:
        return _multiplied(text, words, _Reading(0.5, place, place + 2))
    return None


def _digits(text: str) -> float:
    """Read `12,500`, `3.5` or `1.200.000`."""
    parts = re.split(r"[.,]", text)
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]):
        return float("".join(parts))
    return float(parts[0] + "." + "".join(parts[1:]))


def _spelled(words: Sequence[Word], place: int) -> _Reading:
    """Read `twenty-one`, `two hundred and fifty`, `five and a half`, up to a multiplier."""
    value = NUMBER_WORDS[words[place].text.lower()]
    after = place + 1
    if value >= 20 and after < len(words):
        small = NUMBER_WORDS.get(words[after].text.lower(), 0.0)
        if 0 < small < 10:
            value += small
            after += 1
    if after < len(words) and words[after].text.lower() == "hundred":
        value *= 100
        after += 1
        rest = after + (after < len(words) and words[after].text.lower() == "and")
        if rest < len(words) and words[rest].text.lower() in NUMBER_WORDS:
            more = _spelled(words, rest)
            value += more.value
            after = more.after
    return _Reading(value, place, after)


def _multiplied(text: str, words: Sequence[Word], reading: _Reading) -> _Reading:
    """Take in what multiplies or adds to a number: `million`, `bn`, `and a half`, `thirds`."""
    following = [word.text.lower() for word in words[reading.after : reading.after + 3]]
    if following and following[0] in MULTIPLIERS:
        close = words[reading.after].start == words[reading.after - 1].end
        if following[0] not in LETTER_MULTIPLIERS or (
            close and text[words[reading.first].start].isdigit()
        ):
            reading.value *= MULTIPLIERS[following[0]]
            reading.after += 1
            return _multiplied(text, words, reading)
    if following == ["and", "a", "half"]:
        reading.value += 0.5
        reading.after += 3
    elif following and following[0] in FRACTIONS and reading.value < 10:
        reading.value *= FRACTIONS[following[0]]
        reading.after += 1
    return reading


def _quantity(text: str, words: Sequence[Word], reading: _Reading) -> Quantity | None:
    """Find a number's unit and what it counts; None for what only looks like one."""
    first, last = words[reading.first], words[reading.after - 1]
    start, end = first.start, last.end
    value, unit = reading.value, ""
    rest = text[end : end + 6]
    after = reading.after
    if re.match(r"(?:st|nd|rd|th)\b", rest):
        return None
    clock = CLOCK.match(text, end)
    if clock:
        unit, end = "clock", clock.end()
        value = _minutes(value, text[end - clock.end() + clock.start() : clock.end()])
    elif start and text[start - 1] in CURRENCY_SIGNS:
        unit, start = CURRENCY_SIGNS[text[start - 1]], start - 1
    elif rest[:1] == "%":
        unit, end = "percent", end + 1
    elif (
        YEAR.fullmatch(first.text)
        and reading.after - reading.first == 1
        and not _plural(words, after)
    ):
        unit = "year"
    else:
        unit, size, taken = _unit(words, after)
        if unit:
            value *= size
            after += taken
            end = words[after - 1].end
    if value == 1 and not unit and first.text.lower() in {"one", "a", "an"}:
        return None
    begin = reading.first
    vague = reading.vague
    while begin > 0 and words[begin - 1].text.lower() in APPROXIMATE:
        begin -= 1
        start, vague = words[begin].start, True
    counted = _near(text, words[after:], end)
    before = _near_before(text, words[:begin], start)
    return Quantity(start, end, value, unit, counted, counted | before, vague)


def _minutes(value: float, suffix: str) -> float:
    """Turn 4.2 or 4.20 before *am* or *pm* into minutes of the day."""
    hours = int(value)
    late = suffix.strip().lower().startswith("p") and hours < 12
    return hours * 60 + round((value - hours) * 100) + 720 * late


def _plural(words: Sequence[Word], place: int) -> bool:
    """Tell whether a word is a plural noun by its looks."""
    if place >= len(words):
        return False
    text = words[place].text
    return text.endswith("s") and text.islower() and len(text) > 3 and text not in STOPWORDS


def _unit(words: Sequence[Word], place: int) -> tuple[str, float, int]:
    """Find the unit at a word or the one after it: `three more hours`, `passenger miles`."""
    if place < len(words) and words[place].key in UNITS:
        unit, size = UNITS[words[place].key]
        return unit, size, 1
    if place + 1 < len(words) and words[place].text.lower() in {"more", "full", "per", "straight"}:
        following = words[place + 1].text.lower()
        if words[place].text.lower() == "per" and following == "cent":
            return "percent", 1.0, 2
        if words[place + 1].key in UNITS:
            unit, size = UNITS[words[place + 1].key]
            return unit, size, 2
    return "", 1.0, 0


def _near(text: str, words: Sequence[Word], end: int) -> frozenset[str]:
    """Take the keys of the telling words after a number, up to a break or the next number."""
    keys: list[str] = []
    for word in words:
        if len(keys) == REACH or BREAK.search(text, end, word.start) or word.key[0].isdigit():
            break
        if word.key not in STOPWORDS:
            keys.append(word.key)
        end = word.end
    return frozenset(keys)


def _near_before(text: str, words: Sequence[Word], start: int) -> frozenset[str]:
    """Take the keys of the telling words before a number."""
    keys: list[str] = []
    for word in reversed(words):
        if len(keys) == REACH or BREAK.search(text, word.end, start):
            break
        if word.key not in STOPWORDS and not word.key[0].isdigit():
            keys.append(word.key)
        start = word.start
    return frozenset(keys)
