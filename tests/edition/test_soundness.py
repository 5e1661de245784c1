"""Signs of damage in a sentence, and in a source."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from edition.events import corpus_of
from variorum.edition.reports import gather
from variorum.edition.soundness import assess
from variorum.language.flaws import Flaw, flaws_of, is_scrap

NAMES = frozenset({"Lund", "Holm"})


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("soundness.txt")))
def test_flaws(case: Case, agrees: Agrees) -> None:
    agrees(case, "\n".join(flaws_of(case.given, NAMES)))


@given(st.text(max_size=200))
def test_any_text_can_be_judged(text: str) -> None:
    assert set(flaws_of(text)) <= set(Flaw)
    assert is_scrap(text) in (True, False)


def test_a_reading_without_the_marks_of_another_has_lost_them() -> None:
    reports = gather(
        *corpus_of(
            "# first\nLund called the bridge “safe and very old.”\n"
            "# second\nLund called the bridge safe and very old.\n= first.1 second.1"
        )
    )
    soundness = assess(reports)
    flaws = {s.partition(".")[0]: found for s, found in soundness.flaws.items()}
    assert flaws == {"first": (), "second": (Flaw.MARKS_LOST,)}
    assert soundness.damage["first"] < soundness.damage["second"]


def test_a_quotation_over_two_sentences_has_lost_no_mark() -> None:
    given = "# first\n“It is safe. It will hold,” Lund said.\n\nIt is old,” Lund said."
    flaws = [found for _, found in sorted(assess(gather(*corpus_of(given))).flaws.items())]
    assert sorted(flaws) == [(), (), (Flaw.LONE_MARK,)]


@pytest.mark.parametrize("text", ["Arden interiors.", "A CHALLENGE FOR LUND"])
def test_what_damage_left_is_no_sentence(text: str) -> None:
    assert is_scrap(text)


@pytest.mark.parametrize(
    "text", ["It rained.", "Nobody fell.", "Why not?", "“Never again.”", "Lund did."]
)
def test_a_short_sentence_is_one(text: str) -> None:
    assert not is_scrap(text)
