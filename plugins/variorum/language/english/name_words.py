"""English words in and around names: what joins two parts of one, and what tells of whom or what it is."""

from __future__ import annotations

from variorum.language.english.places import DEMONYMS
from variorum.language.english.saying import NEWSROOM_WORDS
from variorum.language.english.titles import BEFORE_NAMES

CONNECTORS = ("of", "of the", "for", "on", "and")
"""Words that stand in a name: `Department of Defense`, `Council on Foreign Relations`."""

HONORIFICS = frozenset(
    "mr mrs ms mx dr sir lord lady king queen prince princess pope captain".split()
)
"""Forms of address, lower case, that also begin the names of ships and houses: *the Lady Maren*."""

TITLES = (
    HONORIFICS
    | BEFORE_NAMES
    | frozenset(
        """president vice minister premier chancellor secretary speaker senator sen
        representative rep congressman congresswoman governor gov mayor
        general gen admiral adm colonel col capt major lieutenant sergeant officer chief director
        chairman chairwoman chair adviser advisor judge justice master attorney professor prof
        commissioner leader host moderator""".split()
    )
)
"""Offices and forms of address before a name, lower case."""

SURNAMES = frozenset("king prince pope bishop marshal judge justice major".split())
"""Titles that are as often somebody's last name."""

BODIES = frozenset(
    """ministry ministries department council committee commission agency bureau office university
    college institute school academy center centre hospital corp corporation inc ltd llc plc co company
    companies group bank union court house senate congress parliament assembly party army navy police
    guard association federation organization organisation society foundation fund church club trust
    league authority board administration government command forces brigade
    """.split()
) | frozenset(word.casefold() for word in NEWSROOM_WORDS)
"""Words in the name of a body, lower case."""

GEOGRAPHY = frozenset(
    """sea ocean strait straits gulf bay river lake island islands peninsula mountain mountains mount
    valley coast cape desert forest hemisphere pacific atlantic arctic antarctica province county
    district state territory city town village port harbor harbour airport bridge street avenue
    road square park station tower hall palace border republic kingdom states east west north south""".split()
)
"""Words, lower case, that end the name of a place."""

WITHIN = frozenset("in at near across outside around throughout off inside toward towards".split())
"""Words before the name of a place, lower case, with or without *the*."""

TOWARDS = frozenset("to from visit visits visited visiting leave leaves leaving left reach".split())
"""Words before the name of a place, lower case, that are as often before others."""

PEOPLES = frozenset(DEMONYMS) | frozenset(
    """english latin arab arabs arabic jewish jews jew muslim muslims islamic christian christians
    catholic catholics hispanic hispanics nordic baltic""".split()
)
"""Words with a capital, lower case, for who comes from where: no names of their own."""
