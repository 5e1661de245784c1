"""Expressions for the phrases that give a time; each is matched where its first word stands."""

from __future__ import annotations

import re

from variorum.language.english.calendar import COUNTED, COUNTED_THINGS, MONTHS, PARTS_OF_DAY
from variorum.language.outlook import any_of

MONTH = rf"(?P<month>{any_of(MONTHS)})(?![^\W\d_])\.?"
"""A month; the number of a note may be run into it, as pages do: `25 July1`."""
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|\.\d)"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d(?!\d?:\d\d)|\.\d|,\d|%|-year)"
"""A year; a time of day may be run into it, as pages do: `March 12, 20248:41 PM`."""
PARTS = f"(?P<part>{any_of(PARTS_OF_DAY)})"
UNITS = r"(?P<unit>day|week|month|year|decade)"

# `2023-06-19`
ISO = re.compile(r"(?P<year>(?:1[89]|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b")

# `June 19, 2023`, `Oct., 2, 2021`; `June 19`; `November 2022`
MONTH_FIRST = (
    re.compile(rf"{MONTH},? {DAY},? {YEAR}"),
    re.compile(rf"{MONTH},?(?: of)? {YEAR}"),
    re.compile(rf"{MONTH} {DAY}"),
)

# `19 June 2023`, `19th of June`
DAY_FIRST = (
    re.compile(rf"{DAY}(?: of)? {MONTH},? {YEAR}"),
    re.compile(rf"{DAY}(?: of)? {MONTH}"),
)

# `May`, but not of `June 31st`
MONTH_ALONE = re.compile(
    rf"(?P<month>{any_of(m for m in MONTHS if len(m) > 3 or m == 'May')})\b(?! \d)"
)

# `2018`, but not of `2018 people`
YEAR_ALONE = re.compile(rf"{YEAR}\b(?!s| (?:{any_of(COUNTED_THINGS)})\b)")

# What may stand between a day of the week and its date: `Monday, the 19th of June`
AFTER_WEEKDAY = re.compile(r",? (?:the )?")

# ` evening` of `Monday evening`
PART_AFTER = re.compile(rf" {PARTS}\b")

# `this afternoon`, `last night`
PART_OF_DAY = re.compile(
    r"(?P<which>this|last) (?P<part>morning|afternoon|evening|night)\b", re.IGNORECASE
)

# `last week`, `earlier this month`, `later in the year`
SPAN = re.compile(
    r"(?P<which>last|this|next|(?:earlier|later) (?:this|in the)) (?P<unit>week|weekend|month|year)\b(?! of\b)",
    re.IGNORECASE,
)

# `coming weeks`, `next few months`, after `the`
COMING = re.compile(
    rf"(?P<way>coming|next) (?:(?:few|several|couple of|\d{{1,2}}|{any_of(COUNTED)}) )?"
    r"(?P<unit>day|week|month|year)(?P<several>s?)\b(?! of\b)"
)

# `end of the year`, after `by the`
END_OF = re.compile(r"end of (?:the|this) (?P<unit>week|month|year)\b")

# `following day`, `previous night`, `next morning`, after `the`
OTHER_DAY = re.compile(rf"(?P<way>following|next|previous) (?:day|{PARTS})\b")

# `two years ago`, `a day later`, `twenty-five years`
COUNT = re.compile(
    rf"(?:\d{{1,3}}|(?:[a-z]+-)?[a-z]+) {UNITS}s?\b(?: (?P<way>ago|earlier|later)\b)?",
    re.IGNORECASE,
)

# What stands before the count of a record: `in`, `for more than`
RECORD_BEFORE = re.compile(
    r"\b(?:in|for) (?:(?:more than|over|nearly|almost|at least|about|around) )?$"
)

# What something is of all like it: `first`, `highest`
SUPERLATIVE = re.compile(r"\b(?:first|last|worst|best|most|least|fewest|[a-z]{3,12}est)\b")

# Where a clause ends: `.` but for one after a capital, `;`, `:`
CLAUSE_END = re.compile(r"(?:(?<![A-Z])\.|[;:])")

# What happened since when: `President Biden took office`
EVENT = re.compile(r" (?:(?! and | but | when )[^.,;:“”\"]){3,60}")
