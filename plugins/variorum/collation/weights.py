"""How telling a word is: rare in English, and rare in this collection.

Either alone misleads. An event's own key words are rare in English and stand in every second sentence of
its reports; words that are rare in a small collection may be common everywhere. A word's weight grows with
both rarities (a geometric mean of the two), so that it says the same from one event to the next.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from variorum.english.frequencies import LEAST, ZIPF

COMMONEST = 6.6
"""Zipf frequency at which a word tells nothing."""


def background(key: str) -> float:
    """Rate how rare a key is in English, from 0 to 1."""
    if key[0].isdigit():
        return 0.75
    return max(0.05, (COMMONEST - ZIPF.get(key, LEAST)) / (COMMONEST - LEAST))


def weigh(bags: Iterable[Iterable[str]]) -> Mapping[str, float]:
    """Give every key of a collection its weight, from 0 to 1.

    `bags` holds each sentence's keys.
    """
    counts: Counter[str] = Counter()
    size = 0
    for bag in bags:
        counts.update(set(bag))
        size += 1
    whole = math.log(1 + size)
    return {
        key: math.sqrt(background(key) * math.log((1 + size) / count) / whole)
        for key, count in counts.items()
    }
