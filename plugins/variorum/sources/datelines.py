"""A report's dateline at the start of its first paragraph: `HONG KONG — `, `BEIJING (AP) — `."""

from __future__ import annotations

import re

DATELINE = re.compile(
    r"""(?:(?P<capitals>[A-Z][A-Z.'’-]+(?:[ ]?[A-Z.'’-]+){0,4})     # HONG KONG
        (?:,\s(?:[A-Z][\w.]*\s?){1,3})?                             # , Calif.
        |(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2}           # Beijing
          (?:,\s(?:[A-Z][\w.]*\s?){1,3})?))
        (?:,\s(?:[A-Z][a-z]+\.?\s\d{1,2}))?                         # , June 19
        \s?(?P<agency>\((?:[A-Z][\w.\s/-]{1,30})\))?                # (AP)
        \s*(?P<dash>[—–-]{1,2}(?=\s)|:(?=\s[A-Z]))?\s*""",
    re.VERBOSE,
)
"""A place, in capitals or as a name, perhaps a region and a date, an agency in brackets, a dash."""


def dateline_end(text: str) -> int:
    """Tell where a paragraph's dateline ends, white space after it included; 0 if it has none.

    A place in capitals needs an agency in brackets or a dash after it, a plain name needs a dash; and a
    sentence has to follow.
    """
    found = DATELINE.match(text)
    if not found or found.end() == len(text):
        return 0
    dash, agency = found.group("dash"), found.group("agency")
    if not (dash and dash != ":") and not (agency and (dash or found.group("capitals"))):
        return 0
    following = text[found.end()]
    return found.end() if following.isupper() or following.isdigit() or following in "\"“'‘" else 0
