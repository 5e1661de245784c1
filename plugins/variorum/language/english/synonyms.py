"""English words that one newsroom writes where another writes the next: soft evidence of the same fact.

They are no thesaurus: sharing a group says less than sharing a word, and decides nothing by itself.
"""

from __future__ import annotations

from variorum.language.english.data import Late, word_groups
from variorum.language.english.stems import stem


def _concepts() -> dict[str, str]:
    concepts: dict[str, str] = {}
    for group in word_groups("synonyms", "synonyms"):
        words = [stem(word) for word in group]
        for word in words if len(words) > 1 else ():
            concepts.setdefault(word, words[0])
    return concepts


CONCEPTS = Late(_concepts)
"""Stem to the first word of its group."""
