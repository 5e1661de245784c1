"""How often what an edition says of its reports is so, on the labelled events written for the tests: floors that only rise.

Events that nothing was fitted to are measured by `tests/bench/collation_fit.py`, one left out at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from collation.planted_events import event, names
from edition.test_remarks import made
from variorum.model import RemarkKind

AGREED, AGREED_RIGHTLY = 59, 0.96
"""Pairs of sentences that surely agree, and the part of them that is labelled to say the same."""

ALONE, ALONE_RIGHTLY = 60, 0.86
"""Statements that surely stand alone, and the part of them of which no label says that another report has a part."""


@cache
def agreements() -> tuple[bool, ...]:
    """Tell for each sentence that is said to agree with what is printed whether it is labelled so."""
    return tuple(_agreements())


def _agreements() -> Iterator[bool]:
    for name in names():
        grades = event(name).pairs()
        for remark in made(event(name).sources).remarks:
            if remark.kind is RemarkKind.AGREE and remark.sure:
                lead, *others = (evidence.sentence for evidence in remark.evidence)
                for other in others:
                    yield grades.get((min(lead, other), max(lead, other))) in {"same", "contested"}


@cache
def absences() -> tuple[bool, ...]:
    """Tell for each statement that is said to be one report's alone whether no other is labelled to have a part."""
    return tuple(_absences())


def _absences() -> Iterator[bool]:
    for name in names():
        told = {sentence for pair, grade in event(name).pairs().items() if grade != "contested" for sentence in pair}
        for remark in made(event(name).sources).remarks:
            if remark.kind is RemarkKind.ALONE and remark.sure:
                yield told.isdisjoint(evidence.sentence for evidence in remark.evidence)


def test_who_is_said_to_agree_agrees() -> None:
    assert sum(agreements()) >= AGREED_RIGHTLY * len(agreements()), (sum(agreements()), len(agreements()))
    assert len(agreements()) >= AGREED, len(agreements())


def test_what_is_said_to_be_alone_is_alone() -> None:
    assert sum(absences()) >= ALONE_RIGHTLY * len(absences()), (sum(absences()), len(absences()))
    assert len(absences()) >= ALONE, len(absences())
