"""Aligning: every sentence in its claim, and all that speaks for it kept, so that it can be explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.collation.claims import group
from variorum.collation.comparing import Pair, compare
from variorum.collation.profiles import Profile, profiles_of
from variorum.collation.similarity import Similarity, weighed
from variorum.model import Rulings, Source
from variorum.sources.language import is_english

NO_RULINGS = Rulings()


@dataclass(frozen=True, slots=True)
class Alignment:
    """What comparing the sentences found."""

    profiles: tuple[Profile, ...]
    """Every sentence, by source key and place."""
    found: Mapping[Pair, Similarity]
    """Pairs that share enough to be compared."""
    groups: tuple[tuple[int, ...], ...]
    """Places of profiles, a tuple a claim."""
    together: frozenset[Pair]
    """Pairs that an editor rules to be one claim."""
    apart: frozenset[Pair]
    """Pairs that an editor rules not to be, or whose numbers contradict each other."""
    counted_otherwise: frozenset[Pair]
    """Pairs whose numbers contradict each other."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every sentence, and the pairs that share enough to be compared; what grouping begins with."""

    profiles: tuple[Profile, ...]
    found: Mapping[Pair, Similarity]


def align(sources: Sequence[Source], rulings: Rulings = NO_RULINGS) -> Alignment:
    """Group the sentences of sources, which come by key, into claims; an editor's rulings win."""
    return grouped(compared(sources), rulings)


def compared(sources: Sequence[Source]) -> Comparison:
    """Compare the sentences of sources, which come by key.

    A source in another language than English is compared with none: its words aren't known.
    """
    profiles = profiles_of(sources)
    foreign = {source.key for source in sources if not is_english(source)}
    found = {
        pair: weighed(parts)
        for pair, parts in compare(profiles).items()
        if foreign.isdisjoint(profiles[place].sentence.source for place in pair)
    }
    return Comparison(profiles, found)


def grouped(comparison: Comparison, rulings: Rulings) -> Alignment:
    """Group compared sentences into claims."""
    profiles, found = comparison.profiles, comparison.found
    place = {profile.sentence.id: number for number, profile in enumerate(profiles)}
    together = _places(rulings.same, place)
    counted_otherwise = frozenset(
        pair for pair, alike in found.items() if alike.parts.other_numbers
    )
    apart = (counted_otherwise - together) | _places(rulings.different, place)
    groups = group(profiles, found, together, apart)
    return Alignment(profiles, found, groups, together, apart, counted_otherwise)


def _places(pairs: Sequence[tuple[str, str]], place: Mapping[str, int]) -> frozenset[Pair]:
    """Find the places of an editor's pairs of sentence ids; those that are gone are left out."""
    known = [(place[a], place[b]) for a, b in pairs if a in place and b in place and a != b]
    return frozenset((min(pair), max(pair)) for pair in known)
