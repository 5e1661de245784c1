"""Where double quotation marks open and close within a paragraph."""

from __future__ import annotations

import re

DOUBLE_MARKS = re.compile('["“”„‟«»″]')
"""Any double quotation mark, straight or curly: `"`, `“`, `”`."""

OPENING = frozenset("“„‟«")
CLOSING = frozenset("”»")

BEFORE_OPENING = frozenset("([{—–-‘'/")
"""What may stand before an opening straight mark, besides white space."""


def quotations(text: str) -> list[tuple[int, int]]:
    """Pair the double quotation marks of one paragraph: (place of the opening, place of the closing).

    A straight mark opens after white space or an opening bracket; what opens it may be curly and what closes
    it straight. An opening mark before another, or never closed, belongs to no pair: such a quotation goes on
    in the next paragraph, or its mark was lost.
    """
    pairs = []
    opened: int | None = None
    for mark in DOUBLE_MARKS.finditer(text):
        place = mark.start()
        if _opens(text, place, is_open=opened is not None):
            opened = place
        elif opened is not None:
            pairs.append((opened, place))
            opened = None
    return pairs


def _opens(text: str, place: int, *, is_open: bool) -> bool:
    mark = text[place]
    if mark in OPENING:
        return True
    if mark in CLOSING:
        return False
    if place == 0:
        return True
    before, after = text[place - 1], text[place + 1 : place + 2]
    if before.isspace() or before in BEFORE_OPENING:
        # `he said. "` at the end of a line closes what is open, though white space stands before it.
        return not (is_open and (not after or after.isspace()))
    return False
