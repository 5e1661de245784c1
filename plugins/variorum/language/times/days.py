"""The day on which each source was written: stated, or told alike by cues of its own; never by what it shares."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from variorum.language.analysis import Analysis
from variorum.language.english.calendar import DAYS, WEEKDAYS
from variorum.language.english.lists import one_of
from variorum.language.times.outlook import Outlook
from variorum.language.times.time_phrases import full_dates, times_of
from variorum.language.times.times import SOON, Anchor, TimeUnit, Which, resolve
from variorum.language.words import words_of
from variorum.model import Basis, BlockKind, Source, SourceDay
from variorum.problems import Place, Problem, ProblemKind, warning

OLD_PICTURE = re.compile(rf"\b(?:{one_of('page', 'archived')})\b", re.IGNORECASE)
"""What marks a picture from the archive: `FILE -`, `file photo`."""

PAGE = (BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CHROME, BlockKind.NOTICE, BlockKind.TITLE)
"""Blocks whose full date is the page's: when it was published, changed or saved."""

DAY_LENGTH = len("2023-06-19")
"""Characters of a date that is exact to the day."""

NEAR = timedelta(days=2)
"""How far a page's date may be off the day that is taken without contradicting it."""

FAR = timedelta(days=45)
"""How far a day must be off all that other sources tell for that alone to contradict it."""

HALF_A_YEAR = timedelta(days=182)
"""How far to either side of a known day a month and a day can lie."""

OPENING = 6
"""Sentences at a source's start in which the day of the week is looked for of which it tells."""

FEWEST_CAPTIONS = 2
"""Captions of one day from which on it may be a cue: a single one tells when one picture was taken."""

FEWEST_SOURCES = 2
"""Sources that have to date what several tell, and that have to tell its day of the week."""

NOT_ITS_OWN = frozenset(
    """post-signature gallery gallery-of-others comments between-the-text below-the-text outside-the-article page-part
    hidden without-scripts template drawing form-field for-screen-readers""".split()
)
"""Rules of blocks whose dates are of something else on the page: posts, galleries, other stories, readers."""

POSTED = re.compile(r"\(@\w{1,20}\)\s+(?=\S)")
"""What stands before the day of an embedded post: `(@ada) October 13, 2016`."""

LONGEST_DAY = 20
"""Characters of the longest full date."""


class Cue(Struct, frozen=True):
    """A day that a source's own text tells, and what tells it."""

    day: date
    offset: int
    evidence: str
    times: int = 1
    """In how many places it stands."""


class Cues(Struct, frozen=True, kw_only=True):
    """What in a source tells its day."""

    page: Cue | None
    """The day that the page states of itself, or the first full date around the article."""
    caption: Cue | None
    """The day that most captions state, the latest of several; an old picture's says nothing."""
    dateline: Cue | None
    """A dateline's month and day, in the year that puts it nearest to the page's day or the captions'."""
    weekday: int | None
    """The day of the week of which it first tells something as past; Monday is 0."""
    later_weekday: int | None
    """The same of the whole source, where its opening names none."""
    tells_today: bool
    """It tells of *today*, and of no *yesterday*."""
    posts: frozenset[date]
    """Days of the posts that it shows."""
    pictures: frozenset[date]
    """Days that its captions state."""


def settle(
    sources: Mapping[str, Source], analyses: Sequence[Sequence[Analysis]]
) -> tuple[Mapping[str, SourceDay], tuple[Problem, ...]]:
    """Give each source's day, and a warning for each page date that something contradicts.

    `analyses` are those of each source, in the order of `sources`. A sidecar wins; then two cues that agree;
    then the page, unless it lies far off the days that other sources tell so surely; then a dateline, in
    their year; then the day on which several sources' cues agree, where the source tells of its day of the
    week or of today. A source with none of these has no day: one caption tells when a picture was taken, one
    post when it was posted.
    """
    cues = {key: _cues(source, found) for (key, source), found in zip(sources.items(), analyses, strict=True)}
    days = {key: day for key in sources if (day := _ruled(sources[key], cues[key]) or _agreed(key, cues[key]))}
    sure = _known(days)
    days |= {
        key: _stated(key, page)
        for key in sources
        if key not in days and (page := cues[key].page) and _is_near(page.day, sure)
    }
    known = _known(days)
    for key, source in sources.items():
        if key not in days and not cues[key].page and (day := _of_dateline(source, known)):
            days[key] = day
    event = _event_day(cues)
    if event and all(abs(day - event) <= NEAR for day in _known(days)):
        days |= {
            key: _of_event(key, event, cues[key])
            for key in sources
            if key not in days and not cues[key].page and _tells_of(event, cues[key])
        }
    problems = tuple(
        _page_date(source, page, days.get(key), sure)
        for key, source in sources.items()
        if (page := cues[key].page) and (key not in days or _differs(page.day, days[key].when))
    )
    return {key: days[key] for key in sources if key in days}, problems


