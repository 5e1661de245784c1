"""A problem as an editor reads it: the line that it is about, and a marker right under its place."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.editorial.files import Content
from variorum.problem_lines import (
    INDENT,
    MOST_SHOWN,
    NARROWEST,
    Checked,
    Lines,
    Looks,
    columns,
    problem_lines,
    summary,
    visible,
    wants_colour,
)
from variorum.problems import Place, Problem, ProblemKind, error, note, warning

KIND = ProblemKind.UNKNOWN_SOURCE
PLAIN = Looks()


def written(tmp_path: Path, text: str, problem: Problem, looks: Looks = PLAIN) -> list[str]:
    (tmp_path / "a.md").write_bytes(text.encode("utf-8", "surrogatepass"))
    return list(problem_lines(problem, Lines(Content.at(tmp_path)), looks))


def test_the_marker_stands_under_the_place(tmp_path: Path) -> None:
    text = "One.\n  It was closed [@chedar]."
    found = written(tmp_path, text, error("a.md", KIND, "No such source", Place(2, 17)))
    assert found == [
        "a.md:2:17: No such source [unknown-source]",
        "    It was closed [@chedar].",
        "                  ^ error",
    ]


def test_a_whole_line_is_marked_as_a_whole(tmp_path: Path) -> None:
    found = written(tmp_path, "so it is", warning("a.md", KIND, "Hm", Place(1)))
    assert found[1:] == ["    so it is", "    ^^^^^^^^ warning"]


def test_of_a_whole_file_only_the_severity_is_said(tmp_path: Path) -> None:
    assert written(tmp_path, "x", note("a.md", KIND, "Hm"))[1:] == ["    note"]
    assert written(tmp_path, "x", note("gone.md", KIND, "Hm", Place(3)))[1:] == ["    note"]


def test_wide_letters_and_combining_marks_do_not_move_the_marker(tmp_path: Path) -> None:
    text = "漢字 e\u0301 [@x]"
    [_, line, marker] = written(tmp_path, text, error("a.md", KIND, "Hm", Place(1, text.index("[") + 1)))
    assert columns(line[: line.index("[")]) == marker.index("^")


def test_nothing_of_a_file_reaches_the_terminal_as_a_command(tmp_path: Path) -> None:
    text = "a\x1b[31mred\x07\u202eb\u2028c\td"
    problem = error("a.md", KIND, "It says \x1b]0;title\x07", Place(1, 1))
    assert all(line.isprintable() for line in written(tmp_path, text, problem))


@given(
    text=st.text(st.characters(exclude_characters="\r\n"), max_size=300),
    column=st.integers(0, 310),
    width=st.integers(0, 120),
)
def test_whatever_the_line_the_marker_stands_under_its_character(
    text: str, column: int, width: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    looks = Looks(width)
    found = written(folder, text, error("a.md", KIND, "Hm", Place(1, column)), looks)
    if len(found) == 2:
        return
    [_, line, marker] = found
    assert columns(line) <= max(width, NARROWEST) + len(INDENT)
    at = marker.index("^")
    shown = visible(text).rstrip()
    if 0 < column <= len(shown) and not shown[column - 1].isspace():
        under = next(
            character for end, character in enumerate(line) if columns(line[: end + 1]) > at and columns(character)
        )
        if columns(shown[column - 1]):
            assert under == shown[column - 1]


def test_colours_are_for_terminals_whose_user_wants_them() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert wants_colour(Terminal(), {"TERM": "xterm"})
    assert not wants_colour(Terminal(), {"TERM": "xterm", "NO_COLOR": "1"})
    assert not wants_colour(Terminal(), {"TERM": "dumb"})
    assert not wants_colour(io.StringIO(), {"TERM": "xterm"})


def test_colours_change_nothing_but_colours(tmp_path: Path) -> None:
    problem = error("a.md", KIND, "Hm", Place(1, 1))
    plain = written(tmp_path, "text", problem)
    coloured = written(tmp_path, "text", problem, Looks(colour=True))
    assert coloured != plain
    stripped = [line.replace("\x1b[1m", "").replace("\x1b[31m", "").replace("\x1b[0m", "") for line in coloured]
    assert stripped == plain


def test_a_summary_says_how_much_was_checked(tmp_path: Path) -> None:
    lines = Lines(Content.at(tmp_path))
    assert summary([], Checked(1, 2, 3), lines) == ("No problems; checked 1 citation, 2 quotations, 3 links.")
    problems = [error("a", KIND, "x"), warning("b", KIND, "y"), warning("c", KIND, "z")]
    assert summary(problems, Checked(), lines).startswith("1 error, 2 warnings; checked 0 ")


def test_of_very_many_problems_the_gravest_are_written_and_the_others_counted(
    tmp_path: Path,
) -> None:
    many = [warning("a.md", KIND, "Hm", Place(number + 1)) for number in range(MOST_SHOWN + 5)]
    told = summary([*many, error("b.md", KIND, "No")], Checked(), Lines(Content.at(tmp_path)))
    first, *rest = told.splitlines()
    assert first.startswith(f"1 error, {MOST_SHOWN + 5} warnings; checked")
    assert sum("[unknown-source]" in line for line in rest) == MOST_SHOWN
    assert "b.md:0:0: No [unknown-source]" in rest
    assert rest[-1] == "6 more aren't shown (6 unknown-source); put these right first"
