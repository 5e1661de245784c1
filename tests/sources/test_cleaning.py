"""Cleaning: what each rule takes and leaves, and what holds for any text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.language.english.readers import REASONS
from variorum.language.printed import printed
from variorum.model import Block, BlockKind, Facts
from variorum.sources.cleaning import article_text, clean, clean_markdown, unmatched_rulings
from variorum.sources.receiving.received import receive
from variorum.sources.repairing import find_repairs, read_markdown
from variorum.sources.segmenting import segment

LINES = st.sampled_from(
    (
        "Share",
        "By Ada Example",
        "SKARN (AP) — The ferry stopped on Tuesday, the harbour office said.",
        "More in Islands",
        "3 comments",
        "Leave a reply",
        "AFP",
        "Ada Example/AFP",
        "02:37",
        "© 2024 Example Inc. All rights reserved.",
        "Related",
        "March 5, 2024 8:15 pm",
        "A headline without a stop",
        "Who asks?",
        "“",
        '"',
        "___",
        "\u200b",
        "The ferry to Skarn Island stopped running on Tuesday after its engine failed.",
        "Passengers, left, are taken off the ferry by two fishing boats on March 5, 2024.",
        "Follow us on Twitter",
    )
)

TEXTS = st.one_of(
    st.text(),
    st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=30).map("\n".join),
    st.lists(LINES, max_size=60).map("\n\n".join),
)


SIGNS = st.sampled_from(
    (
        "*",
        "**",
        "_",
        "`",
        "~~",
        "[",
        "](b)",
        "![",
        "# ",
        "> ",
        "- ",
        "---",
        "\\",
        "<em>",
        "[^1]",
        "\n",
        "\n\n",
        " ",
        "The ferry.",
        "a",
    )
)

MARKED = st.lists(st.one_of(SIGNS, LINES, st.text(max_size=5)), max_size=40).map("".join)


def shown(text: str, blocks: tuple[Block, ...]) -> str:
    return "\n".join(f"{block.kind} {block.rule}: {text[block.start : block.end][:45].strip()}" for block in blocks)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("cleaning.txt")))
def test_cleaning(case: Case, agrees: Agrees) -> None:
    blocks = clean(case.given)
    agrees(case, shown(case.given, blocks))
    assert {block.rule for block in blocks} <= REASONS.keys()


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("markdown.txt")))
def test_markdown(case: Case, agrees: Agrees) -> None:
    """Below the blocks stand the sentences as they are printed."""
    source = receive(case.given.encode(), "skarn.md", "skarn", Facts()).source
    assert source is not None
    sentences = "".join(f"\n= {printed(source, sentence).text}" for sentence in source.sentences)
    agrees(case, shown(case.given, source.blocks) + sentences)
    assert {block.rule for block in source.blocks} <= REASONS.keys()
    for sentence in source.sentences:
        assert sentence.text == case.given[sentence.start : sentence.end]


@given(MARKED)
def test_the_ledger_of_markdown_balances(text: str) -> None:
    blocks = clean_markdown(text, read_markdown(text))
    balances(text, blocks)
    repairs = find_repairs(text, read_markdown(text).repairs)
    assert all(one.end <= two.start for one, two in pairwise(repairs))
    for sentence in segment("skarn", text, blocks, repairs)[1]:
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip() != ""


@given(TEXTS)
def test_the_ledger_balances(text: str) -> None:
    balances(text, clean(text))


def balances(text: str, blocks: tuple[Block, ...]) -> None:
    end = 0
    for block in blocks:
        assert end <= block.start < block.end <= len(text)
        assert not text[end : block.start].strip()
        end = block.end
    assert not text[end:].strip()


@given(TEXTS)
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    article = article_text(text, clean(text))
    assert article_text(article, clean(article)) == article


@given(TEXTS)
def test_a_passage_is_article_text_without_white_space_around(text: str) -> None:
    blocks = clean(text)
    passages, sentences = segment("skarn", text, blocks)
    for passage in passages:
        within = [b for b in blocks if b.start < passage.end and passage.start < b.end]
        assert {block.kind for block in within} == {BlockKind.ARTICLE}
        assert text[passage.start : passage.end].strip() == text[passage.start : passage.end] != ""
    for sentence in sentences:
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip() != ""
    assert len({passage.id for passage in passages}) == len(passages)
    assert len({sentence.id for sentence in sentences}) == len(sentences)


FERRY = "Ferry news\n\nThe ferry stopped running on Tuesday.\n\nUpdated with latest.\n\nThe end of it."


def test_an_editor_rules_by_first_words() -> None:
    rulings = {"The  ferry": BlockKind.NOTICE, "ferry news": BlockKind.ARTICLE}
    assert shown(FERRY, clean(FERRY, rulings)).splitlines() == [
        "article ruled: Ferry news",
        "notice ruled: The ferry stopped running on Tuesday.",
        "notice update-note: Updated with latest.",
        "article article: The end of it.",
    ]


def test_a_ruling_that_begins_no_block_is_found() -> None:
    rulings = {"stopped running": BlockKind.NOTICE, "The end": BlockKind.NOTICE}
    assert unmatched_rulings(FERRY, clean(FERRY, rulings), rulings) == ["stopped running"]


def test_the_article_alone_keeps_its_dateline_and_loses_the_rest() -> None:
    text = "Ferry breaks down again\nVIK — The ferry stopped.\nShare\nNobody was hurt."
    assert article_text(text, clean(text)) == "VIK — The ferry stopped.\n\nNobody was hurt."
