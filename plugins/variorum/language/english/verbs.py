"""English verb forms that alone make a sentence of a few words."""

from __future__ import annotations

from variorum.language.english.data import word_set

VERBS = word_set("sentences", "verbs")
