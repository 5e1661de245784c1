"""What a report's text is taken to state of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from variorum.model import Facts, Source
from variorum.sources.cleaning import clean
from variorum.sources.proposing import propose


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("proposals.txt")))
def test_proposals(case: Case, agrees: Agrees) -> None:
    blocks = clean(case.given)
    source = Source("first", "sources/first.txt", "", "utf-8", case.given, Facts(), blocks)
    lines = [f"{found.name} = {found.value}: {found.where}" for found in propose(source)]
    agrees(case, "\n".join(lines))
