"""The index of names and words, and the parts of an editor's page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.edition.terms import words_of
from variorum.english.stopwords import STOPWORDS
from variorum.searching.index import SHORTEST, Letter, Text, index
from variorum.searching.page_parts import parts

HERE = Path(__file__).parent


def read(given: str) -> list[Text]:
    """Read a text a line: `place: text`, or `place > statement: text`."""
    texts = []
    for line in given.splitlines():
        head, _, text = line.partition(":")
        place, _, told_at = head.partition(" > ")
        texts.append(Text(place, text.strip(), told_at))
    return texts


def shown(letters: tuple[Letter, ...]) -> str:
    lines = []
    for letter in letters:
        lines.append(letter.letter)
        for entry in letter.entries:
            kind = "name" if entry.name else "word"
            see = f"; see {', '.join(name for name, _ in entry.see)}" if entry.see else ""
            lines.append(f"  {kind} {', '.join(entry.forms)}: {' '.join(entry.places)}{see}")
    return "\n".join(lines)


@pytest.mark.parametrize("case", cases_in(HERE / "index.txt"))
def test_index(case: Case, agrees: Agrees) -> None:
    agrees(case, shown(index(read(case.given))))


@pytest.mark.parametrize("case", cases_in(HERE / "pages.txt"))
def test_parts(case: Case, agrees: Agrees) -> None:
    found = parts(case.given)
    agrees(case, "\n".join(f"{part.anchor}|{part.heading}|{part.text}" for part in found))


def test_a_name_that_is_known_parts_from_what_stands_before_it() -> None:
    found = index([Text("a", "They met Marenish Envoy Ines Okafor.")], ["Ines Okafor"])
    assert "name Ines Okafor: a" in shown(found)


WORDS = st.lists(
    st.sampled_from(
        "the The ferry Ferries Petra Vance U.S. of closed 35 May “so” — x. Élan".split()
    )
    | st.text(st.characters(categories=["L", "Nd", "Pd", "Ps"]), max_size=8),
    max_size=20,
).map(" ".join)


@given(st.lists(WORDS, max_size=5))
def test_every_word_of_every_text_is_found_somewhere(texts: list[str]) -> None:
    made = [Text(str(number), text) for number, text in enumerate(texts)]
    letters = index(made)
    assert letters == index(made)
    assert [one.letter for one in letters] == sorted(
        {one.letter for one in letters}, key=lambda letter: (letter == "0–9", letter)
    )
    found: dict[str, set[str]] = {text.place: set() for text in made}
    anchors = set()
    for entry in (entry for letter in letters for entry in letter.entries):
        anchors.add(entry.anchor)
        for place in entry.places:
            found[place] |= {stem for form in entry.forms for stem in words_of(form).stems}
    for entry in (entry for letter in letters for entry in letter.entries):
        assert {anchor for _, anchor in entry.see} <= anchors
    for text in made:
        words = words_of(text.text)
        wanted = {
            stem
            for stem, (start, end) in zip(words.stems, words.spans, strict=True)
            if stem not in STOPWORDS and end - start >= SHORTEST
        }
        assert wanted <= found[text.place]
