"""How alike two sentences are, and why: the parts of the comparison, weighed.

Two logistic regressions over the same parts: one says how likely two sentences mainly assert the same, the
other how likely they share a specific assertion at all. Another scorer may stand beside this one: whatever
gives a `Similarity` for two sentences.
"""

from __future__ import annotations

import math
from operator import mul

from msgspec import Struct

from variorum.collation.claims.candidates import shared_concepts
from variorum.collation.claims.coefficients import LINKED, LINKED_BASE, SAME, SAME_BASE
from variorum.collation.claims.parts import ALONE, Parts, Surroundings, parts_of
from variorum.collation.claims.profiles import Profile

FOR_SAME = tuple(SAME.get(name, 0.0) for name in Parts._fields)
FOR_LINKED = tuple(LINKED.get(name, 0.0) for name in Parts._fields)


class Similarity(Struct, frozen=True):
    """How likely two sentences say the same."""

    same: float
    """Likelihood that their main assertion is the same, from 0 to 1."""
    linked: float
    """Likelihood that they share a specific assertion, from 0 to 1."""
    parts: Parts

    def explained(self) -> tuple[tuple[str, float, float, float], ...]:
        """Give each part: its name, its value, what it adds for *same* and for *linked* (log-odds)."""
        return tuple(
            (name, value, value * same, value * linked)
            for name, value, same, linked in zip(
                Parts._fields, self.parts, FOR_SAME, FOR_LINKED, strict=True
            )
            if value
        )


def similarity(a: Profile, b: Profile, around: Surroundings = ALONE) -> Similarity:
    """Compare two sentences; `around` is what the pairs near them say, if they are known."""
    return weighed(parts_of(a, b, shared_concepts(a, b), around))


def weighed(parts: Parts) -> Similarity:
    """Sum up the parts of a comparison."""
    return Similarity(
        _likelihood(SAME_BASE + sum(map(mul, parts, FOR_SAME))),
        _likelihood(LINKED_BASE + sum(map(mul, parts, FOR_LINKED))),
        parts,
    )


def _likelihood(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))
