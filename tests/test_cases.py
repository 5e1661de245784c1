"""The reader of case files, on files written here."""

from pathlib import Path

import pytest

from cases import CaseError, read_cases, write_expected

TWO = """A first case says one thing
.
in
.
out
.

A second case has no output
and a title of two lines
.
one

two
.
.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "two.txt"
    path.write_text(TWO, encoding="utf-8")
    return path


def test_cases_are_read_with_their_titles_and_lines(file: Path) -> None:
    first, second = read_cases(file)
    assert (first.line, first.title) == (1, "A first case says one thing")
    assert (first.given, first.expected) == ("in", "out")
    assert second.title == "A second case has no output and a title of two lines"
    assert (second.line, second.given, second.expected) == (8, "one\n\ntwo", "")


def test_writing_what_is_expected_already_changes_nothing(file: Path) -> None:
    write_expected(file, {"A first case says one thing": "out\n"})
    assert file.read_text(encoding="utf-8") == TWO


def test_new_outputs_go_to_their_cases_alone(file: Path) -> None:
    title = "A second case has no output and a title of two lines"
    write_expected(file, {"A first case says one thing": "two\nlines\n", title: "some"})
    first, second = read_cases(file)
    assert (first.expected, second.expected) == ("two\nlines", "some")
    assert (first.given, second.given) == ("in", "one\n\ntwo")


@pytest.mark.parametrize(
    "text",
    ["Title\n.\nin\n.\nout\n", ".\nin\n.\nout\n.\n", "A\n.\n.\n.\nA\n.\n.\n.\n"],
    ids=["a boundary is missing", "a title is missing", "a title comes twice"],
)
def test_a_file_that_is_not_cases_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CaseError, match=r"bad\.txt"):
        read_cases(path)
