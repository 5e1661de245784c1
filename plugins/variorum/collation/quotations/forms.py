"""How one source's form of quoted words stands to another's: verbatim, elided, altered."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.language.quotations import Spoken
from variorum.model import Form


def form_of(words: Sequence[str], whole: Sequence[str], *, elided: bool) -> Form:
    """Tell how quoted words stand to the fullest form of the quotation, both folded.

    A run of the whole on end is elided; words of it in its order with gaps are too if the gaps show.
    """
    if tuple(words) == tuple(whole):
        return Form.VERBATIM
    if _is_run(words, whole):
        return Form.ELIDED
    if elided and _in_order(words, whole):
        return Form.ELIDED
    return Form.ALTERED


def _is_run(words: Sequence[str], whole: Sequence[str]) -> bool:
    size = len(words)
    return any(tuple(whole[at : at + size]) == tuple(words) for at in range(len(whole) - size + 1))


def _in_order(words: Sequence[str], whole: Sequence[str]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in words)


def overlap(one: Spoken, other: Spoken) -> float:
    """Give the part of the smaller quotation's telling words that both have; stop words if it has no others."""
    a, b = one.telling or frozenset(one.words), other.telling or frozenset(other.words)
    return len(a & b) / (min(len(a), len(b)) or 1)
