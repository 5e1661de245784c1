"""Collating: what must hold for any sources, and an editor's rulings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from collation.planted_events import Planted, event, names
from variorum.collation.collating import collate
from variorum.model import Collation, Rulings, Source

FERRY = event("ferry-fire")


def claim_of(collation: Collation) -> dict[str, frozenset[str]]:
    """Give each sentence's claim as its set of sentences."""
    return {sentence: frozenset(claim.sentences) for claim in collation.claims for sentence in claim.sentences}


def copy_of(source: Source, key: str) -> Source:
    """Give the same report under another key."""
    renamed = tuple(
        replace(sentence, id=f"{key}.{sentence.id.rpartition('.')[2]}", source=key) for sentence in source.sentences
    )
    return replace(source, key=key, path=f"sources/{key}.txt", sentences=renamed)


@pytest.mark.parametrize("name", names())
def test_every_sentence_is_in_one_claim_and_every_link_leads_out_of_it(name: str) -> None:
    planted = event(name)
    found = collate(planted.sources)
    held = [sentence for claim in found.claims for sentence in claim.sentences]
    assert sorted(held) == sorted(planted.facts)
    claims = claim_of(found)
    for link in found.links:
        assert link.a < link.b
        assert link.b not in claims[link.a]
        assert link.a.split(".")[0] != link.b.split(".")[0]
        assert 0 <= link.score <= 1


@given(st.permutations(FERRY.sources))
def test_the_order_of_the_sources_makes_no_difference(sources: list[Source]) -> None:
    assert collate(sources) == collate(FERRY.sources)


@given(st.sampled_from(names()), st.data())
def test_a_source_added_twice_is_one_origin_and_repeats_every_claim(name: str, data: st.DataObject) -> None:
    planted = event(name)
    source = data.draw(st.sampled_from(planted.sources))
    doubled = collate([*planted.sources, copy_of(source, f"{source.key}-again")])
    assert len(doubled.origins) == len(collate(planted.sources).origins)
    claims = claim_of(doubled)
    for sentence in source.sentences:
        assert sentence.id.replace(source.key, f"{source.key}-again", 1) in claims[sentence.id]
    for claim in doubled.claims:
        assert len(claim.origins) <= len({s.split(".")[0] for s in claim.sentences})


@given(st.lists(st.lists(st.sampled_from("fire ferry 12 12.5 said , . “ ” Arlen No".split()))))
def test_any_sources_are_collated(texts: list[list[str]]) -> None:
    sources = [planted_source(f"s{number}", " ".join(words)) for number, words in enumerate(texts[:4])]
    found = collate(sources)
    assert sorted(s for claim in found.claims for s in claim.sentences) == sorted(
        sentence.id for source in sources for sentence in source.sentences
    )


def planted_source(key: str, text: str) -> Source:
    """Make a source of one sentence, or of none where there is no text."""
    whole = FERRY.sources[0]
    passage = replace(whole.passages[0], start=0, end=len(text))
    sentence = replace(whole.sentences[0], id=f"{key}.s-000000", source=key, start=0, end=len(text), text=text)
    return replace(
        whole,
        key=key,
        text=text,
        blocks=(),
        passages=(passage,) if text else (),
        sentences=(replace(sentence, passage=passage.id),) if text else (),
    )


def test_a_ruling_joins_what_was_not_joined_and_parts_what_was() -> None:
    found = claim_of(collate(FERRY.sources))
    joined = next((a, b) for (a, b) in FERRY.pairs() if b in found[a])
    parted = next((a, b) for (a, b) in FERRY.pairs() if b not in found[a])
    ruled = claim_of(collate(FERRY.sources, Rulings(same=(parted,), different=(joined,))))
    assert parted[1] in ruled[parted[0]]
    assert joined[1] not in ruled[joined[0]]


CLOSED = "The bridge was closed to cars on Tuesday after a lorry struck a pillar, the mayor said."
COPIED = "The bridge was closed to cars on Tuesday after a lorry struck a pillar, the mayor of Arlen said."
NO_CROSSING = "Nobody may drive across any longer."


def test_a_ruling_joins_the_statements_of_both_sentences_whole() -> None:
    texts = {"a": CLOSED, "a-copy": COPIED, "b": NO_CROSSING, "b-copy": NO_CROSSING}
    sources = [planted_source(key, text) for key, text in texts.items()]
    assert claim_of(collate(sources))["a.s-000000"] == {"a.s-000000", "a-copy.s-000000"}
    joined = (("a.s-000000", "b.s-000000"),)
    assert len(collate(sources, Rulings(same=joined)).claims) == 1


def test_what_a_ruling_joins_is_compared() -> None:
    first = planted_source("first", "City had played with ten men since a dismissal in the 74th minute.")
    second = planted_source("second", "He was sent off in the 71st minute for a second yellow card.")
    sources, joined = [first, second], (("first.s-000000", "second.s-000000"),)
    assert not collate(sources).differences
    found = collate(sources, Rulings(same=joined)).differences
    assert [reading.text for difference in found for reading in difference.readings] == [
        "74th minute",
        "71st minute",
    ]


