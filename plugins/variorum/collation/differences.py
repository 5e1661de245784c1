"""Differences: what readings of one fact disagree on, or say more of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from variorum.collation.difference_finding import Finding
from variorum.collation.difference_numbers import number_findings
from variorum.collation.difference_quotations import quotation_findings
from variorum.collation.difference_rows import rows
from variorum.collation.facing import Facing
from variorum.collation.ground import Ground, ground_of
from variorum.collation.quotation_groups import Group, groups_of
from variorum.model import Claim, Difference, Link, Origin, Source

LOOKS: tuple[Callable[[Facing], Iterator[Finding]], ...] = (number_findings,)
"""What looks for differences between two sentences, one look a kind."""


def differences(
    sources: Sequence[Source],
    claims: Sequence[Claim],
    links: Sequence[Link],
    origins: Sequence[Origin],
) -> tuple[Difference, ...]:
    """Find where readings of one fact, within one claim or across linked ones, disagree or say more.

    They come by rank: contradictions between independent origins first, changes made in copying last.
    """
    ground = ground_of(sources, claims, links, origins)
    return differences_on(ground, groups_of(ground))


def differences_on(ground: Ground, groups: Sequence[Group]) -> tuple[Difference, ...]:
    """Find the differences of a collection that is prepared, with its quotations."""
    found = [finding for look in LOOKS for pair in ground.pairs for finding in look(pair)]
    found += quotation_findings(groups, ground.texts)
    return rows(found, ground)
