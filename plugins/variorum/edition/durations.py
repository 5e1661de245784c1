"""How long what happened lasted, as the sources tell it: the readings of one thing together, whether or not they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise, product

from msgspec import Struct

from variorum.collation.sets import Sets
from variorum.edition.reports import Reports
from variorum.language.numbers.lengths import Lasting
from variorum.model import Difference, DifferenceKind, Duration, DurationReading

KINDS = (DifferenceKind.NUMBER, DifferenceKind.EDITOR)
"""Kinds of the differences whose sides may be how long one thing lasted."""

FEWEST_NAMES = 2
"""Names of a sentence that tells by itself what lasted: *Holm met Reyes for two hours*."""


class _Told(Struct, frozen=True):
    """How long one sentence tells that something lasted."""

    reading: DurationReading
    sort: str

    def may_be(self, other: _Told) -> bool:
        """Tell whether two lengths of things of one sort can be of one length."""
        mine, yours = self.reading, other.reading
        return mine.unit == yours.unit and mine.least <= yours.most and yours.least <= mine.most


def durations(reports: Reports, order: Iterable[str], differences: Iterable[Difference]) -> tuple[Duration, ...]:
    """Give what the sources tell the length of, in the narrative's `order` of claims.

    Two readings are of one thing if a difference sets them against each other, or if they are of one sort and one
    length, and of one claim or of linked ones. What no sentence tells clearly by itself is left out.
    """
    rank = {claim: at for at, claim in enumerate(order)}
    told = tuple(_told(reports))
    one = Sets(range(len(told)))
    for a, b in (*_alike(reports, told), *_against(told, differences)):
        one.join(a, b)
    found = []
    for group in one.all():
        members = [told[at] for at in group]
        clear = [member for member in members if _is_clear(reports, member.reading.sentence)]
        if clear:
            best = min(clear, key=lambda member: _quality(reports, member.reading.sentence))
            claim = reports.claim_of[best.reading.sentence]
            found.append((rank.get(claim, len(rank)), best, members))
    found.sort(key=lambda one: (one[0], one[1].reading.start))
    return tuple(Duration(best.reading, tuple(member.reading for member in members)) for _, best, members in found)


def _told(reports: Reports) -> Iterator[_Told]:
    for key, analysis in reports.corpus.of.items():
        for lasting in analysis.lengths:
            if key in reports.claim_of:
                yield _Told(
                    _reading(key, lasting, *analysis.where(lasting.number.start, lasting.number.end)), lasting.sort
                )


def _reading(sentence: str, lasting: Lasting, start: int, end: int) -> DurationReading:
    number = lasting.number
    return DurationReading(
        sentence=sentence,
        start=start,
        end=end,
        unit=number.unit,
        value=number.value,
        least=number.least,
        most=number.most,
    )


def _alike(reports: Reports, told: Sequence[_Told]) -> Iterator[tuple[int, int]]:
    """Find the readings of one sort and length in one claim or in linked ones."""
    lengths: dict[tuple[str, str, float, float], int] = {}
    of_claim: defaultdict[str, list[int]] = defaultdict(list)  # one of each length
    for at, one in enumerate(told):
        home = reports.claim_of[one.reading.sentence]
        first = lengths.setdefault((home, one.sort, one.reading.least, one.reading.most), at)
        if first == at:
            of_claim[home].append(at)
        yield first, at
    for home, found in of_claim.items():
        near = (at for other in reports.linked.get(home, ()) for at in of_claim.get(other, ()))
        for a, b in (*combinations(found, 2), *product(found, near)):
            if told[a].sort == told[b].sort and told[a].may_be(told[b]):
                yield a, b


def _against(told: Sequence[_Told], differences: Iterable[Difference]) -> Iterator[tuple[int, int]]:
    """Find the readings that stand on the sides of one difference."""
    for difference in differences:
        if difference.kind in KINDS and not difference.copying:
            within = [
                at
                for at, one in enumerate(told)
                if any(
                    reading.sentence == one.reading.sentence
                    and reading.start < one.reading.end
                    and one.reading.start < reading.end
                    for reading in difference.readings
                )
            ]
            yield from pairwise(within)


def _is_clear(reports: Reports, sentence: str) -> bool:
    """Tell whether a sentence tells by itself what lasted."""
    analysis = reports.corpus.of[sentence]
    return analysis.form.told and not analysis.leaning.unclear and not analysis.begins_inside


def _quality(reports: Reports, sentence: str) -> tuple[bool, bool, int, int]:
    """Say how badly a sentence tells what lasted, the worst last: undamaged, by names, made by most newsrooms and reports."""
    analysis = reports.corpus.of[sentence]
    claim = reports.claims[reports.claim_of[sentence]]
    named = {name.key for name in analysis.named}
    return bool(analysis.flaws), len(named) < FEWEST_NAMES, -len(claim.origins), -len(claim.sentences)
