"""Who says what in small texts, as cases, and what must hold for any text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from edition.events import source
from variorum.language.analysing import analyse
from variorum.language.corpus import Corpus
from variorum.language.quotations import Spoken
from variorum.language.speech import Saying

WORDS = (
    "Petra Lind said says he she \"we “have” bread, ' ’ told NBC News according to it added , saying and . "
    "the mayor ‘so’ \n quoted"
).split(" ")

TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)


def corpus_of(text: str) -> Corpus:
    """Read a text as a source, a line a passage, cut into sentences as the project does."""
    return analyse([source("alpha", text.split("\n"))])


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("speech.txt")))
def test_speech(case: Case, agrees: Agrees) -> None:
    corpus = corpus_of(case.given)
    lines = [_said(one.text, saying) for one in corpus.analyses for saying in one.sayings]
    lines += [_spoken(spoken) for found in corpus.quotations for spoken in found]
    agrees(case, "\n".join(lines))


def _said(text: str, saying: Saying) -> str:
    words = text[saying.spot.start : saying.spot.end]
    who = saying.speaker or "?"
    shown = who if words == who else f"{words} = {who}"
    notes = {
        "beside": saying.subordinate,
        "cited": saying.cited,
        f"to {saying.told_to}": bool(saying.told_to),
    }
    marked = "".join(f", {note}" for note, holds in notes.items() if holds)
    return f"{shown}: {text[slice(*saying.verb)].strip()}{marked}"


def _spoken(spoken: Spoken) -> str:
    return f"«{' '.join(spoken.text.split())}» {spoken.speaker.name or '?'}"


@given(TEXTS)
def test_sayings_come_in_order_and_outside_quotation_marks(text: str) -> None:
    for analysis in corpus_of(text).analyses:
        for saying in analysis.sayings:
            assert 0 <= saying.verb[0] < saying.verb[1] <= len(analysis.text)
            assert 0 <= saying.spot.start < saying.spot.end <= len(analysis.text)
            assert saying.cited or not analysis.is_quoted(saying.verb[0])
        assert all(a.verb[0] < b.verb[0] for a, b in pairwise(analysis.sayings))


@given(TEXTS)
def test_quotations_come_in_order_and_none_overlaps_another(text: str) -> None:
    corpus = corpus_of(text)
    for found, read in zip(corpus.quotations, corpus.sources.values(), strict=True):
        assert all(read.text[one.start : one.end] == one.text for one in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
        assert all(part.words for one in found for part in one.parts)
