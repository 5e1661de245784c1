"""History: the ids that claims keep from edition to edition, what changed since one on file, and what to read again.

A text that was changed itself since then was read by whoever changed it, and isn't listed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum import identity
from variorum.edition.lookup import Lookup
from variorum.edition.reports import stands
from variorum.editorial.editions import FrozenEdition
from variorum.model import CitationUse, Claim, Collation


class _Inherited(Struct, frozen=True):
    """An id on file that has come to a claim."""

    id: str
    age: int
    """Of the edition: 0 for the newest."""
    shared: int
    """Sentences of it that came along."""
    kept: bool
    """They are at least half of them, and it wasn't an alias already."""


def keep_ids(collation: Collation, editions: Sequence[FrozenEdition]) -> Collation:
    """Give claims the ids that they had in the editions on file, the newest first.

    Each id on file goes to the claim that has the most of its sentences, of several the first. A claim's
    own id is the one of which it has at least half the sentences, of several that with most; the others
    become its aliases. A claim that inherits none keeps the id it came with, lengthened where that is
    another's. Ids none of whose sentences are left go nowhere.
    """
    inherited = _inherited(collation, editions)
    placed = {one.id: at for at, held in inherited.items() for one in held}
    own: dict[int, str] = {}
    for at, held in inherited.items():
        if kept := [one for one in held if one.kept]:
            own[at] = max(kept, key=lambda one: (-one.age, one.shared)).id
    for at, claim in enumerate(collation.claims):
        if at not in own:
            own[at] = _free(claim, at, placed)
            placed[own[at]] = at
    claims = tuple(
        replace(
            claim,
            id=own[at],
            aliases=tuple(one.id for one in inherited[at] if one.id != own[at]),
        )
        for at, claim in enumerate(collation.claims)
    )
    renamed = {old.id: new.id for old, new in zip(collation.claims, claims, strict=True)}
    differences = tuple(
        replace(difference, claims=tuple(renamed[claim] for claim in difference.claims))
        for difference in collation.differences
    )
    return replace(collation, claims=claims, differences=differences)


def _inherited(collation: Collation, editions: Sequence[FrozenEdition]) -> defaultdict[int, list[_Inherited]]:
    """Give the ids on file that come to each claim, by its place, those of the newest edition first."""
    home = {s: at for at, claim in enumerate(collation.claims) for s in claim.sentences}
    found: defaultdict[int, list[_Inherited]] = defaultdict(list)
    known: set[str] = set()
    for age, edition in enumerate(editions):
        for old in edition.claims:
            shared = Counter(home[s] for s in old.sentences if s in home)
            at = min(shared, key=lambda place: (-shared[place], place), default=None)
            if at is None:
                continue
            most = 2 * shared[at] >= len(old.sentences)
            for name in (old.id, *old.aliases):
                if name not in known:
                    known.add(name)
                    found[at].append(_Inherited(name, age, shared[at], most and name == old.id))
    return found


def _free(claim: Claim, at: int, placed: Mapping[str, int]) -> str:
    """Give a claim's own id, with as many digits more as part it from another's."""
    prefix, _, digits = claim.id.partition("-")
    name, length = claim.id, len(digits)
    while placed.get(name, at) != at:
        length += 1
        name = identity.short_hash(prefix, claim.sentences[0], digits=length)
    return name


class ChangedClaim(Struct, frozen=True):
    """A claim that other sentences make than before."""

    id: str
    joined: tuple[str, ...]
    """Ids of the sentences that came."""
    left: tuple[str, ...]
    """Ids of the sentences that went; their reports may be gone."""


class Changes(Struct, frozen=True, kw_only=True):
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
            changed.append(ChangedClaim(claim.id, joined, tuple(sorted(had - frozenset(claim.sentences)))))
    return Changes(
        new_sources=tuple(key for key in hashes if key not in old.sources),
        changed_sources=tuple(key for key in hashes if old.sources.get(key, hashes[key]) != hashes[key]),
        gone_sources=tuple(key for key in old.sources if key not in hashes),
        fallen_sources=tuple(
            source.key for source in edition.sources if not stands(source.facts) and source.key not in old.fallen
        ),
        new_claims=tuple(claim.id for claim in edition.collation.claims if claim.id not in before),
        changed_claims=tuple(changed),
        gone_claims=tuple(claim for claim in before if claim not in lookup.claims),
        changed_topics=tuple(
            topic.file.slug
            for topic in edition.topics
            if set(old.topics.get(topic.file.slug, now := [s.id for s in topic.sentences])) != set(now)
        ),
        new_differences=tuple(d.id for d in edition.collation.differences if d.id not in old.differences),
    )


class Reread(Struct, frozen=True):
    """A citation whose target changed."""

    use: CitationUse
    why: str
    """In words, completing *what it cites*."""


def to_reread(
    lookup: Lookup,
    old: FrozenEdition,
    changes: Changes,
    uses: Iterable[CitationUse],
    hashes: Mapping[str, str],
) -> tuple[Reread, ...]:
    """Find the citations to look at again, in the order of the files.

    `hashes` are the sha256 of the files of editors' texts, by path.
    """
    found = []
    for use in sorted(uses, key=lambda use: (use.path, use.line, use.column, use.target)):
        if old.texts.get(use.path) == hashes.get(use.path, ""):
            found += [Reread(use, why) for why in _whys(lookup, changes, use)]
    return tuple(found)


def _whys(lookup: Lookup, changes: Changes, use: CitationUse) -> Iterator[str]:
    kind, _, name = use.target.rpartition(":")
    if kind == "topic":
        if name in changes.changed_topics:
            yield "the topic has other sentences now"
        return
    key, _, passage = name.partition("#")
    if kind != "claim" and not passage and key in changes.changed_sources:
        yield "the report was changed"
    if kind != "claim" and key in changes.fallen_sources:
        yield "the report was withdrawn or replaced"
    claims = [claim.id for sentence in use.sentences if (claim := lookup.claim_of.get(sentence))]
    for changed in changes.changed_claims:
        if changed.id in claims:
            sources = sorted({lookup.sentences[s].source for s in changed.joined} - {key})
            if sources:
                yield f"{' and '.join(sources)} now also {'says' if len(sources) == 1 else 'say'} it"
            if changed.left:
                yield "a report no longer says it"
    for difference in lookup.edition.collation.differences:
        if difference.id in changes.new_differences and set(claims) & set(difference.claims):
            yield "the reports are now found to differ on it"
