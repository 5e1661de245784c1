"""English expressions for records and prospects: *the highest in five years*, *later this year*."""

from __future__ import annotations

import re

from variorum.language.english.data import word_set

# `the highest rate in 30 years`, `the first visit since 2018`, `most senior official to come since the war began`
RECORD = re.compile(
    r"\b(?P<record>first|last|worst|best|most|least|fewest|[a-z]{3,12}est)\b"
    r"(?P<what>(?:[^.;:]|(?<=[A-Z])\.){1,90}?)"
    r"\b(?:(?P<since>since (?P<event>(?:(?! and | but | when )[^.,;:“”\"]){3,60}))"
    r"|(?:in|for) (?:(?:more than|over|nearly|almost|at least|about|around) )?"
    r"(?P<count>[a-z]+|\d{1,3}) (?P<unit>year|decade|month|week)s?\b)"
)

NO_RECORD = word_set("calendar", "no-record")
"""Words that look like a superlative and are none."""

# `in the coming months`, `later this year`, `next week`, `by the end of the month`
PROSPECT = re.compile(
    r"\b(?:(?:in|over|within) the (?:coming|next) (?:few )?(?P<coming>day|week|month|year)s?"
    r"|later (?:this|in the) (?P<later>day|week|month|year)"
    r"|next (?P<next>week|month|year|spring|summer|autumn|fall|winter)"
    r"|(?:by|before|at) the end of (?:the|this) (?P<end>day|week|month|year))\b"
)

PROSPECT_HINTS = ("coming ", "later ", "next ", "the end of")
"""One of those stands in every prospect."""
