"""The words of an editor's page, part by part, as its headings divide it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html as lxml_html
from lxml.html import HtmlElement
from msgspec import Struct

NOT_THE_EDITORS = {"card", "cite"}
"""Classes of what is made for an editor's citations: their cards, which have reports' words, and their controls."""

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}

# White space that a control left before a punctuation mark.
BEFORE_MARK = re.compile(r" ([.,;:!?])")

RUNNING = {"a", "b", "code", "del", "em", "i", "mark", "q", "s", "span", "strong", "sub", "sup"}
"""Elements that don't part words."""


class Part(Struct, frozen=True):
    """What stands from one heading to the next."""

    anchor: str
    """The heading's id; empty for what stands before the first."""
    heading: str
    text: str
    """Without the heading, with single spaces."""


def parts(html: str) -> tuple[Part, ...]:
    """Divide a page's HTML at its headings; a part without words is left out."""
    if not html.strip():
        return ()
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    found: list[tuple[str, str, list[str]]] = [("", "", [])]
    for piece in _pieces(root):
        if isinstance(piece, str):
            found[-1][2].append(piece)
        else:
            found.append((piece.get("id", ""), _words(piece.text_content()), []))
    made = (Part(anchor, heading, _words("".join(text))) for anchor, heading, text in found)
    return tuple(part for part in made if part.text or part.heading)


def _pieces(element: HtmlElement) -> Iterator[str | HtmlElement]:
    """Go through an element's own words and its headings, in order."""
    if not isinstance(element.tag, str):
        return
    if element.tag in HEADINGS:
        yield element
        return
    if NOT_THE_EDITORS.intersection(element.get("class", "").split()):
        return
    apart = "" if element.tag in RUNNING else "\n"
    yield apart + (element.text or "")
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield apart


def _words(text: str) -> str:
    return BEFORE_MARK.sub(r"\1", " ".join(text.split()))
