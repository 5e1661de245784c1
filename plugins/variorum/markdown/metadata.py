"""Front matter of commentary and pages: an allow-list of fields, each with its form."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from variorum.mappings import Listing, Mapping, Place, Scalar, Value, unknown_fields
from variorum.markdown.front_matter import Parted
from variorum.problems import Problem, ProblemKind, error

FIELDS = ("acknowledge", "author", "date", "slug", "status", "summary", "tags", "title")
STATUSES = ("published", "draft", "hidden")

# What an address can be made of: `why-the-channels-are-shut`.
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an editor says of a text."""

    title: str
    """Made from the file's name where none is given."""
    date: datetime.date | None = None
    author: str = ""
    summary: str = ""
    slug: str = ""
    tags: tuple[str, ...] = ()
    status: str = "published"
    acknowledge: tuple[str, ...] = ()


def read_metadata(parted: Parted, path: str, *, dated: bool) -> tuple[Metadata, list[Problem]]:
    """Read the front matter of a text; `dated` ones must have a date.

    A field that can't be taken is a problem and counts as not given.
    """
    reading = _Reading(
        parted.fields, path, unread=bool(parted.problems and not parted.fields.entries)
    )
    reading.problems.extend(unknown_fields(parted.fields, FIELDS, path))
    title = reading.text("title")
    if not title:
        title = PurePosixPath(path).stem.replace("-", " ").capitalize()
        reading.missing("title", f"so {title!r} is taken from the file's name")
    date = reading.date("date")
    if dated and date is None and parted.fields.get("date") is None:
        reading.missing("date", "so it isn't published; write `date: 2026-12-31`")
    slug = reading.text("slug")
    if slug and not SLUG.fullmatch(slug):
        slug = reading.refused("slug", "a slug is of a-z, 0-9 and hyphens, such as `one-story`")
    status = reading.text("status") or "published"
    if status not in STATUSES:
        reading.refused("status", f"it is one of {', '.join(STATUSES)}; taken as draft")
        status = "draft"
    metadata = Metadata(
        title,
        date,
        reading.text("author"),
        reading.text("summary"),
        slug,
        reading.texts("tags"),
        status,
        reading.texts("acknowledge"),
    )
    return metadata, reading.problems


class _Reading:
    """Reads fields of one mapping and collects what is wrong with them."""

    def __init__(self, fields: Mapping, path: str, *, unread: bool) -> None:
        self.fields = fields
        self.unread = unread
        self.path = path
        self.problems: list[Problem] = []

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        if value is None or isinstance(value, Scalar):
            return " ".join(value.text.split()) if value else ""
        return self.refused(name, "it is plain text")

    def texts(self, name: str) -> tuple[str, ...]:
        value = self.fields.get(name)
        if value is None:
            return ()
        items: tuple[Value, ...] = value.items if isinstance(value, Listing) else (value,)
        if not all(isinstance(item, Scalar) for item in items):
            self.refused(name, "it is a list of plain texts: [one, another]")
            return ()
        return tuple(item.text for item in items if isinstance(item, Scalar) and item.text)

    def date(self, name: str) -> datetime.date | None:
        if not (text := self.text(name)):
            return None
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            self.refused(name, "a date is written 2026-12-31")
            return None

    def refused(self, name: str, why: str) -> str:
        place = next((e.value.place for e in self.fields if e.name == name), Place(1, 1))
        message = f"`{name}` isn't taken: {why}"
        kind = ProblemKind.FIELD_VALUE
        self.problems.append(error(self.path, kind, message, line=place.line, column=place.column))
        return ""

    def missing(self, name: str, so: str) -> None:
        if self.unread:
            return  # that is told already, and all its fields are missing
        kind = ProblemKind.FRONT_MATTER_MISSING
        message = f"The front matter has no `{name}`, {so}"
        self.problems.append(error(self.path, kind, message, line=1))
