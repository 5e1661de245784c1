"""Why a statement stands in one report alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.edition.named import Whom
from variorum.edition.reports import Reports
from variorum.language.analysis import Analysis
from variorum.language.speech import names_newsroom
from variorum.model import Single, SingleReason, Source

AROUND = 3
"""Sentences before and after one said to the newsroom in which the same speaker's words are its own too."""


def singles(reports: Reports, names: Whom, days: Mapping[str, str]) -> tuple[Single, ...]:
    """Give each claim of one report alone, in the claims' order, with the reason.

    It is the newsroom's own reporting where it was said to it; otherwise the report is the earliest or the
    latest by its day (`days`, ISO 8601); otherwise the others left it out. Without other reports there is
    nothing to say.
    """
    if len(reports.sources) < 2:
        return ()
    own = _own_reporting(reports, names)
    found = []
    for claim in reports.claims.values():
        keys = {reports.sentences[s].source for s in claim.sentences}
        if len(keys) == 1 and not reports.is_column(claim.id):
            key = next(iter(keys))
            if any(s in own for s in claim.sentences):
                reason = SingleReason.OWN_REPORTING
            else:
                reason = _by_day(key, reports, days)
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
