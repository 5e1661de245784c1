"""How many were killed, hurt, missing, moved or held: of each an event has one count, wherever reports give it.

Reports of newsrooms that don't copy from each other give such counts in sentences that share little
else, and to readers they matter most; so they are compared between all sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.collation.differences.aspects import Aspect, Finding
from variorum.collation.differences.counts import differ
from variorum.collation.differences.numbers import Counted
from variorum.collation.facing import Facing, Texts
from variorum.collation.ground import Ground
from variorum.language.analysis import Analysis
from variorum.model import DifferenceKind, DifferenceLabel

FARTHEST = 5.0
"""How many times as many one of two counts of one thing may be."""

ROUNDED = 0.9
"""How much it matters that a toll is rounded; else that tolls differ matters with 1."""


class Tolls(Aspect[Counted]):
    """Counts of what an event did to people, on which two sources have nothing in common."""

    kind = DifferenceKind.NUMBER
    chained = True
    news_in_copies = True

    def facts(self, analysis: Analysis) -> Sequence[Counted]:
        """Give the counts of a sentence that tell what the event did to people."""
        return tuple(Counted(analysis, number) for number in analysis.numbers if number.happened)

    def same(self, one: Counted, other: Counted) -> bool:
        """Tell whether two counts are one."""
        return one.number.value == other.number.value

    def label(self, one: Counted, other: Counted, pair: Facing) -> DifferenceLabel:
        """Tell how two counts of one thing differ."""
        return differ(one.number, other.number, pair.a, pair.b)

    def weight(self, one: Counted, other: Counted, label: DifferenceLabel | None) -> float:
        """Rate a toll above other numbers, unless it is only rounded."""
        return ROUNDED if label is DifferenceLabel.MORE else 1.0

    def findings(self, ground: Ground) -> Iterator[Finding[Counted]]:
        """Hold the counts of one thing against each other, wherever two sources give them."""
        told: defaultdict[tuple[str, int], list[Counted]] = defaultdict(list)
        for analysis in ground.corpus.analyses:
            for toll in self.facts(analysis):
                told[toll.number.happened, analysis.source].append(toll)
        for (happened, source), (other, source_too) in combinations(sorted(told), 2):
            if happened == other:
                yield from self._compared(
                    told[happened, source], told[other, source_too], ground.texts
                )

    def _compared(
        self, mine: Sequence[Counted], others: Sequence[Counted], texts: Texts
    ) -> Iterator[Finding[Counted]]:
        """Compare the counts of two sources: one of each that is the same, else the first of each."""
        equal = [(a, b) for a in mine for b in others if self.same(a, b)]
        one, other = equal[0] if equal else (mine[0], others[0])
        small, large = sorted((one.number.value, other.number.value))
        if equal or large <= FARTHEST * small:
            pair = Facing(
                one.analysis, other.analysis, same=False, sure=False, likely=False, texts=texts
            )
            label = None if equal else self.label(one, other, pair)
            yield self.finding(one, other, pair, label)
