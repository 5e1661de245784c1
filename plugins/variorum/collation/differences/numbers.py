"""Numbers that differ: *nearly six hours* and *five and a half hours*, *8,000* and *5,000 protesters*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.collation.differences.aspects import Aspect
from variorum.collation.differences.counts import differ
from variorum.collation.facing import Facing, Spot
from variorum.collation.ground import Ground
from variorum.collation.once import Once
from variorum.language.analysis import Analysis
from variorum.language.counts import Number, Role, number_of
from variorum.language.english.bounds import ANYBODY, MINUTE, OCCASIONS, ORDINAL, TWICE
from variorum.language.number_roles import agree, alike, together
from variorum.language.quantities import Quantity
from variorum.language.words import concept_of, key_of
from variorum.model import DifferenceKind, DifferenceLabel

DATES = frozenset({"year", "clock"})
"""Units of what is a date."""

ENOUGH = 2.0
"""How well two numbers must fit for them to be about one thing."""

NEAR = 2.0
"""How many times as much one of two measures may be for that to speak for their being one."""

PEOPLE = frozenset(concept_of(key_of(word)) for word in ANYBODY)

FARTHEST, FARTHEST_LINKED = 100, 12
"""How many times as much one of two numbers may be, of one claim or linked."""

NOTHING: frozenset[str] = frozenset()

CONVERTED = frozenset("length mass area volume speed".split())
"""What is measured in two systems; a measure turned into the other is rounded."""

ROUNDED = 0.04
"""Part by which such measures may differ."""


class Numbers(Aspect[Number]):
    """Numbers that count or measure one thing.

    Equal ones are found in any two linked sentences, others where nothing speaks against their being one.
    """

    kind = DifferenceKind.NUMBER
    chained = True
    news_in_copies = True

    def __init__(self) -> None:
        self._facts = Once(numbers_in)

    def pairs(self, ground: Ground) -> Iterator[Facing]:
        """Give the pairs of sentences whose numbers are held against each other: all."""
        return iter(ground.pairs)

    def facts(self, analysis: Analysis) -> Sequence[Number]:
        """Give the numbers of a sentence that are no part of a date or a time of day."""
        return self._facts(analysis)

    def key(self, fact: Number) -> str:
        """Give what a number measures."""
        return fact.quantity.unit

    def same(self, one: Number, other: Number) -> bool:
        """Tell whether two numbers have one value, or are one measure in two systems."""
        return _equal(one, other)

    def agree(self, one: Number, other: Number, pair: Facing) -> bool:
        """Tell whether two equal numbers are likely of one thing."""
        return _fit(one, other, pair) >= 1

    def about(self, one: Number, other: Number, pair: Facing) -> float:
        """Rate how sure it is that two numbers are of one thing."""
        fits = pair.likely and _comparable(one, other, pair)
        return _fit(one, other, pair) / ENOUGH if fits else 0.0

    def label(self, one: Number, other: Number, pair: Facing) -> DifferenceLabel:
        """Tell how two numbers for one thing differ."""
        return differ(one, other, pair.a, pair.b)

    def spots(self, one: Number, other: Number) -> tuple[Spot, Spot]:
        """Give each number with what both count."""
        return _with_noun(one, other), _with_noun(other, one)

    def weight(self, one: Number, other: Number, label: DifferenceLabel | None) -> float:
        """Rate how far apart two numbers are."""
        values = one.quantity.value, other.quantity.value
        return abs(values[0] - values[1]) / max(*map(abs, values), 1e-9) if label else 0.0


def _comparable(one: Number, other: Number, pair: Facing) -> bool:
    """Tell whether two numbers may be about one thing at all: not if one is many times the other."""
    if one.quantity.unit != other.quantity.unit or not alike(one, other):
        return False
    if one.beside != other.beside and _counts_all(one, other):
        return False
    if not pair.sure and not one.nouns.keys() & other.nouns.keys():
        return False
    if one.age != other.age or (one.age and not (pair.same or pair.a.names & pair.b.names)):
        return False
    small, large = sorted((abs(one.quantity.value), abs(other.quantity.value)))
    return large <= (FARTHEST if pair.same else FARTHEST_LINKED) * max(small, 1.0)


def _counts_all(one: Number, other: Number) -> bool:
    """Tell whether one of two numbers counts anybody, and the other, to which a count is added, only some."""
    some, every = (one, other) if one.beside else (other, one)
    return bool(every.nouns.keys() & PEOPLE) and not some.nouns.keys() & PEOPLE


def _equal(one: Number, other: Number) -> bool:
    a, b = one.quantity, other.quantity
    if a.unit != b.unit:
        return False
    if a.value == b.value:
        return agree(one, other)
    if a.unit not in CONVERTED:
        return False
    return one.digits == other.digits or abs(a.value - b.value) <= ROUNDED * max(a.value, b.value)


def _fit(one: Number, other: Number, pair: Facing) -> float:
    """Rate how sure it is that two numbers are about one thing."""
    shared = len(one.around & other.around)
    fit = 0.5 * shared
    if one.nouns.keys() & other.nouns.keys():
        fit += 1.0
    elif one.nouns and other.nouns and not (one.nouns.keys() | other.nouns.keys()) & PEOPLE:
        fit -= 1.0
    if one.before and other.before and one.before == other.before:
        fit += 0.5
    if one.quantity.unit:
        small, large = sorted((one.quantity.value, other.quantity.value))
        fit += 1.0 if large <= NEAR * small else 0.5
    if pair.same:
        fit += 0.5
    if one.role is other.role is Role.MARGIN:
        return fit + ENOUGH
    if pair.ruled:
        # an editor's word stands for those that they don't share
        return fit + 0.5
    return fit if shared else 0.0


def _with_noun(one: Number, other: Number) -> Spot:
    """Take the noun that both count, if it stands farther on: *four major trophies*."""
    ends = [end for noun, end in one.nouns.items() if noun in other.nouns]
    return replace(one.spot, end=max(one.spot.end, min(ends, default=0)))


def numbers_in(analysis: Analysis) -> Sequence[Number]:
    """Take the numbers of a sentence that are no part of a date or a time of day."""
    text = analysis.text
    numbers = [
        number_of(analysis, _as_times(text, quantity))
        for quantity in analysis.quantities
        if quantity.unit not in DATES
        and not ORDINAL.match(text, quantity.start)
        and not any(m.start < quantity.end and quantity.start < m.end for m in analysis.times)
    ]
    numbers += [*_times(analysis), *_minutes(analysis)]
    return together(text, numbers)


def _as_times(text: str, quantity: Quantity) -> Quantity:
    if not quantity.unit and OCCASIONS.match(text, quantity.end):
        end = OCCASIONS.match(text, quantity.end)
        return replace(quantity, unit="times", end=end.end() if end else quantity.end)
    return quantity


def _times(analysis: Analysis) -> Iterator[Number]:
    """Read *twice*, and *on three occasions*, as a number of times."""
    for match in TWICE.finditer(analysis.text):
        value = 3.0 if match.group().lower() == "thrice" else 2.0
        yield number_of(
            analysis, Quantity(*match.span(), value, "times", NOTHING, NOTHING, vague=False)
        )


def _minutes(analysis: Analysis) -> Iterator[Number]:
    """Read the minute of a match: *in the 71st minute*, *a 90th-minute header*."""
    for match in MINUTE.finditer(analysis.text):
        value = float(match.group(1))
        yield number_of(
            analysis, Quantity(*match.span(), value, "minute", NOTHING, NOTHING, vague=False)
        )
