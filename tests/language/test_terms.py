"""An editor's terms in a sentence, and how much it is about them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from language.one_sentence import read, source_of
from variorum.language.analysing import analyse
from variorum.language.grading import grade, grade_person
from variorum.language.terms import compile_terms, find


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("terms.txt")))
def test_terms(case: Case, agrees: Agrees) -> None:
    terms, text = case.given.splitlines()
    analysis = read(text)
    shown, at = "", 0
    for mention in find(analysis, compile_terms(terms.split(", "))):
        shown += f"{text[at : mention.start]}[{text[mention.start : mention.end]}]"
        at = mention.end
    agrees(case, shown + text[at:])


@given(st.text(max_size=60), st.lists(st.text(max_size=9), max_size=4))
def test_mentions_lie_in_the_text_and_apart(text: str, terms: list[str]) -> None:
    analysis = read(text)
    found = find(analysis, compile_terms(terms))
    edges = [edge for mention in found for edge in (mention.start, mention.end)]
    assert edges == sorted(edges)
    assert edges[:1] >= [0][: len(edges)]
    assert edges[-1:] <= [len(analysis.text)]
    if found:
        assert grade(analysis, found)
        assert grade_person(analysis, found)


def test_the_corpus_finds_what_each_sentence_has() -> None:
    corpus = analyse([source_of("a", "The bridge fell."), source_of("b", "The bridge loan fell.")])
    assert corpus.mentions(["bridges"]) == {}
    assert list(corpus.mentions(["bridge"])) == ["a.s-1", "b.s-1"]
    assert list(corpus.mentions(["bridge"], but=["bridge loan"])) == ["a.s-1"]
