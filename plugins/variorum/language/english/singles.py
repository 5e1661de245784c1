"""Why a statement stands in one report alone, and what else a reader is told beside one."""

from __future__ import annotations

from variorum.language.english.data import table
from variorum.model import SingleReason

SINGLE_WORDS = table("readers", "singles", SingleReason, str)

_NOTES = table("readers", "notes", str, str)

SAID_AGAIN = _NOTES["said-again"]
"""Of a statement that a report makes in several places."""

AS_RECEIVED = _NOTES["as-received"]
