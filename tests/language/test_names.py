"""The names in sentences, and whom they mean."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from edition.events import source
from variorum.edition.named import named, whom
from variorum.edition.reports import gather
from variorum.language.analysing import analyse
from variorum.language.corpus import Corpus
from variorum.language.names.names import NameReader
from variorum.language.names.people import NamedText, People
from variorum.language.words import words_of
from variorum.model import Collation, NameKind

HERE = Path(__file__).parent

REPORT = re.compile(r"# (\w+)\n")


def corpus_of(text: str) -> Corpus:
    """Read reports, each after a line `# key`; without one they are a single report."""
    parts = REPORT.split(text if text.startswith("# ") else f"# only\n{text}")[1:]
    return analyse([source(key, lines.split("\n")) for key, lines in zip(parts[::2], parts[1::2], strict=True)])


@pytest.mark.parametrize("case", cases_in(HERE / "names.txt"))
def test_names(case: Case, agrees: Agrees) -> None:
    found = named(whom(gather(corpus_of(case.given), Collation(claims=(), links=()))))
    lines = []
    for kind in NameKind:
        own = sorted(", ".join(one.names) for one in found if one.kind is kind)
        if own:
            lines.append(f"{kind}: {'; '.join(own)}")
    agrees(case, "\n".join(lines))


@pytest.mark.parametrize("case", cases_in(HERE / "titles.txt"))
def test_titles(case: Case, agrees: Agrees) -> None:
    corpus = corpus_of(case.given)
    lines = [
        f"{name.text}: {' '.join(word.text for word in one.words[slice(*name.title)])}"
        for one in corpus.analyses
        for name in one.named
        if name.title
    ]
    agrees(case, "\n".join(lines))


@pytest.mark.parametrize("case", cases_in(HERE / "people.txt"))
def test_people(case: Case, agrees: Agrees) -> None:
    corpus = corpus_of(case.given)
    lines = [
        f"{key}: {', '.join(corpus.people.entities[name.who].name for name in one.named)}"
        for key, analyses in zip(corpus.sources, corpus.by_source, strict=True)
        for one in analyses
        if one.named
    ]
    agrees(case, "\n".join(lines))


WORDS = st.lists(
    st.sampled_from(
        "the The ferry Ferries in Petra Vance Vance's mayor Mayor Secretary of State U.S. United States "
        "Prime Minister and O’Neill Han Mi -ra G7 of closed 35 May “so” — x. Mr. J. Élan".split()
    )
    | st.text(max_size=8),
    max_size=20,
).map(" ".join)


@given(st.lists(WORDS, max_size=5))
def test_names_are_words_of_their_sentence_in_order_and_name_somebody(texts: list[str]) -> None:
    read = [(text, words_of(text)) for text in texts]
    reader = NameReader(read)
    told = [NamedText(n % 2, text, words, reader.names(text, words)) for n, (text, words) in enumerate(read)]
    told.sort(key=lambda one: one.source)
    people = People(told)
    for one, names in zip(told, people.names, strict=True):
        assert [name.text for name in names] == [name.text for name in one.names]
        for name in names:
            first, after = name.words
            assert (name.start, name.end) == (one.words[first].start, one.words[after - 1].end)
            assert " ".join(one.text[name.start : name.end].split()) == name.text
            assert 0 <= name.who < len(people.entities)
            assert name.title is None or 0 <= name.title[0] < name.title[1] <= first
        for name, following in pairwise(names):
            assert name.end <= following.start
            assert following.title is None or name.words[1] <= following.title[0]
