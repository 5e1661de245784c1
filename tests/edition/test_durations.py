"""How long things lasted, as the edition has it, on small events."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from edition.events import read_event
from variorum.edition.steps import make
from variorum.editorial.files import Content
from variorum.options import Options


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("durations.txt")))
def test_durations(case: Case, agrees: Agrees, tmp_path: Path) -> None:
    event, _, rulings = case.given.partition("\n---\n")
    (tmp_path / "rulings.yaml").write_text(rulings, encoding="utf-8")
    edition = make(Content.at(tmp_path), read_event(event)[0], Options(), []).edition
    texts = {source.key: source.text for source in edition.sources}
    told = []
    for duration in edition.durations:
        readings = [(r.sentence.partition(".")[0], r) for r in duration.readings]
        words = (f"{key} «{texts[key][r.start : r.end]}» {r.value:g}" for key, r in readings)
        told.append(f"by {duration.best.sentence.partition('.')[0]}: {', '.join(words)}")
    agrees(case, "\n".join(told) or "nothing")
