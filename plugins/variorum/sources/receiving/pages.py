"""Cleaning an HTML page: its visible lines, of which trafilatura's article decides."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from variorum.model import Block, BlockKind
from variorum.sources.cleaning import blocks_of, ruled
from variorum.sources.lines import Line, Verdict, read_lines
from variorum.sources.paragraphs import lines_of
from variorum.sources.receiving.visible import VisibleLine
from variorum.sources.rules import judge, judge_outside

if TYPE_CHECKING:
    from lxml.html import HtmlElement


MOST_ELEMENTS = 10_000
"""Elements of the largest page that trafilatura is asked about: beyond, its time can grow with their square."""

MOST_CHARACTERS = 1_500_000
"""Characters of its text."""

WORD = re.compile(r"\w+")

ANCHOR = 4
"""Words of a run that stands once in both texts and so ties them together."""

ENOUGH = 0.6
"""Share of a line's words found in the article from which on the line is of it."""


UNFORESEEN = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a page that nobody foresaw may raise in trafilatura; then its lines alone decide."""


def too_large(tree: HtmlElement) -> bool:
    """Tell whether a page is too large to ask about its article."""
    elements = sum(1 for _ in islice(tree.iter(), MOST_ELEMENTS + 1))
    return elements > MOST_ELEMENTS or sum(map(len, tree.itertext())) > MOST_CHARACTERS


def extract_article(tree: HtmlElement) -> str:
    """Give the article's text as trafilatura extracts it; empty if it finds none.

    The tree is changed by it: ask last.
    """
    import trafilatura
    from trafilatura import core, external, utils

    for module in (core, external, utils):
        module.LOGGER.disabled = True  # what it finds wrong with a page is no warning of a build
    try:
        return trafilatura.extract(tree, favor_precision=True, include_comments=False) or ""
    except UNFORESEEN:
        return ""


def article_lines(lines: Sequence[str], article: str) -> frozenset[int]:
    """Find the lines of a page that an extracted article is made of: their places.

    Runs of words that stand once in the page and once in the article tie the two together, in the longest
    order that both share (the patience diff of Bram Cohen); from each the match is extended both ways, and
    what is left between two is looked up in order.
    """
    wanted = WORD.findall(article)
    words: list[str] = []
    line_of: list[int] = []
    for number, line in enumerate(lines):
        found = WORD.findall(line)
        words.extend(found)
        line_of.extend([number] * len(found))
    matched = _matched(words, wanted)
    total = [0] * len(lines)
    hits = [0] * len(lines)
    for place, number in enumerate(line_of):
        total[number] += 1
        hits[number] += matched[place] >= 0
    return frozenset(
        number
        for number in range(len(lines))
        if hits[number] and hits[number] >= ENOUGH * total[number]
    )


def _matched(words: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Match words to wanted ones, both in order: for each word the place of its match, or -1."""
    matched = [-1] * len(words)
    ties = _ties(words, wanted)
    for place, other in ties:
        for step in range(ANCHOR):
            matched[place + step] = other + step
    _extend(words, wanted, matched, ties)
    _fill(words, wanted, matched)
    return matched


def _ties(words: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Find the runs that stand once in both, and of these the longest series in one order."""
    here, there = _once(words), _once(wanted)
    both = sorted((place, there[run]) for run, place in here.items() if run in there)
    tails: list[int] = []
    before: list[int] = []
    at_tail: list[int] = []
    for number, (_, other) in enumerate(both):
        rank = bisect_left(tails, other)
        if rank == len(tails):
            tails.append(other)
            at_tail.append(number)
        else:
            tails[rank] = other
            at_tail[rank] = number
        before.append(at_tail[rank - 1] if rank else -1)
    series = []
    number = at_tail[-1] if at_tail else -1
    while number >= 0:
        series.append(both[number])
        number = before[number]
    return series[::-1]


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    twice = set()
    for place, run in enumerate(zip(*(words[step:] for step in range(ANCHOR)), strict=False)):
        if run in places:
            twice.add(run)
        places[run] = place
    return {run: place for run, place in places.items() if run not in twice}


def _extend(
    words: Sequence[str],
    wanted: Sequence[str],
    matched: list[int],
    ties: Sequence[tuple[int, int]],
) -> None:
    """Go on from each tie while the words agree, forward and back."""
    used = {other for other in matched if other >= 0}
    for step in (1, -1):
        for place, other in ties if step == 1 else reversed(ties):
            at, there = (place + ANCHOR, other + ANCHOR) if step == 1 else (place - 1, other - 1)
            while 0 <= at < len(words) and 0 <= there < len(wanted):
                if matched[at] >= 0 or there in used or words[at] != wanted[there]:
                    break
                matched[at] = there
                used.add(there)
                at, there = at + step, there + step


def _fill(words: Sequence[str], wanted: Sequence[str], matched: list[int]) -> None:
    """Look up what is left of the article between two matches among the words left there, in order."""
    known = [(place, other) for place, other in enumerate(matched) if other >= 0]
    ends = (len(words), len(wanted))
    for (place, other), (next_place, next_other) in pairwise([(-1, -1), *known, ends]):
        at = place + 1
        for there in range(other + 1, next_other):
            while at < next_place and words[at] != wanted[there]:
                at += 1
            if at >= next_place:
                break
            matched[at] = there
            at += 1


TITLE = Verdict(BlockKind.TITLE, "page-title")
CAPTION = Verdict(BlockKind.CAPTION, "figure-caption")
PART = Verdict(BlockKind.CHROME, "page-part")
OUTSIDE = Verdict(BlockKind.CHROME, "outside-the-article")

FIGURE = frozenset(("figcaption", "figure", "caption"))
PARTS = frozenset(("nav", "header", "footer", "aside", "form", "button"))


def clean_page(
    visible: Sequence[VisibleLine],
    article: str,
    title: str,
    rulings: Mapping[str, BlockKind],
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
        return ruled(text, blocks_of(lines, judge(lines)), rulings)
    outside = [at for at in range(len(lines)) if at not in inside]
    within = sorted(inside)
    verdicts: list[Verdict | None] = [None] * len(lines)
    for at, found in zip(within, judge([lines[at] for at in within]), strict=True):
        verdicts[at] = found
    for at, found in zip(outside, judge_outside([lines[at] for at in outside]), strict=True):
        verdicts[at] = _outside(lines[at], visible[at].within, found, title)
    return ruled(text, blocks_of(lines, verdicts), rulings)


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
