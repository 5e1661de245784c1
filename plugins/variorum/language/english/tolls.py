"""English words for what an event does to people: of each of these there is one count at a time."""

from __future__ import annotations

from variorum.language.english.data import forms, word_list, word_set
from variorum.language.english.stems import stem

TOLLS: dict[str, str] = {stem(word): toll for word, toll in forms("numbers", "tolls", str).items()}
"""Stem to what happens to those who are counted."""

MOVED = "moved"

HOMES = frozenset(stem(word) for word in word_list("numbers", "homes"))
"""What people left, after *their*: *600 people left their homes*."""

PEOPLE = frozenset(stem(word) for word in word_list("numbers", "counted-people"))
"""Stems of nouns for those who are counted, whoever they are."""

NOT_THIS_EVENT = word_set("numbers", "not-this-event")
"""Words of a sentence whose count may be another event's, or nobody's yet."""

AMONG = word_set("numbers", "among")
"""Words before a count that make it a part of another."""
