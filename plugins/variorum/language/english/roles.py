"""English words that stand before a name and are none: offices, titles, nationalities, institutions."""

from __future__ import annotations

from variorum.language.english.data import word_set

ROLE_WORDS = word_set("names", "role-words")
"""Lower case."""
