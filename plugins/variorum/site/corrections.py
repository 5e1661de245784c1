"""The page of corrections, which an editor writes in `corrections.md`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pelican.generators import Generator

from variorum.markdown.front_matter import part
from variorum.markdown.metadata import read_metadata
from variorum.site.commentary import editors_html
from variorum.site.pages import Corrections, write
from variorum.site.workspace import Workspace

PATH = "corrections.md"


def contents(generator: Generator, workspace: Workspace) -> Iterator[Corrections]:
    """Give the page, if there is the file."""
    if not workspace.content.exists(PATH):
        return
    text, opened = workspace.content.read_text(PATH)
    if opened.problem:
        workspace.problems.append(opened.problem)
        return
    parted = part(text, PATH)
    metadata, problems = read_metadata(parted, PATH, dated=False)
    workspace.problems += [*parted.problems, *problems]
    html = editors_html(workspace, parted.body, PATH, parted.first_line)
    yield Corrections(generator, PATH, metadata.title, "corrections", html)


def write_page(generator: Generator, writer: Any, page: Corrections) -> None:
    """Write the page."""
    write(writer, generator, "CORRECTIONS", "", "page", page=page)
