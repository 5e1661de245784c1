"""The times that sentences give, read on Monday, June 26, 2023, and what a reader of them promises of any text."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from language import one_sentence
from variorum.language.assertion import Bearing
from variorum.language.marks import pair
from variorum.language.times.time_phrases import times_of
from variorum.language.times.times import Dated, resolve
from variorum.language.words import words_of

WRITTEN = date(2023, 6, 26)

ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def read(text: str, day: date | None) -> list[Dated]:
    """Read the times of a text and put them in the calendar."""
    quoted = [(start + 1, end) for start, end in pair(text).spans]
    return [resolve(time, day) for time in times_of(text, words_of(text), quoted)]


def shown(dated: Dated, text: str) -> str:
    """Show a time: its date, its words, what else is known of it."""
    time = dated.time
    minute = None if time.minute is None else f"{time.minute // 60:02}:{time.minute % 60:02}"
    told = (
        dated.when or "-",
        repr(text[time.start : time.end]),
        time.role.value,
        minute,
        time.part,
        "stated" if time.stated else "",
        "record" if time.record else "",
        "ahead" if dated.ahead else "",
    )
    return " ".join(word for word in told if word)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("times.txt")))
def test_times(case: Case, agrees: Agrees) -> None:
    day, _, text = case.given.rpartition("written ")[2].partition(": ")
    if case.given.startswith("written "):
        agrees(case, "\n".join(shown(one, text) for one in read(text, date.fromisoformat(day))))
    else:
        agrees(case, "\n".join(shown(one, case.given) for one in read(case.given, WRITTEN)))


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("datings.txt")))
def test_what_of_a_sentence_a_time_dates(case: Case, agrees: Agrees) -> None:
    analysis = one_sentence.read(case.given)
    pairs = zip(analysis.times, analysis.datings, strict=True)
    told = [
        f"{analysis.text[time.start : time.end]!r} {of.bearing.value or '-'}"
        + ("" if of.bearing is Bearing.NONE else f": {analysis.text[of.start : of.end]}")
        for time, of in pairs
    ]
    agrees(case, "\n".join(told))


PHRASES = st.sampled_from(
    """on last next this week month year Monday Friday May June 3 19 31 2023 1999 earlier two ago a
    scheduled for , in . “ ” said since by the end of coming weeks later following day first half past
    six 5:40 p.m. noon 18.40 at twenty five highest began tomorrow 999 decades will""".split()
)
TEXTS = st.lists(PHRASES, max_size=14).map(" ".join) | st.text()
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31)) | st.none()


@given(TEXTS, DAYS)
def test_any_text_has_times_in_order_that_do_not_overlap(text: str, day: date | None) -> None:
    dated = read(text, day)
    assert all(0 <= one.time.start < one.time.end <= len(text) for one in dated)
    assert all(one.time.end <= other.time.start for one, other in pairwise(dated))
    for one in dated:
        assert not one.when or ISO.fullmatch(one.when)
        assert (one.first is None) == (one.last is None)
        assert one.first is None or one.last is None or one.first <= one.last
        assert one.time.to is None or one.time.to.to is None


@given(TEXTS)
def test_without_a_day_of_writing_only_what_the_words_alone_give(text: str) -> None:
    assert all(one.time.stated or not one.when or one.time.to for one in read(text, None))


@given(TEXTS, TEXTS, DAYS)
def test_two_times_compare_alike_from_both_sides(text: str, other: str, day: date | None) -> None:
    for one in read(text, day):
        assert not one.clashes(one)
        for two in read(other, day):
            assert one.clashes(two) == two.clashes(one)
            assert one.fits(two) == two.fits(one)
            assert not (one.clashes(two) and one.fits(two))
