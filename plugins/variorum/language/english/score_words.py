"""English words for what the parts of a score mean."""

from __future__ import annotations

from variorum.language.english.data import table

MEANINGS = table("readers", "score-parts", str, str)
"""Part to its meaning, for an editor who asks why."""
