"""The index of names and words, and the parts of an editor's page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from edition.events import source
from variorum.edition.named import named, things, whom
from variorum.edition.reports import gather
from variorum.exports import search_index as indexing
from variorum.exports.search_index import Index, Subject, Text, index, parts
from variorum.language.analysing import analyse
from variorum.model import Collation, NameKind

HERE = Path(__file__).parent

SUBJECT = re.compile(r"= (\w+)(?: \[(\w+)\])?: (.*)")
TEXT = re.compile(r"(\w+)(?: > (\w+))?( \*)?: ?(.*)")


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand somewhere."""

    place: str
    text: str
    told_at: str = ""
    ours: bool = False


def read(given: str) -> tuple[list[Line], list[Subject]]:
    """Read a text a line, `place: text` or `place > statement: text`, with a star the editors'.

    A page about something is `= place [kind]: name, name`.
    """
    lines, subjects = [], []
    for line in given.splitlines():
        if found := SUBJECT.fullmatch(line):
            kind = NameKind(found[2]) if found[2] else None
            subjects.append(Subject(found[1], tuple(found[3].split(", ")), kind))
        elif found := TEXT.fullmatch(line):
            lines.append(Line(found[1], found[4], found[2] or "", ours=bool(found[3])))
    return lines, subjects


def indexed(lines: list[Line], subjects: Sequence[Subject] = ()) -> Index:
    """Make the index of texts, of which each that isn't the editors' is a report."""
    reports = [
        source(f"r{number:03}", [line.text]) for number, line in enumerate(lines) if not line.ours and line.text.strip()
    ]
    corpus = analyse(reports)
    asked = [name for subject in subjects if subject.kind is None for name in subject.names]
    texts = [
        Text(
            lines[int(one.sentence.source[1:])].place,
            one.sentence.id,
            lines[int(one.sentence.source[1:])].told_at,
        )
        for one in corpus.analyses
    ]
    texts += [Text(line.place, editors=line.text) for line in lines if line.ours]
    found = named(whom(gather(corpus, Collation(claims=(), links=()))))
    return index(found, things(corpus, asked), texts, subjects)


def shown(made: Index) -> str:
    lines = []
    for heading, entries in (*made.names, ("words", made.words)):
        if entries:
            lines.append(str(heading))
        for entry in entries:
            forms = ", ".join((entry.form, *entry.others))
            about = f" ({' '.join(entry.about)})" if entry.about else ""
            lines.append(f"  {forms}{about}: {' '.join(entry.places)}")
    return "\n".join(lines)


@pytest.mark.parametrize("case", cases_in(HERE / "index.txt"))
def test_index(case: Case, agrees: Agrees) -> None:
    agrees(case, shown(indexed(*read(case.given))))


@pytest.mark.parametrize("case", cases_in(HERE / "pages.txt"))
def test_parts(case: Case, agrees: Agrees) -> None:
    found = parts(case.given)
    agrees(case, "\n".join(f"{part.anchor}|{part.heading}|{part.text}" for part in found))


def test_an_entry_has_few_places_and_says_how_many_more() -> None:
    texts = [Line(str(n), "They met in Fellport." if n < 20 else "No.") for n in range(100)]
    [(_, [entry])] = indexed(texts).names
    assert len(entry.places) == indexing.MOST_PLACES
    assert entry.more == 20 - indexing.MOST_PLACES


def test_what_stands_everywhere_has_one_place_as_a_name_and_none_as_a_word() -> None:
    told = [Line(f"s{n}", f"In Fellport the ferry had number{n}.") for n in range(40)]
    passages = [Line(f"p{n}", text.text, text.place) for n, text in enumerate(told)]
    made = indexed([*told, *passages])
    [(_, [entry])] = made.names
    assert entry.places == ("s0",)
    assert entry.more == 39
    assert made.words == ()


def test_there_is_room_for_so_many_and_no_more() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    number = indexing.MOST_NAMES + 7
    names = [f"Qu{letters[n // 26]}{letters[n % 26]}x" for n in range(number)]
    texts = [Line(str(n), f"They stayed in {name}.") for n, name in enumerate(names)]
    made = indexed(texts)
    assert [len(entries) for _, entries in made.names] == [indexing.MOST_NAMES]
    assert made.left_out == 7


WORDS = st.lists(
    st.sampled_from("the The ferry Ferries in Petra Vance Vance's mayor U.S. of closed 35 May “so” — x. Élan".split())
    | st.text(st.characters(categories=["L", "Nd", "Pd", "Ps", "Lm"]), max_size=8),
    max_size=20,
).map(" ".join)


@given(st.lists(WORDS, max_size=6))
def test_entries_lead_to_texts_with_their_words_whatever_the_texts(texts: list[str]) -> None:
    made = indexed([Line(str(number), text) for number, text in enumerate(texts)])
    assert made == indexed([Line(str(number), text) for number, text in enumerate(texts)])
    for _, entries in (*made.names, ("", made.words)):
        assert len({entry.form for entry in entries}) == len(entries)
        for entry in entries:
            assert entry.places
            for place in entry.places:
                assert any(
                    word.casefold()[:2] in texts[int(place)].casefold()
                    for form in (entry.form, *entry.others)
                    for word in form.split()
                )
