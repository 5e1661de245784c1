"""Signs of damage that another reading of a claim shows, and the damage of a source."""

from __future__ import annotations

from edition.events import corpus_of
from variorum.edition.reports import gather
from variorum.edition.story.leads import assess
from variorum.language.flaws import Flaw


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
