"""English headings of the lists of other stories that stand in and under an article."""

from __future__ import annotations

import re

SECTION_HEAD = re.compile(
    r"""(?:
        more\s(?:in|on|from|about|of|stories|news|headlines|videos|articles|posts|coverage|like\sthis|to\s(?:read|explore))\b.*
        | related(?:\s\w+){0,2}
        | (?:you|others)\s(?:may|might|could|will|also)\s(?:also\s)?(?:like|love|enjoy|be\sinterested|want|have\smissed|read|viewed)\b.*
        | (?:what|people)\s(?:others|to|are|you|is)\s.*(?:reading|read|popular|missed)\b.*
        | (?:our\s|the\s|today's\s)?(?:most|top|latest|recent|popular|trending|best|newest|more)\s(?:recent\s|popular\s)?
          (?:news|stories|story|headlines|posts|articles|videos|read|reads|viewed|shared|popular|watched|commented
            |comments|recent|now|topics|picks|galleries)\b.{0,30}
        | (?:recommended|trending|popular|sponsored|promoted)(?:\s(?:for|by|from|on|now|in|stories|content|links|posts|videos|articles|you|news|reading)\b.{0,30})?
        | (?:read|see|watch|up|explore|discover|coming|play|view)\s(?:next|also|further|more|this)\b.{0,25}
        | what\sto\s(?:read|watch)\snext
        | also\s(?:read|see|on|in\sthe\snews)\b.{0,20}
        | (?:don['’]?t|do\snot)\smiss\b.{0,15}
        | must[\s-](?:reads?|see|watch)\b.{0,20}
        | in\sother\snews | in\scase\syou\smissed\sit | icymi
        | (?:from\s)?(?:around|across)\s(?:the\sweb|the\ssite|the\snetwork).{0,20} | from\s(?:the\s(?:web|archives?)|our\s(?:partners|network|sponsors?))
        | editor['’]?s?['’]?\s(?:picks?|choice).{0,15} | staff\spicks | our\spicks
        | (?:newswire|elsewhere\son\b.{0,20}|keep\sreading|something\sto\sconsider)
        )""",
    re.IGNORECASE | re.VERBOSE,
)
"""`More in Politics`, `Related stories`, `You may also like`, `Most read in world news`, matched as a whole line."""

LONGEST = 9
"""Words of the longest heading."""
