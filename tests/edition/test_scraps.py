"""What damage broke off a sentence, and goes back to it."""

from __future__ import annotations

from edition.events import read_event
from variorum.edition.story.scraps import rejoin
from variorum.language.reading import analyse
from variorum.model import Collation, Difference, DifferenceKind, DifferenceLabel, Rulings, Source

EVENT = """\
# first
The council rejected interference. Arden interiors.

Cold storms.
# second
The council rejected interference in its affairs.
= first.1 second.1
"""


def groups(sources: tuple[Source, ...], collation: Collation) -> list[list[str]]:
    words = {s.id: s.text for source in sources for s in source.sentences}
    return [[words[s] for s in claim.sentences] for claim in collation.claims]


def test_a_scrap_goes_back_to_the_sentence_before_it_in_its_passage() -> None:
    sources, found = read_event(EVENT)
    whole = ["The council rejected interference.", "Arden interiors."]
    second = "The council rejected interference in its affairs."
    assert groups(sources, rejoin(found, analyse(sources), Rulings())) == [
        [*whole, second],
        ["Cold storms."],
    ]


def test_one_that_an_editor_keeps_apart_stays_so() -> None:
    sources, found = read_event(EVENT)
    before, scrap = (s.id for s in sources[0].sentences[:2])
    assert rejoin(found, analyse(sources), Rulings(different=((scrap, before),))) == found


def test_a_difference_of_the_scrap_is_one_of_the_whole() -> None:
    sources, found = read_event(EVENT)
    whole, scrap = (c.id for c in found.claims[:2])
    kind, label = DifferenceKind.NAME, DifferenceLabel.OTHERWISE
    differing = Difference(
        id="d-1", claims=(whole, scrap), kind=kind, label=label, copying=False, rank=1, sides=()
    )
    collation = Collation(found.claims, found.links, (differing,))
    assert rejoin(collation, analyse(sources), Rulings()).differences[0].claims == (whole,)
