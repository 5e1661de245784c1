"""Sentences: where they end, and that their spans are exact."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.model import Block, BlockKind
from variorum.sources.segmenting import segment, sentence_spans

PIECES = st.lists(
    st.one_of(
        st.sampled_from((". ", "? ", "“", "”", '"', "… ", "U.S. ", "Mr. ", "The ", "said ", ", ", ") ")),
        st.text(max_size=5),
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("sentences.txt")))
def test_sentences(case: Case, agrees: Agrees) -> None:
    sentences = [case.given[start:end] for start, end in sentence_spans(case.given)]
    agrees(case, "\n".join(" ".join(sentence.split()) for sentence in sentences))


@given(PIECES)
def test_sentences_are_all_of_the_text_but_for_white_space(text: str) -> None:
    end = 0
    for start, after in sentence_spans(text):
        assert end <= start < after <= len(text)
        assert not text[end:start].strip()
        assert text[start:after].strip() == text[start:after]
        end = after
    assert not text[end:].strip()


TWO = "The ferry stopped. Nobody was hurt.\n\nIt is old. It is red."
BLOCKS = (
    Block(0, 35, BlockKind.ARTICLE, "article"),
    Block(37, len(TWO), BlockKind.ARTICLE, "article"),
)


def test_a_passage_is_a_paragraph_and_knows_its_sentences() -> None:
    passages, sentences = segment("skarn", TWO, BLOCKS)
    assert [TWO[p.start : p.end] for p in passages] == TWO.split("\n\n")
    assert [(s.text, s.passage == passages[0].id) for s in sentences] == [
        ("The ferry stopped.", True),
        ("Nobody was hurt.", True),
        ("It is old.", False),
        ("It is red.", False),
    ]
    assert all(s.id.startswith("skarn.s-") and s.source == "skarn" for s in sentences)


def test_ids_do_not_depend_on_the_order_of_paragraphs() -> None:
    turned = "\n\n".join(reversed(TWO.split("\n\n")))
    blocks = (
        Block(0, 21, BlockKind.ARTICLE, "article"),
        Block(23, len(turned), BlockKind.ARTICLE, "article"),
    )
    one, other = segment("skarn", TWO, BLOCKS), segment("skarn", turned, blocks)
    assert {p.id for p in one[0]} == {p.id for p in other[0]}
    assert {s.id for s in one[1]} == {s.id for s in other[1]}


def test_what_interrupts_a_paragraph_parts_it_in_two_passages() -> None:
    text = "VIK — The ferry stopped. Photo: Ada Example. Nobody was hurt."
    blocks = (
        Block(0, 6, BlockKind.DATELINE, "dateline"),
        Block(6, 25, BlockKind.ARTICLE, "article"),
        Block(25, 45, BlockKind.CREDIT, "credit"),
        Block(45, len(text), BlockKind.ARTICLE, "article"),
    )
    passages, _ = segment("skarn", text, blocks)
    assert [text[p.start : p.end] for p in passages] == ["The ferry stopped.", "Nobody was hurt."]
