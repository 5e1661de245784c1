"""Which sources are in the one language whose words we know."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from cases import Agrees, Case, cases_in
from variorum.collation.collating import collate
from variorum.model import Facts, Source
from variorum.sources.collecting import is_english
from variorum.sources.receiving.received import receive


def received(key: str, text: str) -> Source:
    source = receive(text.encode(), f"sources/{key}.txt", key, Facts()).source
    assert source is not None
    return source


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("languages.txt")))
def test_languages(case: Case, agrees: Agrees) -> None:
    agrees(case, "English" if is_english(received("x", case.given)) else "another language")


def test_what_an_editor_states_wins() -> None:
    source = received("x", "Le pont est fermé. " * 10)
    assert not is_english(source)
    assert is_english(replace(source, facts=replace(source.facts, language="en-GB")))


def test_a_source_in_another_language_is_merged_with_none() -> None:
    text = "The bridge was closed on Tuesday after a barge had struck its central pier."
    a, b = received("a", text), received("b", text)
    assert len(collate([a, b]).claims) == 1
    foreign = replace(b, facts=replace(b.facts, language="fr"))
    apart = collate([a, foreign])
    assert len(apart.claims) == 2
    assert apart.links == ()
