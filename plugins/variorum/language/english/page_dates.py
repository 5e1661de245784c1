"""English words of the date lines that pages carry: `Updated 4:12 PM EST, Tue November 19, 2019`."""

from __future__ import annotations

from variorum.language.english.data import word_set

MONTHS = word_set("page", "months")

DATE_WORDS = MONTHS | word_set("page", "date-words")
"""Everything that a date line is made of besides numbers."""

STATING = word_set("page", "stating")
"""Words that say what the date is of."""

PUBLISHED = word_set("page", "published")
"""Those of when a report first appeared."""
