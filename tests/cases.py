"""Cases as text files: a title that is a sentence, then input and expected output between lines of `.`.

    A line of three words and a number is a credit
    .
    Photo by Ada Example 2
    .
    credit
    .

In a test module:

    @pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("cleaning.txt")))
    def test_cleaning(case: Case, agrees: Agrees) -> None:
        agrees(case, show(clean(case.given)))

`pytest --regenerate` writes what came out into the files as what is expected; the diff is the review.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

BOUNDARY = "."


@dataclass(frozen=True, slots=True)
class Case:
    """One input and what must come of it."""

    path: Path
    line: int
    """Of the title, from 1."""
    title: str
    given: str
    """The lines of the input, without the last line's end."""
    expected: str
    """The lines of the output, without the last line's end."""
    expected_lines: tuple[int, int]
    """Where the output stands: first line and the line after the last, from 0."""


Agrees = Callable[[Case, str], None]
"""Type of the fixture `agrees`, which compares what came out with what a case expects."""


class CaseError(ValueError):
    """A case file that isn't titles, inputs and outputs."""


def cases_in(path: Path) -> list[Any]:
    """Read a case file as pytest's parameters, each named by its title."""
    return [pytest.param(case, id=case.title) for case in read_cases(path)]


def read_cases(path: Path) -> tuple[Case, ...]:
    """Read the cases of a file, in its order; a case without a title of its own is an error."""
    lines = _lines(path)
    boundaries = [number for number, line in enumerate(lines) if line == BOUNDARY]
    if len(boundaries) % 3:
        raise CaseError(f"{path}: lines of `.` come in threes; there are {len(boundaries)}")
    cases: dict[str, Case] = {}
    after = 0
    for first, second, third in zip(*[iter(boundaries)] * 3, strict=True):
        titled = [number for number in range(after, first) if lines[number].strip()]
        title = " ".join(lines[number].strip() for number in titled)
        if not title or title in cases:
            raise CaseError(f"{path}:{first + 1}: the case needs a title of its own")
        given = "\n".join(lines[first + 1 : second])
        expected = "\n".join(lines[second + 1 : third])
        cases[title] = Case(path, titled[0] + 1, title, given, expected, (second + 1, third))
        after = third + 1
    return tuple(cases.values())


def write_expected(path: Path, outputs: Mapping[str, str]) -> None:
    """Write new outputs, by title, into a case file, and leave all else as it is."""
    lines = _lines(path)
    for case in reversed(read_cases(path)):
        if case.title in outputs:
            first, end = case.expected_lines
            output = as_expected(outputs[case.title])
            lines[first:end] = output.split("\n") if output else []
    if lines.count(BOUNDARY) != _lines(path).count(BOUNDARY):
        raise CaseError(f"{path}: an output has a line of `.`, which can't stand in a case")
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def as_expected(output: str) -> str:
    """Give an output the form it has in a case file, where a last line end doesn't show."""
    return output.removesuffix("\n")


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")
