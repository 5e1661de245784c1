"""What a sentence denies, supposes or makes less sure."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from language.one_sentence import read


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("polarity.txt")))
def test_polarity(case: Case, agrees: Agrees) -> None:
    polarity = read(case.given).polarity
    lines = [f"{key}: {turned.sureness or 'denied'}" for key, turned in polarity.turned.items()]
    lines += [f"supposed: {' '.join(sorted(polarity.supposed))}"] if polarity.supposed else []
    lines += ["looks ahead"] if polarity.looks_ahead else []
    agrees(case, "\n".join(lines))


@given(st.text(max_size=200))
def test_what_is_turned_stands_after_what_turns_it(text: str) -> None:
    analysis = read(text)
    for key, turned in analysis.polarity.turned.items():
        assert turned.first < turned.place < len(analysis.words)
        assert analysis.words[turned.place].key == key
    assert analysis.polarity.supposed <= analysis.bag.keys()
