"""English expressions for the phrases that give a time, the hour of the day among them."""

from __future__ import annotations

import re

from variorum.language.english.calendar import COUNTED, FULL_WEEKDAYS, MINUTES, MONTHS, PARTS_OF_DAY
from variorum.language.english.lists import alternation, one_of
from variorum.language.english.numbers import NUMBER_WORDS, ORDINAL_ENDS

MONTH = rf"(?P<month>{alternation(MONTHS)})(?![^\W\d_])\.?"
"""A month; the number of a note may be run into it, as pages do: `25 July1`."""
DAY = rf"(?P<day>\d{{1,2}})(?:{ORDINAL_ENDS})?(?![\d:%]|\.\d)"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d(?!\d?:\d\d)|\.\d|,\d|%|-year)"
"""A year; a time of day may be run into it, as pages do: `March 12, 20248:41 PM`."""
NUMBERED_MONTH = r"0?[1-9]|1[0-2]"
PARTS = f"(?P<part>{alternation(PARTS_OF_DAY)})"
UNITS = r"(?P<unit>day|week|fortnight|month|year|decade)"

# `2023-06-19`
ISO = re.compile(r"(?P<year>(?:1[89]|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b")

# `20/6/2023`, `6/20/2023`, `20.06.2023`, where only one of two numbers can be the month
IN_NUMBERS = (
    re.compile(
        rf"(?<![/.])(?P<day>1[3-9]|2\d|3[01])(?P<mark>[/.])(?P<number>{NUMBERED_MONTH})(?P=mark){YEAR}(?![/\w])"
    ),
    re.compile(
        rf"(?<![/.])(?P<number>{NUMBERED_MONTH})(?P<mark>[/.])(?P<day>1[3-9]|2\d|3[01])(?P=mark){YEAR}(?![/\w])"
    ),
)

# `June 19, 2023`, `Oct., 2, 2021`; `June 19`; `November 2022`
MONTH_FIRST = (
    re.compile(rf"{MONTH},? {DAY},? {YEAR}"),
    re.compile(rf"{MONTH},?(?: of)? {YEAR}"),
    re.compile(rf"{MONTH} {DAY}"),
)

# `19 June 2023`, `19th of June`
DAY_FIRST = (re.compile(rf"{DAY}(?: of)? {MONTH},? {YEAR}"), re.compile(rf"{DAY}(?: of)? {MONTH}"))

# `May`, but not of `June 31st`
MONTH_ALONE = re.compile(rf"(?P<month>{alternation(m for m in MONTHS if len(m) > 3 or m == 'May')})\b(?! \d)")

# `2018`, but not of `2018 people`
YEAR_ALONE = re.compile(rf"{YEAR}\b(?!s| (?:{one_of('calendar', 'counted-things')})\b)")

# What may stand between a day of the week and its date: `Monday, the 19th of June`
AFTER_WEEKDAY = re.compile(r",? (?:the )?")

# ` evening` of `Monday evening`
PART_AFTER = re.compile(rf" {PARTS}\b")

# `this afternoon`, `last night`
PART_OF_DAY = re.compile(r"(?P<which>this|last) (?P<part>morning|afternoon|evening|night)\b", re.IGNORECASE)

# `last week`, `earlier this month`, `later in the year`
SPAN = re.compile(
    r"(?P<which>last|this|next|(?:earlier|later) (?:this|in the)) (?P<unit>week|weekend|month|year)\b(?! of\b)",
    re.IGNORECASE,
)

# `week before last`, `week after next`, after `the`
BEYOND_SPAN = re.compile(r"(?P<unit>week|weekend|month|year) (?:before (?P<last>last)|after next)\b")

# ` week` of `Sunday week`, ` before last` of `the Sunday before last`
BEYOND_WEEKDAY = re.compile(r" (?:week(?![-\w])|(?P<last>before last\b)|after next\b)")

# ` of last week`, `, this week`, after a day of the week
OF_WEEK = re.compile(r",? (?:of )?(?P<which>last|this|next) week\b(?! of\b)", re.IGNORECASE)

# ` on Tuesday` of `last week on Tuesday`
ON_WEEKDAY = re.compile(rf",? (?:on )?(?P<weekday>{alternation(FULL_WEEKDAYS)})\b")

