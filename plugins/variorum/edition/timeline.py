"""The timeline: what the reports date, day by day, and on which of several lines of time it stands.

Places are per cent of the picture's width. A date known to the month or the year alone takes all of it.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from variorum.language.english.readers import MONTH_NAMES
from variorum.language.english.sentences import POSSESSIVE
from variorum.model import Basis, TimelineEntry

if TYPE_CHECKING:
    from variorum.edition.reports import Reports
    from variorum.language.analysis import Analysis

FEWEST = 3
"""Dates that are worth a picture."""

MOST_TICKS = 6
"""Ticks of an axis that there is room for on a phone."""

NARROWEST = 0.8
"""Per cent of the width that the shortest time takes."""

WIDEST = 4
"""Per cent of the width that a single day takes at most."""

ROOM = 6
"""Per cent of the width that a number takes."""

CROWDS = (14, 92, 366)
"""Days in which dates may crowd."""

SPARSE = 6
"""A crowd gets an axis of its own if the whole takes so many times its days."""

LAST_YEAR = datetime.MAXYEAR - 1
"""The last that has a day after it."""

YEAR = 365.25
MONTH = YEAR / 12


class Dates(Struct, frozen=True):
    """One entry of the timeline."""

    when: str
    """ISO 8601, as exact as known."""
    number: int
    """Statements that it dates."""


class Mark(Struct, frozen=True):
    """A date on an axis."""

    x: float
    width: float
    height: int
    """Per cent of the tallest."""
    exact: bool
    """To the day."""
    number: str
    """Of statements; empty where there is no room for it."""


class Axis(Struct, frozen=True):
    """A stretch of time with what is dated in it."""

    first: str
    """ISO 8601, as exact as known: the first of its dates."""
    last: str
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    """Place and words."""


def axes(entries: Sequence[Dates]) -> tuple[Axis, ...]:
    """Give the axis of all dates and, where most crowd in a small part of it, that part's; none for a few."""
    if len({entry.when for entry in entries}) < FEWEST:
        return ()
    whole = _axis(entries)
    crowd = _crowd(entries)
    return (whole, _axis(crowd)) if crowd else (whole,)


