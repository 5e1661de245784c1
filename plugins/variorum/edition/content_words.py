"""What a sentence is about: the stems of its words, weighed by how rare they are in the edition."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from variorum.english.stems import stem
from variorum.english.stopwords import STOPWORDS
from variorum.identity import normalise

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
"""A word of folded text: `blinken's`, `35`."""


@lru_cache(maxsize=16384)
def content_words(text: str) -> frozenset[str]:
    """Give the stems of a text's words that carry news."""
    words = (word.group().partition("'")[0] for word in WORD.finditer(normalise(text)))
    return frozenset(s for s in (stem(word) for word in words) if s not in STOPWORDS)


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each stem tells."""

    of: Mapping[str, float]

    def total(self, stems: Iterable[str]) -> float:
        """Add up the weights of stems."""
        return sum(self.of.get(s, 1.0) for s in sorted(stems))

    def covered(self, stems: frozenset[str], by: frozenset[str] | set[str]) -> float:
        """Tell what part of some stems others have, by weight, from 0 to 1."""
        whole = self.total(stems)
        return self.total(stems & by) / whole if whole else 1.0


def weigh(texts: Iterable[str]) -> Weights:
    """Weigh stems by inverse document frequency over sentences (Spärck Jones 1972)."""
    rows = [content_words(text) for text in texts]
    counts = Counter(s for row in rows for s in row)
    return Weights({s: round(math.log((1 + len(rows)) / n), 6) for s, n in counts.items()})
