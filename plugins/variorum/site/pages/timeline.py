"""The timeline's page: what the reports date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from variorum.model import Basis, TimelineEntry
from variorum.site.content import Output
from variorum.site.views.axes import axes
from variorum.site.views.naming import shown
from variorum.site.views.values import InContext, Known
from variorum.site.workspace import Workspace


class Dated(Struct, frozen=True):
    """A date, and the statements that it is of."""

    date: Known
    announced: bool
    statements: tuple[InContext, ...]


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
        numbers[entry.date.iso] += len(entry.statements)
    output.write(
        "TIMELINE",
        "timeline",
        entries=found,
        axes=axes(numbers),
        days=days,
    )


def entries(workspace: Workspace, timeline: Iterable[TimelineEntry]) -> list[Dated]:
    """Give the timeline's entries, those of one date and kind together."""
    grouped: dict[tuple[str, bool, bool], dict[str, None]] = {}
    for entry in timeline:
        key = (entry.when, entry.basis is Basis.INFERRED, entry.announced)
        claims = grouped.setdefault(key, {})
        claims.update((workspace.lookup.claim_of[s].id, None) for s in entry.sentences)
    return [
        Dated(Known(shown(when), inferred, when), announced, tuple(listed))
        for (when, inferred, announced), claims in grouped.items()
        if (listed := workspace.views.statements.in_context(claims))
    ]
