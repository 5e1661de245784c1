"""Collating: from sources to claims, links, differences and origins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum import identity
from variorum.collation.candidates import candidates
from variorum.collation.claims import group
from variorum.collation.origins import trace
from variorum.collation.profiles import Profile, profiles_of
from variorum.collation.similarity import similarity
from variorum.model import Claim, Collation, Link, Rulings, Sentence, Source

LINKED = 0.33
"""From this score on, two sentences of different sources are linked."""


def collate(sources: Sequence[Source], rulings: Rulings | None = None) -> Collation:
    """Find what the sources say together: claims, links, differences, origins.

    The order in which the sources come makes no difference; an editor's rulings win over what is found.
    """
    ordered = sorted(sources, key=lambda source: source.key)
    profiles = profiles_of(ordered)
    found = {
        pair: similarity(profiles[pair[0]], profiles[pair[1]]) for pair in candidates(profiles)
    }
    scores = {pair: likeness.score for pair, likeness in found.items()}
    place = {profile.sentence.id: number for number, profile in enumerate(profiles)}
    for ruled, score in ((rulings.different, 0.0), (rulings.same, 1.0)) if rulings else ():
        scores.update(_ruled(ruled, place, score))
    apart = frozenset(pair for pair in found if found[pair].clash and scores[pair] < 1)
    groups = group(profiles, scores, apart)
    members = [[profiles[member].sentence for member in found] for found in groups]
    descent = trace(ordered, [[sentence.id for sentence in one] for one in members], rulings)
    claims = tuple(_claim(one, descent.of_passage) for one in members)
    links = _links(profiles, scores, groups)
    return Collation(claims=claims, links=links, origins=descent.origins, reuse=descent.reuse)


def _ruled(
    pairs: Sequence[tuple[str, str]], place: Mapping[str, int], score: float
) -> dict[tuple[int, int], float]:
    known = [(place[a], place[b]) for a, b in pairs if a in place and b in place and a != b]
    return {(min(pair), max(pair)): score for pair in known}


def _claim(members: Sequence[Sentence], behind: Mapping[tuple[str, str], str]) -> Claim:
    ids = tuple(sentence.id for sentence in members)
    origins = tuple(sorted({behind[sentence.source, sentence.passage] for sentence in members}))
    return Claim(identity.short_hash("c", ids[0]), ids[0], ids, origins)


def _links(
    profiles: Sequence[Profile],
    scores: Mapping[tuple[int, int], float],
    groups: Sequence[Sequence[int]],
) -> tuple[Link, ...]:
    home = {member: number for number, members in enumerate(groups) for member in members}
    links = []
    for (i, j), score in scores.items():
        if profiles[i].source == profiles[j].source or home[i] == home[j] or score < LINKED:
            continue
        a, b = sorted((profiles[i].sentence.id, profiles[j].sentence.id))
        links.append(Link(a, b, round(score, 3)))
    return tuple(sorted(links, key=lambda link: (link.a, link.b)))
