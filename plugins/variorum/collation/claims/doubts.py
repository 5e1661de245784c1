"""Doubts: the groups of sentences that only just became one claim, or only just didn't."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from variorum.collation.claims.comparing import Pair
from variorum.collation.claims.grouping import COHERENT
from variorum.collation.claims.profiles import Profile
from variorum.collation.claims.similarity import Similarity
from variorum.model import Doubt, Rulings

MARGIN = 0.2
"""Likelihood by which a mean may be off the threshold and in doubt."""


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
    ruled = frozenset(
        frozenset(pair) for pair in ((*rulings.same, *rulings.different) if rulings else ())
    )
    home = {member: number for number, members in enumerate(groups) for member in members}
    near = {
        (min(home[i], home[j]), max(home[i], home[j]))
        for (i, j), similarity in found.items()
        if home[i] != home[j] and similarity.same >= COHERENT - MARGIN
    }
    doubts = [
        _doubt(profiles, found, groups[one], groups[other], merged=False) for one, other in near
    ]
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
        if doubt
        and abs(doubt.same - COHERENT) <= MARGIN
        and frozenset((doubt.a, doubt.b)) not in ruled
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
        (i, j): found[min(i, j), max(i, j)].same if (min(i, j), max(i, j)) in found else 0.0
        for i in one
        for j in other
        if profiles[i].source != profiles[j].source
    }
    if not across:
        return None
    i, j = max(across, key=lambda pair: (across[pair], -pair[0], -pair[1]))
    a, b = sorted((profiles[i].analysis.sentence.id, profiles[j].analysis.sentence.id))
    return Doubt(a, b, round(math.fsum(across.values()) / len(across), 3), merged)
