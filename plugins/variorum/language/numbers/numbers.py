"""The numbers of a sentence: how much, of what, how exact, of whom, and what happened to those counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from variorum.language.english.names import COUNTRIES
from variorum.language.english.numbers import (
    ABOUT,
    ADDED,
    AFTER_AGE,
    AGAINST,
    AGAINST_ONE,
    AT_LEAST,
    AT_MOST,
    BEFORE_AGE,
    BETWEEN,
    BOUND,
    CHANGE,
    CURRENCIES,
    DASHES,
    ENDS_OF_RANGE,
    JUST_OVER,
    LOST,
    MARGIN,
    NEARLY,
    NO_TALLY_BEFORE,
    OF_ALL,
    OF_MORE,
    OLD,
    VOTES,
)
from variorum.language.english.words import JOINING_TWO
from variorum.language.numbers.measures import DATED, Measure, measures_of
from variorum.language.numbers.scopes import NEIGHBOURS, UNIT_REACH, Amount, Surroundings
from variorum.language.words import Word, concept_of

SLACK = 0.15
"""How far a round figure may lie from the truth, as a part of it."""

MAGNITUDE = 9.0
"""How much more than it says an order of magnitude may be, as a part of it: *dozens* may be 120."""

LONGEST_BOUND = 24
"""Characters before a number in which stands what bounds it, or makes it one side's."""

LONGEST_MARGIN = 90
"""Characters before a number in which stands what makes it a margin: MARGIN lets 60 lie between a verb and *by*."""

LONGEST_OF_ALL = 8
"""Characters before a number in which stands what makes it that of all there are, with the end of the word before it."""

_BOUND = {
    **dict.fromkeys((*AT_LEAST, *JUST_OVER), (0.0, 0.25)),
    **dict.fromkeys((*AT_MOST, *NEARLY), (-SLACK / 2, 0.0)),
    **dict.fromkeys(ABOUT, (-SLACK, SLACK)),
}


LEAST_AGE, MOST_AGE = 3, 110
"""Years of whoever is in the news."""


class NumberRole(Enum):
    """What a number is among those beside it."""

    PLAIN = ""
    PART = "part"
    """*eight* of *eight of the ten*."""
    WHOLE = "whole"
    """*ten* of that."""
    TALLY = "tally"
    """What two sides have: *five to two*, with what the greater has as the value."""
    MARGIN = "margin"
    """How much more one side has: *by 3,181 votes*, *a majority of 3,181*."""


class Number(Struct, frozen=True, kw_only=True, eq=False):
    """A number with its unit, and what it is about."""

    start: int
    end: int
    """Offsets in the sentence's text, with words such as *nearly*, and with the unit."""
    shown: int
    """Where the words end that tell it: with the noun right after it, *12 people*, or *61-year-old*."""
    digits: str
    """As it stands, without unit: `12,500`, `six`."""
    value: float
    """In the unit's base: minutes, dollars, degrees Celsius; of a count the count itself."""
    unit: str
    """What is measured, such as `time`, and `times` of *twice*; empty where things are counted."""
    base: tuple[float, float]
    """What is added to a number in its unit and multiplier, and what that is multiplied by, for the value."""
    least: float
    most: float
    """What it may be, as the words put it."""
    bound: int = 0
    """-1 if it is the most there is, 1 if the least: *more than 50*; *nearly 50* is neither."""
    exact: bool
    """Not *about*, *nearly*, *dozens* or a range."""
    role: NumberRole = NumberRole.PLAIN
    mate: float = 0.0
    """Of a part its whole, of a tally what the lesser side has; 0 if there is none."""
    ends: tuple[float, ...] = ()
    """Of a range, *30 to 40*, both; its value is the middle."""
    beside: bool = False
    """Another count is added to it, so that it isn't all: *181 passengers and 31 crew*."""
    of_all: bool
    """It counts all there are: *the 12 crew members*."""
    age: bool
    """*61-year-old*."""
    ordinal: bool
    """It says which in an order: *the 71st minute*."""
    dated: bool
    """It is part of a date or a time of day, and counts nothing."""
    nouns: Mapping[str, int]
    """Concepts of the words right after it, that may be what is counted, with their ends; none of a measure."""
    group: frozenset[str]
    """Of those, whom it counts only some of: *six of its sailors*."""
    before: frozenset[str]
    after: frozenset[str]
    """Concepts of the telling words around it."""
    counted: frozenset[str]
    """Keys of the telling words right after it, up to a stop."""
    near: frozenset[str]
    """Those, and of the words right before it."""
    amount: Amount = Amount.ANY
    happened: str = ""
    """What the event did to all those counted, if it tells that: `dead`, `hurt`, `treated`, `missing`, `moved`, `held`."""

    @property
    def around(self) -> frozenset[str]:
        """Give the concepts before and after it."""
        return self.before | self.after

    @property
    def figures(self) -> tuple[float, ...]:
        """Give how many or how much its words say: both ends of a range, what both sides have; nothing of an ordinal."""
        if self.ordinal:
            return ()
        if self.role is NumberRole.TALLY:
            return self.value, self.mate
        return self.ends or (self.value,)


