"""Two reports against each other."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from edition.events import read_event
from variorum.edition.lookup import Lookup
from variorum.edition.remarks.side_by_side import FEWEST, FEWEST_OF_FEW, Row, pairs, rows
from variorum.model import Edition

PLACES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 6)), max_size=20)


def shown(row: Row) -> str:
    sides = (" ".join(str(number + 1) for number in side) for side in (row.first, row.second))
    return " | ".join(sides) + ("" if row.elsewhere is None else f" (row {row.elsewhere + 1})")


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("side_by_side.txt")))
def test_rows(case: Case, agrees: Agrees) -> None:
    (first, second), *shared = (tuple(map(int, line.split())) for line in case.given.splitlines())
    found = rows(Counter((n - 1, m - 1) for n, m in shared), first, second)
    agrees(case, "\n".join(map(shown, found)))


@given(PLACES)
def test_every_passage_stands_once_and_the_first_keeps_its_order(
    shared: list[tuple[int, int]],
) -> None:
    found = rows(Counter(shared), 6, 7)
    assert list(chain(*(row.first for row in found))) == list(range(6))
    assert sorted(chain(*(row.second for row in found))) == list(range(7))


@given(PLACES)
def test_what_stands_elsewhere_is_there(shared: list[tuple[int, int]]) -> None:
    found = rows(Counter(shared), 6, 7)
    for row in found:
        if row.elsewhere is not None:
            assert not row.second
            assert any((n, m) in shared for n in row.first for m in found[row.elsewhere].second)


def written(number: int) -> str:
    """Write an event of two reports that share a number of passages."""
    letters = "abcdefgh"[:number]
    said = "\n\n".join(f"The mayor opened bridge {letter} at noon." for letter in letters)
    claims = "\n".join(f"= first.{n} second.{n}" for n in range(1, number + 1))
    return f"# first\n{said}\n# second\n{said}\n{claims}"


def edition(text: str) -> Lookup:
    sources, collation = read_event(text)
    return Lookup(Edition(sources=sources, collation=collation, narrative=()))


def test_reports_that_share_enough_passages_are_a_pair() -> None:
    (pair,) = pairs(edition(written(FEWEST)))
    assert (pair.first, pair.second, pair.of_first, pair.of_second) == ("first", "second", FEWEST, FEWEST)
    assert pairs(edition(written(FEWEST_OF_FEW - 1))) == ()
