"""Datelines: what is one, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.sources.datelines import dateline_end


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("datelines.txt")))
def test_datelines(case: Case, agrees: Agrees) -> None:
    ends = [(line, dateline_end(line)) for line in case.given.splitlines()]
    agrees(case, "\n".join(f"{line[:end]}|" if end else "-" for line, end in ends))


@given(st.text(alphabet="AB a.-—–:(),5'/\n", max_size=60))
def test_a_dateline_leaves_a_sentence(text: str) -> None:
    assert 0 <= dateline_end(text) < max(1, len(text))
