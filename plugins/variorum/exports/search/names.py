"""Names in a text: runs of capitalised words, told from words that only begin a sentence or an office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from variorum.exports.search.capitals import Word, is_surname, words_of
from variorum.language.english.frequencies import ZIPF
from variorum.language.english.name_words import (
    BODIES,
    CONNECTORS,
    GEOGRAPHY,
    HONORIFICS,
    SURNAMES,
    TITLES,
)
from variorum.language.english.stems import stem

JOINED = frozenset((" ", *(f" {words} " for words in CONNECTORS)))
"""What may stand between two words of one name."""

AND = " and "

LONGEST = 12
"""Words of the longest name."""

REACH = 40
"""Characters before a name in which the word before it stands."""

OPENING = ("ing", "ly", "ed")
"""Ends of words that open a sentence before a name."""

NO_NAMES = TITLES | BODIES | GEOGRAPHY
"""Words, lower case, that are no name alone, whatever their capital."""

OWNING = frozenset(("’s ", "'s "))
"""Stands between two words of a name only after a common word: `People’s Republic`."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands in a text."""

    text: str
    """As written, with single spaces: `Department of Defense`."""
    start: int
    end: int
    """Offsets in the text."""
    titled: bool
    """An office or a form of address stands before it."""


Run: TypeAlias = tuple[Word, ...]
"""Words with capitals that stand together."""


