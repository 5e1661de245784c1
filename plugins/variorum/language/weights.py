"""How telling a word is: rare in English, and rare in this collection.

Either alone misleads. An event's own key words are rare in English and stand in every second sentence of
its reports; words that are rare in a small collection may be common everywhere. A word's weight grows with
both rarities (their geometric mean), so that it says the same from one event to the next.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Container, Mapping
from typing import TypeAlias

from variorum.language.english.words import LEAST, ZIPF

COMMONEST = 6.6
"""Zipf frequency at which a word tells nothing."""

LEAST_TELLING = 0.05
"""Rarity of the commonest words."""

NUMBER = 0.75
"""Rarity of a number, for which there is no table."""

Weights: TypeAlias = Mapping[str, float]
"""Key to weight, from 0 to 1."""


def background(key: str) -> float:
    """Rate how rare a key is in English, from 0 to 1."""
    if key[0].isdigit():
        return NUMBER
    return max(LEAST_TELLING, (COMMONEST - ZIPF.get(key, LEAST)) / (COMMONEST - LEAST))


def weigh(bags: Collection[Collection[str]]) -> Weights:
    """Give every key of a collection its weight; `bags` holds each sentence's keys, each once."""
    counts: Counter[str] = Counter()
    for bag in bags:
        counts.update(bag)
    size = len(bags)
    whole = math.log(1 + size)
    return {
        key: math.sqrt(background(key) * math.log((1 + size) / count) / whole)
        for key, count in counts.items()
    }


def covered(bag: Weights, by: Container[str]) -> float:
    """Tell what part of a bag others have, by weight, from 0 to 1; all of an empty one."""
    whole = math.fsum(bag.values())
    return math.fsum(weight for key, weight in bag.items() if key in by) / whole if whole else 1.0
