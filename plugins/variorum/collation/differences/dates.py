"""Dates and times that differ: *on Monday* and *on Tuesday*, *since 2014* and *since 2015*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from variorum.collation.differences.aspects import Aspect
from variorum.collation.facing import Facing, Spot
from variorum.collation.once import Once
from variorum.language.analysis import Analysis
from variorum.language.attributions import Saying
from variorum.language.english.calendar import MONTHS, WEEKDAYS
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.moment import Moment
from variorum.language.moments import moments_of
from variorum.language.speakers import Speech
from variorum.language.words import concept_of
from variorum.model import DifferenceKind, DifferenceLabel, Source

AROUND = 4
"""Telling words on either side of a date that say what happened then."""

SHARED, SHARED_LINKED = 2, 3
"""How many of those two sentences share, of one claim or linked."""

SAID = 28
"""Characters after a verb of speech within which a day is the day on which it was said."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A date or a time in a sentence."""

    analysis: Analysis
    moment: Moment

    @property
    def spot(self) -> Spot:
        """The words of the date."""
        return Spot(self.analysis.sentence.id, self.moment.start, self.moment.end)


class Calendar:
    """The dates and times in a collection's sentences, each source's from the day it states."""

    def __init__(self, sources: Sequence[Source], speech: Speech) -> None:
        self.written = {source.key: day_of_writing(source) for source in sources}
        """By source key the day of writing, where the source states it."""
        self._speech = speech
        self.all_of = Once(
            lambda analysis: moments_of(analysis, self.written[analysis.sentence.source])
        )
        """The dates and times in a sentence."""
        self.of = Once(self._of_event)
        """When what a sentence tells happened; not when it was said."""

    def _of_event(self, analysis: Analysis) -> tuple[Moment, ...]:
        found = self.all_of(analysis)
        said = self._speech.of(analysis) if found else ()
        return tuple(moment for moment in found if not _of_saying(moment, said))


def day_of_writing(source: Source) -> date | None:
    """Give the day of writing that a source states, if it does."""
    fact = source.facts.published
    try:
        return date.fromisoformat(fact.value) if fact else None
    except ValueError:
        return None


def _of_saying(moment: Moment, said: Sequence[Saying]) -> bool:
    """Tell whether a day stands right beside a verb of speech: *said on Monday*."""
    return any(
        0 <= moment.start - saying.verb[1] <= SAID or 0 <= saying.verb[0] - moment.end <= 2
        for saying in said
    )


class Dates(Aspect[Told]):
    """Dates and times of one event."""

    kind = DifferenceKind.DATE
    news_in_copies = True

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar

    def facts(self, analysis: Analysis) -> Sequence[Told]:
        """Give when what a sentence tells happened."""
        return [Told(analysis, moment) for moment in self._calendar.of(analysis)]

    def same(self, one: Told, other: Told) -> bool:
        """Tell whether two moments state something in common, and all of it the same."""
        return one.moment.fits(other.moment)

    def about(self, one: Told, other: Told, pair: Facing) -> float:
        """Rate how much is the same around two moments that can't be one."""
        if not one.moment.clashes(other.moment):
            return 0.0
        shared = len(_around(one.analysis, one.moment) & _around(other.analysis, other.moment))
        return shared / (SHARED if pair.same else SHARED_LINKED)

    def label(self, one: Told, other: Told, pair: Facing) -> DifferenceLabel:
        """Tell how two moments differ: late on one day and early on the next may be one night."""
        words = {
            told.moment.weekday: told.analysis.text[told.moment.start : told.moment.end].lower()
            for told in (one, other)
        }
        for weekday, text in words.items():
            if weekday is not None and "late" in text:
                following = words.get((weekday + 1) % 7, "")
                if "early" in following:
                    return DifferenceLabel.OTHERWISE
        return DifferenceLabel.CONTRADICTS

    def weight(self, one: Told, other: Told, label: DifferenceLabel | None) -> float:
        """Rate every date alike."""
        return 0.8


def _around(analysis: Analysis, moment: Moment) -> frozenset[str]:
    """Give the concepts of the telling words around a date, other dates left out."""
    telling = [
        word
        for word in analysis.words
        if word.key not in STOPWORDS
        and word.text not in WEEKDAYS
        and word.text not in MONTHS
        and not word.text[0].isdigit()
    ]
    before = [word for word in telling if word.end <= moment.start][-AROUND:]
    after = [word for word in telling if word.start >= moment.end][:AROUND]
    return frozenset(concept_of(word.key) for word in (*before, *after))
