"""Signs of damage in a sentence, and the forms that sentences have."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from language.one_sentence import read
from variorum.language.flaws import Flaw

NAMES = "Lund’s bridge and Holm’s road met."
"""A sentence elsewhere in the corpus, which writes two names in the singular."""


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("flaws.txt")))
def test_flaws(case: Case, agrees: Agrees) -> None:
    agrees(case, "\n".join(read(case.given, NAMES).flaws))


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("form.txt")))
def test_form(case: Case, agrees: Agrees) -> None:
    form = read(case.given).form
    broken = "" if form.whole else " that is no whole sentence"
    lines = [f"{form.kind}{broken}"]
    lines += ["ends in a quotation"] if form.open else []
    lines += [f"lists {' '.join(sorted(form.items))}"] if form.items else []
    agrees(case, "\n".join(lines))


@given(st.text(max_size=200))
def test_any_text_can_be_judged(text: str) -> None:
    analysis = read(text)
    assert [flaw for flaw in Flaw if flaw in analysis.flaws] == list(analysis.flaws)
    assert (Flaw.FRAGMENT in analysis.flaws) != analysis.form.whole
    assert analysis.form.items <= analysis.bag.keys()
