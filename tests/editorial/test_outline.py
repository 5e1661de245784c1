"""Reading the editor's outline of the narrative."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.editorial.files import Content
from variorum.editorial.outline import Outline, Selector, parse_outline, read_outline
from variorum.problems import in_order


def shown(outline: Outline) -> Iterator[str]:
    for name in ("title", "summary"):
        if value := getattr(outline, name):
            yield f"{name}: {value}"
    yield from (f"short {taken(selector)}" for selector in outline.short)
    for part in outline.parts:
        yield f"## {part.heading} (line {part.line})"
        yield from map(taken, part.selectors)
        if part.body:
            yield f"body from line {part.body_line}:\n{part.body}"


def taken(selector: Selector) -> str:
    place = f"{selector.place.line}:{selector.place.column}"
    if selector.topic:
        return f"{place} topic {selector.topic}"
    if selector.terms:
        return f"{place} terms {' | '.join(selector.terms)}"
    if selector.rest:
        return f"{place} rest"
    cited = (f'{c} "{c.words}"' if c.words else str(c) for c in selector.citations)
    return f"{place} cites {', '.join(cited)}"


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("outline.txt")))
def test_outline(case: Case, agrees: Agrees) -> None:
    outline, problems = parse_outline(case.given)
    agrees(case, "\n".join([*shown(outline), *map(str, in_order(problems))]))


PIECES = st.sampled_from(
    ["## A", "claims: topic=a", "claims:", "words", "", "---", "```", "claims: [@a", "claims: rest"]
)


@given(st.lists(PIECES, max_size=12).map("\n".join))
def test_bodies_stand_on_the_lines_they_are_said_to(text: str) -> None:
    outline, _ = parse_outline(text)
    lines = text.split("\n")
    for part in outline.parts:
        for at, line in enumerate(part.body.split("\n") if part.body else ()):
            assert line in ("", lines[part.body_line - 1 + at])


def test_without_a_file_there_is_no_outline(tmp_path: Path) -> None:
    assert read_outline(Content.at(tmp_path)) == (None, [])


def test_a_file_that_is_not_text_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "narrative.md").write_bytes(b"\xff\xfe")
    outline, problems = read_outline(Content.at(tmp_path))
    assert outline is None
    assert [problem.kind for problem in problems] == ["file-encoding"]
