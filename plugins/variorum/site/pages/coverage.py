"""Who reports what: for each report, how many statements of each part of the story it makes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from variorum.site.views.values import Report
from variorum.site.workspace import Workspace

FEWEST_PARTS = 3
"""Sections of a story that are worth telling apart; a story of fewer is parted by number."""

MOST_PARTS = 24
"""Parts that a strip has room for."""


class Part(Struct, frozen=True):
    """A run of the story's statements."""

    name: str
    url: str
    claims: tuple[str, ...]


class Cell(Struct, frozen=True):
    """What a report has of one part."""

    made: int
    """Statements."""
    of: int
    url: str
    """Of the report's first passage on it; empty if it has none."""
    height: int
    """Per cent of the part's statements."""
    pattern: int
    """Of the newsroom that most of it goes back to; 0 if none is known."""


class Strip(Struct, frozen=True):
    """What a report has of each part."""

    report: Report
    cells: tuple[Cell, ...]
    made: int
    of: int


def parts(workspace: Workspace) -> tuple[Part, ...]:
    """Give the story's sections, or runs of its statements where those are too few or too many."""
    narrative = workspace.addresses.url("NARRATIVE")
    found = [
        Part(section.heading, f"{narrative}#n-{number}", tuple(chain(*section.paragraphs)))
        for number, section in enumerate(workspace.lookup.edition.narrative, 1)
    ]
    found = [part for part in found if part.claims]
    headed = sum(bool(part.name) for part in found)
    if headed >= FEWEST_PARTS and len(found) <= MOST_PARTS:
        return tuple(
            part if part.name else Part("Before the first heading", narrative, part.claims)
            for part in found
        )
    return tuple(_runs([claim for part in found for claim in part.claims], narrative))


def _runs(claims: Sequence[str], narrative: str) -> Iterator[Part]:
    size = max(1, -(-len(claims) // MOST_PARTS))
    for at in range(0, len(claims), size):
        run = claims[at : at + size]
        name = f"Statements {at + 1} to {at + len(run)}" if len(run) > 1 else f"Statement {at + 1}"
        yield Part(name, f"{narrative}#{run[0]}", tuple(run))


def strips(workspace: Workspace, found: Sequence[Part]) -> Iterator[Strip]:
    """Give a strip a report, its cells in the order of the parts."""
    for report in workspace.views.naming.reports.values():
        cells = tuple(cell(workspace, report, part) for part in found)
        yield Strip(report, cells, sum(c.made for c in cells), sum(c.of for c in cells))


def cell(workspace: Workspace, report: Report, part: Part) -> Cell:
    """Count what a report has of one part."""
    lookup, naming = workspace.lookup, workspace.views.naming
    made = [
        [
            s.passage
            for s in map(lookup.sentences.__getitem__, claim.sentences)
            if s.source == report.key
        ]
        for claim in map(lookup.claims.__getitem__, part.claims)
    ]
    passages = list(chain(*made))
    newsrooms = Counter(
        newsroom.pattern
        for passage in passages
        if (newsroom := naming.newsroom_of(report.key, passage))
    )
    number = sum(map(bool, made))
    return Cell(
        number,
        len(made),
        f"{report.url}#{passages[0]}" if passages else "",
        round(100 * number / len(made)),
        max(newsrooms, key=lambda pattern: (newsrooms[pattern], -pattern), default=0),
    )
