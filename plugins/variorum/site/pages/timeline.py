"""The timeline's page: what is past, then what is announced, an event a line, and a line of time with all of them."""

from __future__ import annotations

from msgspec import Struct

from variorum.model import Basis
from variorum.site.content import Output
from variorum.site.views.axes import axis
from variorum.site.views.charts import lengths
from variorum.site.views.events import Event, coming, days, events
from variorum.site.views.naming import shown
from variorum.site.views.values import Known
from variorum.site.workspace import Workspace


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
    own_days = [
        SourceDated(
            reports[day.source].name,
            reports[day.source].url,
            Known(shown(day.when), day.basis is Basis.INFERRED, day.when),
            day.evidence,
        )
        for day in edition.days
    ]
    found = events(workspace.views.statements, edition.timeline)
    output.write(
        "TIMELINE",
        "timeline",
        past=list(days(event for event in found if not event.announced)),
        announced=list(days(event for event in found if event.announced)),
        axis=axis([event.dating for event in found], edition.as_of),
        lengths=lengths(workspace.views.passages, workspace.views.statements),
        days=own_days,
    )


def what_next(workspace: Workspace) -> list[Event]:
    """Give the events that are still ahead, for pages that tell what comes next."""
    edition = workspace.lookup.edition
    return coming(events(workspace.views.statements, edition.timeline), edition.as_of)
