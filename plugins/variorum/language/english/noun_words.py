"""English words beside which a word is a thing, or something that is done, or said of a thing."""

from __future__ import annotations

from variorum.language.english.data import word_list, word_set

BEFORE_THINGS = word_set("sentences", "before-things")
"""Words, lower case, after which a thing is named, at once or after what is said of it."""

BEFORE_DEEDS = word_set("sentences", "before-deeds")
"""Words, lower case, after which something is done, or said of a thing."""

NO_THINGS = word_list("sentences", "no-things")
"""Ends of words that mostly name no thing."""

OTHERS = word_set("sentences", "others")
"""Words, lower case, that seem to name a thing and name none worth looking up."""
