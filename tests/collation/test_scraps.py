"""What damage broke off a sentence, and goes back to it."""

from __future__ import annotations

from edition.events import read_event
from variorum.collation.collating import collate, collated
from variorum.collation.origins.tracing import Descent
from variorum.edition.rulings.outcome import undeciding
from variorum.language.analysing import analyse
from variorum.model import Collation, Ruling, Rulings, Source

EVENT = """\
# first
The council of Arden rejected all interference on Monday. Arden interiors.

Cold storms.
# second
The council of Arden rejected all interference on Monday.

A band played in the rain for three hours.
"""
SOURCES, _ = read_event(EVENT)
WHOLE, SCRAP, ALONE, SECOND, _ = (s.id for source in SOURCES for s in source.sentences)


def groups(sources: tuple[Source, ...], collation: Collation) -> list[list[str]]:
    words = {s.id: s.text for source in sources for s in source.sentences}
    return [[words[s] for s in claim.sentences] for claim in collation.claims]


def test_a_scrap_goes_back_to_the_sentence_before_it_in_its_passage() -> None:
    assert groups(SOURCES, collate(SOURCES)) == [
        [
            "The council of Arden rejected all interference on Monday.",
            "Arden interiors.",
            "The council of Arden rejected all interference on Monday.",
        ],
        ["Cold storms."],
        ["A band played in the rain for three hours."],
    ]


def test_what_explains_the_claims_has_it_there_too() -> None:
    made = collated(analyse(SOURCES), Rulings())
    ids = [profile.analysis.sentence.id for profile in made.alignment.profiles]
    named = [tuple(ids[place] for place in group) for group in made.alignment.groups]
    assert named == [claim.sentences for claim in made.collation.claims]


def test_one_that_an_editor_keeps_apart_stays_so() -> None:
    for pair in ((SCRAP, WHOLE), (WHOLE, SCRAP), (SCRAP, SECOND)):
        found = collate(SOURCES, Rulings(different=(pair,)))
        assert (SCRAP,) in [claim.sentences for claim in found.claims], pair


def test_a_ruling_that_keeps_one_apart_decides_something_and_one_that_joins_it_nothing() -> None:
    apart, joined = Rulings(different=((SCRAP, WHOLE),)), Rulings(same=((WHOLE, SCRAP),))
    for rulings, told in ((apart, False), (joined, True)):
        made = collated(analyse(SOURCES), rulings)
        idle = dict(undeciding(made.alignment, Descent((), {}, {}, ()), rulings))
        assert bool(idle) == told


def test_a_lead_over_a_scrap_alone_decides_nothing() -> None:
    sources, _ = read_event("# first\nThe council of Arden met. Arden interiors.\n")
    lead = sources[0].sentences[0].id
    rulings = Rulings(lead=(lead,))
    made = collated(analyse(sources), rulings)
    assert Ruling("lead", (lead,)) in dict(undeciding(made.alignment, made.descent, rulings))
