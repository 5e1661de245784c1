"""English verbs whose simple present tells what is set for a day to come: `Parliament meets on Tuesday`."""

from __future__ import annotations

from variorum.language.english.data import table, word_set

SCHEDULED: dict[str, str] = table("calendar", "scheduled", str, str)
"""The form of one to the form of several, lower case."""

COMPLETED: dict[str, frozenset[str]] = table(
    "calendar", "completed", str, lambda text: frozenset(text.split())
)
"""Verbs of these (their form of several) that need one of these words next."""

RELATIVES = word_set("calendar", "relatives")
"""Subjects of one word that may stand for one or several."""

SUBJECT_PRONOUNS = RELATIVES | word_set("calendar", "subject-pronouns")
"""Subjects of one word, right after which their verb stands."""

SEVERAL = word_set("calendar", "several")
"""Subjects of several that don't end in *s*."""

OBJECTS = word_set("calendar", "objects")
"""Words after a name and a form of several by which it is a verb: `City play their`."""

NO_SUBJECT = word_set("calendar", "no-subject")
"""Words right before a verb that leave open when, or who."""

AFTERWARDS = word_set("calendar", "afterwards")
"""Words by which a date is another happening's than the verb's before."""

REPEATED = word_set("calendar", "repeated")
"""Words before a day of the week that make it many."""

SCHEDULE_WORDS = word_set("calendar", "schedule-words")
"""Words beside such a verb that no caption of a picture has, so that it is no picture's present."""

SAID = word_set("calendar", "said-in-the-past")
"""Verbs in the past after which something is told in the present of when they were said."""
