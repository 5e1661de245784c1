"""English words around dates: what tells whether one begins, ends or is the moment itself."""

from __future__ import annotations

from variorum.language.english.data import forms, table, word_set

ROLES: dict[str, str] = forms("calendar", "date-roles", str)
"""Word before a date, lower case; any other, or none, is the moment itself."""

LEADING = word_set("calendar", "leading")
"""Words before a date that belong to it."""

BEFORE_A_YEAR = word_set("calendar", "before-a-year")
"""Words before four digits that make them a year."""

BEFORE_A_MONTH = word_set("calendar", "before-a-month")
"""Words before what may be a name, or a verb, that make it a month: *in May*."""

UNSURE_MONTHS = word_set("calendar", "unsure-months")
"""Names of months, lower case, that may be names of people, or verbs."""

UNTIL = word_set("calendar", "until")
"""Words before a month, or the end of a span, that put it ahead."""

WITHIN = word_set("calendar", "within")
"""Words before *the next week* that make it the one that begins with the day of writing."""

BEFORE_A_WEEKEND = word_set("calendar", "before-a-weekend")
"""Words before *weekend* that make it the last one."""

BEFORE_A_CLOCK = word_set("calendar", "before-a-clock")
"""Words before a time of day that make it one: *at noon*, *by 18.40*."""

CLOCK_WORDS = word_set("calendar", "clock-words")
"""Words after *18.40*, where it is no number of what follows."""

NOON = table("calendar", "noon", str, int)
"""Word for a time of day to its minute."""

BEFORE_A_PART = word_set("calendar", "before-a-part")
"""Words before a part of the day that make it a time: *in the morning*, *by dusk*."""

PARTS_OF_DAY = forms("calendar", "parts-of-day", str)
"""Word for a part of the day to the part; an evening may be called a night."""

RELATIVE_DAYS = table("calendar", "relative-days", str, int)
"""Word to days after the day of writing."""
