"""An order that keeps each sequence's own."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from variorum.edition.story.order import consensus

SIZES = st.integers(1, 9)
ORDERS = SIZES.flatmap(lambda size: st.permutations(range(size)))
SEQUENCES = SIZES.flatmap(
    lambda size: st.tuples(
        st.just(size),
        st.lists(st.lists(st.integers(0, size - 1), min_size=1, max_size=12), max_size=4),
    )
)


@given(ORDERS, st.data())
def test_where_sequences_agree_their_order_holds(order: list[int], data: st.DataObject) -> None:
    kept = [data.draw(st.sets(st.sampled_from(order), min_size=1)) for _ in range(3)]
    sequences = [order, *([piece for piece in order if piece in some] for some in kept)]
    assert consensus(sequences, len(order)) == order


@given(SEQUENCES)
def test_every_piece_stands_once(drawn: tuple[int, list[list[int]]]) -> None:
    size, sequences = drawn
    assert sorted(consensus(sequences, size)) == list(range(size))


@given(ORDERS, ORDERS)
def test_what_is_wanted_goes_before_the_sequences(order: list[int], other: list[int]) -> None:
    wanted = [piece for piece in other if piece < len(order)]
    found = consensus([order], len(order), wanted)
    assert [piece for piece in found if piece in wanted] == wanted


@given(ORDERS, ORDERS)
def test_no_single_move_would_agree_more(order: list[int], other: list[int]) -> None:
    size = max(len(order), len(other))
    found = consensus([order, other], size)
    best = agreement(found, [order, other])
    for at in range(size):
        rest = found[:at] + found[at + 1 :]
        for to in range(size):
            moved = [*rest[:to], found[at], *rest[to:]]
            assert agreement(moved, [order, other]) <= best + 1e-9


def agreement(found: list[int], sequences: list[list[int]]) -> float:
    """Add up Kendall's tau of an order with each sequence."""
    place = {piece: at for at, piece in enumerate(found)}
    total = 0.0
    for sequence in sequences:
        pairs = list(combinations(sequence, 2))
        if pairs:
            total += sum(1 if place[a] < place[b] else -1 for a, b in pairs) / len(pairs)
    return total
