"""The story that this repository's own content makes, read as a reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from variorum.edition.building import build
from variorum.editorial.files import Content
from variorum.model import AsideReason, Edition, Sentence
from variorum.options import Options

CONTENT = Path(__file__).parents[2] / "content"

OPENERS = re.compile(
    r"""["“]?(?:He|She|They|It(?!['’]s\ unclear)|His|Her|Their|Its|This|That|These|Those|But|And|Or|So|Yet
    |Still|Thus|Instead|Meanwhile|However|Moreover|Also|Then|Therefore|Nevertheless|Nonetheless|Even\ so
    |For\ (?:his|her|its|their)\ part|For\ example|For\ instance|In\ addition|As\ a\ result|By\ contrast
    |At\ the\ same\ time|Such|Another|Other|Others|The\ (?:latter|former|pair|two\ men)|Both\ men
    |Underscoring|Combined\ with)\b(?![-])""",
    re.VERBOSE,
)
"""With what a sentence leans on the one before it: this check's own list, not the program's."""

INSIDE = re.compile(r",? (?:he|she|they|it) (?:said|added|told|wrote)\b|, however,|^[^,]*\balso\b")
"""What leans inside a sentence."""

AHEAD = re.compile(r"\b(?:In|During|After|Before) (?:his|her|their|its)\b")
"""A phrase whose pronoun is named after it in the same sentence."""

BY_EDITORS = (
    "There has been no apparent progress, however, in restoring",
    "The two sides also agreed to encourage academic exchanges",
    "Meanwhile, the national security advisers of the United States, Japan",
)
"""How sentences begin that a word joins to the one that the editors' own line puts before them."""


@pytest.fixture(scope="module")
def edition() -> Edition:
    return build(Content.at(CONTENT), Options()).edition


def printed(edition: Edition) -> Iterator[tuple[str, str, Sentence]]:
    """Go through the printed claims: the one printed just before in its section, the claim, its lead."""
    words = {s.id: s for source in edition.sources for s in source.sentences}
    leads = {claim.id: words[claim.lead] for claim in edition.collation.claims}
    asides = {aside.claim for aside in edition.asides}
    for section in edition.narrative:
        before = ""
        for claim in (c for paragraph in section.paragraphs for c in paragraph):
            if claim not in asides:
                yield before, claim, leads[claim]
                before = claim


def predecessors(edition: Edition) -> dict[str, str]:
    """Give the sentence before each in its source."""
    return {
        after.id: before.id
        for source in edition.sources
        for before, after in zip(source.sentences, source.sentences[1:], strict=False)
    }


def explained(edition: Edition) -> set[str]:
    """Give the sentences into which the editors put what they mean."""
    return {insertion.sentence for insertion in edition.insertions}


def test_no_printed_sentence_leans_on_one_that_is_not_printed_just_before(edition: Edition) -> None:
    members = {claim.id: set(claim.sentences) for claim in edition.collation.claims}
    before_of = predecessors(edition)
    for before, _, lead in printed(edition):
        text = " ".join(lead.text.split())
        said = re.sub(r"[“\"][^”\"]*[”\"]", "", text)
        leans = OPENERS.match(text) or (INSIDE.search(said) and lead.id in before_of)
        if lead.id in explained(edition) or text.startswith(BY_EDITORS):
            continue
        if leans and not AHEAD.match(text) and lead.id in before_of:
            assert before, f"nothing stands before: {text}"
            assert before_of[lead.id] in members[before], f"not after its own predecessor: {text}"


def test_a_quotation_without_a_speaker_follows_the_one_it_goes_on_with(edition: Edition) -> None:
    members = {claim.id: set(claim.sentences) for claim in edition.collation.claims}
    before_of = predecessors(edition)
    for before, _, lead in printed(edition):
        whole = re.fullmatch(r"\s*[“\"][^“”\"]*[”\"]\s*", lead.text)
        if whole and lead.id not in explained(edition):
            assert before_of[lead.id] in members[before], lead.text


def test_a_reworded_copy_leads_only_where_it_is_alone(edition: Edition) -> None:
    for claim in edition.collation.claims:
        if claim.lead.startswith("ap-rewrite."):
            assert all(sentence.startswith("ap-rewrite.") for sentence in claim.sentences)


def test_everything_that_is_not_printed_stands_in_a_card(edition: Edition) -> None:
    asides = {aside.claim for aside in edition.asides}
    on_page = {claim for _, claim, _ in printed(edition)}
    assert all(aside.under in on_page for aside in edition.asides)
    assert AsideReason.WITHHELD not in {aside.reason for aside in edition.asides}
    assert len(asides) <= len(on_page) / 10


def test_no_date_is_taken_from_the_day_on_which_a_page_was_saved(edition: Edition) -> None:
    assert {day.source: day.when for day in edition.days} == {
        "ap-rewrite": "2023-06-19",
        "ap-sunday": "2023-06-18",
        "cbs-beryl": "2023-06-19",
        "cheddar": "2023-06-19",
        "nbc": "2023-06-19",
    }
    assert not any(entry.when.startswith("2024") for entry in edition.timeline)


def test_the_short_version_stands_by_itself(edition: Edition) -> None:
    leads = {claim.id: claim.lead for claim in edition.collation.claims}
    words = {s.id: s.text for source in edition.sources for s in source.sentences}
    assert 3 <= len(edition.short) <= Options().short_version
    for claim in edition.short:
        assert not OPENERS.match(words[leads[claim]])
