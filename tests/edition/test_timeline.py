"""What the sources date, in the timeline and among the differences."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from collation.difference_reports import show_differences
from edition.events import corpus_of, read_event
from variorum.collation.differences.findings import differences
from variorum.edition.composing import compose
from variorum.language.reading import analyse
from variorum.options import Options

HERE = Path(__file__).parent


def timeline_of(given: str) -> list[str]:
    """Show the timeline of an event."""
    sources, found = read_event(given)
    names = {
        sentence.id: f"{source.key}.{number}"
        for source in sources
        for number, sentence in enumerate(source.sentences, start=1)
    }
    edition, _ = compose(analyse(sources), found, (), None, Options())
    return [
        f"{entry.when} {entry.basis}: {' '.join(names[s] for s in entry.sentences)}"
        + (" (announced)" if entry.announced else "")
        for entry in edition.timeline
    ]


@pytest.mark.parametrize("case", cases_in(HERE / "timeline.txt"))
def test_timeline(case: Case, agrees: Agrees) -> None:
    agrees(case, "\n".join(timeline_of(case.given)))


@pytest.mark.parametrize("case", cases_in(HERE / "same_days.txt"))
def test_the_timeline_and_the_differences_date_a_sentence_alike(case: Case, agrees: Agrees) -> None:
    corpus, found = corpus_of(case.given)
    rows = differences(corpus, found.claims, found.links, ())
    agrees(case, "\n".join([*timeline_of(case.given), show_differences(rows)]).rstrip())


def test_the_edition_is_as_of_the_latest_day_that_a_source_knows_of() -> None:
    event = "# first 2023-06-19\nA bridge opened.\n# second 2023-06-18\nA band played."
    edition, _ = compose(*corpus_of(event), (), None, Options())
    assert edition.as_of == "2023-06-19"
