"""A page parsed within limits, and its visible text, one block a line, with the elements each line stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from variorum.problems import Place, Problem, ProblemKind, error

if TYPE_CHECKING:
    from lxml.html import HtmlElement


MOST_ATTRIBUTES = 1_000
"""Attributes of one tag: libxml2's time grows with their square."""

MOST_ELEMENTS = 30_000
"""Elements of a page: no report has a tenth of them."""

TAG = re.compile(r"<[A-Za-z][^\s/>]*")
"""How a tag opens: `<a`, `<my-element`."""

ATTRIBUTE = re.compile(r"""[\s/]*[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?""")
"""One attribute with its value, if it has one: ` href="/x"`, ` hidden`, ` id=a`."""


class Page(Struct, frozen=True):
    """A page's tree; none where it is empty, or where a problem says why."""

    tree: HtmlElement | None
    problem: Problem | None = None


def parse_page(text: str, path: str) -> Page:
    """Parse a page; one from which the parser dropped something, or that is built to cost time, is refused.

    libxml2 drops text without a word where elements nest deeper than 255 or a text is too long: only the
    parser's log tells.
    """
    from lxml.etree import ErrorLevels, ParserError
    from lxml.html import HTMLParser, document_fromstring

    line = _overloaded_tag(text)
    if line:
        message = f"A tag has more than {MOST_ATTRIBUTES:,} attributes; save the page again, or its text as .txt"
        return _refused(path, message, line)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        return Page(None)
    for entry in parser.error_log:
        if entry.level >= ErrorLevels.FATAL:
            message = (
                f"The parser dropped text of the page ({entry.message.strip()}), so it isn't read; "
                "save its text as .txt"
            )
            return _refused(path, message, entry.line)
    if sum(1 for _ in islice(tree.iter(), MOST_ELEMENTS + 1)) > MOST_ELEMENTS:
        message = f"The page has more than {MOST_ELEMENTS:,} elements, so it isn't read; save its text as .txt"
        return _refused(path, message, 0)
    return Page(tree)


def _refused(path: str, message: str, line: int) -> Page:
    return Page(None, error(path, ProblemKind.PAGE_UNREAD, message, Place(line)))


def _overloaded_tag(text: str) -> int:
    """Find the first tag with too many attributes: its line, or 0."""
    place = 0
    while found := TAG.search(text, place):
        place = found.end()
        count = 0
        while attribute := ATTRIBUTE.match(text, place):
            place = attribute.end()
            count += 1
            if count > MOST_ATTRIBUTES:
                return text.count("\n", 0, found.start()) + 1
    return 0


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
