"""Disputes: what readings surely differ in, as contradictions or as figures of two moments, and in which words they are the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.edition.remarks.remark import remark
from variorum.identity import normalise
from variorum.model import Difference, DifferenceKind, DifferenceLabel, Evidence, Reading, Remark, RemarkKind

SAID = {
    DifferenceLabel.CONTRADICTS: (RemarkKind.CONTRADICT, "they are of one thing and can't both be right"),
    DifferenceLabel.LATER: (RemarkKind.LATER, "they are of one thing at two moments"),
}
"""What a label says, and why."""

BY_EDITOR = "an editor rules so"


def disputes(differences: Sequence[Difference]) -> Iterator[Remark]:
    """Say what contradicts, what is of another moment, and who has the same words, in the order of the differences."""
    for difference in differences:
        if difference.label in SAID and not difference.copying:
            kind, why = SAID[difference.label]
            by_editor = difference.kind is DifferenceKind.EDITOR
            yield remark(kind, (difference.id,), _evidence(difference.readings), BY_EDITOR if by_editor else why)
        for side in difference.sides:
            if len(side) > 1 and have_one_wording(side):
                why = "each has these words"
                yield remark(RemarkKind.SAME, (difference.id, side[0].sentence), _evidence(side), why)


def have_one_wording(side: Sequence[Reading]) -> bool:
    """Tell whether all readings of one side have the same words, but for case and the form of marks and spaces."""
    return len({normalise(reading.text) for reading in side}) == 1


def _evidence(readings: Sequence[Reading]) -> tuple[Evidence, ...]:
    return tuple(Evidence(sentence=one.sentence, start=one.start, end=one.end) for one in readings)
