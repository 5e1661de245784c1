"""The words in which two texts differ, where they are forms of one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from variorum.identity import normalise, tokens

ONE_TEXT = 0.6
"""Part of both texts' words that they share in one order, from which on they are forms of one text."""

LONGEST = 1_000
"""Words of the longest text that is compared; comparing takes the square of it."""

Spans = tuple[tuple[int, int], ...]
"""Offsets in a text."""


def unlike_words(one: str, other: str) -> tuple[Spans, Spans] | None:
    """Find in each of two texts the runs of words that the other doesn't have in their place.

    None if too little is the same for that to tell anything. Case, marks and spaces don't count.
    """
    words = list(tokens(one)), list(tokens(other))
    if not all(words) or max(map(len, words)) > LONGEST:
        return None
    a = [normalise(one[start:end]) for start, end in words[0]]
    b = [normalise(other[start:end]) for start, end in words[1]]
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < ONE_TEXT:
        return None
    runs = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return (
        tuple(_spans(words[0], ((i, j) for _, i, j, _, _ in runs))),
        tuple(_spans(words[1], ((i, j) for _, _, _, i, j in runs))),
    )


def _spans(
    words: Sequence[tuple[int, int]], runs: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    for first, after in runs:
        if first < after:
            yield words[first][0], words[after - 1][1]
