"""Which sentences are held against each other for differences: those of one claim, and linked ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.collation.profiles import Profile
from variorum.model import Claim, Link, Origin

COPIED = 0.4
"""Runs of three words that both have, of the shorter sentence's, from which one is a copy of the other."""


@dataclass(frozen=True, slots=True, eq=False)
class Facing:
    """Two sentences of different sources that tell one fact, or share one."""

    a: Profile
    b: Profile
    same: bool
    """They are one claim; otherwise they are linked."""
    one_text: bool
    """One is a copy of the other, or both are of a third."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Some words of a sentence."""

    sentence: str
    start: int
    end: int
    """Offsets in the sentence's text."""


def facing(
    profiles: Mapping[str, Profile],
    claims: Sequence[Claim],
    links: Sequence[Link],
    origins: Sequence[Origin],
) -> Iterator[Facing]:
    """Give each pair of sentences of different sources that are one claim or linked, in order."""
    behind = {passage: origin.key for origin in origins for passage in origin.passages}
    for claim in claims:
        yield from _facing(profiles, combinations(claim.sentences, 2), behind, same=True)
    yield from _facing(profiles, ((link.a, link.b) for link in links), behind, same=False)


def _facing(
    profiles: Mapping[str, Profile],
    pairs: Iterable[tuple[str, str]],
    behind: Mapping[str, str],
    *,
    same: bool,
) -> Iterator[Facing]:
    for one, other in pairs:
        a, b = profiles[one], profiles[other]
        if a.source != b.source:
            yield Facing(a, b, same, _one_text(a, b, behind))


def _one_text(a: Profile, b: Profile, behind: Mapping[str, str]) -> bool:
    first = behind.get(f"{a.sentence.source}.{a.sentence.passage}")
    second = behind.get(f"{b.sentence.source}.{b.sentence.passage}")
    if first is not None and first == second:
        return True
    shorter = min(len(a.runs), len(b.runs))
    return bool(shorter) and len(a.runs & b.runs) >= COPIED * shorter
