"""The dates that sentences give, read on Monday, June 26, 2023."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from variorum.language.dating import dates_in

WRITTEN = date(2023, 6, 26)

ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("dating.txt")))
def test_dates(case: Case, agrees: Agrees) -> None:
    lines = [
        f"{dated.when} {case.given[dated.start : dated.end]!r}"
        + (" stated" if dated.stated else "")
        + (" ahead" if dated.ahead else "")
        for dated in dates_in(case.given, WRITTEN)
    ]
    agrees(case, "\n".join(lines))


WORDS = st.sampled_from(
    "on last next this week month year Monday Friday May June 3 19 31 2023 1999 earlier two ago scheduled for , in".split()
)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_every_date_is_iso_8601_and_dates_do_not_overlap(text: str, day: date) -> None:
    end = 0
    for dated in dates_in(text, day):
        assert ISO.fullmatch(dated.when)
        date.fromisoformat(
            dated.when + "-01-01"[: 10 - len(dated.when)] if len(dated.when) < 10 else dated.when
        )
        assert end <= dated.start < dated.end <= len(text)
        end = dated.end


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_without_a_day_of_writing_only_what_the_words_alone_give(text: str) -> None:
    assert all(dated.stated for dated in dates_in(text, None))
