"""What of a sentence stands between quotation marks, and what outside."""

from __future__ import annotations

from functools import lru_cache

from variorum.sources.quoting import DOUBLE_MARKS, quotations

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
