"""The question that readings of a difference answer otherwise, in plain words: *How many people died?*, for one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from variorum.collation.differences.names import folded_name, spelt_alike
from variorum.identity import normalise
from variorum.language.analysis import Analysis
from variorum.language.english.numbers import CURRENCIES
from variorum.language.english.readers import (
    HOW_LONG_IT_LASTED,
    HOW_MANY,
    HOW_SPELT,
    IN_MARKS,
    MEASURES_OF_TIME,
    QUESTIONS,
    QUESTIONS_OF_MEASURES,
    QUESTIONS_OF_MONEY,
    QUESTIONS_OF_TOLLS,
)
from variorum.language.english.sentences import LASTING, STANDING_FOR
from variorum.language.numbers.numbers import Number
from variorum.model import DifferenceKind, Reading

Read = tuple[Analysis, Reading]
"""A sentence, and its words that differ."""


def question(kind: DifferenceKind, readings: Sequence[Read]) -> str:
    """Ask in plain words what readings of one difference answer otherwise; what isn't in all of them isn't in the question."""
    if kind is DifferenceKind.NUMBER:
        return _of_numbers([number for read in readings if (number := _number_in(*read))], [a for a, _ in readings])
    if kind is DifferenceKind.DATE and all(any(t.minute is not None for t in a.times) for a, _ in readings):
        return QUESTIONS_OF_MEASURES["clock"]
    words = {normalise(reading.text) for _, reading in readings}
    if kind is DifferenceKind.QUOTATION and len(words) == 1:
        return IN_MARKS
    if kind is DifferenceKind.NAME and all(_spelt_alike(*pair) for pair in combinations(sorted(words), 2)):
        return HOW_SPELT
    return QUESTIONS[kind]


def _of_numbers(numbers: Sequence[Number], analyses: Sequence[Analysis]) -> str:
    units = {number.unit for number in numbers}
    if len(numbers) < len(analyses) or not numbers:
        return QUESTIONS[DifferenceKind.NUMBER]
    if units <= CURRENCIES:
        return QUESTIONS_OF_MONEY
    if units <= MEASURES_OF_TIME and (lasting := {name for analysis in analyses if (name := _lasting(analysis))}):
        return HOW_LONG_IT_LASTED.format(what=min(lasting))
    if units != {""}:
        return QUESTIONS_OF_MEASURES.get(units.pop(), QUESTIONS[DifferenceKind.NUMBER])
    if any(number.ordinal for number in numbers):
        return QUESTIONS_OF_MEASURES["ordinal"]
    if any(number.age for number in numbers):
        return QUESTIONS_OF_MEASURES["age"]
    nouns = {noun.lower(): noun for number, a in zip(numbers, analyses, strict=True) if (noun := _counted(number, a))}
    if len(nouns) != 1:
        return QUESTIONS[DifferenceKind.NUMBER]
    happened = {number.happened for number in numbers}
    asked = QUESTIONS_OF_TOLLS.get(happened.pop(), HOW_MANY) if len(happened) == 1 else HOW_MANY
    return asked.format(what=nouns.popitem()[1])


def _spelt_alike(one: str, other: str) -> bool:
    """Tell whether two names are one, but for how a word of it is spelt."""
    words, words_too = one.split(), other.split()
    alike = (a == b or spelt_alike(folded_name(a), folded_name(b)) for a, b in zip(words, words_too, strict=False))
    return len(words) == len(words_too) and all(alike)


def _number_in(analysis: Analysis, reading: Reading) -> Number | None:
    """Give the number that words of a sentence tell, if they tell one."""
    for number in analysis.numbers:
        first, last = analysis.where(number.start, number.end)
        if not number.dated and first < reading.end and reading.start < last:
            return number
    return None


def _lasting(analysis: Analysis) -> str:
    """Give what a sentence says lasted some time: *the meeting*; empty where it doesn't say so with one plain noun."""
    for place, word in enumerate(analysis.words):
        if place < 2 or word.lower not in LASTING:
            continue
        noun, article = analysis.words[place - 1], analysis.words[place - 2]
        if article.lower in STANDING_FOR and noun.lower == noun.text and not analysis.parted(place):
            return f"the {noun.lower}"
    return ""


def _counted(number: Number, analysis: Analysis) -> str:
    """Give the noun right after a number, as it stands; empty where none is."""
    return " ".join(analysis.text[number.end : number.shown].split())
