"""Where dates stand on the timeline's picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.site.views.axes import MOST_TICKS, Axis, axes

WHENS = st.dates().flatmap(lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))
NUMBERS = st.dictionaries(WHENS, st.integers(1, 40), max_size=8)


def drawn(axis: Axis) -> str:
    marks = [
        f"{mark.x} + {mark.width}, {mark.height} %, {'exact' if mark.exact else 'pale'}, {mark.number or '-'}"
        for mark in axis.marks
    ]
    ticks = [f"{x} {words}" for x, words in axis.ticks]
    return "\n".join([f"{axis.first} to {axis.last}", *marks, *ticks])


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("axes.txt")))
def test_axes(case: Case, agrees: Agrees) -> None:
    pairs = (line.split() for line in case.given.splitlines())
    found = axes({when: int(number) for when, number in pairs})
    agrees(case, "\n\n".join(map(drawn, found)) or "no picture")


@given(NUMBERS)
def test_every_date_has_a_mark_within_the_picture(numbers: dict[str, int]) -> None:
    for number, axis in enumerate(axes(numbers)):
        assert number or len(axis.marks) == len(numbers)
        assert max(mark.height for mark in axis.marks) == 100
        assert all(m.x >= 0 and m.x + m.width <= 100.01 and m.width > 0 for m in axis.marks)
        assert len(axis.ticks) <= MOST_TICKS
        assert all(0 <= x <= 100 for x, _ in axis.ticks)
