"""What a name is of: told by its words, and by what stands around it all over a collection."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, field

from variorum.language.english.names import (
    BETWEEN_TWO,
    BODIES,
    COUNTRIES,
    GEOGRAPHY,
    INTRODUCING,
    JOINTS,
    OFFICES,
    PLACES_BEGIN,
    TITLES,
    TOWARDS,
    WITHIN,
)
from variorum.language.english.speech import INVERTING, SPEECH
from variorum.language.english.words import DEFINITE
from variorum.language.names.names import Name
from variorum.language.words import Word
from variorum.model import NameKind

LONGEST_PERSON = 4
"""Words of somebody's name."""

NOT_BESIDE = " \u00a0“\"'("
"""What may stand between a name and the word before it."""


class Evidence(Struct, kw_only=True):
    """What stands around a name, all over the sentences."""

    forms: Counter[str] = field(default_factory=Counter)
    """The names of one key, as written."""
    titled: int = 0
    """Times that an office stands before it."""
    spoke: int = 0
    """Times that it says something."""
    introduced: int = 0
    """Times that a comma and *a*, *who* or an age follow it."""
    within: int = 0
    """Times that something is in it."""
    towards: int = 0
    """Times that somebody goes there."""
    articles: int = 0
    """Times that *the* stands before it."""
    beside: set[str] = field(default_factory=set)
    """Keys of the names that *and* joins it to."""

    @property
    def in_letters(self) -> bool:
        """It isn't only written in capitals."""
        return not all(form.isupper() for form in self.forms)

    @property
    def short(self) -> bool:
        """It is an abbreviation somewhere."""
        return any(form.isupper() for form in self.forms)


def gather(sentences: Iterable[tuple[str, Sequence[Word], Sequence[Name]]]) -> dict[str, Evidence]:
    """Look around every name of the sentences; gives what was found by the names' keys."""
    evidence: defaultdict[str, Evidence] = defaultdict(Evidence)
    for text, words, names in sentences:
        for name in names:
            _note(evidence[name.key], text, words, name)
        for one, other in pairwise(names):
            if text[one.end : other.start] in BETWEEN_TWO:
                evidence[one.key].beside.add(other.key)
                evidence[other.key].beside.add(one.key)
    return dict(evidence)


def _note(evidence: Evidence, text: str, words: Sequence[Word], name: Name) -> None:
    evidence.forms[name.text] += 1
    evidence.titled += is_titled(text, words, name)
    first, after = name.words
    if first and not text[words[first - 1].end : name.start].strip(NOT_BESIDE):
        before = words[first - 1].lower
        evidence.articles += before in DEFINITE
        before_that = words[first - 2].lower if first > 1 else ""
        evidence.within += (before_that if before in DEFINITE else before) in WITHIN
        evidence.towards += before in TOWARDS
        evidence.spoke += before in INVERTING
    if after < len(words):
        between, following = text[name.end : words[after].start], words[after].text
        if between.isspace():
            evidence.spoke += following in SPEECH
        elif between == ", ":
            evidence.introduced += following in INTRODUCING or following.isdigit()


def is_titled(text: str, words: Sequence[Word], name: Name) -> bool:
    """Tell whether an office, and nothing else, stands right before a name: no *host city*, no comma."""
    if name.title is None or name.short:
        return False
    office = words[name.title[1] - 1]
    if "," in text[office.end : name.start]:
        return False
    if office.lower in TITLES or office.key in OFFICES:
        return True
    # `Secretary of State Ines Okafor`
    return any(word.capital and word.key in OFFICES for word in words[slice(*name.title)])


def kinds_of(evidence: Mapping[str, Evidence], given: Mapping[str, NameKind]) -> Mapping[str, NameKind]:
    """Tell what each name is of: by itself, then by the names beside it and within it."""
    alone = {key: given.get(key) or _kind(key, found) for key, found in evidence.items()}
    kinds: dict[str, NameKind] = {}
    for key, found in evidence.items():
        words = key.split()
        kinds[key] = alone[key]
        if key in given or found.titled:
            continue
        # What *and* joins to a place is one, if nothing says what it is.
        if _unknown(key, found) and any(alone[one] is NameKind.PLACE for one in found.beside):
            kinds[key] = NameKind.PLACE
        # A first name hardly ever stands alone: where both do, they are a team's or a company's.
        elif alone[key] is NameKind.PERSON and all(
            one in evidence and not evidence[one].short for one in (words[0], words[-1])
        ):
            kinds[key] = NameKind.OTHER
    return kinds


def _kind(key: str, found: Evidence) -> NameKind:
    """Tell what a name is of by its words, else by what stands around it."""
    words = re.split(r"[ -]", key)
    if BODIES.intersection(words):
        return NameKind.BODY
    if words[-1] in COUNTRIES:
        return NameKind.PLACE
    if found.titled > found.articles and len(words) <= LONGEST_PERSON:
        return NameKind.PERSON
    half = found.towards * 2 >= found.forms.total()
    within = found.within or (half and len(words) == 1)
    if words[-1] in GEOGRAPHY or (within and not (found.introduced or found.short)):
        return NameKind.PLACE
    if words[0] in PLACES_BEGIN and len(words) > 1 and not (found.introduced or found.spoke):
        return NameKind.PLACE
    if 1 < len(key.split()) <= LONGEST_PERSON and not found.articles and not JOINTS & {*words}:
        return NameKind.PERSON
    return NameKind.OTHER


def _unknown(key: str, found: Evidence) -> bool:
    """Tell whether nothing but two words with capitals says what a name is of."""
    known = found.titled or found.spoke or found.introduced or BODIES.intersection(key.split())
    return not known and not found.short
