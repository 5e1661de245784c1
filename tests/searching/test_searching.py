"""The index of names and words, and the parts of an editor's page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.exports.search import index as indexing
from variorum.exports.search.index import Index, Subject, Text, index
from variorum.exports.search.name_kinds import NameKind
from variorum.exports.search.named import named
from variorum.exports.search.names import Names
from variorum.exports.search.page_parts import parts

HERE = Path(__file__).parent

SUBJECT = re.compile(r"= (\w+)(?: \[(\w+)\])?: (.*)")
TEXT = re.compile(r"(\w+)(?: > (\w+))?( \*)?: ?(.*)")


def read(given: str) -> tuple[list[Text], list[Subject]]:
    """Read a text a line, `place: text` or `place > statement: text`, with a star the editors'.

    A page about something is `= place [kind]: name, name`.
    """
    texts, subjects = [], []
    for line in given.splitlines():
        if found := SUBJECT.fullmatch(line):
            kind = NameKind(found[2]) if found[2] else None
            subjects.append(Subject(found[1], tuple(found[3].split(", ")), kind))
        elif found := TEXT.fullmatch(line):
            texts.append(Text(found[1], found[4], found[2] or "", ours=bool(found[3])))
    return texts, subjects


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


@pytest.mark.parametrize("case", cases_in(HERE / "names.txt"))
def test_names(case: Case, agrees: Agrees) -> None:
    texts = case.given.splitlines()
    found = set(named(texts, Names(texts), {}).values())
    lines = []
    for kind in NameKind:
        own = sorted(", ".join(one.names) for one in found if one.kind is kind)
        if own:
            lines.append(f"{kind}: {'; '.join(own)}")
    agrees(case, "\n".join(lines))


@pytest.mark.parametrize("case", cases_in(HERE / "index.txt"))
def test_index(case: Case, agrees: Agrees) -> None:
    agrees(case, shown(index(*read(case.given))))


@pytest.mark.parametrize("case", cases_in(HERE / "pages.txt"))
def test_parts(case: Case, agrees: Agrees) -> None:
    found = parts(case.given)
    agrees(case, "\n".join(f"{part.anchor}|{part.heading}|{part.text}" for part in found))


def test_an_entry_has_few_places_and_says_how_many_more() -> None:
    texts = [Text(str(n), "They met in Fellport." if n < 20 else "No.") for n in range(100)]
    [(_, [entry])] = index(texts).names
    assert len(entry.places) == indexing.MOST_PLACES
    assert entry.more == 20 - indexing.MOST_PLACES


def test_what_stands_everywhere_has_one_place_as_a_name_and_none_as_a_word() -> None:
    told = [Text(f"s{n}", f"In Fellport the ferry had number{n}.") for n in range(40)]
    passages = [Text(f"p{n}", text.text, text.place) for n, text in enumerate(told)]
    made = index([*told, *passages])
    [(_, [entry])] = made.names
    assert entry.places == ("s0",)
    assert entry.more == 39
    assert made.words == ()


def test_there_is_room_for_so_many_and_no_more() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    number = indexing.MOST_NAMES + 7
    names = [f"Qu{letters[n // 26]}{letters[n % 26]}x" for n in range(number)]
    texts = [Text(str(n), f"They stayed in {name}.") for n, name in enumerate(names)]
    made = index(texts)
    assert [len(entries) for _, entries in made.names] == [indexing.MOST_NAMES]
    assert made.left_out == 7


WORDS = st.lists(
    st.sampled_from(
        "the The ferry Ferries in Petra Vance Vance's mayor U.S. of closed 35 May “so” — x. Élan".split()
    )
    | st.text(st.characters(categories=["L", "Nd", "Pd", "Ps", "Lm"]), max_size=8),
    max_size=20,
).map(" ".join)


@given(st.lists(WORDS, max_size=6))
def test_entries_lead_to_texts_with_their_words_whatever_the_texts(texts: list[str]) -> None:
    made = index([Text(str(number), text) for number, text in enumerate(texts)])
    assert made == index([Text(str(number), text) for number, text in enumerate(texts)])
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


@given(WORDS)
def test_names_are_words_of_their_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for name in Names([text]).find(text):
        assert name.start >= end
        assert " ".join(text[name.start : name.end].split()) == name.text
        end = name.end
