"""Collating: from sources to claims, links, differences and origins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum import identity
from variorum.collation.aligning import align
from variorum.collation.deciding import Ruling, undeciding
from variorum.collation.differences import differences_on
from variorum.collation.doubts import doubts_of
from variorum.collation.ground import ground_of
from variorum.collation.links import links_of
from variorum.collation.origins import trace
from variorum.collation.quotation_groups import groups_of
from variorum.collation.quotations import as_quotations
from variorum.model import Claim, Collation, Rulings, Sentence, Source


def collate(sources: Sequence[Source], rulings: Rulings | None = None) -> Collation:
    """Find what the sources say together: claims, links, differences, origins.

    The order in which the sources come makes no difference; an editor's rulings win over what is found.
    """
    return collate_and_judge(sources, rulings or Rulings())[0]


def collate_and_judge(
    sources: Sequence[Source], rulings: Rulings
) -> tuple[Collation, dict[Ruling, str]]:
    """Collate, and find the rulings that decide nothing, each with the reason."""
    ordered = sorted(sources, key=lambda source: source.key)
    alignment = align(ordered, rulings)
    profiles, groups = alignment.profiles, alignment.groups
    members = [tuple(profiles[place].sentence for place in group) for group in groups]
    descent = trace(
        ordered,
        [tuple(sentence.id for sentence in group) for group in members],
        rulings,
        profiles,
    )
    claims = tuple(_claim(group, descent.of_passage) for group in members)
    links = links_of(profiles, alignment.found, alignment.compared)
    ground = ground_of(ordered, claims, links, descent.origins, profiles, rulings.same)
    heard = groups_of(ground)
    collation = Collation(
        claims=claims,
        links=links,
        differences=differences_on(ground, heard),
        origins=descent.origins,
        reuse=descent.reuse,
        quotations=as_quotations(ground, heard),
        doubts=doubts_of(profiles, alignment.found, alignment.compared, rulings),
    )
    return collation, dict(undeciding(alignment, descent, rulings))


def _claim(members: Sequence[Sentence], behind: Mapping[tuple[str, str], str]) -> Claim:
    """Make a claim; `behind` gives the origin of each passage, by source key and passage id."""
    ids = tuple(sentence.id for sentence in members)
    origins = sorted({behind[sentence.source, sentence.passage] for sentence in members})
    return Claim(identity.short_hash("c", ids[0]), ids[0], ids, tuple(origins))
