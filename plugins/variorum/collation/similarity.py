"""How alike two sentences are, and why: the parts of the comparison, weighed.

Two logistic regressions over the same parts: one says how likely two sentences mainly assert the same, the
other how likely they share a specific assertion at all. Another scorer may stand beside this one: whatever
gives a `Similarity` for two sentences.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields

from variorum.collation.candidates import shared_concepts
from variorum.collation.coefficients import LINKED, LINKED_BASE, SAME, SAME_BASE
from variorum.collation.parts import ALONE, Parts, Surroundings, parts_of
from variorum.collation.profiles import Profile

PART_NAMES = tuple(part.name for part in fields(Parts))


@dataclass(frozen=True, slots=True)
class Similarity:
    """How likely two sentences say the same."""

    same: float
    """Likelihood that their main assertion is the same, from 0 to 1."""
    linked: float
    """Likelihood that they share a specific assertion, from 0 to 1."""
    parts: Parts

    def explained(self) -> tuple[tuple[str, float, float, float], ...]:
        """Give each part: its name, its value, what it adds for *same* and for *linked* (log-odds)."""
        return tuple(
            (name, value, value * SAME.get(name, 0.0), value * LINKED.get(name, 0.0))
            for name in PART_NAMES
            if (value := getattr(self.parts, name))
        )


def similarity(a: Profile, b: Profile, around: Surroundings = ALONE) -> Similarity:
    """Compare two sentences; `around` is what the pairs near them say, if they are known."""
    return weighed(parts_of(a, b, shared_concepts(a, b), around))


def weighed(parts: Parts) -> Similarity:
    """Sum up the parts of a comparison."""
    return Similarity(
        _likelihood(parts, SAME, SAME_BASE), _likelihood(parts, LINKED, LINKED_BASE), parts
    )


def _likelihood(parts: Parts, weights: Mapping[str, float], base: float) -> float:
    total = base
    for name, weight in weights.items():
        total += weight * getattr(parts, name)
    return 1 / (1 + math.exp(-total))
