"""A topic's sentences: those with its terms, and those that only their context puts there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from variorum.edition.named import Whom
from variorum.edition.reports import Reports
from variorum.language.grading import grade, grade_person
from variorum.language.terms import compile_terms
from variorum.language.words import words_of
from variorum.model import Grade, Topic, TopicFile, TopicKind, TopicSentence


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
    file: TopicFile, grades: Mapping[str, Grade], reports: Reports, order: Iterable[str]
) -> Topic:
    """Put a topic's sentences in order; `order` gives the claims in the narrative's."""
    ordered = [s for claim in order for s in reports.claims[claim].sentences]
    placed = set(ordered)
    ordered += [s for s in reports.sentences if s not in placed]
    return Topic(file, tuple(TopicSentence(s, grades[s]) for s in ordered if s in grades))


def _direct(file: TopicFile, reports: Reports, names: Whom) -> dict[str, Grade]:
    """Grade every sentence that has a term, outside of what `not` names."""
    by_person = file.kind is TopicKind.PERSON
    persons = topic_persons(file, names) if by_person else frozenset()
    graded = grade_person if by_person else grade
    grades = {}
    for sentence, found in reports.corpus.mentions(file.terms, file.exclude).items():
        meant = found
        if persons:
            meant = tuple(
                mention
                for mention in found
                if len(mention.words) > 1 or _means(mention.words[0].stem, persons, sentence, names)
            )
        if meant:
            grades[sentence] = graded(reports.corpus.of[sentence], meant)
    return grades


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
