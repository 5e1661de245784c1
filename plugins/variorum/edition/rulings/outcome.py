"""What an editor's rulings came to: said on the claims on which they act, and of the idle ones that they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.edition.rulings.idle import Ruling
from variorum.edition.rulings.reading import PATH
from variorum.model import Claim, Collation, Edition, Rulings, Source
from variorum.problems import Problem, ProblemKind, warning


def idle_problems(rulings: Rulings, found: dict[Ruling, str]) -> Iterator[Problem]:
    """Tell each idle ruling at its place."""
    for ruling, why in found.items():
        line, column = rulings.places.get(ruling, (0, 0))
        message = f"This ruling decides nothing: {why}; delete it"
        yield warning(PATH, ProblemKind.RULING_IDLE, message, line=line, column=column)


def unmet(rulings: Rulings, edition: Edition) -> dict[Ruling, str]:
    """Find the rulings on printed words that came to nothing, since other words are printed."""
    leads = {claim.lead for claim in edition.collation.claims}
    found: dict[Ruling, str] = {}
    for sentence in rulings.lead:
        if sentence not in leads:
            found["lead", sentence] = "this sentence can't be printed for its statement"
    for insert in rulings.insert:
        if insert.sentence not in leads:
            found["insert", insert.sentence, str(insert.at)] = (
                "its statement is printed in another report's words"
            )
    return found


def with_rulings(
    collation: Collation, rulings: Rulings, idle: dict[Ruling, str], sources: Sequence[Source]
) -> Collation:
    """Say on each claim which rulings acted on it, in words."""
    named = {source.key: _name(source) for source in sources}
    said: defaultdict[str, list[str]] = defaultdict(list)
    for ruling, sentence, words in _in_words(rulings, named):
        if ruling not in idle:
            said[sentence].append(words)

    def ruled(claim: Claim) -> Claim:
        words = dict.fromkeys(word for s in claim.sentences for word in said[s])
        return replace(claim, rulings=(*claim.rulings, *words)) if words else claim

    return replace(collation, claims=tuple(map(ruled, collation.claims)))


def _in_words(rulings: Rulings, named: Mapping[str, str]) -> Iterator[tuple[Ruling, str, str]]:
    """Give each ruling with a sentence that it acts on, and what to say there."""

    def name(sentence: str) -> str:
        return named[sentence.partition(".")[0]]

    for a, b in rulings.same:
        words = f"{name(a)} and {name(b)} are taken to say the same here"
        yield ("same", a, b), a, words
    for a, b in rulings.different:
        for one, other in ((a, b), (b, a)):
            words = f"this is kept apart from what {name(other)} says"
            yield ("different", a, b), one, words
    for sentence in rulings.lead:
        yield ("lead", sentence), sentence, f"this is told in the words of {name(sentence)}"
    for drop in rulings.drop:
        words = f"the words of {name(drop.sentence)} are kept out of the story: {drop.reason}"
        yield ("drop", drop.sentence), drop.sentence, words
    for insert in rulings.insert:
        words = f"[{insert.text}] is put into the words of {name(insert.sentence)}"
        yield ("insert", insert.sentence, str(insert.at)), insert.sentence, words
    for sentence, key in rulings.origin:
        words = f"the passage of {name(sentence)} goes back to {key}"
        yield ("origin", sentence), sentence, words


def _name(source: Source) -> str:
    facts = source.facts
    fact = facts.publisher or facts.title
    return fact.value if fact else source.key
