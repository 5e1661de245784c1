"""A page's visible text, one block a line, with the elements each line stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from lxml.html import HtmlElement

UNSEEN = frozenset(
    """head script style noscript template iframe object embed canvas svg math audio video datalist
    select textarea title meta link""".split()
)
"""Elements whose text a reader doesn't see as text of the page."""

BLOCKS = frozenset(
    """address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav
    ol option p pre search section summary table tbody td tfoot th thead tr ul""".split()
)
"""Elements that begin a line and end one."""

TELLING = frozenset(
    "h1 h2 h3 h4 h5 h6 figcaption figure nav header footer aside form button address time table li a".split()
)
"""Elements that tell what a line in them is."""

HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
"""An inline style that hides: `display: none`."""

BREAKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
"""White space that a browser, or whoever splits lines, takes for one space; no-break spaces stay."""

HARD_BREAKS = re.compile(r"[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
"""Line ends within preformatted text."""


class VisibleLine(Struct, frozen=True):
    """A line of a page's visible text."""

    text: str
    within: frozenset[str]
    """Those of the telling elements that it begins in."""


def visible_lines(tree: HtmlElement) -> tuple[VisibleLine, ...]:
    """Give what a reader sees of a page as text, in the order of the page.

    Left out are scripts, styles, templates and what only shows without scripts, form fields, drawings, and
    elements that say of themselves that they are hidden (`hidden`, `display: none`, a closed `dialog`); what
    a style sheet elsewhere hides can't be told and is in. The text of pictures (`alt`) is left out: it is no
    text of the page. A block, a cell, a `<br>` and a line of preformatted text are a line each; white space
    is folded as a browser does; entities are decoded.
    """
    return tuple(_Lines().read(tree))


class _Lines:
    """Gathers text pieces into lines while walking a tree, without recursion."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.open: dict[str, int] = {}
        self.within: frozenset[str] = frozenset()
        self.preformatted = 0

    def read(self, tree: HtmlElement) -> Iterator[VisibleLine]:
        stack: list[tuple[HtmlElement, bool]] = [(tree, False)]
        while stack:
            element, done = stack.pop()
            tag = element.tag if isinstance(element.tag, str) else ""
            if done:
                if tag in BLOCKS:
                    yield from self.flush()
                self.leave(tag)
                yield from self.add(element.tail)
                continue
            if not tag or tag in UNSEEN or _hidden(element):
                yield from self.add(element.tail)
                continue
            if tag in BLOCKS:
                yield from self.flush()
            self.enter(tag)
            yield from self.add(element.text)
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
        yield from self.flush()

    def enter(self, tag: str) -> None:
        self.preformatted += tag == "pre"
        if tag in TELLING:
            self.open[tag] = self.open.get(tag, 0) + 1

    def leave(self, tag: str) -> None:
        self.preformatted -= tag == "pre"
        if tag in TELLING:
            self.open[tag] -= 1

    def add(self, text: str | None) -> Iterator[VisibleLine]:
        if not text:
            return
        parts = HARD_BREAKS.split(text) if self.preformatted else [text]
        for number, part in enumerate(parts):
            if number:
                yield from self.flush()
            if part.strip() and not self.within and not any(self.pieces):
                self.within = frozenset(tag for tag, depth in self.open.items() if depth)
            self.pieces.append(part)

    def flush(self) -> Iterator[VisibleLine]:
        text = BREAKS.sub(" ", "".join(self.pieces)).strip()
        if text:
            yield VisibleLine(text, self.within)
        self.pieces.clear()
        self.within = frozenset()


def _hidden(element: HtmlElement) -> bool:
    attributes = element.attrib
    if "hidden" in attributes or (element.tag == "dialog" and "open" not in attributes):
        return True
    style = attributes.get("style")
    return bool(style and HIDING.search(style))
