"""A whole page's furniture: the lines before and after the run of prose that is the article.

The run is the one with the greatest sum where each line of prose counts its words and each other line
costs (maximum subarray; J. Bentley, Programming Pearls, column 8), the idea of Kohlschütter et al.,
Boilerplate Detection using Shallow Text Features, WSDM 2010, that text density tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import BlockKind
from variorum.sources.lines import Found, Line, Lines, Verdict, Verdicts
from variorum.sources.rules.interface import CONTROL

TITLE = Verdict(BlockKind.TITLE, "title")
HEADER = Verdict(BlockKind.TITLE, "above-the-byline")
ABOVE = Verdict(BlockKind.CHROME, "above-the-text")
BELOW = Verdict(BlockKind.CHROME, "below-the-text")

LONGEST_GAIN = 60
"""Words that one line may count, so that no cookie banner outweighs an article."""

COST = 14.0
"""What a line costs that is no prose, or that another rule removed, in words."""

DEPTH = 10
"""Lines above the text among which the headline is looked for."""

FEWEST, LONGEST = 4, 30
"""Words of a headline."""

MOST_TITLES = 2
"""A headline, and a second one below it."""

FEWEST_CONTROLS = 6
"""Different lines of control words from which on a text is a whole page, not an article with debris."""

MOST_PROSE = 0.5
"""Share of lines of prose up to which it is."""


def body_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find what stands above and below the text of a whole page, which its many controls betray."""
    if not _whole_page(lines, verdicts):
        return
    start, end = _densest(
        [_worth(line, verdict) for line, verdict in zip(lines, verdicts, strict=True)]
    )
    if start < end:
        for number, at in enumerate(_titles(lines, verdicts, start)):
            yield at, HEADER if number else TITLE
        for at in range(start):
            yield at, ABOVE
        for at in range(end, len(lines)):
            yield at, BELOW


def _titles(lines: Lines, verdicts: Verdicts, start: int) -> list[int]:
    """Find the headlines among what stands above the text: right above it, or above the lines known there."""
    at = start - 1
    while at >= max(0, start - DEPTH) and (verdicts[at] or lines[at].words < FEWEST):
        at -= 1
    found: list[int] = []
    while at >= 0 and verdicts[at] is None and len(found) < MOST_TITLES:
        if not FEWEST <= lines[at].words <= LONGEST or "|" in lines[at].text:
            break
        found.append(at)
        at -= 1
    return found[::-1]


def _whole_page(lines: Lines, verdicts: Verdicts) -> bool:
    controls = {
        line.folded for line, verdict in zip(lines, verdicts, strict=True) if verdict is CONTROL
    }
    prose = sum(line.prose for line in lines)
    return len(controls) >= FEWEST_CONTROLS and prose <= MOST_PROSE * len(lines)


def _worth(line: Line, verdict: Verdict | None) -> float:
    return min(line.words, LONGEST_GAIN) if line.prose and not verdict else -COST


def _densest(worths: Sequence[float]) -> tuple[int, int]:
    """Find the run with the greatest sum: its start and end; both 0 if every sum is negative."""
    best = running = 0.0
    start = end = since = 0
    for at, worth in enumerate(worths):
        if running <= 0:
            running, since = 0.0, at
        running += worth
        if running > best:
            best, start, end = running, since, at + 1
    return start, end
