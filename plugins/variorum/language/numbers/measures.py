"""Numbers as they are written, digits or words, and the unit that they stand in: *six hours* is 360 minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from variorum.language.english.calendar import PERIODS
from variorum.language.english.names import COUNTRIES, USA
from variorum.language.english.numbers import (
    AND_A_HALF,
    BEFORE_A_UNIT,
    CLOCK_AFTER,
    CURRENCIES,
    CURRENCY_SIGNS,
    DEGREES,
    DISTANCE,
    DOLLAR,
    DOLLARS,
    FRACTIONS,
    IN_EACH,
    LETTER_MULTIPLIERS,
    MINUTE,
    MULTIPLIERS,
    NUMBER_WORDS,
    OCCASIONS,
    ONE,
    ORDINAL,
    ORDINAL_END,
    PER_CENT,
    SEVERAL_OF,
    SIGN,
    TENS,
    TIMES,
    TWICE,
    UNITS,
)
from variorum.language.english.words import BELONGING, INDEFINITE, JOINING_TWO, STOPWORDS
from variorum.language.words import Word

LONGEST = 24
"""Characters of digits beyond which nothing is counted: a key or a number of an account."""

MOST = 1e18
"""Values from which on nothing is counted: a billion billions."""

DATED = frozenset({"year", "clock"})
"""Units of what is part of a date or a time of day by its own form."""

# Four digits that are a year where nothing is counted: `1994`, `2023`
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

AT_DIGITS = ((CLOCK_AFTER, "clock"), (re.compile("%"), "percent"), (MINUTE, "minute"))
"""What stands right at digits and makes them a unit's."""

# Letters right before a dollar sign: `US$`, `A$`
CURRENCY_LETTERS = re.compile(r"(?<![^\W\d_])[A-Z]{1,3}$")

LONGEST_SIGN = 8
"""Characters before a number in which stands what makes it less than nothing, with the end of the word before it."""

HALF, HUNDRED = 0.5, 100
"""The part of one, and the multiplier, that stand in numbers of several words."""


class Measure(Struct, frozen=True, kw_only=True):
    """A number with its unit, where it stands."""

    first: int
    """Place of its first word."""
    after: int
    """Place of the first word after it and its unit."""
    start: int
    end: int
    """Offsets in the sentence's text, with sign and unit."""
    digits: str
    """The number as it stands, with its sign and without its unit."""
    value: float
    """In the unit's base."""
    unit: str
    """What is measured; empty where things are counted."""
    base: tuple[float, float]
    """What is added to the number as it stands without multiplier, and what that is multiplied by, for its value."""
    several: bool = False
    """It says an order of magnitude: *dozens*."""
    ordinal: bool = False


class _Reading(Struct):
    """Where the reader stands while it reads one number."""

    value: float
    first: int
    after: int
    """Place of the first word that doesn't belong to the number."""
    size: float = 1.0
    """What its multipliers have multiplied it by."""
    several: bool = False


def measures_of(text: str, words: Sequence[Word]) -> Iterator[Measure]:
    """Read every number of a sentence, in order."""
    place = 0
    while place < len(words):
        reading = _number(text, words, place)
        if reading is None:
            place += 1
            continue
        measure = _measure(text, words, reading) if abs(reading.value) < MOST else None
        if measure is not None:
            yield measure
        place = max(reading.after, measure.after if measure else 0)


def _number(text: str, words: Sequence[Word], place: int) -> _Reading | None:
    """Read a number that begins at a word, if one does."""
    word = words[place]
    lower = word.lower
    if lower[0].isdecimal():
        value = _digits(word.text) if len(word.text) <= LONGEST else MOST
        return _multiplied(text, words, _Reading(value, place, place + 1))
    if lower in NUMBER_WORDS:
        return _multiplied(text, words, _spelled(words, place))
    if lower in SEVERAL_OF or lower == TENS:
        return _several(words, place)
    following = _lower(words, place + 1)
    if lower in INDEFINITE:
        if following in MULTIPLIERS and following not in LETTER_MULTIPLIERS:
            return _multiplied(text, words, _Reading(1.0, place, place + 1))
        if following in FRACTIONS:
            return _Reading(FRACTIONS[following], place, place + 2)
    if FRACTIONS.get(lower) == HALF and following in INDEFINITE and place + 2 < len(words):
        return _multiplied(text, words, _Reading(HALF, place, place + 2))
    if lower in TIMES and TWICE.match(text, word.start):
        return _Reading(TIMES[lower], place, place + 1)
    return None


