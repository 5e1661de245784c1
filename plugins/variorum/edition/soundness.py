"""How sound each sentence and each source is, so that of a claim's readings a sound one leads."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from variorum.edition.lookup import Reports
from variorum.language.analysis import Analysis
from variorum.language.flaws import WEIGHT, Flaw

SPOKEN = 2
"""Words of a quotation that are enough to see that its marks were lost."""

KEPT = 0.6
"""Part of a quotation's words that a reading without marks must have for them to be that quotation's."""


class Soundness(Struct, frozen=True):
    """What is wrong with each sentence, and with each source as a whole."""

    flaws: Mapping[str, tuple[Flaw, ...]]
    """By sentence id."""
    damage: Mapping[str, float]
    """By source key: flaws a sentence, weighted, from 0."""

    def of_sentence(self, sentence: str) -> float:
        """Weigh a sentence's own flaws, from 0."""
        return sum(WEIGHT[flaw] for flaw in self.flaws[sentence])


def assess(reports: Reports) -> Soundness:
    """Bring together what each sentence's words tell of damage, and what another reading of its claim does."""
    flaws = {key: analysis.flaws for key, analysis in reports.corpus.of.items()}
    _lost_marks(reports, flaws)
    damage: dict[str, float] = {}
    for key, source in reports.sources.items():
        weighed = sum(WEIGHT[flaw] for s in source.sentences for flaw in flaws[s.id])
        damage[key] = round(weighed / max(1, len(source.sentences)), 6)
    return Soundness(flaws, damage)


def _lost_marks(reports: Reports, flaws: dict[str, tuple[Flaw, ...]]) -> None:
    """Mark readings that give, without marks, words that another reading of the claim has in marks."""
    for claim in reports.claims.values():
        if len(claim.sentences) < 2:
            continue
        readings = [reports.corpus.of[sentence] for sentence in claim.sentences]
        longest = max(map(_in_marks, readings), key=len)
        if len(longest) < SPOKEN:
            continue
        for reading in readings:
            key = reading.sentence.id
            marked = reading.quoted or reading.lone_mark
            if marked or Flaw.MARKS_LOST in flaws[key]:
                continue
            own = {word.lower for word in reading.words}
            if sum(word in own for word in longest) >= KEPT * len(longest):
                flaws[key] = (*flaws[key], Flaw.MARKS_LOST)


def _in_marks(analysis: Analysis) -> tuple[str, ...]:
    return tuple(word.lower for word in analysis.quoted_here)
