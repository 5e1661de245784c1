"""Aligning: every sentence in its claim, and all that speaks for it kept, so that it can be explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.collation.claims.comparing import Pair, compare
from variorum.collation.claims.grouping import group
from variorum.collation.claims.profiles import Profile, profiles_of
from variorum.collation.claims.repeating import rejoined, repetitions
from variorum.collation.claims.similarity import Similarity, weighed
from variorum.language.corpus import Corpus
from variorum.model import Rulings
from variorum.sources.language import is_english

NO_RULINGS = Rulings()


@dataclass(frozen=True, slots=True)
class Alignment:
    """What comparing the sentences found."""

    profiles: tuple[Profile, ...]
    """Every sentence, by source key and place."""
    found: Mapping[Pair, Similarity]
    """Pairs that share enough to be compared."""
    compared: tuple[tuple[int, ...], ...]
    """Places of profiles, a tuple a claim, but for what a source says again and again."""
    groups: tuple[tuple[int, ...], ...]
    """The same with it."""
    together: frozenset[Pair]
    """Pairs that an editor rules to be one claim."""
    apart: frozenset[Pair]
    """Pairs that an editor rules not to be, or whose words can't assert the same."""
    different: frozenset[Pair]
    """Those of them that an editor rules on."""
    barred: frozenset[Pair]
    """Pairs whose words can't: their numbers contradict each other, or one is a list."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every sentence, and the pairs that share enough to be compared; what grouping begins with."""

    profiles: tuple[Profile, ...]
    found: Mapping[Pair, Similarity]
    again: Mapping[int, int]
    """Places of what a source said often enough before, to that of the first; compared with nothing."""


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
    return Comparison(profiles, found, again)


def grouped(comparison: Comparison, rulings: Rulings) -> Alignment:
    """Group compared sentences into claims."""
    profiles, found = comparison.profiles, comparison.found
    place = {profile.analysis.sentence.id: number for number, profile in enumerate(profiles)}
    together = _places(rulings.same, place)
    barred = frozenset(pair for pair, alike in found.items() if alike.parts.bars)
    different = _places(rulings.different, place)
    apart = (barred - together) | different
    groups = group(profiles, found, together, apart, different)
    ruled = {number for pair in together | different for number in pair}
    again = {number: first for number, first in comparison.again.items() if number not in ruled}
    return Alignment(
        profiles, found, groups, rejoined(groups, again), together, apart, different, barred
    )


def _places(pairs: Sequence[tuple[str, str]], place: Mapping[str, int]) -> frozenset[Pair]:
    """Find the places of an editor's pairs of sentence ids; those that are gone are left out."""
    known = [(place[a], place[b]) for a, b in pairs if a in place and b in place and a != b]
    return frozenset((min(pair), max(pair)) for pair in known)
