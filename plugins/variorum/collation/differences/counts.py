"""How two numbers for one thing differ: a contradiction, a rounding, another hour."""

from __future__ import annotations

import re
from collections.abc import Mapping

from variorum.language.analysis import Analysis
from variorum.language.counts import Number, Role
from variorum.language.english.bounds import COUNTING_ON
from variorum.language.times import Anchor
from variorum.language.times import Role as TimeRole
from variorum.model import DifferenceLabel

HARDLY = 0.01
"""How far a number may lie from the one that it rounds, as a part of it."""


COUNTED_ON = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, COUNTING_ON), key=lambda p: (-len(p), p)))})\b",
    re.IGNORECASE,
)


def differ(one: Number, other: Number, a: Analysis, b: Analysis) -> DifferenceLabel:
    """Tell how two numbers for one thing differ, in the sentences they stand in."""
    if _rounded(one, other) or _rounded(other, one):
        return DifferenceLabel.MORE
    if one.role is not Role.TALLY and one.least <= other.most and other.least <= one.most:
        return (
            DifferenceLabel.MORE
            if one.exact != other.exact and not (one.exact and other.exact)
            else DifferenceLabel.OTHERWISE
        )
    if _other_moments(_counted_at(a), _counted_at(b)):
        return DifferenceLabel.OTHERWISE
    hours, hours_too = (_hours(analysis) for analysis in (a, b))
    if hours and hours_too and not hours & hours_too:
        return DifferenceLabel.OTHERWISE
    return DifferenceLabel.CONTRADICTS


def _rounded(one: Number, other: Number) -> bool:
    """Tell whether one number is the other, rounded: *5,000* of *4,997*, *almost one* of *0.8*."""
    value, exact = one.quantity.value, other.quantity.value
    if not one.exact and value.is_integer() and not exact.is_integer():
        side = (one.most > value or exact <= value) and (one.least < value or exact >= value)
        return side and round(exact) == value
    round_figure = value >= 100 and value % 10 == 0 and exact % 10 != 0
    return round_figure and abs(value - exact) <= HARDLY * exact


def _hours(analysis: Analysis) -> set[int]:
    """Give the times of day that a sentence gives, in minutes."""
    return {time.minute for time in analysis.times if time.minute is not None}


def _counted_at(analysis: Analysis) -> Mapping[str, str | int | None]:
    """Find when a sentence says that its count was taken: the day, the part of it, the time, or words for any."""
    for time in analysis.times:
        ended = time.role is TimeRole.END and (time.part or time.minute is not None)
        in_part = time.role is TimeRole.ITSELF and time.part and time.anchor is Anchor.NONE
        if ended or in_part or time.role is TimeRole.COUNT:
            return {"day": time.weekday, "part": time.part or None, "clock": time.minute}
    words = COUNTED_ON.search(analysis.text)
    return {"words": words.group().lower()} if words else {}


def _other_moments(
    one: Mapping[str, str | int | None], other: Mapping[str, str | int | None]
) -> bool:
    """Tell whether counts may be of two moments: only one names any, or nothing that both name is the same."""
    told, told_too = (
        {name for name, told in at.items() if told is not None} for at in (one, other)
    )
    both = told & told_too
    return (told != told_too and not both) or any(one[name] != other[name] for name in both)
