"""A page parsed as browsers parse it, what isn't worth the time refused, and what its own faults swallow."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from variorum.problems import Place, Problem, ProblemKind, error
from variorum.sources.lines import sentence_words

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


MOST_OPEN = 3_000
"""Elements that stand open in one another: Lexbor's time grows with their number for every tag, and libxml2
drops what nests deeper than a tenth of it."""

TABLES = frozenset("table object marquee template".split())
"""Elements out of which no end of another element reaches."""

CONTAINERS = TABLES | frozenset(
    """address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup
    main menu nav ol section span summary ul""".split()
)
"""Elements that only their end, or that of an element around them, closes: no element that follows does."""

NESTING = re.compile(rf"<(\\?/)?({'|'.join(sorted(CONTAINERS))}|tbody|td|tfoot|th|thead|tr)(?=[\s/>])", re.IGNORECASE)
"""Their tags, also as a script writes them (`<\\/div>`), and those of the parts of a table."""


class Page(Struct, frozen=True):
    """A page's tree; none where it is empty, or where a problem says why."""

    tree: HtmlElement | None
    problem: Problem | None = None


def parse_page(text: str, path: str) -> Page:
    """Parse a page; one from which the parser dropped something, or that is built to cost time, is refused.

    Lexbor builds the tree that browsers build (HTML Standard, 13.2.6), what follows `</html>` or an element that
    nobody closed included; lxml, which the extractor of articles needs, reads what it made of it. libxml2 drops
    text without a word where elements nest deeper than 255 or a text is too long: only its log tells.
    """
    from lxml.etree import ErrorLevels, ParserError
    from lxml.html import HTMLParser, document_fromstring
    from selectolax.lexbor import LexborHTMLParser

    line = _overloaded_tag(text)
    if line:
        message = f"A tag has more than {MOST_ATTRIBUTES:,} attributes; save the page again, or its text as .txt"
        return _refused(path, message, line)
    parser = HTMLParser(encoding="utf-8", remove_pis=True)
    line = _overdeep_tag(text)
    if line:
        message = (
            f"More than {MOST_OPEN:,} elements stand in one another, so the page isn't read; save its text as .txt"
        )
        return _refused(path, message, line)
    plain = text.encode("utf-8", "replace").decode("utf-8")
    try:
        markup = LexborHTMLParser(plain).html or ""
        tree = document_fromstring(markup.encode("utf-8"), parser=parser)
    except ParserError:
        return Page(None)
    for entry in parser.error_log:
        if entry.level >= ErrorLevels.FATAL:
            message = (
                f"The parser dropped text of the page ({entry.message.strip()}), so it isn't read; "
                "save its text as .txt"
            )
            return _refused(path, message, 0)
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


def _overdeep_tag(text: str) -> int:
    """Find the first tag within too many open elements: its line, or 0.

    The elements are no fewer than counted here, by the rules of the HTML Standard for what an end closes; what
    formatting and paragraphs add isn't counted.
    """
    opened: list[str] = []
    places: dict[str, list[int]] = {}
    for found in NESTING.finditer(text):
        name = found[2].lower()
        end = -1
        if name not in CONTAINERS:
            end = (places.get("table") or [-2])[-1] + 1
        elif not found[1]:
            places.setdefault(name, []).append(len(opened))
            opened.append(name)
            if len(opened) > MOST_OPEN:
                return text.count("\n", 0, found.start()) + 1
        elif name == "span":
            end = len(opened) - 1 if opened and opened[-1] == name else -1
        elif places.get(name):
            barrier = max((at[-1] for table in TABLES if table != name and (at := places.get(table))), default=-1)
            end = places[name][-1] if name in TABLES or places[name][-1] > barrier else -1
        while 0 <= end < len(opened):
            places[opened.pop()].pop()
    return 0


RAW = frozenset("script style title textarea xmp iframe noembed noframes".split())
"""Elements in which no tag is read as one until their own end."""

PLAIN_TAGS = re.compile(r"<[^<>]*>")
"""A tag within text that was swallowed: it is no word of it."""

SHORT_VALUES = frozenset("href src srcset class id style rel target alt role lang name type width height".split())
"""Attributes whose value holds no elements; those for scripts (`data-html`) may."""

LONG_ATTRIBUTE = 200
"""Characters of an attribute from which on its value may have swallowed text."""

FEWEST_SWALLOWED = 40
"""Words of sentences from which on it is told that something took text into itself."""


class Swallowed(Struct, frozen=True):
    """Text that stands within a comment, a script or an attribute, since its end is missing."""

    line: int
    what: str
    """What isn't closed, as it opens: `<!--`."""
    words: int
    first: str
    """The first words of it."""


def swallowed_text(text: str) -> tuple[Swallowed, ...]:
    """Find text of a page that a browser doesn't show because something before it isn't closed.

    A comment and the elements whose content is no markup reach to the end of the page without their end, a comment
    also up to the end of the next one, and the value of an attribute up to the next quotation mark.
    """
    found: list[Swallowed] = []
    place = 0
    while tag := OPENING.search(text, place):
        place = tag.end()
        if tag[0] == "<!--":
            end = COMMENT_END.search(text, place)
            inside = text[place : end.start() if end else len(text)]
            if not end or "<!--" in inside:
                found += _swallowed(text, tag.start(), "<!--", inside)
            place = end.end() if end else len(text)
            continue
        while attribute := ATTRIBUTE.match(text, place):
            place = attribute.end()
            name, _, value = attribute[0].partition("=")
            name = name.strip(" \t\r\n\f/").lower()
            if len(value) >= LONG_ATTRIBUTE and name in SHORT_VALUES and "</" in value:
                found += _swallowed(text, attribute.start(), f"{tag[0]} {name}=", value)
            elif attribute[0].endswith("=") and (quote := text[place : place + 1]) in ('"', "'") and quote:
                found += _swallowed(text, attribute.start(), f"{tag[0]} {name}={quote}", text[place + 1 :])
                return tuple(found)
        name = tag[0][1:].lower()
        if name in RAW:
            end = RAW_ENDS[name].search(text, place)
            if not end:
                found += _swallowed(text, tag.start(), tag[0], text[place:])
                break
            place = end.end()
    return tuple(found)


OPENING = re.compile(r"<!--|<[A-Za-z][^\s/>]*")
"""How a comment or a tag opens."""

COMMENT_END = re.compile(r"--!?>")

RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}


def _swallowed(text: str, start: int, what: str, inside: str) -> list[Swallowed]:
    """Give what is swallowed as a list: empty where there are hardly sentences among it."""
    lines = [" ".join(PLAIN_TAGS.sub(" ", line).split()) for line in PARAGRAPH.split(inside)]
    prose = [line for line in lines if sentence_words(line)]
    words = sum(map(sentence_words, prose))
    if words < FEWEST_SWALLOWED:
        return []
    return [Swallowed(text.count("\n", 0, start) + 1, what, words, " ".join(prose[0].split()[:8]))]


PARAGRAPH = re.compile(r"</?(?:p|div|br|li|blockquote|h[1-6])\b[^<>]*>", re.IGNORECASE)
"""Where a paragraph begins or ends."""


ROOTS = frozenset("div main section article".split())
"""Elements that a page leaves empty for a script to fill."""


def waits_for_script(tree: HtmlElement) -> bool:
    """Tell whether a page has scripts and right in its body an element with an id and nothing in it."""
    body = tree.find("body")
    if body is None or next(tree.iter("script"), None) is None:
        return False
    return any(
        child.tag in ROOTS and child.get("id") and not len(child) and not (child.text or "").strip() for child in body
    )
