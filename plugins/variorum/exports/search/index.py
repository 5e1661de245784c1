"""The index of a site, as at the end of a book: its names, then its telling words, and the places that have them."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from variorum.exports.search.name_kinds import NameKind
from variorum.exports.search.named import Named, named
from variorum.exports.search.names import Names
from variorum.exports.search.telling import Words, most_telling
from variorum.language.words import words_of

MOST_NAMES = 120
"""Names of each kind that have an entry, those with the most places."""

MOST_WORDS = 240
"""Words that have an entry."""

MOST_PLACES = 8
"""Places that an entry leads to."""

EVERYWHERE = 0.25
"""Share of the story's statements beyond which a name or word stands everywhere."""


Key: TypeAlias = Named | str
"""What a name names, or a word's stem."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words that stand somewhere on the site."""

    place: str
    """The place's address; several texts may stand at one."""
    text: str
    told_at: str = ""
    """Address of a statement that says the same: this place counts only for words that aren't there."""
    ours: bool = False
    """The site's editors wrote it: a word that they alone use isn't worth an entry."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An editor's page about somebody or something."""

    place: str
    names: tuple[str, ...]
    """What it is called in the texts: names, and words."""
    kind: NameKind | None
    """None if that isn't known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name or a word, and where it stands."""

    form: str
    """The fullest name as written, or the word's commonest form in lower case."""
    others: tuple[str, ...]
    """Other names of the same."""
    about: tuple[str, ...]
    """Places of the pages about it."""
    places: tuple[str, ...]
    """The first few, in the order of the texts; one alone of a name that stands everywhere."""
    more: int
    """How many more there are."""


@dataclass(frozen=True, slots=True)
class Index:
    """The entries of a site, each group by alphabet."""

    names: tuple[tuple[NameKind, tuple[Entry, ...]], ...]
    """Kinds without a name are left out."""
    words: tuple[Entry, ...]
    left_out: int
    """Names and telling words for which there is no room."""


def index(texts: Sequence[Text], subjects: Iterable[Subject] = ()) -> Index:
    """Make the index of texts, and of the pages that editors have on what is in them."""
    subjects = tuple(subjects)
    found = _Found(texts, {name: s.kind for s in subjects for name in s.names if s.kind})
    about: defaultdict[Key, list[str]] = defaultdict(list)
    asked: set[Key] = set()
    for subject in subjects:
        for key in found.keys_of(subject):
            about[key].append(subject.place)
            asked.add(key)
    groups = []
    left_out = 0
    for kind in NameKind:
        ranked = sorted(found.names(kind), key=lambda one: (-len(found.said[one]), one.names))
        left_out += max(0, len(ranked) - MOST_NAMES)
        entries = [
            found.entry(one, one.names[0], one.names[1:], about[one]) for one in ranked[:MOST_NAMES]
        ]
        if entries:
            groups.append((kind, _by_alphabet(entries)))
    stems = most_telling(
        found.words.known, {s: len(found.said[s]) for s in found.words.known}, asked
    )
    stems = [s for s in stems if s in asked | found.theirs and not found.everywhere(s)]
    words = [found.entry(s, found.words.known[s].form, (), about[s]) for s in stems[:MOST_WORDS]]
    left_out += max(0, len(stems) - MOST_WORDS)
    return Index(tuple(groups), _by_alphabet(words), left_out)


class _Found:
    """The names and words of texts, with their places."""

    def __init__(self, texts: Sequence[Text], known: Mapping[str, NameKind]) -> None:
        names = Names([text.text for text in texts], known)
        self._named = named([text.text for text in texts], names, known)
        self.words = Words()
        self.said: defaultdict[Key, set[str]] = defaultdict(set)
        """By what a name names, or a word's stem: the places that have it."""
        self.theirs: set[str] = set()
        """Stems that reports have."""
        self._order: dict[str, int] = {}
        for text in texts:
            self._order.setdefault(text.place, len(self._order))
        statements = {text.told_at for text in texts if text.told_at}
        self._most = max(MOST_PLACES, EVERYWHERE * len(statements or self._order))
        # What statements say is known before it is asked of a passage whether they say it.
        for text in sorted(texts, key=lambda text: bool(text.told_at)):
            rest, at = [], 0
            for name in names.find(text.text):
                self._note(self._named[name.text], text)
                rest.append(text.text[at : name.start])
                at = name.end
            stems = self.words.add(" / ".join([*rest, text.text[at:]]))
            for stem in stems:
                self._note(stem, text)
            if not text.ours:
                self.theirs |= stems

    def _note(self, key: Key, text: Text) -> None:
        if text.told_at not in self.said[key]:
            self.said[key].add(text.place)

    def names(self, kind: NameKind) -> Iterable[Named]:
        """Give what is named of a kind."""
        return {one for one in self._named.values() if one.kind is kind}

    def keys_of(self, subject: Subject) -> Iterable[Key]:
        """Give what a page is about: what its names name, and its single words' stems."""
        for name in dict.fromkeys(subject.names):
            if name in self._named:
                yield self._named[name]
            elif subject.kind is None and len(words := words_of(name)) == 1:
                yield words[0].stem

    def everywhere(self, key: Key) -> bool:
        """Tell whether a name or word stands in so many places that they say nothing of it."""
        return len(self.said[key]) > self._most

    def entry(self, key: Key, form: str, others: tuple[str, ...], about: Sequence[str]) -> Entry:
        """Make an entry with the first of its places, but for the pages about it."""
        about = tuple(dict.fromkeys(about))
        places = sorted(self.said[key] - set(about), key=self._order.__getitem__)
        shown = 1 if self.everywhere(key) else MOST_PLACES
        return Entry(form, others, about, tuple(places[:shown]), max(0, len(places) - shown))


def _by_alphabet(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (_plain(entry.form), entry.form)))


def _plain(word: str) -> str:
    """Fold a word to what it is sorted by: its letters, without accents."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in decomposed if character.isalnum() or character == " ")
