"""Differences by an editor's word: what `differs` says stands before what the machine finds, what is `later` isn't one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from variorum.collation.differences.rows import id_of
from variorum.collation.sets import Sets
from variorum.model import (
    Claim,
    Difference,
    DifferenceKind,
    DifferenceLabel,
    Differs,
    Later,
    NoDifference,
    Reading,
    Rulings,
)

Sides = tuple[tuple[Reading, ...], ...]

NOWHERE = -1
"""Stands for the number of a side where none has some words."""


def with_ruled(found: Sequence[Difference], claims: Sequence[Claim], rulings: Rulings) -> tuple[Difference, ...]:
    """Put an editor's differences first, and tell what the machine finds as the editor rules it.

    Readings that the editor says are none stand on one side, and what has no second side then is no difference. What the
    machine finds in the very words that an editor parts in the same way is told once, as the editor's. Sides
    that the editor rules to be of other moments contradict each other no longer: they are an earlier and a later
    reading, and the latest alone is held against the rest.
    """
    home = {sentence: claim.id for claim in claims for sentence in claim.sentences}
    own = [_made(differs.sides, home, DifferenceLabel.CONTRADICTS, differs.heading) for differs in rulings.differs]
    rest: list[Difference] = []
    timed: set[Later] = set()
    for difference in filter(None, (_undivided(one, rulings, home) for one in found)):
        if not any(is_told(difference, differs) for differs in rulings.differs):
            about = [later for later in rulings.later if is_timed(difference, later)]
            timed.update(about)
            rest += _at_moments(difference, about, home) if about else [difference]
    rest += [
        _made(((later.earlier,), (later.later,)), home, DifferenceLabel.LATER)
        for later in rulings.later
        if later not in timed
    ]
    ordered = (*own, *sorted(rest, key=lambda d: (d.copying, d.label is not DifferenceLabel.CONTRADICTS)))
    return tuple(replace(difference, rank=number) for number, difference in enumerate(ordered, start=1))


def is_told(difference: Difference, differs: Differs) -> bool:
    """Tell whether a difference is in words that an editor cites, and parts them as the editor does."""
    parted = [{_side_of(reading, differs) for reading in side} for side in difference.sides]
    met = {number for numbers in parted for number in numbers}
    alike = all(len(numbers) == 1 for numbers in parted) and len(met) == len(parted)
    return alike and NOWHERE not in met and not difference.copying


def _side_of(reading: Reading, differs: Differs) -> int:
    """Give the number of the side on which words are cited; NOWHERE if none has them."""
    sides = (number for number, side in enumerate(differs.sides) if any(_overlap(reading, cited) for cited in side))
    return next(sides, NOWHERE)


def _undivided(difference: Difference, rulings: Rulings, home: Mapping[str, str]) -> Difference | None:
    """Put the sides together that an editor says don't differ; None where one is left."""
    joined: Sets[int] = Sets()
    for pair in rulings.no_difference:
        for one, other in _parted(difference, pair):
            joined.join(one, other)
    together = {number: numbers for numbers in joined.all() for number in numbers}
    if not together:
        return difference
    kept = dict.fromkeys(tuple(together.get(number, (number,))) for number in range(len(difference.sides)))
    sides = tuple(tuple(reading for number in numbers for reading in difference.sides[number]) for numbers in kept)
    return _again(difference, sides, home, difference.label) if len(sides) > 1 else None


def is_undone(difference: Difference, pair: NoDifference) -> bool:
    """Tell whether a difference parts two readings that an editor says don't differ."""
    return bool(_parted(difference, pair))


def _parted(difference: Difference, pair: NoDifference) -> list[tuple[int, int]]:
    """Give the numbers of two sides of which one has the one reading, and the other the other."""
    one, other = (
        [number for number, side in enumerate(difference.sides) if any(_overlap(reading, cited) for reading in side)]
        for cited in (pair.a, pair.b)
    )
    return [(a, b) for a in one for b in other if a != b]


def is_timed(difference: Difference, later: Later) -> bool:
    """Tell whether a difference is in what an editor says is told at other moments, or contradicts it."""
    number = _numbers(difference)
    if not {*later.pair} <= number.keys() or number[later.pair[0]] == number[later.pair[1]]:
        return False
    readings = {reading.sentence: reading for reading in difference.readings}
    cited = all(_overlap(readings[words.sentence], words) for words in (later.earlier, later.later))
    return cited or difference.label is DifferenceLabel.CONTRADICTS


def _numbers(difference: Difference) -> dict[str, int]:
    """Give the number of the side on which each sentence stands."""
    return {reading.sentence: number for number, side in enumerate(difference.sides) for reading in side}


def _overlap(one: Reading, other: Reading) -> bool:
    return one.sentence == other.sentence and one.start < other.end and other.start < one.end


def _at_moments(difference: Difference, about: Sequence[Later], home: Mapping[str, str]) -> Iterator[Difference]:
    """Part a difference into what is told at other moments, and what the latest of it still differs from."""
    number = _numbers(difference)
    follows = {(number[later.earlier.sentence], number[later.later.sentence]) for later in about}
    overtaken = {earlier for earlier, _ in follows}
    standing = [side for at, side in enumerate(difference.sides) if at not in overtaken]
    if len(standing) > 1:
        yield _again(difference, tuple(standing), home, difference.label)
    moments: Sets[int] = Sets()
    for pair in follows:
        moments.join(*pair)
    for numbers in moments.all():
        sides = tuple(difference.sides[at] for at in _by_time(numbers, follows))
        yield _again(difference, sides, home, DifferenceLabel.LATER)


def _by_time(numbers: Sequence[int], follows: set[tuple[int, int]]) -> list[int]:
    """Put sides in the order of their moments."""
    before = {number: {number} for number in numbers}
    for _ in numbers:
        for earlier, later in follows:
            if later in before:
                before[later] |= before[earlier]
    return sorted(numbers, key=lambda number: (len(before[number]), number))


def _again(difference: Difference, sides: Sides, home: Mapping[str, str], label: DifferenceLabel) -> Difference:
    return replace(
        difference,
        id=id_of(difference.kind, sides),
        claims=_claims(sides, home),
        label=label,
        sides=sides,
    )


def _made(sides: Sides, home: Mapping[str, str], label: DifferenceLabel, heading: str = "") -> Difference:
    return Difference(
        id=id_of(DifferenceKind.EDITOR, sides),
        claims=_claims(sides, home),
        kind=DifferenceKind.EDITOR,
        label=label,
        copying=False,
        rank=1,
        sides=sides,
        heading=heading,
    )


def _claims(sides: Sides, home: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted({home[reading.sentence] for side in sides for reading in side}))
