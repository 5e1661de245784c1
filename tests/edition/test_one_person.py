"""One answer to *who is that*, for differences, quotations, topics and the index."""

from __future__ import annotations

import pytest

from edition.events import read_event
from variorum.collation.collating import collated
from variorum.edition.composing import compose
from variorum.language.reading import analyse
from variorum.model import DifferenceKind, Edition, NameKind, Rulings, TopicFile, TopicKind
from variorum.options import Options

EVENT = """# first
Foreign Minister Ines Okafor opened the new bridge over the Mar in Fellport on Tuesday morning.

“It took nine years and eleven lives,” Okafor said.
# second
The new bridge over the Mar in Fellport was opened by Okafor on Tuesday morning.

“It took nine years and eleven lives,” said Okafor.
# third
Minister Okafor opened the new bridge over the Mar in Fellport on Tuesday morning.

“It took nine years and eleven lives,” Minister Okafor said.
"""


def edition_of(text: str, topic: TopicFile) -> Edition:
    sources, _ = read_event(text)
    corpus = analyse(sources)
    edition, _ = compose(corpus, collated(corpus, Rulings()).collation, [topic], None, Options())
    return edition


def test_a_minister_in_full_by_surname_and_with_a_title_is_one_person_everywhere() -> None:
    topic = TopicFile(
        slug="okafor",
        path="topics/okafor.md",
        title="Ines Okafor",
        terms=("Ines Okafor", "Okafor"),
        exclude=(),
        kind=TopicKind.PERSON,
    )
    edition = edition_of(EVENT, topic)
    sentences = {s.id for source in edition.sources for s in source.sentences}
    [person] = [one for one in edition.named if one.kind is NameKind.PERSON]
    assert person.name == "Ines Okafor"
    assert {sentence for sentence, _ in person.mentions} == sentences
    assert {sentence.id for sentence in edition.topics[0].sentences} == sentences
    assert {quotation.speaker for quotation in edition.quotations} == {"Ines Okafor"}
    assert DifferenceKind.NAME not in {d.kind for d in edition.collation.differences}
    [mention] = edition.first_mentions
    assert mention.topic == "okafor"


def test_two_ministers_of_one_surname_are_two_everywhere() -> None:
    event = EVENT.replace("# third\nMinister Okafor", "# third\nDeputy Minister Ada Okafor")
    topic = TopicFile(
        slug="ada",
        path="topics/ada.md",
        title="Ada Okafor",
        terms=("Ada Okafor", "Okafor"),
        exclude=(),
        kind=TopicKind.PERSON,
    )
    edition = edition_of(event, topic)
    people = {one.name for one in edition.named if one.kind is NameKind.PERSON}
    assert {"Ines Okafor", "Ada Okafor"} <= people
    on = {sentence.id for sentence in edition.topics[0].sentences}
    # Those with which the reports open: others are on it as readings of one statement.
    first, _, third = (source.sentences[0].id for source in edition.sources)
    assert third in on
    assert first not in on


HOLMS = """# first
Holm resigned as mayor of Fellport on Monday. The council met all night.

Paul Holm had been mayor since 2011. Ada Holm, the treasurer, stayed.

Mr. Holm left the hall. Mrs. Holm locked the doors.
# second
Paul Holm has resigned as mayor of Fellport. Ada Holm stayed on as treasurer.
"""


@pytest.mark.parametrize("name", ["Paul Holm", "Ada Holm"])
def test_two_of_one_surname_have_no_third_and_the_same_sentences_on_their_topics(name: str) -> None:
    topic = TopicFile(
        slug="holm", path="topics/holm.md", title=name, terms=(name, "Holm"), exclude=(), kind=TopicKind.PERSON
    )
    edition = edition_of(HOLMS, topic)
    people = {one.name: {id_ for id_, _ in one.mentions} for one in edition.named if one.kind is NameKind.PERSON}
    assert people.keys() == {"Ada Holm", "Paul Holm"}
    assert {sentence.id for sentence in edition.topics[0].sentences} == people[name]
