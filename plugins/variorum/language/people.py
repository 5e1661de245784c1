"""Whom a surname means: the latest full name with it in the same source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.edition.reports import Reports
from variorum.language.english.roles import ROLE_WORDS

CAPITALISED = re.compile(r"\b[A-Z][\w-]*[a-z]\b")
"""A capitalised word that isn't an abbreviation: `Huiyao`, `Saint-Denis`."""

LOWER_WORD = re.compile(r"\b[a-z]+\b")


@dataclass(slots=True)
class People:
    """The full names that each source gives, and where."""

    given: dict[tuple[str, str], list[tuple[int, frozenset[str]]]] = field(default_factory=dict)
    """By source key and name word: number of the sentence and the full name's words, in order."""
    anywhere: dict[str, frozenset[frozenset[str]]] = field(default_factory=dict)
    """By name word: every full name with it in any source."""
    full: dict[str, frozenset[frozenset[str]]] = field(default_factory=dict)
    """By sentence id: the full names in it, each as its words."""

    def meant(self, word: str, sentence: str, reports: Reports) -> frozenset[str]:
        """Give the words of the full name that a bare name means in a sentence; empty if unknown.

        The latest in the same source, up to and with the sentence; if the source never introduces the
        name, the one in another reading of its claim; failing that, the only one there is anywhere.
        """
        found = reports.sentences[sentence]
        place = reports.place[sentence]
        names = [name for at, name in self.given.get((found.source, word), ()) if at <= place]
        if names:
            return names[-1]
        claim = reports.claim_of.get(sentence)
        for other in reports.claims[claim].sentences if claim else ():
            at = reports.place[other]
            source = reports.sentences[other].source
            names = [n for a, n in self.given.get((source, word), ()) if a == at]
            if names:
                return names[-1]
        known = self.anywhere.get(word, frozenset())
        return next(iter(known)) if len(known) == 1 else frozenset()


def introduce(reports: Reports) -> People:
    """Collect the full names in every source, in the order of its text."""
    lower = _common_words(reports)
    given: defaultdict[tuple[str, str], list[tuple[int, frozenset[str]]]] = defaultdict(list)
    full: dict[str, frozenset[frozenset[str]]] = {}
    anywhere: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
    for key, source in reports.sources.items():
        for number, sentence in enumerate(source.sentences):
            names = full_names(reports.printed[sentence.id], lower)
            full[sentence.id] = frozenset(frozenset(name) for name in names)
            for name in names:
                words = frozenset(name)
                for word in name:
                    given[key, word].append((number, words))
                    anywhere[word].add(words)
    return People(dict(given), {word: frozenset(n) for word, n in anywhere.items()}, full)


def full_names(text: str, common: frozenset[str]) -> list[tuple[str, ...]]:
    """Find runs of two or three capitalised words, none of which is a role or a common word.

    `common` are words that the sources also write in lower case.
    """
    found: list[tuple[str, ...]] = []
    run: list[str] = []
    end = -1
    for match in CAPITALISED.finditer(text):
        word = match.group()
        if text[end + 1 : match.start()] or end < 0 or text[end : end + 1] != " ":
            _add_run(found, run)
            run = []
        if word.casefold() in ROLE_WORDS or word.casefold() in common:
            _add_run(found, run)
            run = []
        else:
            run.append(word)
        end = match.end()
    _add_run(found, run)
    return found


def _add_run(found: list[tuple[str, ...]], run: Sequence[str]) -> None:
    if 2 <= len(run) <= 3:
        found.append(tuple(run))


def _common_words(reports: Reports) -> frozenset[str]:
    return frozenset(word for text in reports.printed.values() for word in LOWER_WORD.findall(text))
