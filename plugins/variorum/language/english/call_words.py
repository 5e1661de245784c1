"""English words of calls to the reader: to subscribe, follow, click, download."""

from __future__ import annotations

import re

from variorum.language.english.data import alternation, phrase_list

CALL = re.compile(
    rf"""(?:please\s|to\s|you\scan\s|also\s|and\s|or\s|don['’]t\sforget\sto\s|be\ssure\sto\s|want\s(?:more|to)\b.{{0,40}}?[?!]\s?)?
    (?:{alternation(phrase_list("page", "calls"))})\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a call begins: `Subscribe`, `Follow us`, `Click here`, `Have a tip?`."""

MEDIUM = re.compile(
    r"""\b(?:newsletters?|inbox|e-?mails?|facebook|twitter|instagram|youtube|whatsapp|telegram|linkedin|flipboard|tiktok
    |podcasts?|app\sstore|google\splay|(?:our|the|news|mobile)\sapp|subscri\w+|https?://|membership|free\strial|click(?:ing)?\shere|here\sto
    |(?:browser|push)\snotifications?|our\s(?:channel|website|site|page|forums?|community|free|weekly|daily|magazine|latest|full)
    |comment\son\sthis\s(?:article|story)|follow\s(?:us|me|him|her|them)|\bus\son\b|@\w{2,}|(?:daily|news|breaking)\s(?:alerts|updates)|letterbox|tip\?|tips?\s(?:line|to))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a call is for: a newsletter, an app, a channel."""

TEASER = re.compile(
    r"""(?:related|see\smore|see\salso|read\s(?:more|also|next)|also(?:\s(?:read|see))?|more|watch|listen|don['’]?t\smiss
    |recommended|must\sread|in\scase\syou\smissed\sit|explore|in\spictures|photos|video|live|click\shere|subscribe|podcast)
    \s?(?:[:|»>]|\s[–-])\s?(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a link to another story begins: `Related: `, `READ MORE: `, `Also: `."""