class Names:
    """Finds the names of a collection of texts."""

    def __init__(self, texts: Iterable[str], known: Iterable[str] = ()) -> None:
        """Learn from all texts which words are names where no sentence begins, and which names stand alone.

        `known` are names that are known already, such as those of people's pages.
        """
        self._words = {text: tuple(words_of(text)) for text in dict.fromkeys(texts)}
        self._capital: Counter[str] = Counter()
        self._lower: Counter[str] = Counter()
        for word in (word for words in self._words.values() for word in words):
            if word.text[0].islower():
                self._lower[word.text] += 1
            elif not word.first:
                self._capital[word.text] += 1
        pairs = (pair for words in self._words.values() for pair in pairwise(words))
        self._unjoined = {b.text for a, b in pairs if a.text != "and"}
        """Words that stand elsewhere than after *and*."""
        self._whole = {tuple(name.split()) for name in known}
        self._runs = {text: tuple(self._divide(text)) for text in self._words}
        runs = [run for found in self._runs.values() for run in found]
        self._whole |= {_texts(run) for run in runs if not any(word.title for word in run)}
        self._found: dict[str, tuple[Name, ...]] = {}
        # What is left of a run is a name too, by which others are told from what stands before them.
        self._whole |= {
            _texts(words) for run in runs for words, titled in self._parts(run, "") if titled
        }

    def find(self, text: str) -> tuple[Name, ...]:
        """Find the names in one of the texts, in its order; they don't overlap."""
        if text not in self._found:
            self._found[text] = tuple(self._names(text))
        return self._found[text]

    def _names(self, text: str) -> Iterator[Name]:
        for run in self._runs[text]:
            start = run[0].start
            before = text[max(0, start - REACH) : start].split()[-1:]
            for words, titled in self._parts(run, "".join(before).casefold().strip("“\"'(")):
                start, end = words[0].start, words[-1].end
                if self._is_name(words):
                    yield Name(" ".join(text[start:end].split()), start, end, titled)

    def _is_name(self, words: Sequence[Word]) -> bool:
        """Tell whether a run is a name at all: not an office, a nationality, or a word with a capital."""
        if len(words) > 1:
            return not all(word.title or word.short or word.of_a_people for word in words)
        only = words[0]
        folded = only.text.casefold()
        if len(only.text) < 2 or only.of_a_people or {folded, folded.removesuffix("s")} & NO_NAMES:
            return False
        # A word that begins sentences alone is a name only where it is known as one.
        capital = self._capital[only.text] or (_texts(words) in self._whole and not only.first)
        return only.short or bool(capital and self._lower[folded] < self._capital[only.text])

    def _parts(self, run: Run, before: str) -> Iterator[tuple[Run, bool]]:
        """Part a run into its names: the sentence's first word and offices left out."""
        if run[0].first and self._only_begins(run[0]) and self._alone(run[1:]):
            run = run[1:]
        if before == "the" and len(run) > 1 and run[0].text.casefold() in HONORIFICS:
            yield run, False
            return
        titles = [at for at, word in enumerate(run) if word.title]
        if titles and titles[-1] == len(run) - 1 and run[-1].text.casefold() in SURNAMES:
            titles = titles[:-1]
        if titles:
            yield from self._around(run, titles)
        elif run:
            yield from self._apart(run, titled=before.rstrip(".") in TITLES)

    def _only_begins(self, word: Word) -> bool:
        """Tell whether a word with which a sentence begins is an ordinary one: `Instead`, `Speaking`."""
        if word.short or word.title or self._capital[word.text]:
            return False
        folded = word.text.casefold()
        return self._lower[folded] > 0 or folded.endswith(OPENING) or stem(folded) in ZIPF

    def _around(self, run: Run, titles: Sequence[int]) -> Iterator[tuple[Run, bool]]:
        """Part a run at its offices: what stands before them, and who has them."""
        head, rest = run[: titles[0]], run[titles[-1] + 1 :]
        # `Chinese`, `Foreign` before `Minister` belong to the office.
        yield from ((part, False) for part in self._standing(head))
        office = run[titles[-1]]
        if not rest:
            return
        if rest[0].start - office.end <= 1:
            yield rest, True
            return
        # An office of something: `Secretary of State Ines Okafor`, `President of the Center for Rivers`.
        body = rest[0].text.casefold() in BODIES or any(
            b.start - a.end > 1 for a, b in pairwise(rest)
        )
        alone = next((at for at in range(1, len(rest)) if self._alone(rest[at:])), 0)
        if alone or (len(rest) > 2 and not body):
            yield rest[alone or 1 :], True
        elif body or self._alone(rest):
            yield rest, False

    def _standing(self, head: Run) -> Iterator[Run]:
        """Give what of the words before an office is a name of its own: `U.S.`, `White House`."""
        if head and _texts(head) in self._whole:
            yield head
            return
        for word in head:
            if word.short:
                yield (word,)

    def _apart(self, run: Run, *, titled: bool) -> Iterator[tuple[Run, bool]]:
        """Part what stands before a name from it, if that stands alone elsewhere: `U.S.`, `Chinese`."""
        before = run[0].short or run[0].of_a_people
        if len(run) > 1 and before and self._alone(run[1:]):
            yield run[:1], False
            yield run[1:], titled
        else:
            yield run, titled

    def _alone(self, words: Sequence[Word]) -> bool:
        return _texts(words) in self._whole

    def _divide(self, text: str) -> Iterator[Run]:
        """Go through the runs of capitalised words of a text."""
        run: list[Word] = []
        for word in self._words[text]:
            if not word.may_name and not (run and is_surname(word, run[-1], text)):
                continue
            if run and not self._joins(run, text[run[-1].end : word.start], word):
                yield tuple(run)
                run = []
            run.append(word)
        if run:
            yield tuple(run)

    def _joins(self, run: Sequence[Word], between: str, word: Word) -> bool:
        """Tell whether a word goes on with the run's name."""
        if len(run) == LONGEST:
            return False
        if between in OWNING:
            return self._lower[run[-1].text.casefold()] > 0
        if between == AND:
            # `Center for China and Globalization`: one body, and no two names.
            body = any(one.text.casefold() in BODIES for one in run)
            joined = any(b.start - a.end > 1 for a, b in pairwise(run))
            return body and joined and word.text not in self._unjoined
        return between in JOINED


def _texts(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.text for word in words)
