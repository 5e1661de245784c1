"""Claims and links: sentences grouped by what they assert, never through a chain of near matches; and which groups only just are one claim, or aren't."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from variorum.collation.claims.candidates import REPEATED, Pair, pair_of
from variorum.collation.claims.profiles import Profile
from variorum.collation.claims.similarity import Similarity, sureness
from variorum.collation.sets import Sets
from variorum.model import Doubt, Link, Rulings

LINKED = 0.35
"""From this score on, the sentences of two claims are linked."""


COHERENT = 0.48
"""Mean likelihood of being the same that all pairs across two groups must reach to become one."""

KIN = 0.7
"""Likelihood of being linked at all that every pair across two groups must reach."""

MARGIN = 0.2
"""Likelihood by which a mean may be off the threshold and in doubt."""


def links_of(
    profiles: Sequence[Profile], found: Mapping[Pair, Similarity], groups: Sequence[Sequence[int]]
) -> tuple[Link, ...]:
    """Link the sentences of different sources whose claims share an assertion.

    Two claims are scored by the pairs of sentences across them: half by the mean likelihood, half by the
    highest, since one sentence of a claim may state more than the others. Links come by their ids.
    """
    home = {member: number for number, members in enumerate(groups) for member in members}
    across: dict[Pair, list[Similarity]] = defaultdict(list)
    for (i, j), similarity in found.items():
        if home[i] != home[j] and profiles[i].source != profiles[j].source:
            across[pair_of(home[i], home[j])].append(similarity)
    ids = [profile.analysis.sentence.id for profile in profiles]
    links: list[tuple[str, str, float, float]] = []
    for (one, other), alike in across.items():
        pairs = [(i, j) for i in groups[one] for j in groups[other] if profiles[i].source != profiles[j].source]
        likelihoods = [similarity.linked for similarity in alike]
        score = (math.fsum(likelihoods) / len(pairs) + max(likelihoods)) / 2
        if score >= LINKED:
            told = round(score, 3), round(max(similarity.same for similarity in alike), 3)
            links += [(min(ids[i], ids[j]), max(ids[i], ids[j]), *told) for i, j in pairs]
    return tuple(Link(a, b, score, same=same) for a, b, score, same in sorted(links))


def group(
    profiles: Sequence[Profile],
    found: Mapping[Pair, Similarity],
    together: frozenset[Pair] = frozenset(),
    apart: frozenset[Pair] = frozenset(),
    different: frozenset[Pair] = frozenset(),
) -> tuple[tuple[int, ...], ...]:
    """Group sentences into claims, the best pairs first.

    Constrained agglomerative clustering with average linkage: two groups become one if all pairs across
    them cohere on average and none of them is unrelated or in `apart`. Then the groups of an editor's pairs
    in `together` become one, unless that would join a pair which the editor has in `different`: then the pairs
    alone do, with what says the same in nearly the same words. Groups come by their first member, members in
    order; a sentence without partners is a group of its own.
    """
    groups = _Groups(profiles, found, apart)
    for i, j in sorted(groups.alike, key=lambda pair: (-groups.alike[pair], pair)):
        if groups.joinable(i, j):
            groups.join(i, j)
    ruled: Sets[int] = Sets()
    for i, j in together:
        ruled.join(i, j)
    for places in ruled.all():
        groups.unite(frozenset(places), different)
    return tuple(groups.members[first] for first in sorted(groups.members))


def alike_of(
    profiles: Sequence[Profile],
    found: Mapping[Pair, Similarity],
    groups: Sequence[Sequence[int]],
    together: Collection[Pair] = (),
) -> tuple[Link, ...]:
    """Give the pairs of each group's sentences of different sources, with how sure it is that they assert the same.

    What an editor rules, in `together`, is sure; what was never compared, since it goes with another, isn't.
    """
    told: list[tuple[str, str, float]] = []
    for pair in (pair_of(i, j) for group in groups for i, j in combinations(group, 2)):
        a, b = (profiles[place] for place in pair)
        if a.source != b.source and (pair in together or pair in found):
            sure = 1.0 if pair in together else sureness(found[pair], a, b)
            ids = sorted(one.analysis.sentence.id for one in (a, b))
            told.append((ids[0], ids[1], round(sure, 3)))
    return tuple(Link(a, b, sure, "same") for a, b, sure in sorted(told))


def may_join(profiles: Sequence[Profile], found: Mapping[Pair, Similarity], pair: Pair) -> bool:
    """Tell whether two sentences can be one claim: if they can't, no group has both unless it is ruled."""
    i, j = pair
    if profiles[i].source == profiles[j].source:
        return _same(profiles, found, pair) > 0
    similarity = found.get(pair)
    return similarity is not None and similarity.linked >= KIN


def _same(profiles: Sequence[Profile], found: Mapping[Pair, Similarity], pair: Pair) -> float:
    """Tell how likely two sentences are the same; a source's own are only if it repeats itself."""
    similarity = found.get(pair)
    if similarity is None:
        return 0.0
    if profiles[pair[0]].source == profiles[pair[1]].source:
        return float(similarity.parts.words >= REPEATED)
    return similarity.same


