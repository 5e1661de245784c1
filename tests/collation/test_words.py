"""The words of a sentence and its numbers: cases as text, and what holds for any text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.collation.quantities import quantities_of
from variorum.collation.words import keys_of, words_of

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", cases_in(HERE / "words.txt"))
def test_keys(case: Case, agrees: Agrees) -> None:
    agrees(case, " ".join(word.key for word in words_of(case.given)))


@pytest.mark.parametrize("case", cases_in(HERE / "quantities.txt"))
def test_quantities(case: Case, agrees: Agrees) -> None:
    rows = [
        f"{case.given[q.start : q.end]} = {q.value:g} {q.unit or 'of ' + ' '.join(sorted(q.counted))}"
        + (" (vague)" if q.vague else "")
        for q in quantities_of(case.given, words_of(case.given))
    ]
    agrees(case, "\n".join(rows))


@given(st.text(max_size=300))
def test_words_stand_in_their_text_in_order(text: str) -> None:
    words = words_of(text)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert all(a.end <= b.start for a, b in pairwise(words))
    assert all(word.key for word in words)


@given(st.text(alphabet="0123456789.,%$ abhourmillion-", max_size=80))
def test_quantities_stand_in_their_text(text: str) -> None:
    for quantity in quantities_of(text, words_of(text)):
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert any(letter.isalnum() for letter in text[quantity.start : quantity.end])


@given(st.text(max_size=200))
def test_keys_are_those_of_the_words_and_of_what_joins_them(text: str) -> None:
    alone = keys_of(text)
    joined = {word.key for word in words_of(text)}
    assert joined - alone <= {"usa", "britain", "un", "eu", "premier"}
