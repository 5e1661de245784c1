"""Which rulings decide nothing: the machine decides the same without them.

It has to do so both where the other rulings are in force and where none is: one that another makes needful
stays, and of two that come to the same neither is told, lest an editor delete both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec.structs import replace

from variorum.collation.claims.aligning import Alignment, decided
from variorum.collation.claims.candidates import Pair
from variorum.collation.claims.grouping import may_join
from variorum.collation.collating import Collated
from variorum.collation.origins.tracing import Descent
from variorum.model import Edition, Ruling, Rulings

NOBODY: frozenset[Pair] = frozenset()


def idle_rulings(collated: Collated, edition: Edition, rulings: Rulings) -> Mapping[Ruling, str]:
    """Find the rulings that decide nothing, each with the reason."""
    found = dict(unmet(rulings, edition))
    found.update(undeciding(collated.alignment, collated.descent, rulings))
    return found


def unmet(rulings: Rulings, edition: Edition) -> Iterator[tuple[Ruling, str]]:
    """Find the rulings on printed words that came to nothing, since other words are printed."""
    leads = {claim.lead for claim in edition.collation.claims}
    for sentence in rulings.lead:
        if sentence not in leads:
            yield Ruling("lead", (sentence,)), "this sentence can't be printed for its statement"
    for insert in rulings.insert:
        if insert.sentence not in leads:
            why = "its statement is printed in another report's words"
            yield Ruling("insert", (insert.sentence, str(insert.at))), why


def undeciding(
    alignment: Alignment, descent: Descent, rulings: Rulings
) -> Iterator[tuple[Ruling, str]]:
    """Find the rulings on statements and newsrooms that decide nothing."""
    place = {
        profile.analysis.sentence.id: number for number, profile in enumerate(alignment.profiles)
    }
    home = {member: members for members in alignment.groups for member in members}
    regroup, scraps = _Regrouping(alignment), alignment.comparison.scraps
    for name, pairs in (("same", rulings.same), ("different", rulings.different)):
        for a, b in pairs:
            if a not in place or b not in place:
                continue
            pair = min(place[a], place[b]), max(place[a], place[b])
            if regroup.idle(pair, one=name == "same"):
                are = "one statement" if name == "same" else "two statements"
                yield Ruling(name, (a, b)), f"these are {are} without it"
    for sentence in rulings.lead:
        if sentence in place and {*home[place[sentence]]} <= {place[sentence], *scraps}:
            yield Ruling("lead", (sentence,)), "no other sentence makes this statement"
    for sentence, key in rulings.origin:
        if sentence in place:
            held = alignment.profiles[place[sentence]].analysis.sentence
            if descent.unruled[held.source, held.passage] == key:
                why = f"the passage goes back to `{key}` without it"
                yield Ruling("origin", (sentence,)), why


class _Regrouping:
    """Groups anew what one ruling can have a part in: the sentences that pairs lead to from it."""

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.comparison = alignment.comparison
        self.beside: defaultdict[int, set[int]] = defaultdict(set)
        found, profiles = alignment.found, alignment.profiles
        for i, j in (
            *(pair for pair in found if may_join(profiles, found, pair)),
            *alignment.together,
            *self.comparison.again.items(),
            *self.comparison.scraps.items(),
        ):
            self.beside[i].add(j)
            self.beside[j].add(i)

    def idle(self, pair: Pair, *, one: bool) -> bool:
        """Tell whether two sentences are one claim, or are two, where the ruling on them isn't given."""
        i, j = pair
        if (self.unruled[i] == self.unruled[j]) != one:
            return False
        alignment, own = self.alignment, frozenset({pair})
        apart = (alignment.apart - own) | (alignment.barred & own)
        return self._one(pair, alignment.together - own, apart, alignment.different - own) == one

    @cached_property
    def unruled(self) -> dict[int, int]:
        """The number of each sentence's group where nothing is ruled."""
        _, groups = decided(self.comparison, NOBODY, self.alignment.barred, NOBODY)
        return {member: number for number, members in enumerate(groups) for member in members}

    def _one(
        self,
        pair: Pair,
        together: frozenset[Pair],
        apart: frozenset[Pair],
        different: frozenset[Pair],
    ) -> bool:
        reached = self._reached(pair)
        found = {p: alike for p, alike in self.alignment.found.items() if reached.issuperset(p)}
        comparison = replace(self.comparison, found=found)
        _, groups = decided(comparison, together, apart, different)
        return any(members.issuperset(pair) for members in map(frozenset, groups))

    def _reached(self, pair: Pair) -> set[int]:
        reached, waiting = set(pair), list(pair)
        while waiting:
            new = self.beside[waiting.pop()] - reached
            reached |= new
            waiting += new
        return reached
