"""Whether a thing is so: *agreed* and *hasn't agreed*, *will* and *could*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from variorum.collation.differences.aspects import Aspect, around, enough
from variorum.collation.facing import Facing, Ground
from variorum.language.analysis import Analysis
from variorum.language.english.sentences import APART, BE_AND_HAVE
from variorum.language.polarity import Turned, as_said
from variorum.language.times.times import TimeRole
from variorum.language.words import Spot, concept_of
from variorum.model import DifferenceKind, DifferenceLabel

AROUND = 6
"""Telling words on either side that say what a word is about."""


class Certainty(Struct, frozen=True, eq=False):
    """A word of a sentence, and whether it is said outright, denied, or made less sure."""

    analysis: Analysis
    turned: Turned
    around: frozenset[str]
    """Concepts of the telling words on either side."""

    @property
    def key(self) -> str:
        """The word's key."""
        return self.analysis.words[self.turned.place].key

    @property
    def denied(self) -> bool:
        """Whether something before it denies it."""
        return self.turned.first != self.turned.place and not self.turned.sureness

    @property
    def spot(self) -> Spot:
        """The word with what denies it or makes it less sure, and the verb form it is part of."""
        words = self.analysis.words
        first = self.turned.first
        while first > 0 and words[first - 1].lower in BE_AND_HAVE:
            first -= 1
        return self.analysis.spot(words[first].start, words[self.turned.place].end)


class Modality(Aspect[Certainty]):
    """A word that two sentences have, and only one denies, or makes less sure."""

    kind = DifferenceKind.MODALITY
    news_in_copies = True
    most = 1

    def pairs(self, ground: Ground) -> Iterator[Facing]:
        """Give the pairs in which something is denied or less sure, unless each denies what the other doesn't."""
        for pair in super().pairs(ground):
            left, right = pair.a.polarity.turned, pair.b.polarity.turned
            # asked here, since in most pairs there is nothing, and there may be hundreds of thousands
            if (left or right) and not _each_denies(left, right):
                yield pair

    def facts(self, analysis: Analysis) -> Sequence[Certainty]:
        """Give each telling word of a sentence with what turns it, or as said outright."""
        said = as_said(analysis, analysis.polarity)
        telling = [word for word in analysis.words if word.telling]
        return [
            Certainty(analysis, turned, around(telling, word.start, word.end, AROUND))
            for key, turned in sorted(said.items(), key=lambda one: one[1].place)
            if key not in analysis.names
            for word in (analysis.words[turned.place],)
        ]

    def held(self, analysis: Analysis) -> Sequence[Certainty]:
        """Give all of it: a word is held against the same word alone."""
        return self.facts(analysis)

    def key(self, fact: Certainty) -> str:
        """Give the word's key."""
        return fact.key

    def same(self, one: Certainty, other: Certainty) -> bool:
        """Tell whether a word is denied or less sure in both sentences alike, or in neither."""
        return one.denied == other.denied and one.turned.sureness == other.turned.sureness

    def agree(self, one: Certainty, other: Certainty, pair: Facing) -> bool:
        """Tell that what both say alike is no finding: it is most of what they say."""
        return False

    def about(self, one: Certainty, other: Certainty, pair: Facing) -> float:
        """Rate how much is the same around a word, names left out."""
        return enough(self._shared(one, other), pair)

    def label(self, one: Certainty, other: Certainty, pair: Facing) -> DifferenceLabel | None:
        """Tell whether one denies what the other says, or makes it surer; *may* and *is expected to* are near enough."""
        sureness = frozenset({one.turned.sureness, other.turned.sureness})
        if one.denied != other.denied:
            if _within_a_span(one) or _within_a_span(other):
                return None  # *none since 1959* and *the first since 1959* are one
            return DifferenceLabel.CONTRADICTS if sureness == {""} else None
        return DifferenceLabel.OTHERWISE if sureness in APART else None

    def weight(self, one: Certainty, other: Certainty, label: DifferenceLabel | None) -> float:
        """Rate a difference by how much is the same around it."""
        return min(len(self._shared(one, other)), 8) / 8

    def _shared(self, one: Certainty, other: Certainty) -> frozenset[str]:
        named = one.analysis.names | other.analysis.names
        return one.around & other.around - set(map(concept_of, named))


def _within_a_span(certainty: Certainty) -> bool:
    """Tell whether a word is denied for a while alone: *no fire since 1959*."""
    return certainty.denied and any(time.role is not TimeRole.ITSELF for time in certainty.analysis.times)


def _each_denies(left: Mapping[str, Turned], right: Mapping[str, Turned]) -> bool:
    """Tell whether each sentence denies what the other doesn't: they may deny one thing in two ways."""
    mine, others = (
        {key for key, it in side.items() if it.first != it.place and not it.sureness} for side in (left, right)
    )
    return bool(mine - others) and bool(others - mine)
