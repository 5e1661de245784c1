"""English words for offices of which somebody has one at a time, and for what makes another of one."""

from __future__ import annotations

from variorum.language.english.data import word_groups, word_list
from variorum.language.english.stems import stem

OFFICES = frozenset(stem(word) for word in word_list("names", "offices"))
"""Stems."""

ONE_OFFICE = {
    stem(word): stem(words[0]) for words in word_groups("names", "one-office") for word in words
}
"""Stem of a word to that of another that means the same: *foreign secretary*, *foreign minister*."""

RANKS = frozenset(stem(word) for word in word_list("names", "ranks"))
"""Stems of words that make another office of one."""

GRADES = frozenset(stem(word) for word in word_list("names", "grades"))
"""Stems of words before an office that tell nothing of which it is."""
