"""Proposals: what an edition isn't sure of, for an editor to decide; what was looked at comes again only if it changed."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations, pairwise

from msgspec import Struct
from msgspec.structs import replace

from variorum.citing.library import Library
from variorum.citing.shortest import sentence_citation, words_citation
from variorum.deciding.decisions import Decision, Differ, Later, LookedAt, Pairs
from variorum.identity import normalise, short_hash
from variorum.model import Difference, DifferenceKind, DifferenceLabel, Edition, Reading, RemarkKind, Rulings

SEEN = 8
"""Digits of a hash of what is seen."""


TWO = 2
"""Sides of what may be an earlier and a later reading."""

OF_A_MOMENT = (DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.FACT)
"""What may be told as it was earlier and as it was later."""


class Room(StrEnum):
    """Where on the desk something is put before an editor."""

    SAME = "same"
    """One statement, or two?"""
    DIFFERENCE = "difference"
    """What newsrooms differ in, or only seem to."""


class Answer(Struct, frozen=True):
    """One of the answers to a proposal."""

    key: str
    """The letter that gives it, and its name: `y`, `n`, `o`, `e`, `l`, `h`."""
    decision: Decision


class Proposal(Struct, frozen=True, kw_only=True):
    """Something to decide."""

    room: Room
    about: str
    """What it is, by ids that depend on the words alone: the same in every build."""
    seen: str
    """Hash of what is put before the editor."""
    sentences: tuple[str, ...]
    """Ids of those that it is about."""
    difference: str = ""
    """Id of the difference that it is about."""
    likely: float = 0.0
    """How likely two sentences say the same, from 0 to 1."""
    merged: bool = False
    """They are one statement now."""
    answers: tuple[Answer, ...]
    looked_at: bool = False
    """An editor has looked at just this, and left it so."""

    @property
    def id(self) -> str:
        """Give it a name that can stand in an address."""
        return short_hash("q", self.about)


def proposals(edition: Edition, rulings: Rulings, library: Library) -> tuple[Proposal, ...]:
    """Find what to put before an editor: pairs first, the nearest to the threshold first; then differences by rank.

    What can't be decided, since nothing cites a sentence of it alone, is left out.
    """
    seen = {one.about: one.seen for one in rulings.looked_at}
    found = [*_pairs(edition, rulings, library), *_differences(edition, library)]
    return tuple(replace(one, looked_at=seen.get(one.about) == one.seen) for one in found)


def _pairs(edition: Edition, rulings: Rulings, library: Library) -> Iterator[Proposal]:
    """Give pairs of sentences that only just are, or aren't, one statement, and those that may agree; each pair once."""
    from variorum.collation.claims.similarity import SURE_ENOUGH  # which takes its time, and a site needn't have it

    home = {sentence: claim.id for claim in edition.collation.claims for sentence in claim.sentences}
    sure = {frozenset((link.a, link.b)): link.score for link in edition.collation.alike}
    ruled = {frozenset(pair) for pair in (*rulings.same, *rulings.apart)}
    likely = {(doubt.a, doubt.b): doubt.same for doubt in edition.collation.doubts}
    unsure = set()
    for remark in edition.remarks:
        if remark.kind is RemarkKind.AGREE and not remark.sure:
            one, *others = dict.fromkeys(evidence.sentence for evidence in remark.evidence)
            for other in others:
                pair = (one, other) if one < other else (other, one)
                likely.setdefault(pair, sure.get(frozenset(pair), 0.0))
                if sure.get(frozenset(pair), 0.0) < SURE_ENOUGH:
                    unsure.add(pair)
    for (a, b), value in likely.items():
        cites = sentence_citation(library, a), sentence_citation(library, b)
        if frozenset((a, b)) in ruled or not all(cites) or a.partition(".")[0] == b.partition(".")[0]:
            continue
        merged = home[a] == home[b]
        about = f"same {a} {b}"
        seen = short_hash("", str(merged), *(normalise(library.sentences[one].text) for one in (a, b)), digits=SEEN)[1:]
        same, different = (Pairs(name=name, pairs=(cites,)) for name in ("same", "different"))
        left = LookedAt(about=about, seen=seen)
        yield Proposal(
            room=Room.SAME,
            about=about,
            seen=seen,
            sentences=(a, b),
            likely=value,
            merged=merged,
            # One statement already: a word on it says only that newsrooms agree.
            answers=(
                Answer("y", same if not merged or (a, b) in unsure else left),
                Answer("n", different if merged else left),
            ),
        )


def _differences(edition: Edition, library: Library) -> Iterator[Proposal]:
    """Give what newsrooms differ in; what an editor set against each other is decided, and changes made in copying are no matter."""
    for difference in edition.collation.differences:
        if difference.copying or difference.kind is DifferenceKind.EDITOR:
            continue
        cites = [_cites(library, side) for side in difference.sides]
        if not all(cites):
            continue
        about = f"difference {difference.id}"
        readings = (
            f"{normalise(reading.text)} {number}" for number, side in enumerate(difference.sides) for reading in side
        )
        seen = short_hash("", difference.label, *readings, digits=SEEN)[1:]
        yield Proposal(
            room=Room.DIFFERENCE,
            about=about,
            seen=seen,
            sentences=tuple(dict.fromkeys(reading.sentence for reading in difference.readings)),
            difference=difference.id,
            answers=tuple(_answers(difference, cites, LookedAt(about=about, seen=seen))),
        )


def _answers(difference: Difference, cites: list[tuple[str, ...]], left: LookedAt) -> Iterator[Answer]:
    """Give what may be said of a difference: left so, none, of two moments, or an editor's question."""
    yield Answer("o", left)
    sentences = [{reading.sentence for reading in side} for side in difference.sides]
    if any(one & other for one, other in combinations(sentences, 2)):
        return  # a report that has both readings: no ruling parts a sentence from itself
    firsts = [side[0] for side in cites]
    yield Answer("n", Pairs(name="no_difference", pairs=tuple(pairwise(firsts))))
    if len(cites) == TWO and difference.kind in OF_A_MOMENT and difference.label is not DifferenceLabel.LATER:
        yield Answer("e", Later(earlier=firsts[0], later=firsts[1]))
        yield Answer("l", Later(earlier=firsts[1], later=firsts[0]))
    yield Answer("h", Differ(heading="", sides=tuple(cites)))


def _cites(library: Library, side: tuple[Reading, ...]) -> tuple[str, ...]:
    """Cite the words of a side, those of each sentence once."""
    first = {reading.sentence: reading for reading in reversed(side)}
    found = (words_citation(library, one.sentence, one.start, one.end) for one in reversed(first.values()))
    return tuple(filter(None, found))
