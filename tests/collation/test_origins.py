"""Origins: who wrote what, whoever printed it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Agrees, Case, cases_in
from collation.made import made_source
from variorum.collation.collating import collate
from variorum.collation.origins.tracing import Descent, trace
from variorum.language.analysing import analyse
from variorum.model import Basis, Fact, Facts, Rulings, Source
from variorum.sources.cleaning import clean
from variorum.sources.segmenting import segment

HEAD = re.compile(r"# (?P<key>[\w-]+)(?P<facts>.*)")
FACT = re.compile(r"(agency|publisher|published|origin)=(.+?)(?= \w+=|$)")


def make(key: str, text: str, facts: Facts) -> Source:
    blocks = clean(text, {})
    passages, sentences = segment(key, text, blocks)
    return made_source(key, text, blocks, passages, sentences, facts)


def read(text: str) -> tuple[list[Source], list[list[str]]]:
    """Read `# key fact=value` heads, a passage a line, and `= n m` for passages that are one claim."""
    sources: list[Source] = []
    pairs = []
    for part in re.split(r"(?m)^(?=# )", text):
        head = HEAD.match(part)
        if head:
            lines = part.split("\n")[1:]
            pairs += [line.split()[1:] for line in lines if line.startswith("= ")]
            body = "\n".join(line for line in lines if line and not line.startswith("= "))
            facts = Facts(**{name: Fact(value) for name, value in FACT.findall(head["facts"])})
            sources.append(make(head["key"], body, facts))
    groups = [[sources[0].sentences[int(a) - 1].id, sources[1].sentences[int(b) - 1].id] for a, b in pairs]
    return sources, groups


def show(sources: Sequence[Source], descent: Descent) -> str:
    number = {
        f"{source.key}.{passage.id}": f"{source.key}.{n}"
        for source in sources
        for n, passage in enumerate(source.passages, 1)
    }
    return "\n".join(
        f"{origin.key} {origin.name}: {' '.join(sorted(number[p] for p in origin.passages))}"
        for origin in descent.origins
    )


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("origins.txt")))
def test_origins(case: Case, agrees: Agrees) -> None:
    sources, groups = read(case.given)
    agrees(case, show(sources, trace(analyse(sources), groups)))


FERRY = (
    "The ferry company said on Monday that it would cancel every night crossing until June.\n"
    "Nobody was hurt when smoke reached the upper deck and passengers were led to the stern.\n"
    "The engine had been repaired in March at a yard that has since gone out of business."
)


def newsroom(key: str, name: str, text: str) -> Source:
    return make(key, text, Facts(publisher=Fact(name)))


def test_every_article_passage_has_one_origin() -> None:
    sources = [newsroom("a", "A", FERRY), newsroom("b", "B", FERRY), newsroom("c", "C", "A fire.")]
    passages = [passage for origin in trace(analyse(sources), ()).origins for passage in origin.passages]
    assert sorted(passages) == sorted(f"{s.key}.{p.id}" for s in sources for p in s.passages)


def test_a_source_added_twice_forms_no_new_origin() -> None:
    once = trace(analyse([newsroom("a", "A", FERRY)]), ()).origins
    twin = make("twin", FERRY, Facts())
    twice = trace(analyse([newsroom("a", "A", FERRY), twin]), ()).origins
    assert len(once) == len(twice) == 1


def test_reuse_says_how_much_of_each_is_in_the_other() -> None:
    short = FERRY.split("\n", maxsplit=1)[0]
    (reuse,) = trace(analyse([newsroom("a", "A", FERRY), newsroom("b", "B", short)]), ()).reuse
    assert reuse.share_of_b == 1.0
    assert 0.3 < reuse.share_of_a < 0.4


def test_an_editors_ruling_wins_over_what_is_found() -> None:
    a, b = newsroom("a", "A", FERRY), newsroom("b", "B", FERRY)
    ruled = Rulings(origin=((b.sentences[0].id, "dpa"),))
    descent = trace(analyse([a, b]), (), ruled)
    assert descent.of_passage["b", b.passages[0].id] == "dpa"
    assert descent.of_passage["b", b.passages[1].id] == "a"
    dpa = next(origin for origin in descent.origins if origin.key == "dpa")
    assert [evidence.kind for evidence in dpa.evidence] == ["ruling"]


def test_an_inferred_publisher_makes_the_origin_inferred() -> None:
    inferred = Facts(publisher=Fact("A", Basis.INFERRED))
    assert trace(analyse([make("a", FERRY, inferred)]), ()).origins[0].basis is Basis.INFERRED
    assert trace(analyse([newsroom("a", "A", FERRY)]), ()).origins[0].basis is Basis.STATED


def test_an_editors_word_that_sentences_are_one_makes_nobodys_text_a_copy() -> None:
    told = "Rescuers found the man alive.\nHe waited in a hut.\nA helicopter came.\nHis family wept.\nDoctors are glad.\nIt snowed."
    again = (
        "A climber turned up.\nSix days went by.\nHe was flown down.\nRelatives cried.\nHe is well.\nThe pass is white."
    )
    a, b = newsroom("a", "A", told), newsroom("b", "B", again)
    pairs = tuple((one.id, other.id) for one, other in zip(a.sentences, b.sentences, strict=True))
    ruled = collate([a, b], Rulings(same=pairs))
    assert all(len(claim.sentences) == 2 for claim in ruled.claims)
    assert {origin.key for origin in ruled.origins} == {"a", "b"}


LINES = st.lists(
    st.sampled_from([*FERRY.split("\n"), "The mayor was on holiday and could not be reached at all."]),
    min_size=1,
    max_size=4,
    unique=True,
)


@given(st.lists(LINES, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_the_sources_makes_no_difference_to_who_wrote_what(texts: list[list[str]], random: object) -> None:
    sources = [newsroom(f"k{n}", f"N{n}", "\n".join(lines)) for n, lines in enumerate(texts)]
    shuffled = list(sources)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    in_key_order = trace(analyse(sources), ()).of_passage
    assert trace(analyse(shuffled), ()).of_passage == in_key_order
