"""Since when something is the first, the highest or the worst: *in five years* and *since 2018*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from variorum.collation.differences.finding import Finding
from variorum.collation.facing import COUNTRIES, Spot, Texts
from variorum.language.analysis import Analysis
from variorum.language.english.calendar import COUNTED
from variorum.language.english.records import NO_RECORD, RECORD
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.words import concept_of
from variorum.model import DifferenceKind, DifferenceLabel

YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")

SHARED = 2
"""Concepts that two such phrases share, at least, besides the words for the record itself."""

LEAST = 0.5
"""Part of the smaller phrase's concepts that both have."""

ROUND = 1
"""Years by which two such dates may be off each other through rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class _Record:
    analysis: Analysis
    spot: Spot
    about: frozenset[str]
    since: frozenset[str]
    """Concepts of the words after *since*; empty of a number of years."""
    year: int | None
    words: str
    """As they stand, lower case."""


def record_findings(
    analyses: Iterable[Analysis], days: dict[str, date | None], texts: Texts
) -> Iterator[Finding]:
    """Find what two sources call the first or highest of its kind since different times."""
    records = [record for analysis in analyses for record in _records(analysis, days)]
    for one, other in combinations(records, 2):
        if one.analysis.source == other.analysis.source:
            continue
        shared = one.about & other.about
        least = min(len(one.about), len(other.about))
        if len(shared - COUNTRIES) < SHARED or len(shared) < LEAST * least:
            continue
        yield Finding(
            DifferenceKind.DATE,
            one.spot,
            other.spot,
            _label(one, other),
            texts.one(one.analysis, other.analysis),
            0.5,
        )


def _label(one: _Record, other: _Record) -> DifferenceLabel | None:
    if one.words == other.words:
        return None
    if one.year is not None and other.year is not None:
        return None if abs(one.year - other.year) <= ROUND else DifferenceLabel.CONTRADICTS
    if one.since & other.since:
        return None
    return DifferenceLabel.OTHERWISE


def _records(analysis: Analysis, days: dict[str, date | None]) -> Sequence[_Record]:
    text = analysis.text
    if " since " not in text and not re.search(r"\b(?:year|decade|month|week)s?\b", text):
        return []
    found = []
    for match in RECORD.finditer(text):
        if match["record"] in NO_RECORD:
            continue
        start = match.start("since") if match["since"] else match.end("what")
        about = _concepts(analysis, match.start(), start) | _concepts(
            analysis, max(0, match.start() - 40), match.start()
        )
        found.append(
            _Record(
                analysis,
                Spot(analysis.sentence.id, start, match.end()),
                about,
                _concepts(analysis, match.start("event"), match.end())
                if match["since"]
                else frozenset(),
                _year(match, days[analysis.sentence.source]),
                text[start : match.end()].lower(),
            )
        )
    return found


def _concepts(analysis: Analysis, start: int, end: int) -> frozenset[str]:
    return frozenset(
        concept_of(word.key)
        for word in analysis.words
        if start <= word.start < end and word.key not in STOPWORDS
    )


def _year(match: re.Match[str], written: date | None) -> int | None:
    if match["since"]:
        year = YEAR.search(match["event"])
        return int(year.group()) if year else None
    count = COUNTED.get(match["count"]) or (int(match["count"]) if match["count"].isdigit() else 0)
    if written is None or not count or match["unit"] not in {"year", "decade"}:
        return None
    return written.year - count * (10 if match["unit"] == "decade" else 1)
