"""Editors' texts as pages: their HTML, citations with the button and card of the story, and the list of commentary.

Pelican finds and publishes the files; what is in them is read by our own Markdown, so that every citation
is checked.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from jinja2.environment import TemplateModule
from pelican import signals
from pelican.contents import Author, Category, Tag
from pelican.generators import Generator
from pelican.readers import BaseReader, Readers
from pelican.utils import slugify

from variorum.checking import JUDGED, Judgement, Text, judgement_of
from variorum.citing.library import Library
from variorum.citing.resolving import ResolvedCitation
from variorum.citing.syntax import Target
from variorum.edition.rights import quoted_runs, withheld_words
from variorum.editorial.front_matter import Metadata
from variorum.editorial.texts import ENDINGS, address_taken, in_folders, linkable, read_editors_text
from variorum.keeping import fingerprint
from variorum.markdown.context import CitationContext, CitationGroup
from variorum.markdown.rendering import render
from variorum.problem_lines import counted
from variorum.problems import ProblemKind, error
from variorum.site.content import Output
from variorum.site.views.values import Cited, CitedPage
from variorum.site.workspace import Workspace, current


class Controls:
    """Writes the controls and cards of one text, by the theme's macros."""

    def __init__(self, workspace: Workspace, within: str) -> None:
        self.workspace = workspace
        # An underscore, since no heading makes an id with one.
        self.prefix = f"n-{within}_cite-" if within else "n-_cite-"

    @property
    def library(self) -> Library:
        """Give what may be cited, laid out once a build."""
        if self.workspace.library is None:
            self.workspace.library = Library.of_edition(self.workspace.lookup.edition)
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
        origins = sorted({key for p in passages for key in views.naming.origins_of(p.source.key, p.passage.id)})
        reports = {p.source.key for p in passages}
        pages = tuple(self.pages(group.citations))
        of_reports = all(citation.citation.target is Target.SOURCE for citation in group.citations)
        label = (
            views.naming.cited_as((p.source.key, p.passage.id) for p in passages)
            if of_reports
            else views.naming.label(origins)
        ) or ", ".join(page.title for page in pages)
        spoken = f"{label}: evidence"
        if origins:
            newsrooms = counted(len(origins), "newsroom")
            spoken = f"{label}: {newsrooms}, {counted(len(reports), 'report')}, for what stands here"
        return Cited(
            id=f"{self.prefix}{group.number}",
            label=label,
            spoken=spoken,
            one=len(origins) == 1,
            newsrooms=views.naming.named(origins),
            evidence=views.passages.cited((p.source.key, p.passage.id, p.spans) for p in passages),
            pages=pages,
            within=self.workspace.editors,
        )

    def pages(self, citations: Iterable[ResolvedCitation]) -> Iterator[CitedPage]:
        """Give the pages that citations name as wholes."""
        views = self.workspace.views
        for citation in citations:
            if citation.citation.target is Target.TOPIC:
                topic = next(
                    t.file for t in self.workspace.lookup.edition.topics if t.file.slug == citation.citation.name
                )
                yield CitedPage(topic.title, topic.path)
            elif citation.source and not citation.passages:
                report = views.naming.reports[citation.source.key]
                yield CitedPage(report.name, report.path)


SKIPPED = {"title": "Unread", "status": "skip"}
"""What Pelican is told of a file that isn't published; the problem says why."""


