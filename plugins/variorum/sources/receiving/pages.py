"""Cleaning an HTML page: its visible lines, of which trafilatura's article decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.model import Block, BlockKind
from variorum.sources.cleaning import blocks_of, ruled
from variorum.sources.lines import Line, read_lines
from variorum.sources.paragraphs import lines_of
from variorum.sources.receiving.extraction import article_lines
from variorum.sources.receiving.visible import VisibleLine
from variorum.sources.rules import judge, judge_outside
from variorum.sources.rules.verdicts import Verdict

TITLE = Verdict(BlockKind.TITLE, "page-title")
CAPTION = Verdict(BlockKind.CAPTION, "figure-caption")
PART = Verdict(BlockKind.CHROME, "page-part")
OUTSIDE = Verdict(BlockKind.CHROME, "outside-the-article")

FIGURE = frozenset(("figcaption", "figure", "caption"))
PARTS = frozenset(("nav", "header", "footer", "aside", "form", "button"))


def clean_page(
    visible: Sequence[VisibleLine],
    article: str,
    title: str = "",
    rulings: Mapping[str, BlockKind] | None = None,
) -> tuple[Block, ...]:
    """Put every visible line of a page into blocks: its text is the lines' texts, a line end between.

    Lines of the extracted article go through the rules for text; the others are told by the page's title,
    by the rules that need no article around a line, and by the elements they stand in. Without an extracted
    article the rules for text decide alone.
    """
    text = page_text(visible)
    lines = read_lines(lines_of(text))
    inside = article_lines([line.text for line in visible], article) if article else frozenset()
    if not inside:
        return ruled(text, blocks_of(lines, judge(lines)), rulings or {})
    outside = [at for at in range(len(lines)) if at not in inside]
    within = sorted(inside)
    verdicts: list[Verdict | None] = [None] * len(lines)
    for at, found in zip(within, judge([lines[at] for at in within]), strict=True):
        verdicts[at] = found
    for at, found in zip(outside, judge_outside([lines[at] for at in outside]), strict=True):
        verdicts[at] = _outside(lines[at], visible[at].within, found, title)
    return ruled(text, blocks_of(lines, verdicts), rulings or {})


def page_text(visible: Sequence[VisibleLine]) -> str:
    """Give a page's text, in which offsets count: its visible lines."""
    return "\n".join(line.text for line in visible)


def _outside(line: Line, within: frozenset[str], found: Verdict | None, title: str) -> Verdict:
    if title and (line.text == title or ("h1" in within and line.text in title)):
        return TITLE
    if found:
        return found
    if within & FIGURE:
        return CAPTION
    return PART if within & PARTS else OUTSIDE
