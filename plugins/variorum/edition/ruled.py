"""What an editor's rulings came to: said on the claims on which they act, and of the idle ones that they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.citing.rulings import PATH
from variorum.model import Claim, Collation, Rulings, Sentence, Source
from variorum.problems import Problem, ProblemKind, warning

Ruling = tuple[str, ...]
"""Name of the list, and the sentences that it is about."""


def idle(rulings: Rulings, without: Collation, sources: Sequence[Source]) -> dict[Ruling, str]:
    """Find the rulings that decide nothing, with the reason; `without` is what is found without rulings."""
    home = {s: claim for claim in without.claims for s in claim.sentences}
    sentences = {s.id: s for source in sources for s in source.sentences}
    origins = {passage: origin.key for origin in without.origins for passage in origin.passages}
    found: dict[Ruling, str] = {}
    for a, b in rulings.same:
        if a == b or home[a] == home[b]:
            found["same", a, b] = "these are one statement without it"
    for a, b in rulings.different:
        if home[a] != home[b]:
            found["different", a, b] = "these are two statements without it"
    for sentence, key in rulings.origin:
        if origins.get(_passage(sentences[sentence])) == key:
            found["origin", sentence] = f"the passage goes back to `{key}` without it"
    joined = {sentence for pair in rulings.same for sentence in pair}
    for sentence in rulings.lead:
        if home[sentence].sentences == (sentence,) and sentence not in joined:
            found["lead", sentence] = "no other sentence makes this statement"
    return found


def idle_problems(rulings: Rulings, found: dict[Ruling, str]) -> Iterator[Problem]:
    """Tell each idle ruling at its place."""
    for ruling, why in found.items():
        line, column = rulings.places.get(ruling, (0, 0))
        message = f"This ruling decides nothing: {why}; delete it"
        yield warning(PATH, ProblemKind.RULING_IDLE, message, line=line, column=column)


def with_rulings(
    collation: Collation, rulings: Rulings, idle_ones: dict[Ruling, str], sources: Sequence[Source]
) -> Collation:
    """Say on each claim which rulings acted on it, in words."""
    named = {source.key: _name(source) for source in sources}
    said: defaultdict[str, list[str]] = defaultdict(list)

    def name(sentence: str) -> str:
        return named[sentence.partition(".")[0]]

    for a, b in rulings.same:
        if ("same", a, b) not in idle_ones:
            said[a].append(f"{name(a)} and {name(b)} are taken to say the same here")
    for a, b in rulings.different:
        if ("different", a, b) not in idle_ones:
            said[a].append(f"this is kept apart from what {name(b)} says")
            said[b].append(f"this is kept apart from what {name(a)} says")
    for sentence in rulings.lead:
        if ("lead", sentence) not in idle_ones:
            said[sentence].append(f"this is told in the words of {name(sentence)}")
    for drop in rulings.drop:
        said[drop.sentence].append(
            f"the words of {name(drop.sentence)} are kept out of the story: {drop.reason}"
        )
    for sentence, key in rulings.origin:
        if ("origin", sentence) not in idle_ones:
            said[sentence].append(f"the passage of {name(sentence)} goes back to {key}")

    def ruled(claim: Claim) -> Claim:
        words = dict.fromkeys(word for s in claim.sentences for word in said[s])
        return replace(claim, rulings=(*claim.rulings, *words)) if words else claim

    return replace(collation, claims=tuple(map(ruled, collation.claims)))


def _passage(sentence: Sentence) -> str:
    return f"{sentence.source}.{sentence.passage}"


def _name(source: Source) -> str:
    facts = source.facts
    fact = facts.publisher or facts.title
    return fact.value if fact else source.key
