"""Facts: what was found between pairs of sentences, brought together where it is about the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.differences.finding import Finding
from variorum.collation.facing import Spot
from variorum.model import DifferenceKind


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing on which readings differ."""

    differing: tuple[Finding, ...]
    """At least one."""
    agreeing: tuple[Finding, ...]
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

    def join(self, finding: Finding) -> None:
        """Join the two nodes of a finding."""
        one, other = sorted(self.top(self.node(spot)) for spot in (finding.a, finding.b))
        self._above[other] = one


def facts_of(findings: Iterable[Finding]) -> Iterator[Fact]:
    """Bring the findings together, by kind and in their order.

    Equal numbers are equal through a third, so whatever is joined by them is one fact. Otherwise only what
    differs is joined: a shortened quotation may agree with two that have nothing in common.
    """
    by_kind: defaultdict[DifferenceKind, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_kind[finding.kind].append(finding)
    for kind, found in by_kind.items():
        yield from _facts(found, through_equals=kind is DifferenceKind.NUMBER)


def _facts(findings: Sequence[Finding], *, through_equals: bool) -> Iterator[Fact]:
    words = _Words()
    for finding in findings:
        if through_equals or finding.label is not None:
            words.join(finding)
    differing: defaultdict[int, list[Finding]] = defaultdict(list)
    agreeing: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        home = words.top(words.node(finding.a))
        if finding.label is not None:
            differing[home].append(finding)
            continue
        for top in sorted({home, words.top(words.node(finding.b))}):
            agreeing[top].append(finding)
    for top, found in differing.items():
        yield Fact(tuple(found), tuple(agreeing[top]))
