"""Why a statement stands in one report alone."""

from __future__ import annotations

import re
from collections.abc import Mapping

from variorum.edition.reports import Reports
from variorum.language.english.saying import NEWSROOM_WORDS, SHORT_NAMES, TO_US
from variorum.language.people import People
from variorum.model import Single, SingleReason, Source

TOLD_TO = re.compile(
    rf"\b(?:{'|'.join(re.escape(phrase) for phrase in TO_US)}) (?:the )?((?:[A-Z][\w.]*[’']?s? ?){{1,4}})"
)
"""To whom something was said: `told NBC News`, `told The Associated Press`."""

NAME = re.compile(r"\b[A-Z][\w-]+")
"""A capitalised word."""

LETTERS = re.compile(r"[A-Za-z]+")

AROUND = 3
"""Sentences before and after one said to the newsroom in which the same speaker's words are its own too."""


def singles(reports: Reports, people: People, days: Mapping[str, str]) -> tuple[Single, ...]:
    """Give each claim of one report alone, in the claims' order, with the reason.

    It is the newsroom's own reporting where it was said to it; otherwise the report is the earliest or the
    latest by its day (`days`, ISO 8601); otherwise the others left it out. Without other reports there is
    nothing to say.
    """
    if len(reports.sources) < 2:
        return ()
    own = _own_reporting(reports, people)
    found = []
    for claim in reports.claims.values():
        keys = {reports.sentences[s].source for s in claim.sentences}
        if len(keys) == 1:
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


def _own_reporting(reports: Reports, people: People) -> set[str]:
    """Find the sentences that tell what somebody said to the newsroom itself."""
    found: set[str] = set()
    for source in reports.sources.values():
        for at, sentence in enumerate(source.sentences):
            text = reports.printed[sentence.id]
            told = next((m for m in TOLD_TO.finditer(text) if _is_own(m.group(1), source)), None)
            if told:
                speakers = {n for n in NAME.findall(text[: told.start()]) if n in people.anywhere}
                found |= {sentence.id, *_same_speaker(source, at, speakers, reports)}
    return found


def _same_speaker(source: Source, at: int, speakers: set[str], reports: Reports) -> set[str]:
    """Find the sentences around one that name its speaker, and the rest of its passage."""
    passage = source.sentences[at].passage
    return {
        other.id
        for number, other in enumerate(source.sentences)
        if abs(number - at) <= AROUND
        and (
            speakers & set(NAME.findall(reports.printed[other.id]))
            or (number > at and other.passage == passage)
        )
    }


def _is_own(name: str, source: Source) -> bool:
    """Tell whether a name is the source's own newsroom, or, where that isn't known, any newsroom."""
    words = set(LETTERS.findall(name)) - {"s", "The"}
    if not words & NEWSROOM_WORDS:
        return False
    facts = source.facts
    known = [fact.value for fact in (facts.publisher, facts.agency, facts.via) if fact]
    own = {word for value in known for word in LETTERS.findall(value)}
    own |= {word for short in own for word in SHORT_NAMES.get(short, ())}
    return not known or bool(words & own - {"News", "Press", "The"}) or words <= own
