"""English cues of legal text: copyright, disclaimers, cookies, conditions of use."""

from __future__ import annotations

import re

LEGAL_CUES = (
    ("copyright", "©"),
    ("rights reserved",),
    ("disclaimer",),
    (
        "not be published",
        "not be reproduced",
        "not be copied",
        "not be redistributed",
        "not be used",
    ),
    ("reproduc", "redistribut", "repost", "republish", "rewritten", "dissemination"),
    ("infring",),
    ("original author", "views expressed", "opinions expressed", "their own and not"),
    ("financial advice", "investment advice", "legal advice", "medical advice"),
    (
        "terms of use",
        "terms of service",
        "terms and conditions",
        "privacy policy",
        "privacy notice",
    ),
    ("cookie",),
    ("contact us", "please contact", "please notify", "customer service"),
    ("affiliate",),
    (
        "earn a commission",
        "earn commission",
        "commission if you",
        "commission when",
        "share of the sale",
    ),
    ("you agree", "you are agreeing", "i agree", "you consent", "i accept", "you accept"),
    ("trademark",),
    ("our website", "our site", "our use of", "this website", "this site"),
    ("fair use", "fair dealing", "written permission", "deletion"),
    ("subject to our", "subject to the terms", "community guidelines", "submission guidelines"),
)
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
