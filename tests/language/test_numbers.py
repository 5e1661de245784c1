"""The numbers of a sentence, as cases and for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from collation.difference_reports import source_of
from variorum.language.analysing import analyse
from variorum.language.numbers.numbers import Number, NumberRole, numbers_of
from variorum.language.words import words_of

PIECES = st.sampled_from(
    """one two twenty hundred thousand million dozen dozens tens half a an and of to between from minus - – −
    12 3.5 1,200 71st minute 61-year-old $ A$ € % °C °F degrees hours miles more than nearly about twice occasions people
    killed votes the its against 4.20am 2014 third thirds per cent Canadian dollars , . ;""".split()
)
TEXTS = st.text() | st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES).map("".join)


def show(text: str, number: Number) -> str:
    """Write a number as a line: its words, what it is, what it counts."""
    told = [f"{text[number.start : number.end]} = {number.value:g}", number.unit]
    if number.least != number.most:
        told.append(f"({number.least:g} to {number.most:g})")
    if number.role is not NumberRole.PLAIN:
        told.append(f"[{number.role.value}{f' {number.mate:g}' if number.mate else ''}]")
    flags = ("of_all", "age", "ordinal", "beside", "dated")
    told += [f"[{name.replace('_', ' ')}]" for name in flags if getattr(number, name)]
    if number.nouns:
        told.append(f"of {'some ' * bool(number.group)}{' '.join(number.nouns)}")
    if number.happened:
        told.append(f"-> {number.happened}")
    return " ".join(filter(None, told))


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("numbers.txt")))
def test_numbers(case: Case, agrees: Agrees) -> None:
    read = analyse([source_of("a", case.given.split(" | "))]).analyses
    agrees(case, "\n".join(show(one.text, number) for one in read for number in one.numbers))


@given(TEXTS)
@example("9" * 400 + " pm")
@example("dozen " * 400)
@example("two hundred and " * 2000)
def test_any_text_has_numbers_in_order_that_lie_in_it(text: str) -> None:
    at = 0
    for number in numbers_of(text, words_of(text)):
        assert at <= number.start < number.end <= number.shown <= len(text)
        assert number.least <= number.value <= number.most
        assert all(number.end <= end <= len(text) for end in number.nouns.values())
        at = number.end


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9))))
def test_no_number_of_a_time_counts_anybody(text: str, spans: list[tuple[int, int]]) -> None:
    times = [(start, start + size) for start, size in spans if start + size <= len(text)]
    for number in numbers_of(text, words_of(text), times):
        covered = any(start < number.end and number.start < end for start, end in times)
        assert number.dated or not covered or number.ends or number.role is NumberRole.TALLY
        assert not (number.dated and number.happened)
