"""HTML: a page parsed within limits, and told if the parser lost any of it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from variorum.problems import Problem, ProblemKind, error

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
    return Page(None, error(path, ProblemKind.PAGE_UNREAD, message, line=line))


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
