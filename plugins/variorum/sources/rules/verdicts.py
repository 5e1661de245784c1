"""What a cleaning rule decides about a line."""

from __future__ import annotations

from msgspec import Struct

from variorum.model import BlockKind


class Verdict(Struct, frozen=True):
    """A line's kind, and the rule that gave it."""

    kind: BlockKind
    rule: str
    """`english.reasons` has its words for readers."""
