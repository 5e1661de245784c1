"""English words of bylines and of the lines that say who else had a part in a report."""

from __future__ import annotations

import re

from variorum.language.english.data import alternation, phrase_list, word_set

PARTICLES = word_set("page", "particles")
"""Lower-case words that stand between names."""

ROLES = word_set("page", "byline-roles")
"""How a line ends that says who somebody is: `AP National Security Writer`, `Staff Reports`."""

NEWS_AGENCY = re.compile(
    rf"(?:the\s)?(?:{alternation(phrase_list('names', 'wires'))})(?:\snews)?",
    re.IGNORECASE,
)
"""A news agency's name: alone on a line near the top it is a byline."""

BY = re.compile(
    r"(?:(?:written|posted|reported|reviewed|edited|produced|submitted|published|story|text|report|words|article)\s)?by\b[\s:|–-]*",
    re.IGNORECASE,
)
"""How a byline begins: `By `, `Posted by `."""

CONTRIBUTED = re.compile(
    r"""(?:additional|further)\s(?:reporting|research|writing)\b.{0,200}
    | with\s(?:files|reporting|reports|contributions?|additional\sreporting)\s(?:from|by)\b.{0,200}
    | \(?reporting\sby\b.{0,250}
    | (?:.{0,200}\b)?contributed\s(?:to\sthis\s(?:report|story|article|post|piece)|from\s[A-Z]\w+|reporting)\b.{0,80}
    | .{0,120}\b(?:writers?|reporters?|correspondents?|journalists?|press|staff|news)\b.{1,160}\bcontributed\.?
    | .{0,160}\breported\sfrom\s[A-Z].{0,80}\bcontributed\b.{0,80}
    | this\s(?:article|story|report|post|piece)\s(?:was\s)?(?:has\s)?(?:been\s)?(?:originally|first|previously)?\s?
      (?:appeared|published|appears|ran)\b.{0,160}
    | (?:source|sources|via)\s?:\s?.{2,60}
    | via\s\S{2,40}""",
    re.IGNORECASE | re.VERBOSE,
)
"""`Associated Press writer Emily Wang contributed.`, `This article originally appeared on`, `SOURCE: News agencies`."""

AUTHOR_NOTE = re.compile(
    r"""(?:[A-Z][\w.'’-]*\s){1,5}(?:is|was)\s(?:an?|the|our|[A-Z][\w.-]+(?:['’]s?)?)\s(?:[\w'’,&.-]+\s){0,8}?
    (?:reporter|writer|editor|journalist|correspondent|columnist|author|blogger|freelancer?|contributor|producer
      |curator|educator|speaker|aficionado|fellow)\b""",
    re.VERBOSE,
)
"""How a note on the author begins: `Ada Example is a freelance writer based in Toronto`."""

AUTHOR_CONTACT = re.compile(
    r"""@\w{2,}|\bfollow\s(?:him|her|them|me)\b|\b(?:his|her|their)\s(?:work|writing|articles|column)\b
    |\bbased\sin\b|\bmay\sbe\sreached\b|\b(?:email|reach|contact)\s(?:him|her|them|me)\b|\bcan\sbe\sreached\b
    |\bread\smore\sfrom\b|\bhave\sa\stip\b|\blives\sin\b|\bhas\swritten\sfor\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What else such a note says: how to reach them, where they live."""
