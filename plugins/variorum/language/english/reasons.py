"""What readers are told: why a part of a report was left out of its article, by the rule that decided."""

from __future__ import annotations

from variorum.language.english.data import table

REASONS = table("readers", "reasons", str, str)
"""Words for readers, by rule."""
