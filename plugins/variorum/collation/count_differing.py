"""How two numbers for one thing differ: a contradiction, a rounding, another hour."""

from __future__ import annotations

import re

from variorum.collation.counts import Number
from variorum.collation.moments import CLOCK
from variorum.collation.profiles import Profile
from variorum.english.bounds import COUNTING_ON
from variorum.model import DifferenceLabel

HARDLY = 0.01
"""How far a number may lie from the one that it rounds, as a part of it."""


COUNTED_ON = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, COUNTING_ON), key=lambda p: (-len(p), p)))})\b",
    re.IGNORECASE,
)


def differ(one: Number, other: Number, a: Profile, b: Profile) -> DifferenceLabel:
    """Tell how two numbers for one thing differ, in the sentences they stand in."""
    if _rounded(one, other) or _rounded(other, one):
        return DifferenceLabel.MORE
    if one.least <= other.most and other.least <= one.most:
        return (
            DifferenceLabel.MORE
            if one.exact != other.exact and not (one.exact and other.exact)
            else DifferenceLabel.OTHERWISE
        )
    early, late = (COUNTED_ON.search(profile.sentence.text) for profile in (a, b))
    if (early or late) and not (early and late and early.group() == late.group()):
        return DifferenceLabel.OTHERWISE
    hours, hours_too = (_hours(profile.sentence.text) for profile in (a, b))
    if hours and hours_too and not hours & hours_too:
        return DifferenceLabel.OTHERWISE
    return DifferenceLabel.CONTRADICTS


def _rounded(one: Number, other: Number) -> bool:
    """Tell whether one number is the other, rounded: *5,000* of *4,997*."""
    value, exact = one.quantity.value, other.quantity.value
    round_figure = value >= 100 and value % 10 == 0 and exact % 10 != 0
    return round_figure and abs(value - exact) <= HARDLY * exact


def _hours(text: str) -> set[str]:
    """Find the times of day that a sentence gives."""
    return {" ".join(match.group().lower().split()) for match in CLOCK.finditer(text)}
