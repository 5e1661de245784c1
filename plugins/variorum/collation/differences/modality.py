"""Whether a thing is so: *agreed* and *hasn't agreed*, *will* and *could*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.collation.differences.finding import Finding
from variorum.collation.facing import Facing, Spot
from variorum.collation.once import Once
from variorum.language.analysis import Analysis
from variorum.language.english.modals import APART
from variorum.language.english.negation import (
    BE_AND_HAVE,
)
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.turning import Turned, found_in
from variorum.language.words import Word, concept_of
from variorum.model import DifferenceKind, DifferenceLabel

AROUND = 6
"""Telling words on either side that say what a word is about."""

SHARED, SHARED_LINKED = 2, 3
"""How many of those two sentences share, of one claim or linked."""


def modality_findings(pair: Facing, turned: Once[Mapping[str, Turned]]) -> Iterator[Finding]:
    """Find the word that both sentences have and only one denies, or makes less sure."""
    left, right = turned(pair.a), turned(pair.b)
    named = frozenset(map(concept_of, pair.a.names | pair.b.names))
    best: tuple[int, Finding] | None = None
    if _each_denies(left, right):
        return
    for key in sorted(left.keys() | right.keys()):
        one, other = found_in(pair.a, key, left), found_in(pair.b, key, right)
        if one is None or other is None or key in pair.a.names | pair.b.names:
            continue
        shared = len(_around(pair.a, one.place) & _around(pair.b, other.place) - named)
        if shared < (SHARED if pair.same else SHARED_LINKED):
            continue
        label = _label(one, other)
        if label is not None and (best is None or shared > best[0]):
            finding = Finding(
                DifferenceKind.MODALITY,
                _spot(pair.a, one),
                _spot(pair.b, other),
                label,
                pair.one_text,
                min(shared, 8) / 8,
            )
            best = (shared, finding)
    if best is not None:
        yield best[1]


def _each_denies(left: Mapping[str, Turned], right: Mapping[str, Turned]) -> bool:
    """Tell whether each sentence denies what the other doesn't: they may deny one thing in two ways."""
    mine, others = ({key for key, it in side.items() if _is_denied(it)} for side in (left, right))
    return bool(mine - others) and bool(others - mine)


def _around(analysis: Analysis, place: int) -> frozenset[str]:
    words = analysis.words
    before = [w for w in words[:place] if w.key not in STOPWORDS][-AROUND:]
    after = [w for w in words[place + 1 :] if w.key not in STOPWORDS][:AROUND]
    return frozenset(concept_of(word.key) for word in (*before, *after))


def _label(one: Turned, other: Turned) -> DifferenceLabel | None:
    denied, denied_too = _is_denied(one), _is_denied(other)
    if denied != denied_too:
        return DifferenceLabel.CONTRADICTS if not (one.sureness or other.sureness) else None
    if frozenset({one.sureness, other.sureness}) in APART:
        return DifferenceLabel.OTHERWISE
    return None


def _is_denied(turned: Turned) -> bool:
    return turned.first != turned.place and not turned.sureness


def _spot(analysis: Analysis, turned: Turned) -> Spot:
    """Take the word with what denies it or makes it less sure, and the verb form it is part of."""
    words: Sequence[Word] = analysis.words
    first = turned.first
    while first > 0 and words[first - 1].text.lower() in BE_AND_HAVE:
        first -= 1
    return Spot(analysis.sentence.id, words[first].start, words[turned.place].end)
