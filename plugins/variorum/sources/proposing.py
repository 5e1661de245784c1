"""What a report's own text states of it, for an editor to take or leave: title, author, day, agency."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from variorum.editorial.sidecars import Proposal
from variorum.language.english.calendar import PUBLISHED, STATING
from variorum.language.english.page import BY, NEWS_AGENCY
from variorum.language.times.time_phrases import full_dates
from variorum.model import Block, BlockKind, Source
from variorum.problem_lines import visible
from variorum.sources.datelines import DATELINE
from variorum.sources.lines import WORD

LONGEST_NAMES = 10
"""Words of the longest byline that is proposed."""

AFTER_NAMES = re.compile(r"\s*(?:[,|/•·@(\d]|\s[–—-]\s).*", re.DOTALL)
"""What follows the names of a byline: `, AP Diplomatic Writer`, ` | June 19`."""

AGENCY_NAMED = re.compile(rf"\b(?:{NEWS_AGENCY.pattern})\b", NEWS_AGENCY.flags)
"""A news agency's name within a line."""

SHORT_NAME = 4
"""Letters up to which an agency's name is written in capitals."""


def propose(source: Source) -> tuple[Proposal, ...]:
    """Propose what the text of a report states and its facts don't have yet, each field once."""
    found: dict[str, Proposal] = {}
    for block in source.blocks:
        for proposal in _of(block, source.text[block.start : block.end].strip()):
            if proposal.value and getattr(source.facts, proposal.name) is None:
                clean = replace(
                    proposal, value=visible(proposal.value), where=visible(proposal.where)
                )
                found.setdefault(proposal.name, clean)
    return tuple(found[name] for name in sorted(found))


def _of(block: Block, text: str) -> Iterator[Proposal]:
    if block.rule == "title":
        yield Proposal("title", " ".join(text.split()), "its headline")
    if block.kind in (BlockKind.DATELINE, BlockKind.BYLINE):
        for _, day in sorted(
            full_dates(text), key=lambda dated: not _of_publishing(text[: dated[0]])
        ):
            yield Proposal("published", day.isoformat(), f"its line “{text[:60]}”")
    if block.rule == "dateline" and (dateline := DATELINE.match(text + " ")):
        yield Proposal("agency", (dateline.group("agency") or "").strip("() "), "its dateline")
    if block.kind is BlockKind.BYLINE:
        if by := BY.match(text):
            names = AFTER_NAMES.sub("", text[by.end() :]).strip()
            if len(names.split()) <= LONGEST_NAMES:
                yield Proposal("author", names, "its byline")
        for agency in AGENCY_NAMED.finditer(text):
            name = agency.group()
            if name[0].isupper() and (len(name) > SHORT_NAME or name.isupper()):
                yield Proposal("agency", name, f"its line “{text[:60]}”")


def _of_publishing(before: str) -> bool:
    """Tell whether the last word before a date that says what it is of says that the report appeared."""
    words = [word for word in WORD.findall(before.casefold()) if word in STATING]
    return bool(words) and words[-1] in PUBLISHED