def test_a_ruling_takes_copies_along_where_another_ruling_keeps_the_statements_apart() -> None:
    worded_otherwise = (
        "After a lorry struck a pillar, the mayor said, the bridge in Arlen was closed on Tuesday to all cars and vans."
    )
    texts = {"a": CLOSED, "a-copy": COPIED, "a-too": worded_otherwise, "b": NO_CROSSING}
    sources = [planted_source(key, text) for key, text in texts.items()]
    assert len(claim_of(collate(sources))["a.s-000000"]) == 3
    rulings = Rulings(same=(("a.s-000000", "b.s-000000"),), different=(("a-too.s-000000", "b.s-000000"),))
    claims = claim_of(collate(sources, rulings))
    assert claims["b.s-000000"] == {"a.s-000000", "a-copy.s-000000", "b.s-000000"}
    assert claims["a-too.s-000000"] == {"a-too.s-000000"}


def test_a_ruling_about_a_sentence_that_is_gone_changes_nothing() -> None:
    gone = Rulings(same=(("nbc.s-000000", FERRY.sources[0].sentences[0].id),))
    assert collate(FERRY.sources, gone) == collate(FERRY.sources)


def test_sentences_alike_but_for_a_number_are_linked_and_not_one_claim() -> None:
    first = planted_source("first", "Police detained 130 people in Arlen on Monday night.")
    second = planted_source("second", "Police detained 22 people in Arlen on Monday night.")
    found = collate([first, second])
    assert [len(claim.sentences) for claim in found.claims] == [1, 1]
    assert len(found.links) == 1


def test_two_openings_that_name_others_are_two_claims() -> None:
    texts = {
        "a": "The Stone Bridge in Arlen was closed to cars on Tuesday after a lorry struck a pillar, the mayor said.",
        "b": "The Stone Bridge in Arlen was closed to cars Tuesday after a lorry hit its pillar, said the mayor.",
        "c": "The canal was closed to boats on Friday, the pilots said.",
    }
    claims = claim_of(collate([planted_source(key, text) for key, text in texts.items()]))
    assert "b.s-000000" in claims["a.s-000000"]
    assert claims["c.s-000000"] == {"c.s-000000"}


@pytest.mark.parametrize("times", [3, 400])
def test_a_sentence_said_again_and_again_is_one_claim(times: int) -> None:
    said = "Police detained 130 people in Arlen on Monday night."
    report = repeating("first", said, times)
    found = collate([report, planted_source("second", said)])
    assert [len(claim.sentences) for claim in found.claims] == [times + 1]


def repeating(key: str, text: str, times: int) -> Source:
    """Make a source that is one sentence, many times."""
    one = planted_source(key, text)
    return replace(
        one,
        text=text * times,
        sentences=tuple(
            replace(one.sentences[0], id=f"{key}.s-{n:06}", start=n * len(text), end=(n + 1) * len(text))
            for n in range(times)
        ),
    )


def test_a_list_is_no_claim_with_a_sentence_made_of_its_words() -> None:
    texts = {
        "a": "Otter, marble, lantern, thimble, walrus, pebble and trumpet.",
        "b": "The oddest words of the year are otter, marble, lantern, thimble, walrus, pebble and trumpet.",
        "c": "A walrus with a trumpet gave the otter a lantern, a thimble of pebble and some marble.",
    }
    claims = claim_of(collate([planted_source(key, text) for key, text in texts.items()]))
    assert "b.s-000000" in claims["a.s-000000"]
    assert claims["c.s-000000"] == {"c.s-000000"}


def test_a_chain_of_near_matches_does_not_join_what_contradicts() -> None:
    texts = {
        "a": "Police detained 130 people in Arlen on Monday night after the match.",
        "b": "Police detained people in Arlen on Monday night after the match.",
        "c": "Police detained 22 people in Arlen on Monday night after the match.",
    }
    claims = claim_of(collate([planted_source(key, text) for key, text in texts.items()]))
    assert "c.s-000000" not in claims["a.s-000000"]


def figures(planted: Planted) -> tuple[float, float, int, int]:
    """Score a collation against an event's labels: F1 of claims, of links, unrelated and own merges."""
    found = collate(planted.sources)
    claims = claim_of(found)
    pairs = planted.pairs()
    merged = {
        tuple(sorted((a, b))) for claim in found.claims for a in claim.sentences for b in claim.sentences if a < b
    }
    own = {(a, b) for a, b in merged if a.split(".")[0] == b.split(".")[0]}
    merged -= own
    linked = merged | {(link.a, link.b) for link in found.links}
    same = {pair for pair, grade in pairs.items() if grade == "same"}
    assert claims.keys() == planted.facts.keys()
    return (
        2 * len(merged & same) / (len(merged) + len(own - planted.repeats()) + len(same)),
        2 * len(linked & pairs.keys()) / (len(linked) + len(pairs)),
        len(merged - pairs.keys()),
        len(own - planted.repeats()),
    )


def test_events_in_independent_words_are_aligned_and_nothing_unrelated_is_merged() -> None:
    scored = [figures(event(name)) for name in names()]
    assert sum(same for same, _, _, _ in scored) / len(scored) >= SAME_FLOOR
    assert sum(links for _, links, _, _ in scored) / len(scored) >= LINKS_FLOOR
    assert [unrelated for _, _, unrelated, _ in scored] == [0] * len(scored)
    assert [own for _, _, _, own in scored] == [0] * len(scored)


SAME_FLOOR, LINKS_FLOOR = 0.6, 0.76
"""Means over the events; they may only rise."""
