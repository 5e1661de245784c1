"""Links: claims that share a specific assertion without being one."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.collation.claims.comparing import Pair
from variorum.collation.claims.profiles import Profile
from variorum.collation.claims.similarity import Similarity
from variorum.model import Link

LINKED = 0.35
"""From this score on, the sentences of two claims are linked."""


def links_of(
    profiles: Sequence[Profile],
    found: Mapping[Pair, Similarity],
    groups: Sequence[Sequence[int]],
) -> tuple[Link, ...]:
    """Link the sentences of different sources whose claims share an assertion.

    Two claims are scored by the pairs of sentences across them: half by the mean likelihood, half by the
    highest, since one sentence of a claim may state more than the others. Links come by their ids.
    """
    home = {member: number for number, members in enumerate(groups) for member in members}
    across: dict[Pair, list[float]] = defaultdict(list)
    for (i, j), similarity in found.items():
        if home[i] != home[j] and profiles[i].source != profiles[j].source:
            across[min(home[i], home[j]), max(home[i], home[j])].append(similarity.linked)
    ids = [profile.analysis.sentence.id for profile in profiles]
    links: list[tuple[str, str, float]] = []
    for (one, other), likelihoods in across.items():
        pairs = [
            (i, j)
            for i in groups[one]
            for j in groups[other]
            if profiles[i].source != profiles[j].source
        ]
        score = (math.fsum(likelihoods) / len(pairs) + max(likelihoods)) / 2
        if score >= LINKED:
            rounded = round(score, 3)
            links += [
                (ids[i], ids[j], rounded) if ids[i] < ids[j] else (ids[j], ids[i], rounded)
                for i, j in pairs
            ]
    return tuple(Link(a, b, score) for a, b, score in sorted(links))
