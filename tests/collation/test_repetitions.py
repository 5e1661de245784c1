"""What a report says twice, and what only seems to be said twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from edition.events import read_event
from variorum.collation.collating import collate


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("repetitions.txt")))
def test_repetitions(case: Case, agrees: Agrees) -> None:
    sources, _ = read_event(case.given)
    text = {sentence.id: sentence.text for source in sources for sentence in source.sentences}
    claims = [[text[sentence] for sentence in claim.sentences] for claim in collate(sources).claims]
    agrees(case, "\n".join(" = ".join(told) for told in claims))
