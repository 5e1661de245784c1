"""Rows of readings: findings about the same words brought together, labelled, ranked and located to the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cmp_to_key

from msgspec import Struct
from msgspec.structs import replace

from variorum import identity
from variorum.collation.differences.aspects import AnyFinding
from variorum.collation.differences.ranking import Row, Told, ranked
from variorum.collation.facing import Ground
from variorum.collation.sets import Sets
from variorum.identity import normalise
from variorum.language.words import Spot
from variorum.model import Difference, DifferenceKind, DifferenceLabel, Reading

LABELS = (DifferenceLabel.CONTRADICTS, DifferenceLabel.LATER, DifferenceLabel.MORE, DifferenceLabel.OTHERWISE)
"""The weightiest first: a row has that of its weightiest finding."""

SETTLED = frozenset({DifferenceLabel.LATER, DifferenceLabel.OTHERWISE})
"""What two figures that differ are called where they don't contradict each other, and neither says more."""

WORN = 3
"""Quotations that lost their marks, from which a copy is damaged."""


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
        self._count = 0
        self._sets: Sets[int] = Sets()

    def _node(self, spot: Spot) -> int:
        """Give the node of some words."""
        for start, end, node in self._held[spot.sentence]:
            if start < spot.end and spot.start < end:
                return node
        self._count += 1
        self._held[spot.sentence].append((spot.start, spot.end, self._count))
        return self._count

    def top(self, spot: Spot) -> int:
        """Give the node that stands for all that are joined with some words."""
        return self._sets.least(self._node(spot))

    def join(self, finding: AnyFinding) -> None:
        """Join the two nodes of a finding."""
        self._sets.join(*map(self._node, finding.spots))


def joined(findings: Iterable[AnyFinding]) -> Iterator[Joined]:
    """Bring the findings together, by kind and in their order.

    Equal numbers are equal through a third, so whatever is joined by them is one row. Otherwise only what
    differs is joined: a shortened quotation may agree with two that have nothing in common.
    """
    by_kind: defaultdict[DifferenceKind, list[AnyFinding]] = defaultdict(list)
    for finding in findings:
        by_kind[finding.aspect.kind].append(finding)
    for found in by_kind.values():
        yield from _join(found)


def _join(findings: Sequence[AnyFinding]) -> Iterator[Joined]:
    words = _Words()
    for finding in findings:
        if finding.aspect.chained or finding.label is not None:
            words.join(finding)
    differing: defaultdict[int, list[AnyFinding]] = defaultdict(list)
    agreeing: defaultdict[int, list[AnyFinding]] = defaultdict(list)
    for finding in findings:
        homes = [words.top(spot) for spot in finding.spots]
        if finding.label is not None:
            differing[homes[0]].append(finding)
            continue
        for top in sorted(set(homes)):
            agreeing[top].append(finding)
    for top, found in differing.items():
        yield Joined(tuple(found), tuple(agreeing[top]))


def rows(findings: Iterable[AnyFinding], ground: Ground, worn: Mapping[str, int]) -> tuple[Difference, ...]:
    """Bring findings together to differences, the weightiest first.

    `worn` tells how damaged a copy each source is; of readings in the same words a sound one comes first.
    """
    home = {sentence: claim.id for claim in ground.claims for sentence in claim.sentences}
    ordered = ranked(map(_row, joined(findings)), ground)
    parted = ((row, _sides(row, ground, worn)) for row in ordered)
    seen = [(row, sides) for row, sides in parted if row.copying or _is_seen(sides)]
    return tuple(_difference(row, sides, number, home) for number, (row, sides) in enumerate(seen, start=1))


def _is_seen(sides: Sequence[Sequence[Reading]]) -> bool:
    """Tell whether a reader sees that newsrooms differ: not where the same words stand on all sides."""
    return len(sides) > 1 and len({normalise(reading.text) for side in sides for reading in side}) > 1


