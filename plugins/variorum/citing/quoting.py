"""The quotations of a text: what stands in quotation marks or in a block, and the citation it goes with."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from variorum.citing.library import WORD
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


LONGEST = 5_000
"""Characters of a quotation; what is longer is a mark that nobody closed."""

FARTHEST = 2_000
"""Characters between a quotation and its citation."""

MOST_PARAGRAPHS = 20
"""Paragraphs over which a quotation is followed that each of them opens and only the last one closes."""

OVERLONG = (
    f"More than {LONGEST:,} characters stand between quotation marks, which isn't checked; close the "
    "first mark, or quote in a block (>)"
)
UNCLOSED = "This quotation mark isn't closed, so that what it quotes isn't checked; close it"

CITATION = re.compile(r"\[@")
BRACKET_END = re.compile(r"\]")
# The end of a sentence, with another one after it. `Mr. Blinken` and `U.S. officials` are none.
SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?…][\"”’»)\]]*\s+(?=[\"“‘(]?[A-Z])")
# A line that names who is quoted: `— Antony Blinken`.
ATTRIBUTION = re.compile(r"^\s*[—–―-]{1,3}\s?\S")


class WrittenQuotation(Struct, frozen=True):
    """Words that an editor gives as somebody else's."""

    words: str
    """Empty where its marks have a fault."""
    place: Place
    bracket: int | None
    """Number of the bracket that says whose; None without one."""
    block: bool
    """It is a block quotation, not words in quotation marks."""
    fault: str = ""
    """What is wrong with its marks, in words."""


def quotations_in(flows: Sequence[Flow]) -> Iterator[WrittenQuotation]:
    """Find the quotations of a text: those in quotation marks, then the block quotations."""
    blocks: dict[int, list[Flow]] = {}
    for number, flow in enumerate(flows):
        if flow.quotation:
            blocks.setdefault(flow.quotation, []).append(flow)
        else:
            yield from _in_marks(flow, flows[number + 1 : number + 1 + MOST_PARAGRAPHS])
    for block in blocks.values():
        yield from _in_block(block)


def _in_marks(flow: Flow, following: Sequence[Flow]) -> Iterator[WrittenQuotation]:
    # Within something that begins like a citation and is reported as none nothing is quoted.
    begins = [found.start() for found in CITATION.finditer(flow.text)]
    ends = [found.start() for found in BRACKET_END.finditer(flow.text)]

    def quotes(start: int, end: int) -> bool:
        begun, ended = bisect_left(begins, start), bisect_left(ends, start)
        malformed = begun and (not ended or begins[begun - 1] > ends[ended - 1])
        return not malformed and bool(WORD.search(flow.text, start, end))

    for start in flow.overlong:
        yield WrittenQuotation("", flow.place(start), None, block=False, fault=OVERLONG)
    for start, end in flow.quoted:
        if quotes(start, end):
            words = flow.text[start:end].replace(CITATION_MARK, " ")
            yield WrittenQuotation(words, flow.place(start), _bracket_of(flow, start, end), block=False)
    opened = flow.unclosed
    if opened is not None and quotes(opened, len(flow.text)):
        place = flow.place(opened)
        words = flow.text[opened:].replace(CITATION_MARK, " ").strip()
        if following and _goes_on(following[0]):
            yield WrittenQuotation(words, place, _runs_on_to(following), block=False)
        elif len(WORD.findall(words)) > 1:
            yield WrittenQuotation("", place, None, block=False, fault=UNCLOSED)


def _goes_on(flow: Flow) -> bool:
    """Tell whether a quotation may go on in a paragraph: it opens with a mark."""
    return flow.opens and not flow.quotation


def _runs_on_to(following: Sequence[Flow]) -> int | None:
    """Find the bracket of the paragraph in which a quotation ends that runs over several."""
    for flow in following:
        if not _goes_on(flow):
            return None
        first = len(flow.text) - len(flow.text.lstrip()) + 1
        for start, end in flow.quoted[:1]:
            if start == first:
                return _bracket_of(flow, start, end)
        if flow.unclosed != first:
            return None
    return None


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
