"""English words of numbers: what they are made of, bounds, units, parts and sides, what is counted."""

from __future__ import annotations

import re

from variorum.language.english.lists import (
    alternation,
    forms,
    one_of,
    phrase_list,
    table,
    word_groups,
    word_list,
    word_set,
)
from variorum.language.english.words import stem, stem_set


def _part_of_one(text: str) -> float:
    """Read `1/3`."""
    part, _, whole = text.partition("/")
    return int(part) / int(whole)


def _measure(text: str) -> tuple[str, float]:
    """Read `7 days` as what it measures and the size in that."""
    size, unit = text.split()
    return unit, float(size)


NUMBER_WORDS: dict[str, float] = table("numbers", "number-words", str, float)
"""Counting words below a hundred."""

MULTIPLIERS: dict[str, float] = table("numbers", "multipliers", str, float)
"""Words after a number that multiply it; alone they mean one of it."""

LETTER_MULTIPLIERS = word_set("numbers", "letter-multipliers")
"""Multipliers that count only directly after digits."""

SEVERAL_OF: dict[str, float] = table("numbers", "several-of", str, float)
"""Plurals that say an order of magnitude and no number."""

TENS = "tens"
"""The like, which says nothing but before another: *tens of thousands*."""

FRACTIONS: dict[str, float] = table("numbers", "fractions", str, _part_of_one)
"""Words that make part of one: *a third*, *two thirds*."""

TIMES: dict[str, float] = table("numbers", "times", str, float)
"""Words that say how many times."""

UNITS: dict[str, tuple[str, float]] = {
    stem(word): measured for word, measured in table("numbers", "units", str, _measure).items()
}
"""Stem of a unit to what it measures and its size in that: a week is seven of `days`."""

IN_EACH = word_set("numbers", "in-each")
"""What makes a number one of each length of time: *three per month*."""

DISTANCE = word_set("numbers", "distance")
"""After a length of time, what makes it a distance: *three a month later*."""

CURRENCY_SIGNS = table("numbers", "currency-signs", str, str)
"""Signs before a number to their unit."""

CURRENCIES = frozenset(CURRENCY_SIGNS.values())
"""Units of money."""

DOLLARS = table("numbers", "dollars", str, str)
"""Letters right before a dollar sign, in lower case, to the unit."""

DOLLAR = CURRENCY_SIGNS["$"]
"""The unit of that sign where no letters tell another."""

# Degrees after a number, with the scale if that is told: `°C`, ` degrees Fahrenheit`, `-degree`
DEGREES = re.compile(
    r"\s?(?:[°º]|-?degrees?\b)(?:[\s-]?(?P<scale>[CF](?:elsius|ahrenheit|entigrade)?\b))?"
    r"|\s?(?P<sign>[℃℉])"
)

AND_A_HALF = word_list("numbers", "and-a-half")
"""The words, in their order, by which a number is half of one more, or half of its multiplier."""

PER_CENT = word_list("numbers", "per-cent")
"""The words, in their order, of one unit."""

BEFORE_A_UNIT = word_set("numbers", "before-a-unit")
"""What may stand between a number and its unit: *three more hours*."""

# After an age in digits or words: `61-year-old`
OLD = re.compile("-old")


AT_LEAST = phrase_list("numbers", "at-least")
"""The number is the least there is."""

AT_MOST = phrase_list("numbers", "at-most")
"""The number is the most there is."""

JUST_OVER = phrase_list("numbers", "just-over")
"""The number is a little less than the truth."""

NEARLY = phrase_list("numbers", "nearly")
"""The number is a little more than the truth."""

ABOUT = phrase_list("numbers", "about")
"""The number is near."""

# A phrase such as `more than` right before a number
BOUND = re.compile(
    rf"\b(?P<phrase>{alternation({*AT_LEAST, *JUST_OVER, *AT_MOST, *NEARLY, *ABOUT})})\s+(?:an?\s+)?$",
    re.IGNORECASE,
)

# A number that is a part of the one after it: `of the ten`, `of 40`
OF_MORE = re.compile(rf"\s(?:out )?of (?:the |its |their |those |all )?(?:\d|(?:{alternation(NUMBER_WORDS)})\b)")

OF_THEM = word_set("numbers", "of-them")
"""What may stand between a number and what it counts: *six of its sailors*."""

ANYBODY = list(word_list("numbers", "anybody"))
"""Nouns for anybody: *12 people* and *12 passengers* may be the same."""

# A time of day after its digits: `4.20am`, `1 p.m.`
CLOCK_AFTER = re.compile(r"\s?(?:[ap]\.?m\b|o['’]clock)", re.IGNORECASE)

# A sign before a number, after no other number: `(−163`, `of -4`, `minus 3`
SIGN = re.compile(r"(?:(?<=[^\d\s] )|(?<=\()|^)(?P<sign>[−–-]|minus\s)$", re.IGNORECASE)

# What is read as a part of one and is an ordinal: `a third case`
ORDINAL = re.compile(r"(?:an?|the) (?:third|fifth|tenth)\b(?! of\b)", re.IGNORECASE)

# `twice`, where it is no multiple: not `twice as many`
TWICE = re.compile(r"\b(?:twice|thrice)\b(?! (?:as|the|that)\b)", re.IGNORECASE)

# `three occasions` are three times
OCCASIONS = re.compile(r"\s(?:different |separate |previous )?occasions\b")

ORDINAL_ENDS = one_of("numbers", "ordinal-ends")
"""Ends of numbers in digits that say which in an order, as alternatives of an expression."""

# The same after digits: `71st`
ORDINAL_END = re.compile(rf"(?:{ORDINAL_ENDS})\b")