def numbers_of(text: str, words: Sequence[Word], times: Iterable[tuple[int, int]] = ()) -> tuple[Number, ...]:
    """Read the numbers of a sentence, in order; `times` are the offsets of its dates and times of day."""
    measures = tuple(measures_of(text, words))
    if not measures:
        return ()
    surroundings = Surroundings(text, words)
    dated = bytearray(len(text))
    for start, end in times:
        dated[start:end] = b"\1" * (end - start)
    found = [
        _number(text, surroundings, measure, dated=1 in dated[measure.start : measure.end]) for measure in measures
    ]
    told = _together(text, (number for number in found if not number.dated))
    counted = [_happened(surroundings, number) for number in told]
    counted += [number for number in found if number.dated]
    return tuple(sorted(counted, key=lambda number: number.start))


def _number(text: str, surroundings: Surroundings, measure: Measure, *, dated: bool) -> Number:
    """Find what one number is about, by itself."""
    bound = BOUND.search(text, max(0, measure.start - LONGEST_BOUND), measure.start)
    low, high, open_side = 0.0, MAGNITUDE * measure.several, 0
    if bound:
        phrase = " ".join(bound["phrase"].lower().split())
        rounded = _rounded(measure)
        low, high = (max(-rounded, min(part, rounded)) if phrase not in AT_LEAST else part for part in _BOUND[phrase])
        open_side = (phrase in AT_LEAST) - (phrase in AT_MOST)
    start, end = bound.start() if bound else measure.start, measure.end
    value = measure.value
    reach = UNIT_REACH if measure.unit else NEIGHBOURS
    nouns = [] if measure.unit else surroundings.nouns(measure.after)
    own = {concept_of(noun.key): noun.end for noun in nouns if noun.key not in COUNTRIES}
    old = OLD.match(text, end)
    shown = old.end() if old else end
    if nouns and text[end : nouns[0].start].isspace():
        shown = surroundings.counted_end(nouns, one=value == 1)
    counted = surroundings.near_after(measure.after)
    return Number(
        start=start,
        end=end,
        shown=shown,
        digits=measure.digits,
        value=value,
        unit=measure.unit,
        base=measure.base,
        least=value + low * abs(value),
        most=value + high * abs(value),
        bound=open_side,
        exact=not (bound or measure.several),
        role=NumberRole.PART if OF_MORE.match(text, end) else NumberRole.PLAIN,
        of_all=OF_ALL.search(text, max(0, start - LONGEST_OF_ALL), start) is not None,
        age=old is not None or _is_age(text, measure),
        ordinal=measure.ordinal,
        dated=dated or measure.unit in DATED,
        nouns=own,
        group=frozenset(own) if surroundings.of_some(measure.after) else frozenset(),
        before=surroundings.before(start, reach),
        after=surroundings.after(measure.after, reach),
        counted=counted,
        near=counted | surroundings.near_before(start),
        amount=surroundings.amount(start, measure.after),
    )


def _rounded(measure: Measure) -> float:
    """Give by how much a number may be rounded, as a part of it: *about 146* is no *150*, which may be *146*.

    It is one of its last digit that isn't zero, or five where that is a five.
    """
    added, size = measure.base
    number = abs(measure.value / size - added)
    digits, _, power = f"{number:.6e}".partition("e")
    told = digits.replace(".", "").rstrip("0")
    last = 5.0 if told.endswith("5") else 1.0
    return last * 10.0 ** (int(power) - len(told) + 1) / number if number else 0.0


def _is_age(text: str, measure: Measure) -> bool:
    """Tell whether a bare number is the age of somebody just named: *Ada Holm, 30, said*."""
    if measure.unit or not measure.digits.isdigit() or not LEAST_AGE <= measure.value <= MOST_AGE:
        return False
    name = BEFORE_AGE.search(text, max(0, measure.start - LONGEST_BOUND), measure.start)
    return name is not None and name.group()[0].isupper() and AFTER_AGE.match(text, measure.end) is not None


def _happened(surroundings: Surroundings, number: Number) -> Number:
    if number.unit or number.age or number.role in {NumberRole.PART, NumberRole.TALLY}:
        return number
    happened = surroundings.happened(number.start, number.end)
    return replace(number, happened=happened) if happened else number


def _together(text: str, numbers: Iterable[Number]) -> Iterable[Number]:
    """Give numbers in order; a range is one, and so is a tally; a part knows its whole."""
    found: list[Number] = []
    for number in numbers:
        before = found[-1] if found else None
        if before is not None and _sides(text, before, number):
            found[-1] = _tally(before, number.value, number.end)
        elif before is not None and _in_range(text, before, number):
            found[-1] = _range(before, number)
        elif before is not None and before.role is NumberRole.PART and _of(text, before, number):
            found[-1] = replace(before, mate=number.value)
            found.append(replace(number, role=NumberRole.WHOLE))
        elif before is not None and _added(text, before, number):
            found[-1] = replace(before, beside=True)
            found.append(replace(number, beside=True))
        else:
            found.append(_alone(text, number))
    return found


