"""When something is to come: *in the coming weeks* and *later this year*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.differences.aspects import Anywhere
from variorum.collation.facing import Facing, Spot
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
class Prospect:
    """When something is to come."""

    spot: Spot
    around: frozenset[str]
    """Concepts of the telling words on either side."""
    names: frozenset[str]
    """Those of the sentence's names."""
    when: tuple[str, str]
    """How it is put, and the span of time."""


class Prospects(Anywhere[Prospect]):
    """What two sources put off to different times."""

    kind = DifferenceKind.DATE
    news_in_copies = True

    def facts(self, analysis: Analysis) -> Sequence[Prospect]:
        """Give what is to come, and when."""
        return tuple(_prospects(analysis))

    def same(self, one: Prospect, other: Prospect) -> bool:
        """Tell whether two are put off to one time."""
        return one.when == other.when

    def about(self, one: Prospect, other: Prospect, pair: Facing) -> float:
        """Rate how much is the same around them, one concept of it no name."""
        shared = one.around & other.around
        return len(shared) / SHARED if shared - (one.names | other.names) else 0.0

    def label(self, one: Prospect, other: Prospect, pair: Facing) -> DifferenceLabel:
        """Tell that one is put off to another time."""
        return DifferenceLabel.OTHERWISE


def _prospects(analysis: Analysis) -> Iterator[Prospect]:
    text = analysis.text
    if not any(hint in text for hint in PROSPECT_HINTS):
        return
    for match in PROSPECT.finditer(text):
        telling = [word for word in analysis.words if word.key not in STOPWORDS]
        before = [word for word in telling if word.end <= match.start()][-AROUND:]
        after = [word for word in telling if word.start >= match.end()][:AROUND]
        put, span = next((put, span) for put, span in match.groupdict().items() if span)
        yield Prospect(
            Spot(analysis.sentence.id, match.start(), match.end()),
            frozenset(concept_of(word.key) for word in (*before, *after)),
            frozenset(map(concept_of, analysis.names)),
            (put, span),
        )
