"""The day each source was written: as stated, or as inferred from what it shares with dated sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from variorum.edition.naming import known_as
from variorum.edition.reports import Reports
from variorum.language.date_words import WEEKDAY
from variorum.language.dating import dates_in
from variorum.language.english.calendar import WEEKDAYS
from variorum.language.stated_days import (
    DAY,
    FAR,
    StatedDay,
    captioned,
    datelined,
    on_page,
    yearless,
)
from variorum.model import Basis, BlockKind, Source, SourceDay
from variorum.problems import Problem, ProblemKind, warning

NEAR = 2
"""Days by which a page's date may be off the event's without contradicting it."""

SHARED = 2
"""Claims that a source must share with dated ones for its day to be inferred."""

OPENING = 6
"""Sentences at a source's start in which its own day is looked for."""


def source_days(reports: Reports) -> tuple[tuple[SourceDay, ...], list[Problem]]:
    """Give each source's day, by key, and a warning for each page date that the text contradicts.

    A sidecar wins; then a dateline whose year captions or the page tell; then what captions state, then the
    page, unless the text or the other sources contradict it; then the day that fits what the source shares
    with dated ones, its own dateline's if it has one. A source with none of these has no day. Where the texts tell the day that a sidecar states, they are its evidence.
    """
    ruled = {key: day for key, source in reports.sources.items() if (day := _ruled(source))}
    shared = _shared_claims(reports)
    captions = {key: captioned(source) for key, source in reports.sources.items()}
    pages = {key: on_page(source) for key, source in reports.sources.items()}
    days = _found(reports, ruled, shared, captions, pages)
    unruled = _found(reports, {}, shared, captions, pages) if ruled else days
    for key, day in ruled.items():
        if key in unruled and unruled[key].when == day.when:
            days[key] = replace(day, evidence=unruled[key].evidence)
    problems = [
        _page_date(source, page, days[key].when)
        for key, source in reports.sources.items()
        if (page := pages[key]) and key in days and _differs(page.day, days[key].when)
    ]
    return tuple(days[key] for key in sorted(days)), problems


def _found(
    reports: Reports,
    ruled: Mapping[str, SourceDay],
    shared: Mapping[tuple[str, str], int],
    captions: Mapping[str, StatedDay | None],
    pages: Mapping[str, StatedDay | None],
) -> dict[str, SourceDay]:
    """Give the days that are ruled, and those that captions, pages and shared claims tell beside them."""
    days = dict(ruled)
    for key in reports.sources:
        caption, page = captions[key], pages[key]
        if key in days:
            continue
        if dateline := datelined(reports.sources[key], (page, caption)):
            days[key] = _told(key, dateline)
        elif caption and (page is None or _outweighs(caption, page)):
            days[key] = _told(key, caption)
    for key in reports.sources:
        if key not in days:
            told = _nearest_stated(key, captions[key], pages[key], days, shared)
            if told:
                days[key] = _told(key, told)
    _infer(reports, days, shared)
    return days


def _ruled(source: Source) -> SourceDay | None:
    """Give the day that a sidecar states; what a page states of itself isn't one."""
    fact = source.facts.as_of or source.facts.published
    if fact is None or fact.where:
        return None
    return SourceDay(source.key, fact.value[:DAY], fact.basis, "the editors")


def _told(key: str, told: StatedDay) -> SourceDay:
    return SourceDay(key, told.day.isoformat(), Basis.STATED, told.evidence)


def _outweighs(caption: StatedDay, page: StatedDay) -> bool:
    """Tell whether captions alone decide against a page: near it, or several of them."""
    return caption.times > 1 or abs((caption.day - page.day).days) <= FAR


