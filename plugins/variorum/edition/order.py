"""An order of many pieces that keeps each source's own as far as one order can.

A median ranking under Kendall's distance (Kemeny 1959), approached by moving single pieces to their best
place until none gains (local Kemenization: Dwork, Kumar, Naor and Sivakumar 2001).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

ROUNDS = 12
"""Times that every piece is tried, at most."""

SLACK = 1e-9
"""Gains below this are rounding."""


def consensus(
    sequences: Sequence[Sequence[int]], size: int, wanted: Sequence[int] = ()
) -> list[int]:
    """Order the numbers from 0 to `size`, each of which stands in at least one sequence.

    A number may stand several times in a sequence; every sequence counts as much as the others, and what
    is `wanted` before them all. Where the sequences leave a choice, a piece follows the one that it
    follows in a sequence.
    """
    ahead = _preferences(sequences, wanted)
    if wanted:
        sequences = [*sequences, wanted]
    follows = _neighbours(sequences)
    order = sorted(range(size), key=_mean_places(sequences, size).__getitem__)
    for _ in range(ROUNDS):
        gains = [_move(order, piece, ahead, follows) for piece in range(size)]
        if not any(gains):
            break
    return order


def _mean_places(sequences: Sequence[Sequence[int]], size: int) -> list[tuple[float, int]]:
    places: defaultdict[int, list[float]] = defaultdict(list)
    for sequence in sequences:
        for at, piece in enumerate(sequence):
            places[piece].append(at / len(sequence))
    return [
        (sum(places[piece]) / len(places[piece]) if places[piece] else 1.0, piece)
        for piece in range(size)
    ]


def _preferences(
    sequences: Sequence[Sequence[int]], wanted: Sequence[int]
) -> dict[int, dict[int, float]]:
    """For each piece, how much more the sequences put it before another than after it."""
    ahead: defaultdict[int, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
    weighed = [(s, 1.0 / max(1, len(s) * (len(s) - 1))) for s in sequences]
    for sequence, weight in [*weighed, (wanted, float(len(sequences)))]:
        for at, piece in enumerate(sequence):
            row = ahead[piece]
            for other in sequence[at + 1 :]:
                if other != piece:
                    row[other] += weight
                    ahead[other][piece] -= weight
    return {piece: dict(row) for piece, row in ahead.items()}


def _neighbours(sequences: Sequence[Sequence[int]]) -> dict[int, tuple[int, ...]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for sequence in sequences:
        for before, piece in pairwise(sequence):
            if before != piece and before not in found[piece]:
                found[piece].append(before)
    return {piece: tuple(befores) for piece, befores in found.items()}


def _move(
    order: list[int],
    piece: int,
    ahead: Mapping[int, Mapping[int, float]],
    follows: Mapping[int, tuple[int, ...]],
) -> bool:
    """Put one piece where it agrees best with the sequences; tell whether it moved for a gain."""
    row = ahead.get(piece, {})
    place = {
        other: number for number, other in enumerate(other for other in order if other != piece)
    }
    at = order.index(piece)
    # What standing in each gap is worth: first before all others, then after one more of them.
    value = sum(row.values())
    values = [value]
    for other in place:
        gain = row.get(other)
        if gain:
            value -= 2 * gain
        values.append(value)
    least = max(values) - SLACK
    wished = [place[before] + 1 for before in follows.get(piece, ()) if before in place]
    fitting = [gap for gap in wished if values[gap] >= least]
    if not fitting:
        fitting = [at] if values[at] >= least else [g for g, v in enumerate(values) if v >= least]
    gap = min(fitting, key=lambda g: (abs(g - at), g))
    gained = values[gap] > values[at] + SLACK
    if gap != at:
        order.remove(piece)
        order.insert(gap, piece)
    return gained
