"""Editors' texts as HTML, their citations with the same button and card as in the story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from jinja2.environment import TemplateModule

from variorum.citing.library import Library
from variorum.citing.resolving import ResolvedCitation
from variorum.citing.syntax import Target
from variorum.editorial.texts import linkable
from variorum.markdown.context import CitationContext, CitationGroup
from variorum.markdown.rendering import Rendered, render
from variorum.site.views.values import Cited, CitedPage
from variorum.site.views.wording import counted
from variorum.site.workspace import Workspace


def render_text(
    workspace: Workspace, body: str, path: str, first_line: int, within: str
) -> Rendered:
    """Render an editor's Markdown."""
    controls = Controls(workspace, within)
    return render(
        body,
        path=path,
        first_line=first_line,
        content=workspace.content,
        citing=CitationContext(controls.library, controls.control, controls.cards),
        within=within,
        tags=workspace.shelf.tags,
        pages=linkable(workspace.shelf, workspace.lookup.edition),
    )


class Controls:
    """Writes the controls and cards of one text, by the theme's macros."""

    def __init__(self, workspace: Workspace, within: str) -> None:
        self.workspace = workspace
        # An underscore, since no heading makes an id with one.
        self.prefix = f"n-{within}_cite-" if within else "n-_cite-"

    @cached_property
    def library(self) -> Library:
        """Give what may be cited, laid out once a build."""
        if workspace_library := self.workspace.library:
            return workspace_library
        edition = self.workspace.lookup.edition
        self.workspace.library = Library.of(
            edition.sources,
            edition.collation.claims,
            (topic.file.slug for topic in edition.topics),
        )
        return self.workspace.library

    @cached_property
    def macros(self) -> TemplateModule:
        """Give the theme's macros for citations."""
        return self.workspace.environment.get_template("citation.html").module

    def control(self, group: CitationGroup) -> str:
        """Write the button that stands in place of a bracket."""
        return str(self.macros.cited_control(self.view(group)))  # type: ignore[attr-defined]

    def cards(self, groups: Sequence[CitationGroup]) -> str:
        """Write the cards that stand after a block."""
        return "".join(
            str(self.macros.cited_card(self.view(group)))  # type: ignore[attr-defined]
            for group in groups
        )

    def view(self, group: CitationGroup) -> Cited:
        """Give a bracket's citations as the theme wants them."""
        views = self.workspace.views
        passages = [passage for citation in group.citations for passage in citation.passages]
        origins = sorted(
            {key for p in passages for key in views.naming.origins_of(p.source.key, p.passage.id)}
        )
        reports = {p.source.key for p in passages}
        pages = tuple(self.pages(group.citations))
        label = views.naming.label(origins) or ", ".join(page.title for page in pages)
        spoken = f"{label}: evidence"
        if origins:
            newsrooms = counted(len(origins), "newsroom")
            spoken = (
                f"{label}: {newsrooms}, {counted(len(reports), 'report')}, for what stands here"
            )
        return Cited(
            f"{self.prefix}{group.number}",
            label,
            spoken,
            len(origins) == 1,
            views.naming.named(origins),
            views.passages.cited((p.source.key, p.passage.id, p.spans) for p in passages),
            pages,
        )

    def pages(self, citations: Iterable[ResolvedCitation]) -> Iterator[CitedPage]:
        """Give the pages that citations name as wholes."""
        views = self.workspace.views
        for citation in citations:
            if citation.citation.target is Target.TOPIC:
                topic = next(
                    t.file
                    for t in self.workspace.lookup.edition.topics
                    if t.file.slug == citation.citation.name
                )
                yield CitedPage(topic.title, topic.path)
            elif citation.source and not citation.passages:
                report = views.naming.reports[citation.source.key]
                yield CitedPage(report.name, report.path)
