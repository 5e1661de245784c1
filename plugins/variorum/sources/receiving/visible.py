"""A page's text, one block a line, with the elements each line stands in, and what a reader doesn't see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import unescape
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from variorum.language.english.page import CAPTION_CLASSES, CAPTION_CLASSES_NOT
from variorum.sources.lines import sentence_words
from variorum.sources.receiving.parsing import PLAIN_TAGS

if TYPE_CHECKING:
    from lxml.html import HtmlElement


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

FIGCAPTION = "figcaption"
"""What an element tells whose class is a caption's."""

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

CLASS_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
"""A word of a class: three of `Article__imageCaption`."""

WHOLE_PARTS = frozenset("html body main article section".split())
"""Elements that are no caption, however they are called."""

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


class VisibleLine(Struct, frozen=True, kw_only=True):
    """A line of a page's text."""

    text: str
    within: frozenset[str] = frozenset()
    """Those of the telling elements that it begins in, and `author` if one says that who is named wrote the page."""
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
        for name in _telling(element, tag):
            self.open[name] = self.open.get(name, 0) + 1

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
        for name in _telling(element, tag):
            self.open[name] -= 1

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


def _telling(element: HtmlElement, tag: str) -> Iterator[str]:
    if tag in TELLING:
        yield tag
    if tag not in WHOLE_PARTS and _names_caption(element.get("class", "")):
        yield FIGCAPTION
    if "author" in element.get("rel", "").split() or element.get("itemprop") == "author":
        yield "author"


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


@cache
def _names_caption(name: str) -> bool:
    """Tell whether a class says that an element is a caption's: `wp-caption-text`, `imageCaption`, not `has-caption`."""
    for each in name.split():
        words = [word.casefold() for word in CLASS_WORD.findall(each)]
        at = next((at for at, word in enumerate(words) if word in CAPTION_CLASSES), None)
        if at is not None and not (at and words[at - 1] in CAPTION_CLASSES_NOT):
            return True
    return False


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
