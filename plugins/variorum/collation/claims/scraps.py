"""What is no statement of its own: what damage broke off a sentence, and what a source says word for word again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from variorum.collation.claims.comparing import Pair
from variorum.collation.claims.profiles import Profile


def scraps(profiles: Sequence[Profile]) -> Mapping[int, int]:
    """Give the place of each scrap that has a sentence before it in its passage, and that one's."""
    return {
        place + 1: place
        for place, (before, one) in enumerate(pairwise(profiles))
        if before.source == one.source
        and before.analysis.sentence.passage == one.analysis.sentence.passage
        and not one.analysis.form.told
    }


def with_scraps(
    groups: Sequence[tuple[int, ...]], broken_off: Mapping[int, int], different: frozenset[Pair]
) -> tuple[tuple[int, ...], ...]:
    """Put every scrap that is a group by itself into the group of the sentence before it.

    A scrap that an editor rules to be apart, in `different`, from any sentence there stays by itself.
    """
    if not broken_off:
        return tuple(groups)
    home = {member: list(group) for group in groups for member in group[:1]}
    first = {member: group[0] for group in groups for member in group}
    for scrap, before in sorted(broken_off.items()):
        whole = home[first[before]]
        apart = any((min(scrap, one), max(scrap, one)) in different for one in whole)
        if first[scrap] == scrap and len(home[scrap]) == 1 and not apart:
            del home[scrap]
            whole.append(scrap)
            first[scrap] = first[before]
    return tuple(sorted(tuple(sorted(group)) for group in home.values()))


COMPARED = 2
"""Times that a source's sentence is compared; said more often, the later ones go with the first."""


def repetitions(profiles: Sequence[Profile]) -> Mapping[int, int]:
    """Give the place of each sentence that its source has said often enough before, and that of the first.

    A report that is one line a thousand times is half a million pairs, and they tell nothing.
    """
    said: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        said[profile.source, profile.analysis.text].append(place)
    return {place: places[0] for places in said.values() for place in places[COMPARED:]}


def rejoined(
    groups: Sequence[tuple[int, ...]], again: Mapping[int, int]
) -> tuple[tuple[int, ...], ...]:
    """Put sentences that were passed over into the groups of those that they repeat."""
    if not again:
        return tuple(groups)
    home = {member: number for number, members in enumerate(groups) for member in members}
    members = [[place for place in group if place not in again] for group in groups]
    for place, first in sorted(again.items()):
        members[home[first]].append(place)
    return tuple(sorted(tuple(sorted(group)) for group in members if group))
