"""Which reports stand: those that were neither withdrawn nor replaced; and which texts are columns.

Of one that doesn't, the pages and ids stay, and its sentences stay in their claims, as evidence marked for what it is.
But none of them leads a claim, and its newsroom isn't counted for a claim that standing reports make too. Nor is
that of a column.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from variorum.model import Claim, Collation, Facts, Genre, Source

COLUMNS = (Genre.OPINION, Genre.ANALYSIS)
"""Genres of what is nobody's report: what columnists write."""


def stands(facts: Facts) -> bool:
    """Tell whether a report was neither withdrawn nor replaced."""
    return facts.withdrawn is None and not facts.superseded_by


def is_column(facts: Facts) -> bool:
    """Tell whether a text is opinion or analysis, which is told as its writer's, never as what newsrooms report."""
    return facts.genre is not None and facts.genre.value in COLUMNS


def count_standing(collation: Collation, sources: Iterable[Source]) -> Collation:
    """Count behind each claim the newsrooms of standing reports alone; those of the others and of columns if there is none."""
    sources = tuple(sources)
    fallen = frozenset(source.key for source in sources if not stands(source.facts) or is_column(source.facts))
    if not fallen:
        return collation
    sentences = {s.id: s for source in sources for s in source.sentences}
    origin_of = collation.origin_of

    def counted(claim: Claim) -> Claim:
        held = map(sentences.__getitem__, claim.sentences)
        passages = {f"{s.source}.{s.passage}" for s in held if s.source not in fallen}
        origins = {origin_of[passage] for passage in passages & origin_of.keys()}
        return replace(claim, origins=tuple(sorted(origins))) if origins else claim

    return replace(collation, claims=tuple(map(counted, collation.claims)))
