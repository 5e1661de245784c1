"""Differences: what readings of one fact disagree on, or say more of.

The way of a difference: each aspect (`aspects`) finds facts of two sources that are about one thing; findings
about the same words are joined (`joining`) to rows, each with its sides (`rows`), and ranked (`ranking`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from variorum.collation.differences.aspects import AnyFinding, Aspect
from variorum.collation.differences.attributions import Attributions
from variorum.collation.differences.dates import Calendar, Dates, Spans
from variorum.collation.differences.modality import Modality
from variorum.collation.differences.names import Names
from variorum.collation.differences.numbers import Numbers
from variorum.collation.differences.offices import Offices
from variorum.collation.differences.quotations import Mouths, Quotations
from variorum.collation.differences.rows import rows
from variorum.collation.differences.tolls import Tolls
from variorum.collation.ground import Ground, ground_of
from variorum.collation.quotations.groups import Group, groups_of, worn
from variorum.language.corpus import Corpus
from variorum.model import Claim, Difference, Link, Origin


def differences(
    corpus: Corpus,
    claims: Sequence[Claim],
    links: Sequence[Link],
    origins: Sequence[Origin],
) -> tuple[Difference, ...]:
    """Find where readings of one fact, within one claim or across linked ones, disagree or say more.

    They come by rank: contradictions between independent origins first, changes made in copying last.
    """
    ground = ground_of(corpus, claims, links, origins)
    return differences_on(ground, groups_of(ground))


def differences_on(ground: Ground, groups: Sequence[Group]) -> tuple[Difference, ...]:
    """Find the differences of a corpus that is prepared, with its quotations."""
    found: list[AnyFinding] = []
    for aspect in aspects_of(ground, groups):
        found += aspect.findings(ground)
    return rows(found, ground, worn(groups, ground.texts))


def aspects_of(ground: Ground, groups: Sequence[Group]) -> tuple[Aspect[Any], ...]:
    """Give every aspect in which readings are compared."""
    corpus = ground.corpus
    calendar = Calendar(corpus)
    return (
        Numbers(),
        Tolls(),
        Modality(),
        Dates(calendar),
        Spans(calendar),
        Attributions(corpus),
        Quotations(groups),
        Mouths(groups, corpus),
        Names(),
        Offices(),
    )
