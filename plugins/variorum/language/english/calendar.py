"""English words of dates and times: the calendar, what makes a day one ahead, what pages write around their dates."""

from __future__ import annotations

from variorum.language.english.lists import forms, split_words, table, word_list, word_set


def _period(text: str) -> tuple[int, str]:
    """Read `10 year`."""
    times, unit = text.split()
    return int(times), unit


MONTHS: dict[str, int] = forms("calendar", "months", int)
"""Names and short forms, capitalised, from 1."""

WEEKDAYS: dict[str, int] = forms("calendar", "weekdays", int)
"""Names and short forms, capitalised; Monday is 0, as in `datetime`."""

FULL_WEEKDAYS = tuple(name for name in WEEKDAYS if name.endswith("day"))

DAYS = frozenset(name.casefold() for name in FULL_WEEKDAYS)
"""The same in lower case."""

COUNTED = table("calendar", "counted", str, int)
"""Numbers of days, weeks, months or years *ago*."""

MINUTES = table("calendar", "minutes", str, int)
"""Words for minutes before or after an hour."""

PERIODS = table("calendar", "periods", str, _period)
"""Word for how long something takes to how many it is of a length that is counted in, and that length."""

WHICH = forms("calendar", "which", str)
"""Word before or after a time to which of several like it is meant."""

FIRST_WORDS = table("calendar", "first-words", str, split_words)
"""What is read of a time to the words that it begins with, besides names, numbers, days and parts of the day."""

SINCE = frozenset(FIRST_WORDS["since"])
"""Words before that since when something is the first or highest."""

AS_OF = word_list("calendar", "as-of")
"""The words, in their order, before a time at which something was counted."""

OF_A_NOUN = word_set("calendar", "of-a-noun")
"""Words before a time that say of which a noun is: *the war of 1911*."""

BETWEEN = word_set("calendar", "between")
"""Words before two times between which something lasts."""

SPANNING = word_set("calendar", "spanning")
"""Words between those two."""

SINCE_WHEN = word_set("calendar", "since-when")
"""What tells, after a comma, what happened at a time that was named."""

ROLES: dict[str, str] = forms("calendar", "date-roles", str)
"""Word before a date, lower case; any other, or none, is the moment itself."""

LEADING = word_set("calendar", "leading")
"""Words before a date that belong to it."""

PARTLY = word_set("calendar", "partly")
"""Words before a month or a year, lower case, by which only a part of it is meant."""

BEFORE_A_YEAR = word_set("calendar", "before-a-year")
"""Words before four digits that make them a year."""

BEFORE_A_MONTH = word_set("calendar", "before-a-month")
"""Words before what may be a name, or a verb, that make it a month: *in May*."""

UNSURE_MONTHS = word_set("calendar", "unsure-months")
"""Names of months, lower case, that may be names of people, or verbs."""

VERBS_TOO = word_set("calendar", "verbs-too")
"""Those of them that are verbs or nouns."""

UNTIL = word_set("calendar", "until")
"""Words before a month, or the end of a span, that put it ahead."""

WITHIN = word_set("calendar", "within")
"""Words before *the next week* that make it the one that begins with the day of writing."""

BEFORE_A_WEEKEND = word_set("calendar", "before-a-weekend")
"""Words before *weekend* that make it the last one."""

BEFORE_A_CLOCK = word_set("calendar", "before-a-clock")
"""Words before a time of day that make it one: *at noon*, *by 18.40*."""

DONE_AT_AN_HOUR = word_set("calendar", "done-at-an-hour")
"""What is done at an hour and has no price: *called at 6.13*."""

NOON = table("calendar", "noon", str, int)
"""Word for a time of day to its minute."""

BEFORE_A_COUNT = word_set("calendar", "before-a-count")
"""Words before a count by which it may be till something happens: *in four days*."""

LASTING = word_set("calendar", "lasting")
"""Words before a count by which no day beside it is that from which it counts: *closes for a week on Tuesday*."""

BEFORE_A_DAY = word_set("calendar", "before-a-day")
"""Words right before the day of the week on which something was said."""

BEFORE_A_PART = word_set("calendar", "before-a-part")
"""Words before a part of the day that make it a time: *in the morning*, *by dusk*."""

PARTS_OF_DAY = forms("calendar", "parts-of-day", str)
"""Word for a part of the day to the part; an evening may be called a night."""

RELATIVE_DAYS = table("calendar", "relative-days", str, int)
"""Word to days after the day of writing."""

PARTS_TOLD = table("calendar", "parts-told", str, str)
"""Word for a day to the part of it that the word tells."""

BEYOND = table("calendar", "beyond", str, str)
"""*The day before yesterday*: the word between, by the word for a day."""


SCHEDULED: dict[str, str] = table("calendar", "scheduled", str, str)
"""The form of one to the form of several, lower case."""

COMPLETED: dict[str, frozenset[str]] = table("calendar", "completed", str, lambda text: frozenset(text.split()))
"""Verbs of these (their form of several) that need one of these words next."""

RELATIVES = word_set("calendar", "relatives")
"""Subjects of one word that may stand for one or several."""

SUBJECT_PRONOUNS = RELATIVES | word_set("calendar", "subject-pronouns")
"""Subjects of one word, right after which their verb stands."""

SEVERAL = word_set("calendar", "several")
"""Subjects of several that don't end in *s*."""

OBJECTS = word_set("calendar", "objects")
"""Words after a name and a form of several by which it is a verb: `City play their`."""

NOT_PAST = word_set("calendar", "not-past")

PRESENT_PASSIVE = word_set("calendar", "present-passive")

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


NO_RECORD = word_set("calendar", "no-record")
"""Words that look like a superlative and are none."""


ENDING_A_DAY = word_set("calendar", "ending-a-day")
"""Words that tell the end of a day."""

BEGINNING_A_DAY = word_set("calendar", "beginning-a-day")
"""Words that tell its beginning."""

PAGE_MONTHS = word_set("page", "months")

DATE_WORDS = PAGE_MONTHS | word_set("page", "date-words")
"""Everything that a date line is made of besides numbers."""

STATING = word_set("page", "stating")
"""Words that say what the date is of."""

PUBLISHED = word_set("page", "published")
"""Those of when a report first appeared."""

UPDATING = word_set("page", "updating")
"""Words of when it was changed."""
