"""The editions on file, `editions/DATE.json`: which statement had which sentences when it was frozen.

They hold ids and their order, no texts. `exports/edition_json.py` writes them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

from msgspec import Struct

from variorum.editorial.fields import is_day
from variorum.editorial.files import Content
from variorum.problems import Problem, ProblemKind, error

FOLDER = "editions"
SCHEMA = "variorum-frozen/1"
LARGEST = 20_000_000
"""Bytes of an edition on file."""


class FrozenClaim(Struct, frozen=True):
    """A claim as it was."""

    id: str
    sentences: tuple[str, ...]
    aliases: tuple[str, ...] = ()


class FrozenEdition(Struct, frozen=True, kw_only=True):
    """An edition as it was on a day."""

    date: str
    """ISO 8601."""
    sources: Mapping[str, str]
    """Key to the sha256 of the file's bytes."""
    claims: tuple[FrozenClaim, ...]
    """In the order of the story, then those that it doesn't tell."""
    topics: Mapping[str, tuple[str, ...]]
    """Slug to sentence ids."""
    differences: tuple[str, ...]
    """Ids."""
    texts: Mapping[str, str]
    """Path of each editor's text, to the sha256 of the file's bytes."""
    fallen: frozenset[str] = frozenset()
    """Keys of the reports that were withdrawn or replaced by then."""


def read_editions(content: Content) -> tuple[tuple[FrozenEdition, ...], list[Problem]]:
    """Read the editions on file, the newest first; one that can't be read is an error and is passed over."""
    editions: list[FrozenEdition] = []
    problems: list[Problem] = []
    for path in content.listing(FOLDER, (".json",)):
        opened = content.read(path, most=LARGEST)
        if opened.problem:
            problems.append(opened.problem)
            continue
        try:
            editions.append(_edition(PurePosixPath(path).stem, json.loads(opened.data)))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as failure:
            why = failure if isinstance(failure, _UnfitError) else "it isn't what `freeze` wrote"
            message = f"This edition is passed over: {why}; freeze it again, or take it back from git"
            problems.append(error(path, ProblemKind.EDITION_FILE, message))
    return tuple(sorted(editions, key=lambda edition: edition.date, reverse=True)), problems


class _UnfitError(ValueError):
    """Says what is wrong with an edition on file."""


def _edition(date: str, held: Any) -> FrozenEdition:
    if not is_day(date):
        raise _UnfitError("its name is no date such as 2026-12-31")
    if held["schema"] != SCHEMA:
        raise _UnfitError(f"its `schema` is {held['schema']!r}, not {SCHEMA!r}")
    claims = [
        FrozenClaim(_text(claim["id"]), _texts(claim["sentences"]), _texts(claim["aliases"]))
        for claim in held["claims"]
    ]
    return FrozenEdition(
        date=date,
        sources=_table(held["sources"], "key", lambda item: _text(item["sha256"])),
        claims=tuple(claims),
        topics=_table(held["topics"], "slug", lambda item: _texts(item["sentences"])),
        differences=_texts(held["differences"]),
        texts=_table(held["texts"], "path", lambda item: _text(item["sha256"])),
        fallen=frozenset(_text(item["key"]) for item in held["sources"] if item.get("fallen")),
    )


def _table(held: Any, name: str, value: Callable[[Any], Any]) -> dict[str, Any]:
    return {_text(item[name]): value(item) for item in held}


def _text(held: object) -> str:
    if not isinstance(held, str):
        raise TypeError
    return held


def _texts(held: object) -> tuple[str, ...]:
    if not isinstance(held, list):
        raise TypeError
    return tuple(_text(item) for item in held)
