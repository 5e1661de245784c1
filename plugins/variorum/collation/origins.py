"""Origins: who first wrote what the sources say."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Basis, Origin, Source


def origins_of(sources: Sequence[Source]) -> tuple[Origin, ...]:
    """Name the origin of every source."""
    return tuple(
        Origin(
            key=source.key,
            name=_name(source),
            sources=(source.key,),
            passages=tuple(f"{source.key}.{passage.id}" for passage in source.passages),
            evidence=(),
            basis=Basis.INFERRED,
        )
        for source in sources
    )


def _name(source: Source) -> str:
    facts = source.facts
    for fact in (facts.agency, facts.publisher, facts.title):
        if fact is not None:
            return fact.value
    return source.key
