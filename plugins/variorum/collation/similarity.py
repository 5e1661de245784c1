"""How alike two sentences are, and why."""

from __future__ import annotations

import math
from dataclasses import dataclass

from variorum.collation.profiles import Profile


@dataclass(frozen=True, slots=True)
class Similarity:
    """What speaks for and against two sentences saying the same, each part from 0 to 1."""

    words: float
    """Weight of the shared words, of both sentences' (a cosine)."""
    within: float
    """Weight of the shared words, of the smaller sentence's."""
    roots: float
    """The same cosine over the words' beginnings."""
    pairs: float
    """Neighbouring words shared, of the smaller sentence's."""
    names: float
    numbers: float
    clash: float
    """Both have numbers and share none."""

    @property
    def score(self) -> float:
        """Sum the parts up: from 0 to 1."""
        return 0.5 * self.words + 0.2 * self.within + 0.2 * self.roots + 0.1 * self.pairs


def similarity(a: Profile, b: Profile) -> Similarity:
    """Compare two sentences."""
    shared = math.fsum(a.bag[key] for key in sorted(a.bag.keys() & b.bag.keys()))
    roots = math.fsum(
        min(a.roots[key], b.roots[key]) for key in sorted(a.roots.keys() & b.roots.keys())
    )
    pairs = len(a.pairs & b.pairs)
    names = len(a.names & b.names)
    numbers = len(a.numbers & b.numbers)
    return Similarity(
        shared / math.sqrt(a.mass * b.mass) if shared else 0.0,
        shared / min(a.mass, b.mass) if shared else 0.0,
        roots / math.sqrt(a.root_mass * b.root_mass) if roots else 0.0,
        pairs / min(len(a.pairs), len(b.pairs)) if pairs else 0.0,
        names / min(len(a.names), len(b.names)) if names else 0.0,
        numbers / min(len(a.numbers), len(b.numbers)) if numbers else 0.0,
        float(bool(a.numbers and b.numbers and not numbers)),
    )
