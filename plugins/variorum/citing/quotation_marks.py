"""Finding what stands between quotation marks, curly or straight, in one pass."""

from __future__ import annotations

import re

LONGEST = 5_000
"""Characters of a quotation; what is longer is a mark that nobody closed."""

# A double quotation mark of any sort.
MARK = re.compile('["“”„‟«»]')
OPENING = "“„‟«"
# What stands before a straight mark that opens, and after one that closes.
BEFORE_OPENING = re.compile(r"[\s(\[{—–/‘'\-\ufffc]")


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Find the spans between quotation marks, the marks left out, in order.

    An inner quotation is part of the outer one. A straight mark opens after a space or a bracket and
    closes before anything but a letter or digit, so that 6" is neither.
    """
    opened: list[tuple[int, bool]] = []
    spans: list[tuple[int, int]] = []
    for mark in MARK.finditer(text):
        at, curly = mark.start(), mark.group() != '"'
        if mark.group() in OPENING:
            opened.append((at, True))
            continue
        start = _opened(opened, curly=curly) if curly or _can_close(text, at) else None
        if start is not None:
            spans.append((start + 1, at))
        elif not curly and _can_open(text, at):
            opened.append((at, False))
    outermost: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if end - start <= LONGEST and (not outermost or start > outermost[-1][1]):
            outermost.append((start, end))
    return [(start, end) for start, end in outermost if text[start:end].strip()]


def _opened(opened: list[tuple[int, bool]], *, curly: bool) -> int | None:
    """Take off the mark that a closing one belongs to: the last of its sort, else the last of all."""
    if not opened:
        return None
    if not any(sort is curly for _, sort in opened[-3:]):
        return opened.pop()[0]
    while opened:
        start, sort = opened.pop()
        if sort is curly:
            return start
    return None


def _can_open(text: str, at: int) -> bool:
    before = at == 0 or BEFORE_OPENING.match(text[at - 1])
    return bool(before) and not text[at + 1 : at + 2].isspace()


def _can_close(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
