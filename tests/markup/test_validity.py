"""Every page that is built is valid HTML, in which nothing refers to what isn't there."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from end_to_end.sites import Built
from markup.validity import faults

FRAME = (
    '<!doctype html>\n<html lang="en"><head><title>t</title></head><body><main><h1>h</h1>\n{}\n</main></body></html>'
)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("faults.txt")))
def test_faults(case: Case, agrees: Agrees) -> None:
    agrees(case, "\n".join(faults(FRAME.format(case.given))))


def test_a_page_without_its_frame() -> None:
    assert faults("<p>x") == [
        "1:3: expected-doctype-but-got-start-tag",
        "0 headings of the page",
        "the page doesn't say its language",
        "the page has not one <title>",
        "the page has not one <main>",
    ]


@pytest.mark.end_to_end
@pytest.mark.parametrize("name", ["seeds", "harbour", "published"])
def test_every_page_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(name)
    assert built.pages()
    for path in sorted(built.pages()):
        assert faults(built.text(path)) == [], path
