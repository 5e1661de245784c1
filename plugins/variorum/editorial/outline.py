"""The outline of the narrative: headings, and what an editor wants under each.

---
title: The headline
summary: The standfirst
---
## A heading
claims: topic=taiwan
claims: terms="Qin Gang, invitation"
claims: [@nbc "words of a statement"; @cheddar "words of another"]

A paragraph of the editor's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from variorum.citing.syntax import Citation, CitationSyntaxError, parse_citation
from variorum.editorial.fields import FieldReader
from variorum.editorial.files import Content
from variorum.editorial.front_matter import part
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
    heading, at, lines, code = "", first_line - 1, list[str](), ""
    for number, line in enumerate(body.split("\n"), start=first_line):
        fence = FENCE.match(line)
        if fence and (not code or fence.group(1).startswith(code)):
            code = "" if code else fence.group(1)
        found = None if code else HEADING.fullmatch(line)
        if found:
            yield HeadedPart(heading, at, "\n".join(lines), at + 1)
            heading, at, lines = found.group(1), number, []
        else:
            lines.append(line)
    yield HeadedPart(heading, at, "\n".join(lines), at + 1)


PATH = "narrative.md"
FIELDS = ("title", "summary", "acknowledge")

CLAIMS = re.compile(r"[ \t]{0,3}claims:[ \t]*(.*?)[ \t]*")
"""A line that takes statements: `claims: topic=taiwan`."""

TOPIC = re.compile(r"topic[ \t]*=[ \t]*\"?([\w-]+)\"?")

TERMS = re.compile(r"terms[ \t]*=[ \t]*(?:[\"“]([^\"”]*)[\"”]|([^\"\s]+))")
"""`terms="Qin Gang, invitation"`, `terms=Taiwan`."""


class Selector(Struct, frozen=True):
    """One `claims:` line: a topic's statements, those with a term, or the cited ones; one of the three."""

    place: Place
    """Where in the file the words after `claims:` begin."""
    topic: str = ""
    terms: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    """Their `start` counts from `place`."""


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


class _Draft(Struct):
    """A part while it is read."""

    heading: str
    line: int
    selectors: list[Selector] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def finished(self) -> Part:
        first = next((at for at, line in enumerate(self.lines) if line.strip()), None)
        if first is None:
            return Part(self.heading, self.line, tuple(self.selectors))
        body = "\n".join(self.lines[first:]).rstrip()
        return Part(self.heading, self.line, tuple(self.selectors), body, self.line + 1 + first)


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
    drafts = [_Draft("", parted.first_line - 1)]
    code = ""
    for number, line in enumerate(parted.body.split("\n"), start=parted.first_line):
        fence = FENCE.match(line)
        if fence and (not code or fence.group(1).startswith(code)):
            code = "" if code else fence.group(1)
        heading = None if code else HEADING.fullmatch(line)
        claims = None if code else CLAIMS.fullmatch(line)
        if heading:
            drafts.append(_Draft(heading.group(1), number))
            continue
        if claims:
            place = Place(number, claims.start(1) + 1)
            selector, problem = _selector(claims.group(1), place, path)
            drafts[-1].selectors += [selector] if selector else []
            problems += [problem] if problem else []
        drafts[-1].lines.append("" if claims else line)
    parts = tuple(p for p in map(_Draft.finished, drafts) if p.heading or p.selectors or p.body)
    outline = Outline(
        path,
        reader.line(parted.fields, "title"),
        reader.line(parted.fields, "summary"),
        parts,
    )
    return outline, [*problems, *reader.problems]


def _selector(text: str, place: Place, path: str) -> tuple[Selector | None, Problem | None]:
    if text.startswith("[@"):
        try:
            return Selector(place, citations=parse_citation(text)), None
        except CitationSyntaxError as failure:
            at = Place(place.line, place.column + failure.offset)
            return None, error(path, ProblemKind.CITATION_SYNTAX, str(failure), at)
    if topic := TOPIC.fullmatch(text):
        return Selector(place, topic=topic.group(1)), None
    if terms := TERMS.fullmatch(text):
        given = terms.group(1) if terms.group(1) is not None else terms.group(2)
        words = tuple(dict.fromkeys(_terms(given)))
        if words:
            return Selector(place, terms=words), None
    message = (
        "This `claims:` line takes nothing; write topic=name, "
        'terms="word, two words" or [@key "words"]'
    )
    return None, error(path, ProblemKind.FIELD_VALUE, message, place)


def _terms(given: str) -> Iterator[str]:
    for term in given.split(","):
        if any(character.isalnum() for character in term):
            yield " ".join(term.split())
