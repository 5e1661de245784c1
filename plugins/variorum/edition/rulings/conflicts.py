"""Conflicts of an editor's rulings: of those that contradict each other one is told and passed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum.edition.rulings.rulings_file import PATH
from variorum.model import Claim, Differs, Later, NoDifference, Ruling, Rulings, Source
from variorum.problems import Problem, ProblemKind, error, warning

ONE = "rule these to be one statement"
AGAINST = "set these against each other"
ROUND = "tell these the other way round"
"""What other rulings do, after their lines: in the plural."""


class Settled(Struct, frozen=True):
    """Rulings that can all be followed, and what was wrong with the others."""

    rulings: Rulings
    problems: tuple[Problem, ...]


def settle(rulings: Rulings, sources: Sequence[Source]) -> Settled:
    """Pass over what others contradict.

    That is `different` within a chain of `same`, and `differs` across one; `later` of what differs or came the other way
    round; `no_difference` of what differs; `lead` of what is dropped, a passage's second newsroom. What closes a chain of `same` decides nothing, nor
    does `different` of what differs.
    """
    settling = _Settling(rulings)
    settled = replace(
        rulings,
        same=tuple(settling.same()),
        differs=tuple(settling.differing()),
        different=tuple(settling.different()),
        later=tuple(settling.at_moments()),
        no_difference=tuple(settling.undivided()),
        lead=tuple(settling.lead()),
        origin=tuple(settling.origin(sources)),
    )
    return Settled(settled, tuple(settling.problems))


class _Settling:
    """Goes through the lists, each asked once and in their order, and keeps what can be followed."""

    def __init__(self, rulings: Rulings) -> None:
        self.rulings = rulings
        self.problems: list[Problem] = []
        self.joined: list[tuple[str, str]] = []
        """Pairs that are ruled to be the same."""
        self.parting: dict[frozenset[str], Ruling] = {}
        """What sets two sentences against each other."""

    def same(self) -> Sequence[tuple[str, str]]:
        for a, b in self.rulings.same:
            if chain := _chain(self.joined, a, b):
                self.repeated(Ruling("same", (a, b)), [Ruling("same", pair) for pair in chain], ONE)
            else:
                self.joined.append((a, b))
        return self.joined

    def differing(self) -> Iterator[Differs]:
        for differs in self.rulings.differs:
            ruling = Ruling("differs", differs.about)
            chains = [chain for a, b in differs.across if (chain := _chain(self.joined, a, b))]
            if chains:
                self.contradicted(ruling, [Ruling("same", pair) for pair in chains[0]], ONE)
                continue
            for pair in differs.across:
                self.parting.setdefault(frozenset(pair), ruling)
            yield differs

    def different(self) -> Iterator[tuple[str, str]]:
        for a, b in self.rulings.different:
            ruling = Ruling("different", (a, b))
            if chain := _chain(self.joined, a, b):
                self.contradicted(ruling, [Ruling("same", pair) for pair in chain], ONE)
            elif parted := self.parting.get(frozenset((a, b))):
                self.repeated(ruling, [parted], AGAINST)
            else:
                yield a, b

    def at_moments(self) -> Iterator[Later]:
        kept: list[tuple[str, str]] = []
        for later in self.rulings.later:
            ruling = Ruling("later", later.pair)
            if parted := self.parting.get(frozenset(later.pair)):
                self.contradicted(ruling, [parted], AGAINST)
            elif chain := _chain(kept, *later.pair[::-1], one_way=True):
                self.contradicted(ruling, [Ruling("later", pair) for pair in chain], ROUND)
            else:
                kept.append(later.pair)
                yield later

    def undivided(self) -> Iterator[NoDifference]:
        for one in self.rulings.no_difference:
            if parted := self.parting.get(frozenset((one.a.sentence, one.b.sentence))):
                self.contradicted(Ruling("no_difference", one.about), [parted], AGAINST)
            else:
                yield one

    def lead(self) -> Iterator[str]:
        dropped = {drop.sentence for drop in self.rulings.drop}
        for sentence in self.rulings.lead:
            if sentence in dropped:
                why = "drop this sentence from the story"
                self.contradicted(Ruling("lead", (sentence,)), [Ruling("drop", (sentence,))], why)
            else:
                yield sentence

    def origin(self, sources: Sequence[Source]) -> Iterator[tuple[str, str]]:
        passage_of = {s.id: (s.source, s.passage) for source in sources for s in source.sentences}
        kept: dict[tuple[str, str], tuple[str, str]] = {}
        for sentence, key in self.rulings.origin:
            first = kept.setdefault(passage_of[sentence], (sentence, key))
            if first[0] != sentence:
                why = f"say of this passage that it goes back to `{first[1]}`"
                self.contradicted(Ruling("origin", (sentence,)), [Ruling("origin", (first[0],))], why)
        return iter(kept.values())

    def contradicted(self, ruling: Ruling, others: Sequence[Ruling], why: str) -> None:
        self.problems.append(_conflict(self.rulings, ruling, others, why))

    def repeated(self, ruling: Ruling, others: Sequence[Ruling], why: str) -> None:
        message = f"{_passed_over(self.rulings, others, why)} already; delete it"
        self.problems.append(warning(PATH, ProblemKind.RULING_IDLE, message, self.rulings.places[ruling]))


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


def _passed_over(rulings: Rulings, others: Sequence[Ruling], why: str) -> str:
    lines = sorted({rulings.places[other].line for other in others})
    named = f"line {lines[0]}" if len(lines) == 1 else f"lines {', '.join(map(str, lines))}"
    verb, _, rest = why.partition(" ")
    verb += "s" if len(lines) == 1 else ""
    return f"This ruling is passed over: {named} {verb} {rest}"


def _chain(pairs: Sequence[tuple[str, str]], start: str, end: str, *, one_way: bool = False) -> list[tuple[str, str]]:
    """Find the pairs that lead from one sentence to another; none if they don't, `one_way` by the second of each."""
    beside: dict[str, list[tuple[str, tuple[str, str]]]] = {}
    for pair in pairs:
        for one, other in (pair,) if one_way else (pair, pair[::-1]):
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
