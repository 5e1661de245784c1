"""What is known of one Markdown text while it is read: its places and its problems.

The parser holds no state; this travels in markdown-it's `env`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.token import Token
from msgspec import Struct

from variorum.citing.quoting import Flow
from variorum.citing.syntax import Citation
from variorum.problems import Place, Problem, ProblemKind, Severity

# A bar that parts cells, and one that a backslash keeps from it.
PIPE = re.compile(r"(?<!\\)\|")
ESCAPED_PIPE = re.compile(r"\\\|")


class PlacedBracket(Struct, frozen=True):
    """The citations of one `[@…]`, and where in the file they stand."""

    number: int
    """From 0, in the order of the file."""
    citations: tuple[Citation, ...]
    places: tuple[Place, ...]
    """One a citation: the bracket for the first, `@` for the others."""
    written: str
    """The bracket as it stands, on one line."""


DOCUMENT = "variorum.document"
"""Name in `env` under which a text's Document travels."""


class Document:
    """One Markdown text: where each character of an inline token stands in the file."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines = text.split("\n")
        self.row_starts: dict[int, int] = {}
        """Column, from 0, at which the text of a table row or a heading begins, behind all markers."""
        self.problems: list[Problem] = []
        self.brackets: list[PlacedBracket] = []
        self.too_deep = False
        self.footnotes: list[tuple[str, int]] = []
        """Their labels, and the lines, from 0, on which they are written."""
        self.flows: list[Flow] = []
        self.published: set[str] = set()
        """Files of the content folder that its links have published as they are."""
        self.base = 0
        """Offset in the inline token at which the part that is being read begins: an image's alternative
        text and an inline footnote are read on their own."""
        self._inline: list[Place] = []
        self._offsets: list[int] = []
        self._squeezed: tuple[int, ...] = ()

    def enter(self, token: Token, opener: Token, cell: int) -> None:
        """Turn to an inline token; `opener` is the token before it, `cell` its number in its row."""
        self.base = 0
        self._squeezed = ()
        first = token.map[0] if token.map else 0
        if opener.type in {"th_open", "td_open"}:
            self._inline = [self._cell(first, cell)]
        elif opener.type == "heading_open" and opener.markup.startswith("#"):
            start = self.row_starts.get(first, 0) + len(opener.markup)
            column = self.lines[first].find(token.content, start)
            self._inline = [Place(first, max(column, 0))]
        else:
            self._inline = self._paragraph(first, token)
        self._offsets = [0]
        for found in re.finditer("\n", token.content):
            self._offsets.append(found.end())

    def place(self, offset: int) -> Place:
        """Tell the line and column of the file, from 1, of an offset in the part that is being read."""
        offset += self.base
        line = max(bisect_right(self._offsets, offset) - 1, 0)
        start = self._inline[min(line, len(self._inline) - 1)]
        within = offset - self._offsets[line]
        # Each `\|` of a table cell has lost its backslash.
        within += sum(1 for dropped in self._squeezed if dropped <= within)
        return Place(start.line + self.first_line, start.column + within + 1)

    def report(self, kind: ProblemKind, message: str, place: Place, severity: Severity = Severity.ERROR) -> None:
        """Add a problem at a place of the file."""
        self.problems.append(
            Problem(path=self.path, line=place.line, column=place.column, kind=kind, severity=severity, message=message)
        )

    def check_rows(self, start: int, end: int) -> None:
        """Report the cells of a table, in lines `start` to `end`, that its head has no column for."""
        columns = len(self._bounds(start)) - 1
        for line in range(start + 2, end):
            bounds = self._bounds(line)
            if len(bounds) - 1 > columns:
                message = (
                    f"This row has {len(bounds) - 1} cells and the table's head {columns}; what is "
                    "beyond isn't printed: add a column, or write \\| for a bar within a cell"
                )
                place = Place(line + self.first_line, bounds[columns] + 2)
                self.report(ProblemKind.TABLE_ROW, message, place)

    def _paragraph(self, first: int, token: Token) -> list[Place]:
        """Place each line: its text is the end of a line of the file, behind markers and indentation."""
        lines = token.content.split("\n")
        last = max(token.map[1] if token.map else 0, first + 1)
        # White space of other sorts can make up lines that trimming dropped.
        wanted = lines[0].strip(MD_TRIM_CHARS)
        while first + len(lines) < last and not self._line(first).endswith(wanted):
            first += 1
        places = []
        for index, text in enumerate(lines):
            whole = self._line(first + index)
            column = len(whole) - len(text.rstrip(MD_TRIM_CHARS))
            places.append(Place(first + index, column))
        return places

    def _line(self, number: int) -> str:
        return self.lines[number].rstrip(MD_TRIM_CHARS) if number < len(self.lines) else ""

    def _cell(self, line: int, cell: int) -> Place:
        """Place the text of a cell."""
        bounds = self._bounds(line)
        if cell + 1 >= len(bounds):
            return Place(line, len(self.lines[line]))
        text = self.lines[line][bounds[cell] + 1 : bounds[cell + 1]]
        column = bounds[cell] + 1 + len(text) - len(text.lstrip(MD_TRIM_CHARS))
        text = text.strip(MD_TRIM_CHARS)
        self._squeezed = tuple(found.start() - number for number, found in enumerate(ESCAPED_PIPE.finditer(text)))
        return Place(line, column)

    def _bounds(self, line: int) -> list[int]:
        """Find where a row's cells end and begin, as markdown-it splits it: the pipes, and both ends."""
        row = self.lines[line].rstrip(MD_TRIM_CHARS)
        start = self.row_starts.get(line, 0)
        start += len(row[start:]) - len(row[start:].lstrip(MD_TRIM_CHARS))
        bounds = [found.start() for found in PIPE.finditer(row, start)]
        if not bounds or bounds[0] != start:
            bounds.insert(0, start - 1)
        if bounds[-1] != len(row) - 1:
            bounds.append(len(row))
        return bounds


def document_of(env: Mapping[str, Any]) -> Document:
    """Find the document in markdown-it's `env`."""
    document: Document = env[DOCUMENT]
    return document
