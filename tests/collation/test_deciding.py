"""Which rulings decide nothing: the machine decides the same without them, be other rulings in force or none."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from collation.planted_events import event, names
from variorum.collation.claims import aligning
from variorum.collation.claims.similarity import SURE_ENOUGH
from variorum.collation.collating import collate, collated
from variorum.collation.origins.tracing import Descent
from variorum.edition.rulings.outcome import undeciding
from variorum.language.analysing import analyse
from variorum.model import Ruling, Rulings

FERRY = event("ferry-fire")
ORDERED = sorted(FERRY.sources, key=lambda source: source.key)
SENTENCES = [sentence.id for source in ORDERED for sentence in source.sentences]
PAIRS = st.tuples(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES)).filter(lambda pair: pair[0] < pair[1])
NEAR = st.sampled_from(sorted({(min(pair), max(pair)) for pair in FERRY.pairs()}))


@cache
def compared() -> aligning.Comparison:
    return aligning.compared(analyse(ORDERED))


def one_claim(rulings: Rulings, pair: tuple[str, str]) -> bool:
    alignment = aligning.grouped(compared(), rulings)
    names = [{alignment.profiles[p].analysis.sentence.id for p in group} for group in alignment.groups]
    return any(name.issuperset(pair) for name in names)


def surely_one(pair: tuple[str, str]) -> bool:
    """Tell whether the machine is sure by itself that two sentences say the same, or has no need to be."""
    if pair[0].partition(".")[0] == pair[1].partition(".")[0]:
        return True
    alike = {frozenset((link.a, link.b)): link.score for link in collate(ORDERED).alike}
    return alike.get(frozenset(pair), 0.0) >= SURE_ENOUGH


@settings(max_examples=20)
@given(st.lists(NEAR | PAIRS, max_size=4), st.lists(NEAR | PAIRS, max_size=4))
def test_a_ruling_decides_nothing_if_the_same_is_found_without_it_and_without_any(
    same: list[tuple[str, str]], different: list[tuple[str, str]]
) -> None:
    apart = {frozenset(pair) for pair in same}
    different = [pair for pair in dict.fromkeys(different) if frozenset(pair) not in apart]
    rulings = Rulings(same=tuple(dict.fromkeys(same)), different=tuple(different))
    found = dict(undeciding(aligning.grouped(compared(), rulings), Descent((), {}, {}, ()), rulings))
    for pair in rulings.same:
        others = tuple(p for p in rulings.same if p != pair)
        # what isn't sure of itself an editor's word makes sure
        idle = surely_one(pair) and one_claim(replace(rulings, same=others), pair) and one_claim(Rulings(), pair)
        assert (Ruling("same", pair) in found) == idle
    for pair in rulings.different:
        others = tuple(p for p in rulings.different if p != pair)
        idle = not one_claim(replace(rulings, different=others), pair)
        idle = idle and not one_claim(Rulings(), pair)
        assert (Ruling("different", pair) in found) == idle


@pytest.mark.parametrize("name", names())
def test_a_ruling_on_a_newsroom_decides_nothing_if_it_is_found_without(name: str) -> None:
    sources = event(name).sources
    found = collate(sources)
    sentence = sources[0].sentences[0]
    [held] = [o for o in found.origins if f"{sentence.source}.{sentence.passage}" in o.passages]
    for key, idle in ((held.key, True), ("another-newsroom", False)):
        rulings = Rulings(origin=((sentence.id, key),))
        made = collated(analyse(sources), rulings)
        told = dict(undeciding(made.alignment, made.descent, rulings))
        assert bool(told) == idle
