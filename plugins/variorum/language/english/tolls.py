"""English words for what an event does to people: of each of these there is one count at a time."""

from __future__ import annotations

from variorum.language.english.stems import stem

TOLLS: dict[str, str] = {
    stem(word): toll
    for toll, words in {
        "dead": "dead died die dies dying killed kill kills killing deaths death fatalities fatality "
        "fatally drowned slain perished",
        "hurt": "injured injuring injures injuries hurt hurting wounded wounding hospitalised "
        "hospitalized hospital hospitals casualties",
        "missing": "missing unaccounted",
        "moved": "evacuated evacuating displaced fled homeless evacuees evacuation safety",
        "held": "arrested arrests detained detaining arresting detainees",
    }.items()
    for word in words.split()
}
"""Stem to what happens to those who are counted."""

MOVED = "moved"

HOMES = frozenset(stem(word) for word in "homes home houses house".split())
"""What people left, after *their*: *600 people left their homes*."""

PEOPLE = frozenset(
    stem(word)
    for word in """
    people person persons others other victims victim residents resident passengers passenger
    protesters protester demonstrators demonstrator casualties dead injured wounded missing deaths
    injuries arrests fatalities lives bodies evacuees inhabitants locals suspects
    """.split()
)
"""Stems of nouns for those who are counted, whoever they are."""

NOT_THIS_EVENT = frozenset(
    """year years decade decades previous previously earlier history annual annually average ago
    estimated expected could may might would if since""".split()
)
"""Words of a sentence whose count may be another event's, or nobody's yet."""

AMONG = frozenset("including among them whom".split())
"""Words before a count that make it a part of another."""
