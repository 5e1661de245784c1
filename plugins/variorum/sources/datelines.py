"""What a report's dateline and credit lines say of it: `HONG KONG — `, `BEIJING (AP) — `, *Associated Press*."""

from __future__ import annotations

import re
from collections.abc import Mapping

from variorum.language.english.calendar import MONTHS
from variorum.language.english.data import alternation
from variorum.language.english.names import AGENCIES
from variorum.language.english.page import NEWS_AGENCY
from variorum.language.english.sentences import OPENERS
from variorum.model import BlockKind, Source

MONTH = rf"(?:{alternation(MONTHS)})\.?"
DAY = rf"(?:{MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}\s{MONTH}(?:\s\d{{4}})?)(?!\w)"
AND = rf"(?:[ ]|[ ]?/[ ]?)(?!{DAY})"
CAPITALS = rf"[A-Z](?:[A-Z.'’]|-(?=[A-Z]))+(?:{AND}[A-Z](?:[A-Z.'’]|-(?=[A-Z]))*){{0,4}}"
NAME = rf"[A-Z][\w.'’-]+(?:{AND}[A-Z][\w.'’-]+){{0,2}}"
DASH = r"(?:—|–|--|[-_](?=\s))"

DATELINE = re.compile(
    rf"""(?:(?!{DAY})(?:(?P<capitals>{CAPITALS})|(?P<name>{NAME})))?  # HONG KONG, JERUSALEM/GAZA; or Beijing
    (?:,\s(?!{DAY})(?:[A-Z][\w.’'-]*\s?){{1,3}}(?<!\s))?    # , Calif.; , South Korea
    (?:(?:\A|,\s|\s)(?P<day>{DAY}))?                        # , March 5; , June 19, 2023
    \s?(?P<agency>\([A-Z][\w.\s/-]{{1,30}}\)|/[A-Z][\w.\s-]{{1,30}}/)?  # (AP), or /AP/
    (?:(?<=\))\s{DAY}(?=\s?{DASH}))?                        # (AP) June 14
    \s*(?P<dash>{DASH}|(?<=\))-|(?<=\)\s)-|:(?=\s[A-Z]))?\s*
    (?:(?<=\s){DAY}\s?{DASH}\s*)?                           # (AP) — June 14 —""",
    re.VERBOSE,
)
"""A place, in capitals or as a name, perhaps a region and a date, an agency in brackets, a dash, and the date after it."""


# A wire service's name as a word of its own, the longest first: `Associated Press`, `AP`.
CREDIT = re.compile(rf"(?<![\w/])({alternation(AGENCIES)})(?![\w/])", re.IGNORECASE)

CREDITING = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})
"""Kinds of blocks whose credits are of the text; a picture's credit is not."""


def dateline_end(text: str, *, opening: bool = True) -> int:
    """Tell where a paragraph's dateline ends, white space after it included; 0 if it has none.

    A place in capitals needs an agency in brackets, a dash or a colon after it; an agency alone or a plain
    name needs a dash; and a sentence has to follow. Where the article has begun already (not `opening`), only
    an agency's own counts.
    """
    found = DATELINE.match(text)
    if not found or not found.end() or found.end() == len(text):
        return 0
    dash, agency, capitals = found.group("dash"), found.group("agency"), found.group("capitals")
    told = dash if agency else dash and (dash != ":" or capitals)
    if not told and not (agency and capitals):
        return 0
    place = capitals or found.group("name")
    dated_alone = found.group("day") and not place
    if (dated_alone or not opening) and not NEWS_AGENCY.fullmatch((agency or "").strip("() ")):
        return 0
    if not agency and not capitals and (not found.group("name") or _opener(found.group("name"))):
        return 0
    following = text[found.end()]
    return found.end() if following.isupper() or following.isdigit() or following in "\"“'‘" else 0


def _opener(name: str) -> bool:
    """Tell whether a capital only begins a sentence: `Meanwhile — `."""
    return name.partition(" ")[0] in OPENERS


def credit_lines(source: Source) -> Mapping[str, str]:
    """Find the wire services that a text's own credit lines name, each with its line."""
    found: dict[str, str] = {}
    for block in source.blocks:
        if block.kind in CREDITING:
            line = " ".join(source.text[block.start : block.end].split())
            for credit in CREDIT.finditer(line):
                if _is_name(credit.group()):
                    found.setdefault(AGENCIES[credit.group().casefold()], line)
    return found


def _is_name(credit: str) -> bool:
    """Tell a name from a word: `ap` is none, `AP` and `Associated Press` are."""
    return not credit.islower() or credit == "dpa"
