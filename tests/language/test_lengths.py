"""How long things lasted, as cases: one sentence after the other, each by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from language.one_sentence import read

SENTENCE_END = ". "


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("lengths.txt")))
def test_lengths(case: Case, agrees: Agrees) -> None:
    told = []
    for sentence in case.given.split(SENTENCE_END):
        analysis = read(sentence if sentence.endswith((".", "”")) else f"{sentence}.")
        for lasting in analysis.lengths:
            number = lasting.number
            told.append(f"{analysis.text[number.start : number.end]}: {number.value:g} {number.unit}, {lasting.sort}")
    agrees(case, "\n".join(told) or "nothing")
