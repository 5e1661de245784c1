"""Where the narrative first prints a name that has a page of its own, so that it can lead there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from variorum.edition.reports import Reports
from variorum.language.terms import compile_terms, find
from variorum.model import FirstMention, Grade, TopicFile, TopicKind

NAMED = (TopicKind.PERSON, TopicKind.PLACE, TopicKind.TERM)
"""Kinds of topics whose terms are names rather than a subject."""


def first_mentions(
    printed: Sequence[str],
    leads: Mapping[str, str],
    topics: Iterable[TopicFile],
    grades: Mapping[str, Mapping[str, Grade]],
    reports: Reports,
) -> tuple[FirstMention, ...]:
    """Find the first printed name of each person, place and term that an editor described.

    `printed` are the claims in the narrative's order. Names don't overlap: where two would, the topic that
    comes first by slug has it, and the other its next.
    """
    found: list[FirstMention] = []
    for topic in sorted(topics, key=lambda t: t.slug):
        if topic.kind not in NAMED:
            continue
        forms = frozenset(" ".join(term.split()) for term in topic.terms)
        terms = compile_terms(topic.terms)
        for claim in printed:
            if leads[claim] not in grades[topic.slug]:
                continue
            analysis = reports.corpus.of[leads[claim]]
            # a name as the editor wrote it: `May` isn't the verb, nor `Holms` its plural
            spans = (
                analysis.where(mention.start, mention.end)
                for mention in find(analysis, terms)
                if analysis.text[mention.start : mention.end] in forms
            )
            free = (span for span in spans if not _taken(found, leads[claim], *span))
            if span := next(free, None):
                found.append(FirstMention(leads[claim], *span, topic.slug))
                break
    place = {leads[claim]: at for at, claim in enumerate(printed)}
    return tuple(sorted(found, key=lambda m: (place[m.sentence], m.start)))


def _taken(found: Iterable[FirstMention], sentence: str, start: int, end: int) -> bool:
    return any(m.sentence == sentence and start < m.end and m.start < end for m in found)
