"""Whether two names may be spellings of one: *Odesa* and *Odessa*, *Kiev* and *Kyiv*."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=8192)
def folded_name(text: str) -> str:
    """Fold a name: accents, case and marks undone."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text.lower())
        if letter.isalnum() and not unicodedata.combining(letter)
    )
    return bare.removesuffix("s") if len(bare) > 4 else bare


def spelt_alike(one: str, other: str) -> bool:
    """Tell whether two names may be spellings of one: *Odesa* and *Odessa*, *Kiev* and *Kyiv*."""
    if one[:1] != other[:1] or abs(len(one) - len(other)) > 2:
        return False
    if one in other or other in one:
        return abs(len(one) - len(other)) <= 1
    return _skeleton(one) == _skeleton(other) or (
        min(len(one), len(other)) >= 5 and _distance(one, other) <= 1
    )


def _skeleton(name: str) -> str:
    """Leave the consonants of a name, doubled ones once."""
    found = ""
    for letter in name:
        if letter not in VOWELS and letter != found[-1:]:
            found += letter
    return found.replace("ck", "k").replace("ph", "f")


def _distance(one: str, other: str) -> int:
    """Count the letters to put in, leave out or change (Levenshtein's distance)."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        before, row[0] = row[0], place
        for at, letter_too in enumerate(other, start=1):
            before, row[at] = (
                row[at],
                min(row[at] + 1, row[at - 1] + 1, before + (letter != letter_too)),
            )
    return row[-1]
