"""Who says what a sentence tells: the subjects of its verbs of speech, and *according to*.

A subject is told by the places of its words in the sentence: the first and the one after the last.

*He*, *she* and *it* are whoever was named last as speaking, if that is clear.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum.language.english.calendar import BEFORE_A_DAY, DAYS
from variorum.language.english.sentences import BE_AND_HAVE, BEFORE_A_SUBJECT, JOINING_CLAUSES
from variorum.language.english.speech import (
    ACCORDING_HINTS,
    ACCORDING_TO,
    AUXILIARIES,
    BEFORE_THE_SAID,
    HEARD,
    HELPING,
    INVERTING,
    LAST_CLAUSE,
    MADE_CLEAR,
    MAKING,
    NEWSROOM_WORDS,
    NOT_ALONE,
    OTHER_PRONOUNS,
    PARTING,
    PASSIVE,
    PERSONAL_SUBJECTS,
    POSSESSIVE_OF_PEOPLE,
    PREPOSITIONS,
    PRONOUN_GENDERS,
    SEVERAL_SUBJECTS,
    SHARED_NEWSROOM_WORDS,
    SHORT_NAMES,
    SPEECH,
    SUBORDINATING,
    TOLD_TO,
    WHEN_SAID,
)
from variorum.language.english.words import ARTICLES, BELONGING, INFINITIVE, JOINING_TWO
from variorum.language.marks import DOUBLE_MARKS
from variorum.language.names.names import is_office
from variorum.language.names.people import Naming
from variorum.language.wording import Wording
from variorum.language.words import Spot, Word

# What parts a clause: a comma, a stop, a bracket, a quotation mark, a dash between words
PARTED = re.compile(r"[,.;:!?()\[\]\"“”«»]|[—–]|\s-\s")

APPOSITIONS = 3
"""Phrases between commas that may stand between a name and its verb."""

NAMED_IN_FULL = 2
"""Words of a name that is surely somebody's."""

LONGEST = 14
"""Words of the longest speaker."""

HELPERS = 8
"""Words that may stand between a speaker and the verb, at most: `has also since then repeatedly` are five."""

SAID_ON = 28
"""Characters after a verb of speech within which a day is the day on which it was said."""

Places = tuple[int, int]


LETTERS = re.compile(r"[A-Za-z]+")


def subject_before(wording: Wording, naming: Naming, place: int) -> Places | None:
    """Find the subject before a verb, past adverbs and past what is put in between commas."""
    text, words = wording.text, wording.words
    at = _past_helpers(wording, place)
    if at >= 0 and words[at].lower in POSSESSIVE_OF_PEOPLE:
        return None  # no verb but what somebody has: *one of their reports*
    helped = {word.lower for word in words[at + 1 : place]}
    if at < 0 or (helped & (PASSIVE | INFINITIVE) and not helped & HEARD):
        return None
    if _is_in_brackets(wording, at):
        return _up_to(wording, at - 1)
    if not apart(wording, at):
        return _up_to(wording, at)
    between = text[words[at].end : words[at + 1].start]
    if "," not in between or DOUBLE_MARKS.search(between) or wording.is_quoted(words[at].start):
        return None
    return _before_apposition(wording, naming, at)


def _past_helpers(wording: Wording, place: int) -> int:
    """Go back from a verb past what may stand between it and its subject; gives the place of the word before."""
    words = wording.words
    at, days = place - 1, False
    while at >= 0 and place - at <= HELPERS:
        lower = words[at].lower
        if not (helps(words[at]) or (lower in BEFORE_A_DAY and days)):
            break
        if apart(wording, at):
            break
        days = days or lower in DAYS
        at -= 1
    return at


def _is_in_brackets(wording: Wording, at: int) -> bool:
    """Tell whether a word is the short form, in brackets, of the name before it: *the Bridge Board (BB) said*."""
    words, text = wording.words, wording.text
    if at < 1 or at + 1 >= len(words) or not words[at].text.isupper():
        return False
    return text[words[at - 1].end : words[at].start] == " (" and text[words[at].end : words[at + 1].start] == ") "


def helps(word: Word) -> bool:
    """Tell whether a word may stand between a speaker and the verb."""
    lower = word.lower
    return lower in HELPING or (lower.endswith("ly") and not word.capital)


