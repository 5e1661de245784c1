"""What a report's dateline and credit lines say of it: `HONG KONG — `, `BEIJING (AP) — `, *Associated Press*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from variorum.language.english.calendar import MONTHS
from variorum.language.english.lists import alternation
from variorum.language.english.names import AGENCIES, LOWER_CASE_AGENCIES
from variorum.language.english.page import (
    BY,
    HELPED,
    NEWS_AGENCY,
    OWNS,
    RELEASE_WIRE,
    ROLES,
    UNNAMED_AGENCIES,
    UNNAMED_AGENCY,
)
from variorum.language.english.sentences import OPENERS
from variorum.model import Block, BlockKind, Source

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
    \s?(?:--(?=\())?(?P<agency>\((?:[A-Z][\w.\s/-]{{1,30}}|{alternation(LOWER_CASE_AGENCIES)})\)|(?i:{RELEASE_WIRE.pattern}))?  # (AP); --(BUSINESS WIRE), /PRNewswire/
    (?:(?<=\))\s{DAY}(?=\s?{DASH}))?                        # (AP) June 14
    \s*(?P<dash>{DASH}|(?<=\))-|(?<=\)\s)-|:(?=\s[A-Z]))?\s*
    (?:(?<=\s){DAY}\s?{DASH}\s*)?                           # (AP) — June 14 —""",
    re.VERBOSE,
)
"""A place, in capitals or as a name, perhaps a region and a date, an agency in brackets, a dash, and the date after it."""


# A wire service's name as a word of its own, the longest first: `Associated Press`, `AP`.
CREDIT = re.compile(rf"(?<![\w/])({alternation(AGENCIES)})(?![\w/])", re.IGNORECASE)

SIGNATURE = re.compile(
    rf"""[.!?][”"’')]?\s+(?P<signed>(?:[—–-]{{1,2}}\s?(?P<dashed>{NEWS_AGENCY.pattern})|\((?P<bracketed>{NEWS_AGENCY.pattern})\))
    (?:\s*(?:[—–-]{{1,2}}\s?(?:{NEWS_AGENCY.pattern})|\((?:{NEWS_AGENCY.pattern})\)))*)\s*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
"""An agency's signature behind a sentence: `… on Sunday. — AFP`, `… on Sunday. (Reuters)`."""

LONGEST_SIGNATURE = 80
"""Characters of the longest, with the stop before it."""

OWNED = re.compile(rf"{OWNS}(?={CREDIT.pattern})", re.IGNORECASE)
"""How a line begins that says that a wire service owns a text: `© 2024 AFP`."""

OWNING = 2
"""Blocks below a text's last in which that is said of the text, not of the site."""

LIKE_A_FIRST_NAME = 3
"""Letters of an agency's name that in small ones is somebody's: `ANI`, but `Ani`."""

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


def is_dateline(text: str) -> bool:
    """Tell whether a line is a dateline without a sentence: a place and an agency, with a dash, a day or a region.

    Without either it is as well a picture's credit: `ADA EXAMPLE (AP)`.
    """
    found = DATELINE.fullmatch(text)
    if not found:
        return False
    agency = (found["agency"] or "").strip()
    if RELEASE_WIRE.fullmatch(agency):
        return True
    placed = found["dash"] or found["day"] or ("," in text and (found["capitals"] or found["name"]))
    return bool(placed) and NEWS_AGENCY.fullmatch(agency.strip("() ")) is not None


def signature_start(text: str) -> int:
    """Tell where an agency's signature behind the last sentence of a text begins, white space before it left out.

    It is the text's length where there is none: an agency named within the sentence, before its stop, signs nothing.
    """
    found = SIGNATURE.search(text, max(0, len(text) - LONGEST_SIGNATURE))
    return found.start("signed") if found and is_name(found["dashed"] or found["bracketed"]) else len(text)


def _opener(name: str) -> bool:
    """Tell whether a capital only begins a sentence: `Meanwhile — `."""
    return name.partition(" ")[0] in OPENERS


def credit_lines(source: Source) -> Mapping[str, str]:
    """Find the wire services that a text's own credit lines name, each with its line.

    Under a byline that names none, or where the page has an author of its own, a line that says who had a part in
    the report makes it nobody else's. Where no line names one, the author of the page may be one, or the owner of
    the text; or the byline says that it is agencies', and not whose.
    """
    found: dict[str, str] = {}
    for block, line, names in _credited(source):
        if not helped(source, block):
            found.update((name, line) for name in names if name not in found)
    return found or dict(_owner(source)) or dict(_unnamed(source))


def helped(source: Source, block: Block) -> bool:
    """Tell whether a line names who only had a part in a report that has an author of its own."""
    if block.rule != "contributors" or not HELPED.match((line := _line(source, block)).lstrip("—–-( ")):
        return False
    if any(
        block.rule == "byline" and not names and not UNNAMED_AGENCIES.fullmatch(_by(line))
        for block, line, names in _credited(source)
    ):
        return True
    # An agency's own writers who contributed are told below its own report, which may have their colleague as its author.
    own = any(
        line[credit.end() :].split(maxsplit=1)[0].strip(",.").casefold() in ROLES
        for credit in CREDIT.finditer(line)
        if line[credit.end() :].split()
    )
    author = source.facts.author.value.casefold() if source.facts.author else ""
    return bool(author) and author not in AGENCIES and not own


def _credited(source: Source) -> Iterator[tuple[Block, str, list[str]]]:
    """Give the blocks that may credit the text, each with its line and the wire services that it names."""
    for block in source.blocks:
        if block.kind in CREDITING:
            line = _line(source, block)
            yield block, line, [AGENCIES[c.group().casefold()] for c in CREDIT.finditer(line) if is_name(c.group())]


def _line(source: Source, block: Block) -> str:
    return " ".join(source.text[block.start : block.end].split())


def _by(line: str) -> str:
    """Give a byline without *By*."""
    by = BY.match(line)
    return (line[by.end() :] if by else line).strip(" ,/|.")


def _unnamed(source: Source) -> Iterator[tuple[str, str]]:
    """Give the byline that says that a text is agencies', without saying whose."""
    for block in source.blocks:
        if block.kind is BlockKind.BYLINE and UNNAMED_AGENCIES.fullmatch(_by(_line(source, block))):
            yield UNNAMED_AGENCY, _line(source, block)
            return


def _owner(source: Source) -> Iterator[tuple[str, str]]:
    """Give the wire service that a page has for its author, else the one that owns the text by a line just below it."""
    author = source.facts.author.value if source.facts.author else ""
    if author.casefold() in AGENCIES:
        yield AGENCIES[author.casefold()], author
        return
    last = max((at for at, block in enumerate(source.blocks) if block.kind is BlockKind.ARTICLE), default=0)
    for block in source.blocks[last + 1 : last + 1 + OWNING]:
        line = _line(source, block)
        owned = OWNED.match(line) if block.kind is BlockKind.NOTICE else None
        if owned and (credit := CREDIT.match(line, owned.end())) and is_name(credit.group()):
            yield AGENCIES[credit.group().casefold()], line
            return


def is_name(credit: str) -> bool:
    """Tell a name from a word, and an agency's from somebody's: `ap` and `Ani` are none, `AP` and `Associated Press` are."""
    return (
        credit.isupper() or credit in LOWER_CASE_AGENCIES or (len(credit) != LIKE_A_FIRST_NAME and not credit.islower())
    )
