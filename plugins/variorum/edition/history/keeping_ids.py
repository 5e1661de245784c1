"""Keeping the ids of claims from edition to edition, so that a link to a statement outlives its growth."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum import identity
from variorum.editorial.editions import FrozenEdition
from variorum.model import Claim, Collation


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


def _inherited(
    collation: Collation, editions: Sequence[FrozenEdition]
) -> defaultdict[int, list[_Inherited]]:
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
