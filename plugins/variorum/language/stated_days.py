"""The days that a source's own text states: in captions, on its page, in its dateline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.language.date_words import MONTH_DAY
from variorum.language.dating import dates_in, full_dates
from variorum.model import BlockKind, Source

DAY = len("2023-06-19")
"""Characters of a date that is exact to the day."""

OLD_PICTURE = re.compile(r"\bfile\b(?: photo| picture| image)?", re.IGNORECASE)
"""What marks a picture from the archive: `FILE -`, `file photo`."""

PAGE = (BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CHROME, BlockKind.NOTICE, BlockKind.TITLE)
"""Blocks whose full date is the page's: when it was published, changed or saved."""

FAR = 45
"""Days by which a page's date must be off what other sources say for that alone to contradict it."""

HALF_A_YEAR = timedelta(days=182)
"""How far to either side of a known day a month and a day can lie."""


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day that a text states, where, and how to say so."""

    day: date
    offset: int
    evidence: str
    times: int = 1
    """In how many places it stands."""


def captioned(source: Source) -> StatedDay | None:
    """Give the day that most captions state, the latest of several; an old picture's says nothing."""
    found = list(_dates(source, (BlockKind.CAPTION,)))
    if not found:
        return None
    counts = Counter(day for _, day in found)
    day = max(counts, key=lambda d: (counts[d], d))
    offset = next(offset for offset, d in found if d == day)
    return StatedDay(day, offset, "a caption", counts[day])


def on_page(source: Source) -> StatedDay | None:
    """Give the day that the page states of itself, or the first full date around the article."""
    published = source.facts.published
    if published and published.where and len(published.value) >= DAY:
        return StatedDay(date.fromisoformat(published.value[:DAY]), 0, "the page")
    for offset, day in _dates(source, PAGE):
        return StatedDay(day, offset, "the page")
    return None


def datelined(source: Source, stated: Iterable[StatedDay | None]) -> StatedDay | None:
    """Give the day of a dateline that has no year, from the nearest day that the text states otherwise."""
    found = [
        (abs((told.day - known.day).days), told)
        for known in stated
        if known and (told := yearless(source, known.day, (BlockKind.DATELINE,)))
    ]
    off, nearest = min(found, key=lambda pair: pair[0], default=(0, None))
    return nearest if off and off <= FAR else None


def yearless(source: Source, near: date, kinds: tuple[BlockKind, ...]) -> StatedDay | None:
    """Give the first month and day without a year in blocks, in the year that puts it nearest to a day."""
    for block in source.blocks:
        text = source.text[block.start : block.end] if block.kind in kinds else ""
        if not text or OLD_PICTURE.search(text):
            continue
        for dated in dates_in(text, near + HALF_A_YEAR):
            named = MONTH_DAY.fullmatch(text[dated.start : dated.end])
            if named and not dated.stated:
                dateline = block.kind is BlockKind.DATELINE
                evidence = "its dateline" if dateline else "a caption"
                day = date.fromisoformat(dated.when)
                return StatedDay(day, block.start + dated.start, evidence)
    return None


def _dates(source: Source, kinds: tuple[BlockKind, ...]) -> Iterator[tuple[int, date]]:
    for block in source.blocks:
        text = source.text[block.start : block.end] if block.kind in kinds else ""
        if text and not OLD_PICTURE.search(text):
            for offset, day in full_dates(text):
                yield block.start + offset, day
