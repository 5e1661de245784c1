"""Which statements linked ones tell already, so that they needn't be printed again."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from variorum.edition.reports import Reports
from variorum.language.words import covered

TOLD = 0.63
"""Part of a sentence's telling words, by weight, that linked statements have, from which on it isn't printed.

Chosen on the twelve labelled events of the tests, where 14 of the 18 sentences from there on state no fact
that the linked ones don't; with the weights that comparing uses.
"""

TOLD_OPENING = 0.58
"""The same for a sentence with which a report opens: there 16 of 21 state no further fact."""

AGAIN = 0.4
"""The same for one that may well assert the same as a linked one: it is a second telling, which stands in the card of the first."""

LIKELY = 0.15
"""Likelihood of asserting the same from which on that may be."""

CONTAINED, CONTAINED_WORDS = 0.85, 3
"""Part of a sentence's telling words, and how many at least, that stand in one other printed sentence, so that it is told there whatever
links them: a report says a thing whole and again in parts."""

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
    before it, or that an editor names, however full they are. What an editor names is `wanted` and never counts as told.
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
                (place[other] < place[claim] or other in wanted) and sources[other] >= sources[claim]
                if opens
                else rank[other] < rank[claim]
            )
        ]
        words = said[claim]
        if telling and len(words) >= FEWEST_WORDS:
            by = {other: said[other] for other in telling}
            likely = reports.likeness.get(claim, {})
            again = [
                other for other in telling if likely.get(other, 0.0) >= LIKELY and covered(words, by[other]) >= AGAIN
            ]
            if again:
                told[claim] = max(again, key=lambda c: (likely[c], c))
            elif covered(words, set().union(*by.values())) >= (TOLD_OPENING if opens else TOLD):
                told[claim] = max(telling, key=lambda c: (covered(words, by[c]), c))
    return told | _contained(order, chosen, reports, wanted | told.keys())


def _contained(
    order: Sequence[str], chosen: Mapping[str, str], reports: Reports, without: Collection[str]
) -> dict[str, str]:
    """Find the statements whose words all stand, in their order, in one other; gives each that one.

    One that opens a report keeps its place.
    """
    read = {claim: reports.corpus.of[chosen[claim]] for claim in order if claim not in without}
    opening = {claim for claim in read if any(reports.place[s] == 0 for s in reports.claims[claim].sentences)}
    having: defaultdict[str, list[str]] = defaultdict(list)
    for claim, analysis in read.items():
        for key in analysis.bag:
            having[key].append(claim)
    told: dict[str, str] = {}
    for claim, analysis in sorted(read.items(), key=lambda one: (len(one[1].bag), one[0])):
        if len(analysis.bag) < CONTAINED_WORDS or claim in opening:
            continue
        rarest = min(analysis.bag, key=lambda key: (len(having[key]), key))
        for other in having[rarest]:
            larger = read[other]
            fits = other != claim and other not in told and len(larger.bag) > len(analysis.bag)
            if fits and len(analysis.runs & larger.runs) >= CONTAINED * max(1, len(analysis.runs)):
                told[claim] = other
                break
    return told
