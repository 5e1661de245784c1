"""One answer to *who is that*, for differences, quotations, topics and the index."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from edition.events import read_event
from variorum.collation.collating import collated
from variorum.edition.composing import Composing, compose
from variorum.language.analysing import analyse
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
    edition, _ = compose(Composing.of(corpus, collated(corpus, Rulings()).collation, [topic]), None, Options())
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


VARGAS = """# first
Transport Minister Elena Varga opened a new bridge over the Wick on Friday.

Ms Varga thanked the builders, who worked through two winters.
# second
Minister Varga said on Friday that the bridge will last a hundred years.

E. Varga walked across the bridge at noon. “They deserve our thanks,” said Transport Minister Varga of the builders.
# third
Elena Varga opened the bridge on Friday. Elena Vargas, a singer, performed at the ceremony. Vargas sang three songs.
"""


def test_a_person_is_found_by_who_is_meant_and_not_by_another_whose_name_is_like_it() -> None:
    topic = TopicFile(
        slug="varga",
        path="topics/varga.md",
        title="Elena Varga",
        terms=("Elena Varga",),
        exclude=(),
        kind=TopicKind.PERSON,
    )
    edition = edition_of(VARGAS, topic)
    text = {sentence.id: sentence.text for source in edition.sources for sentence in source.sentences}
    on = {sentence.id for sentence in edition.topics[0].sentences}
    assert {text[id_] for id_ in text.keys() - on} == {
        "Elena Vargas, a singer, performed at the ceremony.",
        "Vargas sang three songs.",
    }
    people = {one.name: {text[id_] for id_, _ in one.mentions} for one in edition.named if one.kind is NameKind.PERSON}
    assert people["Elena Vargas"] == {text[id_] for id_ in text.keys() - on}


def test_what_is_barred_by_an_editor_is_not_found_by_who_is_meant_either() -> None:
    topic = TopicFile(
        slug="varga",
        path="topics/varga.md",
        title="Elena Varga",
        terms=("Elena Varga",),
        exclude=("Minister Varga",),
        kind=TopicKind.PERSON,
    )
    edition = edition_of(VARGAS, topic)
    text = {sentence.id: sentence.text for source in edition.sources for sentence in source.sentences}
    on = {text[sentence.id] for sentence in edition.topics[0].sentences}
    assert not [one for one in on if one.startswith("Minister Varga")]


def test_a_name_that_lost_its_apostrophe_is_no_other_person_where_no_report_has_both() -> None:
    event = "# first\nElena Varga opened the bridge. Elena Varga left.\n# second\nElena Vargas speech was long.\n"
    topic = TopicFile(slug="x", path="topics/x.md", title="x", terms=("x",), exclude=(), kind=TopicKind.TERM)
    people = [one for one in edition_of(event, topic).named if one.kind is NameKind.PERSON]
    assert [one.name for one in people] == ["Elena Varga"]


def test_two_told_apart_by_a_form_of_address_alone_are_named_with_it() -> None:
    event = (
        "# first\nMr Holm resigned on Monday. Ms Holm stayed at the hall.\n# second\nMr Holm left. Ms Holm stayed.\n"
    )
    topic = TopicFile(slug="x", path="topics/x.md", title="x", terms=("x",), exclude=(), kind=TopicKind.TERM)
    people = [one for one in edition_of(event, topic).named if one.kind is NameKind.PERSON]
    assert [one.names for one in people] == [("Mr Holm", "Holm"), ("Ms Holm", "Holm")]


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("people.txt")))
def test_people(case: Case, agrees: Agrees) -> None:
    """Shows each with the sentences that give the roles, and how many sentences name them."""
    sources, _ = read_event(case.given)
    names = {s.id: f"{source.key}.{n}" for source in sources for n, s in enumerate(source.sentences, start=1)}
    corpus = analyse(sources)
    edition, _ = compose(Composing.of(corpus, collated(corpus, Rulings()).collation, ()), None, Options())
    agrees(
        case,
        "\n".join(
            f"{one.slug}: {one.name}{''.join(f'; {role.text} {names[role.sentence]}' for role in one.roles)}"
            f" ({' '.join(names[sentence] for sentence in one.mentions)})"
            for one in edition.people
        ),
    )
    assert [one.name for one in edition.people] == [one.name for one in edition.named if one.kind is NameKind.PERSON]
    assert len({one.slug for one in edition.people}) == len(edition.people)