def stretch(when: str) -> tuple[int, int]:
    """Give the first day of a date, and the day after its last, as ordinals."""
    year, month, day = (*map(int, when.split("-")), 0, 0)[:3]
    year = min(max(year, 1), LAST_YEAR)
    first = datetime.date(year, month or 1, day or 1).toordinal()
    if day:
        return first, first + 1
    if month:
        after = datetime.date(year + month // 12, month % 12 + 1, 1)
    else:
        after = datetime.date(year + 1, 1, 1)
    return first, after.toordinal()


def _crowd(entries: Sequence[Dates]) -> list[Dates]:
    stretches = [stretch(entry.when) for entry in entries]
    days = max(b for _, b in stretches) - min(a for a, _ in stretches)
    total = sum(entry.number for entry in entries)
    for width in CROWDS:
        if days < SPARSE * width:
            break
        best: list[Dates] = []
        for start, _ in stretches:
            inside = [
                entry
                for entry, (a, b) in zip(entries, stretches, strict=True)
                if start <= a and b <= start + width
            ]
            if _weight(inside) > _weight(best):
                best = inside
        if 2 * _weight(best) >= total and len({entry.when for entry in best}) >= FEWEST:
            return best
    return []


def _weight(entries: Iterable[Dates]) -> int:
    return sum(entry.number for entry in entries)


def _axis(entries: Sequence[Dates]) -> Axis:
    numbers: dict[str, int] = {}
    for entry in entries:
        numbers[entry.when] = numbers.get(entry.when, 0) + entry.number
    stretches = {when: stretch(when) for when in numbers}
    first = min(a for a, _ in stretches.values())
    after = max(b for _, b in stretches.values())
    scale = 100 / (after - first)
    tallest = max(numbers.values())
    # The longest times lie behind; of the numbers the largest have their place first.
    behind = sorted(numbers, key=lambda when: (stretches[when][0] - stretches[when][1], when))
    placed: list[float] = []
    told = set()
    for when in sorted(numbers, key=lambda when: (-numbers[when], when)):
        a, b = stretches[when]
        middle = (a + b - 2 * first) * scale / 2
        if all(abs(middle - other) >= ROOM for other in placed):
            placed.append(middle)
            told.add(when)
    marks = []
    for when in behind:
        a, b = stretches[when]
        exact = len(when) == len("2023-06-19")
        width = max(NARROWEST, (b - a) * scale)
        if exact:
            width = min(width, WIDEST)
        middle = (a + b - 2 * first) * scale / 2
        marks.append(
            Mark(
                round(min(max(middle - width / 2, 0), 100 - width), 2),
                round(width, 2),
                round(100 * numbers[when] / tallest),
                exact,
                str(numbers[when]) if when in told else "",
            )
        )
    ordered = sorted(numbers)
    return Axis(
        ordered[0],
        ordered[-1],
        tuple(marks),
        tuple(_ticks(first, after)),
    )


def _ticks(first: int, after: int) -> Iterator[tuple[float, str]]:
    days = after - first
    starts = list(_starts(first, after))
    step = -(-len(starts) // MOST_TICKS)
    for day, words in starts[::step]:
        yield round(100 * (day - first) / days, 2), words


def _starts(first: int, after: int) -> Iterator[tuple[int, str]]:
    """Go through the first days of the years, months or single days of a time."""
    at = datetime.date.fromordinal(first)
    if after - first > 2 * YEAR:
        for year in range(at.year, datetime.date.fromordinal(after - 1).year + 1):
            day = max(first, datetime.date(year, 1, 1).toordinal())
            yield day, str(year)
    elif after - first > 2 * MONTH:
        year, month = at.year, at.month
        while (day := datetime.date(year, month, 1).toordinal()) < after:
            yield max(first, day), MONTH_NAMES[month][:3]
            year, month = year + month // 12, month % 12 + 1
    else:
        for ordinal in range(first, after):
            day_of = datetime.date.fromordinal(ordinal)
            yield ordinal, f"{MONTH_NAMES[day_of.month][:3]} {day_of.day}"


DAY = len("2023-06-19")
"""Characters of a date that is exact to the day."""


class _Mention(Struct, frozen=True):
    """One sentence's date."""

    sentence: str
    when: str
    basis: Basis
    ahead: bool
    goes_on: str = ""
    """Id of the sentence whose date it is; empty where a sentence gives its own."""


def timeline(reports: Reports, order: Iterable[str]) -> tuple[TimelineEntry, ...]:
    """Give what the sources date, by date, the less exact after the more exact within it.

    An entry is one happening: the sentences, in the narrative's `order` of claims, that date it alike and
    are one claim or are linked. It is stated where a text gives the date itself or states its own day.
    """
    rank = {claim: at for at, claim in enumerate(order)}
    dated = _dated(reports)
    entries: list[tuple[tuple[str, str, int], TimelineEntry]] = []
    for when in sorted({when for dates in dated.values() for when in dates}):
        claims = [claim for claim in dated if when in dated[claim]]
        claims.sort(key=lambda claim: rank.get(claim, len(rank)))
        of_date = {claim: dated[claim][when] for claim in claims}
        for group in _happenings(of_date, claims, reports):
            found = [mention for claim in group for mention in of_date[claim]]
            sentences = tuple(dict.fromkeys(mention.sentence for mention in found))
            stated = any(mention.basis is Basis.STATED for mention in found)
            basis = Basis.STATED if stated else Basis.INFERRED
            announced = all(mention.ahead for mention in found)
            key = (when.ljust(DAY, "~"), when, rank.get(group[0], len(rank)))
            entries.append((key, TimelineEntry(when, basis, sentences, announced)))
    return tuple(entry for _, entry in sorted(entries, key=lambda pair: pair[0]))


def _dated(reports: Reports) -> dict[str, dict[str, list[_Mention]]]:
    """Give each claim's dates with the sentences that give them, and how each is known."""
    mentions = _mentions(reports)
    dated: dict[str, dict[str, list[_Mention]]] = {}
    for claim in reports.claims.values():
        dates: defaultdict[str, list[_Mention]] = defaultdict(list)
        several: set[str] = set()
        for sentence in claim.sentences:
            found = mentions.get(sentence, ())
            several |= {m.when for m in found} if len(found) > 1 else set()
            for mention in found:
                dates[mention.when].append(mention)
        if dates:
            dated[claim.id] = _exact(dict(dates), several)
    return dated


def _mentions(reports: Reports) -> dict[str, tuple[_Mention, ...]]:
    """Give each sentence's dates, its own or that of the day of which the one before it tells."""
    found: dict[str, tuple[_Mention, ...]] = {}
    corpus = reports.corpus
    for sentence, analysis in corpus.of.items():
        day_of_source = corpus.days.get(analysis.sentence.source)
        own: dict[str, _Mention] = {}
        for one in corpus.dates[sentence]:
            stated = one.time.stated or (day_of_source and day_of_source.basis is Basis.STATED)
            basis = Basis.STATED if stated else Basis.INFERRED
            if one.when:
                own.setdefault(one.when, _Mention(sentence, one.when, basis, one.ahead))
        if own:
            found[sentence] = tuple(own.values())
            continue
        before = found.get(reports.before.get(sentence, ""), ())
        day = before[0] if len(before) == 1 and len(before[0].when) == DAY else None
        own_day = day and not day.ahead and not day.goes_on
        if day and own_day and _goes_on(analysis, corpus.of[day.sentence]):
            found[sentence] = (
                _Mention(sentence, day.when, Basis.INFERRED, ahead=False, goes_on=day.sentence),
            )
    return found


def _goes_on(analysis: Analysis, before: Analysis) -> bool:
    """Tell whether a sentence goes on with what the one before it tells, in the same past.

    What belongs to somebody may be of another day: `His daughter said`.
    """
    lean = analysis.leaning
    if lean.why in POSSESSIVE:
        return False
    taken_up = lean.nouns and any(noun in before.bag for noun in lean.nouns)
    return bool((lean.pronoun or taken_up) and not analysis.polarity.looks_ahead)


def _exact(dates: dict[str, list[_Mention]], several: set[str]) -> dict[str, list[_Mention]]:
    """Move what one reading dates less exactly to the exact date of another reading of the claim."""
    for when in sorted(dates, key=len):
        finer = [w for w in sorted(dates) if w.startswith(f"{when}-")]
        if len(finer) == 1 and when not in several:
            dates[finer[0]] += dates.pop(when)
    return dates


def _happenings(
    dated: Mapping[str, Sequence[_Mention]], claims: Sequence[str], reports: Reports
) -> list[list[str]]:
    """Group claims that links join or that go on with each other, each group and the groups in order.

    `dated` are the mentions of one date by claim.
    """
    joined: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        joined[claim].update(reports.linked.get(claim, ()))
        for mention in dated[claim]:
            if mention.goes_on:
                other = reports.claim_of[mention.goes_on]
                joined[claim].add(other)
                joined[other].add(claim)
    groups: list[list[str]] = []
    for claim in claims:
        near = [group for group in groups if joined[claim] & set(group)]
        merged = [c for c in claims if c == claim or any(c in group for group in near)]
        groups = [group for group in groups if group not in near]
        groups.append(merged)
    return sorted(groups, key=lambda group: claims.index(group[0]))
