"""What a name is of, told by its words and by what stands around it all over a collection; and what it says somebody is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from msgspec import Struct, field

from variorum.language.english.names import (
    ALSO_BODIES,
    ANYBODY,
    BETWEEN_TWO,
    BODIES,
    COUNTRIES,
    FIRST_NAMES,
    FORMS_OF_ADDRESS,
    GEOGRAPHY,
    GRADES,
    INTRODUCING,
    JOINTS,
    KIN,
    OFFICES,
    PERSONS,
    PLACES_BEGIN,
    SUFFIXES,
    TITLES,
    TOWARDS,
    WHO,
    WITHIN,
)
from variorum.language.english.sentences import POSSESSIVE, RELATIVE
from variorum.language.english.speech import INVERTING, NEWSROOM_WORDS, PREPOSITIONS, SPEECH, VERBS
from variorum.language.english.words import ARTICLES, BELONGING, DEFINITE, JOINING_TWO, ZIPF, stem
from variorum.language.names.names import Name
from variorum.language.words import Word
from variorum.model import NameKind

LONGEST_PERSON = 4
"""Words of somebody's name."""

IN_A_LIST = {", ", *(f", {word} " for word in JOINING_TWO)}
"""What stands between two names of a list."""

OWNING = {"'s", "’s", "'", "’"}
"""What stands after an owner."""

LONGEST_ROLE = 16
"""Words after a name that say who somebody is, at most."""

LONGEST_PUT_IN = 100
"""Characters between commas after a name."""

# What ends the words after a name that say who somebody is
ROLE_END = re.compile(r"[,.;:!?()\[\]“”\"]|\s[–—-]\s|[–—]")

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
    somebody: int = 0
    """Times that *who* or an age follows it, or a word for a person stands right before it: *the physicist*."""
    listed: set[str] = field(default_factory=set)
    """Keys of the names that a comma joins it to in a list."""
    reporting: int = 0
    """Times that it is said to be a newsroom's own: *NPR's*."""

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
            if text[one.end : other.start] in IN_A_LIST:
                evidence[one.key].listed.add(other.key)
                evidence[other.key].listed.add(one.key)
    return dict(evidence)


def _note(evidence: Evidence, text: str, words: Sequence[Word], name: Name) -> None:
    evidence.forms[name.text] += 1
    evidence.titled += is_titled(text, words, name)
    first, after = name.words
    evidence.reporting += bool(first) and _is_of_a_newsroom(text, words, first)
    if first and not text[words[first - 1].end : name.start].strip(NOT_BESIDE):
        before = words[first - 1].lower
        evidence.articles += before in DEFINITE
        before_that = words[first - 2].lower if first > 1 else ""
        evidence.within += (before_that if before in DEFINITE else before) in WITHIN
        evidence.towards += before in TOWARDS
        evidence.spoke += before in INVERTING
        evidence.somebody += before in PERSONS or (before in BELONGING and before_that in KIN)
    if after < len(words):
        between, following = text[name.end : words[after].start], words[after].text
        if between.isspace():
            evidence.spoke += following in SPEECH
        elif between == ", ":
            evidence.introduced += following in INTRODUCING or following.isdigit()
            past = _speaks_past_commas(text, words, name)
            evidence.spoke += past
            evidence.somebody += past and following in BELONGING
            evidence.somebody += following in WHO or following.isdigit() or _says_who(text, words, name)


def _speaks_past_commas(text: str, words: Sequence[Word], name: Name) -> bool:
    """Tell whether a verb of speech follows what stands between commas after a name: *Ada Quill, of the union, said*."""
    close = text.find(", ", name.end + len(", "), name.end + LONGEST_PUT_IN)
    following = next((word for word in words[name.words[1] :] if word.start > close), None)
    return close > 0 and following is not None and following.start == close + len(", ") and following.lower in SPEECH


def _says_who(text: str, words: Sequence[Word], name: Name) -> bool:
    """Tell whether words between commas beside a name say who that is, by one that is used of no body."""
    told = {word.lower for word in (*_after_the_name(text, words, name), *_before_commas(text, words, name))}
    return not told.isdisjoint((TITLES | PERSONS) - ALSO_BODIES - FORMS_OF_ADDRESS)


def _is_of_a_newsroom(text: str, words: Sequence[Word], first: int) -> bool:
    """Tell whether a newsroom that owns it stands before a name: *NPR's Ada Quill*, *CBS News’ Ada Quill*."""
    before = words[first - 1]
    owner = words[first - 2] if before.text == "s" and first > 1 else before
    between = text[owner.end : words[first].start]
    return owner.text in NEWSROOM_WORDS and between.strip() in OWNING


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


def persons(evidence: Mapping[str, Evidence], surnames: Iterable[str]) -> frozenset[str]:
    """Give the keys of the names of several words that are surely persons'.

    Something says so: an office, an age, a first name, words that people say, or that they are called by the surname
    alone, as `surnames` are; or they stand in a list of such.
    """
    alone = frozenset(surnames)
    begun = {" ".join(words[:size]) for words in map(str.split, evidence) for size in range(2, len(words) - 1)}
    found = {key for key, one in evidence.items() if " " in key and _is_somebody(key, one, alone, begun)}
    reached = set(found)
    while reached:
        listed = {key for one in reached for key in _beside_in_a_list(evidence[one])} - found
        reached = {key for key in listed if " " in key and _may_be_somebody(key, evidence[key])}
        found |= reached
    return frozenset(found)


