"""Front matter: where it begins and ends, and on which lines its fields and the text stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.editorial.front_matter import part


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("front_matter.txt")))
def test_front_matter(case: Case, agrees: Agrees) -> None:
    parted = part(case.given, "case.md")
    fields = [f"{entry.place.line}:{entry.place.column} {entry.name}" for entry in parted.fields]
    problems = [str(problem) for problem in parted.problems]
    text = f"text from line {parted.first_line}: {parted.body!r}"
    agrees(case, "\n".join([*fields, *problems, text]))


@given(st.text(alphabet=st.sampled_from("-.: \nab\"'[]{}&*!#|>\t\x00é"), max_size=60))
def test_the_text_is_the_end_of_the_file_and_its_first_line_is_told(text: str) -> None:
    for whole in (text, f"---\n{text}", f"---\n{text}\n---\n{text}"):
        parted = part(whole, "a.md")
        assert whole.endswith(parted.body)
        before = whole[: len(whole) - len(parted.body)]
        assert parted.first_line == before.count("\n") + 1
