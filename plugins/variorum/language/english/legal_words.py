"""English cues of legal text: copyright, disclaimers, cookies, conditions of use."""

from __future__ import annotations

import re

from variorum.language.english.data import split_phrases, table

LEGAL_CUES = tuple(table("page", "legal-cues", str, split_phrases).values())
"""Words of legal text, what belongs together in one cue: any two cues in a last paragraph make it legal text."""

LEGAL_START = re.compile(
    r"""(?:©|\(c\)\s?\d{4}|copyright\b|disclaimer\s?:|all\srights\sreserved|the\s(?:views|opinions)\sexpressed\b
    |if\syou\s(?:buy|purchase|click)\b.{0,80}\b(?:may|might|will)\b
    |this\s(?:website|site)\suses\b|by\s(?:subscribing|signing\sup|continuing|registering|using\s(?:this|our))\b)""",
    re.IGNORECASE | re.VERBOSE,
)
"""How legal text begins."""

UPDATE_NOTE = re.compile(
    r"""(?:updated?|corrected|correction|clarification|editor['’]?s['’]?\snote|note)\b
    (?:\s(?:with|at|on|to)\b|\s?:)\s?.{2,200}""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a newsroom says of its own text: `Updated with latest details.`, `Correction: …`."""
