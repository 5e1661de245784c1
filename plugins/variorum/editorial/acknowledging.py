"""Warnings that an editor has looked at, as their files' `acknowledge` says: a source's is in its sidecar."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from msgspec.structs import replace

from variorum.editorial.files import Content
from variorum.editorial.front_matter import part
from variorum.editorial.mappings import EMPTY, Listing, Scalar, YamlMapping, load_mapping
from variorum.editorial.sidecars import SIDECARS
from variorum.problems import Problem, Severity


def acknowledge(content: Content, problems: Iterable[Problem]) -> list[Problem]:
    """Turn the warnings that their files acknowledge into notes; errors stay errors."""
    kinds: dict[str, frozenset[str]] = {}
    found = []
    for problem in problems:
        warns = problem.severity is Severity.WARNING
        if warns and problem.path not in kinds:
            kinds[problem.path] = _kinds(_fields(content, problem.path))
        looked_at = warns and problem.kind.value in kinds[problem.path]
        found.append(replace(problem, severity=Severity.NOTE) if looked_at else problem)
    return found


def _fields(content: Content, path: str) -> YamlMapping:
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


def _kinds(fields: YamlMapping) -> frozenset[str]:
    value = fields.get("acknowledge")
    items = value.items if isinstance(value, Listing) else (value,)
    return frozenset(item.text for item in items if isinstance(item, Scalar))
