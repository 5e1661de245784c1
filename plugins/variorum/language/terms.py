"""Finding an editor's terms in sentences, whatever their inflection, spelling or hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from variorum.identity import normalise
from variorum.language.english.stems import stem

WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*(?:'(?!s\b)[^\W_]+)?")
"""A word of folded text without a possessive: `blinken`, `u.s`, `35`."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words as terms are compared with them."""

    folded: str
    """The text with marks, white space and case folded."""
    stems: tuple[str, ...]
    plural: tuple[bool, ...]
    """Whether each word is written as a plural (or another form in *-s*)."""
    spans: tuple[tuple[int, int], ...]
    """Where each word stands in `folded`."""
    known: frozenset[str]
    """The stems, each once."""


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A term as it is compared: its stems, and which of its words an editor wrote as plurals."""

    stems: tuple[str, ...]
    plural: tuple[bool, ...]


@lru_cache(maxsize=16384)
def words_of(text: str) -> Words:
    """Cut a text into words; a hyphen parts two."""
    folded = normalise(text)
    found = [(m.group().replace(".", ""), m.span()) for m in WORD.finditer(folded)]
    stems = tuple(stem(word) for word, _ in found)
    plural = tuple(
        w.endswith("s") and len(s) < len(w) for (w, _), s in zip(found, stems, strict=True)
    )
    return Words(folded, stems, plural, tuple(span for _, span in found), frozenset(stems))


def compile_terms(terms: Iterable[str]) -> tuple[Term, ...]:
    """Turn terms into what is compared, the longest first, each once; one without a word is dropped."""
    words = (words_of(term) for term in terms)
    compiled = {Term(w.stems, w.plural) for w in words if w.stems}
    return tuple(sorted(compiled, key=lambda term: (-len(term.stems), term)))


def find(words: Words, terms: Iterable[Term]) -> list[tuple[int, int]]:
    """Find terms in a text: the numbers of the first word and of the one after the last.

    A singular finds its plural too; a plural only itself, so that *militaries* isn't *military*. A word
    belongs to one find at most, the longest term's.
    """
    found: list[tuple[int, int]] = []
    taken: set[int] = set()
    for term in terms:
        first, length = term.stems[0], len(term.stems)
        if first not in words.known:
            continue
        for at, word in enumerate(words.stems):
            if word != first or words.stems[at : at + length] != term.stems:
                continue
            plural = words.plural[at : at + length]
            if any(asked and not has for asked, has in zip(term.plural, plural, strict=True)):
                continue
            if taken.isdisjoint(range(at, at + length)):
                found.append((at, at + length))
                taken.update(range(at, at + length))
    return sorted(found)
