"""Expressions for the words that give a date, and for those that say on which side of today it lies."""

from __future__ import annotations

import re
from collections.abc import Iterable

from variorum.language.english.calendar import (
    AHEAD,
    COUNTED,
    COUNTED_THINGS,
    FULL_WEEKDAYS,
    MONTHS,
    SET_FOR,
    UNSURE,
)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


MONTH = rf"(?P<month>{_any(MONTHS)})\b\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|\.\d)"
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?:\d\d)|\.\d|,\d|%|-year)"
"""A year; a time of day may be run into it, as pages do: `March 12, 20248:41 PM`."""

ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b")
"""`2023-06-19`."""

MONTH_DAY_YEAR = re.compile(rf"\b{MONTH},? {DAY},? {YEAR}")
"""`June 19, 2023`, `Oct., 2, 2021`."""

DAY_MONTH_YEAR = re.compile(rf"\b(?:the )?{DAY}(?: of)? {MONTH},? {YEAR}")
"""`19 June 2023`."""

MONTH_YEAR = re.compile(rf"\b{MONTH},?(?: of)? {YEAR}")
"""`November 2022`."""

MONTH_DAY = re.compile(
    rf"\b(?:{MONTH} {DAY}|(?:the )?(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<after>{_any(MONTHS)})\b)"
)
"""`June 16`, `16 June`."""

MONTH_ALONE = re.compile(
    r"\b(?P<lead>(?i:in|since|until|till|by|from|for|last|this|next|during|early|late|mid|of|through"
    r"|before|after))[ -](?:early |late |mid-?)?"
    rf"(?P<month>{_any(m for m in MONTHS if len(m) > 3 or m == 'May')})\b(?! \d)"
)
"""A month after a word that makes it one: `in May`, `last August`, `in early March`."""

YEAR_ALONE = re.compile(
    r"(?:\b(?i:in|since|until|by|from|of|during|early|late|mid|the|a|and|or|to|his|her|its|their|before"
    rf"|after|through)[ -]|['’]s ){YEAR}\b(?!s| (?:{_any(COUNTED_THINGS)})\b)"
)
"""A year after a word that makes it one: `since 2018`, `a 2003 treaty`, `Arden’s 2014 flood`."""

RELATIVE_DAY = re.compile(
    r"\b(?P<word>(?i:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)))\b"
)
"""`today`, `this morning`."""

WEEKDAY = re.compile(
    r"\b(?:(?P<lead>(?i:last|next|this|coming|previous|following)) )?"
    rf"(?P<weekday>{_any(FULL_WEEKDAYS)})\b"
)
"""`on Monday`, `last Friday`, `Sunday’s`."""

RELATIVE_SPAN = re.compile(
    r"\b(?P<which>(?i:last|this|(?<!the )next|earlier (?:this|in the)|later (?:this|in the)"
    r"|(?:in )?the coming)) (?P<span>week|weekend|month|year|weeks)\b(?! of\b)"
)
"""`last week`, `earlier this month`, `in the coming weeks`."""

WEEKEND = re.compile(r"\b(?i:over|during|at|a|the|on) (?:the )?weekend\b")
"""`over the weekend`."""

AGO = re.compile(
    rf"\b(?P<count>{_any(COUNTED)}|\d{{1,3}}) (?P<span>day|week|month|year)s? (?:ago|earlier)\b"
)
"""`two years ago`."""

LAST_OF_CLAUSE = r"(?s:.*)\b(?:{words})\b(?P<rest>[^.;:]{{0,120}})$"
"""Form of an expression for the last of some words in the clause before a date."""

AHEAD_BEFORE = re.compile(LAST_OF_CLAUSE.format(words=_any(AHEAD)))
"""A word of what is to come, before a date in its clause."""

UNSURE_BEFORE = re.compile(LAST_OF_CLAUSE.format(words=_any(UNSURE)))
"""A word that may mean either side of the day of writing, before a date in its clause."""

SET_BEFORE = re.compile(
    rf"(?<!was )(?<!were )(?<!been )(?<!ally )(?<!first )\b(?:{_any(SET_FOR)}) $"
)
"""What a date is set for, right before it, and not in the past."""

PAST = re.compile(r"\b(?:said|told|announced|tweeted|wrote|added|met|was|were|had)\b")
"""A verb in the past, whose date it is if it stands closer."""
