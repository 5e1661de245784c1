"""The outline of the narrative: headings, and what an editor wants under each.

---
title: The headline
summary: The standfirst
short:
  - '[@nbc "words of a statement of the short version"]'
---
## A heading
claims: topic=taiwan
claims: terms="Qin Gang, invitation"
claims: [@nbc "words of a statement"; @cheddar "words of another"]

A paragraph of the editor's own.

## Another heading
claims: rest
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum.citing.syntax import Citation, CitationSyntaxError, parse_citation
from variorum.editorial.fields import FieldReader, given
from variorum.editorial.files import Content
from variorum.editorial.front_matter import part
from variorum.editorial.mappings import Listing, Scalar, YamlMapping
from variorum.problems import Place, Problem, ProblemKind, error

HEADING = re.compile(r"##(?!#)[ \t]+(.*?)[ \t]*(?:#+[ \t]*)?")
"""A heading of the second rank: `## What Xi said`."""

FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})")
"""Where a block of code begins or ends; nothing inside it is a heading."""


class HeadedPart(Struct, frozen=True):
    """What stands under one heading."""

    heading: str
    """Empty for what stands before the first."""
    line: int
    """Of the heading."""
    body: str
    """Markdown."""
    body_line: int
    """Line of the file on which the body begins."""


def headed_parts(body: str, first_line: int) -> Iterator[HeadedPart]:
    """Part a text that begins on a line of its file; what stands before the first heading comes first."""
    heading, at, lines = "", first_line - 1, list[str]()
    for number, line, code in _numbered(body, first_line):
        found = None if code else HEADING.fullmatch(line)
        if found:
            yield HeadedPart(heading, at, "\n".join(lines), at + 1)
            heading, at, lines = found.group(1), number, []
        else:
            lines.append(line)
    yield HeadedPart(heading, at, "\n".join(lines), at + 1)


def _numbered(body: str, first_line: int) -> Iterator[tuple[int, str, bool]]:
    """Go through the lines of a text with their numbers, and whether each is of a block of code."""
    code = ""
    for number, line in enumerate(body.split("\n"), start=first_line):
        fence = FENCE.match(line)
        if fence and (not code or fence.group(1).startswith(code)):
            code = "" if code else fence.group(1)
        yield number, line, bool(code)


PATH = "narrative.md"
FIELDS = ("title", "summary", "short", "acknowledge")
SHORT = "['[@key \"words\"]', '[@key \"words\"]']"
"""How the short version is written."""

CLAIMS = re.compile(r"[ \t]{0,3}claims:[ \t]*(.*?)[ \t]*")
"""A line that takes statements: `claims: topic=taiwan`."""

REST = "rest"
"""Takes what no other line does."""

TOPIC = re.compile(r"topic[ \t]*=[ \t]*\"?([\w-]+)\"?")

TERMS = re.compile(r"terms[ \t]*=[ \t]*(?:[\"“]([^\"”]*)[\"”]|([^\"\s]+))")
"""`terms="Qin Gang, invitation"`, `terms=Taiwan`."""


class Selector(Struct, frozen=True):
    """One `claims:` line: a topic's statements, those with a term, the cited ones, or the rest; one of the four."""

    place: Place
    """Where in the file the words after `claims:` begin."""
    topic: str = ""
    terms: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    """Their `start` counts from `place`."""
    rest: bool = False
    """All that no other line takes; of one line at most."""


class Part(Struct, frozen=True):
    """What stands under one heading."""

    heading: str
    """Empty for what stands before the first."""
    line: int
    selectors: tuple[Selector, ...] = ()
    body: str = ""
    """The editor's own Markdown, the `claims:` lines left blank so that its lines can be counted."""
    body_line: int = 0
    """Line of the file on which the body begins."""


class Outline(Struct, frozen=True):
    """The editor's outline of the narrative."""

    path: str = PATH
    title: str = ""
    summary: str = ""
    parts: tuple[Part, ...] = ()
    short: tuple[Selector, ...] = ()
    """The short version in the editor's order, cited; empty where the machine chooses it."""


def read_outline(content: Content) -> tuple[Outline | None, list[Problem]]:
    """Read the outline of the content folder; None if there is none."""
    if not content.exists(PATH):
        return None, []
    text, opened = content.read_text(PATH)
    if opened.problem:
        return None, [opened.problem]
    return parse_outline(text, PATH)


