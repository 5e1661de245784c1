"""What the single looks for differences find: two spots that say the same, or don't."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.collation.facing import Spot
from variorum.model import DifferenceKind, DifferenceLabel


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of two sentences that are about one thing."""

    kind: DifferenceKind
    a: Spot
    b: Spot
    label: DifferenceLabel | None
    """How they differ; None if they agree."""
    one_text: bool
    """The sentences go back to one text."""
    weight: float = 0.0
    """How much it matters among its like, from 0 to 1."""
    shown: tuple[Spot, Spot] | None = None
    """The very words in which `a` and `b` differ, if those are fewer."""
