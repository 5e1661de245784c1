"""Whether two quotations are the same words of the same mouth."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collation.quotations.forms import overlap
from variorum.language.quotations import Spoken

SHARED = 0.6
"""Part of the smaller quotation's telling words that two quotations of the same words share."""


LEAST = 2
"""Telling words that must be shared."""


OUTSIDE = 4
"""Words outside its marks that a sentence has at least, in which something is described in quoted words."""


LONG = 5
"""Words on end that are surely no chance."""


SHORT = 3
"""Telling words of a quotation that describes something: *frank and constructive*."""


SHARED_SHORT = 0.5
"""The same part for two of them."""


def same_words(one: Spoken, other: Spoken, *, near: bool) -> bool:
    """Tell whether two quotations are the same words; `near` if their sentences share a fact."""
    if one.source == other.source:
        return False
    if one.words == other.words:
        return near or len(one.words) >= LEAST
    shared = len((one.telling & other.telling) - one.names - other.names)
    alike = overlap(one, other)
    long = min(len(one.words), len(other.words)) >= LONG and _long_run(one.words, other.words)
    if max(len(one.telling), len(other.telling)) <= SHORT and not long:
        return (
            near
            and shared > 0
            and alike >= SHARED_SHORT
            and (one.words == other.words or (_within(one) and _within(other)))
        )
    if alike < SHARED or min(len(one.words), len(other.words)) < LEAST:
        return False
    if shared < LEAST and not (near and _whole_run(one.words, other.words)):
        return False
    return near or _long_run(one.words, other.words)


def _within(unit: Spoken) -> bool:
    """Tell whether a quotation stands within a sentence of the reporter's, as a description does."""
    words = sum(len(part.analysis.words) for part in unit.parts)
    return words >= len(unit.words) + OUTSIDE


def _whole_run(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether all of the shorter of two quotations stands in the other on end."""
    short, long = sorted((tuple(one), tuple(other)), key=len)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _long_run(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two quotations share five words on end, or all of a shorter one."""
    size = min(LONG, len(one), len(other))
    if size < LEAST:
        return False
    runs = {tuple(one[at : at + size]) for at in range(len(one) - size + 1)}
    return any(tuple(other[at : at + size]) in runs for at in range(len(other) - size + 1))
