"""What readers call the kinds of text that a report is received with."""

from __future__ import annotations

from variorum.language.english.data import table
from variorum.model import BlockKind

KIND_WORDS = table("readers", "kinds", BlockKind, str)
"""Completing *so many words …*."""

KIND_HEADINGS = table("readers", "kind-headings", BlockKind, str)
"""Heading the texts of one kind."""
