"""The generator of every page that the edition makes, and of its data.

It runs after Pelican's own generators have read commentary and pages, so that each passage can list the
commentary that cites it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pelican import signals
from pelican.generators import Generator

from variorum.editorial.corrections import PATH as CORRECTIONS
from variorum.options import pagefind_version
from variorum.problems import ProblemKind, warning
from variorum.site.content import Output, Topic
from variorum.site.head import search_name
from variorum.site.pagefind import PagefindError
from variorum.site.pages import (
    commentary,
    corrections,
    data,
    narrative,
    sources,
    topics,
)
from variorum.site.pages.desk import the_desk
from variorum.site.pages.discovery import give_heads, write_for_machines, write_not_found
from variorum.site.pages.sources import cited_by, passage_uses
from variorum.site.views.naming import shown
from variorum.site.views.values import Entry, Known
from variorum.site.workspace import KEY, Workspace, settings_name
from variorum.site.writing import write_files


def register() -> None:
    """Add the generator, and give every template the site's frame."""
    signals.get_generators.connect(generators)
    signals.all_generators_finalized.connect(frame)


def generators(_: object) -> type[Generator]:
    """Name our generator to Pelican."""
    return EditionGenerator


def frame(all_generators: Sequence[Generator]) -> None:
    """Put what every page shows into the shared context."""
    context = all_generators[0].context
    workspace: Workspace = context[KEY]
    edition = workspace.lookup.edition
    workspace.views.statements.cited_by = cited_by(workspace.lookup, workspace.citations, commentary.published(context))
    parts = (
        ("The story", "NARRATIVE", True),
        ("Topics", "TOPICS", bool(topics.entries(workspace, people=False))),
        ("People", "PEOPLE", bool(topics.whom(workspace))),
        ("Timeline", "TIMELINE", bool(edition.timeline)),
        ("What differs", "COMPARE", True),
        ("Reports", "SOURCES", True),
        ("Commentary", "COMMENTARY", bool(context.get("articles"))),
    )
    navigation = [Entry(title, workspace.addresses.url(name)) for title, name, there in parts if there]
    navigation += [Entry(page.title, page.url) for page in context.get("pages", ())]
    navigation.append(Entry(search_name(full=workspace.options.full_text_search), workspace.addresses.url("SEARCH")))
    date = edition.as_of
    context.update(
        navigation=navigation,
        as_of=Known(shown(date), inferred=False, iso=date) if date else None,
        narrative_url=workspace.addresses.url("NARRATIVE"),
        has_corrections=workspace.content.exists(CORRECTIONS),
        here="",
        room="",
        editors=workspace.editors,
    )
    give_heads(all_generators, workspace)


class EditionGenerator(Generator):  # type: ignore[misc]
    """Writes the front page, the story, topics, reports and the data."""

    def generate_context(self) -> None:
        """Make known which page each file of ours becomes, so that editors can link to it."""
        self.workspace: Workspace = self.context[KEY]
        self.narratives = list(narrative.contents(self, self.workspace))
        self.topics = list(topics.contents(self, self.workspace))
        self.sources = list(sources.contents(self, self.workspace))
        self.corrections = list(corrections.contents(self, self.workspace))
        for page in (*self.narratives, *self.topics, *self.sources, *self.corrections):
            self.add_source_path(page)
            self.add_static_links(page)

    def generate_output(self, writer: Any) -> None:
        """Write every page, and the data; in a preview the desk, which nothing is kept of."""
        output = Output(self, self.workspace, writer)
        write_files(output, "pages", self.write)
        write_search(output, self.topics)
        the_desk.write_page(output, commentary.published(self.context))

    def write(self, output: Output) -> None:
        """Write everything anew, by pages that are imported here since mostly nothing has changed."""
        from variorum.site.pages import compare, front, readings, rights, side_by_side, timeline

        workspace = self.workspace
        published = commentary.published(self.context)
        uses = passage_uses(workspace.views, workspace.addresses, workspace.citations, published)
        front.write_page(output)
        for page in self.narratives:
            narrative.write_page(output, page)
        topics.write_pages(output, self.topics)
        found = side_by_side.printed(workspace)
        sources.write_pages(output, uses, found)
        timeline.write_page(output)
        compare.write_page(output, found)
        readings.write_page(output)
        side_by_side.write_pages(output, found)
        for page in self.corrections:
            corrections.write_page(output, page)
        commentary.write_list(output)
        data.write_page(output, published)
        rights.write_page(output)
        write_not_found(output)
        write_for_machines(output)


def write_search(output: Output, topics: Sequence[Topic]) -> None:
    """Put the page into the output folder, and where full-text search is on, its index and its script.

    It has the words of editors' pages, so that it is kept apart from the pages that haven't.
    """
    editors = [*editors_pages(output.generator)]
    texts = [(page.url, page._content) for page in editors]  # noqa: SLF001

    def put(version: str) -> None:
        def make(output: Output) -> None:
            from variorum.site.pages import search

            search.write_page(output, topics, editors, full=bool(version))

        write_files(output, "search", make, version, texts)

    if output.workspace.options.full_text_search:
        try:
            put(pagefind_version())
        except PagefindError as failure:
            message = f"The search page has no form, since Pagefind failed: {failure}"
            problem = warning(settings_name(), ProblemKind.SETTING, message)
            output.workspace.problems.append(problem)
        else:
            return
    put("")


def editors_pages(generator: Generator) -> Iterator[Any]:
    """Go through the pages that editors wrote and publish, commentary first."""
    for name in ("articles", "pages"):
        yield from generator.context.get(name, ())
