"""The words by which sentences are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.language.words import words_of


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\u2060", "\u200e", "\ufeff"])
def test_what_cannot_be_seen_parts_no_word(unseen: str) -> None:
    garbled = f"The Tai{unseen}wan Strait was qui{unseen}et."
    plain = "The Taiwan Strait was quiet."
    assert [word.key for word in words_of(garbled)] == [word.key for word in words_of(plain)]
    assert [garbled[word.start : word.end] for word in words_of(garbled)][1] == f"Tai{unseen}wan"


def test_exotic_spaces_part_words_like_any() -> None:
    keys = [word.key for word in words_of("Antony\u00a0Blinken\u2009met\u202fXi")]
    assert keys == [word.key for word in words_of("Antony Blinken met Xi")]


@given(st.text())
def test_any_text_has_words_with_keys(text: str) -> None:
    assert all(word.key and text[word.start : word.end] == word.text for word in words_of(text))


@pytest.mark.parametrize("mark", ["\uff9e", "\uff9f", "\u037a"])
def test_a_letter_that_is_all_mark_has_a_key(mark: str) -> None:
    assert all(word.key for word in words_of(f"{mark} a{mark}b"))
