"""What a name is of, as far as its words and what stands around it tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from variorum.exports.search.name_evidence import Evidence
from variorum.language.english.name_words import BODIES, GEOGRAPHY
from variorum.language.english.places import DEMONYMS

COUNTRIES = frozenset(DEMONYMS.values())

LONGEST_PERSON = 4
"""Words of somebody's name."""


class NameKind(StrEnum):
    """What a name is of."""

    PERSON = "person"
    PLACE = "place"
    OTHER = "other"
    """A body, a ship, a treaty."""


def kinds_of(
    evidence: Mapping[str, Evidence], given: Mapping[str, NameKind]
) -> Mapping[str, NameKind]:
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
        elif alone[key] is NameKind.PERSON and words[0] in evidence and words[-1] in evidence:
            kinds[key] = NameKind.OTHER
    return kinds


def _kind(key: str, found: Evidence) -> NameKind:
    """Tell what a name is of by its words, else by what stands around it."""
    words = re.split(r"[ -]", key)
    if BODIES.intersection(words):
        return NameKind.OTHER
    if words[-1] in COUNTRIES:
        return NameKind.PLACE
    if found.titled > found.articles and len(words) <= LONGEST_PERSON:
        return NameKind.PERSON
    abbreviation = any(form.isupper() for form in found.forms)
    half = found.towards * 2 >= found.forms.total()
    within = found.within or (half and len(words) == 1)
    if words[-1] in GEOGRAPHY or (within and not (found.introduced or abbreviation)):
        return NameKind.PLACE
    if 1 < len(key.split()) <= LONGEST_PERSON and not found.articles:
        return NameKind.PERSON
    return NameKind.OTHER


def _unknown(key: str, found: Evidence) -> bool:
    """Tell whether nothing but two words with capitals says what a name is of."""
    known = found.titled or found.spoke or found.introduced or BODIES.intersection(key.split())
    return not known and not any(form.isupper() for form in found.forms)
