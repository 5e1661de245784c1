"""A page parsed as browsers parse it, and its text, one block a line, with the elements each line stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from itertools import groupby, islice
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


TEXTLESS = frozenset("head script style title meta link".split())
"""Elements that hold no text of the page: what they say is for machines."""

UNSEEN = {
    **dict.fromkeys("select textarea datalist".split(), "form-field"),
    **dict.fromkeys("iframe object embed canvas svg math audio video".split(), "drawing"),
    "noscript": "without-scripts",
    "template": "template",
}
"""Elements whose text a reader doesn't see as text of the page, and the rule that says why."""

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

INLINE = frozenset(
    "a abbr b bdi bdo big br cite code del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr".split()
)
"""Elements that are of a line, not around it, and so no part of its place."""

HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
"""An inline style that hides: `display: none`."""

CLIPPED = re.compile(
    r"(?:^|;)\s*(?:clip\s*:\s*rect|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?:left|text-indent)\s*:\s*-\d{3,})",
    re.IGNORECASE,
)
"""An inline style that leaves text to screen readers: `clip: rect(0, 0, 0, 0)`."""

BLOCK_STYLE = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)(?![\w-])", re.IGNORECASE)
"""An inline style that makes an element a block: `display: block`."""

MOST_STYLES = 200_000
"""Characters of a page's style sheets that are looked at."""

BRACE = re.compile(r"[{}]")

ONE_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
"""A selector that is one class: `.xq3`."""

