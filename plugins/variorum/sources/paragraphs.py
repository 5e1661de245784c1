"""Where a text's paragraphs lie: a line each, or lines up to a blank one where lines were wrapped."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

SENTENCE_ENDS = tuple(".!?:;…\"”’')»")
"""How a line ends that isn't cut in the middle of a sentence."""

WRAPPED_WIDTH = range(40, 101)
"""Characters of a line that a fixed width cut."""

FEWEST_WRAPPED = 4
"""Wrapped lines from which on they are no accident."""


class Paragraph(Struct, frozen=True):
    """A paragraph without the white space around it."""

    start: int
    end: int
    text: str
    """Exactly the text from start to end, line ends of wrapped lines included."""


def lines_of(text: str) -> tuple[Paragraph, ...]:
    """Split a text into its lines, without blank ones: the paragraphs of a text whose lines nobody wrapped."""
    return tuple(_lines(text))


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Split a text into its paragraphs, which leave out nothing but white space.

    A line is a paragraph, whether blank lines stand between or not. Only where most lines are wrapped at a
    width (cut in mid-sentence, the next one beginning in lower case) a paragraph goes on to a blank line.
    """
    lines = list(_lines(text))
    if not _wrapped(text, lines):
        return tuple(lines)
    joined: list[Paragraph] = []
    for line in lines:
        if joined and _adjacent(text, joined[-1], line):
            start = joined.pop().start
            line = Paragraph(start, line.end, text[start : line.end])  # noqa: PLW2901
        joined.append(line)
    return tuple(joined)


def _lines(text: str) -> list[Paragraph]:
    found = []
    start = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            at = start + len(line) - len(line.lstrip())
            found.append(Paragraph(at, at + len(stripped), stripped))
        start += len(line)
    return found


def _adjacent(text: str, above: Paragraph, below: Paragraph) -> bool:
    return len(text[above.end : below.start].splitlines()) <= 2 and (
        text.count("\n", above.end, below.start) <= 1
    )


def _wrapped(text: str, lines: list[Paragraph]) -> bool:
    pairs = [pair for pair in pairwise(lines) if _adjacent(text, *pair)]
    cut = [
        (above, below)
        for above, below in pairs
        if len(above.text) in WRAPPED_WIDTH and not above.text.endswith(SENTENCE_ENDS)
    ]
    carried = sum(below.text[0].islower() for _, below in cut)
    return carried >= FEWEST_WRAPPED and 2 * len(cut) > len(pairs) and 3 * carried > len(pairs)