def _known(days: Mapping[str, SourceDay]) -> list[date]:
    return sorted({day for one in days.values() if (day := day_of(one))})


def day_of(day: SourceDay | None) -> date | None:
    """Give a source's day as a date; None if it isn't known to the day."""
    return date.fromisoformat(day.when) if day and len(day.when) == DAY_LENGTH else None


def _ruled(source: Source, cues: Cues) -> SourceDay | None:
    """Give the day that a sidecar states, with what in the text tells it too; a page's own isn't one."""
    fact = source.facts.as_of or source.facts.published
    if fact is None or fact.where:
        return None
    when = fact.value[:DAY_LENGTH]
    told = (one for one in (cues.dateline, cues.caption, cues.page) if one)
    evidence = next((one.evidence for one in told if one.day.isoformat() == when), "the editors")
    return SourceDay(source.key, when, fact.basis, evidence)


def _agreed(key: str, cues: Cues) -> SourceDay | None:
    """Give the day on which two independent cues agree."""
    page, caption = cues.page, cues.caption
    if cues.dateline:
        return _stated(key, cues.dateline)
    if page and caption and abs(page.day - caption.day) <= NEAR:
        return _stated(key, page)
    if caption is None or caption.day.weekday() != cues.weekday or caption.times < FEWEST_CAPTIONS:
        return None
    if page and abs(page.day - caption.day) <= FAR:
        return None
    weekday = next(name for name, number in WEEKDAYS.items() if number == cues.weekday)
    return _stated(key, replace(caption, evidence=f"{caption.evidence}; its {weekday}"))


def _event_day(cues: Mapping[str, Cues]) -> date | None:
    """Give the day of what the sources tell: dated by cues of two of them, not pictures alone, and told by its weekday.

    A page's own day may be a little later than what it tells. None where no day, or another as surely, is so told.
    """
    named = {day for one in cues.values() for day in one.posts | one.pictures}
    found = []
    for day in sorted(named):
        posts = {key for key, one in cues.items() if day in one.posts}
        pages = {key for key, one in cues.items() if one.page and timedelta() <= one.page.day - day <= NEAR}
        pictures = {key for key, one in cues.items() if day in one.pictures}
        weekdays = sum(one.later_weekday == day.weekday() for one in cues.values())
        dated = len(posts | pages | pictures)
        if posts | pages and min(dated, weekdays) >= FEWEST_SOURCES:
            found.append(day)
    return found[0] if len(found) == 1 else None


def _tells_of(event: date, cues: Cues) -> bool:
    """Tell whether a source was written of a day: its weekday, *today*, or a post of it says so."""
    before = (event.weekday() - 1) % len(DAYS)
    return cues.later_weekday == event.weekday() or (
        (cues.tells_today or event in cues.posts) and cues.later_weekday in (None, before)
    )


def _of_event(key: str, event: date, cues: Cues) -> SourceDay:
    weekday = next(name for name, number in WEEKDAYS.items() if number == event.weekday())
    told = (
        f"its {weekday}" if cues.later_weekday == event.weekday() else "its today" if cues.tells_today else "its post"
    )
    return SourceDay(key, event.isoformat(), Basis.INFERRED, f"{told}, which several reports date alike")


def _of_dateline(source: Source, known: Sequence[date]) -> SourceDay | None:
    """Give a dateline's month and day in the year of the days known of other sources."""
    for day in known:
        told = _yearless(source, day)
        if told and abs(told.day - day) <= FAR:
            evidence = f"{told.evidence}, in the year of the other reports"
            return SourceDay(source.key, told.day.isoformat(), Basis.INFERRED, evidence)
    return None


def _is_near(day: date, known: Sequence[date]) -> bool:
    return not known or any(abs(day - other) <= FAR for other in known)