# After digits: `in the 71st minute`, `a 90th-minute header`
MINUTE = re.compile(rf"(?:{ORDINAL_ENDS})[- ]minute\b", re.IGNORECASE)

# A count of one, which isn't read as a number elsewhere
ONE = re.compile(r"\b[Oo]ne(?= (?:person|death|fatality|victim)\b)")


# What stands between counts that are added: `181 passengers and 31 crew`
ADDED = re.compile(r"\s(?:[\w-]+\s){1,3}and\s", re.IGNORECASE)

ENDS_OF_RANGE = word_set("numbers", "ends-of-range")
"""What stands between the ends of a range, besides *and*."""

DASHES = frozenset({"-", "–"})
"""What of this joins ends so closely that one sign of a currency stands for both: *$2-3 million*."""

# Before two numbers, what makes them a change and no range: `from 12 to 30`
CHANGE = re.compile(r"\bfrom\s$", re.IGNORECASE)

# Before two numbers, what makes `and` stand between ends
BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)

# What stands between what two sides have: `five to two`, `six votes against three`, `2-1`, `five-to-two`
AGAINST = re.compile(r"\s?[-–]\s?|[\s-](?:votes?\s)?(?:to|against)[\s-]", re.IGNORECASE)

# The same before a side that has only one
AGAINST_ONE = re.compile(r"(?:[\s-](?:votes?\s)?(?:to|against)[\s-])one\b(?!\s\w+s\b)", re.IGNORECASE)

# What of this stands between no ends of a range
VOTES = re.compile(r"\bvotes?\b|\bagainst\b", re.IGNORECASE)

# Before two numbers, what makes them a change or a range: `from 12 to 3`, `a fine of 300 to 200`
NO_TALLY_BEFORE = re.compile(
    r"\b(?:from|between|(?<!vote )(?<!votes )(?<!score )(?<!majority )(?<!margin )(?<!tally )of)\s+$",
    re.IGNORECASE,
)

# Before two numbers, what makes the first, though it is less, the one side's
LOST = re.compile(rf"\b(?:{one_of('numbers', 'lost')})\s+(?:by\s+)?$", re.IGNORECASE)

# Before a number, what makes it how much more one side has: `a majority of`, `won the seat by`
MARGIN = re.compile(
    r"\b(?:majority|margin|lead) of\s+$"
    r"|\b(?:won|wins?|took|lost|beat|beaten|defeated|held|regained)\b[^.;,]{0,60}\bby\s+$",
    re.IGNORECASE,
)

# Before a number, what makes it that of all there are: `the 12 crew members`, `all seven judges`
OF_ALL = re.compile(r"\b(?:the|all|its|their|his|her|our|both)\s+$", re.IGNORECASE)


TOLLS: dict[str, str] = {stem(word): toll for word, toll in forms("numbers", "tolls", str).items()}
"""Stem to what happens to those who are counted."""

MOVED = "moved"

HOMES = stem_set("numbers", "homes")
"""What people left, after *their*: *600 people left their homes*."""

WHOSE_HOMES = word_set("numbers", "whose-homes")
"""What stands before those."""

PEOPLE = stem_set("numbers", "counted-people")
"""Stems of nouns for those who are counted, whoever they are."""

STANDING = word_set("numbers", "standing")
"""What says that a count stands as a report is written: *40 homes are without power*."""

STOOD = word_set("numbers", "stood")
"""What says that it stood before: *40 homes were without power*."""

NOT_THIS_EVENT = word_set("numbers", "not-this-event")
"""Words of a sentence whose count may be another event's, or nobody's yet."""

THOSE_COUNTED = word_set("numbers", "those-counted")
"""After *of*, those who are all that a number counts: *all 12 of them*."""

FURTHER = word_set("numbers", "further")
"""Words after a number by which others were counted before."""

AMONG = word_set("numbers", "among")
"""Words before a count that make it a part of another."""

OF_WHOM = word_set("numbers", "of-whom")
"""What makes counts after it parts of one before."""

FIRST_OF_SEVERAL = word_set("numbers", "first-of-several")
"""What makes an amount the first of several: *the initial $103 billion offer*."""

LAST_OF_SEVERAL = word_set("numbers", "last-of-several")
"""What makes an amount the last so far: *the new $82 offer*."""

LEAVING_OUT = word_set("numbers", "leaving-out")
"""After a number, what leaves out somebody told of besides: *he and 29 fellow travellers*."""

WHOLES = word_set("numbers", "wholes")
"""What makes an amount the whole of parts: *including debt*."""

# Before and after a bare number, what makes it a person's age: `Ada Holm, 30, said`
BEFORE_AGE = re.compile(r"[^\W\d_][\w'’.-]*,\s$|[^\W\d_][\w'’.-]*\s\($")
AFTER_AGE = re.compile(r"[,;)]|\.$")

LASTING = {stem(word): group[0] for group in word_groups("numbers", "lasting") for word in group}
"""Stem of what lasts, noun or verb, to the sort of thing that it is, by its first word."""

MEASURED_AHEAD = stem_set("numbers", "measured-ahead")
"""Stems of what has its length told before it is over."""

LASTING_VERBS = stem_set("numbers", "lasting-verbs")
"""Stems of verbs after which stands how long their subject lasted."""

BEFORE_A_LENGTH = word_set("numbers", "before-a-length")
"""What stands between a verb and how long: *dragged on for*."""

HOLDING = word_set("numbers", "holding")
"""Verbs whose object lasts: *held talks for*."""

BEFORE_WHAT_TOOK = word_set("numbers", "before-what-took")
"""After *took so long*, before what was done."""
