"""A paragraph's flow: its text without markup, what of it is quoted, and its places in the file."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct

from variorum.problems import Place

CITATION_MARK = "\ufffc"
"""Stands in a flow's text for a citation (the object replacement character)."""


class Flow(Struct, frozen=True, kw_only=True):
    """The text of a paragraph, heading, cell or footnote, as a reader gets it; all offsets count its characters."""

    text: str
    """A citation is one CITATION_MARK."""
    starts: tuple[int, ...]
    """Offsets at which a run begins that stands on end in the file."""
    places: tuple[Place, ...]
    """Where in the file each run begins."""
    brackets: tuple[tuple[int, int], ...]
    """For each citation mark its offset, and the number of its bracket."""
    quotation: int = 0
    """Number of the block quotation that it stands in, from 1; 0 outside."""
    quoted: tuple[tuple[int, int], ...] = ()
    """What stands in quotation marks, without the marks, in order; an inner quotation is part of the outer one."""
    overlong: tuple[int, ...] = ()
    """Where what stands in quotation marks begins and is too long to be a quotation."""
    unclosed: int | None = None
    """Where what the last double mark opens begins that nothing closes; None if all are closed."""
    opens: bool = False
    """It begins with a double mark, as a paragraph does in which a quotation goes on."""

    def place(self, offset: int) -> Place:
        """Tell where in the file a character of the text stands."""
        run = max(bisect_right(self.starts, offset) - 1, 0)
        if not self.starts:
            return Place(0, 0)
        place = self.places[run]
        return Place(place.line, place.column + offset - self.starts[run])
