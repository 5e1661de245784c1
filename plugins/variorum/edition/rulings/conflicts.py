"""Conflicts of an editor's rulings: of those that contradict each other one is told and passed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum.edition.rulings.rulings_file import PATH
from variorum.model import Claim, Ruling, Rulings, Source
from variorum.problems import Problem, ProblemKind, error, warning


class Settled(Struct, frozen=True):
    """Rulings that can all be followed, and what was wrong with the others."""

    rulings: Rulings
    problems: tuple[Problem, ...]


def settle(rulings: Rulings, sources: Sequence[Source]) -> Settled:
    """Pass over what others contradict.

    That is `different` within a chain of `same`, `lead` of what is dropped, a passage's second newsroom. What closes a
    chain of `same` decides nothing.
    """
    problems: list[Problem] = []

    def contradicted(ruling: Ruling, others: Sequence[Ruling], why: str) -> None:
        problems.append(_conflict(rulings, ruling, others, why))

    same: list[tuple[str, str]] = []
    for a, b in rulings.same:
        if chain := _chain(same, a, b):
            problems.append(_repeated(rulings, Ruling("same", (a, b)), [Ruling("same", pair) for pair in chain]))
        else:
            same.append((a, b))
    different = []
    for a, b in rulings.different:
        if chain := _chain(same, a, b):
            links = [Ruling("same", pair) for pair in chain]
            contradicted(Ruling("different", (a, b)), links, "rule these to be one statement")
        else:
            different.append((a, b))
    dropped = {drop.sentence for drop in rulings.drop}
    lead = []
    for sentence in rulings.lead:
        if sentence in dropped:
            why = "drop this sentence from the story"
            contradicted(Ruling("lead", (sentence,)), [Ruling("drop", (sentence,))], why)
        else:
            lead.append(sentence)
    passage_of = {s.id: (s.source, s.passage) for source in sources for s in source.sentences}
    origin: dict[tuple[str, str], tuple[str, str]] = {}
    for sentence, key in rulings.origin:
        first = origin.setdefault(passage_of[sentence], (sentence, key))
        if first[0] != sentence:
            why = f"say of this passage that it goes back to `{first[1]}`"
            contradicted(Ruling("origin", (sentence,)), [Ruling("origin", (first[0],))], why)
    settled = replace(
        rulings, same=tuple(same), different=tuple(different), lead=tuple(lead), origin=tuple(origin.values())
    )
    return Settled(settled, tuple(problems))


def one_lead(rulings: Rulings, claims: Sequence[Claim]) -> Settled:
    """Pass over a lead where another one was ruled for its statement before."""
    home = {sentence: claim.id for claim in claims for sentence in claim.sentences}
    leads: dict[str, str] = {}
    problems = []
    for sentence in rulings.lead:
        first = leads.setdefault(home[sentence], sentence)
        if first != sentence:
            why = "choose another sentence for this statement"
            ruling, before = Ruling("lead", (sentence,)), Ruling("lead", (first,))
            problems.append(_conflict(rulings, ruling, [before], why))
    return Settled(replace(rulings, lead=tuple(leads.values())), tuple(problems))


def _conflict(rulings: Rulings, ruling: Ruling, others: Sequence[Ruling], why: str) -> Problem:
    message = f"{_passed_over(rulings, others, why)}; keep what is right"
    return error(PATH, ProblemKind.RULING_CONFLICT, message, rulings.places[ruling])


def _repeated(rulings: Rulings, ruling: Ruling, others: Sequence[Ruling]) -> Problem:
    message = f"{_passed_over(rulings, others, 'rule these to be one statement')} already; delete it"
    return warning(PATH, ProblemKind.RULING_IDLE, message, rulings.places[ruling])


def _passed_over(rulings: Rulings, others: Sequence[Ruling], why: str) -> str:
    lines = sorted({rulings.places[other].line for other in others})
    named = f"line {lines[0]}" if len(lines) == 1 else f"lines {', '.join(map(str, lines))}"
    verb, _, rest = why.partition(" ")
    verb += "s" if len(lines) == 1 else ""
    return f"This ruling is passed over: {named} {verb} {rest}"


def _chain(pairs: Sequence[tuple[str, str]], start: str, end: str) -> list[tuple[str, str]]:
    """Find the pairs that lead from one sentence to another; none if they don't."""
    beside: dict[str, list[tuple[str, tuple[str, str]]]] = {}
    for pair in pairs:
        for one, other in (pair, pair[::-1]):
            beside.setdefault(one, []).append((other, pair))
    came: dict[str, tuple[str, tuple[str, str]]] = {}
    waiting = [start]
    for at in waiting:
        for other, pair in beside.get(at, ()):
            if other not in came and other != start:
                came[other] = (at, pair)
                waiting.append(other)
    return _back(came, start, end)


def _back(came: Mapping[str, tuple[str, tuple[str, str]]], start: str, end: str) -> list[tuple[str, str]]:
    chain = []
    while end in came and end != start:
        end, pair = came[end]
        chain.append(pair)
    return chain
