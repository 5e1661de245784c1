"""Quotations of small reports, as cases, and what must hold for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from collation.difference_reports import corpus_of, read, show_differences, show_quotations
from variorum.collation.differences.findings import differences
from variorum.collation.quotations.gathering import quotations
from variorum.language.analysing import analyse
from variorum.model import Form

WORDS = (
    'The mayor said "we “have bread” for three days," he told 12 of 30 people on Monday . , — it '
    "was not since 2019 ‘so’ Ines Berg according to police nearly six hours"
).split()

PIECES = st.sampled_from(WORDS)
SENTENCES = st.lists(PIECES, min_size=1, max_size=14).map(" ".join)
REPORTS = st.lists(st.tuples(st.sampled_from(["alpha", "beta", "gamma"]), SENTENCES), min_size=2, max_size=6).map(
    lambda lines: "\n".join(f"{key}: {text}" for key, text in lines)
)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("quotation_cases.txt")))
def test_quotations(case: Case, agrees: Agrees) -> None:
    sources, claims, links, _ = read(case.given)
    agrees(case, show_quotations(quotations(analyse(sources), claims, links)))


@given(REPORTS)
def test_readings_are_words_of_their_sources(report: str) -> None:
    sources, claims, links, origins = read(report)
    texts = {source.key: source.text for source in sources}
    found = [
        *quotations(analyse(sources), claims, links),
        *differences(analyse(sources), claims, links, origins),
    ]
    for reading in (reading for value in found for reading in value.readings):
        source = reading.sentence.split(".")[0]
        assert reading.text
        assert texts[source][reading.start : reading.end] == reading.text


@given(REPORTS)
def test_the_order_of_the_sources_changes_nothing(report: str) -> None:
    sources, claims, links, origins = read(report)
    turned = sources[::-1]
    assert quotations(analyse(turned), claims, links) == quotations(analyse(sources), claims, links)
    assert differences(analyse(turned), claims, links, origins[::-1]) == differences(
        analyse(sources), claims, links, origins
    )


@given(REPORTS)
def test_differences_are_ranked_and_differ(report: str) -> None:
    found = differences(*corpus_of(report))
    assert [difference.rank for difference in found] == list(range(1, len(found) + 1))
    assert len({difference.id for difference in found}) == len(found)
    for difference in found:
        keys = {reading.sentence.split(".")[0] for reading in difference.readings}
        assert len(keys) > 1


@given(SENTENCES)
def test_the_same_words_in_two_sources_are_no_difference(text: str) -> None:
    given = f"alpha: {text}\nbeta: {text}"
    assert show_differences(differences(*corpus_of(given))) == ""


@given(REPORTS)
def test_each_quotation_has_a_reading_in_marks(report: str) -> None:
    sources, claims, links, _ = read(report)
    for quotation in quotations(analyse(sources), claims, links):
        assert quotation.readings[0].form is Form.VERBATIM
