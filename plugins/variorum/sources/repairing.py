"""Repairs for printing and matching: what was garbled by a wrong encoding, marks that can't be seen, and Markdown's signs.

The text itself stays as received; each repair is listed on the report's page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum.language.marks import pair
from variorum.model import MARKUP, Block, Repair, Source
from variorum.sources.lines import INVISIBLE, Paragraph, paragraphs

JOINERS = re.compile("[\u200c\u200d]")
"""What joins or parts letters and emoji; within these scripts it is spelling, so it stays."""

JOINED = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
)
"""Scripts that need joiners, and emoji."""

LEAD = "\u00c2-\u00f4"
TRAIL = (
    "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039"
    "\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)

MOJIBAKE = re.compile(f"[{LEAD}][{TRAIL}]")
"""Two characters that UTF-8 read as windows-1252 makes: `â€` of a quotation mark, `Ã©` of an é."""

SUSPECT = re.compile(rf"[^ \t\n\r]{{0,200}}?[{LEAD}][{TRAIL}][^ \t\n\r]{{0,200}}")
"""The word around them."""


MOST_FRONT_MATTER = 60
"""Lines of the longest front matter."""

FRONT_MATTER = re.compile(r"\s*(?:[\w-]+\s*:.*|-\s.*|\s.*|\#.*)?")
"""A line of it."""

LINE_SIGNS = re.compile(r"\s{0,3}(?:>\s?)*\s{0,3}(?:\#{1,6}\s+|[*+-]\s+(?=\S))?")
"""What begins a line: of a quotation, a heading, a list."""

DIVIDES = re.compile(r"\s*([*_-])\s*(?:\1\s*){2,}")
"""A line that divides a text's parts, no item of a list."""

LINE_END = re.compile(r"\s\#+\s*$|\\$")
"""What ends a heading, and what breaks a line."""

DESTINATION = r"\(\s*(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
"""Where a link leads, with its title: `(https://example.org "A title")`."""

PICTURE = re.compile(rf"\[\s*!\[[^\[\]\n]*\]{DESTINATION}\s*\]{DESTINATION}|!\[[^\[\]\n]*\]{DESTINATION}")

SIGNS = re.compile(
    rf"""\\(?=[!-/:-@\[-`{{-~])
    | (?P<open>\[)(?P<shown>(?:[^\[\]\n\\]|\\.){{1,400}})(?P<close>\]{DESTINATION})
    | \[\^[\w-]{{1,20}}\]
    | </?[a-z][a-z0-9]*(?:\s[^<>\n]*)?/?>""",
    re.VERBOSE,
)
"""An escape, a link, the mark of a footnote, a tag."""

EMPHASIS = re.compile(
    r"""(?<![\\*])(?P<star>\*{1,3})(?=[^\s*])(?P<starred>[^\n]{0,600}?[^\s\\*])(?P=star)(?!\*)
    | (?<![\w\\])(?P<line>_{1,3})(?=[^\s_])(?P<lined>[^\n]{0,600}?[^\s\\_])(?P=line)(?!\w)
    | (?<!~)~~(?P<struck>[^~\n]{1,600})~~(?!~) | (?<!`)`(?P<code>[^`\n]{1,600})`(?!`)""",
    re.VERBOSE,
)
"""Words in italics, bold, struck through or of code, with the same signs on both sides."""

SAID_OF_A_PICTURE = re.compile(r"\s*([*_])(?=[^\s*_]).*[^\s*_]\1\s*")
"""A line in italics, which below a picture is its caption."""


class Marked(Struct, frozen=True):
    """What in a text is Markdown."""

    repairs: tuple[Repair, ...]
    """Its signs, in order; none goes over the end of a line."""
    apart: tuple[tuple[int, str], ...]
    """Lines that its signs alone tell: where each begins, and the rule that says what it is."""


def read_markdown(text: str) -> Marked:
    """Find the signs of Markdown in a text, line by line, and what they say that is no text: front matter, pictures, captions.

    They are what a reader of Markdown doesn't see, so they are taken out of quotations too. What a line alone doesn't tell
    (wrapped links, tables, reference links) stays as it is.
    """
    repairs: list[Repair] = []
    apart: list[tuple[int, str]] = []
    front = _front_matter(text)
    below_picture = False
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        content = line.rstrip()
        if number < front:
            apart.append((start, "front-matter"))
        elif content and not PICTURE.sub("", content).strip():
            apart.append((start, "picture"))
            below_picture = True
        elif content:
            if below_picture and SAID_OF_A_PICTURE.fullmatch(content):
                apart.append((start, "caption-by-signs"))
            below_picture = False
            if not DIVIDES.fullmatch(content):
                repairs.extend(_apart(sorted(_signs(content, start), key=lambda repair: repair.start)))
        start += len(line)
    return Marked(tuple(repairs), tuple(apart))


