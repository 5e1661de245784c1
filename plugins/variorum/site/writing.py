"""Writing what the edition makes: all of it anew, or as it was kept where nothing that it is made from changed.

The files are written to a folder of their own first, then put into the site together, so that none takes
the place of an editor's page unseen. Plugins that want to know what was written are told when it stands in
its place; where there is such a plugin, every page is made anew, so that each build tells it the same.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec.structs import replace
from pelican import signals
from pelican.generators import Generator

from variorum.keeping import fingerprint
from variorum.problems import ProblemKind, error
from variorum.site.content import Output
from variorum.site.workspace import Workspace

EDITORS = ("articles", "drafts", "hidden_articles", "pages", "hidden_pages", "draft_pages")
"""Where Pelican's context has the pages that editors write."""

LISTED = ("articles", "pages")
"""Those of them that the edition's pages name."""

Files = dict[str, bytes]
"""What is written, by its path relative to the output folder."""


def write_files(output: Output, name: str, make: Callable[[Output], None], *further: object) -> None:
    """Put into the output folder what `make` writes, or what was kept of it under this name.

    `further` is what that is made from besides what all of the edition's pages are.
    """
    generator, workspace = output.generator, output.workspace
    noting = NotingWriter(output.writer)

    def made() -> Files:
        return staged(replace(output, writer=noting), make)

    whole = "" if signals.content_written.receivers else made_from(generator, workspace)
    if whole and further:
        whole = fingerprint(whole, *further)
    files = workspace.keeper.kept(name, whole, Files, made) if whole else made()
    taken = {
        page.save_as: page.relative_source_path for listed in EDITORS for page in generator.context.get(listed, ())
    }
    for file, data in files.items():
        if file in taken:
            message = (
                f"A page of the edition stands at this one's address ({file}) and took its place; "
                "give this file another slug"
            )
            workspace.problems.append(error(taken[file], ProblemKind.ADDRESS_TAKEN, message))
        output.put(file, data)
    for file, context in noting.written:
        path = Path(generator.output_path, PurePosixPath(file))
        signals.content_written.send(str(path), context=context)


class NotingWriter:
    """Writes pages as Pelican's writer does, and notes each with what it was rendered with."""

    def __init__(self, writer: Any) -> None:
        self.pelicans = writer
        self.written: list[tuple[str, dict[str, Any]]] = []
        """File, relative to the output folder, and context of each page."""

    def write_file(self, name: str, template: Any, *arguments: Any, **more: Any) -> None:
        """Write a page."""

        class Noting:
            """Stands for the template, since it alone is given all that a page is rendered with."""

            @staticmethod
            def render(context: dict[str, Any]) -> str:
                self.written.append((name, context))
                return str(template.render(context))

        self.pelicans.write_file(name, Noting, *arguments, **more)


def staged(output: Output, make: Callable[[Output], None]) -> Files:
    """Let `make` write to a folder that goes away, of which nobody is told, and give what it wrote."""
    generator, pelicans = output.generator, output.writer.pelicans
    before = generator.output_path, pelicans.output_path
    with tempfile.TemporaryDirectory() as folder, signals.content_written.muted():
        generator.output_path = pelicans.output_path = folder
        try:
            make(output)
        finally:
            generator.output_path, pelicans.output_path = before
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(Path(folder).rglob("*"))
            if path.is_file()
        }


def made_from(generator: Generator, workspace: Workspace) -> str:
    """Hash all that the edition's pages are made from; empty where that can't be said.

    A link that moves a file beside its page (`{attach}`) moves it while the page is rendered.
    """
    context, settings = generator.context, generator.settings
    own = [page for page in context["generated_content"].values() if page is not None]
    if any("{attach}" in (page._content or "") for page in own):  # noqa: SLF001 - not resolved yet
        return ""
    listed = [
        (page.relative_source_path, page.url, sorted(_plain(page.metadata)))
        for name in LISTED
        for page in context.get(name, ())
    ]
    feed = [page._content for page in context.get("articles", ())]  # noqa: SLF001 - likewise
    return fingerprint(
        workspace.fingerprint,
        workspace.citations,
        sorted(workspace.quoted),
        [(page.relative_source_path, page.url) for page in own],
        listed,
        feed if settings["SITEURL"] else (),
        sorted(_plain(settings)),
        sorted(templates(generator)),
        os.environ.get("SOURCE_DATE_EPOCH", ""),
    )


def templates(generator: Generator) -> Iterable[tuple[str, str]]:
    """Go through the sources of the theme's templates."""
    for name in generator.env.list_templates():
        if not name.startswith("!"):
            yield name, generator.env.loader.get_source(generator.env, name)[0]


def _plain(values: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """Go through what says the same in every process: no functions, no objects by their place in memory."""
    for name, value in values.items():
        said = repr(value) if isinstance(value, str | int | float | list | tuple | dict) else str(value)
        if " at 0x" not in said and not name.startswith("_"):
            yield name, said
