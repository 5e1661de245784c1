"""English cues of legal text: copyright, disclaimers, cookies, conditions of use."""

from __future__ import annotations

import re

LEGAL_CUES = tuple(
    re.compile(cue, re.IGNORECASE)
    for cue in (
        r"\bcopyright(?:ed)?\b",
        r"©|\(c\)\s?\d{4}",
        r"\ball rights reserved\b",
        r"\bdisclaimers?\b",
        r"\b(?:may|must|shall|can) not be (?:published|reproduced|copied|redistributed|republished|used)\b",
        r"\b(?:reproduc\w+|redistribut\w+|repost\w+|republish\w+|rewritten)\b",
        r"\binfring\w+\b",
        r"\boriginal author\b|\bviews (?:and opinions )?expressed\b|\bopinions expressed\b",
        r"\b(?:financial|investment|legal|medical) advice\b",
        r"\bterms (?:of (?:use|service)|and conditions)\b|\bprivacy (?:policy|notice|statement)\b|\bcookie(?:s| policy)\b",
        r"\bcontact us\b|\bplease (?:contact|notify)\b",
        r"\baffiliate\b",
        r"\bcommissions?\b|\bshare of the sale\b|\bcompensat(?:ed|ion)\b.{0,40}\blinks?\b",
        r"\b(?:you|I) (?:are )?(?:agree|accept|consent)\w*\b",
        r"\bregistered trademarks?\b|\btrademarks?\b",
        r"\bour (?:use of|website|site|services?)\b|\bthis (?:website|site) (?:uses|is protected)\b",
        r"\bfair (?:use|dealing)\b|\bwritten permission\b|\bdeletions?\b",
        r"\bsubject to (?:our|the|copyright)\b|\bcommunity (?:guidelines|standards)\b",
    )
)
"""Any two of them make legal text of a last paragraph."""

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