def _up_to(wording: Wording, last: int) -> Places | None:
    """Take the words of a subject that ends with a word."""
    words = wording.words
    first = last + 1
    while first > 0 and last + 1 - first < LONGEST:
        word = words[first - 1]
        lower = word.lower
        if lower in PARTING or lower in SPEECH or wording.is_quoted(word.start):
            break
        if first <= last:
            if apart(wording, first - 1):
                break
            if lower in PERSONAL_SUBJECTS or lower in SEVERAL_SUBJECTS:
                break
        if lower in JOINING_TWO and not _joins(words, first, last):
            break
        first -= 1
        if lower in PERSONAL_SUBJECTS:
            break
    return (first, last + 1) if first <= last else None


def _joins(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether *and* stands between two who speak: *Biden and Xi*, *the US and the EU*."""
    if first > last or first < 2:
        return False
    one, other = words[first - 2], words[first]
    return one.capital and (other.capital or other.text in ARTICLES | POSSESSIVE_OF_PEOPLE)


def apart(wording: Wording, place: int) -> bool:
    """Tell whether a mark parts the word at a place from the next; the stop of `Mr. Smith` parts none."""
    one, other = wording.words[place], wording.words[place + 1]
    between = wording.text[one.end : other.start]
    if between in {" ", ". "}:
        return False
    quoted = wording.is_quoted(one.start) != wording.is_quoted(other.start)
    return quoted or PARTED.search(between) is not None


def _before_apposition(wording: Wording, naming: Naming, at: int) -> Places | None:
    """Find the name before or between commas: *Smith, a doctor in Rome, said*, *their leader, Smith, said*."""
    text, words = wording.text, wording.words
    for _ in range(APPOSITIONS):
        first = at
        while first > 0 and not apart(wording, first - 1):
            first -= 1
        opens = first == 0 or "," not in text[words[first - 1].end : words[first].start]
        if opens and not BE_AND_HAVE.isdisjoint(word.lower for word in words[first : at + 1]):
            return None  # it says something itself: *The girls were freed in Arden, said the mayor*
        names = list(naming.names_in(words[first : at + 1], wording))
        after = first + 1 if words[first].lower in SUBORDINATING | PARTING else first
        alone = all(word.capital or is_office(word) for word in words[after : at + 1])
        if names and names[-1][-1] is words[at] and (alone or opens):
            return _up_to(wording, at)
        if opens:
            return None
        at = first - 1
    return None


def subject_after(wording: Wording, place: int) -> Places | None:
    """Find a speaker that begins at a place, after the verb, up to what tells when and where."""
    after = place
    for word in wording.words[place : place + LONGEST]:
        if after > place and apart(wording, after - 1):
            break
        if word.lower in WHEN_SAID or word.lower in PARTING:
            break
        after += 1
    return (place, after) if after > place else None


def _apposed(wording: Wording, naming: Naming, subject: Places | None) -> Places | None:
    """Give the name right after a speaker who is described, if it is theirs: *said the mayor's deputy, Joan Hale*."""
    text, words = wording.text, wording.words
    if subject is None or subject[1] == len(words):
        return subject
    after = subject[1]
    if words[after - 1].capital or text[words[after - 1].end : words[after].start] != ", ":
        return subject
    name = next(naming.names_in(words[after : after + LONGEST], wording), None)
    if name is None or name[0] is not words[after] or len(name) < NAMED_IN_FULL:
        return subject
    end = after + len(name)
    if end == len(words):
        return after, end
    ended = text[words[end - 1].end : words[end].start]
    listed = words[end].capital or words[end].lower in JOINING_TWO
    return (after, end) if ended[0] in ",.;:—–" and not listed else subject


class Saying(Struct, frozen=True, kw_only=True):
    """Somebody who says something in a sentence."""

    spot: Spot
    """The words that name the speaker."""
    verb: tuple[int, int]
    """Offsets of the verb, or of *according to*."""
    speaker: str
    """The full name, or the words as they stand; of a pronoun whom it means, empty where that isn't clear."""
    keys: frozenset[str] = frozenset()
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
    about: bool = False
    """A pronoun that is clear since the text is about somebody, who hadn't spoken yet."""
    told_to: str = ""
    """The newsroom that it was said to, as written: *told NBC News*; empty where the sentence names none."""


def main_of(sayings: Iterable[Saying]) -> Sequence[Saying]:
    """Leave the sayings of known speakers that stand in main clauses, or all of those if none does."""
    known = [saying for saying in sayings if saying.speaker]
    return [saying for saying in known if not saying.subordinate] or known


def is_day_of_saying(text: str, sayings: Sequence[Saying], start: int, end: int) -> bool:
    """Tell whether a day at `text[start:end]` is that on which something was said: *said on Monday*, *Smith on Monday said*.

    What stands before who says it is told by them: *closed on Monday, Smith said*; so is what has a subject after the
    verb: *said it closed on Monday*.
    """
    return any(_said_on(text, saying, start, end) for saying in sayings)


def _said_on(text: str, saying: Saying, start: int, end: int) -> bool:
    first, after = saying.verb
    if start >= after:
        between = text[after:start].strip(" ,")
        subjects = PARTING | PERSONAL_SUBJECTS | OTHER_PRONOUNS
        near = start - after <= SAID_ON and subjects.isdisjoint(between.lower().split())
        return near and not PARTED.search(between)
    if saying.spot.end > start or first < end:
        return False
    put_in = text[saying.spot.end : start].rstrip().endswith(",")
    return text[end:first] == (", " if put_in else " ")


def sayings_of(wordings: Sequence[Wording], naming: Naming) -> Mapping[str, tuple[Saying, ...]]:
    """Find who says what in the sentences of all sources, in their order; gives it by sentence id.

    A pronoun has its speaker where it is clear who is meant.
    """
    found = [_told(wording, list(_sayings(wording, naming))) for wording in wordings]
    people = frozenset(saying.speaker for said in found for saying in said if saying.person)
    sayings: dict[str, tuple[Saying, ...]] = {}
    last = _Last(naming, people)
    for number, (wording, said) in enumerate(zip(wordings, found, strict=True)):
        if number and wordings[number - 1].source != wording.source:
            last = _Last(naming, people)
        sayings[wording.sentence.id] = last.past(wording, said)
    return sayings


def _sayings(wording: Wording, naming: Naming) -> Iterator[Saying]:
    text, words = wording.text, wording.words
    hinted = any(hint in text for hint in ACCORDING_HINTS)
    after = {m.end(): m.start() for m in ACCORDING_TO.finditer(text)} if hinted else {}
    before: Saying | None = None
    whole_asked = False
    for place, word in enumerate(words):
        if word.start in after:
            subject = _apposed(wording, naming, subject_after(wording, place))
            if subject:
                verb = after[word.start], word.start
                yield replace(_saying(wording, naming, subject, verb), cited=True)
            continue
        lower = word.lower
        if lower not in SPEECH or not _speaks(wording, word, lower):
            continue
        verb = word.start, word.end
        if _goes_on(wording, place):
            if before is None and lower.endswith("ing") and not whole_asked:
                before, whole_asked = _whole_subject(wording, naming), True
            if before is not None:
                yield replace(before, verb=verb)
            continue
        subject = subject_before(wording, naming, place)
        if not subject and lower in INVERTING and _stands_first(wording, place):
            subject = _apposed(wording, naming, subject_after(wording, place + 1))
        if subject:
            said = _saying(wording, naming, subject, verb)
            if before is None or not said.subordinate:
                before = said
            yield said


def _speaks(wording: Wording, word: Word, lower: str) -> bool:
    """Tell whether a form of a verb of speech is one where it stands: outside quotation marks, and no noun."""
    if wording.is_quoted(word.start):
        return False
    if lower in NOT_ALONE and not (_tells(wording, word.end) or LAST_CLAUSE.search(wording.text, 0, word.end)):
        return False
    return lower not in MAKING or _clear(wording.text, word.end)


def _goes_on(wording: Wording, place: int) -> bool:
    """Tell whether a verb has the subject of the one before it: *and said*, *, blaming*."""
    text, words = wording.text, wording.words
    if not place:
        return False
    if words[place].text.endswith("ing"):
        return True
    at = place - 1
    while at > max(0, place - HELPERS) and helps(words[at]):
        at -= 1
    return words[at].lower in JOINING_CLAUSES and "." not in text[words[at].end : words[place].start]


def _stands_first(wording: Wording, place: int) -> bool:
    """Tell whether a verb stands before its subject: after a mark, and with nothing in between."""
    text, words = wording.text, wording.words
    if place + 1 >= len(words):
        return False
    first = not place or apart(wording, place - 1)
    following = words[place + 1]
    beside = text[words[place].end : following.start].isspace()
    lower = following.lower
    return first and beside and (following.capital or following.telling or lower in ARTICLES)


def _whole_subject(wording: Wording, naming: Naming) -> Saying | None:
    """Give the name that a sentence begins with, as who speaks in it: *Smith waved, saying …*."""
    names = naming.mentioned.get(wording.sentence.id, ())
    if not names:
        return None
    first = next(at for at, word in enumerate(wording.words) if word is names[0][0])
    if not all(word.capital for word in wording.words[:first]):
        return None
    end = names[0][-1].end
    return _saying(wording, naming, (first, first + len(names[0])), (end, end))


def _tells(wording: Wording, end: int) -> bool:
    """Tell whether a verb form that ends at a place is followed by what is said."""
    near = wording.text[end : end + 8]
    rest = near.lstrip(" ,:")
    mark = DOUBLE_MARKS.match(rest) or wording.is_quoted(end + len(near) - len(rest) + 1)
    return bool(mark) or rest.startswith(tuple(f"{word} " for word in BEFORE_THE_SAID))


def _clear(text: str, end: int) -> bool:
    """Tell whether *made* goes on with *clear*."""
    return text[end : end + 12].lstrip().startswith(MADE_CLEAR)


def _saying(wording: Wording, naming: Naming, subject: Places, verb: tuple[int, int]) -> Saying:
    text, words = wording.text, wording.words
    hangs = subject[0] > 0 and words[subject[0] - 1].lower in SUBORDINATING
    found = _head(words[slice(*subject)])
    spot = wording.spot(found[0].start, found[-1].end)
    lowers = [word.lower for word in found]
    nobody = Saying(spot=spot, verb=verb, speaker="", person=False, pronoun=True, subordinate=hangs)
    if len(found) == 1 and lowers[0] in PERSONAL_SUBJECTS | OTHER_PRONOUNS:
        return replace(nobody, person=lowers[0] in PERSONAL_SUBJECTS)
    named = [
        name
        for name in naming.names_in(found, wording)
        if (name[-1] is found[-1] or len(name) > 1) and not _after_preposition(name[0], found)
        if not _owns(text, name[-1], found)
        if len(name) > 1 or BELONGING.isdisjoint(lowers) or naming.whole(name, wording) != name[0].text
    ]
    if named and JOINING_TWO.isdisjoint(lowers):
        whole = naming.whole(named[-1], wording)
        keys = frozenset(whole.lower().split())
        return replace(nobody, speaker=whole, keys=keys, person=True, pronoun=False)
    keys = frozenset(word.key for word in found if word.telling)
    if not keys or lowers[0] in AUXILIARIES:
        return nobody
    until = next((at for at, lower in enumerate(lowers) if at and lower in PREPOSITIONS), len(found))
    speaker, head = text[spot.start : spot.end], found[until - 1].key
    return replace(nobody, speaker=speaker, keys=keys, head=head, pronoun=False)


def _head(found: Sequence[Word]) -> Sequence[Word]:
    """Leave out what opens a clause before a subject, and what follows an auxiliary in it."""
    while len(found) > 1 and found[0].lower in BEFORE_A_SUBJECT:
        found = found[1:]
    for place, word in enumerate(found):
        if place and word.lower in AUXILIARIES:
            return found[:place]
    return found


def _after_preposition(word: Word, found: Sequence[Word]) -> bool:
    place = next(place for place, other in enumerate(found) if other is word)
    return place > 0 and found[place - 1].lower in PREPOSITIONS


def _owns(text: str, word: Word, found: Sequence[Word]) -> bool:
    """Tell whether a name that ends with a word has what follows it in a subject: *Ines Orlo's neighbour*."""
    return text[word.end : word.end + 1] in tuple("'’") and any(
        other.telling for other in found if other.start > word.end
    )


def _told(wording: Wording, said: list[Saying]) -> list[Saying]:
    """Note with each saying the newsroom that it was said to: the first that follows its verb, or is its object."""
    if not said or NEWSROOM_WORDS.isdisjoint(LETTERS.findall(wording.text)):
        return said
    at = 0
    for found in TOLD_TO.finditer(wording.text):
        if NEWSROOM_WORDS.isdisjoint(LETTERS.findall(found.group(1))):
            continue
        while at + 1 < len(said) and said[at + 1].verb[0] <= found.start():
            at += 1
        if not said[at].told_to:
            said[at] = replace(said[at], told_to=found.group(1).strip(" .’'"))
    return said


def names_newsroom(name: str, known: Collection[str]) -> bool:
    """Tell whether a name is that of a newsroom known by these names, or of any where none is known."""
    words = {word for word in LETTERS.findall(name) if len(word) > 1 and word.lower() not in ARTICLES}
    if words.isdisjoint(NEWSROOM_WORDS):
        return False
    own = {word for value in known for word in LETTERS.findall(value)}
    own |= {word for short in own for word in SHORT_NAMES.get(short, ())}
    return not known or bool(words & own - SHARED_NEWSROOM_WORDS) or words <= own


class _Last:
    """Who spoke last, while a source is read sentence by sentence."""

    def __init__(self, naming: Naming, people: frozenset[str]) -> None:
        self._naming = naming
        self._people = people
        self._person = ""
        """Whom *he* or *she* means; empty where that isn't clear."""
        self._about = False
        """The text is about them, and they haven't spoken yet."""
        self._body: Saying | None = None
        """Whom *it* means, of those that are no persons."""

    def past(self, wording: Wording, said: Sequence[Saying]) -> tuple[Saying, ...]:
        """Go past a sentence: give its sayings with the pronouns resolved, and note who speaks."""
        meant: list[Saying] = []
        known: dict[bool, Saying] = {}
        if any(saying.pronoun and saying.person for saying in said):
            first = min(saying.spot.start for saying in said if saying.pronoun and saying.person)
            self._mentions(wording, first)
        for saying in said:
            resolved = self._resolved(saying, known.get(saying.person), wording) if saying.pronoun else saying
            meant.append(resolved)
            if resolved.speaker:
                known[resolved.person] = resolved
        if main := main_of(meant):
            self._note(main)
        else:
            self._mentions(wording, len(wording.text))
        return tuple(meant)

    def _resolved(self, saying: Saying, before: Saying | None, wording: Wording) -> Saying:
        """Resolve a pronoun; `before` is who spoke before in the sentence, a person as it is, or not."""
        pronoun = wording.text[saying.spot.start : saying.spot.end].lower()
        if before and not self._may_be(pronoun, before.speaker):
            before = None
        meant = before or (None if saying.person else self._body)
        if meant:
            return replace(saying, speaker=meant.speaker, keys=meant.keys, head=meant.head, about=meant.about)
        if saying.person and self._may_be(pronoun, self._person):
            keys = frozenset(self._person.lower().split())
            return replace(saying, speaker=self._person, keys=keys, about=self._about)
        return saying

    def _may_be(self, pronoun: str, person: str) -> bool:
        """Tell whether a pronoun may mean somebody: *she* no man."""
        asked = PRONOUN_GENDERS.get(pronoun)
        return not asked or self._naming.people.gender(person) in (asked, "")

    def _note(self, main: Sequence[Saying]) -> None:
        people = {saying.speaker for saying in main if saying.person and self._is_somebody(saying.speaker)}
        if people:
            self._person = people.pop() if len(people) == 1 else ""
            self._about = all(saying.about for saying in main if saying.person)
        bodies = [saying for saying in main if not saying.person]
        self._body = bodies[-1] if bodies else None

    def _mentions(self, wording: Wording, end: int) -> None:
        """Note whom a sentence names up to an offset of its text: the one person that it opens with is whom *he* means.

        Where it names another elsewhere, or several, *he* may mean any of them. Who is named in a quotation isn't asked.
        """
        named = [
            name
            for name in self._naming.mentioned.get(wording.sentence.id, ())
            if name[-1].end <= end and not wording.is_quoted(name[0].start)
        ]
        people = {self._naming.whole(name, wording): name for name in reversed(named)}
        people = {whole: name for whole, name in people.items() if self._is_somebody(whole)}
        if len(people) == 1:
            [(whole, name)] = people.items()
            if whole != self._person:
                self._person, self._about = whole if self._opens(wording, name) else "", True
        elif people:
            self._person = ""

    def _is_somebody(self, whole: str) -> bool:
        """Tell whether a name is a person's, and no firm's or place's which only may be."""
        return (" " in whole and whole in self._people) or self._naming.people.is_somebody(whole)

    def _opens(self, wording: Wording, name: Sequence[Word]) -> bool:
        """Tell whether a sentence is about somebody: it begins with the name, past what says who that is, and no *'s* follows."""
        before = [word for word in wording.words if word.start < name[0].start]
        owns = wording.text[name[-1].end : name[-1].end + 1] in tuple("'’")
        return not owns and all(word.capital or is_office(word) for word in before)
