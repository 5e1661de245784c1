"""The word lists of English as files: how they are read, how a fault is told, and that those we have are sound."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.language.english import lists
from variorum.language.english.lists import DataError, Section, alternation, parse
from variorum.language.english.readers import (
    DIFFERENCE_KINDS,
    DIFFERENCE_LABELS,
    KIND_HEADINGS,
    KIND_WORDS,
    SAID_AGAIN,
    SINGLE_WORDS,
    as_it_stood,
    as_told_by,
)
from variorum.model import BlockKind, DifferenceKind, DifferenceLabel, SingleReason

ENGLISH = Path(lists.__file__).parent
FILES = sorted(path.stem for path in ENGLISH.glob("*.txt"))
ASKED_AS = {
    "word_set": "words",
    "word_list": "words",
    "stem_set": "words",
    "phrase_list": "phrases",
    "word_groups": "groups",
    "table": "table",
    "forms": "table",
    "one_of": "",
    "not_after": "words",
}
"""The form of the section that each function of the door gives; either of words and phrases where none is told."""

CAPITALS = {
    *(
        "abbreviations",
        "months",
        "weekdays",
        "newsroom-words",
        "shared-newsroom-words",
        "newsroom-short-names",
        "agencies",
    ),
    *("title-abbreviations", "before-titles", "numbered-abbreviations", "plain-openers", "picture-suppliers"),
}
"""The lists whose readers expect words as they are printed."""


def sections(file: str) -> dict[str, Section]:
    return parse((ENGLISH / f"{file}.txt").read_text(encoding="utf-8"), f"{file}.txt")


def read(section: Section) -> str:
    """Show what a section holds, by its form; a table named for numbers or forms is read as those."""
    if section.form == "words":
        return " ".join(section.words())
    if section.form == "phrases":
        return " | ".join(section.phrases())
    if section.form == "groups":
        return " | ".join(map(" ".join, section.groups()))
    if section.name == "forms":
        return " ".join(f"{word}={key}" for word, key in section.forms(str).items())
    values = section.table(str, float if section.name == "numbers" else str)
    return " | ".join(f"{key}={value}" for key, value in values.items())


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("english_data.txt")))
def test_a_data_file(case: Case, agrees: Agrees) -> None:
    try:
        found = parse(case.given, "file.txt").values()
        shown = [f"{section.name}: {read(section)}" for section in found]
    except DataError as fault:
        shown = [str(fault)]
    agrees(case, "\n".join(shown))


@given(st.text(alphabet=st.sampled_from("ab:,#[] \n"), max_size=40))
def test_whatever_stands_below_a_head_is_read_or_told_at_a_line_of_the_file(text: str) -> None:
    for form in ("words", "phrases", "groups", "table"):
        for name in ("list", "forms"):
            try:
                for section in parse(f"[{form}: {name}]\n{text}", "file.txt").values():
                    read(section)
            except DataError as fault:
                number = int(str(fault).split(":")[1])
                assert 1 <= number <= text.count("\n") + 2


@pytest.mark.parametrize("file", FILES)
def test_every_file_says_what_it_is_and_each_of_its_lists_what_it_is_for(file: str) -> None:
    lines = (ENGLISH / f"{file}.txt").read_text(encoding="utf-8").split("\n")
    assert lines[0].startswith("# ")
    heads = [number for number, line in enumerate(lines) if line.startswith("[")]
    assert [lines[number] for number in heads if not lines[number - 1].startswith("# ")] == []


def test_every_list_is_read_by_a_module_in_the_form_that_it_has() -> None:
    asked = [
        (argument[0].value, argument[1].value, ASKED_AS[node.func.id])
        for path in sorted(ENGLISH.parent.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ASKED_AS
        and isinstance((argument := node.args)[0], ast.Constant)
    ]
    there = {(file, s.name): s.form for file in FILES for s in sections(file).values()}
    assert sorted((file, name) for file, name, _ in asked) == sorted(there)
    assert [call for call in asked if call[2] not in ("", there[call[:2]])] == []


@pytest.mark.parametrize("file", FILES)
def test_no_list_has_a_word_twice(file: str) -> None:
    for section in sections(file).values():
        assert read(section)


@pytest.mark.parametrize("file", sorted({*FILES} - {"readers"}))
def test_words_are_in_lower_case_unless_their_reader_expects_them_as_printed(file: str) -> None:
    for section in sections(file).values():
        if section.name not in CAPITALS:
            assert section.text == section.text.lower(), section.name


def test_a_word_stands_in_one_group_of_synonyms_only() -> None:
    words = [word for group in sections("synonyms")["synonyms"].groups() for word in group]
    assert sorted(words) == sorted(set(words))


def test_whatever_may_be_said_to_readers_has_its_words() -> None:
    assert set(KIND_WORDS) == set(KIND_HEADINGS) == set(BlockKind)
    assert set(SINGLE_WORDS) == set(SingleReason)
    assert set(DIFFERENCE_KINDS) == set(DifferenceKind)
    assert set(DIFFERENCE_LABELS) == set(DifferenceLabel)
    assert as_it_stood("2023-06-08") == "As it stood on June 8, 2023"
    assert as_told_by("River News") == "As River News tells it"
    assert SAID_AGAIN.format(report="River News").startswith("River News ")


def test_a_list_that_no_file_has_is_told_with_its_file() -> None:
    with pytest.raises(DataError, match=r"^speech\.txt:1: There is no \[words: sayings\]"):
        lists.word_set("speech", "sayings")


def test_a_list_that_is_asked_for_in_another_form_is_told_with_its_line() -> None:
    with pytest.raises(DataError, match=r"^speech\.txt:\d+: .*\[table: attributing\]"):
        lists.forms("speech", "attributing", str)


def test_phrases_become_alternatives_of_an_expression() -> None:
    assert alternation(["e.g", "don't", "sign up"]) == r"sign\sup|don['’]t|e\.g"
