"""Pages of ours as Pelican knows them: what `{filename}` links lead to, and how they're written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from markupsafe import Markup
from msgspec import Struct
from pelican.contents import Page
from pelican.generators import Generator

from variorum.site.workspace import KEY, Workspace

T = TypeVar("T")


class EditionPage(Page):  # type: ignore[misc]
    """A page that the edition makes, standing for a file of the content folder.

    The class's name is the first part of its `…_URL` and `…_SAVE_AS` settings.
    """

    def __init__(self, generator: Generator, path: str, title: str, slug: str, html: str = "") -> None:
        super().__init__(
            html,
            {"title": title, "slug": slug},
            settings=generator.settings,
            source_path=str(generator.context[KEY].content.root / path),
            context=generator.context,
        )

    def resolved(self, html: str) -> Markup:
        """Resolve Pelican's `{filename}` and other links in a part of this page.

        For the page's template alone to call: where links begin, Pelican tells only while it writes the page,
        and until then it is where those of the page written before began.
        """
        return Markup(self._update_content(html, self.get_siteurl()))  # noqa: S704 - ours, escaped


class Source(EditionPage):
    """A report's page."""


class Topic(EditionPage):
    """A topic's page."""


class Corrections(EditionPage):
    """The page of corrections."""


class Narrative(EditionPage):
    """The story."""


class Output(Struct, frozen=True):
    """What pages of ours are written from, and by whom."""

    generator: Generator
    workspace: Workspace
    writer: Any
    """Pelican's, or what stands for it."""

    def write(self, name: str, template: str, slug: str = "", **values: Any) -> None:
        """Write one page at the address that its settings give, with its head unless it is given one."""
        addresses, context = self.workspace.addresses, self.generator.context
        url = addresses.url(name, slug)
        given = {
            "relative_urls": self.generator.settings["RELATIVE_URLS"],
            "override_output": False,
            "url": url,
            "here": url,
        }
        if "head" not in values:
            given["head"] = context["heads"].page(name, slug, values)
        page = self.generator.get_template(template)
        self.writer.write_file(addresses.save_as(name, slug), page, context, **given | values)

    def put(self, file: str | PurePosixPath, data: bytes) -> None:
        """Write any other file, by its path relative to the output folder."""
        path = Path(self.generator.output_path, PurePosixPath(file))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def neighbours(items: Sequence[T]) -> Iterator[tuple[T | None, T | None]]:
    """Give for each item the one before it and the one after it, where there are such."""
    if items:
        yield from zip((None, *items[:-1]), (*items[1:], None), strict=True)
