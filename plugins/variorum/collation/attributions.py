"""Who says what a sentence tells: the subjects of its verbs of speech, and *according to*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.collation.facing import Spot
from variorum.collation.naming import Naming
from variorum.collation.profiles import Profile
from variorum.collation.words import Word
from variorum.english.saying import ACCORDING
from variorum.english.speaking import (
    AUXILIARIES,
    DAYS,
    HEARD,
    HELPING,
    INVERTING,
    MADE_CLEAR,
    NOT_ALONE,
    OTHER_PRONOUNS,
    PARTING,
    PASSIVE,
    PERSONAL_SUBJECTS,
    PREPOSITIONS,
    SPEECH,
    SUBORDINATING,
    WHEN_SAID,
)
from variorum.english.stopwords import STOPWORDS

# `according to`, `in the words of`
ACCORDING_TO = re.compile(rf"\b(?:{'|'.join(ACCORDING)})\s+", re.IGNORECASE)

# What parts a clause: a comma, a stop, a bracket, a quotation mark, a dash between words
PARTED = re.compile(r"[,.;:!?()\[\]\"“”«»]|[—–]|\s-\s")

MARKS = '"“”„«»'

ARTICLES = frozenset("a an the".split())

APPOSITIONS = 3
"""Phrases between commas that may stand between a name and its verb."""

LONGEST = 14
"""Words of the longest speaker."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Somebody who says something in a sentence."""

    spot: Spot
    """The words that name the speaker."""
    verb: tuple[int, int]
    """Offsets of the verb, or of *according to*."""
    speaker: str
    """The full name, or the words as they stand; empty for a pronoun."""
    keys: frozenset[str]
    """Keys of the words that tell who it is."""
    person: bool
    """A name, or *he* and *she*."""
    pronoun: bool = False
    subordinate: bool = False
    """It stands in a clause that hangs on another: *as Smith said*, *which Smith denied*."""
    head: str = ""
    """Key of the noun that says what the speaker is; empty of a name."""
    cited: bool = False
    """*according to* them."""


def sayings_of(profile: Profile, naming: Naming) -> tuple[Saying, ...]:
    """Find who says something in a sentence, in the order of their verbs; never inside quotation marks."""
    return tuple(_sayings(profile, naming))


def _sayings(profile: Profile, naming: Naming) -> Iterator[Saying]:
    text, words = profile.sentence.text, profile.words
    hinted = "ccording" in text or " by " in text or " words of" in text
    after = {m.end(): m.start() for m in ACCORDING_TO.finditer(text)} if hinted else {}
    before: Saying | None = None
    for place, word in enumerate(words):
        if word.start in after:
            found = _forward(text, words, place)
            if found:
                said = _saying(profile, naming, found, (after[word.start], word.start))
                yield replace(said, cited=True)
            continue
        lower = word.text if word.text.islower() else word.text.lower()
        if lower not in SPEECH or _inside(word.start, profile.quoted):
            continue
        if lower in NOT_ALONE and not _tells(text, words, place):
            continue
        if lower in {"made", "makes"} and not _clear(text, word.end):
            continue
        goes_on = _goes_on(text, words, place)
        if goes_on and before is None and lower.endswith("ing"):
            before = _whole_subject(profile, naming)
        if goes_on and before is not None:
            yield replace(before, verb=(word.start, word.end))
            continue
        found = [] if goes_on else _backward(profile, naming, place)
        if not found and lower in INVERTING and not goes_on and _stands_first(text, words, place):
            found = _forward(text, words, place + 1)
        if found:
            said = _saying(profile, naming, found, (word.start, word.end))
            if before is None or not said.subordinate:
                before = said
            yield said


