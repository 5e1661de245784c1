"""English words for dates: months, days of the week, and words that count from the day of writing."""

from __future__ import annotations

from variorum.language.english.data import forms, phrase_list, table, word_list

MONTHS: dict[str, int] = forms("calendar", "months", int)
"""Names and short forms, capitalised, from 1."""

WEEKDAYS: dict[str, int] = forms("calendar", "weekdays", int)
"""Names and short forms, capitalised; Monday is 0, as in `datetime`."""

FULL_WEEKDAYS = tuple(name for name in WEEKDAYS if name.endswith("day"))

COUNTED = table("calendar", "counted", str, int)
"""Numbers of days, weeks, months or years *ago*."""

COUNTED_THINGS = word_list("calendar", "counted-things")
"""Nouns before which four digits are a number and no year."""

AHEAD = phrase_list("calendar", "ahead-of-dates")
"""What puts a date after the day of writing when it stands before it in the clause, lower case."""

SET_FOR = phrase_list("calendar", "set-for")
"""The same, unless a verb in the past stands before it: *was scheduled for February*."""

UNSURE = phrase_list("calendar", "unsure")
"""What may mean a date on either side of the day of writing, seen from when it was said."""

PROSPECT = phrase_list("calendar", "prospect")
"""What looks ahead from the day of writing, or says how things stand on it, lower case."""

PROSPECT_MAY = r"(?<!in )(?<!of )(?<!last )(?<!since )(?<!by )(?<!early )(?<!late )\bmay\b"
"""Expression for the verb *may* in lower-cased text, where it may be the month."""
