"""Whom a name in a source means: a surname stands for the latest full name with it in the same source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from variorum.language.analysis import Analysis
from variorum.language.english.places import COUNTRIES
from variorum.language.english.roles import ROLE_WORDS
from variorum.language.english.speaking import OPENING
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.english.titles import BEFORE_NAMES
from variorum.language.words import Word

LONGEST = 4
"""Words of the longest name."""

JOINING = frozenset({" ", "-", "\u00a0", " & "})
"""What may stand between the words of a name."""

NO_NAMES = ROLE_WORDS | BEFORE_NAMES
"""Words with a capital that are no part of a name."""

BEFORE, AFTER = 4, 6
"""Words before and after a full name that may tell who that is."""


class Naming:
    """The full names that a collection's sources give, and where."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self.common = frozenset(
            word.text for analysis in analyses for word in analysis.words if not word.capital
        )
        """Words that are also written in lower case."""
        self.mentioned: dict[str, tuple[tuple[Word, ...], ...]] = {}
        """By sentence id the names in it, in order."""
        self.called: defaultdict[str, set[str]] = defaultdict(set)
        """By full name the keys of the words around it that may tell who that is: *president*, *captain*."""
        self._given: defaultdict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
        self._anywhere: defaultdict[str, set[str]] = defaultdict(set)
        for analysis in analyses:
            names = tuple(self.names_in(analysis.words, analysis.text))
            self.mentioned[analysis.sentence.id] = names
            for name in names:
                if len(name) > 1:
                    self._introduce(analysis, name)

    def _introduce(self, analysis: Analysis, name: Sequence[Word]) -> None:
        """Note a full name, and the words around it that tell who that is."""
        whole = _as_written(name, analysis)
        for word in name:
            self._given[analysis.source, word.text].append((analysis.place, whole))
            self._anywhere[word.text].add(whole)
        first = next(at for at, word in enumerate(analysis.words) if word is name[0])
        after = first + len(name)
        around = (
            analysis.words[max(0, first - BEFORE) : first] + analysis.words[after : after + AFTER]
        )
        self.called[whole].update(word.key for word in around if word.key not in STOPWORDS)

    def names_in(self, words: Iterable[Word], text: str) -> Iterator[tuple[Word, ...]]:
        """Find the runs of capitalised words that are neither roles nor common words."""
        run: list[Word] = []
        for word in words:
            named = (
                word.capital
                and word.text.lower() not in NO_NAMES
                and word.text.lower() not in self.common
                and len(word.text) > 1
                and not word.text.isupper()
                and word.key not in COUNTRIES
                and (word.start > 1 or not _opens(word))
            )
            beside = bool(run) and text[run[-1].end : word.start] in JOINING
            if run and not (named and beside and len(run) < LONGEST):
                yield tuple(run)
                run = []
            if named:
                run.append(word)
        if run:
            yield tuple(run)

    def whole(self, name: Sequence[Word], analysis: Analysis) -> str:
        """Give the full name that the words of a name mean where they stand."""
        if len(name) > 1:
            return _as_written(name, analysis)
        surname = name[0].text
        given = [
            n for at, n in self._given.get((analysis.source, surname), ()) if at <= analysis.place
        ]
        if given:
            return given[-1]
        known = self._anywhere.get(surname, set())
        return next(iter(known)) if len(known) == 1 else surname


def _as_written(name: Sequence[Word], analysis: Analysis) -> str:
    return " ".join(analysis.text[name[0].start : name[-1].end].split())


def _opens(word: Word) -> bool:
    """Tell whether a word that opens a sentence owes its capital to that: *Despite*, *Speaking*."""
    lower = word.text.lower()
    return lower in OPENING or lower in STOPWORDS or lower.endswith(("ing", "ly"))
