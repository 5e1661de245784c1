"""Cells that a spreadsheet would run are defused, and can be read back."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from variorum.exports.tables import APOSTROPHES, as_text, defused

CELLS = st.text(st.sampled_from("'=+-@\t\r\n＝a ,\";") | st.characters(codec="utf-8"), max_size=12)


@given(st.lists(CELLS, min_size=2, max_size=4))
def test_what_was_written_is_read_back_by_any_reader(cells: list[str]) -> None:
    text = as_text([f"c{n}" for n in range(len(cells))], [cells])
    [_, read] = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert [cell[1:] if APOSTROPHES.match(cell) else cell for cell in read] == cells


@given(CELLS)
def test_no_cell_begins_as_a_formula(cell: str) -> None:
    assert not str(defused(cell)).startswith(tuple("=+-@\t\r\n＝＋－＠"))


def test_numbers_stay_numbers() -> None:
    assert as_text(["a", "b"], [(-1, 0.5)]) == "a,b\r\n-1,0.5\r\n"
