"""Sides: which of the parties that an editor names speaks in a sentence, as the corpus has read who says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from variorum.language.corpus import Corpus
from variorum.language.names.people import People
from variorum.language.speech import main_of
from variorum.language.words import words_of
from variorum.model import Insertion, Side

Keys = frozenset[str]


class Voice(Struct, frozen=True):
    """Who is said to say something: a speaker's name, the keys of the words that tell who it is, and what they are."""

    name: str
    keys: Keys = frozenset()
    head: str = ""
    """Key of the noun that says what the speaker is: *master* of *the city's harbor master*; empty of a name."""


class Party(Struct, frozen=True):
    """A side, by whom its speakers are."""

    persons: frozenset[int]
    keys: tuple[Keys, ...]
    """Of the telling words of each speaker's name, and of every other name of who is a person."""

    def has(self, voice: Voice, people: People) -> bool:
        """Tell whether somebody speaks for it: one of its persons, or whose words have all those of one of its names."""
        return not self.persons.isdisjoint(people.called(voice.name)) or any(
            keys <= _words(voice) for keys in self.keys
        )

    def has_head(self, voice: Voice) -> bool:
        """Tell whether one of its names says what somebody is, not only whose."""
        return any(voice.head in keys <= _words(voice) for keys in self.keys)


def party_of(side: Side, people: People) -> Party:
    """Find the persons among those who speak for a side; a surname alone may be several persons'."""
    persons = frozenset(who for name in side.speakers if " " in name for who in people.called(name))
    names = (*side.speakers, *(name for who in sorted(persons) for name in people.entities[who].names if " " in name))
    return Party(persons, tuple(keys for keys in dict.fromkeys(map(_keys, names)) if keys))


def _words(voice: Voice) -> Keys:
    return voice.keys | frozenset(voice.name.lower().split())


def _keys(name: str) -> Keys:
    return frozenset(word.key for word in words_of(name) if word.telling)


def voices(corpus: Corpus, insertions: Iterable[Insertion]) -> Mapping[str, Sequence[Voice]]:
    """Give by a sentence's id who says something in it: in its main clauses, or in a quotation that it has a part of.

    What an editor put in right behind a speaker tells who that is: *the statement [of the owner]*.
    """
    found: dict[str, list[Voice]] = {}
    ends: dict[str, set[int]] = {}
    for one in corpus.analyses:
        said = main_of(one.sayings)
        found[one.sentence.id] = [Voice(saying.speaker, saying.keys, saying.head) for saying in said]
        ends[one.sentence.id] = {one.where(saying.spot.start, saying.spot.end)[1] for saying in said}
    for insertion in insertions:
        if insertion.at in ends.get(insertion.sentence, ()):
            found[insertion.sentence].append(Voice(insertion.text, _keys(insertion.text)))
    for quotation in (one for of_source in corpus.quotations for one in of_source):
        if quotation.speaker.name:
            beside = quotation.saying
            name = quotation.speaker.name
            voice = Voice(name, beside.keys, beside.head) if beside else Voice(name)
            for part in quotation.parts:
                found[part.analysis.sentence.id].append(voice)
    return found


def speaking(
    sides: Sequence[Side], sentences: Iterable[str], corpus: Corpus, insertions: Iterable[Insertion]
) -> tuple[tuple[str, ...], ...]:
    """Give for each side those of some sentences in which it speaks, and no other side does."""
    if not sides:
        return ()
    parties = [party_of(side, corpus.people) for side in sides]
    said = voices(corpus, insertions)
    found: list[list[str]] = [[] for _ in sides]
    for sentence in sentences:
        speak = {number for voice in said[sentence] for number in _speaks_for(voice, parties, corpus.people)}
        if len(speak) == 1:
            found[speak.pop()].append(sentence)
    return tuple(map(tuple, found))


def _speaks_for(voice: Voice, parties: Sequence[Party], people: People) -> Sequence[int]:
    """Give the numbers of the parties for which somebody speaks; of several that of what they are, if one is: *the city's harbor master*."""
    having = [number for number, party in enumerate(parties) if party.has(voice, people)]
    headed = [number for number in having if parties[number].has_head(voice)]
    return headed if len(headed) == 1 else having
