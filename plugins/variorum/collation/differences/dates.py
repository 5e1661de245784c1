"""Dates and times that differ: *on Monday* and *on Tuesday*, *since 2014* and *since 2015*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from variorum.collation.differences.finding import Finding
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


def date_findings(pair: Facing, calendar: Calendar) -> Iterator[Finding]:
    """Find the dates and times of two sentences that are about one event and can't both be."""
    left, right = calendar.of(pair.a), calendar.of(pair.b)
    if not left or not right:
        return
    fitting = [(one, other) for one in left for other in right if one.fits(other)]
    for one, other in fitting:
        yield _finding(pair, one, other, None)
    rest = [one for one in left if not any(one is known for known, _ in fitting)]
    others = [other for other in right if not any(other is known for _, known in fitting)]
    ranked = sorted(
        (-len(_around(pair.a, one) & _around(pair.b, other)), i, j)
        for i, one in enumerate(rest)
        for j, other in enumerate(others)
        if one.clashes(other)
    )
    used: set[tuple[str, int]] = set()
    for shared, i, j in ranked:
        if -shared < (SHARED if pair.same else SHARED_LINKED) or {("a", i), ("b", j)} & used:
            continue
        used |= {("a", i), ("b", j)}
        yield _finding(pair, rest[i], others[j], _label(pair, rest[i], others[j]))


def _label(pair: Facing, one: Moment, other: Moment) -> DifferenceLabel:
    """Tell how two moments differ: late on one day and early on the next may be one night."""
    words = {
        moment.weekday: pair_text.text[moment.start : moment.end].lower()
        for moment, pair_text in ((one, pair.a), (other, pair.b))
    }
    for weekday, text in words.items():
        if weekday is not None and "late" in text:
            following = words.get((weekday + 1) % 7, "")
            if "early" in following:
                return DifferenceLabel.OTHERWISE
    return DifferenceLabel.CONTRADICTS


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


def _finding(pair: Facing, one: Moment, other: Moment, label: DifferenceLabel | None) -> Finding:
    return Finding(
        DifferenceKind.DATE,
        Spot(pair.a.sentence.id, one.start, one.end),
        Spot(pair.b.sentence.id, other.start, other.end),
        label,
        pair.one_text,
        0.8,
    )
