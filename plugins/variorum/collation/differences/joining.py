"""Joining: what was found between pairs of sentences, brought together where it is about the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from variorum.collation.differences.aspects import AnyFinding
from variorum.language.words import Spot
from variorum.model import DifferenceKind


class Joined(Struct, frozen=True):
    """Findings about one thing on which readings differ."""

    differing: tuple[AnyFinding, ...]
    """At least one."""
    agreeing: tuple[AnyFinding, ...]
    """What has the same as one of those that differ."""


class _Words:
    """Spots of one kind; those that overlap are one node."""

    def __init__(self) -> None:
        self._held: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._above: list[int] = []

    def node(self, spot: Spot) -> int:
        """Give the node of some words."""
        for start, end, node in self._held[spot.sentence]:
            if start < spot.end and spot.start < end:
                return node
        self._above.append(len(self._above))
        self._held[spot.sentence].append((spot.start, spot.end, len(self._above) - 1))
        return len(self._above) - 1

    def top(self, node: int) -> int:
        """Give the node that stands for all that are joined with one."""
        while self._above[node] != node:
            self._above[node] = self._above[self._above[node]]
            node = self._above[node]
        return node

    def join(self, finding: AnyFinding) -> None:
        """Join the two nodes of a finding."""
        one, other = sorted(self.top(self.node(spot)) for spot in finding.spots)
        self._above[other] = one


def joined(findings: Iterable[AnyFinding]) -> Iterator[Joined]:
    """Bring the findings together, by kind and in their order.

    Equal numbers are equal through a third, so whatever is joined by them is one row. Otherwise only what
    differs is joined: a shortened quotation may agree with two that have nothing in common.
    """
    by_kind: defaultdict[DifferenceKind, list[AnyFinding]] = defaultdict(list)
    for finding in findings:
        by_kind[finding.aspect.kind].append(finding)
    for found in by_kind.values():
        yield from _joined(found)


def _joined(findings: Sequence[AnyFinding]) -> Iterator[Joined]:
    words = _Words()
    for finding in findings:
        if finding.aspect.chained or finding.label is not None:
            words.join(finding)
    differing: defaultdict[int, list[AnyFinding]] = defaultdict(list)
    agreeing: defaultdict[int, list[AnyFinding]] = defaultdict(list)
    for finding in findings:
        homes = [words.top(words.node(spot)) for spot in finding.spots]
        if finding.label is not None:
            differing[homes[0]].append(finding)
            continue
        for top in sorted(set(homes)):
            agreeing[top].append(finding)
    for top, found in differing.items():
        yield Joined(tuple(found), tuple(agreeing[top]))
