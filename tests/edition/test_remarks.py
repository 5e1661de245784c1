"""What an edition says of its reports: what is sure, what is put before the editor, and what denies it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from cases import Agrees, Case, cases_in
from collation.planted_events import event, names
from edition.events import read_event
from variorum.collation.collating import collate
from variorum.edition.composing import Composing, compose
from variorum.edition.remarks.denied import denied
from variorum.language.analysing import analyse
from variorum.model import Edition, Evidence, Link, Remark, RemarkKind, Source
from variorum.options import Options

SAYS = {
    RemarkKind.AGREE: ("agree", "may agree"),
    RemarkKind.CONTRADICT: ("contradict", "may contradict"),
    RemarkKind.LATER: ("at two moments", "may be of two moments"),
    RemarkKind.ALONE: ("alone", "may be alone"),
    RemarkKind.PARTLY: ("told in part", "may be told in part"),
}


def made(sources: tuple[Source, ...]) -> Edition:
    """Make the edition of some sources, nothing of it given."""
    return compose(Composing.of(analyse(sources), collate(sources), ()), None, Options())[0]


def said(edition: Edition) -> str:
    """Write what an edition says: a line a remark, with the first words of its evidence."""
    sentences = {s.id: s for source in edition.sources for s in source.sentences}
    lines = []
    for remark in edition.remarks:
        if remark.kind in SAYS:
            told = (sentences[evidence.sentence] for evidence in remark.evidence)
            words = " / ".join(f"{one.source} «{' '.join(one.text.split()[:4])}»" for one in told)
            lines.append(f"{SAYS[remark.kind][not remark.sure]}: {words}")
    return "\n".join(lines)


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("remarks.txt")))
def test_remarks(case: Case, agrees: Agrees) -> None:
    agrees(case, said(made(read_event(case.given)[0])))


@pytest.mark.parametrize("name", names())
def test_no_edition_denies_what_it_says(name: str) -> None:
    assert denied(made(event(name).sources), "sources") == []


def test_every_remark_has_an_id_of_its_own_and_evidence_that_stands_in_its_sentence() -> None:
    for name in names():
        remarks = made(event(name).sources).remarks
        assert len({remark.id for remark in remarks}) == len(remarks)
        assert all(remark.evidence or remark.kind is RemarkKind.DAY for remark in remarks)
        assert all(remark.why for remark in remarks)


def _with(edition: Edition, kind: RemarkKind, change: Callable[[Remark], Remark | None]) -> Edition:
    """Change the first sure remark of a kind, or leave it out."""
    first = next(remark for remark in edition.remarks if remark.kind is kind and remark.sure)
    changed = change(first)
    return replace(
        edition, remarks=tuple(changed if r is first else r for r in edition.remarks if changed or r is not first)
    )


def denials(edition: Edition) -> str:
    return "\n".join(problem.message for problem in denied(edition, "sources"))


def flood() -> Edition:
    """Give an edition that says something of every kind."""
    return next(
        edition
        for edition in (made(event(name).sources) for name in names())
        if {RemarkKind.AGREE, RemarkKind.ALONE, RemarkKind.CONTRADICT, RemarkKind.SAME}
        <= {remark.kind for remark in edition.remarks if remark.sure}
    )


def test_a_count_of_newsrooms_without_a_remark_is_denied() -> None:
    assert "is counted for several newsrooms" in denials(_with(flood(), RemarkKind.AGREE, lambda _: None))


def test_a_statement_told_to_be_alone_without_a_remark_is_denied() -> None:
    assert "is told to be one report's alone" in denials(_with(flood(), RemarkKind.ALONE, lambda _: None))


def test_a_contradiction_without_a_remark_is_denied() -> None:
    assert "is told to contradict" in denials(_with(flood(), RemarkKind.CONTRADICT, lambda _: None))


def test_an_agreement_of_one_newsroom_is_denied() -> None:
    edition = _with(flood(), RemarkKind.AGREE, lambda told: replace(told, evidence=told.evidence[:1]))
    assert "isn't a sentence a newsroom" in denials(edition)


def test_an_agreement_of_sentences_that_contradict_each_other_is_denied() -> None:
    edition = flood()
    apart = next(d for d in edition.collation.differences if d.label.value == "contradicts" and not d.copying)
    readings = [side[0] for side in apart.sides[:2]]
    evidence = tuple(Evidence(sentence=r.sentence, start=r.start, end=r.end) for r in readings)
    assert "contradict each other in" in denials(
        _with(edition, RemarkKind.AGREE, lambda told: replace(told, evidence=evidence))
    )


def test_what_a_link_joins_to_another_report_is_not_alone() -> None:
    edition = flood()
    alone = next(r for r in edition.remarks if r.kind is RemarkKind.ALONE and r.sure).evidence[0].sentence
    key = alone.partition(".")[0]
    other = next(s.id for source in edition.sources if source.key != key for s in source.sentences)
    link = Link(min(alone, other), max(alone, other), 0.9)
    collation = replace(edition.collation, links=(*edition.collation.links, link))
    assert "a link joins it to another report's" in denials(replace(edition, collation=collation))


def test_words_that_not_all_have_are_not_the_same() -> None:
    edition = _with(
        flood(),
        RemarkKind.SAME,
        lambda told: replace(
            told, evidence=(replace(told.evidence[0], end=told.evidence[0].end - 1), *told.evidence[1:])
        ),
    )
    assert "not all have the same words" in denials(edition)


def test_evidence_outside_its_sentence_is_denied() -> None:
    edition = _with(
        flood(),
        RemarkKind.AGREE,
        lambda told: replace(told, evidence=(replace(told.evidence[0], start=0, end=0), *told.evidence[1:])),
    )
    assert "its evidence doesn't stand in" in denials(edition)