def _lower(words: Sequence[Word], place: int) -> str:
    return words[place].lower if place < len(words) else ""


def _digits(text: str) -> float:
    """Read `12,500`, `3.5` or `1.200.000`."""
    parts = re.split(r"[.,]", text)
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]):
        return float("".join(parts))
    return float(parts[0] + "." + "".join(parts[1:]))


def _below_hundred(words: Sequence[Word], place: int) -> tuple[float, int]:
    """Read `seven` or `twenty-one`: the value, and the place after it."""
    value = NUMBER_WORDS.get(_lower(words, place), 0.0)
    after = place + 1
    small = NUMBER_WORDS.get(_lower(words, after), 0.0) if value >= 20 else 0.0
    return (value + small, after + 1) if 0 < small < 10 else (value, after)


def _spelled(words: Sequence[Word], place: int) -> _Reading:
    """Read `twenty-one` or `two hundred and fifty`, up to a multiplier."""
    value, after = _below_hundred(words, place)
    if MULTIPLIERS.get(_lower(words, after)) == HUNDRED:
        value *= HUNDRED
        after += 1
        rest = after + (_lower(words, after) in JOINING_TWO)
        if _lower(words, rest) in NUMBER_WORDS:
            more, end = _below_hundred(words, rest)
            # `two hundred and three hundred` are two numbers
            if MULTIPLIERS.get(_lower(words, end)) != HUNDRED:
                value, after = value + more, end
    return _Reading(value, place, after)


def _several(words: Sequence[Word], place: int) -> _Reading | None:
    """Read `dozens` or `tens of thousands`."""
    value = SEVERAL_OF.get(_lower(words, place), 10.0)
    further = _lower(words, place + 2) if _lower(words, place + 1) in BELONGING else ""
    if SEVERAL_OF.get(further, 0.0) > value:
        return _Reading(value * SEVERAL_OF[further], place, place + 3, several=True)
    return _Reading(value, place, place + 1, several=True) if _lower(words, place) != TENS else None


def _multiplied(text: str, words: Sequence[Word], reading: _Reading) -> _Reading:
    """Take in what multiplies or adds to a number: `million`, `bn`, `and a half`, `thirds`."""
    _multiply(text, words, reading)
    following = tuple(_lower(words, reading.after + step) for step in range(3))
    if following == AND_A_HALF:
        reading.value += HALF * reading.size
        reading.after += 3
        if reading.size == 1:
            _multiply(text, words, reading)
    elif following[0] in FRACTIONS and reading.value < 10:
        reading.value *= FRACTIONS[following[0]]
        reading.after += 1
    return reading


def _multiply(text: str, words: Sequence[Word], reading: _Reading) -> None:
    while (following := _lower(words, reading.after)) in MULTIPLIERS and reading.value < MOST:
        if following in LETTER_MULTIPLIERS:
            close = words[reading.after].start == words[reading.after - 1].end
            if not (close and text[words[reading.first].start].isdigit()):
                break
        reading.value *= MULTIPLIERS[following]
        reading.size *= MULTIPLIERS[following]
        reading.after += 1


def _measure(text: str, words: Sequence[Word], reading: _Reading) -> Measure | None:
    """Make a measure of a number and its unit; None for what only looks like a number."""
    begin, last = words[reading.first].start, words[reading.after - 1].end
    if ORDINAL.match(text, begin) or (ORDINAL_END.match(text, last) and not MINUTE.match(text, last)):
        return None
    unit = _unit(text, words, reading)
    first = words[reading.first].lower
    single = reading.value == 1 and (first in INDEFINITE or NUMBER_WORDS.get(first) == 1)
    if single and not unit.name and not ONE.match(text, begin):
        return None
    value = _minutes(reading.value, text[last : unit.end]) if unit.name == "clock" else reading.value
    sign = _sign(text, words, reading, unit)
    after = reading.after
    while after < len(words) and words[after].start < unit.end:
        after += 1
    return Measure(
        first=reading.first,
        after=after,
        start=unit.start - sign,
        end=unit.end,
        digits="-" * bool(sign) + text[begin:last],
        value=((-value if sign else value) + unit.added) * unit.size,
        unit=unit.name,
        base=(unit.added, reading.size * unit.size),
        several=reading.several,
        ordinal=ORDINAL_END.match(text, last) is not None,
    )