def _stated(key: str, told: Cue) -> SourceDay:
    return SourceDay(key, told.day.isoformat(), Basis.STATED, told.evidence)


def _cues(source: Source, analyses: Sequence[Analysis]) -> Cues:
    page, caption = _on_page(source), _captioned(source)
    near = [
        (abs(told.day - known.day), told)
        for known in (page, caption)
        if known and (told := _yearless(source, known.day))
    ]
    off, dateline = min(near, key=lambda one: one[0], default=(FAR, None))
    return Cues(
        page=page,
        caption=caption,
        dateline=dateline if off <= FAR else None,
        weekday=_told_weekday(analyses[:OPENING]),
        later_weekday=_told_weekday(analyses),
        tells_today=_counted(analyses, 0) and not _counted(analyses, -1),
        posts=frozenset(_posted(source)),
        pictures=frozenset(day for _, day in _dates(source, (BlockKind.CAPTION,))),
    )


def _counted(analyses: Sequence[Analysis], days: int) -> bool:
    """Tell whether a source names, in its own voice, the day so many days from that on which it was written."""
    return any(
        time.anchor is Anchor.WRITING and time.unit is TimeUnit.DAY and time.count == days
        for analysis in analyses
        for time in analysis.times
    )


def _posted(source: Source) -> Iterator[date]:
    for signature in POSTED.finditer(source.text):
        after = source.text[signature.end() : signature.end() + LONGEST_DAY]
        yield from (day for offset, day in full_dates(after) if not offset)


def _captioned(source: Source) -> Cue | None:
    found = list(_dates(source, (BlockKind.CAPTION,)))
    if not found:
        return None
    counts = Counter(day for _, day in found)
    day = max(counts, key=lambda day: (counts[day], day))
    offset = next(offset for offset, other in found if other == day)
    return Cue(day, offset, "a caption", counts[day])


def _on_page(source: Source) -> Cue | None:
    published = source.facts.published
    if published and published.where and len(published.value) >= DAY_LENGTH:
        return Cue(date.fromisoformat(published.value[:DAY_LENGTH]), 0, "the page")
    return next((Cue(day, offset, "the page") for offset, day in _dates(source, PAGE)), None)


def _dates(source: Source, kinds: tuple[BlockKind, ...]) -> Iterator[tuple[int, date]]:
    for block in source.blocks:
        of_it = block.kind in kinds and block.rule not in NOT_ITS_OWN
        text = source.text[block.start : block.end] if of_it else ""
        if text and not OLD_PICTURE.search(text):
            for offset, day in full_dates(text):
                yield block.start + offset, day


def _yearless(source: Source, near: date) -> Cue | None:
    """Give the first month and day without a year in a dateline, in the year that puts it nearest to a day."""
    for block in source.blocks:
        if block.kind is not BlockKind.DATELINE:
            continue
        text = source.text[block.start : block.end]
        for time in times_of(text, words_of(text)):
            if time.month and time.day and not time.year:
                day = resolve(replace(time, outlook=Outlook.BEHIND), near + HALF_A_YEAR - SOON).first
                if day:
                    return Cue(day, block.start + time.start, "its dateline")
    return None


def _told_weekday(analyses: Sequence[Analysis]) -> int | None:
    for analysis in analyses:
        for time in analysis.times:
            if (
                time.weekday is not None
                and time.anchor is Anchor.WRITING
                and time.which is Which.NONE
                and time.outlook is Outlook.NONE
                and not time.day
            ):
                return time.weekday
    return None


def _differs(page: date, when: str) -> bool:
    if len(when) < DAY_LENGTH:
        return not page.isoformat().startswith(when)
    return abs(page - date.fromisoformat(when)) > NEAR


def _page_date(source: Source, page: Cue, day: SourceDay | None, known: Sequence[date]) -> Problem:
    line = source.text.count("\n", 0, page.offset) + 1
    column = page.offset - (source.text.rfind("\n", 0, page.offset) + 1) + 1
    if day:
        but = f"what it reports is of {day.when}, which is taken"
    else:
        nearest = min(known, key=lambda other: abs(other - page.day))
        but = f"the other reports are of {nearest.isoformat()}, so that its day is left open"
    message = (
        f"The page is dated {page.day.isoformat()}, but {but}; state `published` in the sidecar, and acknowledge this"
    )
    return warning(source.path, ProblemKind.PAGE_DATE, message, Place(line, column))
