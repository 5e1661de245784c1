"""Wire services by the names that texts credit them with, and the short name that readers know."""

from __future__ import annotations

from variorum.language.english.data import table

AGENCIES = table("names", "agencies", str, str)
"""Short names by folded credit."""
