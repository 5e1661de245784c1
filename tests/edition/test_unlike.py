"""The words in which two texts differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.edition.remarks.side_by_side import LONGEST, Spans, unlike_words
from variorum.identity import normalise, tokens

SENTENCES = st.lists(st.sampled_from("The mayor the bridge, opened at 6-hour noon".split()), max_size=12).map(" ".join)


def marked(text: str, spans: Spans) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("unlike.txt")))
def test_unlike_words(case: Case, agrees: Agrees) -> None:
    one, other = case.given.splitlines()
    found = unlike_words(one, other)
    agrees(case, "\n".join(map(marked, (one, other), found)) if found else "other words")


@given(SENTENCES, SENTENCES)
def test_without_what_is_marked_both_are_the_same_words(one: str, other: str) -> None:
    if found := unlike_words(one, other):
        left = []
        for text, spans in zip((one, other), found, strict=True):
            kept = [(a, b) for a, b in tokens(text) if not any(c <= a < d for c, d in spans)]
            left.append([normalise(text[a:b]) for a, b in kept])
        assert left[0] == left[1]


@given(SENTENCES)
def test_a_text_differs_from_itself_in_nothing(text: str) -> None:
    assert unlike_words(text, text) in (None, ((), ()))


def test_a_text_too_long_to_compare_is_left_alone() -> None:
    assert unlike_words("word " * (LONGEST + 1), "word") is None
