"""Which statements linked ones tell already, so that they needn't be printed again."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from variorum.edition.reports import Reports
from variorum.language.words import covered

TOLD = 0.63
"""Part of a sentence's telling words, by weight, that linked statements have, from which on it isn't printed.

Chosen on the twelve labelled events of the tests, where 14 of the 18 sentences from there on state no fact
that the linked ones don't; with the weights that comparing uses.
"""

TOLD_OPENING = 0.58
"""The same for a sentence with which a report opens: there 16 of 21 state no further fact."""

FEWEST_WORDS = 5
"""Telling words below which a sentence is in others by chance."""


def told_already(
    order: Sequence[str],
    chosen: Mapping[str, str],
    reports: Reports,
    wanted: frozenset[str],
) -> dict[str, str]:
    """Find the statements that linked ones of more sources, or fuller ones of as many, tell already.

    `chosen` are the claims' leads. Gives each the statement that tells most of it. The sentences with
    which reports open bundle the same facts: another is printed only if most of its content is new to those
    before it, however full they are. What an editor names is `wanted` and never counts as told.
    """
    place = {claim: at for at, claim in enumerate(order)}
    sources = {claim: len({reports.sentences[s].source for s in reports.claims[claim].sentences}) for claim in order}
    said = {claim: reports.corpus.of[chosen[claim]].bag for claim in order}
    rank = {c: (-sources[c], -math.fsum(said[c].values()), place[c]) for c in order}
    told: dict[str, str] = {}
    for claim in sorted(order, key=rank.__getitem__):
        if claim in wanted:
            continue
        opens = any(reports.place[s] == 0 for s in reports.claims[claim].sentences)
        telling = [
            other
            for other in reports.linked.get(claim, ())
            if other in place
            and other not in told
            and (
                place[other] < place[claim] and sources[other] >= sources[claim] if opens else rank[other] < rank[claim]
            )
        ]
        if not telling:
            continue
        words = said[claim]
        if len(words) < FEWEST_WORDS:
            continue
        by = {other: said[other] for other in telling}
        if covered(words, set().union(*by.values())) >= (TOLD_OPENING if opens else TOLD):
            told[claim] = max(telling, key=lambda c: (covered(words, by[c]), c))
    return told
