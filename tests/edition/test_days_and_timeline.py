"""The days of sources, and what they date."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from edition.events import corpus_of, read_event
from variorum.edition.composing import compose
from variorum.language.reading import analyse
from variorum.options import Options

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", cases_in(HERE / "days.txt"))
def test_days(case: Case, agrees: Agrees) -> None:
    edition, problems = compose(*corpus_of(case.given), (), None, Options())
    lines = [f"{day.source} {day.when} {day.basis}: {day.evidence}" for day in edition.days]
    agrees(case, "\n".join([*lines, *map(str, problems)]))


@pytest.mark.parametrize("case", cases_in(HERE / "timeline.txt"))
def test_timeline(case: Case, agrees: Agrees) -> None:
    sources, found = read_event(case.given)
    names = {
        sentence.id: f"{source.key}.{number}"
        for source in sources
        for number, sentence in enumerate(source.sentences, start=1)
    }
    edition, _ = compose(analyse(sources), found, (), None, Options())
    lines = [
        f"{entry.when} {entry.basis}: {' '.join(names[s] for s in entry.sentences)}"
        + (" (announced)" if entry.announced else "")
        for entry in edition.timeline
    ]
    agrees(case, "\n".join(lines))


def test_the_edition_is_as_of_the_latest_day_that_a_source_knows_of() -> None:
    event = "# first 2023-06-19\nA bridge opened.\n# second 2023-06-18\nA band played."
    edition, _ = compose(*corpus_of(event), (), None, Options())
    assert edition.as_of == "2023-06-19"