def _nearest_stated(
    key: str,
    caption: StatedDay | None,
    page: StatedDay | None,
    days: Mapping[str, SourceDay],
    shared: Mapping[tuple[str, str], int],
) -> StatedDay | None:
    """Choose the day that dated sources with the same claims don't contradict, the page's first."""
    others = [
        known
        for other, told in days.items()
        if shared.get((key, other), 0) >= SHARED and (known := day_of(told))
    ]
    for stated in (page, caption):
        if stated and (not others or any(abs((stated.day - o).days) <= FAR for o in others)):
            return stated
    return None


def day_of(day: SourceDay | None) -> date | None:
    """Give a source's day as a date; None if it isn't known to the day."""
    return date.fromisoformat(day.when) if day and len(day.when) == DAY else None


def _shared_claims(reports: Reports) -> dict[tuple[str, str], int]:
    """Count the claims that two sources share."""
    counts: Counter[tuple[str, str]] = Counter()
    for claim in reports.claims.values():
        keys = sorted({reports.sentences[s].source for s in claim.sentences})
        counts.update((a, b) for a in keys for b in keys if a != b)
    return dict(counts)


def _differs(page: date, when: str) -> bool:
    if len(when) < DAY:
        return not page.isoformat().startswith(when)
    return abs((page - date.fromisoformat(when)).days) > NEAR


def _page_date(source: Source, page: StatedDay, when: str) -> Problem:
    line = source.text.count("\n", 0, page.offset) + 1
    column = page.offset - (source.text.rfind("\n", 0, page.offset) + 1) + 1
    message = (
        f"The page is dated {page.day.isoformat()}, but what it reports is of {when}, which is taken; "
        "state `published` in the sidecar, and acknowledge this"
    )
    return warning(source.path, ProblemKind.PAGE_DATE, message, line=line, column=column)


def _infer(
    reports: Reports, days: dict[str, SourceDay], shared: Mapping[tuple[str, str], int]
) -> None:
    """Infer the days that are missing from the dated source with which each shares most claims."""
    while True:
        best: tuple[int, str, str] | None = None
        for key in reports.sources:
            if key in days:
                continue
            for other in sorted(days):
                count = shared.get((key, other), 0)
                known = day_of(days[other])
                if known and count >= SHARED and (best is None or count > best[0]):
                    best = (count, key, other)
        if best is None:
            return
        count, key, other = best
        anchor = day_of(days[other])
        assert anchor is not None  # noqa: S101 - only such were considered
        when, name = _own_day(reports.sources[key], reports, anchor)
        evidence = f"{count} statements shared with {known_as(reports.sources[other])}{name}"
        days[key] = SourceDay(key, when.isoformat(), Basis.INFERRED, evidence)


def _own_day(source: Source, reports: Reports, anchor: date) -> tuple[date, str]:
    """Give a source's day near another's, and what of its own tells it: its dateline, a caption, a weekday."""
    for kind in (BlockKind.DATELINE, BlockKind.CAPTION):
        told = yearless(source, anchor, (kind,))
        if told and abs((told.day - anchor).days) <= FAR:
            return told.day, f"; {told.evidence}"
    weekday = _own_weekday(source, reports)
    when = _nearest(anchor, weekday)
    return when, f"; its {_weekday_name(when)}" if weekday is not None else ""


def _own_weekday(source: Source, reports: Reports) -> int | None:
    """Find the day of the week of which a source first tells something as past."""
    monday = date(2001, 1, 1)
    for sentence in source.sentences[:OPENING]:
        text = reports.printed[sentence.id]
        for dated in dates_in(text, monday):
            named = WEEKDAY.fullmatch(text[dated.start : dated.end])
            if named and not dated.ahead and not named["lead"]:
                return WEEKDAYS[named["weekday"]]
    return None


def _nearest(anchor: date, weekday: int | None) -> date:
    """Give the date with a day of the week that lies nearest to an anchor, the earlier of two."""
    if weekday is None:
        return anchor
    shift = (weekday - anchor.weekday() + 3) % 7 - 3
    return anchor + timedelta(days=shift)


def _weekday_name(day: date) -> str:
    return next(name for name, number in WEEKDAYS.items() if number == day.weekday())