def _beside_in_a_list(found: Evidence) -> AbstractSet[str]:
    """Give the names beside one in a list, its last by *and*."""
    return found.listed | found.beside if found.listed else found.listed


def _may_be_somebody(key: str, found: Evidence) -> bool:
    words = re.split(r"[ -]", key)
    parts = (part for form in found.forms for part in form.split())
    abbreviated = any(len(part) > 1 and part.isupper() and part.lower() not in SUFFIXES for part in parts)
    if found.reporting or (abbreviated and found.in_letters) or len(key.split()) > LONGEST_PERSON:
        return False
    place = words[-1] in GEOGRAPHY or (words[0] in PLACES_BEGIN and not found.somebody) or key in COUNTRIES
    return not place and BODIES.isdisjoint(words) and JOINTS.isdisjoint(words) and not _is_ordinary(words)


def _is_ordinary(words: Iterable[str]) -> bool:
    """Tell whether a name is of words that name anything: *Personal Information*."""
    return all(stem(word) in ZIPF and word not in FIRST_NAMES for word in words)


def _is_somebody(key: str, found: Evidence, surnames: AbstractSet[str], begun: AbstractSet[str]) -> bool:
    """Tell whether what is known of a name of several words shows that it is somebody's.

    `begun` are those with which far longer names begin, those of a laboratory that is called after somebody, say.
    """
    if found.reporting:
        return False
    words = key.split()
    known = found.titled > found.articles or found.somebody > found.articles
    if known and BODIES.isdisjoint(words) and words[-1] not in GEOGRAPHY:
        return True
    if not _may_be_somebody(key, found) or found.articles:
        return False
    if FIRST_NAMES & {words[0], *words[0].split("-")} and key not in begun:
        return True
    several = words[-1].endswith("s") and not found.somebody
    return words[-1] in surnames or ((found.spoke or found.introduced) > 0 and not several)


def roles_of(text: str, words: Sequence[Word], name: Name) -> tuple[str, ...]:
    """Give the words beside a name that say who somebody is: *Foreign Minister*, *, a physicist at Arden*."""
    told = (_before_the_name(text, words, name), _before_commas(text, words, name), _after_the_name(text, words, name))
    return tuple(dict.fromkeys(" ".join(text[held[0].start : held[-1].end].split()) for held in told if held))


def _before_the_name(text: str, words: Sequence[Word], name: Name) -> Sequence[Word]:
    """Give the words of the office or trade right before a name, without a form of address, and what is none of it."""
    held = list(words[slice(*name.title)]) if name.title is not None else []
    if not held or "," in text[held[-1].end : name.start]:
        return []
    while held and held[-1].lower in FORMS_OF_ADDRESS:
        held.pop()
    capital = any(word.capital and _is_role(word) for word in held)
    while held and (held[0].lower in VERBS or (capital and not held[0].capital and held[0].key not in GRADES)):
        held.pop(0)
    return held if any(map(_is_role, held)) else []


def _before_commas(text: str, words: Sequence[Word], name: Name) -> Sequence[Word]:
    """Give who somebody is before the name between commas: *the town's envoy for roads, Ada Quill, said*."""
    first = name.words[0]
    if not first or text[words[first - 1].end : name.start] != ", " or not text.startswith(",", name.end):
        return []
    held: list[Word] = []
    for word in reversed(words[max(0, first - LONGEST_ROLE) : first]):
        if held and ROLE_END.search(text, word.end, held[0].start):
            break
        held.insert(0, word)
    role = next((at for at, word in enumerate(held) if _is_role(word)), 0)
    begin = next((at for at in range(role, -1, -1) if held[at].lower in ARTICLES | POSSESSIVE), 0)
    return _who(held[begin + (held[begin].lower in POSSESSIVE) :] if held else held)


def _after_the_name(text: str, words: Sequence[Word], name: Name) -> Sequence[Word]:
    """Give who somebody is after the name and a comma: *Ada Quill, the envoy for roads*."""
    if not text.startswith(", ", name.end):
        return []
    end = ROLE_END.search(text, name.end + len(", "))
    held: list[Word] = []
    for word in words[name.words[1] : name.words[1] + LONGEST_ROLE]:
        if word.start >= (end.start() if end else len(text)):
            break
        if word.lower in SPEECH and not any(one.lower in RELATIVE for one in held):
            break
        held.append(word)
    return _who(held)


def _who(held: Sequence[Word]) -> Sequence[Word]:
    """Give a phrase if it says who somebody is: no clause, no list of others with their offices."""
    if not held or held[0].text[0].isdigit() or held[0].lower in RELATIVE | PREPOSITIONS | SPEECH:
        return []
    roles = [at for at, word in enumerate(held) if _is_role(word)]
    relative = next((at for at, word in enumerate(held) if word.lower in RELATIVE), len(held))
    if not roles or any(word.lower in VERBS or word.lower in SPEECH for word in held[:relative]):
        return []
    within = next((at for at, word in enumerate(held) if word.lower in PREPOSITIONS), len(held))
    others = any(held[at + 1].capital for at in roles if at + 1 < min(within, len(held)))
    return [] if others else held


def _is_role(word: Word) -> bool:
    """Tell whether a word says what somebody is: an office, a trade, a relation."""
    if word.lower in FORMS_OF_ADDRESS or word.lower in ANYBODY:
        return False
    return word.lower in TITLES or word.key in OFFICES or word.lower in PERSONS
