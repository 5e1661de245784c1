"""Where events stand on the timeline's picture."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.site.views.axes import ROOM, ROOM_OF_A_TICK, Axis, Dating, axis

WHENS = st.dates().flatmap(lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))
NEAR = st.integers(1, 28).map(lambda day: f"2023-06-{day:02}")
DATINGS = st.lists(st.builds(Dating, WHENS | NEAR, st.booleans()), max_size=12)


def drawn(found: Axis | None) -> str:
    """Show an axis: its marks by number, then what is pale, what is drawn wider, and the ticks."""
    if found is None:
        return "no picture"
    marks = [
        f"{mark.number} at {mark.x}, lane {mark.lane}, {'exact' if mark.exact else 'vague'}"
        + (", announced" if mark.announced else "")
        for mark in sorted(found.marks, key=lambda mark: mark.number)
    ]
    pale = [f"pale {begins} to {ends}" for begins, ends in found.pale]
    opened = [f"wider {found.opened[0]} to {found.opened[1]}"] if found.opened else []
    ticks = "; ".join(f"{x} {words}" for x, words in found.ticks)
    return "\n".join([f"{found.first} to {found.last}", *marks, *pale, *opened, ticks])


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("axes.txt")))
def test_axes(case: Case, agrees: Agrees) -> None:
    lines = case.given.splitlines()
    as_of = lines.pop(0).removeprefix("as of ") if lines[0].startswith("as of") else ""
    agrees(case, drawn(axis([Dating(line.split()[0], line.endswith("announced")) for line in lines], as_of)))


@given(DATINGS, st.dates())
def test_every_event_has_a_mark_of_its_own_within_the_picture(events: list[Dating], now: object) -> None:
    found = axis(events, str(now))
    if found is None:
        return
    assert sorted(mark.number for mark in found.marks) == list(range(1, len(events) + 1))
    assert all(ROOM / 2 <= mark.x <= 100 - ROOM / 2 for mark in found.marks)
    for one, other in combinations(found.marks, 2):
        together = (one.announced, one.lane) == (other.announced, other.lane)
        assert not together or abs(one.x - other.x) >= ROOM
    assert all(0 <= begins <= ends <= 100 for begins, ends in found.pale)
    places = [x for x, _ in found.ticks]
    assert all(0 <= x < 100 for x in places)
    assert all(after - before >= ROOM_OF_A_TICK for before, after in pairwise(places))


@given(DATINGS)
def test_what_is_later_stands_farther_on_in_its_lane(events: list[Dating]) -> None:
    found = axis(events)
    exact = [mark for mark in found.marks if mark.exact] if found else []
    for one, other in combinations(sorted(exact, key=lambda mark: events[mark.number - 1].when), 2):
        apart = events[one.number - 1].when < events[other.number - 1].when
        assert not apart or one.x <= other.x