# ` from Tuesday` of `a week from Tuesday`, ` from now`, ` today` of `a week today`
FROM = re.compile(
    rf" (?:from now\b|(?:from )?(?P<near>today|tomorrow)\b|(?:from|on) (?P<weekday>{alternation(FULL_WEEKDAYS)})\b)"
)

# What ends a count that lies ahead: `in four days’ time`
TIME_ON = re.compile(r"['’]? time\b")

# `coming weeks`, `next few months`, after `the`
COMING = re.compile(
    rf"(?P<way>coming|next) (?:(?:few|several|couple of|\d{{1,2}}|{alternation(COUNTED)}) )?"
    r"(?P<unit>day|week|month|year)(?P<several>s?)\b(?! of\b)"
)

# `end of the year`, after `by the`
END_OF = re.compile(r"end of (?:the|this) (?P<unit>week|month|year)\b")

# `following day`, `previous night`, `next morning`, after `the`
OTHER_DAY = re.compile(rf"(?P<way>following|next|previous) (?:day|{PARTS})\b")

# `that day`, `same evening` after `the`, `earlier in the day`, `later that night`; no `the same day as`
SAME_DAY = re.compile(
    rf"(?:(?:(?:earlier|later) )?(?:that(?: same)?|(?:the )?same) (?:day|{PARTS})|(?:earlier|later) in the day)\b"
    rf"(?! (?:{one_of('calendar', 'telling-which-day')})\b)",
    re.IGNORECASE,
)

# `two years ago`, `a day later`, `twenty-five years`
COUNT = re.compile(
    rf"(?:\d{{1,3}}|(?:[a-z]+-)?[a-z]+) {UNITS}s?\b(?: (?P<way>ago|earlier|later)\b)?",
    re.IGNORECASE,
)

# What stands before a count that is no more than about right: `less than`, `four or`
ROUGHLY = re.compile(
    rf"\b(?:{one_of('calendar', 'roughly')}|(?:\d{{1,3}}|{alternation(NUMBER_WORDS)}) (?:or|to)) $", re.IGNORECASE
)

# What stands before the count of a record: `in`, `for more than`
RECORD_BEFORE = re.compile(r"\b(?:in|for) (?:(?:more than|over|nearly|almost|at least|about|around) )?$")

# What something is of all like it: `first`, `highest`
SUPERLATIVE = re.compile(r"\b(?:first|last|worst|best|most|least|fewest|[a-z]{3,12}est)\b")

# Where a clause ends: `.` but for one after a capital, `;`, `:`
CLAUSE_END = re.compile(r"(?:(?<![A-Z])\.|[;:])")

# ` is in` of `the vote is in four days`
BEING_IN = re.compile(r"(?:\b(?:is|are)|['’]s) (?:(?:just|only|now) )?in $")

# What happened since when: `President Biden took office`
EVENT = re.compile(r" (?:(?! and | but | when )[^.,;:“”\"]){3,60}")


# `4.20am`, `5:40 a.m.`, `9 o'clock`, `17:30`
CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?|\s?o['’]clock\b|(?<=:\d\d)(?![\d:]))",
    re.IGNORECASE,
)

# `18.40`, after a word such as `at`, where nothing follows that it counts, or after what happens at an hour
POINTED = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)"
    rf"(?=[,;)]|\.?\Z| (?:{one_of('calendar', 'clock-words')}|{alternation(FULL_WEEKDAYS)})\b)"
)
POINTED_AFTER_A_DEED = re.compile(r"(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?= [a-z])")

HOURS = {word: int(value) for word, value in NUMBER_WORDS.items() if 1 <= value <= 12}

# `half past six`, `quarter to seven`, `ten minutes to nine`; `ten to nine` is what two sides have
PAST_HOUR = re.compile(
    rf"(?P<minutes>{alternation(MINUTES)})(?P<told> minutes)? (?:(?P<past>past)|to) (?P<hour>{alternation(HOURS)})\b",
    re.IGNORECASE,
)

# `six o'clock`, `eight p.m.`
HOUR_WORD = re.compile(rf"(?P<hour>{alternation(HOURS)})(?: (?P<half>[ap])\.?m\b\.?| o['’]clock\b)", re.IGNORECASE)