FOR_SCREEN_READERS = re.compile(
    r"(?:^|[\s_-])(?:sr-?only|visually-?hidden|hidden-?visually|screen-?reader(?:s|-only|-text)?|a11y-?hidden)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""A class that leaves text to them: `sr-only`, `u-visually-hidden`."""

STREAMED = re.compile(r"S:[0-9a-f]+")
"""The id of a part that a server sent behind the place where a script puts it (React's streaming)."""

BREAKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
"""White space that a browser, or whoever splits lines, takes for one space; no-break spaces stay."""

HARD_BREAKS = re.compile(r"[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
"""Line ends within preformatted text."""

LEVELS = 4
"""Elements of a line's place: the one it stands in and three above."""

FEWEST_HIDDEN = 40
"""Words of sentences that a hidden part has at least to be what the page is about."""


FEWEST_OF_A_REPORT = 25
"""Words of sentences in paragraphs from which on a part of a page may be a report."""

FEWEST_OF_AN_ARTICLE = 120
"""The same from which on it surely is one, no teaser."""


class Report(Struct, frozen=True):
    """A part of a page that may be a report of its own."""

    longest: str
    """Its longest paragraph of sentences, as a line of the page."""
    words: int
    """Words of its sentences."""


class VisibleLine(Struct, frozen=True, kw_only=True):
    """A line of a page's text."""

    text: str
    within: frozenset[str] = frozenset()
    """Those of the telling elements that it begins in."""
    place: tuple[str, ...] = ()
    """The element that it stands in and three above, innermost first, each with its class: `p.story`."""
    linked: float = 0.0
    """Share of its characters that are links."""
    unseen: str = ""
    """The rule that says why a reader doesn't see it; empty if one does."""
    revealed: bool = False
    """It is hidden until a script runs, and seen since it outweighs what the page shows."""


class _Piece(Struct, frozen=True):
    """A line before it is known which hidden parts are seen in the end."""

    text: str
    within: frozenset[str]
    place: tuple[str, ...]
    linked: float
    hidden: tuple[int, ...]


def visible_lines(tree: HtmlElement) -> tuple[VisibleLine, ...]:
    """Give a page's text in its order: what a reader sees line by line, and what isn't seen with the reason.

    Not seen are form fields, drawings, templates, what only shows without scripts, words for screen readers, and
    elements that say of themselves that they are hidden (`hidden`, `display: none`, a closed `dialog`); what a
    style sheet elsewhere hides can't be told and is seen. Each such element is one line; one within a line
    follows it. A hidden part that has more sentences than all that is seen is what a script will show, and so is
    a part that a server streamed: both are seen. The text of pictures (`alt`) is left out: it is no text of the
    page. A block, a cell, a `<br>` and a line of preformatted text are a line each; white space is folded as a
    browser does; entities are decoded. Of the tree what isn't seen is taken out, for who reads it next.
    """
    reader = _Lines(_styled_classes(tree))
    pieces = list(reader.read(tree))
    shown = _shown(pieces, reader.reasons)
    lines: list[VisibleLine] = []
    for hiding, run in groupby(pieces, lambda piece: _hiding(piece, shown)):
        if hiding is None:
            lines.extend(
                VisibleLine(text=p.text, within=p.within, place=p.place, linked=p.linked, revealed=bool(p.hidden))
                for p in run
            )
        else:
            text = " ".join(piece.text for piece in run)
            lines.append(VisibleLine(text=text, unseen=reader.reasons[hiding]))
    for number, element in reader.elements.items():
        if number in shown:
            for name in ("hidden", "style"):
                element.attrib.pop(name, None)
        elif element.getparent() is not None:
            element.drop_tree()
    return tuple(lines)


def reports_of(tree: HtmlElement) -> tuple[Report, ...]:
    """Give the reports that a page holds; none where it holds one.

    Reports are `article` elements that stand in no other, and where a page has no two of them, elements of one name
    and class that each begin with a headline of one rank; each has paragraphs enough to be a report. A page with one
    headline of the first rank, under which others have their own, is one report with subheadings.
    """
    for parts in (_articles(tree), _posts(tree)):
        reports = [report for part in parts if (report := _report(part))]
        if len(reports) > 1:
            return tuple(reports)
    return ()


def _articles(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter("article"):
        if next(element.iterancestors("article"), None) is None:
            yield element


def _posts(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Give the elements with a class around the headlines of the highest rank that a page has several of."""
    for rank in ("h1", "h2"):
        headlines = list(tree.iter(rank))
        parents = [parent for headline in headlines if (parent := headline.getparent()) is not None]
        posts = [parent for parent in parents if parent.tag in ("div", "section") and parent.get("class")]
        if len(headlines) > 1 or rank == "h2":
            usual = Counter(post.get("class") for post in posts).most_common(1)
            yield from (post for post in dict.fromkeys(posts) if usual and post.get("class") == usual[0][0])
        if headlines:
            return


def _report(element: HtmlElement) -> Report | None:
    """Read the sentences in the paragraphs of an element; none where they are too few to be a report."""
    texts = [BREAKS.sub(" ", "".join(paragraph.itertext())).strip() for paragraph in element.iter("p")]
    prose = [text for text in texts if sentence_words(text)]
    words = sum(map(sentence_words, prose))
    return Report(max(prose, key=len), words) if words >= FEWEST_OF_A_REPORT else None


def _shown(pieces: Sequence[_Piece], reasons: Mapping[int, str]) -> frozenset[int]:
    """Find the hidden parts that a script shows."""
    seen = sum(sentence_words(piece.text) for piece in pieces if not piece.hidden)
    within: dict[int, int] = {}
    for piece in pieces:
        for number in piece.hidden:
            if reasons[number] in HIDDEN:
                within[number] = within.get(number, 0) + sentence_words(piece.text)
    return frozenset(
        number for number, words in within.items() if reasons[number] == "streamed" or words >= max(FEWEST_HIDDEN, seen)
    )


HIDDEN = frozenset(("hidden", "streamed", "without-scripts"))
"""Reasons of parts that may be all there is to see."""


def _hiding(piece: _Piece, shown: frozenset[int]) -> int | None:
    """Give the outermost part that hides a line; None where it is seen."""
    return next((number for number in piece.hidden if number not in shown), None)


class _Lines:
    """Gathers text pieces into lines while walking a tree, without recursion."""

    def __init__(self, styled: Mapping[str, str]) -> None:
        self.styled = styled
        """The classes that the page's own style sheets hide, with the reason."""
        self.blocks: list[bool] = []
        """Of each open element whether it begins a line and ends one."""
        self.elements: dict[int, HtmlElement] = {}
        """What hides, by number."""
        self.reasons: dict[int, str] = {}
        self.hidden: list[int] = []
        """The hiding elements that are open."""
        self.places: list[str] = []
        self.open: dict[str, int] = {}
        self.preformatted = 0
        self.lines: list[_Unfinished] = [_Unfinished()]
        """The line under way; above it those in which a hiding element began."""
        self.after: list[_Piece] = []
        """What is hidden within the line under way."""

    def read(self, tree: HtmlElement) -> Iterator[_Piece]:
        stack: list[tuple[HtmlElement, bool]] = [(tree, False)]
        while stack:
            element, done = stack.pop()
            tag = element.tag if isinstance(element.tag, str) else ""
            if done:
                yield from self.leave(element, tag)
                yield from self.add(element.tail)
                continue
            if not tag or tag in TEXTLESS:
                yield from self.add(element.tail)
                continue
            yield from self.enter(element, tag)
            yield from self.add(element.text)
            if tag == "iframe":
                yield from self.add(unescape(PLAIN_TAGS.sub(" ", element.get("srcdoc", ""))))
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
        yield from self.flush()

    def enter(self, element: HtmlElement, tag: str) -> Iterator[_Piece]:
        reason = _reason(element, tag, self.styled)
        self.blocks.append(tag in BLOCKS or bool(BLOCK_STYLE.search(element.get("style", ""))))
        if self.blocks[-1]:
            yield from self.flush()
        if reason:
            number = len(self.elements)
            self.elements[number], self.reasons[number] = element, reason
            self.hidden.append(number)
            self.lines.append(_Unfinished())
        if tag not in INLINE:
            name = element.get("class")
            self.places.append(f"{tag}.{name}" if name else tag)
        self.preformatted += tag == "pre"
        if tag in TELLING:
            self.open[tag] = self.open.get(tag, 0) + 1

    def leave(self, element: HtmlElement, tag: str) -> Iterator[_Piece]:
        if self.blocks.pop():
            yield from self.flush()
        if self.hidden and self.elements[self.hidden[-1]] is element:
            yield from self.flush()
            self.lines.pop()
            self.hidden.pop()
            if self.lines[-1].empty:
                yield from self.told()
        if tag not in INLINE:
            self.places.pop()
        self.preformatted -= tag == "pre"
        if tag in TELLING:
            self.open[tag] -= 1

    def add(self, text: str | None) -> Iterator[_Piece]:
        if not text:
            return
        parts = HARD_BREAKS.split(text) if self.preformatted else [text]
        for number, part in enumerate(parts):
            if number:
                yield from self.flush()
            line = self.lines[-1]
            if part.strip() and line.empty:
                line.within = frozenset(tag for tag, depth in self.open.items() if depth)
                line.place = tuple(self.places[: -LEVELS - 1 : -1])
            line.pieces.append(part)
            if part.strip():
                line.empty = False
                line.letters += len(part)
                line.linked += len(part) if self.open.get("a") else 0

    def flush(self) -> Iterator[_Piece]:
        line = self.lines[-1]
        text = BREAKS.sub(" ", "".join(line.pieces)).strip()
        if text:
            share = line.linked / line.letters
            piece = _Piece(text, line.within, line.place, share, tuple(self.hidden))
            if any(not above.empty for above in self.lines[:-1]):
                self.after.append(piece)
            else:
                yield piece
        self.lines[-1] = _Unfinished()
        if len(self.lines) == 1:
            yield from self.told()

    def told(self) -> Iterator[_Piece]:
        yield from self.after
        self.after.clear()


class _Unfinished:
    """A line under way."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.empty = True
        self.within: frozenset[str] = frozenset()
        self.place: tuple[str, ...] = ()
        self.letters = 0
        self.linked = 0


def _styled_classes(tree: HtmlElement) -> dict[str, str]:
    """Find the classes that a style sheet within the page hides or leaves to screen readers, each with the reason.

    Only rules for a class alone count, none for some media only (`@media print`), and no class that any rule shows, as
    on wide screens: whatever else a rule asks for, the text may be seen.
    """
    found: dict[str, str] = {}
    shown: set[str] = set()
    left = MOST_STYLES
    for element in tree.iter("style"):
        media = element.get("media", "all").strip().lower()
        if media not in ("all", "screen", "") or any(each.tag in UNSEEN for each in element.iterancestors()):
            continue
        sheet = _without_comments((element.text or "")[: max(0, left)])
        left -= len(element.text or "")
        for depth, selectors, style in _css_rules(sheet):
            reason = _hiding_style(style.replace("!important", ""))
            if not reason and SHOWN.search(style):
                shown.update(ONE_CLASS.findall(selectors))
            elif reason and not depth:
                alone = (ONE_CLASS.fullmatch(selector.strip()) for selector in selectors.split(","))
                found.update((one[1], reason) for one in alone if one)
    return {name: reason for name, reason in found.items() if name not in shown}


def _without_comments(sheet: str) -> str:
    """Leave the comments out of a style sheet."""
    first, *rest = sheet.split("/*")
    return " ".join((first, *(part.partition("*/")[2] for part in rest)))


def _css_rules(sheet: str) -> Iterator[tuple[int, str, str]]:
    """Give the innermost rules of a style sheet: how many rules are around, the selectors, and the style of each."""
    around: list[str] = []
    start = 0
    for brace in BRACE.finditer(sheet):
        part = sheet[start : brace.start()]
        start = brace.end()
        if brace[0] == "{":
            around.append(part.rpartition(";")[2])
        elif around:
            selectors = around.pop()
            yield len(around), selectors, part


SHOWN = re.compile(r"(?:^|;)\s*(?:display|visibility)\s*:", re.IGNORECASE)
"""A style that takes back what hid."""


def _hiding_style(style: str) -> str:
    """Say why a style hides; empty if it doesn't."""
    if HIDING.search(style):
        return "hidden"
    return "for-screen-readers" if CLIPPED.search(style) else ""


def _reason(element: HtmlElement, tag: str, styled: Mapping[str, str]) -> str:
    """Say why a reader doesn't see an element's text; empty if one does."""
    attributes = element.attrib
    if tag in UNSEEN:
        return "" if tag == "template" and "shadowrootmode" in attributes else UNSEEN[tag]
    if "hidden" in attributes and attributes["hidden"].casefold() != "until-found":
        return "streamed" if STREAMED.fullmatch(attributes.get("id", "")) else "hidden"
    if tag == "dialog" and "open" not in attributes:
        return "hidden"
    style = attributes.get("style", "")
    if reason := _hiding_style(style):
        return reason
    name = attributes.get("class", "")
    if FOR_SCREEN_READERS.search(name):
        return "for-screen-readers"
    if styled and name:
        reason = next((styled[each] for each in name.split() if each in styled), "")
        if not (reason == "hidden" and SHOWN.search(style)):
            return reason
    return ""
