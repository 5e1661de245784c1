"""Whether a source is in the one language whose words we know."""

from __future__ import annotations

import re

from variorum.language.english.words import STOPWORDS, stem
from variorum.model import BlockKind, Source

ENGLISH = frozenset({"", "en"})
"""Languages whose words we know; where none is stated, the words tell."""

WORD = re.compile(r"[^\W\d_]+")
"""A word of any language."""

LOOKED_AT = 400
"""Words of the article that are looked at."""
FEWEST = 12
"""Words without which nothing can be told, and English is taken."""
LAST_LATIN = "\u024f"
"""The last letter of the Latin script's main blocks."""
OTHER_SCRIPT = 0.3
"""Part of the letters that are of another script in a text that isn't English, at the least."""
GRAMMAR = 0.2
"""Part of an English text's words that carry grammar, at the least: about .4 in news, under .1 in others."""


def is_english(source: Source) -> bool:
    """Tell whether a source is in English: as stated, else by its words of grammar."""
    stated = source.facts.language.partition("-")[0].casefold()
    if stated:
        return stated in ENGLISH
    words: list[str] = []
    for block in source.blocks:
        if block.kind is BlockKind.ARTICLE and len(words) < LOOKED_AT:
            text = source.text[block.start : block.end]
            words += [match.group().casefold() for match in WORD.finditer(text)]
    letters = "".join(words)
    if sum(letter > LAST_LATIN for letter in letters) > OTHER_SCRIPT * len(letters):
        return False
    known = sum(stem(word) in STOPWORDS for word in words[:LOOKED_AT])
    return len(words) < FEWEST or known >= GRAMMAR * len(words[:LOOKED_AT])
