"""The rules of composing, each on a small event."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from edition.events import as_read, collation, read_event, source
from variorum.edition.composing import Composing, compose
from variorum.editorial.outline import parse_outline
from variorum.language.analysing import analyse
from variorum.model import Edition
from variorum.options import Options

SENTENCES = (
    "The mayor of Arden opened a bridge on Friday.",
    "He said it would hold.",
    "“This is safe,” he added.",
    "Still, the council of Arden doubted it.",
    "The bridge of Arden cost 40 million crowns.",
    "However, the builder Tove Lund promised to pay.",
    "Officials of the county said 3,000 people had crossed it.",
    "The officials said more would come.",
    "A storm closed the old bridge in May.",
    "Meanwhile, the ferry to Arden sails twice a day.",
)
"""What generated events say: some lean, some don't."""


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("composing.txt")))
def test_composing(case: Case, agrees: Agrees) -> None:
    event, _, outline = case.given.partition("\n---\n")
    sources, found = read_event(event)
    plan = parse_outline(outline)[0] if outline else None
    edition, problems = compose(Composing.of(analyse(sources), found, ()), plan, Options())
    words = {s.id: s.text for source in sources for s in source.sentences}
    lead = {claim.id: words[claim.lead] for claim in edition.collation.claims}
    short = [f"short: {lead[claim]}" for claim in edition.short] if plan and plan.short else []
    agrees(case, "\n".join([as_read(edition), *short, *map(str, problems)]))


def test_a_line_that_no_stop_ends_is_no_damage_but_the_last_sentence_of_a_paragraph_is() -> None:
    lines = ["Ferry - a ship that sails to and fro", "The ferry sailed. It came back to Arden in the"]
    sources = [source("first", lines)]
    edition, _ = compose(Composing.of(analyse(sources), collation(sources, [], []), ()), None, Options())
    words = {s.id: s.text for one in edition.sources for s in one.sentences}
    assert [words[damage.sentence] for damage in edition.damage] == ["It came back to Arden in the"]


def test_what_only_a_damaged_copy_has_is_printed_as_received_and_marked() -> None:
    sources, found = read_event(
        "# first\nThe council said that the bridge. would not not hold. A band played.\n"
        "# second\nThe band was said to have have played. A band played.\n= first.2 second.2"
    )
    edition, _ = compose(Composing.of(analyse(sources), found, ()), None, Options())
    words = {s.id: s.text for source in sources for s in source.sentences}
    leads = {claim.id: words[claim.lead] for claim in edition.collation.claims}
    assert {leads[claim] for claim in edition.as_received} == {
        "The council said that the bridge. would not not hold.",
        "The band was said to have have played.",
    }
    assert edition.asides == ()


@st.composite
def events(draw: st.DrawFn) -> Edition:
    """Make an edition of up to four reports whose sentences are put into claims at random."""
    reports = []
    for key in "abcd"[: draw(st.integers(1, 4))]:
        chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8, unique=True))
        breaks = draw(st.lists(st.booleans(), min_size=len(chosen), max_size=len(chosen)))
        lines = [sentence + ("\n" if after else "") for sentence, after in zip(chosen, breaks, strict=True)]
        day = draw(st.sampled_from([None, "2023-06-18", "2023-06-19"]))
        reports.append(source(key, "\n".join(lines).split("\n"), day))
    names = [f"{s.key}.{at + 1}" for s in reports for at in range(len(s.sentences))]
    shuffled = draw(st.permutations(names))
    cuts = sorted(draw(st.sets(st.integers(0, len(names)), max_size=4)))
    same = [shuffled[a:b] for a, b in zip([0, *cuts], cuts, strict=False) if b > a]
    links = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=5))
    found = collation(reports, same, [[a, b] for a, b in links if a != b])
    order = draw(st.permutations(reports))
    first, _ = compose(Composing.of(analyse(reports), found, ()), None, Options())
    again, _ = compose(Composing.of(analyse(order), found, ()), None, Options())
    assert first == again, "the order in which sources are read makes a difference"
    return first


@given(events())
def test_every_claim_stands_once_in_the_narrative_with_a_lead_of_its_own(edition: Edition) -> None:
    placed = [c for s in edition.narrative for paragraph in s.paragraphs for c in paragraph]
    assert sorted(placed) == sorted(claim.id for claim in edition.collation.claims)
    assert all(claim.lead in claim.sentences for claim in edition.collation.claims)


@given(events())
def test_what_is_not_printed_stands_in_a_card_and_not_in_the_short_version(
    edition: Edition,
) -> None:
    placed = [c for s in edition.narrative for paragraph in s.paragraphs for c in paragraph]
    asides = {aside.claim for aside in edition.asides}
    printed = [c for c in placed if c not in asides]
    for aside in edition.asides:
        assert aside.under in printed or not (aside.under or printed)
        assert aside.under not in asides
    assert set(edition.short[:1]) <= set(placed)
    # what the event is comes first, whatever the story's order
    assert [c for c in placed if c in edition.short[1:]] == list(edition.short[1:])
    assert asides.isdisjoint(edition.short)
    assert len(edition.short) <= Options().short_version
