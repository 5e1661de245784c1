"""The timeline's page: what the reports date, each by the sentence that tells it best, with what of it is of that date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from variorum.model import Basis, TimelineEntry
from variorum.site.content import Output
from variorum.site.views.axes import axes
from variorum.site.views.naming import shown
from variorum.site.views.values import InContext, Known, Piece
from variorum.site.workspace import Workspace


class Told(Struct, frozen=True):
    """What is of a date: the statement that tells it best, and others that date it."""

    best: InContext
    words: tuple[Piece, ...]
    """The sentence that tells it, what is of the date marked; empty where the statement's own words are printed."""
    also: tuple[InContext, ...]


class Dated(Struct, frozen=True):
    """A date, and what is of it."""

    date: Known
    announced: bool
    told: tuple[Told, ...]

    @property
    def statements(self) -> int:
        """Give how many statements date what is of it."""
        return sum(1 + len(one.also) for one in self.told)


class SourceDated(Struct, frozen=True):
    """A report's own day, and what tells it."""

    name: str
    url: str
    date: Known
    evidence: str


def write_page(output: Output) -> None:
    """Write the timeline, if anything is dated."""
    workspace = output.workspace
    edition = workspace.lookup.edition
    if not edition.timeline:
        return
    reports = workspace.views.naming.reports
    days = [
        SourceDated(
            reports[day.source].name,
            reports[day.source].url,
            Known(shown(day.when), day.basis is Basis.INFERRED, day.when),
            day.evidence,
        )
        for day in edition.days
    ]
    found = entries(workspace, edition.timeline)
    numbers: Counter[str] = Counter()
    for entry in found:
        numbers[entry.date.iso] += entry.statements
    output.write(
        "TIMELINE",
        "timeline",
        entries=found,
        axes=axes(numbers),
        days=days,
    )


def entries(workspace: Workspace, timeline: Iterable[TimelineEntry]) -> list[Dated]:
    """Give the timeline's entries, those of one date and kind together; each statement once a date."""
    grouped: dict[tuple[str, bool, bool], list[Told]] = {}
    shown_already: set[tuple[str, bool, str]] = set()
    for entry in timeline:
        claims = dict.fromkeys(workspace.lookup.claim_of[s].id for s in entry.sentences)
        left = [claim for claim in claims if (entry.when, entry.announced, claim) not in shown_already]
        shown_already |= {(entry.when, entry.announced, claim) for claim in left}
        if listed := workspace.views.statements.in_context(left):
            told = Told(listed[0], _words(workspace, entry, listed[0].statement.id), tuple(listed[1:]))
            grouped.setdefault((entry.when, entry.basis is Basis.INFERRED, entry.announced), []).append(told)
    return [
        Dated(Known(shown(when), inferred, when), announced, tuple(told))
        for (when, inferred, announced), told in grouped.items()
    ]


def _words(workspace: Workspace, entry: TimelineEntry, claim: str) -> tuple[Piece, ...]:
    """Give the best sentence of a statement in an entry, marked; nothing where an editor put words into it."""
    lookup = workspace.lookup
    best = next(lookup.sentences[s] for s in entry.sentences if lookup.claim_of[s].id == claim)
    if not workspace.rights.sentence(best.id) or any(one.sentence == best.id for one in lookup.edition.insertions):
        return ()
    spans = [(one.start, one.end) for one in entry.dated if one.sentence == best.id]
    return workspace.views.passages.words(best.source, best.start, best.end, spans)
