"""What the sources date, in the timeline and among the differences."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from cases import Agrees, Case, cases_in
from collation.difference_reports import show_differences
from edition.events import corpus_of, read_event
from variorum.collation.differences.findings import differences
from variorum.edition.composing import Composing, compose
from variorum.edition.steps import make
from variorum.editorial.files import Content
from variorum.language.analysing import analyse
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
    edition, _ = compose(Composing.of(analyse(sources), found, ()), None, Options())
    return [
        f"{entry.when} {entry.basis}: {' '.join(names[s] for s in entry.sentences)}"
        + (" (announced)" if entry.announced else "")
        for entry in edition.timeline
    ]


@pytest.mark.parametrize("case", cases_in(HERE / "timeline.txt"))
def test_timeline(case: Case, agrees: Agrees) -> None:
    agrees(case, "\n".join(timeline_of(case.given)))


@pytest.mark.parametrize("case", cases_in(HERE / "labels.txt"))
def test_an_event_is_called_what_an_editor_calls_it(case: Case, agrees: Agrees, tmp_path: Path) -> None:
    event, _, rulings = case.given.partition("\n---\n")
    (tmp_path / "rulings.yaml").write_text(rulings, encoding="utf-8")
    made = make(Content.at(tmp_path), read_event(event)[0], Options(), [])
    entries = [f"{entry.when}: {entry.label or '-'}" for entry in made.edition.timeline]
    agrees(case, "\n".join([*entries, *map(str, made.problems)]))


@pytest.mark.parametrize("case", cases_in(HERE / "same_days.txt"))
def test_the_timeline_and_the_differences_date_a_sentence_alike(case: Case, agrees: Agrees) -> None:
    corpus, found = corpus_of(case.given)
    rows = differences(corpus, found.claims, found.links, ())
    agrees(case, "\n".join([*timeline_of(case.given), show_differences(rows)]).rstrip())


WHENS = (
    "on Monday,last Friday,yesterday,last week,two weeks ago,three weeks ago,earlier this month,last month,"
    "a month ago,in March,in February,in early March,on March 3,on March 12,on February 27,in 2023,last year,"
    "in the summer of 2023,on December 3 2023,two years ago,a year ago,next week,on Tuesday next week"
).split(",")


@given(
    st.lists(
        st.tuples(st.sampled_from(WHENS), st.sampled_from(["2024-03-05", "2024-03-29", ""])), min_size=2, max_size=5
    )
)
@example([("on Monday", "2024-03-05"), ("two weeks ago", "2024-03-05"), ("three weeks ago", "2024-03-05")])
def test_no_entry_has_sentences_on_two_sides_of_one_difference_of_dates(told: list[tuple[str, str]]) -> None:
    """Those that differ in the day can't be one happening; each sentence has one date."""
    names = "first second third fourth fifth".split()
    reports = [
        f"# {name} {day}".strip() + f"\nThe tanker Orlo ran aground off the cape {when}."
        for name, (when, day) in zip(names, told, strict=False)
    ]
    corpus, found = corpus_of("\n".join([*reports, "= " + " ".join(f"{name}.1" for name in names[: len(told)])]))
    found = replace(found, differences=differences(corpus, found.claims, found.links, ()))
    edition, _ = compose(Composing.of(corpus, found, ()), None, Options())
    for difference in found.differences:
        for one, other in combinations(difference.sides, 2):
            for entry in edition.timeline:
                held = [[reading for reading in side if reading.sentence in entry.sentences] for side in (one, other)]
                assert not all(held), (entry, held)


def test_the_edition_is_as_of_the_latest_day_that_a_source_knows_of() -> None:
    event = "# first 2023-06-19\nA bridge opened.\n# second 2023-06-18\nA band played."
    edition, _ = compose(Composing.of(*corpus_of(event), ()), None, Options())
    assert edition.as_of == "2023-06-19"
