"""What a report's own text states of it, for an editor to take or leave: title, author, day, agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from msgspec.structs import replace

from variorum.editorial.sidecars import Proposal
from variorum.language.english.calendar import PAGE_MONTHS, PUBLISHED, STATING, UPDATING
from variorum.language.english.lists import alternation
from variorum.language.english.page import (
    BY,
    COMMENTS_BEGIN,
    JOINING,
    NEWS_AGENCY,
    OPINION_BYLINE,
    OWN_VIEWS,
    RELEASE_WIRE,
    TOGETHER,
)
from variorum.language.times.time_phrases import full_dates
from variorum.model import Basis, Block, BlockKind, Fact, Genre, Source
from variorum.problem_lines import visible
from variorum.sources.datelines import DATELINE
from variorum.sources.lines import WORD, lines_of, read_lines
from variorum.sources.repairing import without_markup
from variorum.sources.rules.bylines import SEAM, people_in, person_in
from variorum.sources.rules.headings import labelled
from variorum.sources.rules.notices import RELEASE

LONGEST_NAMES = 10
"""Words of the longest byline that is proposed."""

AFTER_LIST = re.compile(
    rf"\s*(?:[|/•·@(\d]|\s[–—-]\s|\b(?:{alternation(PAGE_MONTHS)})\.?\s\d).*", re.DOTALL | re.IGNORECASE
)
"""What follows the names of a byline: ` | June 19`, ` Mar. 5`, ` - Associated Press`."""

BEFORE_THE_LAST = re.compile(rf"\s(?:&|{JOINING})\s")
"""What stands before the last name of a list."""

AGENCY_NAMED = re.compile(rf"\b(?:{NEWS_AGENCY.pattern})\b", NEWS_AGENCY.flags)
"""A news agency's name within a line."""

SHORT_NAME = 4
"""Letters up to which an agency's name is written in capitals."""


CAPITALS = re.compile(r"\b[A-Z]{3,9}\b")
"""A word in capitals, which may be a month: `23 APR 2024`."""

NUMERIC_DAY = re.compile(
    r"\b(?P<year>\d{4})[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)|\b(?P<first>\d{1,2})[./-](?P<second>\d{1,2})[./-](?P<last>\d{4})\b"
)
"""A day in numbers: `2024-02-14`, `30/04/2024`."""

MONTHS = 12

LABELS = ("section-label", "title", "above-the-byline", "page-title")
"""Rules of the lines above a text that may say what sort of text it is; a page's menu says it of others."""

JUST_BELOW = 3
"""Blocks below a text's last in which it may be said whose views it is."""

LONGEST_NOTE = 300
"""Characters of the longest line that says so."""


def propose(source: Source) -> tuple[Proposal, ...]:
    """Propose what the text of a report states and its facts don't have yet, each field once."""
    source = without_markup(source)
    found: dict[str, Proposal] = {}
    for proposal in (*_of_its_lines(source), *_of_its_day(source)):
        if proposal.value and getattr(source.facts, proposal.name) is None:
            clean = replace(proposal, value=visible(proposal.value), where=visible(proposal.where))
            found.setdefault(proposal.name, clean)
    return tuple(found[name] for name in sorted(found))


def _of_its_lines(source: Source) -> Iterator[Proposal]:
    for at in _in_order(source):
        block = source.blocks[at]
        yield from _of(block, source.text[block.start : block.end].strip())


def _in_order(source: Source) -> tuple[int, ...]:
    """Order the places of blocks: from the headline on, then what stands above it, which is the page's own."""
    titles = [at for at, block in enumerate(source.blocks) if block.rule == "title"]
    first = titles[-1] if titles else 0
    return (*range(first, len(source.blocks)), *range(first))


def _of_its_day(source: Source) -> Iterator[Proposal]:
    """Give the day it appeared, of the lines by its headline first: of these what says so, then what says nothing.

    The day of an update is none of its appearing; below the text, where readers write too, a day has to say what it is of.
    """
    prose = [at for at, block in enumerate(source.blocks) if block.kind is BlockKind.ARTICLE]
    last = prose[-1] if prose else len(source.blocks)
    readers = _where_readers_begin(source)
    days: list[tuple[int, bool, str, str]] = []
    passed = 0
    for at in _in_order(source):
        block = source.blocks[at]
        passed += block.kind is BlockKind.ARTICLE
        if block.kind not in (BlockKind.DATELINE, BlockKind.BYLINE) or at > readers:
            continue
        text = source.text[block.start : block.end].strip()
        apart = SEAM.sub(" ", text)
        for start, day in _days(apart):
            of = _told_of(apart[:start])
            if of not in UPDATING and (of in PUBLISHED or at < last):
                days.append((passed, of not in PUBLISHED, day.isoformat(), f"its line “{text[:60]}”"))
    for _, _, day_told, where in sorted(days, key=lambda told: told[:2]):
        yield Proposal("published", day_told, where)


