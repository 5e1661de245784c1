"""Topics: the sentences that have a topic's terms, and how much each is about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.edition.named import Whom
from variorum.edition.reports import Reports
from variorum.edition.sides import speaking
from variorum.language.analysis import Analysis
from variorum.language.grading import grade, grade_person
from variorum.language.terms import Mention, Term, compile_terms, find
from variorum.language.words import words_of
from variorum.model import (
    FirstMention,
    Grade,
    Insertion,
    Topic,
    TopicFile,
    TopicKind,
    TopicSentence,
)

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


def grades_of(file: TopicFile, reports: Reports, names: Whom) -> dict[str, Grade]:
    """Grade the sentences that are on a topic, by id: by its terms, by context, by their claim."""
    grades = _direct(file, reports, names)
    term_words = frozenset(s for term in compile_terms(file.terms) for s in term.stems)
    core = [sentence for sentence, g in grades.items() if g is Grade.CORE]
    while core:
        found = {
            *_from_context(file.kind, core, grades, term_words, reports),
            *_from_claims(core, reports),
        }
        core = sorted(s for s in found if grades.get(s) is not Grade.CORE)
        grades.update((sentence, Grade.CORE) for sentence in core)
    return grades


def find_topic(
    file: TopicFile,
    grades: Mapping[str, Grade],
    reports: Reports,
    order: Iterable[str],
    insertions: Iterable[Insertion],
) -> Topic:
    """Put a topic's sentences in order; `order` gives the claims in the narrative's."""
    ordered = [s for claim in order for s in reports.claims[claim].sentences]
    placed = set(ordered)
    ordered += [s for s in reports.sentences if s not in placed]
    found = tuple(TopicSentence(s, grades[s]) for s in ordered if s in grades)
    return Topic(file, found, speaking(file.sides, (one.id for one in found), reports.corpus, insertions))


def _direct(file: TopicFile, reports: Reports, names: Whom) -> dict[str, Grade]:
    """Grade every sentence that has a term, or names whom a term means, outside of what `not` names."""
    by_person = file.kind is TopicKind.PERSON
    persons = topic_persons(file, names) if by_person else frozenset()
    graded = grade_person if by_person else grade
    found = dict(reports.corpus.mentions(file.terms, file.exclude))
    if persons:
        barred = compile_terms(file.exclude)
        found = {
            one.sentence.id: _of_persons(one, found.get(one.sentence.id, ()), barred, persons, names)
            for one in reports.corpus.analyses
        }
    return {sentence: graded(reports.corpus.of[sentence], meant) for sentence, meant in found.items() if meant}


def _of_persons(
    analysis: Analysis, found: Sequence[Mention], barred: Sequence[Term], persons: frozenset[int], names: Whom
) -> tuple[Mention, ...]:
    """Leave of the terms in a sentence those that mean some persons, and add the names there that mean them too."""
    sentence = analysis.sentence.id
    apart = {word for mention in find(analysis, barred) for word in mention.words}
    named = [(one, analysis.words[slice(*one.words)]) for one in names.names[sentence]]
    others = {
        word
        for one, words in named
        if one.who not in persons and names.people.is_person(one.who) and names.people.in_full(one.who)
        for word in words
    }
    meant = [
        mention
        for mention in found
        if others.isdisjoint(mention.words)
        and (len(mention.words) > 1 or _means(mention.words[0].stem, persons, sentence, names))
    ]
    taken = {word for mention in meant for word in mention.words} | apart
    meant += [Mention(tuple(words)) for one, words in named if one.who in persons and taken.isdisjoint(words)]
    return tuple(sorted(meant, key=lambda mention: mention.start))


def topic_persons(file: TopicFile, names: Whom) -> frozenset[int]:
    """Give those whom the full names among a topic's terms mean."""
    full = (term for term in file.terms if " " in term)
    return frozenset(who for term in full for who in names.people.called(term))


def _means(word: str, persons: frozenset[int], sentence: str, names: Whom) -> bool:
    """Tell whether a word, by its stem, means one of some persons where it stands alone in a sentence."""
    meant = {
        name.who
        for name in names.names[sentence]
        if any(word == part.stem for part in words_of(name.text)) and names.people.in_full(name.who)
    }
    return not meant or not meant.isdisjoint(persons)


def _from_context(
    kind: TopicKind,
    core: Iterable[str],
    grades: Mapping[str, Grade],
    term_words: frozenset[str],
    reports: Reports,
) -> Iterator[str]:
    """Find the sentences that take up what the one before them says at the core of the topic."""
    for before in core:
        after = reports.corpus.after(before)
        if after is None:
            continue
        lean = after.leaning
        if kind is TopicKind.PERSON:
            takes_up = bool(lean.human) or lean.goes_on
        else:
            takes_up = lean.anything or not lean.demonstrated.isdisjoint(term_words)
            if after.sentence.id not in grades:
                takes_up = takes_up or lean.continues
        if takes_up:
            yield after.sentence.id


def _from_claims(core: Iterable[str], reports: Reports) -> Iterator[str]:
    """Find the other readings of claims of which one is at the core of the topic.

    But those with which reports open: they bundle several facts, and name what they are about.
    """
    for sentence in core:
        claim = reports.claim_of.get(sentence)
        if claim:
            yield from (s for s in reports.claims[claim].sentences if reports.place[s])
