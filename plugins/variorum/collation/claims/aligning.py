"""Aligning: every sentence in its claim, and all that speaks for it kept, so that it can be explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from variorum.collation.claims.comparing import Pair, compare
from variorum.collation.claims.grouping import group
from variorum.collation.claims.profiles import Profile, profiles_of
from variorum.collation.claims.scraps import rejoined, repetitions, scraps, with_scraps
from variorum.collation.claims.similarity import Similarity, weighed
from variorum.language.corpus import Corpus
from variorum.model import Rulings
from variorum.sources.reading import is_english

Groups = tuple[tuple[int, ...], ...]
"""Places of profiles, a tuple a claim, by the first of each."""

NO_RULINGS = Rulings()


class Comparison(Struct, frozen=True, kw_only=True):
    """Every sentence, and the pairs that share enough to be compared; what grouping begins with."""

    profiles: tuple[Profile, ...]
    """Every sentence, by source key and place."""
    found: Mapping[Pair, Similarity]
    """Pairs that share enough to be compared."""
    again: Mapping[int, int]
    """Places of what a source said often enough before, to that of the first; compared with nothing."""
    scraps: Mapping[int, int]
    """Places of what damage broke off a sentence, to that of the sentence before it."""

    @property
    def barred(self) -> frozenset[Pair]:
        """Pairs whose words can't assert the same: their numbers contradict each other, or one is a list."""
        return frozenset(pair for pair, alike in self.found.items() if alike.parts.bars)


class Alignment(Struct, frozen=True, kw_only=True):
    """What comparing the sentences found, and the claims that they are."""

    comparison: Comparison
    compared: Groups
    """The claims without what a source says again and again, and without scraps."""
    groups: Groups
    """The claims."""
    together: frozenset[Pair]
    """Pairs that an editor rules to be one claim."""
    apart: frozenset[Pair]
    """Pairs that an editor rules not to be, or whose words can't assert the same."""
    different: frozenset[Pair]
    """Those of them that an editor rules on."""
    barred: frozenset[Pair]
    """Pairs whose words can't."""

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """Every sentence, by source key and place."""
        return self.comparison.profiles

    @property
    def found(self) -> Mapping[Pair, Similarity]:
        """Pairs that share enough to be compared."""
        return self.comparison.found


def align(corpus: Corpus, rulings: Rulings = NO_RULINGS) -> Alignment:
    """Group the sentences of a corpus into claims; an editor's rulings win."""
    return grouped(compared(corpus), rulings)


def compared(corpus: Corpus) -> Comparison:
    """Compare the sentences of a corpus.

    A source in another language than English is compared with none: its words aren't known.
    """
    profiles = profiles_of(corpus)
    foreign = {key for key, source in corpus.sources.items() if not is_english(source)}
    again = {
        place: first
        for place, first in repetitions(profiles).items()
        if profiles[place].analysis.sentence.source not in foreign
    }
    found = {
        pair: weighed(parts)
        for pair, parts in compare(profiles, again).items()
        if foreign.isdisjoint(profiles[place].analysis.sentence.source for place in pair)
    }
    return Comparison(profiles=profiles, found=found, again=again, scraps=scraps(profiles))


def grouped(comparison: Comparison, rulings: Rulings) -> Alignment:
    """Group compared sentences into claims."""
    place = {
        profile.analysis.sentence.id: number for number, profile in enumerate(comparison.profiles)
    }
    together, different = _places(rulings.same, place), _places(rulings.different, place)
    barred = comparison.barred
    apart = (barred - together) | different
    found, groups = decided(comparison, together, apart, different)
    return Alignment(
        comparison=comparison,
        compared=found,
        groups=groups,
        together=together,
        apart=apart,
        different=different,
        barred=barred,
    )


def decided(
    comparison: Comparison,
    together: frozenset[Pair],
    apart: frozenset[Pair],
    different: frozenset[Pair],
) -> tuple[Groups, Groups]:
    """Group by what was compared, then put in what goes with a sentence whatever else is: repetitions, scraps.

    Gives the groups before and after. What an editor rules on is no repetition.
    """
    found = group(comparison.profiles, comparison.found, together, apart, different)
    ruled = {number for pair in together | different for number in pair}
    again = {number: first for number, first in comparison.again.items() if number not in ruled}
    return found, with_scraps(rejoined(found, again), comparison.scraps, different)


def _places(pairs: Sequence[tuple[str, str]], place: Mapping[str, int]) -> frozenset[Pair]:
    """Find the places of an editor's pairs of sentence ids; those that are gone are left out."""
    known = [(place[a], place[b]) for a, b in pairs if a in place and b in place and a != b]
    return frozenset((min(pair), max(pair)) for pair in known)
