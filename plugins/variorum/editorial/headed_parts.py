"""Parting an editor's Markdown at its headings of the second rank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

HEADING = re.compile(r"##(?!#)[ \t]+(.*?)[ \t]*(?:#+[ \t]*)?")
"""A heading of the second rank: `## What Xi said`."""

FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})")
"""Where a block of code begins or ends; nothing inside it is a heading."""


class HeadedPart(Struct, frozen=True):
    """What stands under one heading."""

    heading: str
    """Empty for what stands before the first."""
    line: int
    """Of the heading."""
    body: str
    """Markdown."""
    body_line: int
    """Line of the file on which the body begins."""


def headed_parts(body: str, first_line: int) -> Iterator[HeadedPart]:
    """Part a text that begins on a line of its file; what stands before the first heading comes first."""
    heading, at, lines, code = "", first_line - 1, list[str](), ""
    for number, line in enumerate(body.split("\n"), start=first_line):
        fence = FENCE.match(line)
        if fence and (not code or fence.group(1).startswith(code)):
            code = "" if code else fence.group(1)
        found = None if code else HEADING.fullmatch(line)
        if found:
            yield HeadedPart(heading, at, "\n".join(lines), at + 1)
            heading, at, lines = found.group(1), number, []
        else:
            lines.append(line)
    yield HeadedPart(heading, at, "\n".join(lines), at + 1)
