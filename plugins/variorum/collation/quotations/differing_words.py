"""The very words in which two forms of a quotation differ."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from variorum.collation.facing import spot_of
from variorum.language.quotations import Part, folded
from variorum.language.words import Spot, Word


def differing_words(one: Part, other: Part) -> tuple[Spot, Spot] | None:
    """Find the words from the first to the last in which two forms differ; None if they share no beginning.

    What only the longer has at either end is no difference: the other quotes less. Where one has a word more
    in the middle, the words beside the gap stand for it in the other.
    """
    a, b = ([folded(word) for word in part.words] for part in (one, other))
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()[:-1]
    if len(blocks) < 2:
        return None
    first, last = blocks[0], blocks[-1]
    return (
        _spot(one, first.a + first.size, last.a),
        _spot(other, first.b + first.size, last.b),
    )


def _spot(part: Part, first: int, after: int) -> Spot:
    """Make a spot of the words from one place to before another; of the two beside it if there are none."""
    words: Sequence[Word] = part.words
    if first >= after:
        first, after = max(0, after - 1), min(len(words), first + 1)
    return spot_of(part.analysis, words[first], words[after - 1])
