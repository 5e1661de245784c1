"""Aspects: the things in which readings of one fact can differ, and how two of them are held against each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct

from variorum.collation.facing import Facing, Ground
from variorum.language.analysis import Analysis
from variorum.language.words import Spot, Word, concept_of
from variorum.model import DifferenceKind, DifferenceLabel


class Fact(Protocol):
    """What a sentence tells in one aspect."""

    @property
    def spot(self) -> Spot:
        """The words that tell it."""


F = TypeVar("F", bound=Fact)


MOST = 64
"""Facts of one sentence that are held against others: what tells more is a list, of which no reader would see a difference."""

SHARED, SHARED_LINKED = 2, 3
"""Words around two facts that both sentences have if these are about one thing, of one claim or linked."""


def around(words: Sequence[Word], start: int, end: int, reach: int) -> frozenset[str]:
    """Give the concepts of the nearest of some words before and after a span of their sentence."""
    last = bisect_right(words, start, key=lambda word: word.end)
    first = bisect_left(words, end, lo=last, key=lambda word: word.start)
    near = (*words[max(0, last - reach) : last], *words[first : first + reach])
    return frozenset(concept_of(word.key) for word in near)


def enough(shared: Collection[str], pair: Facing) -> float:
    """Rate what two sentences share around two facts: from 1 on these are about one thing."""
    return len(shared) / (SHARED if pair.same else SHARED_LINKED)


class Finding(Struct, Generic[F], frozen=True, kw_only=True, eq=False):
    """Two facts of two sources that are about one thing."""

    aspect: Aspect[F]
    a: F
    b: F
    spots: tuple[Spot, Spot]
    """The words of each that are about it."""
    label: DifferenceLabel | None
    """How they differ; None if they agree."""
    one_text: bool
    """The sentences go back to one text."""
    weight: float = 0.0
    """How much it matters among its like, from 0 to 1."""
    shown: tuple[Spot, Spot] | None = None
    """The very words in which they differ, if those are fewer."""


class Aspect(Generic[F]):
    """One aspect: what a sentence tells in it, when two facts are the same, and how they differ otherwise."""

    kind: DifferenceKind
    chained: bool = False
    """Equal facts are equal through a third, so that whatever is joined by them is one row."""
    news_in_copies: bool = False
    """A change is news even where one text was copied: a changed number is no rewording."""
    most: int = 0
    """Findings for two sentences, those most surely about one thing; 0 for any number."""

    def facts(self, analysis: Analysis) -> Sequence[F]:
        """Give what a sentence tells, in its order."""
        raise NotImplementedError

    def held(self, analysis: Analysis) -> Sequence[F]:
        """Give what of it is held against other sentences."""
        return self.facts(analysis)[:MOST]

    def key(self, fact: F) -> Hashable:
        """Give what two facts have in common if they can be about one thing at all."""
        return None

    def same(self, one: F, other: F) -> bool:
        """Tell whether two facts are the same, if they are about one thing."""
        raise NotImplementedError

    def label(self, one: F, other: F, pair: Facing) -> DifferenceLabel | None:
        """Tell how two facts differ; None if that is no difference."""
        raise NotImplementedError

    def about(self, one: F, other: F, pair: Facing) -> float:
        """Rate how sure it is that two facts that aren't the same are about one thing: from 1 on they are."""
        raise NotImplementedError

    def agree(self, one: F, other: F, pair: Facing) -> bool:
        """Tell whether two facts that are the same are about one thing too, which is worth telling."""
        return True

    def spots(self, one: F, other: F) -> tuple[Spot, Spot]:
        """Give the words of each of two facts that are about one thing."""
        return one.spot, other.spot

    def before(self, one: F, other: F) -> bool:
        """Tell whether of two facts that are of two moments the first is the earlier."""
        return False

    def weight(self, one: F, other: F, label: DifferenceLabel | None) -> float:
        """Rate how much it matters that two facts differ, from 0 to 1."""
        return 0.0

    def copied(self, one: F, other: F, pair: Facing, label: DifferenceLabel | None) -> bool:
        """Tell whether two facts go back to one text, so that a difference was made in copying."""
        return pair.one_text

    def thing(self, finding: Finding[F]) -> Hashable:
        """Give what a finding is about, if two sources that were found to differ on it needn't be told again."""
        return None

    def findings(self, ground: Ground) -> Iterator[Finding[F]]:
        """Find the facts of two sources that are about one thing, same or not."""
        told: defaultdict[Hashable, set[int]] = defaultdict(set)
        facts = cache(self.held)  # of one sentence, which may stand in many pairs
        for pair in self.pairs(ground):
            left, right = facts(pair.a), facts(pair.b)
            if not left or not right:
                continue
            for finding in self._between(pair, left, right):
                thing = self.thing(finding)
                if thing is None or not {pair.a.source, pair.b.source} <= told[thing]:
                    told[thing] |= {pair.a.source, pair.b.source}
                    yield finding

    def pairs(self, ground: Ground) -> Iterator[Facing]:
        """Give the pairs of sentences whose facts are held against each other: those that surely tell of one thing."""
        return (pair for pair in ground.pairs if pair.sure)

    def finding(self, one: F, other: F, pair: Facing, label: DifferenceLabel | None) -> Finding[F]:
        """Make a finding of two facts of a pair."""
        return self.told(
            one,
            other,
            label,
            one_text=self.copied(one, other, pair, label),
            weight=self.weight(one, other, label),
        )

    def told(self, one: F, other: F, label: DifferenceLabel | None, *, one_text: bool, weight: float) -> Finding[F]:
        """Make a finding of two facts of which the rest is known."""
        spots = self.spots(one, other)
        return Finding(aspect=self, a=one, b=other, spots=spots, label=label, one_text=one_text, weight=weight)

    def _between(self, pair: Facing, left: Sequence[F], right: Sequence[F]) -> Iterator[Finding[F]]:
        """Hold the facts of two sentences against each other: first those that are the same, then the likeliest."""
        there: defaultdict[Hashable, list[int]] = defaultdict(list)
        for j, other in enumerate(right):
            there[self.key(other)].append(j)
        met = [(i, j) for i, one in enumerate(left) for j in there.get(self.key(one), ())]
        equal = [(i, j) for i, j in met if self.same(left[i], right[j])]
        for i, j in equal:
            if self.agree(left[i], right[j], pair):
                yield self.finding(left[i], right[j], pair, None)
        used, used_too = {i for i, _ in equal}, {j for _, j in equal}
        ranked = [
            (-sure, i, j, label)
            for i, j in met
            if i not in used
            and j not in used_too
            and (sure := self.about(left[i], right[j], pair)) >= 1
            and (label := self.label(left[i], right[j], pair)) is not None
        ]
        told = 0
        for _, i, j, label in sorted(ranked):
            if i not in used and j not in used_too and not (self.most and told == self.most):
                used.add(i)
                used_too.add(j)
                told += 1
                yield self.finding(left[i], right[j], pair, label)


class Anywhere(Aspect[F]):
    """An aspect in which facts of one key are held against each other wherever two sources tell them."""

    def findings(self, ground: Ground) -> Iterator[Finding[F]]:
        """Find the facts of two sources that are about one thing, same or not."""
        told: defaultdict[Hashable, list[tuple[Analysis, F]]] = defaultdict(list)
        for analysis in ground.corpus.analyses:
            for fact in self.held(analysis):
                told[self.key(fact)].append((analysis, fact))
        for found in told.values():
            for (a, one), (b, other) in combinations(found, 2):
                if a.source == b.source:
                    continue
                pair = Facing(a=a, b=b, texts=ground.texts)
                if self.about(one, other, pair) >= 1:
                    label = None if self.same(one, other) else self.label(one, other, pair)
                    yield self.finding(one, other, pair, label)


AnyFinding = Finding[Any]
"""A finding of any aspect."""
