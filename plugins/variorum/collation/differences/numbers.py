"""Numbers that differ: *nearly six hours* and *five and a half hours*, *8,000* and *5,000 protesters*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.collation.differences.counts import differ
from variorum.collation.differences.dates import Calendar
from variorum.collation.differences.finding import Finding
from variorum.collation.facing import Facing, Spot
from variorum.collation.once import Once
from variorum.language.analysis import Analysis
from variorum.language.counts import Number, Role, number_of
from variorum.language.english.bounds import ANYBODY, MINUTE, OCCASIONS, ORDINAL, TWICE
from variorum.language.number_roles import agree, alike, together
from variorum.language.quantities import Quantity
from variorum.language.words import concept_of, key_of
from variorum.model import DifferenceKind

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


def number_findings(pair: Facing, numbers: Once[Sequence[Number]]) -> Iterator[Finding]:
    """Find the numbers of two sentences that count or measure one thing, equal or not.

    Equal ones are found in any two linked sentences, others where nothing speaks against their being one.
    """
    left, right = numbers(pair.a), numbers(pair.b)
    taken: set[int] = set()
    for one in left:
        for place, other in enumerate(right):
            if place in taken or not _equal(one, other):
                continue
            taken.add(place)
            if _fit(one, other, pair) >= 1:
                spots = (_with_noun(one, other), _with_noun(other, one))
                yield Finding(DifferenceKind.NUMBER, *spots, None, pair.one_text)
            break
    if not pair.likely:
        return
    rest = [one for one in left if not any(_equal(one, other) for other in right)]
    others = [other for other in right if not any(_equal(one, other) for one in left)]
    ranked = sorted(
        (
            (-_fit(one, other, pair), i, j)
            for i, one in enumerate(rest)
            for j, other in enumerate(others)
            if _comparable(one, other, pair)
        ),
    )
    used: set[int] = set()
    used_too: set[int] = set()
    for fit, i, j in ranked:
        if -fit < ENOUGH or i in used or j in used_too:
            continue
        used.add(i)
        used_too.add(j)
        one, other = rest[i], others[j]
        label = differ(one, other, pair.a, pair.b)
        far = abs(one.quantity.value - other.quantity.value) / max(
            abs(one.quantity.value), abs(other.quantity.value), 1e-9
        )
        spots = (_with_noun(one, other), _with_noun(other, one))
        yield Finding(DifferenceKind.NUMBER, *spots, label, pair.one_text, far)


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


def numbers_in(analysis: Analysis, calendar: Calendar) -> Sequence[Number]:
    """Take the numbers of a sentence that are no part of a date or a time of day."""
    dated = calendar.all_of(analysis)
    text = analysis.text
    numbers = [
        number_of(analysis, _as_times(text, quantity))
        for quantity in analysis.quantities
        if quantity.unit not in DATES
        and not ORDINAL.match(text, quantity.start)
        and not any(m.start < quantity.end and quantity.start < m.end for m in dated)
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
