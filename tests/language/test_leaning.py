"""What a sentence leans on."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from language.one_sentence import read


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("leaning.txt")))
def test_leaning(case: Case, agrees: Agrees) -> None:
    found = read(case.given).leaning
    needs = f"needs {' '.join(found.nouns)}" if found.nouns else ""
    agrees(case, found.why + (" (pronoun)" if found.pronoun else "") + needs)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("taking_up.txt")))
def test_taking_up(case: Case, agrees: Agrees) -> None:
    lean = read(case.given).leaning
    lines = [
        "unclear alone" if lean.unclear else "",
        "points back" if lean.points_back else "",
        f"means somebody: {lean.human}" if lean.human else "",
        "continues" if lean.continues else "",
        "takes up anything" if lean.anything else "",
        f"takes up: {' '.join(sorted(lean.demonstrated))}" if lean.demonstrated else "",
        "addresses the reader" if lean.addresses else "",
    ]
    agrees(case, "\n".join(filter(None, lines)))


@given(st.text(max_size=200))
def test_any_text_leans_in_one_way_at_most(text: str) -> None:
    found = read(text).leaning
    assert not (found.why and found.nouns)
    assert found.why or not (found.pronoun or found.unclear or found.exact or found.goes_on)
    assert found.points_back or not found.nouns
