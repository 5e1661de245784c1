"""Dates and times that differ: *on Monday* and *on Tuesday*, *since 2014* and *in five years*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from functools import cache

from msgspec import Struct

from variorum.collation.differences.aspects import Anywhere, Aspect, around, enough
from variorum.collation.facing import Facing, Ground
from variorum.language.analysis import Analysis
from variorum.language.corpus import Corpus
from variorum.language.english.calendar import BEGINNING_A_DAY, ENDING_A_DAY, MONTHS, WEEKDAYS
from variorum.language.english.names import COUNTRIES
from variorum.language.speech import is_day_of_saying
from variorum.language.times.times import HALF_A_DAY, Dated, TimeRole
from variorum.language.words import Spot, Word, concept_of, words_between
from variorum.model import DifferenceKind, DifferenceLabel

AROUND, AROUND_SPANS = 4, 6
"""Telling words on either side of a date that say what happened then; of a span, in any two sentences."""

SHARED_SPANS = 3
"""The same of any two sentences with a span; one of them names nobody."""

HOUR, NEAR_AN_HOUR = 60, 15
"""Minutes, and those by which a time that is told as a full hour may be off."""


class Moment(Struct, frozen=True, eq=False):
    """A date or a time in a sentence."""

    analysis: Analysis
    dated: Dated

    @property
    def spot(self) -> Spot:
        """The words of the date."""
        return self.analysis.spot(self.dated.time.start, self.dated.time.end)

    @property
    def words(self) -> Sequence[Word]:
        """Those words."""
        return words_between(self.analysis.words, self.dated.time.start, self.dated.time.end)


class Calendar:
    """When what a corpus's sentences tell happened; not when it was said."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self.of = cache(self._of_event)
        self.around = cache(self._around)
        self._telling = cache(_telling)

    def _of_event(self, analysis: Analysis) -> tuple[Moment, ...]:
        found = self._corpus.dates[analysis.sentence.id]
        said = analysis.sayings
        return tuple(
            Moment(analysis, dated)
            for dated in found
            if not is_day_of_saying(analysis.text, said, dated.time.start, dated.time.end)
        )

    def _around(self, told: Moment, reach: int) -> frozenset[str]:
        """Give the concepts of the telling words around a date, other dates left out."""
        return around(self._telling(told.analysis), told.dated.time.start, told.dated.time.end, reach)


def _telling(analysis: Analysis) -> Sequence[Word]:
    return [
        word
        for word in analysis.words
        if word.telling and word.text not in WEEKDAYS and word.text not in MONTHS and not word.text[0].isdigit()
    ]


class Dates(Aspect[Moment]):
    """Dates and times of one event."""

    kind = DifferenceKind.DATE
    news_in_copies = True

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar

    def facts(self, analysis: Analysis) -> Sequence[Moment]:
        """Give when what a sentence tells happened."""
        return [told for told in self._calendar.of(analysis) if not _is_span(told)]

    def same(self, one: Moment, other: Moment) -> bool:
        """Tell whether two times tell something in common, and all of it the same."""
        return one.dated.fits(other.dated)

    def agree(self, one: Moment, other: Moment, pair: Facing) -> bool:
        """Tell whether neither tells more: *in 2014* and *on April 14, 2014* agree in nothing to be shown."""
        return one.dated.same(other.dated)

    def about(self, one: Moment, other: Moment, pair: Facing) -> float:
        """Rate how much is the same around two times that can't be one."""
        if not one.dated.clashes(other.dated) or (_counts_at(one) and _counts_at(other)):
            return 0.0
        return enough(self._calendar.around(one, AROUND) & self._calendar.around(other, AROUND), pair)

    def label(self, one: Moment, other: Moment, pair: Facing) -> DifferenceLabel:
        """Tell how two times differ: late on one day and early on the next may be one night, *at six* may be ten past."""
        if _is_rounded(one, other) or _is_rounded(other, one):
            return DifferenceLabel.MORE
        if one.dated.time.weekday is None or other.dated.time.weekday is None:
            return DifferenceLabel.CONTRADICTS
        words = {told.dated.time.weekday: frozenset(word.lower for word in told.words) for told in (one, other)}
        one_night = any(
            day is not None and told & ENDING_A_DAY and words.get((day + 1) % 7, frozenset()) & BEGINNING_A_DAY
            for day, told in words.items()
        )
        return DifferenceLabel.OTHERWISE if one_night else DifferenceLabel.CONTRADICTS

    def weight(self, one: Moment, other: Moment, label: DifferenceLabel | None) -> float:
        """Rate every date alike."""
        return 0.8


