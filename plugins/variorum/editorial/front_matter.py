"""Front matter: the YAML between two `---` lines at the top of a Markdown file, and what it says of a text."""

from __future__ import annotations

import datetime
import re
from enum import StrEnum
from pathlib import PurePosixPath

from msgspec import Struct

from variorum.editorial.fields import FieldReader, given
from variorum.editorial.mappings import EMPTY, Entry, YamlMapping, load_mapping
from variorum.identity import KEY, key_of
from variorum.problems import Place, Problem, ProblemKind, error

# A fence: three hyphens alone on a line.
FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
# The fence that ends the front matter; YAML's own `...` too.
CLOSING_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)


class Parted(Struct, frozen=True):
    """A Markdown text in its two parts."""

    fields: YamlMapping
    """Empty without front matter."""
    fenced: bool
    """There is front matter, be it empty."""
    body: str
    first_line: int
    """Line of the file on which the body begins."""
    problems: tuple[Problem, ...] = ()


def part(text: str, path: str) -> Parted:
    """Part a Markdown text into front matter and body.

    Only a `---` on line 1 opens front matter: `Note: …` without it is prose. A front matter that isn't
    closed is an error, and all of it counts as body.
    """
    opening = FENCE.match(text)
    if not opening:
        return Parted(EMPTY, fenced=False, body=text, first_line=1)
    closing = CLOSING_FENCE.search(text, opening.end())
    if not closing:
        message = "The front matter isn't closed; end it with a line of three hyphens (---)"
        problem = error(path, ProblemKind.YAML_INVALID, message, Place(1, 1))
        return Parted(EMPTY, fenced=False, body=text, first_line=1, problems=(problem,))
    fields, problems = load_mapping(text[opening.end() : closing.start()], path, first_line=2)
    return Parted(
        fields,
        fenced=True,
        body=text[closing.end() :],
        first_line=text.count("\n", 0, closing.end()) + 1,
        problems=tuple(problems),
    )


FIELDS = ("acknowledge", "author", "date", "slug", "status", "summary", "tags", "title")

DAY = re.compile(r"\d{4}-\d\d-\d\d")
DAY_ADVICE = "write the day as 2026-12-31"
SLUG_ADVICE = "a slug is of a-z, 0-9 and hyphens, such as one-story"


class Status(StrEnum):
    """Whether a text is published."""

    PUBLISHED = "published"
    DRAFT = "draft"
    HIDDEN = "hidden"


class Metadata(Struct, frozen=True, kw_only=True):
    """What an editor says of a text."""

    title: str
    """Made from the file's name where none is given."""
    date: datetime.date | None = None
    author: str = ""
    summary: str = ""
    slug: str = ""
    """Made from the file's name where none is given; empty where none can be, which isn't published."""
    tags: tuple[str, ...] = ()
    status: Status = Status.PUBLISHED


def read_metadata(parted: Parted, path: str, *, dated: bool) -> tuple[Metadata, list[Problem]]:
    """Read the front matter of a text; `dated` ones must have a date.

    A field that can't be taken is a problem and counts as not given; a status counts as draft.
    """
    fields = parted.fields
    reader = FieldReader(path)
    reader.only(fields, FIELDS)
    unread = parted.problems and not fields.entries
    title = reader.line(fields, "title")
    if not title:
        title = PurePosixPath(path).stem.replace("-", " ").capitalize()
        if not unread:
            _missing(reader, "title", f"so {title!r} is taken from the file's name")
    date = given(fields, "date")
    if dated and date is None and not unread:
        _missing(reader, "date", "so it isn't published; write `date: 2026-12-31`")
    slug = given(fields, "slug")
    if not (slug or key_of(PurePosixPath(path).stem)):
        so = "and its file's name makes no address, so it isn't published; write `slug: one-story`"
        _missing(reader, "slug", so)
    status = given(fields, "status")
    metadata = Metadata(
        title=title,
        date=_day(reader, date) if date else None,
        author=reader.line(fields, "author"),
        summary=reader.line(fields, "summary"),
        slug=(reader.matching(slug, KEY, SLUG_ADVICE) if slug else None) or key_of(PurePosixPath(path).stem),
        tags=reader.words(fields, "tags"),
        status=(reader.member("status", status.value, Status) or Status.DRAFT) if status else Status.PUBLISHED,
    )
    reader.acknowledged(fields)
    return metadata, reader.problems


def _day(reader: FieldReader, entry: Entry) -> datetime.date | None:
    words = reader.matching(entry, DAY, DAY_ADVICE)
    try:
        return datetime.date.fromisoformat(words) if words else None
    except ValueError:
        reader.problem(entry.value.place, f"`{entry.name}` can't be {words!r}: there is no such day")
        return None


def _missing(reader: FieldReader, name: str, so: str) -> None:
    kind = ProblemKind.FRONT_MATTER_MISSING
    message = f"The front matter has no `{name}`, {so}"
    reader.problems.append(error(reader.path, kind, message, Place(1)))
