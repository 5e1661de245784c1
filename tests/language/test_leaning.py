"""What a sentence leans on."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.language.leaning import leaning


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("leaning.txt")))
def test_leaning(case: Case, agrees: Agrees) -> None:
    found = leaning(case.given)
    needs = f"needs {' '.join(found.nouns)}" if found.nouns else ""
    agrees(case, found.why + (" (pronoun)" if found.pronoun else "") + needs)


@given(st.text(max_size=200))
def test_any_text_leans_in_one_way_at_most(text: str) -> None:
    found = leaning(text)
    assert not (found.why and found.nouns)
    assert found.why or not found.pronoun