def _alone(text: str, number: Number) -> Number:
    """Give a number by its own part: a tally against one, how much more one side has."""
    one = AGAINST_ONE.match(text, number.end)
    if one and _counts(number):
        return _tally(number, 1.0, one.end())
    if number.role is NumberRole.PLAIN and _stands_before(MARGIN, text, number, LONGEST_MARGIN):
        return replace(number, role=NumberRole.MARGIN)
    return number


def _stands_before(words: re.Pattern[str], text: str, number: Number, within: int = LONGEST_BOUND) -> bool:
    return words.search(text, max(0, number.start - within), number.start) is not None


def _in_range(text: str, one: Number, other: Number) -> bool:
    """Tell whether two numbers are the ends of a range: *between 300 and 400*, *30 to 40*, *$2-3 million*."""
    between = text[one.end : other.start].strip().lower()
    if between not in ENDS_OF_RANGE | JOINING_TWO or _stands_before(CHANGE, text, one):
        return False
    money = not other.unit and one.unit in CURRENCIES and between in DASHES
    if one.unit not in {"", other.unit} and not money:
        return False
    least, most = _ends(one, other)
    return least < most and (between not in JOINING_TWO or _stands_before(BETWEEN, text, one))


def _ends(one: Number, other: Number) -> tuple[float, float]:
    """Give the ends of a range, the first in the unit and multiplier of the second: *two to three hours*."""
    added, size = other.base
    if one.base == (0.0, 1.0) and not (one.unit and other.unit) and size != 1:
        taken = (one.value + added) * size
        if taken < other.value:
            return taken, other.value
    return one.value, other.value


def _range(one: Number, other: Number) -> Number:
    """Make one number of the two ends of a range."""
    least, most = _ends(one, other)
    return replace(
        other,
        start=one.start,
        unit=other.unit or one.unit,
        value=(least + most) / 2,
        least=least,
        most=most,
        exact=False,
        ends=(least, most),
        before=one.before,
        near=one.near | other.near,
    )


def _added(text: str, one: Number, other: Number) -> bool:
    """Tell whether two counts are added to each other: *181 passengers and 31 crew*."""
    return (
        not (one.unit or other.unit)
        and one.role is other.role is NumberRole.PLAIN
        and ADDED.fullmatch(text, one.end, other.start) is not None
    )


def _of(text: str, part: Number, whole: Number) -> bool:
    between = OF_MORE.match(text, part.end)
    return between is not None and whole.start < between.end() <= whole.end


def _counts(number: Number) -> bool:
    return not number.unit and number.exact and number.role is NumberRole.PLAIN


def _sides(text: str, one: Number, other: Number) -> bool:
    """Tell whether two numbers are what two sides have: *five to two*, *six votes against three*, *2-1*.

    The side that has more comes first; else it looks like a range, but after *lost*.
    """
    between = AGAINST.fullmatch(text, one.end, other.start)
    if not (between and _counts(one) and _counts(other)) or one.age or other.age:
        return False
    if _stands_before(NO_TALLY_BEFORE, text, one):
        return False
    if VOTES.search(between.group()) or one.value >= other.value:
        return True
    return not other.nouns and _stands_before(LOST, text, one)


def _tally(number: Number, other: float, end: int) -> Number:
    """Make one number of those of two sides, whichever is told first."""
    more, less = max(number.value, other), min(number.value, other)
    return replace(
        number,
        value=more,
        end=end,
        shown=end,
        role=NumberRole.TALLY,
        mate=less,
        least=more,
        most=more,
        nouns={},
    )


def agree(one: Number, other: Number) -> bool:
    """Tell whether two numbers of one value go together: *five to two* with *five of seven*, not with *of nine*."""
    if one.role is NumberRole.TALLY and other.role is NumberRole.TALLY:
        return one.mate == other.mate
    if NumberRole.TALLY in {one.role, other.role} and NumberRole.PART in {one.role, other.role}:
        tally, part = (one, other) if one.role is NumberRole.TALLY else (other, one)
        return not part.mate or part.mate == tally.value + tally.mate
    return True


def alike(one: Number, other: Number) -> bool:
    """Tell whether two numbers play one part, so that they can differ; the parts of one whole don't."""
    if {one.role, other.role} == {NumberRole.WHOLE, NumberRole.PLAIN}:
        return (one if one.role is NumberRole.PLAIN else other).of_all
    if one.role is not other.role:
        return False
    if one.role is not NumberRole.PART or not one.mate or one.mate != other.mate:
        return True
    return one.value + other.value != one.mate
