"""How two numbers for one thing differ: a contradiction, a rounding, another hour."""

from __future__ import annotations

from variorum.language.analysis import Analysis
from variorum.language.numbers import Number, Role
from variorum.model import DifferenceLabel

HARDLY = 0.01
"""How far a number may lie from the one that it rounds, as a part of it."""


def differ(one: Number, other: Number, a: Analysis, b: Analysis) -> DifferenceLabel:
    """Tell how two numbers for one thing differ, in the sentences they stand in."""
    if _rounded(one, other) or _rounded(other, one):
        return DifferenceLabel.MORE
    if one.role is not Role.TALLY and one.least <= other.most and other.least <= one.most:
        return DifferenceLabel.MORE if one.exact != other.exact else DifferenceLabel.OTHERWISE
    if a.counted_at.is_another(b.counted_at):
        return DifferenceLabel.OTHERWISE
    return DifferenceLabel.CONTRADICTS


def _rounded(one: Number, other: Number) -> bool:
    """Tell whether one number is the other, rounded: *5,000* of *4,997*, *almost one* of *0.8*."""
    value, exact = one.value, other.value
    if not one.exact and value.is_integer() and not exact.is_integer():
        side = (one.most > value or exact <= value) and (one.least < value or exact >= value)
        return side and round(exact) == value
    round_figure = value >= 100 and value % 10 == 0 and exact % 10 != 0
    return round_figure and abs(value - exact) <= HARDLY * exact
