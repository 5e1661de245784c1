"""What matters more among differences: contradictions of independent newsrooms first, changes made in copying last."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from variorum.collation.differences.aspects import Aspect
from variorum.collation.facing import Ground
from variorum.language.words import Spot
from variorum.model import DifferenceKind, DifferenceLabel

KINDS = {
    DifferenceKind.NUMBER: 1.0,
    DifferenceKind.MODALITY: 1.0,
    DifferenceKind.FACT: 1.0,
    DifferenceKind.DATE: 0.8,
    DifferenceKind.QUOTATION: 0.6,
    DifferenceKind.ATTRIBUTION: 0.5,
    DifferenceKind.NAME: 0.2,
}
"""How much a difference of a kind that the machine finds matters, against its place in the reports and who has it."""

MORE = 0.2
"""How much more one matters where one reading says what the other leaves out."""

AGAIN = 1.0
"""How much less a second difference of the same sentences matters."""

MANY = 4
"""Origins behind a row from which more make it no weightier."""

Rank = tuple[bool, int, float]
"""Made in copying; step of its label; how little it matters. The least first."""


class Told(Struct, frozen=True, eq=False):
    """What a sentence of a row tells, and the words that are shown of it."""

    aspect: Aspect[Any]
    fact: Any
    spot: Spot


class Row(Struct, frozen=True, kw_only=True, eq=False):
    """One difference, before it has its place among the others."""

    kind: DifferenceKind
    label: DifferenceLabel
    copying: bool
    independent: bool
    """Newsrooms differ that don't copy from each other."""
    weight: float
    """How much it matters among its like, from 0 to 1."""
    told: tuple[Told, ...]
    """By sentence id."""
    agreeing: frozenset[frozenset[str]]
    """Pairs of sentence ids that have the same."""
    differing: frozenset[frozenset[str]]
    """Pairs of those that don't."""

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The words that it is about, in order."""
        return tuple(sorted(told.spot for told in self.told))


def ranked(rows: Iterable[Row], ground: Ground) -> list[Row]:
    """Put the weightiest first: contradictions, those of independent newsrooms before others.

    After that counts what it is about, how early in a report it stands and how many newsrooms have it; a
    row that tells of the same sentences as a weightier one of its step is set back.
    """
    ordered = sorted(((_rank(row, ground), row) for row in rows), key=lambda place: (place[0], place[1].spots))
    seen: list[frozenset[str]] = []
    placed = []
    for (copying, step, weight), row in ordered:
        told = frozenset(spot.sentence for spot in row.spots)
        again = any(2 * len(told & other) > len(told) for other in seen)
        seen.append(told)
        placed.append(((copying, step, weight + AGAIN * again), row))
    return [row for _, row in sorted(placed, key=lambda place: (place[0], place[1].spots))]


def _rank(row: Row, ground: Ground) -> Rank:
    told = [ground.corpus.of[spot.sentence] for spot in row.spots]
    contradicts = row.label is DifferenceLabel.CONTRADICTS
    step = (0 if row.independent else 1) if contradicts else 2
    origins = {ground.texts.origin_of(analysis.sentence) for analysis in told}
    prominence = 1 - min(analysis.along for analysis in told)
    support = min(len(origins), MANY) / MANY
    more = MORE if row.label is DifferenceLabel.MORE else 0.0
    matters = KINDS[row.kind] + prominence + support + more + row.weight
    return row.copying, step, -round(matters, 6)
