"""Which statements linked ones tell already, so that they needn't be printed again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.edition.content_words import Weights, content_words
from variorum.edition.reports import Reports

TOLD = 0.66
"""Part of a sentence's content, by weight, that linked statements tell, from which on it isn't printed."""

TOLD_OPENING = 0.5
"""The same for a sentence with which a report opens."""


def told_already(
    order: Sequence[str],
    chosen: Mapping[str, str],
    reports: Reports,
    weights: Weights,
    wanted: frozenset[str] = frozenset(),
) -> dict[str, str]:
    """Find the statements that linked ones of more sources, or earlier ones of as many, tell already.

    `chosen` are the claims' leads. Gives each the statement that tells most of it. The sentences with
    which reports open bundle the same facts: another is printed only if most of its content is new. What
    an editor names is `wanted` and never counts as told.
    """
    place = {claim: at for at, claim in enumerate(order)}
    sources = {
        claim: len({reports.sentences[s].source for s in reports.claims[claim].sentences})
        for claim in order
    }
    told: dict[str, str] = {}
    for claim in sorted(order, key=lambda c: (-sources[c], place[c])):
        if claim in wanted:
            continue
        telling = [
            other
            for other in reports.linked.get(claim, ())
            if other in place
            and other not in told
            and (-sources[other], place[other]) < (-sources[claim], place[claim])
        ]
        if not telling:
            continue
        words = content_words(reports.printed[chosen[claim]])
        by = {other: content_words(reports.printed[chosen[other]]) for other in telling}
        opens = any(reports.place[s] == 0 for s in reports.claims[claim].sentences)
        if weights.covered(words, set().union(*by.values())) >= (TOLD_OPENING if opens else TOLD):
            told[claim] = max(telling, key=lambda c: (weights.covered(words, by[c]), c))
    return told
