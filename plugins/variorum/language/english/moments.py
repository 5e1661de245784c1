"""English words around dates: what tells whether one begins, ends or is the moment itself."""

from __future__ import annotations

from variorum.language.english.data import forms, table, word_set

ROLES: dict[str, str] = forms("calendar", "date-roles", str)
"""Word before a date, lower case; any other, or none, is the moment itself."""

LEADING = word_set("calendar", "leading")
"""Words before a date that belong to it."""

BEFORE_A_YEAR = word_set("calendar", "before-a-year")
"""Words before four digits that make them a year."""

BEFORE_MAY = word_set("calendar", "before-may")
"""Words before *May* that make it the month."""

PARTS_OF_DAY = forms("calendar", "parts-of-day", str)
"""Word for a part of the day to the part; an evening may be called a night."""

RELATIVE_DAYS = table("calendar", "relative-days", str, int)
"""Word to days after the day of writing."""

OTHER_WEEKS = word_set("calendar", "other-weeks")
"""Words before a day of the week that make it another week's than the one just past."""

AHEAD = word_set("calendar", "ahead-of-days")
"""Words before a day that put it after the day of writing."""
