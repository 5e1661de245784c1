"""Links to words where their publisher has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.site.views.originals import at_words

URL = "https://news.example/a"


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("originals.txt")))
def test_the_last_line_of_a_text_is_linked_to(case: Case, agrees: Agrees) -> None:
    text = case.given.rstrip("\n")
    start = text.rfind("\n") + 1
    url = at_words(URL, text, start, len(text))
    agrees(case, url.removeprefix(f"{URL}#:~:"))


def test_without_an_address_or_words_there_is_nothing_to_point_at() -> None:
    assert at_words("", "Some words.", 0, 11) == ""
    assert at_words(URL, "  \n ", 0, 4) == URL


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert at_words(f"{URL}#top", "Yes.", 0, 4) == f"{URL}#top:~:text=Yes."


@given(st.text(max_size=60), st.text(max_size=200))
def test_no_more_than_eight_words_of_a_report_stand_in_a_link(before: str, linked: str) -> None:
    text = f"{before}\n{linked}"
    directive = at_words(URL, text, len(before) + 1, len(text)).removeprefix(f"{URL}#:~:text=")
    assert sum(len(part.split("%20")) for part in directive.split(",")) <= 8
    assert not set(directive) & set("-& #\n")
    assert directive.count(",") <= 1
