"""Where the narrative first prints a name that has a page of its own, so that it can lead there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from variorum.edition.named import Whom
from variorum.edition.reports import Reports
from variorum.edition.topics.finding import topic_persons
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
    names: Whom,
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
        persons = topic_persons(topic, names) if topic.kind is TopicKind.PERSON else frozenset()
        for claim in printed:
            sentence = leads[claim]
            if sentence not in grades[topic.slug]:
                continue
            analysis = reports.corpus.of[sentence]
            # a name as the editor wrote it: `May` isn't the verb, nor `Holms` its plural
            named = [
                (mention.start, mention.end)
                for mention in find(analysis, terms)
                if analysis.text[mention.start : mention.end] in forms
            ]
            spans = (analysis.where(*span) for span in _spans(named, persons, sentence, names))
            free = (span for span in spans if not _taken(found, sentence, *span))
            if span := next(free, None):
                found.append(FirstMention(sentence, *span, topic.slug))
                break
    place = {leads[claim]: at for at, claim in enumerate(printed)}
    return tuple(sorted(found, key=lambda m: (place[m.sentence], m.start)))


def _spans(
    terms: Sequence[tuple[int, int]], persons: frozenset[int], sentence: str, names: Whom
) -> list[tuple[int, int]]:
    """Find what names a topic in a sentence, in order: its terms, each with the person's name that it is in."""
    if not persons:
        return list(terms)
    spans: list[tuple[int, int]] = []
    for name in names.names[sentence]:
        within = [(a, b) for a, b in terms if a < name.end and name.start < b]
        if name.who in persons:
            ends = [*within, (name.start, name.end)]
            spans.append((min(a for a, _ in ends), max(b for _, b in ends)))
        if name.who in persons or names.people.in_full(name.who):
            terms = [span for span in terms if span not in within]
    return sorted([*spans, *terms])


def _taken(found: Iterable[FirstMention], sentence: str, start: int, end: int) -> bool:
    return any(m.sentence == sentence and start < m.end and m.start < end for m in found)
