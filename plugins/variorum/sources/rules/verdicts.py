"""What a cleaning rule decides about a line."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import BlockKind


@dataclass(frozen=True, slots=True)
class Verdict:
    """A line's kind, and the rule that gave it."""

    kind: BlockKind
    rule: str
    """`english.reasons` has its words for readers."""
