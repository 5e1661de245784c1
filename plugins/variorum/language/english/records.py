"""English words that look like a superlative: *the first*, *the highest* and *the west*."""

from __future__ import annotations

from variorum.language.english.data import word_set

NO_RECORD = word_set("calendar", "no-record")
"""Words that look like a superlative and are none."""
