"""English words between the numbers of two sides, and before them: *five to two*, *a vote of 98 to 74*."""

from __future__ import annotations

import re

from variorum.language.english.data import alternation, word_list, word_set

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
AGAINST_ONE = re.compile(
    r"(?:[\s-](?:votes?\s)?(?:to|against)[\s-])one\b(?!\s\w+s\b)", re.IGNORECASE
)

# What of this stands between no ends of a range
VOTES = re.compile(r"\bvotes?\b|\bagainst\b", re.IGNORECASE)

# Before two numbers, what makes them a change or a range: `from 12 to 3`, `a fine of 300 to 200`
NO_TALLY_BEFORE = re.compile(
    r"\b(?:from|between|(?<!vote )(?<!votes )(?<!score )(?<!majority )(?<!margin )(?<!tally )of)\s+$",
    re.IGNORECASE,
)

# Before two numbers, what makes the first, though it is less, the one side's
LOST = re.compile(
    rf"\b(?:{alternation(word_list('numbers', 'lost'))})\s+(?:by\s+)?$", re.IGNORECASE
)

# Before a number, what makes it how much more one side has: `a majority of`, `won the seat by`
MARGIN = re.compile(
    r"\b(?:majority|margin|lead) of\s+$"
    r"|\b(?:won|wins?|took|lost|beat|beaten|defeated|held|regained)\b[^.;,]{0,60}\bby\s+$",
    re.IGNORECASE,
)

# Before a number, what makes it that of all there are: `the 12 crew members`, `all seven judges`
OF_ALL = re.compile(r"\b(?:the|all|its|their|his|her|our|both)\s+$", re.IGNORECASE)
