"""When something is to come: *in the coming weeks* and *later this year*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from variorum.collation.differences.finding import Finding
from variorum.collation.facing import Spot, Texts
from variorum.language.analysis import Analysis
from variorum.language.english.records import PROSPECT, PROSPECT_HINTS
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.words import concept_of
from variorum.model import DifferenceKind, DifferenceLabel

AROUND = 6
"""Telling words on either side that say what is to come."""

SHARED = 3
"""Concepts that two of them share, at least, and one of them no name."""


@dataclass(frozen=True, slots=True, eq=False)
class _Prospect:
    analysis: Analysis
    spot: Spot
    around: frozenset[str]
    when: tuple[str, str]
    """How it is put, and the span of time."""


def prospect_findings(analyses: Iterable[Analysis], texts: Texts) -> Iterator[Finding]:
    """Find what two sources put off to different times."""
    found = [prospect for analysis in analyses for prospect in _prospects(analysis)]
    for one, other in combinations(found, 2):
        shared = one.around & other.around
        if one.analysis.source == other.analysis.source or len(shared) < SHARED:
            continue
        if shared <= set(map(concept_of, one.analysis.names | other.analysis.names)):
            continue
        yield Finding(
            DifferenceKind.DATE,
            one.spot,
            other.spot,
            None if one.when == other.when else DifferenceLabel.OTHERWISE,
            texts.one(one.analysis, other.analysis),
            0.0,
        )


def _prospects(analysis: Analysis) -> Iterator[_Prospect]:
    text = analysis.text
    if not any(hint in text for hint in PROSPECT_HINTS):
        return
    for match in PROSPECT.finditer(text):
        telling = [word for word in analysis.words if word.key not in STOPWORDS]
        before = [word for word in telling if word.end <= match.start()][-AROUND:]
        after = [word for word in telling if word.start >= match.end()][:AROUND]
        put, span = next((put, span) for put, span in match.groupdict().items() if span)
        yield _Prospect(
            analysis,
            Spot(analysis.sentence.id, match.start(), match.end()),
            frozenset(concept_of(word.key) for word in (*before, *after)),
            (put, span),
        )
