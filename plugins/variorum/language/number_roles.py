"""What part numbers play that stand together: the ends of a range, part and whole, the votes of two sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from variorum.language.counts import OF_MORE, Number, Role
from variorum.language.english.tallies import (
    ADDED,
    AGAINST,
    AGAINST_ONE,
    ENDS_OF_RANGE,
    LOST,
    MARGIN,
    NO_TALLY_BEFORE,
    VOTES,
)


def together(text: str, numbers: Iterable[Number]) -> list[Number]:
    """Give the numbers of a sentence in order; a range is one, and so is a tally; a part knows its whole."""
    found: list[Number] = []
    for number in sorted(numbers, key=lambda number: number.spot):
        before = found[-1] if found else None
        if before is not None and _sides(text, before, number):
            found[-1] = _tally(before, number.quantity.value, number.digits_end)
        elif before is not None and in_range(text, before, number):
            found[-1] = before.up_to(number)
        elif before is not None and before.role is Role.PART and _of(text, before, number):
            found[-1] = replace(before, mate=number.quantity.value)
            found.append(replace(number, role=Role.WHOLE))
        elif before is not None and _added(text, before, number):
            found[-1] = replace(before, beside=True)
            found.append(replace(number, beside=True))
        else:
            found.append(_alone(text, number))
    return found


def in_range(text: str, one: Number, other: Number) -> bool:
    """Tell whether two numbers are the ends of a range: *between 300 and 400*, *30 to 40*."""
    between = text[one.digits_end : other.spot.start].strip().lower()
    before = text[: one.spot.start].rstrip().lower()
    if one.quantity.unit not in {"", other.quantity.unit} or before.endswith("from"):
        return False
    if between in ENDS_OF_RANGE:
        return one.quantity.value < other.quantity.value
    return between == "and" and before.endswith("between")


def agree(one: Number, other: Number) -> bool:
    """Tell whether two numbers of one value go together: *five to two* with *five of seven*, not with *of nine*."""
    if one.role is Role.TALLY and other.role is Role.TALLY:
        return one.mate == other.mate
    if Role.TALLY in {one.role, other.role} and Role.PART in {one.role, other.role}:
        tally, part = (one, other) if one.role is Role.TALLY else (other, one)
        return not part.mate or part.mate == tally.quantity.value + tally.mate
    return True


def alike(one: Number, other: Number) -> bool:
    """Tell whether two numbers play one part, so that they can differ; the parts of one whole don't."""
    if {one.role, other.role} == {Role.WHOLE, Role.PLAIN}:
        return (one if one.role is Role.PLAIN else other).of_all
    if one.role is not other.role:
        return False
    if one.role is not Role.PART or not one.mate or one.mate != other.mate:
        return True
    return one.quantity.value + other.quantity.value != one.mate


def _alone(text: str, number: Number) -> Number:
    """Give a number by its own part: a tally against one, how much more one side has."""
    one = AGAINST_ONE.match(text, number.digits_end)
    if one and _counts(number):
        return _tally(number, 1.0, one.end())
    if number.role is Role.PLAIN and MARGIN.search(text[: number.spot.start]):
        return replace(number, role=Role.MARGIN)
    return number


def _added(text: str, one: Number, other: Number) -> bool:
    """Tell whether two counts are added to each other: *181 passengers and 31 crew*."""
    return (
        not (one.quantity.unit or other.quantity.unit)
        and one.role is other.role is Role.PLAIN
        and ADDED.fullmatch(text, one.digits_end, other.spot.start) is not None
    )


def _of(text: str, part: Number, whole: Number) -> bool:
    between = OF_MORE.match(text, part.digits_end)
    return between is not None and whole.spot.start < between.end() <= whole.digits_end


def _counts(number: Number) -> bool:
    return not number.quantity.unit and number.exact and number.role is Role.PLAIN


def _sides(text: str, one: Number, other: Number) -> bool:
    """Tell whether two numbers are what two sides have: *five to two*, *six votes against three*, *2-1*.

    The side that has more comes first; else it looks like a range, but after *lost*.
    """
    between = AGAINST.fullmatch(text, one.digits_end, other.spot.start)
    if not (between and _counts(one) and _counts(other)) or one.age or other.age:
        return False
    before = text[: one.spot.start]
    if NO_TALLY_BEFORE.search(before):
        return False
    if VOTES.search(between.group()) or one.quantity.value >= other.quantity.value:
        return True
    return LOST.search(before) is not None and not other.nouns


def _tally(number: Number, other: float, end: int) -> Number:
    """Make one number of those of two sides, whichever is told first."""
    more, less = max(number.quantity.value, other), min(number.quantity.value, other)
    return replace(
        number,
        quantity=replace(number.quantity, value=more),
        spot=replace(number.spot, end=end),
        digits_end=end,
        role=Role.TALLY,
        mate=less,
        least=more,
        most=more,
        nouns={},
    )
