"""Since when something is the first, the highest or the worst: *in five years* and *since 2018*."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.collation.differences.aspects import Anywhere
from variorum.collation.facing import Facing, Spot
from variorum.language.analysis import Analysis
from variorum.language.english.calendar import COUNTED
from variorum.language.english.places import COUNTRIES
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Record:
    """Since when something is the first or highest of its kind."""

    spot: Spot
    about: frozenset[str]
    """Concepts of the words that say what it is."""
    since: frozenset[str]
    """Concepts of the words after *since*; empty of a number of years."""
    year: int | None
    words: str
    """As they stand, lower case."""


class Records(Anywhere[Record]):
    """What two sources call the first or highest of its kind since different times."""

    kind = DifferenceKind.DATE
    news_in_copies = True

    def __init__(self, written: Mapping[str, date | None]) -> None:
        self._written = written

    def facts(self, analysis: Analysis) -> Sequence[Record]:
        """Give what is called the first or highest of its kind."""
        return _records(analysis, self._written)

    def same(self, one: Record, other: Record) -> bool:
        """Tell whether two are since one time, but for rounding."""
        if one.words == other.words:
            return True
        if one.year is not None and other.year is not None:
            return abs(one.year - other.year) <= ROUND
        return bool(one.since & other.since)

    def about(self, one: Record, other: Record, pair: Facing) -> float:
        """Tell whether two are of one thing: enough of what says so is the same, and not only a country."""
        shared = one.about & other.about
        least = min(len(one.about), len(other.about))
        return float(len(shared - COUNTRIES) >= SHARED and len(shared) >= LEAST * least)

    def label(self, one: Record, other: Record, pair: Facing) -> DifferenceLabel:
        """Tell whether both name years, which then contradict each other."""
        years = one.year is not None and other.year is not None
        return DifferenceLabel.CONTRADICTS if years else DifferenceLabel.OTHERWISE

    def weight(self, one: Record, other: Record, label: DifferenceLabel | None) -> float:
        """Rate every record alike."""
        return 0.5


def _records(analysis: Analysis, days: Mapping[str, date | None]) -> Sequence[Record]:
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
            Record(
                spot=Spot(analysis.sentence.id, start, match.end()),
                about=about,
                since=_concepts(analysis, match.start("event"), match.end())
                if match["since"]
                else frozenset(),
                year=_year(match, days[analysis.sentence.source]),
                words=text[start : match.end()].lower(),
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
