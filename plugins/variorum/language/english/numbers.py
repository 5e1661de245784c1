"""English words that make numbers, and the units they are counted in."""

from __future__ import annotations

from variorum.language.english.stems import stem

NUMBER_WORDS: dict[str, float] = {
    **{
        word: float(value)
        for value, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen".split()
        )
    },
    **{
        word: 10.0 * value
        for value, word in enumerate(
            "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
        )
    },
    "fourty": 40.0,
}
"""Counting words below a hundred."""

MULTIPLIERS: dict[str, float] = {
    "dozen": 12.0,
    "score": 20.0,
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "tn": 1e12,
}
"""Words after a number that multiply it; alone they mean one of it."""

LETTER_MULTIPLIERS = frozenset("k m mn bn b tn".split())
"""Multipliers that count only directly after digits."""

SEVERAL_OF: dict[str, float] = {
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 100.0,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
}
"""Plurals that say an order of magnitude and no number."""

FRACTIONS: dict[str, float] = {
    "half": 0.5,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 0.25,
    "quarters": 0.25,
    "fifth": 0.2,
    "fifths": 0.2,
    "tenth": 0.1,
    "tenths": 0.1,
}
"""Words that make part of one: *a third*, *two thirds*."""

APPROXIMATE = frozenset(
    """
    about around approximately roughly nearly almost some circa least most estimated up over under above below than close
    upwards
    """.split()
)
"""Words before a number that make it inexact: *nearly six*, *more than 80,000*."""

UNITS: dict[str, tuple[str, float]] = {
    stem(word): (unit, float(size))
    for unit, words in {
        "second": "second 1",
        "time": "minute 1 min 1 hour 60 hr 60",
        "days": "day 1 week 7 fortnight 14",
        "months": "month 1 year 12 decade 120 century 1200",
        "percent": "percent 1 pct 1",
        "length": "metre 1 kilometre 1000 mile 1609 foot 0.305 inch 0.0254 yard 0.914 "
        "centimetre 0.01 cm 0.01 millimetre 0.001 mm 0.001 nautical 1852",
        "mass": "gram 1 kilogram 1000 kilo 1000 kg 1000 pound 454 ounce 28.4 ton 1e6 tonne 1e6",
        "area": "acre 0.405 hectare 1",
        "volume": "litre 1 gallon 3.785 barrel 159",
        "speed": "mph 1.609 kph 1 knot 1.852",
        "degree": "degree 1",
        "dollar": "dollar 1 usd 1 cent 0.01",
        "euro": "euro 1",
        "sterling": "sterling 1 pence 0.01",
        "yen": "yen 1",
        "yuan": "yuan 1 renminbi 1",
        "rupee": "rupee 1",
        "times": "time 1 fold 1",
    }.items()
    for word, size in zip(words.split()[::2], words.split()[1::2], strict=True)
}
"""Stem of a unit to what it measures and its size in that: a week is seven of `days`."""

CURRENCY_SIGNS = {"$": "dollar", "€": "euro", "£": "sterling", "¥": "yen", "₹": "rupee"}
"""Signs before a number to their unit."""
