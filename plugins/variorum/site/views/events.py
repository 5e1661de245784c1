"""Events, as the timeline has them: each by the sentence that tells it best, with what of it is of the date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from variorum.model import Basis, TimelineEntry
from variorum.site.views.axes import Dating, stretch
from variorum.site.views.naming import shown
from variorum.site.views.statements import Statements
from variorum.site.views.values import InContext, Known, Piece


class Event(Struct, frozen=True, kw_only=True):
    """Something that is dated."""

    number: int
    """Its place among all of them, from 1."""
    date: Known
    announced: bool
    label: str
    """What an editor calls it; empty without one."""
    best: InContext
    """The statement that tells it best."""
    words: tuple[Piece, ...]
    """The sentence that tells it, what is of the date marked; empty where the statement's own words are printed."""
    also: tuple[InContext, ...]
    """Others that tell it."""

    @property
    def alone(self) -> bool:
        """Tell whether its sentence needs nothing before it."""
        return not self.best.before

    @property
    def dating(self) -> Dating:
        """Give when it is, as the picture needs it."""
        return Dating(self.date.iso, self.announced)


class Day(Struct, frozen=True):
    """A date, as exact as known, and what is of it."""

    date: Known
    events: tuple[Event, ...]


def events(statements: Statements, timeline: Iterable[TimelineEntry]) -> list[Event]:
    """Give the timeline's entries in their order; each statement stands once on a date."""
    found: list[Event] = []
    shown_already: set[tuple[str, bool, str]] = set()
    for entry in timeline:
        claims = dict.fromkeys(statements.lookup.claim_of[s].id for s in entry.sentences)
        left = [claim for claim in claims if (entry.when, entry.announced, claim) not in shown_already]
        shown_already |= {(entry.when, entry.announced, claim) for claim in left}
        if listed := statements.in_context(left):
            best, *also = listed
            found.append(
                Event(
                    number=len(found) + 1,
                    date=Known(shown(entry.when), entry.basis is Basis.INFERRED, entry.when),
                    announced=entry.announced,
                    label="" if statements.rights.withholds(entry.label) else entry.label,
                    best=best,
                    words=_words(statements, entry, best.statement.id),
                    also=tuple(also),
                )
            )
    return found


def days(found: Iterable[Event]) -> Iterator[Day]:
    """Put events that follow each other under their date; what is inferred is told of each."""
    for iso, of_day in groupby(found, key=lambda event: event.date.iso):
        yield Day(Known(shown(iso), inferred=False, iso=iso), tuple(of_day))


def coming(found: Iterable[Event], as_of: str) -> list[Event]:
    """Give the events that the reports announce for after the last day they know of, the earliest first."""
    now = stretch(as_of)[1] if as_of else 0
    ahead = (one for one in found if one.announced and stretch(one.date.iso)[1] > now)
    return sorted(ahead, key=lambda one: stretch(one.date.iso)[1])


def _words(statements: Statements, entry: TimelineEntry, claim: str) -> tuple[Piece, ...]:
    """Give the best sentence of a statement in an entry, marked; nothing where an editor put words into it."""
    lookup = statements.lookup
    best = next(lookup.sentences[s] for s in entry.sentences if lookup.claim_of[s].id == claim)
    put_in = any(one.sentence == best.id for one in lookup.edition.insertions)
    if put_in or not statements.rights.sentence(best.id):
        return ()
    spans = [(one.start, one.end) for one in entry.dated if one.sentence == best.id]
    return statements.passages.words(best.source, best.start, best.end, spans)