def _row(found: Joined) -> Row:
    """Make one row: what newsrooms differ in, if they do; else what was changed in copying."""
    aspect = found.differing[0].aspect
    apart = [finding for finding in found.differing if not finding.one_text]
    if aspect.kind is DifferenceKind.NAME:
        apart = [finding for finding in apart if not _of_a_copy(finding, found)]
    # a number that was changed in copying is told beside those in which newsrooms differ
    telling = found.differing if aspect.news_in_copies else apart or found.differing
    label = _label(aspect.kind, telling)
    news = aspect.news_in_copies or (aspect.kind is DifferenceKind.ATTRIBUTION and label is DifferenceLabel.CONTRADICTS)
    told: dict[str, Told] = {}
    for finding in telling:
        for one in _told(finding):
            known = told.get(one.spot.sentence)
            if known is None or one.spot.end - one.spot.start > known.spot.end - known.spot.start:
                told[one.spot.sentence] = one
    for finding in found.agreeing:
        for one in _told(finding):
            told.setdefault(one.spot.sentence, one)
    shown: dict[str, Spot] = {}
    for spot in (spot for finding in found.differing for spot in finding.shown or ()):
        known_spot = shown.get(spot.sentence)
        shown[spot.sentence] = _joined(known_spot, spot) if known_spot else spot
    return Row(
        kind=aspect.kind,
        label=label,
        copying=not apart and not news,
        independent=bool(apart),
        weight=max(finding.weight for finding in telling if finding.label is label),
        told=tuple(replace(one, spot=shown.get(sentence, one.spot)) for sentence, one in sorted(told.items())),
        agreeing=_pairs(found.agreeing),
        differing=_pairs(found.differing),
    )


def _told(finding: AnyFinding) -> Iterator[Told]:
    for fact, spot in zip((finding.a, finding.b), finding.spots, strict=True):
        yield Told(finding.aspect, fact, spot)


def _pairs(findings: Iterable[AnyFinding]) -> frozenset[frozenset[str]]:
    """Give the pairs of sentence ids that findings are of."""
    pairs = (frozenset(spot.sentence for spot in finding.spots) for finding in findings)
    return frozenset(pair for pair in pairs if len(pair) > 1)


def _of_a_copy(finding: AnyFinding, found: Joined) -> bool:
    """Tell whether one of two newsrooms only copied what it has otherwise, from a text that the other agrees with."""
    agreed = _pairs(found.agreeing)
    one, another = (spot.sentence for spot in finding.spots)
    for copy, sentence in ((one, another), (another, one)):
        for other in found.differing:
            pair = {spot.sentence for spot in other.spots}
            if other.one_text and copy in pair and agreed & {frozenset(pair - {copy} | {sentence})}:
                return True
    return False


def _label(kind: DifferenceKind, telling: Sequence[AnyFinding]) -> DifferenceLabel:
    """Give the weightiest label; of numbers that don't contradict, that of those farthest apart."""
    by_weight = kind is DifferenceKind.NUMBER
    settled = [finding for finding in telling if finding.label in SETTLED] if by_weight else []
    return min(
        (
            label is not DifferenceLabel.CONTRADICTS,
            -finding.weight if by_weight else 0.0,
            LABELS.index(label),
            label,
        )
        for finding in telling
        if (label := _as_settled(finding, settled)) is not None
    )[-1]


def _as_settled(finding: AnyFinding, settled: Iterable[AnyFinding]) -> DifferenceLabel | None:
    """Give the label of a finding, or where it contradicts that of others on the same two, which two moments or speakers explain."""
    if finding.label is DifferenceLabel.CONTRADICTS:
        for other in settled:
            same = other.aspect.same
            if any(same(finding.a, a) and same(finding.b, b) for a, b in ((other.a, other.b), (other.b, other.a))):
                return other.label
    return finding.label


def _joined(one: Spot, other: Spot) -> Spot:
    """Take both of two spots of a sentence, and what stands between them."""
    return replace(one, start=min(one.start, other.start), end=max(one.end, other.end))


def _difference(row: Row, sides: tuple[tuple[Reading, ...], ...], number: int, home: Mapping[str, str]) -> Difference:
    return Difference(
        id=id_of(row.kind, sides),
        claims=tuple(sorted({home[reading.sentence] for side in sides for reading in side})),
        kind=row.kind,
        label=row.label,
        copying=row.copying,
        rank=number,
        sides=sides,
    )


