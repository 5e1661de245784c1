"""English words in and around names: titles, places and peoples, bodies, agencies."""

from __future__ import annotations

from variorum.language.english.lists import forms, phrase_list, table, word_groups, word_list, word_set
from variorum.language.english.speech import NEWSROOM_WORDS
from variorum.language.english.words import DEFINITE, JOINING_TWO, stem, stem_set


def _pair(text: str) -> tuple[str, str]:
    first, second = text.split()
    return first, second


DEMONYMS: dict[str, str] = forms("places", "countries", str)
"""What belongs to a country, lower case, to the country."""

COUNTRIES = frozenset(DEMONYMS.values())
"""Keys of names that any two events of a country share."""

ACRONYMS: dict[tuple[str, str], str] = table("places", "two-words", _pair, str)
"""Two words that are one thing with a shorter name."""

PREMIER = ACRONYMS["prime", "minister"]
"""Key of two words that are one office."""

SHORT_NAMES: dict[str, str] = table("places", "abbreviations", str, str)
"""Abbreviations in capitals to the key of what they mean."""

USA = SHORT_NAMES["US"]
"""Key of the country whose dollar needs no name."""


OFFICES = stem_set("names", "offices")
"""Stems."""

ONE_OFFICE = {stem(word): stem(words[0]) for words in word_groups("names", "one-office") for word in words}
"""Stem of a word to that of another that means the same: *foreign secretary*, *foreign minister*."""

RANKS = stem_set("names", "ranks")
"""Stems of words that make another office of one."""

GRADES = stem_set("names", "grades")
"""Stems of words before an office that tell nothing of which it is."""


CONNECTORS = phrase_list("names", "connectors")
"""Words that stand in a name: `Department of Defense`, `Council on Foreign Relations`."""

JOINTS = word_set("names", "joints")
"""Words that stand in no person's name."""

BETWEEN_TWO = frozenset(f" {word} " for word in JOINING_TWO)
"""What stands between two names, or in the name of a body."""

BETWEEN_BODY_AND_FIELD = frozenset(f" {word} " for word in word_set("names", "of-a-body"))
"""What stands between a body and what it is about: `Council on Foreign Relations`."""

INTRODUCING = word_set("names", "introducing")
"""After a name and a comma: somebody is introduced."""

WORDS_OF_ONE_LETTER = word_set("names", "words-of-one-letter")
"""Every other capital alone is an initial, `Ada M. Quill`, though *m* and *s* are parts of *I'm* and *it's*."""

OPENING_ENDS = word_list("names", "opening-ends")
"""Ends of words that open a sentence before a name."""

HONORIFICS = word_set("names", "honorifics")
"""Forms of address, lower case, that also begin the names of ships and houses: *the Lady Maren*."""

CAPITAL_TITLES = word_set("names", "capital-titles")
"""Titles that are another word without a capital, lower case."""

TITLES = HONORIFICS | CAPITAL_TITLES | word_set("names", "titles")
"""Offices, ranks, trades and forms of address before a name and no part of it, lower case."""

FORMS_OF_ADDRESS = word_set("names", "forms-of-address")
"""Forms of address, lower case, that say nothing of what somebody does."""

PERSONS = word_set("names", "persons")
"""Besides `TITLES`, words for a person, lower case, before or after a name."""

KIN = word_set("names", "kin")
"""Of whose names *of* stands before: *the father of*."""

ALSO_BODIES = word_set("names", "also-bodies")
"""Titles and words for a person that are used of a body as well."""

ANYBODY = word_set("names", "anybody")
"""Words for a person that say nothing of what somebody is."""

WHO = word_set("names", "who")
"""What follows a name and a comma only where it is a person's."""

_SHORT_FIRST_NAMES = word_groups("names", "short-first-names")

ONE_FIRST_NAME = {
    name: frozenset(other for group in _SHORT_FIRST_NAMES if name in group for other in group)
    for name in {name for group in _SHORT_FIRST_NAMES for name in group}
}
"""First names, lower case, to those that may be the same: *jim* to *james*."""

MEN, WOMEN = "man", "woman"

TITLE_GENDERS = {
    **dict.fromkeys(word_set("names", "titles-of-men"), MEN),
    **dict.fromkeys(word_set("names", "titles-of-women"), WOMEN),
}
"""Forms of address, lower case, to whose they are."""

NAME_GENDERS = {
    **dict.fromkeys(word_set("names", "names-of-men"), MEN),
    **dict.fromkeys(word_set("names", "names-of-women"), WOMEN),
}
"""First names, lower case, to whose they are."""

FIRST_NAMES = NAME_GENDERS.keys() | word_set("names", "names-of-either")
"""First names, lower case, of which a list of common words would make ordinary ones."""

SUFFIXES = word_set("names", "name-suffixes")
"""What stands after somebody's name and belongs to it, lower case."""

FIELDS = word_set("names", "fields")
"""Of what somebody is *Secretary*, lower case: no part of the name that follows."""

SIDES = word_set("names", "sides")
"""Words, lower case, for a part of a country or a continent, before its name or its people's."""

PLACES_BEGIN = SIDES | word_set("names", "places-begin")
"""Words, lower case, with which the name of a place begins."""

TIED = word_set("names", "tied")
"""Words that a hyphen ties to a name without being part of it: *Maren-led*."""

SURNAMES = word_set("names", "surnames")
"""Titles that are as often somebody's last name."""

BODIES = word_set("names", "bodies") | frozenset(word.casefold() for word in NEWSROOM_WORDS)
"""Words in the name of a body, lower case."""

GEOGRAPHY = word_set("names", "geography")
"""Words, lower case, that end the name of a place."""

WITHIN = word_set("names", "before-places")
"""Words before the name of a place, lower case, with or without *the*."""

TOWARDS = word_set("names", "before-places-and-others")
"""Words before the name of a place, lower case, that are as often before others."""

PEOPLES = frozenset(DEMONYMS) | word_set("names", "peoples")
"""Words with a capital, lower case, for who comes from where: no names of their own."""


AGENCIES = table("names", "agencies", str, str)
"""Short names by folded credit."""

LOWER_CASE_AGENCIES = word_set("names", "lower-case-agencies")
"""Credits that are written so."""


def without_article(name: str) -> str:
    """Leave out the article before a name in lower case: `the guardian`."""
    first, space, rest = name.partition(" ")
    return rest if space and first in DEFINITE else name
