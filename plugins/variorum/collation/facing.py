"""Which sentences are held against each other for differences: those of one claim, and linked ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.collation.profiles import Profile
from variorum.model import Claim, Link, Origin, Sentence

COPIED = 0.4
"""Runs of three words that both have, of the shorter sentence's, from which one is a copy of the other."""

QUOTED = 0.4
"""Part of a sentence in quotation marks from which its wording tells nothing of copying."""


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


class Texts:
    """Which sentences go back to one text."""

    def __init__(self, origins: Sequence[Origin]) -> None:
        self._behind = {passage: origin.key for origin in origins for passage in origin.passages}

    def origin_of(self, sentence: Sentence) -> str:
        """Give the key of the origin behind a sentence: its source's key if none is known."""
        return self._behind.get(f"{sentence.source}.{sentence.passage}", sentence.source)

    def one(self, a: Profile, b: Profile) -> bool:
        """Tell whether one sentence is a copy of the other, or both are of a third.

        They are if they have one origin, or by their wording; what both quote is no sign of copying.
        """
        if self.origin_of(a.sentence) == self.origin_of(b.sentence):
            return True
        if _mostly_quoted(a) or _mostly_quoted(b):
            return False
        shorter = min(len(a.runs), len(b.runs))
        return bool(shorter) and len(a.runs & b.runs) >= COPIED * shorter


def _mostly_quoted(profile: Profile) -> bool:
    quoted = sum(end - start for start, end in profile.quoted)
    return quoted > QUOTED * len(profile.sentence.text)


def facing(
    profiles: Mapping[str, Profile], claims: Sequence[Claim], links: Sequence[Link], texts: Texts
) -> Iterator[Facing]:
    """Give each pair of sentences of different sources that are one claim or linked, in order."""
    for claim in claims:
        yield from _facing(profiles, combinations(claim.sentences, 2), texts, same=True)
    yield from _facing(profiles, ((link.a, link.b) for link in links), texts, same=False)


def _facing(
    profiles: Mapping[str, Profile],
    pairs: Iterable[tuple[str, str]],
    texts: Texts,
    *,
    same: bool,
) -> Iterator[Facing]:
    for one, other in pairs:
        a, b = profiles[one], profiles[other]
        if a.source != b.source:
            yield Facing(a, b, same, texts.one(a, b))
