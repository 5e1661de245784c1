"""English words that turn a statement into its opposite."""

from __future__ import annotations

from variorum.language.english.data import word_set

NEGATIONS = word_set("sentences", "negations")
"""Lower case; besides these every word in *n't*."""

REFUSING = word_set("sentences", "refusing")
"""Words after which *to* and a verb mean that it isn't done."""

DENYING = word_set("sentences", "denying")
"""Words that, with `DENIED` or *that* after them, say that all that follows isn't so."""

DENIED = word_set("sentences", "denied")
"""What is denied, before *that* or *of*."""

OPENLY = word_set("sentences", "openly")
"""Words between a negation and what it denies, besides stop words and those in *-ly*."""

NO_DENIAL = word_set("sentences", "no-denial")
"""After a negation, what makes it none: *no more than four*, *not only*."""

BE_AND_HAVE = word_set("sentences", "be-and-have")
"""Verb forms that stand before a negation or a participle."""