class _Unit(NamedTuple):
    """A unit, and where a number ends and begins with it."""

    name: str
    start: int
    end: int
    size: float = 1.0
    added: float = 0.0


def _unit(text: str, words: Sequence[Word], reading: _Reading) -> _Unit:
    """Find the unit of a number by its form, by a sign at it, or by the words after it."""
    start, end = words[reading.first].start, words[reading.after - 1].end
    if words[reading.first].lower in TIMES:
        return _Unit("times", start, end)
    for pattern, name in AT_DIGITS:
        if found := pattern.match(text, end):
            return _Unit(name, start, found.end())
    if start and text[start - 1] in CURRENCY_SIGNS:
        return _Unit(*_currency(text, start - 1), end)
    if degrees := DEGREES.match(text, end):
        scale = degrees["scale"] or degrees["sign"] or ""
        turned = (5 / 9, -32.0) if scale[:1] in {"F", "℉"} else (1.0, 0.0)
        return _Unit("temperature" if scale else "degree", start, degrees.end(), *turned)
    if _is_year(words, reading):
        return _Unit("year", start, end)
    if occasions := OCCASIONS.match(text, end):
        return _Unit("times", start, occasions.end())
    name, size, taken = _unit_word(words, reading.after)
    return _Unit(name, start, words[reading.after + taken - 1].end, size)


def _sign(text: str, words: Sequence[Word], reading: _Reading, unit: _Unit) -> int:
    """Give how many characters before a number make it less than nothing; 0 if none do."""
    found = SIGN.search(text, max(0, unit.start - LONGEST_SIGN), unit.start)
    if found is None:
        return 0
    if found["sign"] in "–-":
        # a dash also leads an item of a list
        told = bool(unit.name) and words[reading.first].text[0].isdecimal()
    else:
        before = _lower(words, reading.first - 2) if reading.first > 1 else ""
        told = found["sign"] == "−" or before not in NUMBER_WORDS
    return len(found["sign"]) if told else 0


def _minutes(value: float, suffix: str) -> float:
    """Turn 4.2 or 4.20 before *am* or *pm* into minutes of the day."""
    hours = int(value)
    late = suffix.strip().lower().startswith("p") and hours < 12
    return hours * 60 + round((value - hours) * 100) + 720 * late


def _currency(text: str, sign: int) -> tuple[str, int]:
    """Find the unit of a currency sign and the offset where it begins: `A$` is no dollar of the United States."""
    letters = CURRENCY_LETTERS.search(text, max(0, sign - 4), sign)
    if text[sign] != "$" or letters is None:
        return CURRENCY_SIGNS[text[sign]], sign
    told = letters.group().lower()
    return DOLLARS.get(told, f"{DOLLAR} {told}"), letters.start()


def _is_year(words: Sequence[Word], reading: _Reading) -> bool:
    """Tell whether a number is four digits by themselves, before no plural noun by its looks."""
    if reading.after - reading.first > 1 or not YEAR.fullmatch(words[reading.first].text):
        return False
    text = words[reading.after].text if reading.after < len(words) else ""
    return not (text.endswith("s") and text.islower() and len(text) > 3 and text not in STOPWORDS)


def _unit_word(words: Sequence[Word], place: int) -> tuple[str, float, int]:
    """Find the unit at a word or the one after it, with the words it takes: `three more hours`."""
    if place < len(words) and words[place].key in UNITS:
        return *UNITS[words[place].key], 1
    lower, following = _lower(words, place), _lower(words, place + 1)
    if (lower, following) == PER_CENT:
        return "percent", 1.0, 2
    if place + 1 < len(words) and words[place + 1].key in UNITS:
        unit, size = UNITS[words[place + 1].key]
        if lower in IN_EACH and following in PERIODS and _lower(words, place + 2) not in DISTANCE:
            return f"per {words[place + 1].key}", 1.0, 2
        country = words[place].key
        if lower in BEFORE_A_UNIT:
            return unit, size, 2
        if country in COUNTRIES and unit in CURRENCIES:
            told = unit == DOLLAR and country != USA
            return f"{unit} {country}" if told else unit, size, 2
    return "", 1.0, 0
