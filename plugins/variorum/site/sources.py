"""Report pages, and the list of reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pelican.generators import Generator

from variorum.site.pages import Source, write
from variorum.site.uses import Uses
from variorum.site.workspace import Workspace


def contents(generator: Generator, workspace: Workspace) -> Iterator[Source]:
    """Give each source's page, for links to its file to lead to."""
    for source in workspace.lookup.edition.sources:
        report = workspace.views.reports[source.key]
        yield Source(generator, source.path, report.name, source.key)


def write_pages(generator: Generator, workspace: Workspace, writer: Any, uses: Uses) -> None:
    """Write a page a source, and their list."""
    views = workspace.views
    for key in views.reports:
        view = views.report_page(key, uses)
        write(writer, generator, "SOURCE", key, "report", view=view)
    reports = tuple(views.reports.values())
    write(writer, generator, "SOURCES", "", "reports", reports=reports)
