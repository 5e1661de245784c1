"""A topic's sentences: those with its terms, and those that only their context puts there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from variorum.edition.reports import Reports
from variorum.language.grading import grade, grade_person
from variorum.language.people import People
from variorum.language.terms import Mention, compile_terms
from variorum.language.words import stem_of
from variorum.model import Grade, Topic, TopicFile, TopicKind, TopicSentence


def grades_of(file: TopicFile, reports: Reports, people: People) -> dict[str, Grade]:
    """Grade the sentences that are on a topic, by id: by its terms, by context, by their claim."""
    grades = _direct(file, reports, people)
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


def _direct(file: TopicFile, reports: Reports, people: People) -> dict[str, Grade]:
    """Grade every sentence that has a term, outside of what `not` names."""
    full = [frozenset(t.split()) for t in file.terms if len(t.split()) > 1]
    bare = {t for t in file.terms if len(t.split()) == 1 and t[:1].isupper()}
    by_person = file.kind is TopicKind.PERSON
    graded = grade_person if by_person else grade
    grades = {}
    for sentence, found in reports.corpus.mentions(file.terms, file.exclude).items():
        meant = found
        if by_person and full:
            meant = tuple(
                mention
                for mention in found
                if len(mention.words) > 1 or _means(mention, bare, full, sentence, reports, people)
            )
        if meant:
            grades[sentence] = graded(reports.corpus.of[sentence], meant)
    return grades


def _means(
    mention: Mention,
    bare: set[str],
    full: list[frozenset[str]],
    sentence: str,
    reports: Reports,
    people: People,
) -> bool:
    """Tell whether a bare name in a sentence means the topic's person."""
    word = next((name for name in sorted(bare) if stem_of(name) == mention.words[0].stem), "")
    meant = people.meant(word, sentence, reports)
    return not meant or any(meant <= name or name <= meant for name in full)


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
