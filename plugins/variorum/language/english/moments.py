"""English words around dates: what tells whether one begins, ends or is the moment itself."""

from __future__ import annotations

ROLES: dict[str, str] = {
    **dict.fromkeys("since from after starting beginning".split(), "start"),
    **dict.fromkeys("until till by before through ending".split(), "end"),
}
"""Word before a date, lower case; any other, or none, is the moment itself."""

LEADING = frozenset(
    """on in at during last this next late early mid of the about around since from after starting
    beginning until till by before through ending coming past previous""".split()
)
"""Words before a date that belong to it."""

BEFORE_A_YEAR = frozenset(
    "in since until till by from of during before after through late early mid to and or than".split()
)
"""Words before four digits that make them a year."""

BEFORE_MAY = frozenset(
    "in last this next since until by from of during early late mid before after through".split()
)
"""Words before *May* that make it the month."""

PARTS_OF_DAY = {
    "morning": "morning",
    "dawn": "morning",
    "daybreak": "morning",
    "noon": "midday",
    "midday": "midday",
    "lunchtime": "midday",
    "afternoon": "afternoon",
    "evening": "night",
    "dusk": "night",
    "night": "night",
    "midnight": "night",
    "overnight": "night",
}
"""Word for a part of the day to the part; an evening may be called a night."""

RELATIVE_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
"""Word to days after the day of writing."""

OTHER_WEEKS = frozenset("next last coming following previous".split())
"""Words before a day of the week that make it another week's than the one just past."""

AHEAD = frozenset("will would could expected scheduled due plans set".split())
"""Words before a day that put it after the day of writing."""
