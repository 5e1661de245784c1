"""Problems as an editor reads them: where, what and what to do, and below it the line with a marker.

    commentary/military.md:7:15: There is no source `chedar`; did you mean `cheddar`? [unknown-source]
        It was closed [@chedar "was closed to all traffic"].
                      ^ error

The same on a terminal, in a log, in the preview and on the desk.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TextIO

from msgspec import Struct, field

from variorum.editorial.files import Content, one_line_end
from variorum.problems import Problem, Severity, gravest_first

INDENT = "    "
WIDTH = 100
"""Columns of a line of a file that are shown where nobody says how many there are."""
NARROWEST = 30

REPORT = "preview.json"
"""What a build says of itself to a preview, in the folder that `VARIORUM_PREVIEW` names."""

MOST_SHOWN = 500
"""Problems that are written, of however many there are."""

SEVERITY_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
"""Red, yellow, cyan, as ANSI escape codes have them (ECMA-48, SGR)."""
BOLD = "1"


class Looks(Struct, frozen=True):
    """How problems are written for who reads them."""

    width: int = WIDTH
    """Columns that a line of a file may take."""
    colour: bool = False


PLAIN = Looks()
"""How they are written where nobody says otherwise."""


def counted(number: int, noun: str) -> str:
    """Count a noun: `1 report`, `2 reports`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class Checked(Struct):
    """How much was checked, so that no problems never means that nothing was looked at."""

    citations: int = 0
    quotations: int = 0
    links: int = 0
    remarks: str = ""
    """What the edition says of its reports, counted, in words."""

    def add(self, citations: int, quotations: int, links: int) -> None:
        """Count what one text had."""
        self.citations += citations
        self.quotations += quotations
        self.links += links

    def __str__(self) -> str:
        """Say it in words."""
        counts = (
            (self.citations, "citation"),
            (self.quotations, "quotation"),
            (self.links, "link"),
        )
        return ", ".join(counted(number, noun) for number, noun in counts)


class Lines(Struct):
    """The lines of the content folder's files, each file read once."""

    content: Content
    held: dict[str, list[str]] = field(default_factory=dict)

    def line(self, path: str, number: int) -> str:
        """Give a line of a file, from 1; empty where there is none."""
        if path not in self.held:
            text = self.content.read(path).data.decode("utf-8", "replace").removeprefix("\ufeff")
            self.held[path] = one_line_end(text).split("\n")
        lines = self.held[path]
        return lines[number - 1] if 0 < number <= len(lines) else ""


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Tell whether a stream is a terminal that shows colours and its user hasn't said no (NO_COLOR)."""
    plain = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    return stream.isatty() and not plain


def summary(problems: Iterable[Problem], checked: Checked, lines: Lines, looks: Looks = PLAIN) -> str:
    """Write how many problems there are and how much was checked, then each problem, the gravest of many."""
    held = list(problems)
    shown = gravest_first(held, MOST_SHOWN)
    counts = [
        (sum(problem.severity is severity for problem in held), severity) for severity in sorted(Severity, reverse=True)
    ]
    found = ", ".join(
        _coloured(
            counted(number, severity.name.lower()),
            SEVERITY_COLOURS[severity],
            looks,
        )
        for number, severity in counts
        if number
    )
    written = [line for problem in shown for line in problem_lines(problem, lines, looks)]
    if len(shown) < len(held):
        written.append(left_out(held, shown))
    said = f" {checked.remarks}." if checked.remarks else ""
    return "\n".join([f"{found or 'No problems'}; checked {checked}.{said}", *written])


def left_out(problems: Collection[Problem], shown: Collection[Problem]) -> str:
    """Say how many problems of which kinds aren't shown."""
    kinds = Counter(problem.kind.value for problem in problems)
    kinds.subtract(problem.kind.value for problem in shown)
    listed = ", ".join(f"{number:,} {kind}" for kind, number in sorted(kinds.items()) if number)
    return f"{len(problems) - len(shown):,} more aren't shown ({listed}); put these right first"


def problem_lines(problem: Problem, lines: Lines, looks: Looks = PLAIN) -> Iterator[str]:
    """Write a problem: `path:line:column: message [kind]`, the line it is about, a marker, the severity."""
    place = visible(f"{problem.path}:{problem.line}:{problem.column}")
    yield _coloured(place, BOLD, looks) + visible(str(problem)).removeprefix(place)
    text = visible(lines.line(problem.path, problem.line)).rstrip()
    marker, before = problem.severity.name.lower(), 0
    if text:
        shown, before, marked = _around(text, problem.column, looks.width)
        yield f"{INDENT}{shown}"
        marker = f"{'^' * marked} {marker}"
    marker = _coloured(marker, SEVERITY_COLOURS[problem.severity], looks)
    yield f"{INDENT}{' ' * before}{marker}"


def visible(text: str) -> str:
    """Make a text safe for a terminal: a tab is a space, other controls and odd marks show as �."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " "
        if character == "\t" or unicodedata.category(character) == "Zs"
        else "\ufffd"
        if unicodedata.category(character)[0] == "C" or character in "\u2028\u2029"
        else character
        for character in text
    )


def columns(text: str) -> int:
    """Count the columns that a text takes on a terminal: wide letters two, combining marks none."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def _around(text: str, column: int, width: int) -> tuple[str, int, int]:
    """Cut a line to a width around a column, from 1 and 0 for the whole line.

    Gives the cut, the columns before the marker and the columns that it takes.
    """
    width = max(width, NARROWEST)
    indent = len(text) - len(text.lstrip())
    at = min(column - 1, len(text)) if column else indent
    start = min(at, indent)
    if columns(text[start : at + 1]) > width * 2 // 3:
        start = at
        while start and columns(text[start - 1 : at]) < width // 3:
            start -= 1
    end = start
    while end < len(text) and columns(text[start : end + 1]) <= width - 2:
        end += 1
    shown = ("…" if start > indent else "") + text[start:end] + ("…" if end < len(text) else "")
    before = columns(text[start:at]) + (1 if start > indent else 0)
    return shown, before, 1 if column else max(columns(text[start:end]), 1)


def _coloured(text: str, code: str, looks: Looks) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if looks.colour else text
