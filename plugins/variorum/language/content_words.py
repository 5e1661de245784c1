"""What a sentence is about: the stems of its words, weighed by how rare they are in the edition."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from variorum.language.english.numbers import NUMBER_WORDS
from variorum.language.english.stems import stem
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.terms import words_of

DIGITS = {stem(word): str(int(value)) for word, value in NUMBER_WORDS.items()}
"""Number words, as stems, in digits: `fourteen` as `14`."""


@lru_cache(maxsize=16384)
def content_words(text: str) -> frozenset[str]:
    """Give the stems of a text's words that carry news, a number word as its digits."""
    return frozenset(DIGITS.get(word, word) for word in words_of(text).known - STOPWORDS)


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each stem tells, in thousandths, so that sums don't depend on their order."""

    of: Mapping[str, int]

    def total(self, stems: Iterable[str]) -> int:
        """Add up the weights of stems."""
        return sum(map(self.of.__getitem__, stems))

    def covered(self, stems: frozenset[str], by: frozenset[str] | set[str]) -> float:
        """Tell what part of some stems others have, by weight, from 0 to 1."""
        whole = self.total(stems)
        return self.total(stems & by) / whole if whole else 1.0


def weigh(texts: Iterable[str]) -> Weights:
    """Weigh the stems of sentences by inverse document frequency over them (Spärck Jones 1972)."""
    rows = [content_words(text) for text in texts]
    counts = Counter(s for row in rows for s in row)
    return Weights({s: round(1000 * math.log((1 + len(rows)) / n)) for s, n in counts.items()})
