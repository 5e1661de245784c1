"""What a report's own text states of it, for an editor to take or leave: title, author, day, agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from variorum.editorial.sidecars import Proposal
from variorum.language.english.calendar import PAGE_MONTHS, PUBLISHED, STATING, UPDATING
from variorum.language.english.lists import alternation
from variorum.language.english.page import (
    BY,
    COMMENTS_BEGIN,
    GENRE_BYLINE,
    GENRE_WORDS,
    JOINING,
    NEWS_AGENCY,
    OPINION_BYLINE,
    OWN_VIEWS,
    RELEASE_WIRE,
    REPORTED,
    TOGETHER,
)
from variorum.language.times.time_phrases import full_dates
from variorum.model import Basis, Block, BlockKind, Fact, Genre, Source
from variorum.problem_lines import visible
from variorum.sources.datelines import DATELINE, helped, is_name
from variorum.sources.lines import WORD
from variorum.sources.repairing import without_markup
from variorum.sources.rules.bylines import BYLINE, CONTRIBUTORS, SEAM, people_in, signed_by
from variorum.sources.rules.headings import labelled
from variorum.sources.rules.interface import CONTROL
from variorum.sources.rules.notices import RELEASE

LONGEST_NAMES = 10
"""Words of the longest byline that is proposed."""

AFTER_LIST = re.compile(
    rf"\s*(?:[|/•·@(\d]|\s[–—-]\s|\b(?:{alternation(PAGE_MONTHS)})\.?\s\d).*", re.DOTALL | re.IGNORECASE
)
"""What follows the names of a byline: ` | June 19`, ` Mar. 5`, ` - Associated Press`."""

BEFORE_THE_LAST = re.compile(rf"\s(?:&|{JOINING})\s", re.IGNORECASE)
"""What stands before the last name of a list."""

AGENCY_NAMED = re.compile(rf"\b(?:{NEWS_AGENCY.pattern})\b", NEWS_AGENCY.flags)
"""A news agency's name within a line."""

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


HEADLINES = ("title", "page-title")
"""Rules of headlines."""


class ToldDay(Struct, frozen=True):
    """A day on which a line of a page says that its text appeared."""

    day: str
    where: str
    between: bool
    """It stands between the headline and the text, where nothing else than the text is dated."""


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
        for proposal in _of(block, source.text[block.start : block.end].strip(), had_a_part=helped(source, block)):
            if proposal.name == "author" and proposal.value:
                others = [name for name in _signed_below(source, at) if name not in proposal.value]
                yield replace(proposal, value=", ".join((proposal.value, *others)))
            else:
                yield proposal


def _signed_below(source: Source, at: int) -> Iterator[str]:
    """Give the names that stand on lines of their own right below a byline."""
    for block in source.blocks[at + 1 :]:
        names = signed_by(source.text[block.start : block.end].strip()) if block.rule == BYLINE.rule else ()
        if not names:
            return
        yield from names


def _in_order(source: Source) -> tuple[int, ...]:
    """Order the places of blocks: from the headline on, then what stands above it, which is the page's own."""
    titles = [at for at, block in enumerate(source.blocks) if block.rule == "title"]
    first = titles[-1] if titles else 0
    return (*range(first, len(source.blocks)), *range(first))


def _of_its_day(source: Source) -> Iterator[Proposal]:
    """Give the day it appeared."""
    for told in told_days(source):
        yield Proposal("published", told.day, told.where)


def told_days(source: Source) -> tuple[ToldDay, ...]:
    """Give the days on which its lines say it appeared, those by its headline first: of these what says so, then the rest.

    The day of an update is none of its appearing; below the text, where readers write too, a day has to say what it is of.
    """
    prose = [at for at, block in enumerate(source.blocks) if block.kind is BlockKind.ARTICLE]
    last = prose[-1] if prose else len(source.blocks)
    readers = _where_readers_begin(source)
    headline = min((at for at, block in enumerate(source.blocks) if block.rule in HEADLINES), default=last)
    days: list[tuple[int, bool, ToldDay]] = []
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
                told = ToldDay(day.isoformat(), f"its line “{text[:60]}”", headline < at and not passed)
                days.append((passed, of not in PUBLISHED, told))
    return tuple(told for *_, told in sorted(days, key=lambda found: found[:2]))


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


def _of(block: Block, text: str, *, had_a_part: bool) -> Iterator[Proposal]:
    """Give what a block states; an agency that only `had_a_part` in a report wrote none of it."""
    if block.rule == "title":
        yield Proposal("title", " ".join(text.split()), "its headline")
    carried = RELEASE_WIRE.search(text)  # by a service that reports nothing itself
    if block.rule == "dateline" and not carried and (dateline := DATELINE.match(text + " ")):
        yield Proposal("agency", (dateline.group("agency") or "").strip("() "), "its dateline")
    if block.kind is BlockKind.BYLINE:
        by = BY.match(text)
        reported = REPORTED.match(text) if block.rule == CONTRIBUTORS.rule else None
        names = ", ".join(people_in(reported["names"])) if reported else _names(text, by.end() if by else 0)
        if len(names.split()) <= LONGEST_NAMES:
            yield Proposal("author", names, "its byline")
        for agency in () if had_a_part else AGENCY_NAMED.finditer(text):
            name = agency.group()
            if is_name(name):
                yield Proposal("agency", name, f"its line “{text[:60]}”")


def _names(text: str, start: int) -> str:
    """Give the names of a byline that stand from a place on: of a list all, else what stands before the first comma."""
    listed = AFTER_LIST.sub("", text[start:])
    together = [found.end() for found in BEFORE_THE_LAST.finditer(listed)]
    end = listed.find(",", together[-1] if together else 0)
    people = people_in(listed[:end] if end >= 0 else listed)
    if people and (not start or TOGETHER.search(text)):
        return ", ".join(signed_by(text) or (people if start else ()))
    return ", ".join(people)


def genre_of(source: Source) -> Fact | None:
    """Tell what sort of text a source is by its own lines.

    By the label above it or before its headline: `Opinion`, `Analysis: …`; by whose byline it has; by a last line
    that says whose views it is.
    """
    source = without_markup(source)
    for at, block in enumerate(source.blocks):
        if block.kind is BlockKind.ARTICLE:
            break
        line = " ".join(source.text[block.start : block.end].split())
        if block.rule == RELEASE.rule or (block.rule == "dateline" and RELEASE_WIRE.search(line)):
            return Fact(Genre.RELEASE.value, Basis.INFERRED, f"its line “{line[:60]}”")
        by = GENRE_BYLINE.match(line) if block.kind is BlockKind.BYLINE else None
        genre = GENRE_WORDS[by[1].casefold()] if by else labelled(line) if _is_label(source, at) else ""
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


def _is_label(source: Source, at: int) -> bool:
    """Tell whether a block may say what sort of text it is; a word that is a button too does as the first above a headline."""
    if source.blocks[at].rule in LABELS:
        return True
    below = source.blocks[at + 1 : at + 2]
    return at == 0 and source.blocks[at].rule == CONTROL.rule and any(block.rule == "title" for block in below)


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
