"""Differences: what readings of one fact disagree on, or say more of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from variorum.collation.difference_finding import Finding
from variorum.collation.difference_numbers import number_findings
from variorum.collation.difference_rows import rows
from variorum.collation.facing import Facing, facing
from variorum.collation.profiles import Profile, profiles_of
from variorum.model import Claim, Difference, Link, Origin, Source

LOOKS: tuple[Callable[[Facing], Iterator[Finding]], ...] = (number_findings,)
"""What looks for differences between two sentences, one look a kind."""


def differences(
    sources: Sequence[Source],
    claims: Sequence[Claim],
    links: Sequence[Link],
    origins: Sequence[Origin],
    profiles: Sequence[Profile] = (),
) -> tuple[Difference, ...]:
    """Find where readings of one fact, within one claim or across linked ones, disagree or say more.

    They come by rank: contradictions between independent origins first, changes made in copying last.
    `profiles` are the sources' sentences taken apart, if that was done already.
    """
    taken = profiles or profiles_of(sources)
    by_id = {profile.sentence.id: profile for profile in taken}
    pairs = list(facing(by_id, claims, links, origins))
    found = [finding for look in LOOKS for pair in pairs for finding in look(pair)]
    return rows(found, sources, claims, origins)
