"""Files that are published as they are: regular ones inside the content folder, that can run nothing.

Pelican follows links and copies whatever it is told to. A page or a script among the files would run on the
site's own address without the policy that our pages have.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from pelican import signals
from pelican.generators import StaticGenerator

from variorum.markdown.texts import editors_files
from variorum.problems import Problem, ProblemKind, error, warning
from variorum.site.workspace import KEY, Workspace

ACTIVE = (
    ".html",
    ".htm",
    ".xhtml",
    ".xht",
    ".shtml",
    ".xml",
    ".xsl",
    ".js",
    ".mjs",
    ".cjs",
    ".wasm",
)
"""Endings of files that a browser runs, or that can have it run something."""

DRAWING = ".svg"

# What can run in a drawing: `<script`, `onload=`, `javascript:`, foreign content, an entity.
RUNS = re.compile(
    rb"<\s*script|\bon[a-z]+\s*=|javascript:|<\s*foreignobject|<!entity", re.IGNORECASE
)

LARGEST_DRAWING = 2_000_000
"""Bytes of a drawing that is looked through."""


OURS = {
    "": ("narrative.md", "corrections.md", "rulings.yaml"),
    "topics": (".md",),
    "editions": (".json",),
}
"""By folder, the names or endings of the files in it that the edition reads; `sources` tells of its own."""


def register() -> None:
    """Look through the files when Pelican has found them."""
    signals.static_generator_finalized.connect(look_through)


def look_through(generator: StaticGenerator) -> None:
    """Tell of files that nothing reads, then refuse those that may not be published."""
    tell_unread(generator)
    refuse(generator)


def tell_unread(generator: StaticGenerator) -> None:
    """Warn of each file of the content folder that is neither read nor published."""
    workspace: Workspace = generator.context[KEY]
    texts = generator.settings["ARTICLE_PATHS"] + generator.settings["PAGE_PATHS"]
    known = set(editors_files(workspace.content, texts))
    known |= set(generator.context["static_content"])
    for path in workspace.content.names():
        folder = str(PurePosixPath(path).parent).removeprefix(".")
        read = path.endswith(OURS.get(folder, ())) if folder in OURS else False
        told = path.startswith("sources/") or workspace.content.link_in(path)
        if not (read or told or path in known or path.endswith("~")):
            message = (
                "Nothing reads this file and no page shows it; move it where it belongs, "
                "rename it, or remove it"
            )
            workspace.problems.append(warning(path, ProblemKind.FILE_UNREAD, message))


def refuse(generator: StaticGenerator) -> None:
    """Take out of what Pelican copies all that may not be published; each is an error."""
    workspace: Workspace = generator.context[KEY]
    kept = []
    for file in generator.staticfiles:
        problem = refusal(workspace, file.relative_source_path)
        if problem is None:
            kept.append(file)
        else:
            workspace.problems.append(problem)
            generator.context["static_content"].pop(file.relative_source_path, None)
    generator.staticfiles[:] = kept


def refusal(workspace: Workspace, path: str) -> Problem | None:
    """Say why a file may not be published as it is; None for one that may."""
    content = workspace.content
    if link := content.link_in(path):
        message = "This is a link, and nothing it leads to is published; put the file itself here"
        return error(link, ProblemKind.FILE_REFUSED, message)
    if not content.is_file(path):
        message = "This isn't a regular file, so it isn't published; put a file here"
        return error(path, ProblemKind.FILE_REFUSED, message)
    if path.casefold().endswith(ACTIVE):
        message = (
            "This file isn't published: a browser would run it; link to text, pictures or data"
        )
        return error(path, ProblemKind.FILE_REFUSED, message)
    if path.casefold().endswith(DRAWING):
        opened = content.read(path, most=LARGEST_DRAWING)
        if opened.problem:
            return opened.problem
        if RUNS.search(opened.data.replace(b"\x00", b"")):
            message = "This drawing isn't published: it has a script; save it without, or as PNG"
            return error(path, ProblemKind.FILE_REFUSED, message)
    return None
