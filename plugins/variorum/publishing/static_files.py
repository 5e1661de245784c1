"""Files of the content folder that are no texts: which may be published as they are, and which nobody reads.

A page or a script among them would run on the site's own address without the policy that our pages have.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from variorum.editorial.files import Content
from variorum.problems import Problem, ProblemKind, error, warning

ACTIVE = tuple(".html .htm .xhtml .xht .shtml .xml .xsl .js .mjs .cjs .wasm".split())
"""Endings of files that a browser runs, or that can have it run something."""

DRAWING = ".svg"

# What can run in a drawing: `<script`, `onload=`, `javascript:`, foreign content, an entity.
RUNS = re.compile(rb"<\s*script|\bon[a-z]+\s*=|javascript:|<\s*foreignobject|<!entity", re.IGNORECASE)

LARGEST_DRAWING = 2_000_000
"""Bytes of a drawing that is looked through."""

OURS = {
    "": ("narrative.md", "corrections.md", "rulings.yaml"),
    "topics": (".md",),
    "editions": (".json",),
}
"""By folder, the names or endings of the files in it that the edition reads; `sources` tells of its own."""


def unread(content: Content, known: Collection[str]) -> Iterator[Problem]:
    """Warn of each file of the content folder that is neither read nor, being `known`, published.

    A link to a folder is an error.
    """
    for path in content.linked_folders():
        if not path.startswith("sources/"):
            message = "This is a link to a folder, and nothing behind it is read; put the folder here"
            yield error(path, ProblemKind.FILE_REFUSED, message)
    for path in content.names():
        folder = str(PurePosixPath(path).parent).removeprefix(".")
        read = path.endswith(OURS.get(folder, ())) if folder in OURS else False
        told = path.startswith("sources/") or content.link_in(path)
        if not (read or told or path in known or path.endswith("~")):
            message = "Nothing reads this file and no page shows it; move it where it belongs, rename it, or remove it"
            yield warning(path, ProblemKind.FILE_UNREAD, message)


def refusal(content: Content, path: str) -> Problem | None:
    """Say why a file may not be published as it is; None for one that may."""
    if link := content.link_in(path):
        message = "This is a link, and nothing it leads to is published; put the file itself here"
        return error(link, ProblemKind.FILE_REFUSED, message)
    if not content.is_file(path):
        message = "This isn't a regular file, so it isn't published; put a file here"
        return error(path, ProblemKind.FILE_REFUSED, message)
    if path.casefold().endswith(ACTIVE):
        message = "This file isn't published: a browser would run it; link to text, pictures or data"
        return error(path, ProblemKind.FILE_REFUSED, message)
    if path.casefold().endswith(DRAWING):
        opened = content.read(path, most=LARGEST_DRAWING)
        if opened.problem:
            return opened.problem
        if RUNS.search(opened.data.replace(b"\x00", b"")):
            message = "This drawing isn't published: it has a script; save it without, or as PNG"
            return error(path, ProblemKind.FILE_REFUSED, message)
    return None