def _goes_on(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether a verb has the subject of the one before it: *and said*, *, blaming*."""
    if not place:
        return False
    if words[place].text.endswith("ing"):
        return True
    at = place - 1
    while at > 0 and _helps(words[at]):
        at -= 1
    return (
        words[at].text.lower() in {"and", "but"}
        and "." not in text[words[at].end : words[place].start]
    )


def _stands_first(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether a verb stands before its subject: after a mark, and with nothing in between."""
    if place + 1 >= len(words):
        return False
    parted = not place or PARTED.search(text, words[place - 1].end, words[place].start)
    following = words[place + 1]
    beside = text[words[place].end : following.start].isspace()
    lower = following.text.lower()
    return (
        bool(parted)
        and beside
        and (following.capital or following.key not in STOPWORDS or lower in ARTICLES)
    )


def _whole_subject(profile: Profile, naming: Naming) -> Saying | None:
    """Give the name that a sentence begins with, as who speaks in it: *Smith waved, saying …*."""
    names = naming.mentioned.get(profile.sentence.id, ())
    if not names or any(
        not word.capital for word in profile.words if word.end <= names[0][0].start
    ):
        return None
    return _saying(profile, naming, names[0], (names[0][-1].end, names[0][-1].end))


def _inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _tells(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether a verb form is followed by what is said."""
    rest = text[words[place].end : words[place].end + 8].lstrip(" ,:")
    return rest[:1] in MARKS or rest.startswith("that ")


def _clear(text: str, end: int) -> bool:
    """Tell whether *made* goes on with *clear*."""
    return text[end : end + 12].lstrip().startswith(MADE_CLEAR)


def _backward(profile: Profile, naming: Naming, place: int) -> list[Word]:
    """Find the subject before a verb, past adverbs and past what is put in between commas."""
    text, words = profile.sentence.text, profile.words
    at = place - 1
    helped: set[str] = set()
    while at >= 0 and (_helps(words[at]) or (words[at].text == "on" and helped & DAYS)):
        if PARTED.search(text, words[at].end, words[at + 1].start):
            break
        helped.add(words[at].text.lower())
        at -= 1
    if at < 0 or (helped & (PASSIVE | {"to"}) and not helped & HEARD):
        return []
    between = text[words[at].end : words[at + 1].start]
    if PARTED.search(between):
        if "," not in between or any(mark in between for mark in MARKS):
            return []
        return _before_apposition(profile, naming, at)
    return _up_to(profile, at)


def _up_to(profile: Profile, at: int) -> list[Word]:
    """Take the words of a subject that ends at a word."""
    text, words = profile.sentence.text, profile.words
    subject: list[Word] = []
    while at >= 0 and len(subject) < LONGEST:
        word = words[at]
        lower = word.text.lower()
        if lower in PARTING or lower in SPEECH or _inside(word.start, profile.quoted):
            break
        if lower == "and" and not (subject and at and _joins(words[at - 1], subject[0])):
            break
        if subject and PARTED.search(_without_stops(text[word.end : subject[0].start])):
            break
        if subject and lower in PERSONAL_SUBJECTS | {"they"}:
            break
        subject.insert(0, word)
        at -= 1
        if lower in PERSONAL_SUBJECTS:
            break
    return subject


def _joins(one: Word, other: Word) -> bool:
    """Tell whether *and* stands between two who speak: *Biden and Xi*, *the US and the EU*."""
    return one.capital and (other.capital or other.text in ARTICLES | {"his", "her", "their"})


def _without_stops(between: str) -> str:
    """Leave out the stop of an abbreviation: `Mr. Smith`, `Sgt. Jones`."""
    return "" if between == ". " else between


def _before_apposition(profile: Profile, naming: Naming, at: int) -> list[Word]:
    """Find the name before or between commas: *Smith, a doctor in Rome, said*, *their leader, Smith, said*."""
    text, words = profile.sentence.text, profile.words
    for _ in range(APPOSITIONS):
        first = at
        while first > 0 and not PARTED.search(
            _without_stops(text[words[first - 1].end : words[first].start])
        ):
            first -= 1
        opens = first == 0 or "," not in text[words[first - 1].end : words[first].start]
        names = list(naming.names_in(words[first : at + 1], text))
        alone = all(word.capital for word in words[first : at + 1])
        if names and names[-1][-1] is words[at] and (alone or opens):
            return _up_to(profile, at)
        if opens:
            return []
        at = first - 1
    return []


def _helps(word: Word) -> bool:
    lower = word.text.lower()
    return lower in HELPING or (lower.endswith("ly") and not word.capital)


def _forward(text: str, words: Sequence[Word], place: int) -> list[Word]:
    """Find a speaker that stands after the verb, up to what tells when and where."""
    speaker: list[Word] = []
    for word in words[place : place + LONGEST]:
        if speaker and PARTED.search(_without_stops(text[speaker[-1].end : word.start])):
            break
        if word.text.lower() in WHEN_SAID | PARTING:
            break
        speaker.append(word)
    return speaker


def _saying(
    profile: Profile, naming: Naming, found: Sequence[Word], verb: tuple[int, int]
) -> Saying:
    text = profile.sentence.text
    first = next(place for place, word in enumerate(profile.words) if word is found[0])
    hangs = first > 0 and profile.words[first - 1].text.lower() in SUBORDINATING
    found = _head(found)
    spot = Spot(profile.sentence.id, found[0].start, found[-1].end)
    lowers = [word.text.lower() for word in found]
    if len(found) == 1 and lowers[0] in PERSONAL_SUBJECTS | OTHER_PRONOUNS:
        person = lowers[0] in PERSONAL_SUBJECTS
        return Saying(spot, verb, "", frozenset(), person, pronoun=True, subordinate=hangs)
    named = [
        name
        for name in naming.names_in(found, text)
        if (name[-1] is found[-1] or len(name) > 1) and not _after_preposition(name[0], found)
    ]
    if named and "and" not in lowers:
        whole = naming.whole(named[-1], profile)
        keys = frozenset(whole.lower().split())
        return Saying(spot, verb, whole, keys, person=True, subordinate=hangs)
    keys = frozenset(word.key for word in found if word.key not in STOPWORDS)
    if not keys or lowers[0] in AUXILIARIES:
        return Saying(spot, verb, "", frozenset(), person=False, pronoun=True, subordinate=hangs)
    speaker = text[spot.start : spot.end]
    until = next(
        (at for at, lower in enumerate(lowers) if at and lower in PREPOSITIONS), len(found)
    )
    head = found[until - 1].key
    return Saying(spot, verb, speaker, keys, person=False, subordinate=hangs, head=head)


def _head(found: Sequence[Word]) -> Sequence[Word]:
    """Leave out what opens a clause before a subject, and what follows an auxiliary in it."""
    while len(found) > 1 and found[0].text.lower() in {"and", "but", "on", "in", "by", "still"}:
        found = found[1:]
    for place, word in enumerate(found):
        if place and word.text.lower() in AUXILIARIES:
            return found[:place]
    return found


def _after_preposition(word: Word, found: Sequence[Word]) -> bool:
    place = next(place for place, other in enumerate(found) if other is word)
    return place > 0 and found[place - 1].text.lower() in PREPOSITIONS
