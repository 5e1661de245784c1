"""Where the narrative first prints a name that has a page of its own, so that it can lead there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from variorum.edition.reports import Reports
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
        expression = _expression(topic.terms)
        for claim in printed:
            sentence = reports.sentences[leads[claim]]
            if sentence.id not in grades[topic.slug]:
                continue
            spans = (m.span() for m in expression.finditer(sentence.text))
            free = (
                (sentence.start + a, sentence.start + b)
                for a, b in spans
                if not _taken(found, sentence.id, sentence.start + a, sentence.start + b)
            )
            if span := next(free, None):
                found.append(FirstMention(sentence.id, *span, topic.slug))
                break
    place = {leads[claim]: at for at, claim in enumerate(printed)}
    return tuple(sorted(found, key=lambda m: (place[m.sentence], m.start)))


def _expression(terms: Iterable[str]) -> re.Pattern[str]:
    """Match any of the terms as whole words, the longest first, whatever the white space between."""
    ordered = sorted(terms, key=lambda term: (-len(term), term))
    forms = (r"\s+".join(re.escape(word) for word in term.split()) for term in ordered)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _taken(found: Iterable[FirstMention], sentence: str, start: int, end: int) -> bool:
    return any(m.sentence == sentence and start < m.end and m.start < end for m in found)
