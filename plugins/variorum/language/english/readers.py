"""What readers and editors are told in English: why text was left out, what a part of a score means, headings of ours."""

from __future__ import annotations

from variorum.language.english.calendar import MONTHS
from variorum.language.english.lists import table
from variorum.model import BlockKind, DifferenceKind, DifferenceLabel, SingleReason

REASONS = table("readers", "reasons", str, str)
"""Words for readers, by rule."""


KIND_WORDS = table("readers", "kinds", BlockKind, str)
"""Completing *so many words …*."""

KIND_HEADINGS = table("readers", "kind-headings", BlockKind, str)
"""Heading the texts of one kind."""


SINGLE_WORDS = table("readers", "singles", SingleReason, str)

_NOTES = table("readers", "notes", str, str)

SAID_AGAIN = _NOTES["said-again"]
"""Of a statement that a report makes in several places."""

AS_RECEIVED = _NOTES["as-received"]


DIFFERENCE_KINDS = table("readers", "difference-kinds", DifferenceKind, str)
"""What a difference is about."""

DIFFERENCE_LABELS = table("readers", "difference-labels", DifferenceLabel, str)
"""How readings differ."""

_OF_DIFFERENCES = table("readers", "difference-notes", str, str)

EARLIER, LATER = _OF_DIFFERENCES["earlier"], _OF_DIFFERENCES["later"]
"""Beside the sides of a difference that are of other moments."""

ASKED = _OF_DIFFERENCES["asked"]
"""After a question of the editors' that heads a difference."""

DAY_NAMES = tuple(table("readers", "day-names", int, str).values())
"""From Monday."""

WRITTEN = _NOTES["written"]
"""At a sentence of a report that is older than most."""

STANDING_WORDS = table("readers", "standings", str, str)
"""How a statement stands among the newsrooms."""

MONTH_NAMES = {number: name for name, number in reversed(MONTHS.items())}

_HEADINGS = table("readers", "headings", str, str)


def as_it_stood(when: str) -> str:
    """Head what a report told before others: `As it stood on June 18, 2023`."""
    year, month, day = when.split("-")
    return _HEADINGS["as-it-stood"].format(month=MONTH_NAMES[int(month)], day=int(day), year=year)


def as_told_by(name: str) -> str:
    """Head what stands in one report: `As NBC News tells it`."""
    return _HEADINGS["as-told-by"].format(name=name)


OTHER_LANGUAGES = _HEADINGS["other-languages"]

COLUMNISTS = _HEADINGS["columnists"]

GENRE_NAMES = table("readers", "genres", str, str)
"""What a report's name says of its genre, by genre; of a report it says nothing."""


MEANINGS = table("readers", "score-parts", str, str)
"""Part to its meaning, for an editor who asks why."""


QUESTIONS = table("readers", "questions", DifferenceKind, str)
"""What readings of a difference answer otherwise, by its kind."""

QUESTIONS_OF_MEASURES = table("readers", "questions-of-measures", str, str)
"""The same of numbers, by what they measure."""

MEASURES_OF_TIME = frozenset(
    unit for unit, asked in QUESTIONS_OF_MEASURES.items() if asked == QUESTIONS_OF_MEASURES["time"]
)
"""What measures how long a thing lasts."""

QUESTIONS_OF_TOLLS = table("readers", "questions-of-tolls", str, str)
"""The same of counts, by what happened to those who are counted."""

_ASKING = table("readers", "asking", str, str)

HOW_MANY, HOW_LONG_IT_LASTED, QUESTIONS_OF_MONEY = (_ASKING[key] for key in ("count", "lasted", "money"))
"""The same of counts of one thing, of what lasted some time, of sums of money."""

HOW_SPELT, IN_MARKS = (_ASKING[key] for key in ("spelt", "marks"))
"""The same of names that are one but for a letter, and of words that only some have in quotation marks."""
