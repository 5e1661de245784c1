"""Warnings that an editor has looked at: `acknowledge: [kind]` in the file that they are about."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from variorum.editorial.files import Content
from variorum.editorial.front_matter import part
from variorum.editorial.mappings import EMPTY, Listing, Mapping, Scalar, load_mapping
from variorum.problems import Problem, Severity, acknowledged

SIDECARS = (".yaml", ".yml")


def acknowledge(content: Content, problems: Iterable[Problem]) -> list[Problem]:
    """Turn the warnings that their files acknowledge into notes; a source's are in its sidecar."""
    kinds: dict[str, frozenset[str]] = {}
    found = []
    for problem in problems:
        if problem.severity is Severity.WARNING and problem.path not in kinds:
            kinds[problem.path] = _kinds(_fields(content, problem.path))
        found += acknowledged([problem], kinds.get(problem.path, ()))
    return found


def _fields(content: Content, path: str) -> Mapping:
    """Give what a file says of itself: its front matter, or a source's sidecar."""
    place = PurePosixPath(path)
    if place.parts[0] == "sources":
        for suffix in SIDECARS:
            sidecar = str(place.with_suffix(suffix))
            if content.is_file(sidecar):
                return load_mapping(content.read_text(sidecar)[0], sidecar)[0]
    elif place.suffix != ".yaml" and content.is_file(path):
        return part(content.read_text(path)[0], path).fields
    return EMPTY


def _kinds(fields: Mapping) -> frozenset[str]:
    value = fields.get("acknowledge")
    items = value.items if isinstance(value, Listing) else (value,)
    return frozenset(item.text for item in items if isinstance(item, Scalar))
