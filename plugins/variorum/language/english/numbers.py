"""English words that make numbers, and the units they are counted in."""

from __future__ import annotations

import re

from variorum.language.english.data import table, word_set
from variorum.language.english.stems import stem


def _part_of_one(text: str) -> float:
    """Read `1/3`."""
    part, _, whole = text.partition("/")
    return int(part) / int(whole)


def _measure(text: str) -> tuple[str, float]:
    """Read `7 days` as what it measures and the size in that."""
    size, unit = text.split()
    return unit, float(size)


NUMBER_WORDS: dict[str, float] = table("numbers", "number-words", str, float)
"""Counting words below a hundred."""

MULTIPLIERS: dict[str, float] = table("numbers", "multipliers", str, float)
"""Words after a number that multiply it; alone they mean one of it."""

LETTER_MULTIPLIERS = word_set("numbers", "letter-multipliers")
"""Multipliers that count only directly after digits."""

SEVERAL_OF: dict[str, float] = table("numbers", "several-of", str, float)
"""Plurals that say an order of magnitude and no number."""

TENS = "tens"
"""The like, which says nothing but before another: *tens of thousands*."""

FRACTIONS: dict[str, float] = table("numbers", "fractions", str, _part_of_one)
"""Words that make part of one: *a third*, *two thirds*."""

TIMES: dict[str, float] = table("numbers", "times", str, float)
"""Words that say how many times."""

UNITS: dict[str, tuple[str, float]] = {
    stem(word): measured for word, measured in table("numbers", "units", str, _measure).items()
}
"""Stem of a unit to what it measures and its size in that: a week is seven of `days`."""

CURRENCY_SIGNS = table("numbers", "currency-signs", str, str)
"""Signs before a number to their unit."""

CURRENCIES = frozenset(CURRENCY_SIGNS.values())
"""Units of money."""

DOLLARS = table("numbers", "dollars", str, str)
"""Letters right before a dollar sign, in lower case, to the unit."""

# Degrees after a number, with the scale if that is told: `°C`, ` degrees Fahrenheit`, `-degree`
DEGREES = re.compile(
    r"\s?(?:[°º]|-?degrees?\b)(?:[\s-]?(?P<scale>[CF](?:elsius|ahrenheit|entigrade)?\b))?"
    r"|\s?(?P<sign>[℃℉])"
)
