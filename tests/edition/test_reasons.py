"""Why a statement stands alone, where a name is first printed, and what an editor's rulings do."""

from __future__ import annotations

import pytest

from edition.events import corpus_of, read_event
from variorum.edition.composing import Composing, compose
from variorum.language.analysing import analyse
from variorum.model import AsideReason, Drop, Insertion, Rulings, Show, TopicFile, TopicKind
from variorum.options import Options

EVENT = """\
# first 2023-06-18 by Arden Post
The mayor, Ida Holm, opened a bridge. Tove Lund, an engineer, came. “The piers will hold,” Lund told the Arden Post.
# second 2023-06-19
The mayor, Ida Holm, opened a bridge. A band played in the rain.
= first.1 second.1
"""


def reasons(event: str) -> dict[str, str]:
    sources, found = read_event(event)
    edition, _ = compose(Composing.of(analyse(sources), found, ()), None, Options())
    words = {s.id: s.text for source in sources for s in source.sentences}
    leads = {claim.id: words[claim.lead] for claim in edition.collation.claims}
    return {leads[single.claim]: single.reason.value for single in edition.singles}


def test_what_was_said_to_the_newsroom_is_its_own_reporting_and_else_the_day_tells() -> None:
    assert reasons(EVENT) == {
        "Tove Lund, an engineer, came.": "own-reporting",
        "“The piers will hold,” Lund told the Arden Post.": "own-reporting",
        "A band played in the rain.": "later",
    }


def test_what_was_said_to_another_newsroom_is_not() -> None:
    assert "own-reporting" not in reasons(EVENT.replace("told the Arden Post", "told CNN News")).values()


def test_of_reports_of_one_day_the_others_left_it_out() -> None:
    found = reasons(EVENT.replace("2023-06-18", "2023-06-19"))
    assert found["A band played in the rain."] == "left-out"


def test_one_report_alone_leaves_nothing_to_explain() -> None:
    assert reasons("# first\nThe mayor opened a bridge.") == {}


def test_a_person_is_first_mentioned_once() -> None:
    sources, found = read_event(EVENT)
    holm = TopicFile(slug="holm", path="t", title="Ida Holm", terms=("Ida Holm", "Holm"), kind=TopicKind.PERSON)
    bridge = TopicFile(slug="bridge", path="t", title="Bridge", terms=("bridge",))
    edition, _ = compose(Composing.of(analyse(sources), found, [holm, bridge]), None, Options())
    texts = {source.key: source.text for source in sources}
    sentences = {s.id: s for source in sources for s in source.sentences}
    assert [(m.topic, texts[sentences[m.sentence].source][m.start : m.end]) for m in edition.first_mentions] == [
        ("holm", "Ida Holm")
    ]


LEANING = "# first\nThe bridge opened. Officials spoke.\n\nThe statement said it was safe."


def test_what_answers_to_the_sentence_before_is_told_unless_an_editor_put_in_what_its_pronoun_means() -> None:
    sources, found = read_event("# first\nLund praised the builder. He left. Lund also built a school.")
    corpus = analyse(sources)
    edition, _ = compose(Composing.of(corpus, found, ()), None, Options())
    _, he, also = sources[0].sentences
    assert edition.leaning == (he.id, also.id)
    insert = Insertion(he.id, he.start + len("He"), "Lund")
    edition, _ = compose(Composing.of(corpus, found, ()), None, Options(), Rulings(insert=(insert,)))
    assert edition.leaning == (also.id,)


def test_an_insertion_lets_a_sentence_stand_by_itself() -> None:
    sources, found = read_event(LEANING)
    sentence = sources[0].sentences[2]
    edition, _ = compose(Composing.of(analyse(sources), found, ()), None, Options())
    assert [aside.reason for aside in edition.asides] == [AsideReason.LEANS]
    insert = Insertion(sentence.id, sentence.start + len("The statement"), "of the council")
    edition, _ = compose(Composing.of(analyse(sources), found, ()), None, Options(), Rulings(insert=(insert,)))
    assert edition.asides == ()


def test_an_editors_lead_is_printed() -> None:
    sources, found = read_event(EVENT)
    claim = next(c for c in found.claims if len(c.sentences) == 2)
    for sentence in claim.sentences:
        edition, _ = compose(Composing.of(analyse(sources), found, ()), None, Options(), Rulings(lead=(sentence,)))
        assert next(c.lead for c in edition.collation.claims if c.id == claim.id) == sentence


def test_a_dropped_sentence_gives_way_to_another_reading_or_keeps_its_place_unprinted() -> None:
    sources, found = read_event(EVENT)
    claim = next(c for c in found.claims if len(c.sentences) == 2)
    for sentence, other in (claim.sentences, claim.sentences[::-1]):
        rulings = Rulings(drop=(Drop(sentence, "wrong"),))
        edition, _ = compose(Composing.of(analyse(sources), found, ()), None, Options(), rulings)
        assert next(c.lead for c in edition.collation.claims if c.id == claim.id) == other
    rulings = Rulings(drop=tuple(Drop(sentence, "wrong") for sentence in claim.sentences))
    edition, _ = compose(Composing.of(analyse(sources), found, ()), None, Options(), rulings)
    assert [(a.claim, a.reason) for a in edition.asides if a.reason is AsideReason.DROPPED] == [
        (claim.id, AsideReason.DROPPED)
    ]


@pytest.mark.parametrize("show", [Show.FULL, Show.EXCERPT])
def test_words_that_may_be_printed_are(show: Show) -> None:
    edition, _ = compose(Composing.of(*corpus_of(EVENT), ()), None, Options(show=show))
    assert AsideReason.WITHHELD not in {aside.reason for aside in edition.asides}


def test_words_that_may_not_be_printed_keep_their_place() -> None:
    edition, _ = compose(Composing.of(*corpus_of(EVENT), ()), None, Options(show=Show.NONE))
    placed = [c for s in edition.narrative for paragraph in s.paragraphs for c in paragraph]
    assert sorted(placed) == sorted(aside.claim for aside in edition.asides)
    assert {aside.reason for aside in edition.asides} == {AsideReason.WITHHELD}
