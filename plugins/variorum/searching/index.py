"""The index of a site, as at the end of a book: each name and word, and the places that have it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.edition.terms import words_of
from variorum.english.stems import stem
from variorum.english.stopwords import STOPWORDS
from variorum.searching.names import Names

NUMBERS = "0–9"
"""Heads the entries that begin with a figure."""

SHORTEST = 2
"""Characters of a word that is worth an entry."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words that stand somewhere on the site."""

    place: str
    """The place's address; several texts may stand at one."""
    text: str
    told_at: str = ""
    """Address of a statement that says the same: this place counts only for words that aren't there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name or a word, and where it stands."""

    forms: tuple[str, ...]
    """A name as written, or a word's inflections in lower case, by alphabet."""
    name: bool
    places: tuple[str, ...]
    """In the order of the texts."""
    see: tuple[tuple[str, str], ...] = ()
    """Names with this word in them, each with its anchor, by alphabet."""
    anchor: str = ""
    """Id of the entry on its page, if another leads to it."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries that begin with one letter, by alphabet."""

    letter: str
    entries: tuple[Entry, ...]


def index(texts: Sequence[Text], known: Iterable[str] = ()) -> tuple[Letter, ...]:
    """Make the index of texts, by letter; `known` are names that are known already.

    Every word but stop words has an entry, with its inflections. Words that stand in a name count for the
    name; each of them leads to it.
    """
    names = Names((text.text for text in texts), known)
    found = _Found()
    # What statements say is known before it is asked of a passage whether they say it.
    for text in sorted(texts, key=lambda text: bool(text.told_at)):
        found.add(text, names)
    order: dict[str, int] = {}
    for text in texts:
        order.setdefault(text.place, len(order))
    letters: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in found.entries(order):
        letters[letter_of(entry.forms[0])].append(entry)
    return tuple(
        Letter(letter, tuple(letters[letter]))
        for letter in sorted(letters, key=lambda letter: (letter == NUMBERS, letter))
    )


class _Found:
    """Names and words as they are found, with their places."""

    def __init__(self) -> None:
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        self._words: defaultdict[str, set[str]] = defaultdict(set)
        self._forms: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, text: Text, names: Names) -> None:
        """Note the names of a text, and the words beside them."""
        rest, at = [], 0
        for name in names.find(text.text):
            _note(self._names[" ".join(name.words)], text)
            rest.append(text.text[at : name.start])
            at = name.end
        words = words_of(" / ".join([*rest, text.text[at:]]))
        for key, (start, end) in zip(words.stems, words.spans, strict=True):
            if key not in STOPWORDS and end - start >= SHORTEST:
                _note(self._words[key], text)
                self._forms[key].add(words.folded[start:end])

    def entries(self, order: Mapping[str, int]) -> list[Entry]:
        """Make the entries, by alphabet; `order` has the places' numbers."""
        longer = sorted(name for name in self._names if _further(name))
        anchors = {name: f"n-i{number}" for number, name in enumerate(longer, 1)}
        see: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        written: dict[str, str] = {}
        for name in longer:
            for word in _further(name):
                see[_plain(word)].append((name, anchors[name]))
                written.setdefault(_plain(word), word)

        def entry(forms: Iterable[str], places: Iterable[str], *, name: bool) -> Entry:
            shown = tuple(sorted(forms))
            leading = [key for form in shown if (key := _plain(form)) in see]
            return Entry(
                shown,
                name,
                tuple(sorted(places, key=order.__getitem__)),
                tuple(dict.fromkeys(found for key in leading for found in see.pop(key))),
                anchors.get(shown[0], "") if name else "",
            )

        # A name takes what leads to longer ones before a word of the same letters does.
        made = [entry((name,), places, name=True) for name, places in sorted(self._names.items())]
        made += [
            entry(self._forms[key], places, name=False)
            for key, places in sorted(self._words.items())
        ]
        made += [entry((written[key],), (), name=True) for key in sorted(see)]
        return sorted(made, key=lambda one: (_plain(one.forms[0]), not one.name, one.forms))


def _further(name: str) -> list[str]:
    """Give the words of a name after its first, but for those that join them."""
    words = re.split(r"[ -]", name)[1:]
    return [word for word in words if word[0].isupper() and stem(word.casefold()) not in STOPWORDS]


def _note(places: set[str], text: Text) -> None:
    if text.told_at not in places:
        places.add(text.place)


def letter_of(word: str) -> str:
    """Give the letter that a word stands under: its first, without accents."""
    first = _plain(word)[:1].upper()
    return first if first.isalpha() else NUMBERS


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in decomposed if character.isalnum() or character == " ")