def _front_matter(text: str) -> int:
    """Count the lines of the front matter that a text begins with."""
    lines = text.lstrip("\ufeff").splitlines()[:MOST_FRONT_MATTER]
    if not lines or lines[0].rstrip() != "---":
        return 0
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() == "---"), 0)
    return end + 1 if end and all(FRONT_MATTER.fullmatch(line) for line in lines[1:end]) else 0


def _signs(line: str, start: int) -> Iterator[Repair]:
    def sign(first: int, end: int) -> Repair:
        return Repair(start + first, start + end, "", MARKUP)

    begins = LINE_SIGNS.match(line)
    body = begins.end() if begins else 0
    if line[:body].strip():
        yield sign(0, body)
    for found in LINE_END.finditer(line, body):
        if found[0] == "\\" or "#" in line[:body]:
            yield sign(*found.span())
    pictures = [found.span() for found in PICTURE.finditer(line, body)]
    closes = [found.span("close") for found in SIGNS.finditer(line, body) if found["open"]]
    yield from (sign(*span) for span in (*pictures, *closes))
    for found in SIGNS.finditer(line, body):
        yield sign(*found.span("open" if found["open"] else 0))
    parts = [(body, len(line))]
    for first, last in parts:
        for found in EMPHASIS.finditer(line, first, last):
            inner = found.span(found.lastgroup or 0)
            if not any(
                a < place < b for a, b in (*pictures, *closes) for place in (found.start() + 1, found.end() - 1)
            ):
                yield sign(found.start(), inner[0])
                yield sign(inner[1], found.end())
                parts.append(inner)


def unmarked(text: str, repairs: Sequence[Repair]) -> tuple[str, list[int]]:
    """Give a text without the signs of Markdown, and where each of its characters, and its end, stand in the text."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for repair in repairs:
        if repair.rule == MARKUP:
            pieces.append(text[at : repair.start])
            places.extend(range(at, repair.start))
            at = repair.end
    pieces.append(text[at:])
    places.extend(range(at, len(text) + 1))
    return "".join(pieces), places


def without_markup(source: Source) -> Source:
    """Give a source's text and blocks as Markdown shows them, for who reads its lines and needs no offsets."""
    if not any(repair.rule == MARKUP for repair in source.repairs):
        return source
    text, places = unmarked(source.text, source.repairs)
    blocks = tuple(
        Block(bisect_left(places, block.start), bisect_left(places, block.end), block.kind, block.rule)
        for block in source.blocks
    )
    return replace(source, text=text, blocks=blocks, passages=(), sentences=(), repairs=())


def find_repairs(text: str, markup: Sequence[Repair] = ()) -> tuple[Repair, ...]:
    """Find the repairs a text needs, in its order; none lies inside quotation marks but of what can't be seen.

    `markup` are the signs of Markdown that were found before. Garbled words are given to ftfy, imported only where there are any, which repairs them only if it is sure;
    quotation marks, entities, ligatures and widths stay as they are.
    """
    if text.isascii():
        return tuple(markup)
    found = [*markup, *_invisible(text)]
    if MOJIBAKE.search(text):
        for paragraph in paragraphs(text):
            found.extend(_mojibake(paragraph))
    found.sort(key=lambda repair: repair.start)
    return tuple(_apart(found))


def _invisible(text: str) -> Iterator[Repair]:
    for run in INVISIBLE.finditer(text):
        around = text[max(0, run.start() - 1) : run.start()] + text[run.end() : run.end() + 1]
        if JOINERS.search(run.group()) and JOINED.search(around):
            continue
        yield Repair(run.start(), run.end(), "", "invisible")


def _mojibake(paragraph: Paragraph) -> Iterator[Repair]:
    suspects = list(SUSPECT.finditer(paragraph.text))
    if not suspects:
        return
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
    fixed: dict[str, str] = {}
    quoted = pair(paragraph.text).spans
    openings = [opening for opening, _ in quoted]
    for word in suspects:
        before = bisect_left(openings, word.end()) - 1
        if before >= 0 and word.start() < quoted[before][1]:
            continue
        garbled = word.group()
        if garbled not in fixed:
            fixed[garbled] = ftfy.fix_text(garbled, config)
        if fixed[garbled] != garbled:
            start = paragraph.start + word.start()
            yield Repair(start, start + len(garbled), fixed[garbled], "mojibake")


def _apart(repairs: Sequence[Repair]) -> Iterator[Repair]:
    """Leave out what overlaps a repair before it."""
    end = 0
    for repair in repairs:
        if repair.start >= end:
            yield repair
            end = repair.end