def _where_readers_begin(source: Source) -> int:
    """Find the heading of readers' comments, below more of the article than what is taken for it after."""
    written = sum(block.end - block.start for block in source.blocks if block.kind is BlockKind.ARTICLE)
    above = 0
    for at, block in enumerate(source.blocks):
        if block.kind is BlockKind.ARTICLE:
            above += block.end - block.start
        elif 2 * above > written and COMMENTS_BEGIN.fullmatch(source.text[block.start : block.end].strip()):
            return at
    return len(source.blocks)


def _of(block: Block, text: str) -> Iterator[Proposal]:
    if block.rule == "title":
        yield Proposal("title", " ".join(text.split()), "its headline")
    carried = RELEASE_WIRE.search(text)  # by a service that reports nothing itself
    if block.rule == "dateline" and not carried and (dateline := DATELINE.match(text + " ")):
        yield Proposal("agency", (dateline.group("agency") or "").strip("() "), "its dateline")
    if block.kind is BlockKind.BYLINE:
        by = BY.match(text)
        names = _names(text, by.end() if by else 0)
        if len(names.split()) <= LONGEST_NAMES:
            yield Proposal("author", names, "its byline")
        for agency in AGENCY_NAMED.finditer(text):
            name = agency.group()
            if name[0].isupper() and (len(name) > SHORT_NAME or name.isupper()):
                yield Proposal("agency", name, f"its line “{text[:60]}”")


def _names(text: str, start: int) -> str:
    """Give the names of a byline that stand from a place on: of a list all, else what stands before the first comma."""
    listed = AFTER_LIST.sub("", text[start:])
    together = [found.end() for found in BEFORE_THE_LAST.finditer(listed)]
    end = listed.find(",", together[-1] if together else 0)
    people = people_in(listed[:end] if end >= 0 else listed)
    alone = person_in(read_lines(lines_of(text))[0])
    if people and (not start or TOGETHER.search(text)):
        return alone or (", ".join(people) if start else "")
    return ", ".join(people)


def genre_of(source: Source) -> Fact | None:
    """Tell what sort of text a source is by its own lines.

    By the label above it or before its headline: `Opinion`, `Analysis: …`; by whose byline it has; by a last line
    that says whose views it is.
    """
    source = without_markup(source)
    for block in source.blocks:
        if block.kind is BlockKind.ARTICLE:
            break
        line = " ".join(source.text[block.start : block.end].split())
        if block.rule == RELEASE.rule or (block.rule == "dateline" and RELEASE_WIRE.search(line)):
            return Fact(Genre.RELEASE.value, Basis.INFERRED, f"its line “{line[:60]}”")
        genre = labelled(line) if block.rule in LABELS else ""
        if genre:
            return Fact(genre, Basis.INFERRED, f"its line “{line[:60]}”")
    articles = [at for at, block in enumerate(source.blocks) if block.kind is BlockKind.ARTICLE]
    first, last = (articles[0], articles[-1]) if articles else (0, 0)
    for at, block in enumerate(source.blocks):
        for line in source.text[block.start : block.end].strip().splitlines():
            signed = block.kind is BlockKind.BYLINE or at == first - 1
            told = signed and OPINION_BYLINE.fullmatch(line.strip(" .,|"))
            if told or (last <= at <= last + JUST_BELOW and len(line) <= LONGEST_NOTE and OWN_VIEWS.search(line)):
                return Fact(Genre.OPINION.value, Basis.INFERRED, f"its line “{' '.join(line.split())[:60]}”")
    return None


def _days(text: str) -> Iterator[tuple[int, date]]:
    """Yield the days of a line of a page, each with its offset: as sentences have them, in capitals, in numbers."""
    yield from full_dates(CAPITALS.sub(lambda word: word.group().capitalize(), text))
    for found in NUMERIC_DAY.finditer(text):
        year, month, day = (int(found[name] or 0) for name in ("year", "month", "day"))
        if not year:
            day, month, year = (int(found[name]) for name in ("first", "second", "last"))
            if day <= MONTHS < month:
                day, month = month, day
            elif day <= MONTHS and day != month:
                continue  # nobody can tell which is the month
        with suppress(ValueError):
            yield found.start(), date(year, month, day)


def _told_of(before: str) -> str:
    """Give the last word before a date that says what it is of; empty if none does."""
    words = (word for word in reversed(WORD.findall(before.casefold())) if word in STATING or word in UPDATING)
    return next(words, "")
