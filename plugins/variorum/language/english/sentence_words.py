"""English words that tell where a sentence ends: abbreviations, plain openers, verbs of saying."""

from __future__ import annotations

from variorum.language.english.data import word_set

TITLES = word_set("sentences", "title-abbreviations")
"""Abbreviations that a name follows, so that they never end a sentence."""

NUMBERED = word_set("sentences", "numbered-abbreviations")
"""Abbreviations that a number follows; without one they are words."""

ABBREVIATIONS = word_set("sentences", "abbreviations")
"""Abbreviations that end a sentence only where one plainly starts."""

OPENERS = word_set("sentences", "plain-openers")
"""Words that, capitalised, plainly start a sentence."""

ELIDED_BEGINNINGS = word_set("sentences", "elided-beginnings")
"""Words that begin with an apostrophe, without it: `em`."""

ELIDED_ENDS = word_set("sentences", "elided-ends")
"""Words that end with one, without it: `ol`."""

MAY_DOUBLE = word_set("sentences", "may-double")
"""Words that may stand twice, lower case."""

SHORT_FORMS = word_set("sentences", "short-forms")
"""Abbreviations after which a stop is no sentence's, whatever follows, lower case."""

JOINING = word_set("sentences", "joining")
"""What joins the last item of a list to the others."""
