"""Who says what a sentence tells: the subjects of its verbs of speech, and *according to*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.collation.facing import Spot
from variorum.language.analysis import Analysis
from variorum.language.english.saying import ACCORDING
from variorum.language.english.speaking import (
    AUXILIARIES,
    INVERTING,
    MADE_CLEAR,
    NOT_ALONE,
    OTHER_PRONOUNS,
    PERSONAL_SUBJECTS,
    PREPOSITIONS,
    SPEECH,
    SUBORDINATING,
)
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.naming import Naming
from variorum.language.subjects import (
    ARTICLES,
    MARKS,
    PARTED,
    helps,
    inside,
    speaker_after,
    subject_before,
)
from variorum.language.words import Word

# `according to`, `in the words of`
ACCORDING_TO = re.compile(rf"\b(?:{'|'.join(ACCORDING)})\s+", re.IGNORECASE)


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


def sayings_of(analysis: Analysis, naming: Naming) -> tuple[Saying, ...]:
    """Find who says something in a sentence, in the order of their verbs; never inside quotation marks."""
    return tuple(_sayings(analysis, naming))


def _sayings(analysis: Analysis, naming: Naming) -> Iterator[Saying]:
    text, words = analysis.text, analysis.words
    hinted = "ccording" in text or " by " in text or " words of" in text
    after = {m.end(): m.start() for m in ACCORDING_TO.finditer(text)} if hinted else {}
    before: Saying | None = None
    for place, word in enumerate(words):
        if word.start in after:
            found = speaker_after(text, words, place)
            if found:
                said = _saying(analysis, naming, found, (after[word.start], word.start))
                yield replace(said, cited=True)
            continue
        lower = word.text if word.text.islower() else word.text.lower()
        if lower not in SPEECH or inside(word.start, analysis.quoted):
            continue
        if lower in NOT_ALONE and not _tells(text, words, place):
            continue
        if lower in {"made", "makes"} and not _clear(text, word.end):
            continue
        goes_on = _goes_on(text, words, place)
        if goes_on and before is None and lower.endswith("ing"):
            before = _whole_subject(analysis, naming)
        if goes_on and before is not None:
            yield replace(before, verb=(word.start, word.end))
            continue
        found = [] if goes_on else subject_before(analysis, naming, place)
        if not found and lower in INVERTING and not goes_on and _stands_first(text, words, place):
            found = speaker_after(text, words, place + 1)
        if found:
            said = _saying(analysis, naming, found, (word.start, word.end))
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
    while at > 0 and helps(words[at]):
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


def _whole_subject(analysis: Analysis, naming: Naming) -> Saying | None:
    """Give the name that a sentence begins with, as who speaks in it: *Smith waved, saying …*."""
    names = naming.mentioned.get(analysis.sentence.id, ())
    if not names or any(
        not word.capital for word in analysis.words if word.end <= names[0][0].start
    ):
        return None
    return _saying(analysis, naming, names[0], (names[0][-1].end, names[0][-1].end))


def _tells(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether a verb form is followed by what is said."""
    rest = text[words[place].end : words[place].end + 8].lstrip(" ,:")
    return rest[:1] in MARKS or rest.startswith("that ")


def _clear(text: str, end: int) -> bool:
    """Tell whether *made* goes on with *clear*."""
    return text[end : end + 12].lstrip().startswith(MADE_CLEAR)


def _saying(
    analysis: Analysis, naming: Naming, found: Sequence[Word], verb: tuple[int, int]
) -> Saying:
    text = analysis.text
    first = next(place for place, word in enumerate(analysis.words) if word is found[0])
    hangs = first > 0 and analysis.words[first - 1].text.lower() in SUBORDINATING
    found = _head(found)
    spot = Spot(analysis.sentence.id, found[0].start, found[-1].end)
    lowers = [word.text.lower() for word in found]
    if len(found) == 1 and lowers[0] in PERSONAL_SUBJECTS | OTHER_PRONOUNS:
        person = lowers[0] in PERSONAL_SUBJECTS
        return Saying(spot, verb, "", frozenset(), person, pronoun=True, subordinate=hangs)
    named = [
        name
        for name in naming.names_in(found, text)
        if (name[-1] is found[-1] or len(name) > 1) and not _after_preposition(name[0], found)
        if len(name) > 1 or "of" not in lowers or naming.whole(name, analysis) != name[0].text
    ]
    if named and "and" not in lowers:
        whole = naming.whole(named[-1], analysis)
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
