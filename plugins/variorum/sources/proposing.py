"""What a report's own text states of it, for an editor to take or leave: title, author, day, agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from msgspec.structs import replace

from variorum.editorial.sidecars import Proposal
from variorum.language.english.calendar import PUBLISHED, STATING
from variorum.language.english.page import BY, GENRE_WORDS, NEWS_AGENCY, OPINION_BYLINE, OWN_VIEWS, RELEASE_WIRE
from variorum.language.times.time_phrases import full_dates
from variorum.model import Basis, Block, BlockKind, Fact, Genre, Source
from variorum.problem_lines import visible
from variorum.sources.datelines import DATELINE
from variorum.sources.lines import WORD, lines_of, read_lines
from variorum.sources.rules.bylines import SEAM, person_in
from variorum.sources.rules.notices import RELEASE

LONGEST_NAMES = 10
"""Words of the longest byline that is proposed."""

AFTER_NAMES = re.compile(r"\s*(?:[,|/•·@(\d]|\s[–—-]\s).*", re.DOTALL)
"""What follows the names of a byline: `, AP Diplomatic Writer`, ` | June 19`."""

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

LABELLED = re.compile(r"([A-Za-z][A-Za-z -]{2,20}?)\s?(?:[:|•]|\s[–—-]\s)")
"""A label before a headline: `Opinion: `, `Analysis | `."""

JUST_BELOW = 3
"""Blocks below a text's last in which it may be said whose views it is."""

LONGEST_NOTE = 300
"""Characters of the longest line that says so."""


def propose(source: Source) -> tuple[Proposal, ...]:
    """Propose what the text of a report states and its facts don't have yet, each field once."""
    found: dict[str, Proposal] = {}
    titles = [at for at, block in enumerate(source.blocks) if block.rule == "title"]
    first = titles[-1] if titles else 0
    for block in (
        *source.blocks[first:],
        *source.blocks[:first],
    ):  # above it stands the page's own day
        for proposal in _of(block, source.text[block.start : block.end].strip()):
            if proposal.value and getattr(source.facts, proposal.name) is None:
                clean = replace(proposal, value=visible(proposal.value), where=visible(proposal.where))
                found.setdefault(proposal.name, clean)
    return tuple(found[name] for name in sorted(found))


def _of(block: Block, text: str) -> Iterator[Proposal]:
    if block.rule == "title":
        yield Proposal("title", " ".join(text.split()), "its headline")
    if block.kind in (BlockKind.DATELINE, BlockKind.BYLINE):
        apart = SEAM.sub(" ", text)
        dates = sorted(_days(apart), key=lambda dated: not _of_publishing(apart[: dated[0]]))
        for _, day in dates:
            yield Proposal("published", day.isoformat(), f"its line “{text[:60]}”")
    carried = RELEASE_WIRE.search(text)  # by a service that reports nothing itself
    if block.rule == "dateline" and not carried and (dateline := DATELINE.match(text + " ")):
        yield Proposal("agency", (dateline.group("agency") or "").strip("() "), "its dateline")
    if block.kind is BlockKind.BYLINE:
        by = BY.match(text)
        line = read_lines(lines_of(text))[0]
        names = person_in(line) or (AFTER_NAMES.sub("", text[by.end() :]).strip() if by else "")
        if len(names.split()) <= LONGEST_NAMES:
            yield Proposal("author", names, "its byline")
        for agency in AGENCY_NAMED.finditer(text):
            name = agency.group()
            if name[0].isupper() and (len(name) > SHORT_NAME or name.isupper()):
                yield Proposal("agency", name, f"its line “{text[:60]}”")


def genre_of(source: Source) -> Fact | None:
    """Tell what sort of text a source is by its own lines.

    By the label above it or before its headline: `Opinion`, `Analysis: …`; by whose byline it has; by a last line
    that says whose views it is.
    """
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


def labelled(line: str) -> str:
    """Give the genre that a line is the label of, or begins with the label of; empty if it is none."""
    label = LABELLED.match(line)
    return GENRE_WORDS.get((label[1] if label else line).casefold().strip(" |:•·-–—"), "")


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


def _of_publishing(before: str) -> bool:
    """Tell whether the last word before a date that says what it is of says that the report appeared."""
    words = [word for word in WORD.findall(before.casefold()) if word in STATING]
    return bool(words) and words[-1] in PUBLISHED
