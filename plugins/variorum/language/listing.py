"""Lists in a sentence: a list names things, and a sentence made of the same words asserts something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.language.english.sentence_words import JOINING
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.words import Word

ITEMS = 5
"""Short items on end that are a list."""

SHORT = 2
"""Telling words an item has at most."""

# What parts items: a comma or another stop between two words
PARTED = re.compile(r"[,;:]")


def items_of(text: str, words: Sequence[Word]) -> frozenset[str]:
    """Give the keys of a sentence's telling words that stand in a list of short items: *reds, blues, greens*."""
    if max(text.count(","), text.count(";")) < ITEMS - 2:
        return frozenset()
    runs: list[list[list[str]]] = [[]]
    for piece in _pieces(text, words):
        if len(piece) <= SHORT:
            runs[-1].append(piece)
        else:
            runs.append([])
    return frozenset(key for run in runs if len(run) >= ITEMS for item in run for key in item)


def _pieces(text: str, words: Sequence[Word]) -> Iterator[list[str]]:
    """Part a sentence at its commas and at *and* and *or*: the keys of the telling words between two of them."""
    piece: list[str] = []
    end = 0
    for word in words:
        joins = word.text.lower() in JOINING
        if joins or PARTED.search(text, end, word.start):
            if piece:
                yield piece
            piece = []
        if word.key not in STOPWORDS:
            piece.append(word.key)
        end = word.end
    if piece:
        yield piece
