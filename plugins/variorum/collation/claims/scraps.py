"""What damage broke off a sentence: it goes back to that sentence, and is no claim of its own."""

from __future__ import annotations

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
