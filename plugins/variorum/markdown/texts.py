"""Editors' texts: the Markdown files of commentary and pages, read up to their body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from variorum.files import Content
from variorum.markdown.front_matter import part
from variorum.markdown.metadata import Metadata, read_metadata
from variorum.problems import Problem

ENDINGS = ("md", "markdown", "mkd", "mdown")


@dataclass(frozen=True, slots=True)
class EditorsText:
    """A text of an editor's."""

    path: str
    metadata: Metadata
    body: str
    """Markdown."""
    first_line: int
    """Line of the file on which the body begins."""


def read_editors_text(
    content: Content, path: str, *, dated: bool
) -> tuple[EditorsText | None, list[Problem]]:
    """Read a text, None if its file is refused; `dated` ones must have a date."""
    text, opened = content.read_text(path)
    if opened.problem:
        return None, [opened.problem]
    parted = part(text, path)
    metadata, problems = read_metadata(parted, path, dated=dated)
    return EditorsText(path, metadata, parted.body, parted.first_line), [
        *parted.problems,
        *problems,
    ]


def in_folders(path: str, folders: Iterable[str]) -> bool:
    """Tell whether a path of the content folder leads into one of some folders."""
    return any(PurePosixPath(path).is_relative_to(folder) for folder in folders)


def editors_files(content: Content, folders: Iterable[str]) -> list[str]:
    """List the texts in folders, and in the folders within them, in order."""
    wanted = tuple(folders)
    return [
        path
        for path in content.names()
        if in_folders(path, wanted) and PurePosixPath(path).suffix[1:] in ENDINGS
    ]
