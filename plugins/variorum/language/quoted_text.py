"""What of a sentence stands between quotation marks, and what outside."""

from __future__ import annotations

import re
from functools import lru_cache

from variorum.language.marks import CLOSING, DOUBLE_MARKS, OPENING, quotations

LEFT_OUT = "…"
"""What stands for a quotation that is left out."""


@lru_cache(maxsize=16384)
def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Give the quotations of a text: the place of the opening mark and of the closing one."""
    return tuple(quotations(text)) if DOUBLE_MARKS.search(text) else ()


@lru_cache(maxsize=16384)
def outside_quotations(text: str) -> str:
    """Leave out what stands between quotation marks, an ellipsis in its stead."""
    spans = quoted_spans(text)
    if not spans:
        return text
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end + 1
    kept.append(text[at:])
    return " ".join(LEFT_OUT.join(kept).split())


def begins_inside(text: str) -> bool:
    """Tell whether a sentence begins within a quotation that closes in it.

    `They left,” he said.`
    """
    mark = DOUBLE_MARKS.search(text)
    return mark is not None and not _opens(text, mark) and not _paired(text, mark.start())


def ends_inside(text: str) -> bool:
    """Tell whether a quotation opens in a sentence and doesn't close.

    `“They left.`
    """
    last = None
    for mark in DOUBLE_MARKS.finditer(text):
        last = mark
    return last is not None and _opens(text, last) and not _paired(text, last.start())


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark looks as if it opened: by its form, else by the space before it."""
    if mark.group() in OPENING | CLOSING:
        return mark.group() in OPENING
    return not text[: mark.start()].strip() or text[mark.start() - 1].isspace()


def _paired(text: str, place: int) -> bool:
    return any(place in span for span in quoted_spans(text))
