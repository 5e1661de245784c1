"""English words of a page's controls: buttons, menus, forms, sharing bars."""

from __future__ import annotations

from variorum.language.english.data import phrase_list, word_set

STRONG = word_set("page", "strong-controls")
"""One of these makes a line a control, if the others of the line are in `WEAK`."""

WEAK = word_set("page", "weak-controls")
"""Words that controls have beside the strong ones; a sentence has them too."""

WHOLE_LINES = frozenset(phrase_list("page", "whole-lines"))
"""Whole lines, in lower case without marks at the ends, that are controls though no word is strong."""

LONGEST = 12
"""Words of the longest control."""