def id_of(kind: DifferenceKind, sides: Iterable[Iterable[Reading]]) -> str:
    """Make the id of a difference, by its kind and the words of its readings."""
    words = "\x00".join(sorted(f"{reading.sentence}:{reading.text}" for side in sides for reading in side))
    return identity.short_hash("d", kind.value, words)


class _Placed(Struct, frozen=True):
    """A reading, and what speaks for its standing before others of its side."""

    told: Told
    reading: Reading
    source: str
    damaged: bool
    """Its source is a damaged copy."""

    @property
    def rank(self) -> tuple[bool, str, int]:
        """A sound copy before others, then by source and place."""
        return self.damaged, self.source, self.reading.start


def _sides(row: Row, ground: Ground, worn: Mapping[str, int]) -> tuple[tuple[Reading, ...], ...]:
    """Part a row's readings into its sides: what most have first, or what is earlier; on a side a sound copy before others.

    A source that says a thing twice in the same words has one reading; a damaged copy has none where its own
    newsroom's sound text has the same.
    """
    once: dict[tuple[str, str], _Placed] = {}
    for told in row.told:
        analysis = ground.corpus.of[told.spot.sentence]
        source = analysis.sentence.source
        spot = Spot(told.spot.sentence, *analysis.whole(told.spot.start, told.spot.end))
        text = analysis.as_received(spot.start, spot.end)
        reading = Reading(spot.sentence, *analysis.where(spot.start, spot.end), text)
        placed = _Placed(told, reading, source, worn.get(source, 0) >= WORN)
        key = source, " ".join(text.lower().split())
        if key not in once or placed.rank < once[key].rank:
            once[key] = placed
    sides = []
    for side in _parted(row, list(once.values())):
        sound = {_origin(placed, ground) for placed in side if not placed.damaged}
        kept = [placed for placed in side if row.copying or not placed.damaged or _origin(placed, ground) not in sound]
        sides.append(sorted(kept, key=lambda placed: placed.rank))
    sides.sort(key=lambda side: (-len(side), min(placed.reading.sentence for placed in side)))
    if row.label is DifferenceLabel.LATER:
        sides.sort(key=cmp_to_key(_by_moment))
    return tuple(tuple(placed.reading for placed in side) for side in sides)


def _by_moment(side: Sequence[_Placed], other: Sequence[_Placed]) -> int:
    """Tell which of two sides is of the earlier moment: less than 0 if the first is."""
    one, another = side[0].told, other[0].told
    return one.aspect.before(another.fact, one.fact) - one.aspect.before(one.fact, another.fact)


def _parted(row: Row, placed: Sequence[_Placed]) -> list[list[_Placed]]:
    """Put together the readings that are pairwise the same; two that were only found to differ never are."""
    alike = _alike(row)
    sides: list[list[_Placed]] = []
    for one in sorted(placed, key=lambda one: one.rank):
        home = next((side for side in sides if all(_same(row, one, p, alike) for p in side)), None)
        if home is None:
            sides.append([one])
        else:
            home.append(one)
    return sides


def _same(row: Row, one: _Placed, other: _Placed, alike: Mapping[str, str]) -> bool:
    a, b = one.told, other.told
    pair = frozenset((a.spot.sentence, b.spot.sentence))
    equal = type(a.aspect) is type(b.aspect) and a.aspect.same(a.fact, b.fact)
    if pair in row.differing:
        return equal and pair in row.agreeing
    return equal or alike[a.spot.sentence] == alike[b.spot.sentence]


def _origin(placed: _Placed, ground: Ground) -> str:
    return ground.texts.origin_of(ground.corpus.of[placed.reading.sentence].sentence)


def _alike(row: Row) -> Mapping[str, str]:
    """Give for each sentence of a row the first of those that have the same."""
    sets: Sets[str] = Sets()
    for one, other in row.agreeing:
        sets.join(one, other)
    return {told.spot.sentence: sets.least(told.spot.sentence) for told in row.told}
