"""What an editor rules of differences, on small events: `differs` and `later` of `rulings.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from edition.events import read_event
from variorum.edition.steps import make
from variorum.editorial.files import Content
from variorum.model import Edition, Reading
from variorum.options import Options

LEFT_OUT = "source-undated"
"""Kind of the problem that all of these events have."""


def told(edition: Edition) -> Iterator[str]:
    """Write differences with their sides, what is one statement, and what is said of rulings."""
    number = {s.id: f"{source.key}.{at}" for source in edition.sources for at, s in enumerate(source.sentences, 1)}

    def words(side: tuple[Reading, ...]) -> str:
        return " + ".join(f"{number[r.sentence]} «{r.text}»" for r in side)

    for d in edition.collation.differences:
        heading = f" “{d.heading}”" if d.heading else ""
        yield f"{d.rank} {d.kind.value} {d.label.value}{heading}: {' / '.join(map(words, d.sides))}"
    for claim in edition.collation.claims:
        if len(claim.sentences) > 1:
            yield f"one: {' '.join(number[sentence] for sentence in claim.sentences)}"
    for claim in edition.collation.claims:
        yield from (f"{number[claim.sentences[0]]}: {ruling}" for ruling in claim.rulings)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("differing.txt")))
def test_differing(case: Case, agrees: Agrees, tmp_path: Path) -> None:
    event, _, rulings = case.given.partition("\n---\n")
    (tmp_path / "rulings.yaml").write_text(rulings, encoding="utf-8")
    made = make(Content.at(tmp_path), read_event(event)[0], Options(), [])
    problems = [str(problem) for problem in made.problems if problem.kind != LEFT_OUT]
    agrees(case, "\n".join([*told(made.edition), *problems]))
