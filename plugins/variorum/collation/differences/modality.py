"""Whether a thing is so: *agreed* and *hasn't agreed*, *will* and *could*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from variorum.collation.differences.aspects import Anywhere, Aspect, Finding, around, enough
from variorum.collation.facing import Facing, Ground
from variorum.language.analysis import Analysis
from variorum.language.corpus import Corpus
from variorum.language.english.sentences import APART, BE_AND_HAVE, DENYING
from variorum.language.form import Kind
from variorum.language.polarity import Turned, as_said
from variorum.language.times.times import TimeRole
from variorum.language.words import Spot, concept_of
from variorum.model import DifferenceKind, DifferenceLabel

FEW = 8
"""Sentences that may have a word that says of what a denial is."""

SHARED_DENIED = 2
"""Concepts besides that the one who denies it and the one who says it have in common."""

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


class Denials(Anywhere[Certainty]):
    """What somebody denies in so many words, and another report has outright: *denied that he was paid*, *he was paid*.

    A word that few sentences have says of what it is, whatever else is told.
    """

    kind = DifferenceKind.MODALITY
    news_in_copies = True

    def __init__(self, corpus: Corpus) -> None:
        self._having = Counter(key for analysis in corpus.analyses for key in analysis.bag)

    def facts(self, analysis: Analysis) -> Sequence[Certainty]:
        """Give the rare words that a sentence denies by a verb of denying, or asserts and denies nothing."""
        denied = {key for key, it in analysis.polarity.turned.items() if it.first != it.place and not it.sureness}
        denies = any(analysis.words[analysis.polarity.turned[key].first].lower in DENYING for key in denied)
        if (denied and not denies) or analysis.form.kind is not Kind.SENTENCE:
            return ()
        said = as_said(analysis, analysis.polarity)
        return [
            Certainty(analysis, turned, frozenset(map(concept_of, analysis.bag)))
            for key, turned in sorted(said.items(), key=lambda one: one[1].place)
            if (key in denied if denies else not turned.sureness and key not in analysis.polarity.supposed)
            and self._having.get(key, FEW + 1) <= FEW
            and key not in analysis.names
            and not analysis.is_quoted(analysis.words[turned.place].start)
        ]

    def findings(self, ground: Ground) -> Iterator[Finding[Certainty]]:
        """Find what one denies and another says, by the first such word of two sentences."""
        first: dict[tuple[str, str], Finding[Certainty]] = {}
        for finding in super().findings(ground):
            told = finding.spots[0].sentence, finding.spots[1].sentence
            denied = finding.a if finding.a.denied else finding.b
            known = first.get(told)
            if known is None or denied.turned.place < (known.a if known.a.denied else known.b).turned.place:
                first[told] = finding
        yield from first.values()

    def key(self, fact: Certainty) -> str:
        """Give the word's key."""
        return fact.key

    def same(self, one: Certainty, other: Certainty) -> bool:
        """Tell whether a word is denied in both sentences, or in neither."""
        return one.denied == other.denied

    def about(self, one: Certainty, other: Certainty, pair: Facing) -> float:
        """Rate how much else both sentences tell, where one denies; what none does is most of what they say."""
        shared = one.around & other.around - {concept_of(one.key)}
        return len(shared) / SHARED_DENIED if one.denied != other.denied else 0.0

    def label(self, one: Certainty, other: Certainty, pair: Facing) -> DifferenceLabel:
        """Tell that one denies what the other says."""
        return DifferenceLabel.CONTRADICTS

    def weight(self, one: Certainty, other: Certainty, label: DifferenceLabel | None) -> float:
        """Rate every denial alike."""
        return 0.8


def _within_a_span(certainty: Certainty) -> bool:
    """Tell whether a word is denied for a while alone: *no fire since 1959*."""
    return certainty.denied and any(time.role is not TimeRole.ITSELF for time in certainty.analysis.times)


def _each_denies(left: Mapping[str, Turned], right: Mapping[str, Turned]) -> bool:
    """Tell whether each sentence denies what the other doesn't: they may deny one thing in two ways."""
    mine, others = (
        {key for key, it in side.items() if it.first != it.place and not it.sureness} for side in (left, right)
    )
    return bool(mine - others) and bool(others - mine)
