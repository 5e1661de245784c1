"""What stands around each name of a collection: whether it speaks, has an office, is gone to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from variorum.exports.search.names import Name, Names
from variorum.language.english.name_words import TOWARDS, WITHIN
from variorum.language.english.places import ACRONYMS, SHORT_NAMES
from variorum.language.english.speaking import INVERTING, SPEECH

# The word before a name, and the one before that: `in the `, `adviser `.
BEFORE = re.compile(r"(?:(\w+)\s+)?(\w+)[\s“\"'(]*\Z")

# What says that somebody is introduced: `, a bus driver`, `, 54,`, `, who`.
INTRODUCED = re.compile(r", (?:a|an|who|whose|\d+)\b")

NEXT = re.compile(r"\s+(\w+)")

REACH = 40
"""Characters before and after a name that are looked at."""


@dataclass(slots=True)
class Evidence:
    """What stands around a name, all over the texts."""

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


def gather(texts: Iterable[str], names: Names) -> Mapping[str, Evidence]:
    """Look around every name of the texts; gives what was found by the names' keys."""
    evidence: defaultdict[str, Evidence] = defaultdict(Evidence)
    for text in texts:
        found = names.find(text)
        for name in found:
            _note(evidence[key_of(name.text)], text, name)
        for one, other in pairwise(found):
            if text[one.end : other.start] == " and ":
                evidence[key_of(one.text)].beside.add(key_of(other.text))
                evidence[key_of(other.text)].beside.add(key_of(one.text))
    return evidence


def key_of(name: str) -> str:
    """Give what names of one thing have in common: `usa` of *U.S.* and *United States*."""
    words = tuple(name.casefold().replace("’", "'").split())
    if len(words) == 1:
        return SHORT_NAMES.get(name.replace(".", ""), words[0].replace(".", ""))
    joined = " ".join(words)
    return ACRONYMS.get((words[0], words[1]), joined) if len(words) == 2 else joined


def _note(evidence: Evidence, text: str, name: Name) -> None:
    evidence.forms[name.text] += 1
    evidence.titled += name.titled
    if before := BEFORE.search(text[max(0, name.start - REACH) : name.start]):
        further, word = ((group or "").casefold() for group in before.groups())
        article = word == "the"
        evidence.articles += article
        evidence.within += (further if article else word) in WITHIN
        evidence.towards += word in TOWARDS
        evidence.spoke += word in INVERTING
    after = text[name.end : name.end + REACH]
    if following := NEXT.match(after):
        evidence.spoke += following[1] in SPEECH
    evidence.introduced += INTRODUCED.match(after) is not None
