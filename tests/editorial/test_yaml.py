"""YAML as editors write it: what is read, and how each fault is told, at its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.editorial.mappings import Listing, Scalar, Value, YamlMapping, load_mapping
from variorum.problem_lines import visible


def shown(value: Value) -> str:
    if isinstance(value, Scalar):
        return repr(value.text)
    if isinstance(value, Listing):
        return f"[{', '.join(map(shown, value.items))}]"
    return f"{{{', '.join(entries(value))}}}"


def entries(mapping: YamlMapping) -> Iterator[str]:
    for entry in mapping:
        yield f"{entry.name}: {shown(entry.value)}"


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("yaml.txt")))
def test_yaml(case: Case, agrees: Agrees) -> None:
    mapping, problems = load_mapping(case.given, "case.yaml")
    agrees(case, "\n".join([*map(str, problems), *entries(mapping)]))


@given(st.text(alphabet=st.sampled_from("ab:-'\"[]{}&*!|>%@`#,? \n\t\\\x00é…"), max_size=40))
def test_whatever_stands_there_is_read_or_told_at_a_place_of_the_text(text: str) -> None:
    _, problems = load_mapping(text, "case.yaml")
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.line <= len(lines) + 1
        assert problem.column <= len([*lines, ""][problem.line - 1]) + 1
        assert visible(problem.message) == problem.message
