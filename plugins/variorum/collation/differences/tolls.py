"""How many were killed, hurt, missing, moved or held: of each an event has one count, wherever reports give it.

Reports of newsrooms that don't copy from each other give such counts in sentences that share little
else, and to readers they matter most; so they are compared between all sentences.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.collation.differences.aspects import Aspect, Finding
from variorum.collation.differences.counts import differ
from variorum.collation.differences.numbers import Numbers
from variorum.collation.facing import Facing, Spot, Texts
from variorum.collation.ground import Ground
from variorum.language.analysis import Analysis
from variorum.language.counts import Number, Role, number_of
from variorum.language.english.bounds import ONE
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.english.tolls import AMONG, HOMES, MOVED, NOT_THIS_EVENT, PEOPLE, TOLLS
from variorum.language.quantities import Quantity
from variorum.language.words import Word
from variorum.model import DifferenceKind, DifferenceLabel

REACH = 5
"""Words after a number, or before it, among which stands what happened."""

FARTHEST = 5.0
"""How many times as many one of two counts of one thing may be."""

ROUNDED = 0.9
"""How much it matters that a toll is rounded; else that tolls differ matters with 1."""

NO_COUNT = frozenset({Role.PART, Role.TALLY})
"""What is no count of all."""

NOTHING: frozenset[str] = frozenset()

# What parts clauses
CLAUSE_BREAK = re.compile(r"[.;:!?()“”\"]|[—–]|, ")


@dataclass(frozen=True, slots=True, eq=False)
class Toll:
    """How many, of one thing that happened."""

    analysis: Analysis
    number: Number
    happened: str

    @property
    def spot(self) -> Spot:
        """The words of the number."""
        return self.number.spot


class Tolls(Aspect[Toll]):
    """Counts of what an event did to people, on which two sources have nothing in common."""

    kind = DifferenceKind.NUMBER
    chained = True
    news_in_copies = True

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers

    def facts(self, analysis: Analysis) -> Sequence[Toll]:
        """Give the counts of a sentence that tell what the event did to people."""
        if not analysis.quantities and not ONE.search(analysis.text):
            return ()
        return tuple(_tolls(analysis, self._numbers.facts(analysis)))

    def same(self, one: Toll, other: Toll) -> bool:
        """Tell whether two counts are one."""
        return one.number.quantity.value == other.number.quantity.value

    def label(self, one: Toll, other: Toll, pair: Facing) -> DifferenceLabel:
        """Tell how two counts of one thing differ."""
        return differ(one.number, other.number, pair.a, pair.b)

    def weight(self, one: Toll, other: Toll, label: DifferenceLabel | None) -> float:
        """Rate a toll above other numbers, unless it is only rounded."""
        return ROUNDED if label is DifferenceLabel.MORE else 1.0

    def findings(self, ground: Ground) -> Iterator[Finding[Toll]]:
        """Hold the counts of one thing against each other, wherever two sources give them."""
        told: defaultdict[tuple[str, int], list[Toll]] = defaultdict(list)
        for analysis in ground.corpus.analyses:
            for toll in self.facts(analysis):
                told[toll.happened, analysis.source].append(toll)
        for (happened, source), (other, source_too) in combinations(sorted(told), 2):
            if happened == other:
                yield from self._compared(
                    told[happened, source], told[other, source_too], ground.texts
                )

    def _compared(
        self, mine: Sequence[Toll], others: Sequence[Toll], texts: Texts
    ) -> Iterator[Finding[Toll]]:
        """Compare the counts of two sources: one of each that is the same, else the first of each."""
        equal = [(a, b) for a in mine for b in others if self.same(a, b)]
        one, other = equal[0] if equal else (mine[0], others[0])
        small, large = sorted((one.number.quantity.value, other.number.quantity.value))
        if equal or large <= FARTHEST * small:
            pair = Facing(
                one.analysis, other.analysis, same=False, sure=False, likely=False, texts=texts
            )
            label = None if equal else self.label(one, other, pair)
            yield self.finding(one, other, pair, label)


def _tolls(analysis: Analysis, numbers: Sequence[Number]) -> Iterator[Toll]:
    """Find the counts of a sentence that tell what the event did to people, each with what."""
    lowers = {word.text.lower() for word in analysis.words}
    if lowers & NOT_THIS_EVENT:
        return
    single = [
        number_of(analysis, Quantity(m.start(), m.end(), 1.0, "", NOTHING, NOTHING, vague=False))
        for m in ONE.finditer(analysis.text)
    ]
    for number in (*numbers, *single):
        if number.quantity.unit or number.role in NO_COUNT or not _of_anybody(analysis, number):
            continue
        happened = _happened(analysis, number)
        if happened:
            yield Toll(analysis, number, happened)


def _of_anybody(analysis: Analysis, number: Number) -> bool:
    """Tell whether a number counts people whoever they are, not a part of them."""
    words = analysis.words
    first = next(at for at, word in enumerate(words) if word.end > number.spot.start)
    before = {word.text.lower() for word in words[max(0, first - 3) : first]}
    if before & AMONG:
        return False
    after = next((at for at, word in enumerate(words) if word.start >= number.digits_end), None)
    if after is None:
        return True
    following = words[after]
    if following.text == "of":
        return after + 1 < len(words) and words[after + 1].text == "them"
    if CLAUSE_BREAK.search(analysis.text, number.digits_end, following.start):
        return True
    return following.key in PEOPLE or following.key in TOLLS or _grammar(following)


def _grammar(word: Word) -> bool:
    return word.key in STOPWORDS and word.text.lower() not in {"other", "more"}


def _happened(analysis: Analysis, number: Number) -> str:
    """Find what happened to those who are counted: the nearest word after the number, else before it."""
    words, text = analysis.words, analysis.text
    first = next(at for at, word in enumerate(words) if word.end > number.spot.start)
    after = next(
        (at for at, word in enumerate(words) if word.start >= number.digits_end), len(words)
    )
    for at in range(after, min(after + REACH, len(words))):
        if at > after and CLAUSE_BREAK.search(text, words[at - 1].end, words[at].start):
            break
        if words[at].key in TOLLS:
            return TOLLS[words[at].key]
        if words[at].key in HOMES and words[at - 1].text == "their":
            return MOVED
        if words[at].text[0].isdigit() or words[at].text.lower() == "and":
            break
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        if CLAUSE_BREAK.search(text, words[at].end, words[at + 1].start):
            break
        if words[at].key in TOLLS:
            return TOLLS[words[at].key]
    return ""