class _Groups:
    """The groups as they grow."""

    def __init__(self, profiles: Sequence[Profile], found: Mapping[Pair, Similarity], apart: frozenset[Pair]) -> None:
        self.found = found
        self.alike = {
            pair: _same(profiles, found, pair)
            for pair in found
            if pair not in apart and may_join(profiles, found, pair)
        }
        """How likely pairs are the same; those that can't be one claim are left out."""
        self.home = list(range(len(profiles)))
        self.members: dict[int, tuple[int, ...]] = {place: (place,) for place in self.home}

    def joinable(self, i: int, j: int) -> bool:
        if self.home[i] == self.home[j]:
            return False
        alike = []
        for x in self.members[self.home[i]]:
            for y in self.members[self.home[j]]:
                likelihood = self.alike.get(pair_of(x, y))
                if likelihood is None:
                    return False
                alike.append(likelihood)
        return math.fsum(alike) / len(alike) >= COHERENT

    def join(self, i: int, j: int) -> None:
        if self.home[i] == self.home[j]:
            return
        first, second = sorted((self.home[i], self.home[j]))
        joined = tuple(sorted(self.members[first] + self.members.pop(second)))
        self.members[first] = joined
        for member in joined:
            self.home[member] = first

    def unite(self, ruled: frozenset[int], different: frozenset[Pair]) -> None:
        """Make the groups of some places one; where `different` forbids it, the places and their copies."""
        first, *others = sorted(ruled)
        whole = {place for one in ruled for place in self.members[self.home[one]]}
        if not any(whole.issuperset(pair) for pair in different):
            for other in others:
                self.join(first, other)
            return
        taken = set(ruled)
        for place in sorted(whole - ruled):
            forbidden = any({*taken, place}.issuperset(p) for p in different if place in p)
            if not forbidden and any(self._copies(place, one) for one in ruled):
                taken.add(place)
        for place in sorted(taken):
            self._part(place)
        for place in sorted(taken - {first}):
            self.join(first, place)

    def _copies(self, i: int, j: int) -> bool:
        pair = pair_of(i, j)
        return pair in self.alike and self.found[pair].parts.words >= REPEATED

    def _part(self, place: int) -> None:
        """Take a place out of its group, which goes on without it."""
        rest = tuple(one for one in self.members.pop(self.home[place]) if one != place)
        for one in rest:
            self.home[one] = rest[0]
        if rest:
            self.members[rest[0]] = rest
        self.home[place] = place
        self.members[place] = (place,)


def doubts_of(
    profiles: Sequence[Profile],
    found: Mapping[Pair, Similarity],
    groups: Sequence[Sequence[int]],
    rulings: Rulings | None = None,
) -> tuple[Doubt, ...]:
    """Find what an editor might decide otherwise, the nearest to the threshold first.

    Two groups are judged by the mean likelihood of all pairs across them, as grouping judges them, and one
    group by its weakest sentence against the others; each is shown by its likeliest pair.
    """
    ruled = frozenset(frozenset(pair) for pair in ((*rulings.same, *rulings.apart) if rulings else ()))
    home = {member: number for number, members in enumerate(groups) for member in members}
    near = {
        pair_of(home[i], home[j])
        for (i, j), similarity in found.items()
        if home[i] != home[j] and similarity.same >= COHERENT - MARGIN
    }
    doubts = [_doubt(profiles, found, groups[one], groups[other], merged=False) for one, other in near]
    for members in groups:
        weakest = [
            _doubt(profiles, found, (member,), _others(members, member), merged=True)
            for member in members
            if len(members) > 1
        ]
        shaky = [doubt for doubt in weakest if doubt]
        doubts += [min(shaky, key=lambda d: (d.same, d.a, d.b))] if shaky else []
    wanted = {
        doubt
        for doubt in doubts
        if doubt and abs(doubt.same - COHERENT) <= MARGIN and frozenset((doubt.a, doubt.b)) not in ruled
    }
    return tuple(sorted(wanted, key=lambda d: (abs(d.same - COHERENT), d.a, d.b)))


def _others(members: Iterable[int], one: int) -> tuple[int, ...]:
    return tuple(member for member in members if member != one)


def _doubt(
    profiles: Sequence[Profile],
    found: Mapping[Pair, Similarity],
    one: Sequence[int],
    other: Sequence[int],
    *,
    merged: bool,
) -> Doubt | None:
    across = {
        (i, j): found[pair].same if (pair := pair_of(i, j)) in found else 0.0
        for i in one
        for j in other
        if profiles[i].source != profiles[j].source
    }
    if not across:
        return None
    i, j = max(across, key=lambda pair: (across[pair], -pair[0], -pair[1]))
    a, b = sorted((profiles[i].analysis.sentence.id, profiles[j].analysis.sentence.id))
    return Doubt(a, b, round(math.fsum(across.values()) / len(across), 3), merged)
