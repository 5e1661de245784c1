"""English words that stand for another: pronouns, demonstratives and nouns that take up what was named."""

from __future__ import annotations

from variorum.language.english.data import phrase_list, word_groups, word_set

PERSONAL = word_set("sentences", "personal")
"""Third person; what they stand for is named elsewhere."""

POSSESSIVE = word_set("sentences", "possessive")
"""Those before what belongs to whom they stand for."""

HUMAN = word_set("sentences", "human")
"""Those that stand for one person."""

FIRST_PERSON = word_set("sentences", "first-person")
"""Who speaks: outside quotation marks in a report, words that lost their marks."""

SECOND_PERSON = word_set("sentences", "second-person")
"""Who is spoken to: outside quotation marks in a report, its reader."""

DEMONSTRATIVE = word_set("sentences", "demonstrative")

RAISED = word_set("sentences", "raised")
"""After *it is*, and before *to*: what *it* stands for does what follows, `it is thought to have begun`."""

PLURALS = word_set("sentences", "plurals")
"""What *them* may stand for though it doesn't end in *-s*."""

WHEN_NOUNS = word_set("sentences", "when-nouns")
"""After *this*, a time and nothing that was named before."""

AFTER_THOSE = word_set("sentences", "after-those")
"""After *those*, what tells which: nothing that was named before."""

PAIRS = phrase_list("sentences", "pairs")
"""Two who were named just before, lower case."""

TAKING_UP = word_set("sentences", "taking-up")
"""Nouns, singular, that after *the* take up something named before, when nothing after them tells which."""

STANDING_FOR_ANY = word_set("sentences", "standing-for-any")
"""Nouns that after a demonstrative may stand for whatever was told just before."""

SPEAKING = word_set("sentences", "speaking")
"""Nouns of `TAKING_UP` for who speaks and what is said: only what stands close by can be meant."""

PARTIES = word_set("sentences", "parties")
"""After *the two*, those between whom the whole story plays."""

KINDRED = tuple(map(frozenset, word_groups("sentences", "kindred")))
"""Nouns one of which may take up another: *the movement* after *protests*."""

SORTS = word_set("sentences", "sorts")
"""Words between a demonstrative and the noun it is about: *these kinds of communications*."""
