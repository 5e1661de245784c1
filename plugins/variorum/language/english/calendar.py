"""English words for dates: months, days of the week, and words that count from the day of writing."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        """January Jan|February Feb|March Mar|April Apr|May|June Jun|July Jul|August Aug
        |September Sept Sep|October Oct|November Nov|December Dec""".split("|"),
        start=1,
    )
    for name in names.split()
}
"""Names and short forms, capitalised, from 1."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        "Monday Mon|Tuesday Tues Tue|Wednesday Wed|Thursday Thurs Thu|Friday Fri|Saturday Sat|Sunday Sun".split(
            "|"
        )
    )
    for name in names.split()
}
"""Names and short forms, capitalised; Monday is 0, as in `datetime`."""

FULL_WEEKDAYS = tuple(name for name in WEEKDAYS if name.endswith("day"))

COUNTED = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": 1, "an": 1}
"""Numbers of days, weeks, months or years *ago*."""

COUNTED_THINGS = tuple(
    """people men women children troops soldiers officers protesters police dollars euros pounds times
    votes words metres meters feet miles kilometres kilometers km tons tonnes points seats jobs cases
    deaths per percent square cars homes""".split()
)
"""Nouns before which four digits are a number and no year."""

AHEAD = (
    "will",
    "won't",
    "is to",
    "are to",
    "is set to",
    "are set to",
    "is due",
    "are due",
    "is scheduled",
    "are scheduled",
    "is planned",
    "are planned",
    "is expected",
    "are expected",
    "upcoming",
)
"""What puts a date after the day of writing when it stands before it in the clause, lower case."""

SET_FOR = (
    "scheduled for",
    "planned for",
    "slated for",
    "set for",
    "due in",
    "due on",
    "expected in",
)
"""The same, unless a verb in the past stands before it: *was scheduled for February*."""

UNSURE = (
    "would",
    "could",
    "may",
    "might",
    "should",
    "plans to",
    "plan to",
    "hopes to",
    "intends to",
)
"""What may mean a date on either side of the day of writing, seen from when it was said."""

PROSPECT = (
    "will",
    "won't",
    "is to",
    "are to",
    "is set to",
    "are set to",
    "is due",
    "are due",
    "is scheduled",
    "are scheduled",
    "plans to",
    "is expected",
    "are expected",
    "expects to",
    "could",
    "might",
    "prospect",
    "prospects",
    "hope",
    "hopes",
    "hopeful",
    "remain",
    "remains",
    "yet to",
    "pave the way",
    "unlikely",
    "likely",
    "upcoming",
)
"""What looks ahead from the day of writing, or says how things stand on it, lower case."""

PROSPECT_MAY = r"(?<!in )(?<!of )(?<!last )(?<!since )(?<!by )(?<!early )(?<!late )\bmay\b"
"""Expression for the verb *may* in lower-cased text, where it may be the month."""
