"""The story's page."""

from __future__ import annotations

from collections.abc import Iterator

from pelican.generators import Generator

from variorum.editorial.outline import PATH
from variorum.site.content import Narrative, Output
from variorum.site.pages.commentary import editors_html
from variorum.site.pages.timeline import what_next
from variorum.site.views.runs import runs
from variorum.site.views.values import SectionView
from variorum.site.workspace import Workspace

MOST_COMING = 5
"""Events still ahead to which the story's end leads back."""


def contents(generator: Generator, workspace: Workspace) -> Iterator[Narrative]:
    """Give the story's page, with the editor's own paragraphs rendered."""
    bodies = [
        editors_html(workspace, section.body, PATH, section.body_line) if section.body else ""
        for section in workspace.lookup.edition.narrative
    ]
    page = Narrative(generator, PATH, story_title(workspace), "narrative", "\n".join(bodies))
    page.bodies = bodies
    yield page


def write_page(output: Output, page: Narrative) -> None:
    """Write the story."""
    workspace = output.workspace
    edition, statements = workspace.lookup.edition, workspace.views.statements
    sections = [
        SectionView(
            section.heading,
            f"n-{number}",
            body,
            tuple(runs(statements, paragraph) for paragraph in paragraphs),
        )
        for number, ((section, paragraphs), body) in enumerate(zip(statements.told(), page.bodies, strict=True), 1)
    ]
    output.write(
        "NARRATIVE",
        "narrative",
        page=page,
        title=story_title(workspace),
        short=bool(edition.short),
        sections=sections,
        coming=what_next(workspace)[:MOST_COMING],
    )


def story_title(workspace: Workspace) -> str:
    """Give the editor's headline, else the site's name."""
    return workspace.lookup.edition.title or workspace.site_name
