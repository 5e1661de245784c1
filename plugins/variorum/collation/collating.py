"""Collating: from sources to claims, links, differences and origins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum import identity
from variorum.collation.claims import group
from variorum.collation.comparing import Pair, compare
from variorum.collation.differences import differences_on
from variorum.collation.ground import ground_of
from variorum.collation.links import links_of
from variorum.collation.origins import trace
from variorum.collation.profiles import profiles_of
from variorum.collation.quotation_groups import groups_of
from variorum.collation.quotations import as_quotations
from variorum.collation.similarity import weighed
from variorum.model import Claim, Collation, Rulings, Sentence, Source

NO_RULINGS = Rulings()


def collate(sources: Sequence[Source], rulings: Rulings | None = None) -> Collation:
    """Find what the sources say together: claims, links, differences, origins.

    The order in which the sources come makes no difference; an editor's rulings win over what is found.
    """
    ordered = sorted(sources, key=lambda source: source.key)
    profiles = profiles_of(ordered)
    found = {pair: weighed(parts) for pair, parts in compare(profiles).items()}
    place = {profile.sentence.id: number for number, profile in enumerate(profiles)}
    ruled = rulings or NO_RULINGS
    together = _places(ruled.same, place)
    counted_otherwise = {pair for pair, alike in found.items() if alike.parts.other_numbers}
    apart = frozenset(counted_otherwise - together) | _places(ruled.different, place)
    groups = group(profiles, found, together, apart)
    members = [tuple(profiles[place].sentence for place in group) for group in groups]
    descent = trace(
        ordered, [tuple(sentence.id for sentence in group) for group in members], rulings
    )
    claims = tuple(_claim(group, descent.of_passage) for group in members)
    links = links_of(profiles, found, groups)
    ground = ground_of(ordered, claims, links, descent.origins, profiles)
    heard = groups_of(ground)
    return Collation(
        claims=claims,
        links=links,
        differences=differences_on(ground, heard),
        origins=descent.origins,
        reuse=descent.reuse,
        quotations=as_quotations(ground, heard),
    )


def _claim(members: Sequence[Sentence], behind: Mapping[tuple[str, str], str]) -> Claim:
    """Make a claim; `behind` gives the origin of each passage, by source key and passage id."""
    ids = tuple(sentence.id for sentence in members)
    origins = sorted({behind[sentence.source, sentence.passage] for sentence in members})
    return Claim(identity.short_hash("c", ids[0]), ids[0], ids, tuple(origins))


def _places(pairs: Sequence[tuple[str, str]], place: Mapping[str, int]) -> frozenset[Pair]:
    """Find the places of an editor's pairs of sentence ids; those that are gone are left out."""
    known = [(place[a], place[b]) for a, b in pairs if a in place and b in place and a != b]
    return frozenset((min(pair), max(pair)) for pair in known)
