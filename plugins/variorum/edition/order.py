"""An order of many pieces that keeps each source's own as far as one order can.

A median ranking under Kendall's distance (Kemeny 1959), approached by moving single pieces to their best
place until none gains (local Kemenization: Dwork, Kumar, Naor and Sivakumar 2001).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

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
        if not any([_move(order, piece, ahead, follows) for piece in range(size)]):
            break
    return order


def _mean_places(sequences: Sequence[Sequence[int]], size: int) -> list[tuple[float, int]]:
    places: defaultdict[int, list[float]] = defaultdict(list)
    for sequence in sequences:
        for at, piece in enumerate(sequence):
            places[piece].append((at + 0.5) / len(sequence))
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
        for before, piece in zip(sequence, sequence[1:], strict=False):
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
    at = order.index(piece)
    rest = order[:at] + order[at + 1 :]
    place = {other: number for number, other in enumerate(rest)}
    others = sorted((place[other], gain) for other, gain in ahead.get(piece, {}).items())
    # The score of standing first, then of standing after one more of the others.
    score = sum(gain for _, gain in others)
    steps = [(0, score)]
    for number, gain in others:
        score -= 2 * gain
        steps.append((number + 1, score))
    best = max(value for _, value in steps)
    now = [value for start, value in steps if start <= at][-1]
    ends = [start - 1 for start, _ in steps[1:]] + [len(rest)]
    free = [
        (start, end)
        for (start, value), end in zip(steps, ends, strict=True)
        if value >= best - SLACK
    ]
    wished = [place[before] + 1 for before in follows.get(piece, ()) if before in place]
    fitting = [spot for spot in wished if any(start <= spot <= end for start, end in free)]
    if fitting:
        spot = min(fitting, key=lambda s: (abs(s - at), s))
    else:
        spot = min(
            (max(start, min(at, end)) for start, end in free), key=lambda s: (abs(s - at), s)
        )
    order[:] = [*rest[:spot], piece, *rest[spot:]]
    return best > now + SLACK
