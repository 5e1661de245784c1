"""Report pages, and the list of reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pelican.generators import Generator

from variorum.edition.remarks.side_by_side import Pair
from variorum.site.content import Source, neighbours, write
from variorum.site.pages.side_by_side import beside, pair_view
from variorum.site.pages.uses import Uses
from variorum.site.views.report_pages import report_page
from variorum.site.views.values import Entry
from variorum.site.workspace import Workspace


def contents(generator: Generator, workspace: Workspace) -> Iterator[Source]:
    """Give each source's page, for links to its file to lead to."""
    for source in workspace.lookup.edition.sources:
        report = workspace.views.naming.reports[source.key]
        yield Source(generator, source.path, report.name, source.key)


def write_pages(
    generator: Generator, workspace: Workspace, writer: Any, uses: Uses, pairs: Iterable[Pair]
) -> None:
    """Write a page a source, and their list."""
    compared = [pair_view(workspace, pair) for pair in pairs]
    views = workspace.views
    reports = tuple(views.naming.reports.values())
    for report, (previous, following) in zip(reports, neighbours(reports), strict=True):
        write(
            writer,
            generator,
            "SOURCE",
            report.key,
            "report",
            beside=beside(compared, report.key),
            view=report_page(views, report.key, uses),
            trail=(Entry("Reports", workspace.addresses.url("SOURCES")),),
            previous=previous,
            following=following,
        )
    write(writer, generator, "SOURCES", "", "reports", reports=reports)
