"""The quotations of a text: what stands in quotation marks or in a block, and the citation it goes with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.citing.library import WORD
from variorum.citing.quotation_marks import quoted_spans
from variorum.mappings import Place
from variorum.markdown.flow import CITATION_MARK, Flow

FARTHEST = 2_000
"""Characters between a quotation and its citation."""

# The end of a sentence, with another one after it. `Mr. Blinken` and `U.S. officials` are none.
SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?…][\"”’»)\]]*\s+(?=[\"“‘(]?[A-Z])"
)
# A line that names who is quoted: `— Antony Blinken`.
ATTRIBUTION = re.compile(r"^\s*[—–―-]{1,3}\s?\S")


@dataclass(frozen=True, slots=True)
class WrittenQuotation:
    """Words that an editor gives as somebody else's."""

    words: str
    place: Place
    bracket: int | None
    """Number of the bracket that says whose; None without one."""
    block: bool
    """It is a block quotation, not words in quotation marks."""


def quotations_in(flows: Sequence[Flow]) -> Iterator[WrittenQuotation]:
    """Find the quotations of a text: those in quotation marks, then the block quotations."""
    blocks: dict[int, list[Flow]] = {}
    for flow in flows:
        if flow.quotation:
            blocks.setdefault(flow.quotation, []).append(flow)
        else:
            yield from _in_marks(flow)
    for block in blocks.values():
        yield from _in_block(block)


def _in_marks(flow: Flow) -> Iterator[WrittenQuotation]:
    for start, end in quoted_spans(flow.text):
        words = flow.text[start:end].replace(CITATION_MARK, " ")
        # Within something that begins like a citation and is reported as none.
        malformed = flow.text.rfind("[@", 0, start) > flow.text.rfind("]", 0, start)
        if WORD.search(words) and not malformed:
            bracket = _bracket_of(flow, start, end)
            yield WrittenQuotation(words, flow.place(start), bracket, block=False)


def _in_block(block: Sequence[Flow]) -> Iterator[WrittenQuotation]:
    """Give each stretch of a block with the bracket after it, the last with the last one."""
    waiting: list[tuple[str, Place]] = []
    last: int | None = None
    for flow in block:
        start = 0
        for at, number in (*flow.brackets, (len(flow.text), None)):
            text = flow.text[start:at]
            if WORD.search(text) and not ATTRIBUTION.match(text):
                lead = len(text) - len(text.lstrip())
                waiting.append((text.strip(), flow.place(start + lead)))
            start = at + 1
            if number is not None:
                last = number
                yield from (WrittenQuotation(*each, number, block=True) for each in waiting)
                waiting = []
    yield from (WrittenQuotation(*each, last, block=True) for each in waiting)


def _bracket_of(flow: Flow, start: int, end: int) -> int | None:
    """Find the bracket that a quotation belongs to: the next one in its sentence or right after it."""
    after = bisect_left(flow.brackets, (end, 0))
    if after == len(flow.brackets) or flow.brackets[after][0] - end > FARTHEST:
        return None
    # A quotation may end its own sentence before the mark: `"We agreed." Then he left.`
    between = flow.text[max(start, end - 1) : flow.brackets[after][0]]
    return None if SENTENCE_END.search(between) else flow.brackets[after][1]
