"""English words that carry grammar and hardly any news: they are evidence of nothing on their own."""

from __future__ import annotations

from variorum.language.english.data import word_list
from variorum.language.english.stems import stem

STOPWORDS = frozenset(stem(word) for word in word_list("stems", "stop-words"))
"""Their stems."""
