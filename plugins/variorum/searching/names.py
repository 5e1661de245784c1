"""Names in a text: runs of capitalised words, told from words that only begin a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.english.calendar import MONTHS, WEEKDAYS
from variorum.english.name_words import CONNECTORS, TITLES
from variorum.english.stems import stem
from variorum.english.stopwords import STOPWORDS

# A word without a possessive, or an abbreviation: `Blinken`, `O’Neill`, `Asia-Pacific`, `U.S.`; not `US-China`.
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?<=[^\W\dA-Z_])-[A-Z][^\W\d_]+)*(?:['’][^\W\d_]{2,})?"
)

# What ends a sentence before its next word: `. `, `?” `, an opening quotation mark.
SENTENCE_END = re.compile(r"(?:[.!?:;…][\"”’')\]]*\s+|[\"“‘(\[—–]\s*)\Z")

# How far back the end of the sentence before is looked for.
LOOK_BACK = 12

JOINED = frozenset((" ", *(f" {words} " for words in CONNECTORS)))
"""What may stand between two words of one name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands in a text."""

    words: tuple[str, ...]
    """Its words as written: `Department`, `of`, `Defense`."""
    start: int
    end: int
    """Offsets in the text."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    first: bool
    """It begins a sentence, so that its capital says nothing."""


class Names:
    """Finds the names of a collection of texts."""

    def __init__(self, texts: Iterable[str], known: Iterable[str] = ()) -> None:
        """Learn from all texts which words are names where no sentence begins, and which names stand alone.

        `known` are names that are known already, such as those of people's pages.
        """
        kept = tuple(texts)
        self._capital = {
            word.text for text in kept for word in _words(text) if _named(word) and not word.first
        }
        self._whole = {tuple(name.split()) for name in known}
        self._whole |= {tuple(w.text for w in run) for text in kept for run in _runs(text)}

    def find(self, text: str) -> tuple[Name, ...]:
        """Find the names in one of the texts, in its order; they don't overlap."""
        found = []
        for run in _runs(text):
            if words := self._name(run):
                start, end = words[0].start, words[-1].end
                found.append(Name(tuple(text[start:end].split()), start, end))
        return tuple(found)

    def _name(self, run: Sequence[_Word]) -> Sequence[_Word]:
        """Take from a run what stands before or after its name: the sentence's first word, offices."""
        if run[0].first and run[0].text not in self._capital:
            rest = run[1:]
            if not rest or self._stands_alone(rest):
                run = rest
        while len(run) > 1 and run[-1].text.casefold() in TITLES:
            run = run[:-1]
        # The shortest full name first: `Xi Jinping` before `President Xi Jinping`.
        for at in range(len(run) - 2, 0, -1):
            if self._stands_alone(run[at:]):
                return run[at:]
        offices = [at for at, word in enumerate(run[:-1], 1) if word.text.casefold() in TITLES]
        if offices and (len(run) - offices[-1] > 1 or self._stands_alone(run[offices[-1] :])):
            return run[offices[-1] :]
        return run

    def _stands_alone(self, words: Sequence[_Word]) -> bool:
        return tuple(word.text for word in words) in self._whole


def _runs(text: str) -> Iterator[tuple[_Word, ...]]:
    """Go through the runs of capitalised words of a text."""
    run: list[_Word] = []
    for word in filter(_named, _words(text)):
        if run and text[run[-1].end : word.start] not in JOINED:
            yield tuple(run)
            run = []
        run.append(word)
    if run:
        yield tuple(run)


def _named(word: _Word) -> bool:
    folded = word.text.casefold()
    dated = word.text in MONTHS or word.text in WEEKDAYS
    return word.text[0].isupper() and stem(folded) not in STOPWORDS and not dated


def _words(text: str) -> Iterator[_Word]:
    for match in WORD.finditer(text):
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        first = not match.start() or SENTENCE_END.search(before) is not None
        yield _Word(match.group(), match.start(), match.end(), first)
