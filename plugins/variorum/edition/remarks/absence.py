"""Absence: which statements surely stand in one report alone, and why, and of which others tell a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.edition.named import Whom
from variorum.edition.remarks.remark import evidence_in, remark
from variorum.edition.reports import Reports, stands
from variorum.language.analysis import Analysis
from variorum.language.form import Kind
from variorum.language.speech import names_newsroom
from variorum.model import Aside, Collation, Link, Remark, RemarkKind, Single, SingleReason, Source
from variorum.sources.collecting import is_english

AROUND = 3
"""Sentences before and after one said to the newsroom in which the same speaker's words are its own too."""


TOLD_NOWHERE = 0.2
"""Likelihood of being told by another source, in whole or in part, up to which it may be said that none does.

Where no link, difference or card denies it, 19 of 20 up to there aren't told elsewhere: `tests/bench/README.md`.
"""

DOUBTFUL = 0.3
"""The same up to which an editor may say so."""

PART = 0.8
"""Score of a link from which on it may be said that another report tells a part."""


def absences(reports: Reports, collation: Collation, asides: Sequence[Aside]) -> Iterator[Remark]:
    """Say which claims stand in one report alone, and of which another tells a part, in the claims' order.

    Nothing is said of a column's or of a fallen report's; nor where a report is in a language that isn't read, or there
    is no other. What another report has that is linked to a claim, differs from it or stands in its card denies that it is alone.
    """
    if len(reports.sources) < 2 or any(not is_english(source) for source in reports.sources.values()):
        return
    nearest = {near.sentence: near for near in collation.nearest}
    links = _strongest(collation)
    touched = set(_touched(reports, collation, asides))
    for claim in reports.claims.values():
        keys = {reports.sentences[s].source for s in claim.sentences}
        facts = reports.sources[next(iter(keys))].facts
        if len(keys) > 1 or reports.is_column(claim.id) or not stands(facts):
            continue
        source = reports.sources[next(iter(keys))]
        if any(_is_no_report(reports.corpus.of[sentence], source) for sentence in claim.sentences):
            continue
        if claim.id in links:
            link = links[claim.id]
            why = f"a link joins them, of {link.score:.2f}"
            evidence = evidence_in(reports, link.a, link.b)
            yield remark(RemarkKind.PARTLY, (claim.id,), evidence, why, sure=link.score >= PART)
        elif claim.id not in touched and nearest.keys() >= set(claim.sentences):
            near = max((nearest[sentence] for sentence in claim.sentences), key=lambda near: near.likely)
            told = all(_tells_by_itself(reports.corpus.of[sentence]) for sentence in claim.sentences)
            if near.likely <= DOUBTFUL:
                why = f"another report tells it, or a part of it, with likelihood {near.likely:.2f}"
                own = evidence_in(reports, *claim.sentences)
                sure = told and near.likely <= TOLD_NOWHERE
                yield remark(RemarkKind.ALONE, (claim.id,), own, why, sure=sure)


def _tells_by_itself(analysis: Analysis) -> bool:
    """Tell whether a sentence says by itself what is told: one with *this* for all that was told before tells that again."""
    return analysis.form.told and not (analysis.leaning.continues and not analysis.leaning.goes_on)


def _is_no_report(analysis: Analysis, source: Source) -> bool:
    """Tell whether a sentence asks, speaks to the reader, is about its own newsroom, or is none but an item: no other could have it."""
    asks = analysis.form.kind is Kind.QUESTION or not analysis.form.whole
    known = (fact.value.lower().split() for fact in (source.facts.publisher, source.facts.via) if fact)
    first = [word.lower for word in analysis.words]
    return asks or analysis.leaning.addresses or any(first[: len(name)] == name for name in known)


def _strongest(collation: Collation) -> Mapping[str, Link]:
    """Give by claim id the strongest link that joins a claim to another."""
    claim_of = {sentence: claim.id for claim in collation.claims for sentence in claim.sentences}
    found: dict[str, Link] = {}
    for link in collation.links:
        for claim in (claim_of[link.a], claim_of[link.b]):
            if claim not in found or link.score > found[claim].score:
                found[claim] = link
    return found


def _touched(reports: Reports, collation: Collation, asides: Sequence[Aside]) -> Iterator[str]:
    """Go through the claims that differ from another report's, or share a card with one of another report."""
    for difference in collation.differences:
        yield from difference.claims
    for aside in asides:
        told = {
            sentence.source for claim in (aside.claim, aside.under) if claim for sentence in reports.readings(claim)
        }
        if len(told) > 1:
            yield from (aside.claim, aside.under)


def singles(reports: Reports, names: Whom, days: Mapping[str, str], remarks: Iterable[Remark]) -> tuple[Single, ...]:
    """Give each claim that surely stands in one report alone, with the reason.

    It is the newsroom's own reporting where it was said to it; otherwise the report is the earliest or the
    latest by its day (`days`, ISO 8601); otherwise the others left it out.
    """
    own = _own_reporting(reports, names)
    found = []
    for told in remarks:
        if told.kind is RemarkKind.ALONE and told.sure:
            claim = reports.claims[told.about[0]]
            key = reports.sentences[claim.sentences[0]].source
            said_here = any(sentence in own for sentence in claim.sentences)
            reason = SingleReason.OWN_REPORTING if said_here else _by_day(key, reports, days)
            found.append(Single(claim.id, key, reason))
    return tuple(found)


def _by_day(key: str, reports: Reports, days: Mapping[str, str]) -> SingleReason:
    own = days.get(key, "")
    others = [days[other] for other in reports.sources if other != key and other in days]
    if own and others and all(len(own) == len(other) for other in others):
        if own < min(others):
            return SingleReason.EARLIER
        if own > max(others):
            return SingleReason.LATER
    return SingleReason.LEFT_OUT


def _own_reporting(reports: Reports, names: Whom) -> set[str]:
    """Find the sentences that tell what somebody said to the newsroom itself."""
    found: set[str] = set()
    for source, analyses in zip(reports.sources.values(), reports.corpus.by_source, strict=True):
        for at, one in enumerate(analyses):
            told = {said.speaker for said in one.sayings if _is_own(said.told_to, source)}
            if told:
                called = {who for name in told if name for who in names.people.called(name)}
                speakers = {who for who in called if names.people.is_person(who)}
                found |= {one.sentence.id, *_same_speaker(analyses, at, speakers, names)}
    return found


def _same_speaker(analyses: Sequence[Analysis], at: int, speakers: set[int], names: Whom) -> Iterator[str]:
    """Find the sentences around one that name its speaker, and the rest of its passage."""
    passage = analyses[at].sentence.passage
    for number in range(max(0, at - AROUND), min(len(analyses), at + AROUND + 1)):
        other = analyses[number].sentence
        if not names.persons(other.id).isdisjoint(speakers) or (number > at and other.passage == passage):
            yield other.id


def _is_own(name: str, source: Source) -> bool:
    """Tell whether a name is the source's own newsroom, or, where that isn't known, any newsroom."""
    facts = source.facts
    known = [fact.value for fact in (facts.publisher, facts.agency, facts.via) if fact]
    return names_newsroom(name, known)
