"""Topics and names: the sentences that have a topic's terms, how much each is about them, and whom and what sentences name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum.edition.reports import Reports
from variorum.language.corpus import Corpus
from variorum.language.grading import grade, grade_person
from variorum.language.names.names import Name
from variorum.language.names.people import People
from variorum.language.terms import Things, compile_terms, find
from variorum.language.words import keys_of, words_of
from variorum.model import (
    FirstMention,
    Grade,
    Named,
    Thing,
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


class Whom(Struct, frozen=True, eq=False):
    """Whom the names in sentences mean."""

    people: People
    names: Mapping[str, tuple[Name, ...]]
    """By sentence id the names in it, in order."""

    def persons(self, sentence: str) -> frozenset[int]:
        """Give the persons whom a sentence names."""
        return frozenset(
            name.who for name in self.names[sentence] if self.people.is_person(name.who)
        )

    def introduced(self, sentence: str) -> frozenset[int]:
        """Give the persons whom a sentence names in full."""
        return frozenset(
            name.who
            for name in self.names[sentence]
            if not name.single and self.people.is_person(name.who)
        )


def whom(reports: Reports) -> Whom:
    """Tell whom the names of all sentences mean; a surname alone may be given in full by another reading."""
    corpus = reports.corpus
    names: dict[str, tuple[Name, ...]] = {}
    for analysis in corpus.analyses:
        claim = reports.claim_of.get(analysis.sentence.id)
        others = reports.claims[claim].sentences if claim else ()
        readings = [corpus.of[other].named for other in others]
        names[analysis.sentence.id] = tuple(
            replace(name, who=who)
            if (who := corpus.people.meant(name, readings)) != name.who
            else name
            for name in analysis.named
        )
    return Whom(corpus.people, names)


def named(found: Whom) -> tuple[Named, ...]:
    """Give whom and what the sentences name, with the sentences."""
    forms: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for sentence, names in found.names.items():
        for name in names:
            forms[name.who].append((sentence, name.text))
    entities = found.people.entities
    listed = (
        (entities[who], _mentions(entities[who].names, mentioned))
        for who, mentioned in forms.items()
    )
    return tuple(
        sorted(
            (Named(entity.kind, names, mentions) for entity, (names, mentions) in listed),
            key=lambda one: (one.names, one.kind),
        )
    )


def _mentions(
    known: Sequence[str], mentioned: Iterable[tuple[str, str]]
) -> tuple[tuple[str, ...], tuple[tuple[str, int], ...]]:
    """Give the names that are given, numbered; one that another reading made out comes last."""
    mentioned = list(dict.fromkeys(mentioned))
    given = {name for _, name in mentioned}
    names = [name for name in known if name in given]
    names += sorted(given - set(names))
    number = {name: at for at, name in enumerate(names)}
    return tuple(names), tuple((sentence, number[name]) for sentence, name in mentioned)


def things(corpus: Corpus, asked: Iterable[str]) -> tuple[Thing, ...]:
    """Give the words that name things, with their sentences; `asked` are words wanted in any case."""
    found = Things()
    has: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in corpus.analyses:
        for key, form in found.add(one.text, one.words, one.named).items():
            has[key].append((one.sentence.id, form))
    wanted = {key for word in asked for key in keys_of(word) if " " not in word}
    made = []
    for key, seen in sorted(found.seen.items()):
        if key in wanted or seen.names_a_thing():
            forms = sorted(seen.forms, key=lambda form: (-seen.forms[form], len(form), form))
            number = {form: at for at, form in enumerate(forms)}
            made.append(Thing(key, tuple(forms), tuple((s, number[f]) for s, f in has[key])))
    return tuple(made)
