"""What a source says word for word again and again: compared twice, and then taken as said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.collation.claims.profiles import Profile

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
