"""The day of each source."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from edition.events import corpus_of


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("days.txt")))
def test_days(case: Case, agrees: Agrees) -> None:
    corpus, _ = corpus_of(case.given)
    lines = [f"{day.source} {day.when} {day.basis}: {day.evidence}" for day in corpus.days.values()]
    agrees(case, "\n".join([*lines, *map(str, corpus.day_problems)]))
