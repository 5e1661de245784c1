"""A topic's sentences: those with its terms, and those that only their context puts there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.edition.named import Whom
from variorum.edition.reports import Reports
from variorum.identity import normalise
from variorum.language.english.pronouns import AFTER_THOSE, STANDING_FOR_ANY, WHEN_NOUNS
from variorum.language.english.stems import stem
from variorum.language.grading import grade, grade_person
from variorum.language.leaning import GOES_ON, human_pronoun, leaning
from variorum.language.terms import compile_terms, find, words_of
from variorum.model import Grade, Topic, TopicFile, TopicKind, TopicSentence

TAKEN_UP = re.compile(
    r"\b(?:these|those|this|that|such) (?:(?:kinds?|sorts?|types?) of )?((?:[a-z-]+ )?)([a-z-]+)"
)
"""A demonstrative and the one or two words after it: `these kinds of communications`."""

TURNING = ("but ", "and yet ", "still,", "however,")
"""With what a quotation turns from what it said before, lower case."""

BARE = re.compile(
    r"^(?:it|this|that|these|those)(?:'s|'ll|'d)? (?:is|was|are|were|will|would|has|had|have|can|could"
    r"|may|might|must|should|comes|came|means|meant|takes|took|remains|remained|something|an?|the)\b"
    r"|^(?:it|this|that)'s\b|\b(?:with|of|to|on|about|for|do|did|doing) (?:it|this|that)(?=[\",.;]|$)"
)
"""A pronoun that stands for what was told just before: `this is`, `go ahead with this,`."""


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


def has_terms(terms: Sequence[str], sentence: str, reports: Reports) -> bool:
    """Tell whether a sentence has one of some terms."""
    return bool(find(words_of(reports.printed[sentence]), compile_terms(terms)))


def _direct(file: TopicFile, reports: Reports, names: Whom) -> dict[str, Grade]:
    """Grade every sentence that has a term, outside of what `not` names."""
    terms, excluded = compile_terms(file.terms), compile_terms(file.exclude)
    persons = topic_persons(file, names) if file.kind is TopicKind.PERSON else frozenset()
    first = frozenset(term.stems[0] for term in terms)
    grades = {}
    for sentence, text in reports.printed.items():
        words = words_of(text)
        if words.known.isdisjoint(first):
            continue
        hits = find(words, terms)
        if not hits:
            continue
        masked = {at for a, b in find(words, excluded) for at in range(a, b)}
        hits = [(a, b) for a, b in hits if masked.isdisjoint(range(a, b))]
        if persons:
            hits = [
                (a, b)
                for a, b in hits
                if b - a > 1 or _means(words.stems[a], persons, sentence, names)
            ]
        if hits:
            spans = [(words.spans[a][0], words.spans[b - 1][1]) for a, b in hits]
            person = file.kind is TopicKind.PERSON
            grades[sentence] = (
                grade_person(words.folded, spans) if person else grade(words.folded, spans)
            )
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
        if word in (stem(normalise(part)) for part in name.text.split())
        and names.people.in_full(name.who)
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
        sentence = reports.after.get(before, "")
        if not sentence:
            continue
        text = reports.printed[sentence]
        if kind is TopicKind.PERSON:
            takes_up = bool(human_pronoun(text)) or leaning(text) is GOES_ON
        elif sentence in grades:
            takes_up = _takes_up_term(text, term_words)
        else:
            takes_up = _takes_up(text, term_words)
        if takes_up:
            yield sentence


def _takes_up(text: str, term_words: frozenset[str]) -> bool:
    if _goes_on(text):
        return True
    folded = normalise(text).lstrip("\"'([-. ")
    return bool(BARE.search(folded)) or _takes_up_term(text, term_words)


def _goes_on(text: str) -> bool:
    """Tell whether a quotation goes on without turning from its matter."""
    folded = normalise(text).lstrip("\"'([-. ")
    return leaning(text) is GOES_ON and not folded.startswith(TURNING)


def _takes_up_term(text: str, term_words: frozenset[str]) -> bool:
    """Tell whether a demonstrative stands before one of the topic's words, or before a word for anything."""
    for match in TAKEN_UP.finditer(normalise(text)):
        first = match.group(1).strip() or match.group(2)
        if first in WHEN_NOUNS or first in AFTER_THOSE:
            continue
        nouns = {stem(match.group(1).strip()), stem(match.group(2))}
        if nouns & term_words or match.group(2) in STANDING_FOR_ANY or first in STANDING_FOR_ANY:
            return True
    return False


def _from_claims(core: Iterable[str], reports: Reports) -> Iterator[str]:
    """Find the other readings of claims of which one is at the core of the topic.

    But those with which reports open: they bundle several facts, and name what they are about.
    """
    for sentence in core:
        claim = reports.claim_of.get(sentence)
        if claim:
            yield from (s for s in reports.claims[claim].sentences if reports.place[s])