class MarkdownReader(BaseReader):  # type: ignore[misc]
    """Reads a Markdown file of an editor's for Pelican."""

    file_extensions: tuple[str, ...] = ()
    """None: a site takes this reader by listing the plugin, not by having it installed."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Give a file as HTML with its metadata; what is wrong with it goes to the workspace."""
        workspace = current(self.settings)
        if workspace is None:
            return "", dict(SKIPPED)
        path = workspace.content.relative(source_path) or source_path
        dated = in_folders(path, self.settings["ARTICLE_PATHS"])
        if twin := workspace.shelf.twins.get(path):
            workspace.problems.append(address_taken(path, twin))
            return "", dict(SKIPPED)
        text, problems = read_editors_text(workspace.content, path, dated=dated)
        workspace.problems += problems
        if text is None:
            return "", dict(SKIPPED)
        html = editors_html(workspace, text.body, path, text.first_line)
        if not text.metadata.slug or (dated and text.metadata.date is None):
            return "", dict(SKIPPED)
        return html, self.for_pelican(text.metadata, path, workspace)

    def for_pelican(self, metadata: Metadata, path: str, workspace: Workspace) -> dict[str, Any]:
        """Give the fields under the names and in the types that Pelican wants; empty ones not."""
        found: dict[str, Any] = {
            "title": metadata.title,
            "status": metadata.status,
            "slug": metadata.slug,
            "summary": metadata.summary,
            # Pelican wants one of a draft, though this site has no pages of categories.
            "category": Category(self.settings["DEFAULT_CATEGORY"], self.settings),
        }
        if metadata.date:
            found["date"] = datetime.datetime.combine(metadata.date, datetime.time())
        if metadata.author:
            found["author"] = Author(metadata.author, self.settings)
        if metadata.tags:
            found["tags"] = list(self.tags(metadata, path, workspace))
        return {name: value for name, value in found.items() if value or name == "summary"}

    def tags(self, metadata: Metadata, path: str, workspace: Workspace) -> Iterator[Tag]:
        """Give the tags that an address can be made of; each other is a problem."""
        for name in metadata.tags:
            changes = self.settings.get("TAG_REGEX_SUBSTITUTIONS")
            if slugify(name, changes or self.settings["SLUG_REGEX_SUBSTITUTIONS"]):
                yield Tag(name, self.settings)
            else:
                message = f"No address can be made of the tag {name!r}, so it is left out; use letters"
                workspace.problems.append(error(path, ProblemKind.FIELD_VALUE, message))


def register() -> None:
    """Take over Markdown on the site that lists this plugin."""
    signals.readers_init.connect(take_markdown)
    signals.generator_init.connect(keep_markdown)


def take_markdown(readers: Readers) -> None:
    """Make ours the reader of Markdown."""
    readers.reader_classes.update(dict.fromkeys(ENDINGS, MarkdownReader))


def keep_markdown(generator: Generator) -> None:
    """Keep Markdown ours whatever the order of the plugins, since what others read is checked by nobody.

    Pelican's own reader, which isn't wanted, is forgotten, so that nothing warns that it isn't installed.
    """
    readers = generator.readers
    for ending in ENDINGS:
        readers.disabled_readers.pop(ending, None)
        if not isinstance(readers.readers.get(ending), MarkdownReader):
            readers.readers[ending] = MarkdownReader(generator.settings)


def editors_html(workspace: Workspace, body: str, path: str, first_line: int, within: str = "") -> str:
    """Render an editor's Markdown; its citations and problems go to the workspace.

    `within` keeps the ids of several texts on one page apart.
    """
    text = Text(path, body, first_line, within)
    judged_from = fingerprint(workspace.judged_by, text)

    def make() -> tuple[str, Judgement]:
        controls = Controls(workspace, within)
        rendered = render(
            body,
            path=path,
            first_line=first_line,
            content=workspace.content,
            citing=CitationContext(controls.library, controls.control, controls.cards),
            within=within,
            tags=workspace.shelf.tags,
            pages=linkable(workspace.shelf, workspace.lookup.edition),
        )
        judgement = judgement_of(rendered)
        workspace.keeper.keep(JUDGED, judged_from, judgement)
        return rendered.html, judgement

    made_from = fingerprint(workspace.fingerprint, judged_from)
    html, (citations, problems, checked, _) = workspace.keeper.kept("text", made_from, tuple[str, Judgement], make)
    workspace.citations.extend(citations)
    workspace.problems.extend(problems)
    workspace.problems.extend(withheld_words(workspace.rights, body, path, first_line))
    workspace.quoted.update(quoted_runs(workspace.rights, body))
    workspace.checked.add(*checked)
    return html


def published(context: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Give title and URL of every editor's page that is published and listed, by its path."""
    listed = [*context.get("articles", ()), *context.get("pages", ())]
    return {page.relative_source_path: (page.title, page.url) for page in listed}


def write_list(output: Output) -> None:
    """Write the list of commentary, newest first, if there is any."""
    if output.generator.context.get("articles"):
        output.write("COMMENTARY", "commentary")
