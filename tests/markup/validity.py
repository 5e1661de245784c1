"""What is wrong with a page's HTML: by the parser's own word, and by the rules of what may stand in what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib

PHRASING_ONLY = frozenset(
    "p h1 h2 h3 h4 h5 h6 span button q em strong b i mark code time cite abbr small sup sub label".split()
)
"""Elements in which only running text and what stands in it may be."""

PHRASING = frozenset(
    "a abbr b bdi bdo br button cite code data dfn em i img input kbd label mark q s samp select small "
    "span strong sub sup svg time u var wbr picture option".split()
)
"""Elements that may stand in running text."""

ONLY_THESE = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"dt", "dd", "div"},
    "table": {"caption", "colgroup", "thead", "tbody", "tfoot"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
}
"""What alone may stand right in an element."""

INTERACTIVE = frozenset("a button input select textarea summary details label iframe".split())
"""Elements that may not stand in a link or a button."""

REFERRING = (
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "for",
    "form",
    "headers",
    "list",
    "popovertarget",
)
"""Attributes that hold ids of the same page, between spaces."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}


def faults(html: str) -> list[str]:
    """Say what is wrong with a page, in a fixed order; an empty list for a valid one."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(html)
    found = [f"{line}:{column}: {kind}" for (line, column), kind, _ in parser.errors]
    for rule in (_ids, _attributes, _contents, _headings, _frame):
        found += rule(root)
    return found


def _elements(root: Element) -> Iterator[Element]:
    return (one for one in root.iter() if isinstance(one.tag, str))


def _ids(root: Element) -> Iterator[str]:
    ids = [one.get("id") for one in _elements(root) if "id" in one.attrib]
    for identifier in sorted({i for i in ids if i is None or not i or " " in i}):
        yield f"{identifier!r} is no id"
    for identifier in sorted({i for i in ids if i and ids.count(i) > 1}):
        yield f"two elements have the id {identifier!r}"
    for one in _elements(root):
        for name in REFERRING:
            for reference in one.get(name, "").split():
                if reference not in ids:
                    yield f"{name} of <{one.tag}> names {reference!r}, the id of nothing"
        target = one.get("href", "")
        if target.startswith("#") and target[1:] not in ids:
            yield f"{target!r} leads to no place"


def _attributes(root: Element) -> Iterator[str]:
    for one in _elements(root):
        for name, value in one.attrib.items():
            if name == "style" or name.startswith("on"):
                yield f"<{one.tag}> has the attribute {name}"
            if name in ("href", "src", "action") and value.strip().lower().startswith("javascript:"):
                yield f"<{one.tag}> has a script for {name}"
        if one.tag == "button" and one.get("type") not in ("button", "submit", "reset"):
            yield "a button has no type"
        if one.tag == "img" and "alt" not in one.attrib:
            yield "a picture has no words in its stead"
        if one.tag == "tbody" and any(th.get("scope") is None for th in one.iter("th")):
            yield "a table's heading doesn't say of what"


def _contents(root: Element) -> Iterator[str]:
    for one in _elements(root):
        inside = [child.tag for child in one if isinstance(child.tag, str)]
        allowed = ONLY_THESE.get(one.tag)
        for tag in inside:
            if allowed and tag not in allowed | {"script", "template"}:
                yield f"<{tag}> stands right in <{one.tag}>"
            if one.tag in PHRASING_ONLY and tag not in PHRASING:
                yield f"<{tag}> stands in the running text of <{one.tag}>"
        if allowed and any((part or "").strip() for part in (one.text, *(c.tail for c in one))):
            yield f"text stands right in <{one.tag}>"
        if one.tag in ("a", "button", "summary"):
            for within in _elements(one):
                if within is not one and within.tag in INTERACTIVE:
                    yield f"<{within.tag}> stands in <{one.tag}>"
        if one.tag == "figure" and "figcaption" in inside[1:-1]:
            yield "<figcaption> stands neither first nor last in <figure>"
        if one.tag == "details" and inside[:1] != ["summary"]:
            yield "<details> doesn't begin with its summary"
        if one.tag in ("a", "button", "summary", "title", *HEADINGS) and not _named(one):
            yield f"<{one.tag}> has no words"


def _named(one: Element) -> bool:
    return bool("".join(one.itertext()).strip() or one.get("aria-label", "").strip())


def _headings(root: Element) -> Iterator[str]:
    levels = [HEADINGS[one.tag] for one in _elements(root) if one.tag in HEADINGS]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of the page"
    for before, after in pairwise([1, *levels]):
        if after > before + 1:
            yield f"<h{after}> follows <h{before}>"


def _frame(root: Element) -> Iterator[str]:
    if not root.get("lang"):
        yield "the page doesn't say its language"
    for tag in ("title", "main"):
        if sum(1 for one in _elements(root) if one.tag == tag) != 1:
            yield f"the page has not one <{tag}>"
