"""JSON as text that both a person and `git diff` can follow: one line a member of a list, nothing wider."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence


def as_lines(value: object, *, opened: int = 4) -> str:
    """Write a value as JSON, its outer levels one member a line; ends with a line end.

    At most `opened` levels of mappings and lists have lines of their own.
    """
    return "\n".join(_lines(value, opened)) + "\n"


def _lines(value: object, opened: int, *, outermost: bool = True) -> list[str]:
    """Give the lines of a value; the first and the last have its brackets."""
    members: list[tuple[str, object]]
    if isinstance(value, Mapping):
        brackets = "{}"
        members = [(f"{_line(name)}: ", v) for name, v in value.items()]
    elif isinstance(value, Sequence) and not isinstance(value, str):
        brackets = "[]"
        members = [("", member) for member in value]
    else:
        return [_line(value)]
    if not members or not opened or not (outermost or _opens(value)):
        return [_line(value)]
    lines = [brackets[0]]
    for name, member in members:
        inner = _lines(member, opened - 1, outermost=False)
        inner[0] = name + inner[0]
        inner[-1] += ","
        lines += inner
    lines[-1] = lines[-1][:-1]
    return [*lines, brackets[1]]


def _opens(value: object) -> bool:
    """Tell whether a value has lists of mappings, or is one."""
    if isinstance(value, Mapping):
        return any(_opens(member) for member in value.values())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return any(isinstance(member, Mapping) for member in value)
    return False


# One encoder for all, since `json.dumps` makes one at each call.
_line = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
