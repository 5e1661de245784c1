"""What a full-text search looks through: pieces of the site, each with the address that it is found at."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class RecordKind(StrEnum):
    """What a record is of, in the order in which readers are shown what was found."""

    STORY = "story"
    REPORT = "report"
    TOPIC = "topic"
    COMMENTARY = "commentary"
    PAGE = "page"


class Record(Struct, frozen=True):
    """A statement, a passage, or a part of an editor's page."""

    kind: RecordKind
    url: str
    """Relative to the site's root, with its anchor."""
    title: str
    text: str
    """With single spaces, and only what may be printed."""
