"""Finding what stands between quotation marks, curly or straight, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 5_000
"""Characters of a quotation; what is longer is a mark that nobody closed."""
NEAREST = 4
"""Marks still open that are tried for a closing one."""

# A quotation mark, but for the straight single one, which is an apostrophe as often as not.
MARK = re.compile('["“”„‟«»‘’]')
CLOSED_BY = {"“": "”", "‟": "”", "„": "“”", "«": "»", "‘": "’", '"': '"'}
"""What closes a mark that opens; writers mix them, so that any double mark will do at need."""
# What stands before a straight mark that opens.
BEFORE_OPENING = re.compile(r"[\s(\[{—–/‘'\-\ufffc]")


@dataclass(frozen=True, slots=True)
class Marks:
    """What the quotation marks of a text enclose."""

    spans: tuple[tuple[int, int], ...]
    """Between two marks, the marks left out, in order; an inner quotation is part of the outer one."""
    overlong: tuple[int, ...]
    """Where spans begin that are too long to be one."""
    opened: int | None
    """Where the last double mark stands that nothing closes."""


def read_marks(text: str) -> Marks:
    """Pair the quotation marks of a text.

    A straight mark opens after a space or a bracket and closes before anything but a letter or digit, so
    that 6" is neither; so does ’, or it is an apostrophe.
    """
    opened: list[int] = []
    spans: list[tuple[int, int]] = []
    for found in MARK.finditer(text):
        mark, at = found.group(), found.start()
        start = _opening(text, opened, mark) if mark in "”»“" or _can_close(text, at) else None
        if start is not None:
            spans.append((start + 1, at))
        elif mark in "“„‟«‘" or (mark == '"' and _can_open(text, at)):
            opened.append(at)
    outermost: list[tuple[int, int]] = []
    overlong = []
    for start, end in sorted(spans):
        if end - start > LONGEST:
            overlong.append(start)
        elif not outermost or start > outermost[-1][1]:
            outermost.append((start, end))
    last = outermost[-1][1] if outermost else -1
    left = [at for at in opened if at > last and text[at] != "‘"]
    return Marks(
        tuple((start, end) for start, end in outermost if text[start:end].strip()),
        tuple(overlong),
        left[-1] if left else None,
    )


def _opening(text: str, opened: list[int], mark: str) -> int | None:
    """Take off the mark that a closing one belongs to, and those after it that nothing closed."""
    near = opened[-NEAREST:]
    for fits in (_pairs, _doubles):
        for back, start in enumerate(reversed(near), start=1):
            if fits(text[start], mark):
                del opened[-back:]
                return start
    return None


def _pairs(opening: str, closing: str) -> bool:
    return closing in CLOSED_BY[opening]


def _doubles(opening: str, closing: str) -> bool:
    return opening != "‘" and closing not in "’“"


def _can_open(text: str, at: int) -> bool:
    before = at == 0 or BEFORE_OPENING.match(text[at - 1])
    return bool(before) and not text[at + 1 : at + 2].isspace()


def _can_close(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
