"""English lines that stand above readers' comments."""

from __future__ import annotations

import re

COMMENTS_BEGIN = re.compile(
    r"""(?:\d[\d,]*|one|no)\s(?:thoughts?|responses?|repl(?:y|ies)|comments?)(?:\s(?:on|to|so\sfar|for)\b.{0,160}|\s?[(:].{0,40})?
    | (?:leave|post|add|write|submit|join)\s(?:a|your|the|an?\s\w+)\s(?:comment|reply|response|discussion|conversation|comments)\b.{0,30}
    | (?:user|all|reader|readers['’]?|your|latest|top)\scomments?\b.{0,20}
    | (?:view|show|hide|see|read|load)\s(?:all\s|the\s|more\s)?(?:\d+\s)?comments?\b.{0,20}
    | comments?\s?(?:[(:]?\s?[\d+]*\s?[):]?|are\sclosed\b.{0,20}|on\sthis\s\w+|section|policy)
    | comment\son\sthis\s(?:story|article|post)
    | join\s(?:the\s)?(?:discussion|conversation)
    | comments\spowered\sby\b.{0,20}
    | (?:log|sign)\sin\sto\s(?:leave\sa\s)?(?:comment|reply)
    | (?:please\s)?(?:log|sign)\sin\b.{0,40}\bto\s(?:post\syour\s|leave\sa\s|post\sa\s|)comment
    | comments\s(?:are|will\sbe|must\sbe)\b.{0,100}
    | your\semail\s(?:address\s)?will\snot\sbe\spublished\b.{0,60}
    | permalink\b.{0,40}comments?\b.{0,40}
    | you\smust\sbe\slogged\sin\sto\b.{0,60}""",
    re.IGNORECASE | re.VERBOSE,
)
"""`Leave a Reply`, `34 responses to “…”`, `Comments (3)`, matched as a whole line."""

COMMENTS_FOLLOW = re.compile(
    r"""(?:\d[\d,]*|one)\s(?:thoughts?|responses?|repl(?:y|ies)|comments?)\s(?:on|to)\b.*|(?:user|reader|readers['’]?)\scomments?.*
    |(?:leave|post)\sa\s(?:comment|reply).*|comments\sare\sclosed.*""",
    re.IGNORECASE | re.VERBOSE,
)
"""Those of them that stand nowhere else: `10 thoughts on “…”`."""
