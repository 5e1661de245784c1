"""What an editor's rulings came to: said on the claims on which they act, and of the idle ones that they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping

from msgspec.structs import replace

from variorum.edition.rulings.reading import PATH
from variorum.model import Claim, Edition, Ruling, Rulings, Source
from variorum.problems import Problem, ProblemKind, warning


def idle_problems(rulings: Rulings, idle: Mapping[Ruling, str]) -> Iterator[Problem]:
    """Tell each idle ruling at its place."""
    for ruling, why in idle.items():
        line, column = rulings.places.get(ruling, (0, 0))
        message = f"This ruling decides nothing: {why}; delete it"
        yield warning(PATH, ProblemKind.RULING_IDLE, message, line=line, column=column)


def with_rulings(edition: Edition, rulings: Rulings, idle: Container[Ruling]) -> Edition:
    """Say on each claim which rulings acted on it, in words."""
    named = {source.key: _name(source) for source in edition.sources}
    said: defaultdict[str, list[str]] = defaultdict(list)
    for ruling, sentence, words in _in_words(rulings, named):
        if ruling not in idle:
            said[sentence].append(words)
    if not said:
        return edition

    def ruled(claim: Claim) -> Claim:
        words = dict.fromkeys(word for s in claim.sentences for word in said.get(s, ()))
        return replace(claim, rulings=(*claim.rulings, *words)) if words else claim

    claims = tuple(map(ruled, edition.collation.claims))
    return replace(edition, collation=replace(edition.collation, claims=claims))


def _in_words(rulings: Rulings, named: Mapping[str, str]) -> Iterator[tuple[Ruling, str, str]]:
    """Give each ruling with a sentence that it acts on, and what to say there."""

    def name(sentence: str) -> str:
        return named[sentence.partition(".")[0]]

    for a, b in rulings.same:
        words = f"{name(a)} and {name(b)} are taken to say the same here"
        yield Ruling("same", (a, b)), a, words
    for a, b in rulings.different:
        for one, other in ((a, b), (b, a)):
            words = f"this is kept apart from what {name(other)} says"
            yield Ruling("different", (a, b)), one, words
    for sentence in rulings.lead:
        yield (
            Ruling("lead", (sentence,)),
            sentence,
            f"this is told in the words of {name(sentence)}",
        )
    for drop in rulings.drop:
        words = f"the words of {name(drop.sentence)} are kept out of the story: {drop.reason}"
        yield Ruling("drop", (drop.sentence,)), drop.sentence, words
    for insert in rulings.insert:
        words = f"[{insert.text}] is put into the words of {name(insert.sentence)}"
        yield Ruling("insert", (insert.sentence, str(insert.at))), insert.sentence, words
    for sentence, key in rulings.origin:
        words = f"the passage of {name(sentence)} goes back to {key}"
        yield Ruling("origin", (sentence,)), sentence, words


def _name(source: Source) -> str:
    facts = source.facts
    fact = facts.publisher or facts.title
    return fact.value if fact else source.key
