"""English words that say how sure it is that something happens."""

from __future__ import annotations

from variorum.language.english.data import forms, word_set

SURE = "sure"
POSSIBLE = "possible"
PLANNED = "planned"
NEEDED = "needed"

MODALS: dict[str, str] = forms("sentences", "modals", str)
"""Word, lower case, before a verb, to how sure it makes it."""

APART = frozenset(
    {
        frozenset({SURE, POSSIBLE}),
        frozenset({SURE, PLANNED}),
        frozenset({NEEDED, POSSIBLE}),
        frozenset({NEEDED, SURE}),
    }
)
"""What says something else of one verb; *may* and *is expected to* are near enough, and *would*, which is
*will* in what somebody said, is no difference from anything."""

SUPPOSING = word_set("sentences", "supposing")
"""Words after which stands what is supposed, not said."""
