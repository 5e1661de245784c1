"""Finding an editor's terms in sentences, whatever their inflection, spelling or hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from variorum.english.stems import stem
from variorum.identity import normalise

WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*(?:'(?!s\b)[^\W_]+)?")
"""A word of folded text without a possessive: `blinken`, `u.s`, `35`."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words as terms are compared with them."""

    folded: str
    """The text with marks, white space and case folded."""
    stems: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    """Where each word stands in `folded`."""


@lru_cache(maxsize=16384)
def words_of(text: str) -> Words:
    """Cut a text into words; a hyphen parts two."""
    folded = normalise(text)
    found = [(m.group(), m.span()) for m in WORD.finditer(folded)]
    return Words(
        folded, tuple(stem(word.replace(".", "")) for word, _ in found), tuple(s for _, s in found)
    )


def compile_terms(terms: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Turn terms into runs of stems, the longest first, each once; a term without a word is dropped."""
    runs = {words_of(term).stems for term in terms}
    return tuple(sorted((run for run in runs if run), key=lambda run: (-len(run), run)))


def find(words: Words, runs: Iterable[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Find runs of stems in a text: the numbers of the first word and of the one after the last.

    A word belongs to one find at most, the longest run's.
    """
    found: list[tuple[int, int]] = []
    taken: set[int] = set()
    for run in runs:
        first = run[0]
        for at, word in enumerate(words.stems):
            end = at + len(run)
            if word == first and words.stems[at:end] == run and taken.isdisjoint(range(at, end)):
                found.append((at, end))
                taken.update(range(at, end))
    return sorted(found)
