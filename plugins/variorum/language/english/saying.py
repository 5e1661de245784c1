"""English words that tell who says a thing."""

from __future__ import annotations

from variorum.language.english.data import phrase_list, split_words, table, word_set

ATTRIBUTING = word_set("speech", "attributing")
"""Verbs whose subject is the source of what is told."""

ACCORDING = phrase_list("speech", "according")
"""Phrases after which stands who says it."""

TO_US = phrase_list("speech", "to-us")
"""Before a newsroom's name: it was said to that newsroom."""

NEWSROOM_WORDS = word_set("names", "newsroom-words")
"""Words of a newsroom's name."""

SHORT_NAMES = table("names", "newsroom-short-names", str, split_words)
"""What a newsroom's short name stands for."""
