"""Amending the outline: a statement's citation from one heading to another, no other line of the file changed."""

from __future__ import annotations

from collections.abc import Callable

from variorum.citing.syntax import Citation
from variorum.editorial.amending import AmendingError, Change
from variorum.editorial.outline import Outline, Part, Selector, parse_outline

IsMeant = Callable[[Citation], bool]
"""Tells whether a citation leads to the statement that is meant."""


def with_cited(heading: str, citation: str, is_meant: IsMeant) -> Change:
    """Give the change that has a statement under a heading, by a citation, and no other line of the outline cite it.

    Raises AmendingError where there is no such heading.
    """

    def changed(text: str) -> str:
        lines = text.split("\n")
        outline, _ = parse_outline(text)
        if not any(part.heading == heading for part in outline.parts):
            raise AmendingError(f"There is no heading “{heading}”; write `## {heading}`")
        for selector in _from_the_last(outline):
            kept = [not is_meant(one) for one in selector.citations]
            if not all(kept):
                at = selector.place.line - 1
                lines[at : at + 1] = _without(lines[at], selector, kept)
        left, _ = parse_outline("\n".join(lines))
        part = next(part for part in left.parts if part.heading == heading)
        at = _after(part)
        lines[at:at] = ([] if part.selectors else [""]) + [f"claims: {citation}"]
        return "\n".join(lines)

    return changed


def _from_the_last(outline: Outline) -> list[Selector]:
    selectors = [selector for part in outline.parts for selector in part.selectors]
    return sorted(selectors, key=lambda selector: -selector.place.line)


def _after(part: Part) -> int:
    """Give the number of lines before the place where another line of a part's may stand: below those that it has."""
    return max((selector.place.line for selector in part.selectors), default=part.line)


def _without(line: str, selector: Selector, kept: list[bool]) -> list[str]:
    """Give a line without the citations that aren't kept; none where none is left."""
    if not any(kept):
        return []
    begins = selector.place.column - 1
    closing = line.rindex("]")
    starts = [begins + one.start for one in selector.citations]
    ends = [*starts[1:], closing]
    pieces = [line[start:end].rstrip(" \t;") for start, end in zip(starts, ends, strict=True)]
    held = "; ".join(piece for piece, stays in zip(pieces, kept, strict=True) if stays)
    return [f"{line[: starts[0]]}{held}{line[closing:]}"]
