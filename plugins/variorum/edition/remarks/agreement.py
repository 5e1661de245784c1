"""What independent newsrooms agree on: statements that each of them makes nearly whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.edition.reports import Reports
from variorum.edition.story.short import stands_alone
from variorum.language.words import covered
from variorum.model import Collation, DifferenceLabel

WHOLE = 0.6
"""Part of what is printed, by weight, that a newsroom's own readings must tell for it to agree."""


def agreed(
    printed: Sequence[str],
    leads: Mapping[str, str],
    reports: Reports,
    collation: Collation,
) -> tuple[str, ...]:
    """Give the printed claims on which newsrooms agree, those of most newsrooms first, then in their order.

    None of them differ on it, but that one may say more; what is printed is told by each of them but for
    details, and can be read by itself.
    """
    origin_of = collation.origin_of
    apart = {
        claim
        for difference in collation.differences
        if not difference.copying and difference.label is not DifferenceLabel.MORE
        for claim in difference.claims
    }
    counts: dict[str, int] = {}
    for claim in printed:
        lead = reports.corpus.of[leads[claim]]
        if claim in apart or len(reports.claims[claim].origins) < 2 or not stands_alone(lead):
            continue
        said: defaultdict[str, set[str]] = defaultdict(set)
        for sentence in reports.readings(claim):
            origin = origin_of.get(f"{sentence.source}.{sentence.passage}", "")
            said[origin] |= reports.corpus.of[sentence.id].bag.keys()
        told = [origin for origin, words in sorted(said.items()) if origin and covered(lead.bag, words) >= WHOLE]
        if len(told) > 1 and len(told) == len([origin for origin in said if origin]):
            counts[claim] = len(told)
    return tuple(sorted(counts, key=lambda claim: -counts[claim]))
