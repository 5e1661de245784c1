"""An order of many pieces that keeps each source's own as far as one order can.

A median ranking under Kendall's distance (Kemeny 1959), approached by moving single pieces to their best
place until none gains (local Kemenization: Dwork, Kumar, Naor and Sivakumar 2001).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise, repeat

ROUNDS = 12
"""Times that every piece is tried, at most."""

SLACK = 1e-9
"""Gains below this are rounding."""


def consensus(sequences: Sequence[Sequence[int]], size: int, wanted: Sequence[int] = ()) -> list[int]:
    """Order the numbers from 0 to `size`, each of which stands in at least one sequence.

    A number may stand several times in a sequence; every sequence counts as much as the others, and what
    is `wanted` before them all. Where the sequences leave a choice, a piece follows the one that it
    follows in a sequence.
    """
    behind = _preferences(sequences, wanted)
    if wanted:
        sequences = [*sequences, wanted]
    follows = _neighbours(sequences)
    order = sorted(range(size), key=_mean_places(sequences, size).__getitem__)
    place = [0] * size
    for at, piece in enumerate(order):
        place[piece] = at
    for _ in range(ROUNDS):
        gains = [_move(order, place, piece, behind, follows) for piece in range(size)]
        if not any(gains):
            break
    return order


def _mean_places(sequences: Sequence[Sequence[int]], size: int) -> list[tuple[float, int]]:
    places: defaultdict[int, list[float]] = defaultdict(list)
    for sequence in sequences:
        for at, piece in enumerate(sequence):
            places[piece].append(at / len(sequence))
    return [(sum(places[piece]) / len(places[piece]) if places[piece] else 1.0, piece) for piece in range(size)]


def _preferences(sequences: Sequence[Sequence[int]], wanted: Sequence[int]) -> dict[int, dict[int, float]]:
    """Give what each piece gains by standing behind another, not before it, in agreement with sequences."""
    behind: defaultdict[int, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
    weighed = [(s, 1.0 / max(1, len(s) * (len(s) - 1))) for s in sequences]
    for sequence, weight in [*weighed, (wanted, float(len(sequences)))]:
        for at, piece in enumerate(sequence):
            row = behind[piece]
            for other in sequence[at + 1 :]:
                if other != piece:
                    row[other] -= 2 * weight
                    behind[other][piece] += 2 * weight
    return {piece: dict(row) for piece, row in behind.items()}


def _neighbours(sequences: Sequence[Sequence[int]]) -> dict[int, tuple[int, ...]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for sequence in sequences:
        for before, piece in pairwise(sequence):
            if before != piece and before not in found[piece]:
                found[piece].append(before)
    return {piece: tuple(befores) for piece, befores in found.items()}


def _move(
    order: list[int],
    place: list[int],
    piece: int,
    behind: Mapping[int, Mapping[int, float]],
    follows: Mapping[int, tuple[int, ...]],
) -> bool:
    """Put one piece where it agrees best with the sequences; tell whether it moved for a gain.

    `place` holds where each piece stands in `order`.
    """
    row = behind.get(piece, {})
    at = place[piece]
    # What standing in each gap is worth: first before all others, then after one more of them.
    steps = map(row.get, order, repeat(0.0))
    values = list(accumulate(steps, initial=-sum(row.values()) / 2))
    del values[at + 1]
    least = max(values) - SLACK
    gaps = (place[before] + (place[before] < at) for before in follows.get(piece, ()))
    fitting = [gap for gap in gaps if values[gap] >= least]
    if not fitting:
        fitting = [at] if values[at] >= least else [g for g, v in enumerate(values) if v >= least]
    gap = min(fitting, key=lambda g: (abs(g - at), g))
    gained = values[gap] > values[at] + SLACK
    if gap != at:
        del order[at]
        order.insert(gap, piece)
        for moved in range(min(at, gap), max(at, gap) + 1):
            place[order[moved]] = moved
    return gained
