"""English openers: words with which a sentence leans on what went before it."""

from __future__ import annotations

from variorum.language.english.data import phrase_list, word_list

CONNECTIVES = phrase_list("sentences", "connectives")
"""What a leaning sentence begins with, lower case; a comma may follow."""

WITHIN = phrase_list("sentences", "within")
"""What leans wherever it stands in the main clause, lower case."""

TAIL_ONLY = frozenset(phrase_list("sentences", "tail-only"))
"""Those of `WITHIN` that lean only between commas, or between a comma and the end: elsewhere they are
adverbs or prepositions of their own (*too large*, *though he*, *as well as*, *instead of*)."""

SUBORDINATING = word_list("sentences", "subordinating")
"""What opens a clause whose subject follows, lower case."""

TURNING = phrase_list("sentences", "turning")
"""With what a quotation turns from what it said before, lower case."""
