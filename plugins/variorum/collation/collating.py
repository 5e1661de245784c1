"""Collating: from sources to claims, links, differences and origins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from variorum import identity
from variorum.collation.claims.aligning import Alignment, align
from variorum.collation.claims.elsewhere import elsewhere
from variorum.collation.claims.grouping import alike_of, doubts_of, links_of
from variorum.collation.differences.findings import differences_on
from variorum.collation.differences.ruled import with_ruled
from variorum.collation.facing import ground_of
from variorum.collation.origins.tracing import Descent, trace
from variorum.collation.quotations.gathering import as_quotations
from variorum.collation.quotations.groups import groups_of
from variorum.language.analysing import analyse
from variorum.language.corpus import Corpus
from variorum.model import Claim, Collation, Difference, Rulings, Sentence, Source


class Collated(Struct, frozen=True):
    """A collation with what it was made by, so that it can be explained."""

    collation: Collation
    alignment: Alignment
    descent: Descent
    differences: tuple[Difference, ...]
    """Those that the machine finds, before an editor says what else reports differ in."""


def collate(sources: Sequence[Source], rulings: Rulings | None = None) -> Collation:
    """Find what the sources say together: claims, links, differences, origins.

    The order in which the sources come makes no difference; an editor's rulings win over what is found.
    """
    return collated(analyse(sources), rulings or Rulings()).collation


def collated(corpus: Corpus, rulings: Rulings) -> Collated:
    """Collate, and keep the alignment of the sentences and the descent of the passages."""
    alignment = align(corpus, rulings)
    profiles, groups = alignment.profiles, alignment.groups
    members = [tuple(profiles[place].analysis.sentence for place in group) for group in groups]
    unjoined = [[profiles[place].analysis.sentence.id for place in group] for group in alignment.unjoined]
    descent = trace(corpus, unjoined, rulings)
    claims = tuple(_claim(group, descent.of_passage) for group in members)
    links = links_of(profiles, alignment.found, alignment.compared)
    ground = ground_of(corpus, claims, links, descent.origins, rulings.same)
    heard = groups_of(ground)
    found = differences_on(ground, heard)
    collation = Collation(
        claims=claims,
        links=links,
        differences=with_ruled(found, claims, rulings),
        origins=descent.origins,
        reuse=descent.reuse,
        quotations=as_quotations(ground, heard),
        alike=alike_of(profiles, alignment.found, groups, alignment.together),
        nearest=elsewhere(profiles, alignment.found),
        doubts=doubts_of(profiles, alignment.found, alignment.compared, rulings),
    )
    return Collated(collation, alignment, descent, found)


def _claim(members: Sequence[Sentence], behind: Mapping[tuple[str, str], str]) -> Claim:
    """Make a claim; `behind` gives the origin of each passage, by source key and passage id."""
    ids = tuple(sentence.id for sentence in members)
    origins = sorted({behind[sentence.source, sentence.passage] for sentence in members})
    return Claim(id=identity.short_hash("c", ids[0]), lead=ids[0], sentences=ids, origins=tuple(origins))