def _counts_at(told: Moment) -> bool:
    """Tell whether a time is that up to which something was counted: *by noon 5,000 had come*."""
    counted = any(not (number.unit or number.dated) for number in told.analysis.numbers)
    return counted and told.dated.time.role is TimeRole.END


class Spans(Anywhere[Moment]):
    """Since when two sources call something the first or highest, or till when they put it off.

    The words around such a span alone say of what it is.
    """

    kind = DifferenceKind.DATE
    news_in_copies = True

    def __init__(self, calendar: Calendar, ground: Ground) -> None:
        self._calendar = calendar
        # of every source and origin all that it dates: a span may be told there without a superlative
        self._told: defaultdict[tuple[int, str], list[Moment]] = defaultdict(list)
        for analysis in ground.corpus.analyses:
            self._told[analysis.source, ground.texts.origin_of(analysis.sentence)] += calendar.of(analysis)

    def facts(self, analysis: Analysis) -> Sequence[Moment]:
        """Give since when something is the first or highest, and till when it is put off."""
        return [told for told in self._calendar.of(analysis) if _is_span(told)]

    def key(self, fact: Moment) -> Hashable:
        """Tell what lies behind from what lies ahead."""
        return fact.dated.time.record

    def same(self, one: Moment, other: Moment) -> bool:
        """Tell whether two spans are one: by the calendar, or by the event with which they begin."""
        if one.dated.first or other.dated.first:
            return one.dated.same(other.dated)
        length, length_too = ((told.dated.time.unit, told.dated.time.count) for told in (one, other))
        if length != length_too or length[0]:
            return length == length_too
        return bool(_keys(one) & _keys(other))

    def about(self, one: Moment, other: Moment, pair: Facing) -> float:
        """Rate how much is the same around two spans, of which one doesn't round the other."""
        if one.dated.fits(other.dated) and not one.dated.same(other.dated):
            return 0.0
        shared = self._calendar.around(one, AROUND_SPANS) & self._calendar.around(other, AROUND_SPANS)
        names = map(concept_of, one.analysis.names | other.analysis.names)
        return len(shared) / SHARED_SPANS if shared - COUNTRIES.union(names) else 0.0

    def label(self, one: Moment, other: Moment, pair: Facing) -> DifferenceLabel:
        """Tell whether one can't be the other, and no origin has both, which would make them two things."""
        clash = one.dated.clashes(other.dated) and not any(self._has(told, one, other) for told in self._told.values())
        return DifferenceLabel.CONTRADICTS if clash else DifferenceLabel.OTHERWISE

    def weight(self, one: Moment, other: Moment, label: DifferenceLabel | None) -> float:
        """Rate what lies behind above what lies ahead."""
        return 0.5 if one.dated.time.record else 0.0

    def _has(self, told: Sequence[Moment], *spans: Moment) -> bool:
        """Tell whether a source has both of two spans: then they are of two things."""
        return all(any(self.same(own, span) for own in told) for span in spans)


def _is_rounded(one: Moment, other: Moment) -> bool:
    """Tell whether the first of two times of day is a full hour near the other, which isn't."""
    hour, minute = one.dated.time.minute, other.dated.time.minute
    if hour is None or minute is None or hour % HOUR or not minute % HOUR:
        return False
    apart = (minute - hour) % HALF_A_DAY
    return min(apart, HALF_A_DAY - apart) <= NEAR_AN_HOUR


def _is_span(told: Moment) -> bool:
    return told.dated.time.record or told.dated.time.prospect


def _keys(told: Moment) -> frozenset[str]:
    """Give the concepts of the words of a date."""
    return frozenset(concept_of(word.key) for word in told.words if word.telling)
