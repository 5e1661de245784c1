"""What is printed of a span of a source: its words with their named repairs, white space folded, and the way back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from variorum.model import Passage, Sentence, Source


class Printed(Struct, frozen=True):
    """A sentence or passage as it is printed, and where each of its characters stands in the source's text."""

    text: str
    start: int
    """Offset in the source's text."""
    origins: tuple[tuple[int, int], ...] = ()
    """For each character the span in the source's text that it stands for; none where nothing was changed."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give where a span of the printed text that isn't empty stands in the source's text."""
        if not self.origins:
            return self.start + start, self.start + end
        return self.origins[start][0], self.origins[end - 1][1]

    def at(self, offset: int) -> int:
        """Give where an offset of the source's text is printed, or what comes after it if it isn't itself."""
        if not self.origins:
            return min(max(offset - self.start, 0), len(self.text))
        return bisect_left(self.origins, (offset + 1,), key=lambda origin: (origin[1],))


def mended(source: Source, start: int, end: int) -> str:
    """Give `text[start:end]` of a source with the repairs that lie in it."""
    if not source.repairs:
        return source.text[start:end]
    return "".join(text for text, _, _ in _pieces(source, start, end))


def printed(source: Source, part: Sentence | Passage) -> Printed:
    """Print a sentence or a passage of a source."""
    received = source.text[part.start : part.end]
    if not source.repairs and " ".join(received.split()) == received:
        return Printed(received, part.start)
    text: list[str] = []
    origins: list[tuple[int, int]] = []
    for piece, first, last in _pieces(source, part.start, part.end):
        repaired = len(piece) != last - first
        for place, character in enumerate(piece, start=first):
            origin = (first, last) if repaired else (place, place + 1)
            if not character.isspace():
                text.append(character)
                origins.append(origin)
            elif text and text[-1] == " ":
                origins[-1] = origins[-1][0], origin[1]
            elif text:
                text.append(" ")
                origins.append(origin)
    if text and text[-1] == " ":
        del text[-1], origins[-1]
    return Printed("".join(text), part.start, tuple(origins))


def _pieces(source: Source, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Part a span at its repairs: what is printed, and where that stands in the source's text."""
    at = start
    for repair in source.repairs:
        if at <= repair.start and repair.end <= end:
            yield source.text[at : repair.start], at, repair.start
            yield repair.replacement, repair.start, repair.end
            at = repair.end
    yield source.text[at:end], at, end
