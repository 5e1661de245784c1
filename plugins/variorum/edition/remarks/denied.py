"""Remarks that the edition itself denies: by another remark, a link, an aside, a difference or their own evidence.

Each is an error of the build, as grave as a dead link; there is none unless a rule that makes remarks is wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations

from variorum.collation.differences.findings import PairDifferences
from variorum.edition.lookup import Lookup
from variorum.identity import normalise
from variorum.model import AsideReason, DifferenceLabel, Edition, Remark, RemarkKind
from variorum.problems import Problem, ProblemKind, error


def denied(edition: Edition, path: str) -> list[Problem]:
    """Find the sure remarks that the edition denies; `path` names the folder that they are told of."""
    denials = _Denials(edition)
    problems = []
    for told in edition.remarks:
        for why in denials.of(told) if told.sure else ():
            message = f"The edition says “{told.kind}” of {', '.join(told.about)}, which it denies: {why}; report this as a fault of ours"
            problems.append(error(path, ProblemKind.REMARK_DENIED, message))
    for why in denials.unsaid():
        message = f"The edition says of its reports what no remark says: {why}; report this as a fault of ours"
        problems.append(error(path, ProblemKind.REMARK_DENIED, message))
    return problems


class _Denials:
    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._lookup = Lookup(edition)
        self._apart = PairDifferences(edition.collation)
        self._said: defaultdict[RemarkKind, set[str]] = defaultdict(set)
        for told in edition.remarks:
            if told.sure:
                self._said[told.kind].add(told.about[0])
        self._days: defaultdict[str, set[str]] = defaultdict(set)
        for told in edition.remarks:
            if told.kind is RemarkKind.DAY and told.sure:
                self._days[told.about[0]].add(told.about[1])
        self._checks: dict[RemarkKind, Callable[[Remark], Iterator[str]]] = {
            RemarkKind.AGREE: self._agree,
            RemarkKind.ALONE: self._alone,
            RemarkKind.CONTRADICT: self._contradict,
            RemarkKind.SAME: self._same,
            RemarkKind.DAY: self._day,
        }

    def of(self, told: Remark) -> Iterator[str]:
        """Say what denies a remark."""
        for evidence in told.evidence:
            sentence = self._lookup.sentences[evidence.sentence]
            if not sentence.start <= evidence.start < evidence.end <= sentence.end:
                yield f"its evidence doesn't stand in {sentence.id}"
        if told.kind in self._checks:
            yield from self._checks[told.kind](told)

    def unsaid(self) -> Iterator[str]:
        """Say what the edition shows of its reports without a sure remark."""
        for claim in self._edition.collation.claims:
            if len(claim.origins) > 1 and claim.id not in self._said[RemarkKind.AGREE]:
                yield f"{claim.id} is counted for several newsrooms"
        for single in self._edition.singles:
            if single.claim not in self._said[RemarkKind.ALONE]:
                yield f"{single.claim} is told to be one report's alone"
        for difference in self._edition.collation.differences:
            contradicts = difference.label is DifferenceLabel.CONTRADICTS and not difference.copying
            if contradicts and difference.id not in self._said[RemarkKind.CONTRADICT]:
                yield f"{difference.id} is told to contradict"

    def _agree(self, told: Remark) -> Iterator[str]:
        claim = self._lookup.claims[told.about[0]]
        origin_of = self._edition.collation.origin_of
        sentences = [self._lookup.sentences[evidence.sentence] for evidence in told.evidence]
        origins = [origin_of.get(f"{one.source}.{one.passage}", "") for one in sentences]
        if len(set(origins)) < len(origins) or len(origins) < 2:
            yield "its evidence isn't a sentence a newsroom"
        if any(one.id not in claim.sentences for one in sentences):
            yield "its evidence isn't of its statement"
        for one, other in combinations(sentences, 2):
            for apart in self._apart.of(one.id, other.id):
                if apart.difference.label is DifferenceLabel.CONTRADICTS and not apart.difference.copying:
                    yield f"{one.id} and {other.id} contradict each other in {apart.difference.id}"

    def _alone(self, told: Remark) -> Iterator[str]:
        claim = self._lookup.claims[told.about[0]]
        if len({self._lookup.sentences[sentence].source for sentence in claim.sentences}) > 1:
            yield "several reports make the statement"
        if self._lookup.linked(claim):
            yield "a link joins it to another report's"
        if self._lookup.differences(claim):
            yield "another report differs from it"
        for aside in self._edition.asides:
            if aside.reason is AsideReason.TOLD and claim.id in (aside.claim, aside.under):
                held = [self._lookup.claims[id_] for id_ in (aside.claim, aside.under)]
                if len({self._lookup.sentences[s].source for one in held for s in one.sentences}) > 1:
                    yield "another report's stands in its card, or it in another's"

    def _contradict(self, told: Remark) -> Iterator[str]:
        if told.about[0] in self._said[RemarkKind.LATER]:
            yield "its readings are of two moments"
        difference = next(d for d in self._edition.collation.differences if d.id == told.about[0])
        words = [{normalise(reading.text) for reading in side} for side in difference.sides]
        if any(one & other for one, other in combinations(words, 2)):
            yield "the same words stand on two of its sides"

    def _same(self, told: Remark) -> Iterator[str]:
        texts = {
            normalise(self._lookup.sources[sentence.source].text[evidence.start : evidence.end])
            for evidence in told.evidence
            for sentence in (self._lookup.sentences[evidence.sentence],)
        }
        if len(texts) > 1:
            yield "not all have the same words"

    def _day(self, told: Remark) -> Iterator[str]:
        if len(self._days[told.about[0]]) > 1:
            yield "it is said to be of several days"
