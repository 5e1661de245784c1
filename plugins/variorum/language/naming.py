"""The names of a sentence as words, for who says what: what speaks is a person or has an unknown name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.language.english.words import STOPWORDS
from variorum.language.names import Name
from variorum.language.people import People
from variorum.language.wording import Wording
from variorum.language.words import Word
from variorum.model import NameKind

BEFORE, AFTER = 4, 6
"""Words before and after a full name that may tell who that is."""


class Naming:
    """The names of persons in a collection's sentences, and of what may be one."""

    def __init__(self, wordings: Sequence[Wording], people: People) -> None:
        self.people = people
        self._named = {
            one.sentence.id: named for one, named in zip(wordings, people.names, strict=True)
        }
        """By sentence id all names in it, in order."""
        self.mentioned: Mapping[str, tuple[tuple[Word, ...], ...]] = {
            one.sentence.id: tuple(self.names_in(one.words, one)) for one in wordings
        }
        """By sentence id the names in it, in order."""
        self.called: defaultdict[str, set[str]] = defaultdict(set)
        """By full name the keys of the words around it that may tell who that is: *president*, *captain*."""
        for one in wordings:
            for name in self._named[one.sentence.id]:
                if self._may_speak(name) and not name.single:
                    first, after = name.words
                    around = (
                        one.words[max(0, first - BEFORE) : first] + one.words[after : after + AFTER]
                    )
                    self.called[people.entities[name.who].name].update(
                        word.key for word in around if word.key not in STOPWORDS
                    )

    def _may_speak(self, name: Name) -> bool:
        kind = self.people.entities[name.who].kind
        alone = name.single and not name.short
        return kind is NameKind.PERSON or (kind is NameKind.OTHER and alone)

    def names_in(self, words: Sequence[Word], wording: Wording) -> Iterator[tuple[Word, ...]]:
        """Go through the names in some words on end of a sentence."""
        named = self._named[wording.sentence.id]
        if not words or not named:
            return
        start, end = words[0].start, words[-1].end
        first_named = bisect_left(named, start + 1, key=lambda name: name.end)
        for at in range(first_named, len(named)):
            name = named[at]
            if name.start >= end:
                return
            if self._may_speak(name):
                first = bisect_left(words, name.start, key=lambda word: word.start)
                after = bisect_left(words, name.end, key=lambda word: word.start)
                if first < after:
                    yield tuple(words[first:after])

    def whole(self, name: Sequence[Word], wording: Wording) -> str:
        """Give the full name that the words of a name mean where they stand."""
        named = self._named[wording.sentence.id]
        at = bisect_left(named, name[0].start + 1, key=lambda one: one.end)
        if at < len(named) and named[at].start <= name[0].start:
            return self.people.entities[named[at].who].name
        return " ".join(wording.text[name[0].start : name[-1].end].split())