def parse_outline(text: str, path: str = PATH) -> tuple[Outline, list[Problem]]:
    """Read an outline; a line that can't be used is a problem and is left out."""
    parted = part(text, path)
    problems = list(parted.problems)
    reader = FieldReader(path)
    reader.only(parted.fields, FIELDS)
    reader.acknowledged(parted.fields)
    parts = [_part(headed, path, problems) for headed in headed_parts(parted.body, parted.first_line)]
    parts = _with_one_rest(parts, path, problems)
    outline = Outline(
        path,
        title=reader.line(parted.fields, "title"),
        summary=reader.line(parted.fields, "summary"),
        parts=tuple(p for p in parts if p.heading or p.selectors or p.body),
        short=tuple(_short(parted.fields, path, problems)),
    )
    return outline, [*problems, *reader.problems]


def _short(fields: YamlMapping, path: str, problems: list[Problem]) -> Iterator[Selector]:
    """Read the citations of the short version."""
    entry = given(fields, "short")
    if entry is None:
        return
    if not isinstance(entry.value, Listing):
        message = f"`short` is a list of citations in single quotes: {SHORT}"
        problems.append(error(path, ProblemKind.FIELD_VALUE, message, entry.value.place))
        return
    for item in entry.value.items:
        if not isinstance(item, Scalar):
            message = f"This is no citation in single quotes, and passed over; `short` is written {SHORT}"
            problems.append(error(path, ProblemKind.FIELD_VALUE, message, item.place))
            continue
        place = Place(item.place.line, item.place.column + (not item.plain))
        found = _cited(item.text, place, path)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            yield found


def _with_one_rest(parts: Sequence[Part], path: str, problems: list[Problem]) -> list[Part]:
    """Leave out the lines that take the rest where one does already, and tell them."""
    found = [selector.place for part in parts for selector in part.selectors if selector.rest]
    for place in found[1:]:
        message = f"This line takes nothing: line {found[0].line} takes the rest; delete one"
        problems.append(error(path, ProblemKind.FIELD_VALUE, message, place))
    return [replace(p, selectors=tuple(s for s in p.selectors if s.place not in found[1:])) for p in parts]


def _part(headed: HeadedPart, path: str, problems: list[Problem]) -> Part:
    selectors: list[Selector] = []
    lines: list[str] = []
    for number, line, code in _numbered(headed.body, headed.body_line):
        claims = None if code else CLAIMS.fullmatch(line)
        if claims:
            place = Place(number, claims.start(1) + 1)
            found = _selector(claims.group(1), place, path)
            if isinstance(found, Problem):
                problems.append(found)
            else:
                selectors.append(found)
        lines.append("" if claims else line)
    blank = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    body = "\n".join(lines[blank:]).rstrip()
    body_line = headed.body_line + blank if body else 0
    return Part(headed.heading, headed.line, tuple(selectors), body, body_line)


def _selector(text: str, place: Place, path: str) -> Selector | Problem:
    if text.startswith("[@"):
        return _cited(text, place, path)
    if text == REST:
        return Selector(place, rest=True)
    if topic := TOPIC.fullmatch(text):
        return Selector(place, topic=topic.group(1))
    if terms := TERMS.fullmatch(text):
        given = terms.group(1) if terms.group(1) is not None else terms.group(2)
        words = tuple(dict.fromkeys(_terms(given)))
        if words:
            return Selector(place, terms=words)
    message = 'This `claims:` line takes nothing; write topic=name, terms="word, two words", [@key "words"] or rest'
    return error(path, ProblemKind.FIELD_VALUE, message, place)


def _cited(text: str, place: Place, path: str) -> Selector | Problem:
    """Read citations that stand at a place."""
    try:
        return Selector(place, citations=parse_citation(text))
    except CitationSyntaxError as failure:
        at = Place(place.line, place.column + failure.offset)
        return error(path, ProblemKind.CITATION_SYNTAX, str(failure), at)


def _terms(given: str) -> Iterator[str]:
    for term in given.split(","):
        if any(character.isalnum() for character in term):
            yield " ".join(term.split())
