"""Aligning: every sentence in its claim, and all that speaks for it kept, so that it can be explained."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from variorum.collation.claims.candidates import Pair, pair_of
from variorum.collation.claims.comparing import compare
from variorum.collation.claims.grouping import group
from variorum.collation.claims.profiles import Profile, profiles_of
from variorum.collation.claims.similarity import Similarity, weighed
from variorum.language.corpus import Corpus
from variorum.model import Rulings
from variorum.sources.collecting import is_english

Groups = tuple[tuple[int, ...], ...]
"""Places of profiles, a tuple a claim, by the first of each."""

NO_RULINGS = Rulings()

COMPARED = 2
"""Times that a source's sentence is compared; said more often, the later ones go with the first."""


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
    def unjoined(self) -> Groups:
        """The claims without what an editor rules to be one: such a ruling makes nobody's text a copy."""
        if not self.together:
            return self.groups
        return decided(self.comparison, frozenset(), self.barred | self.different, self.different)[1]

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
        for place, first in _repetitions(profiles).items()
        if profiles[place].analysis.sentence.source not in foreign
    }
    found = {
        pair: weighed(parts)
        for pair, parts in compare(profiles, again).items()
        if foreign.isdisjoint(profiles[place].analysis.sentence.source for place in pair)
    }
    return Comparison(profiles=profiles, found=found, again=again, scraps=_scraps(profiles))


def grouped(comparison: Comparison, rulings: Rulings) -> Alignment:
    """Group compared sentences into claims."""
    place = {profile.analysis.sentence.id: number for number, profile in enumerate(comparison.profiles)}
    together, different = _places(rulings.same, place), _places(rulings.apart, place)
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
    return found, _with_scraps(_rejoined(found, again), comparison.scraps, different)


def _places(pairs: Sequence[tuple[str, str]], place: Mapping[str, int]) -> frozenset[Pair]:
    """Find the places of an editor's pairs of sentence ids; those that are gone are left out."""
    known = [(place[a], place[b]) for a, b in pairs if a in place and b in place and a != b]
    return frozenset(pair_of(one, other) for one, other in known)


def _scraps(profiles: Sequence[Profile]) -> Mapping[int, int]:
    """Give the place of each scrap that has a sentence before it in its passage, and that one's."""
    return {
        place + 1: place
        for place, (before, one) in enumerate(pairwise(profiles))
        if before.source == one.source
        and before.analysis.sentence.passage == one.analysis.sentence.passage
        and not one.analysis.form.told
    }


def _with_scraps(groups: Groups, broken_off: Mapping[int, int], different: frozenset[Pair]) -> Groups:
    """Put every scrap that is a group by itself into the group of the sentence before it.

    A scrap that an editor rules to be apart, in `different`, from any sentence there stays by itself.
    """
    if not broken_off:
        return groups
    home = {member: list(group) for group in groups for member in group[:1]}
    first = {member: group[0] for group in groups for member in group}
    for scrap, before in sorted(broken_off.items()):
        whole = home[first[before]]
        apart = any(pair_of(scrap, one) in different for one in whole)
        if first[scrap] == scrap and len(home[scrap]) == 1 and not apart:
            del home[scrap]
            whole.append(scrap)
            first[scrap] = first[before]
    return tuple(sorted(tuple(sorted(group)) for group in home.values()))


def _repetitions(profiles: Sequence[Profile]) -> Mapping[int, int]:
    """Give the place of each sentence that its source has said often enough before, and that of the first.

    A report that is one line a thousand times is half a million pairs, and they tell nothing.
    """
    said: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        said[profile.source, profile.analysis.text].append(place)
    return {place: places[0] for places in said.values() for place in places[COMPARED:]}


def _rejoined(groups: Groups, again: Mapping[int, int]) -> Groups:
    """Put sentences that were passed over into the groups of those that they repeat."""
    if not again:
        return groups
    home = {member: number for number, members in enumerate(groups) for member in members}
    members = [[place for place in group if place not in again] for group in groups]
    for place, first in sorted(again.items()):
        members[home[first]].append(place)
    return tuple(sorted(tuple(sorted(group)) for group in members if group))
