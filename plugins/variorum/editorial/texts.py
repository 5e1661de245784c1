"""Editors' texts: the Markdown files of commentary and pages, read up to their body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from msgspec import Struct

from variorum.citing.quoting import LONGEST, Flow
from variorum.editorial.files import Content
from variorum.editorial.front_matter import Metadata, part, read_metadata
from variorum.language.marks import SINGLE_MARKS, pair
from variorum.model import Edition
from variorum.problems import Place, Problem, ProblemKind, error

OUTLINES = ("narrative.md", "corrections.md")
"""Files that have a page where they are there."""

ENDINGS = ("md", "markdown", "mkd", "mdown")


class EditorsText(Struct, frozen=True):
    """A text of an editor's."""

    path: str
    metadata: Metadata
    body: str
    """Markdown."""
    first_line: int
    """Line of the file on which the body begins."""


def read_editors_text(content: Content, path: str, *, dated: bool) -> tuple[EditorsText | None, list[Problem]]:
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


def flow_of(
    text: str,
    starts: Sequence[int],
    places: Sequence[Place],
    brackets: Sequence[tuple[int, int]] = (),
    quotation: int = 0,
) -> Flow:
    """Make a flow of an editor's text, its quotation marks read; a single mark that nothing closes is an apostrophe."""
    marks = pair(text, LONGEST)
    first = len(text) - len(text.lstrip())
    opening = {start for start, _ in marks.spans} | set(marks.unclosed)
    opened = marks.opened
    return Flow(
        text=text,
        starts=tuple(starts),
        places=tuple(places),
        brackets=tuple(brackets),
        quotation=quotation,
        quoted=tuple((start + 1, end) for start, end in marks.spans if text[start + 1 : end].strip()),
        overlong=tuple(start + 1 for start in marks.overlong),
        unclosed=opened + 1 if opened is not None and text[opened] not in SINGLE_MARKS else None,
        opens=first in opening and text[first] not in SINGLE_MARKS,
    )


class Shelf(Struct, frozen=True):
    """What is known of all texts before one of them is rendered."""

    tags: frozenset[str]
    """Of all commentary that is published, lower case."""
    twins: Mapping[str, str]
    """By path, the text that has the same address and comes first."""
    pages: frozenset[str] = frozenset()
    """Paths of the texts that pages are made of, drafts among them."""


def survey(content: Content, commentary: Iterable[str], pages: Iterable[str]) -> Shelf:
    """Look through the front matter of all texts in the folders of commentary and of pages, in order."""
    tags: set[str] = set()
    twins: dict[str, str] = {}
    pages_made: set[str] = set()
    for folders, dated in ((tuple(commentary), True), (tuple(pages), False)):
        first: dict[tuple[bool, str], str] = {}
        for path in editors_files(content, folders):
            text, _ = read_editors_text(content, path, dated=dated)
            if text is None:
                continue
            metadata = text.metadata
            slug = metadata.slug
            if not slug:
                continue
            taken = first.setdefault((metadata.status == "draft", slug), path)
            if taken != path:
                twins[path] = taken
                continue
            if metadata.date or not dated:
                pages_made.add(path)
            if metadata.status == "published" and dated:
                tags.update(tag.casefold() for tag in metadata.tags)
    return Shelf(frozenset(tags), twins, frozenset(pages_made))


def linkable(shelf: Shelf, edition: Edition) -> frozenset[str]:
    """Give the paths of all files that pages are made of."""
    return shelf.pages.union(
        OUTLINES,
        (source.path for source in edition.sources),
        (topic.file.path for topic in edition.topics),
    )


def address_taken(path: str, first: str) -> Problem:
    """Say that a text isn't published, since another has its address."""
    message = f"This has the address of {first}, so it isn't published; give it another slug"
    return error(path, ProblemKind.ADDRESS_TAKEN, message)


def in_folders(path: str, folders: Iterable[str]) -> bool:
    """Tell whether a path of the content folder leads into one of some folders."""
    return any(PurePosixPath(path).is_relative_to(folder) for folder in folders)


def editors_files(content: Content, folders: Iterable[str]) -> list[str]:
    """List the texts in folders, and in the folders within them, in order."""
    wanted = tuple(folders)
    return [path for path in content.names() if in_folders(path, wanted) and PurePosixPath(path).suffix[1:] in ENDINGS]
