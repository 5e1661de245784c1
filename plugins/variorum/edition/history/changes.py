"""What is new, changed or gone since an edition on file."""

from __future__ import annotations

from msgspec import Struct

from variorum.edition.lookup import Lookup
from variorum.edition.rights.standing import stands
from variorum.editorial.editions import FrozenEdition


class ChangedClaim(Struct, frozen=True):
    """A claim that other sentences make than before."""

    id: str
    joined: tuple[str, ...]
    """Ids of the sentences that came."""
    left: tuple[str, ...]
    """Ids of the sentences that went; their reports may be gone."""


class Changes(Struct, frozen=True):
    """How an edition differs from one on file."""

    new_sources: tuple[str, ...]
    changed_sources: tuple[str, ...]
    gone_sources: tuple[str, ...]
    fallen_sources: tuple[str, ...]
    """Those that were withdrawn or replaced since."""
    new_claims: tuple[str, ...]
    changed_claims: tuple[ChangedClaim, ...]
    gone_claims: tuple[str, ...]
    """Ids that lead nowhere now."""
    changed_topics: tuple[str, ...]
    """Slugs of the topics that have other sentences than before, new topics left out."""
    new_differences: tuple[str, ...]

    def __bool__(self) -> bool:
        """Tell whether there is any change."""
        return self != NONE


NONE = Changes((), (), (), (), (), (), (), (), ())


def changes_since(lookup: Lookup, old: FrozenEdition) -> Changes:
    """Compare an edition with one on file; all in the order of what has it."""
    edition = lookup.edition
    before = {claim.id: frozenset(claim.sentences) for claim in old.claims}
    hashes = {source.key: source.sha256 for source in edition.sources}
    changed = []
    for claim in edition.collation.claims:
        had = before.get(claim.id)
        if had is not None and had != frozenset(claim.sentences):
            joined = tuple(s for s in claim.sentences if s not in had)
            changed.append(
                ChangedClaim(claim.id, joined, tuple(sorted(had - frozenset(claim.sentences))))
            )
    return Changes(
        tuple(key for key in hashes if key not in old.sources),
        tuple(key for key in hashes if old.sources.get(key, hashes[key]) != hashes[key]),
        tuple(key for key in old.sources if key not in hashes),
        tuple(
            source.key
            for source in edition.sources
            if not stands(source.facts) and source.key not in old.fallen
        ),
        tuple(claim.id for claim in edition.collation.claims if claim.id not in before),
        tuple(changed),
        tuple(claim for claim in before if claim not in lookup.claims),
        tuple(
            topic.file.slug
            for topic in edition.topics
            if set(old.topics.get(topic.file.slug, now := [s.id for s in topic.sentences]))
            != set(now)
        ),
        tuple(d.id for d in edition.collation.differences if d.id not in old.differences),
    )
