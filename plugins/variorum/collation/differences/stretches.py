"""Where in a sentence some words stand closest together."""

from __future__ import annotations

from collections.abc import Container, Sequence

from variorum.language.english.words import STOPWORDS
from variorum.language.words import Word

OTHERS = 0.35
"""How much a telling word that isn't wanted speaks against a stretch; a wanted one speaks for it with 1."""

GRAMMAR = 0.2
"""How much a wanted stop word speaks for a stretch, and half of it against for another."""

CROSSING = 1.5
"""How much a comma speaks against a stretch that goes over it."""


def stretch(words: Sequence[Word], keys: Container[str], text: str = "") -> tuple[int, int] | None:
    """Find the stretch of words that has most of the wanted keys and least else: first place, place after.

    With the words' `text`, it takes more to cross a comma.

    The sum of what speaks for and against is the greatest (Kadane's method).
    """
    best = here = 0.0
    start = 0
    found: tuple[int, int] | None = None
    for place, word in enumerate(words):
        telling = word.key not in STOPWORDS
        if word.key in keys:
            worth = 1.0 if telling else GRAMMAR
        else:
            worth = -OTHERS if telling else -GRAMMAR / 2
        if text and place and "," in text[words[place - 1].end : word.start]:
            here -= CROSSING
        if here <= 0:
            here, start = 0.0, place
        here += worth
        if here > best:
            best, found = here, (start, place + 1)
    return found
