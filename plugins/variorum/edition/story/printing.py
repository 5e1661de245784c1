"""Which claims are printed joined, which reading of each is printed, and which stand in another's card."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from variorum.edition.story.leads import Candidates
from variorum.edition.story.narrative import Assignment
from variorum.edition.story.support import Printed, Support
from variorum.edition.story.telling import told_already
from variorum.model import Aside, AsideReason

UNPRINTED = 8.0
"""Cost of a claim that no sound sentence can print where it stands, however little it tells."""

TOGETHER = 2.0
"""What each further source that tells a claim adds to that cost."""

NEWS = 0.7
"""What the weight of a claim's telling words adds to that cost, one of weight 1."""

LEANS = 0.4
"""Cost of a lead that leans on another reading of the claim before it."""

SUPPORT = 0.2
"""Worth of each further source in which the two follow each other."""


def pieces(support: Support, candidates: Candidates, assignment: Assignment) -> tuple[tuple[str, ...], ...]:
    """Join claims whose best sentence leans to the claims it leans on: claim ids, by first sentence.

    A claim follows one other at most, and one at most follows it. What an editor names one after the other
    stands so and nothing comes between; then the joints that save most are made, none of them across the
    parts of an outline.
    """
    follower = dict(assignment.joints())
    follows = {claim: before for before, claim in follower.items()}
    for (before, claim), _ in sorted(_joints(support, candidates), key=lambda joint: (-joint[1], joint[0])):
        parts = {assignment.part_of.get(one) for one in (before, claim)} - {None}
        if len(parts) > 1 or before in follower or claim in follows or _reaches(follower, claim, before):
            continue
        follower[before] = claim
        follows[claim] = before
    runs = []
    for claim in support.reports.claims:
        if claim in follows:
            continue
        run = [claim]
        while run[-1] in follower:
            run.append(follower[run[-1]])
        runs.append(tuple(run))
    return tuple(runs)


def _joints(support: Support, candidates: Candidates) -> list[tuple[tuple[str, str], float]]:
    """Give pairs of claims that may be joined, with what that saves."""
    reports = support.reports
    worth: defaultdict[tuple[str, str], float] = defaultdict(float)
    for claim in reports.claims.values():
        news = max(math.fsum(reports.corpus.of[s].bag.values()) for s in claim.sentences)
        further = len({reports.sentences[s].source for s in claim.sentences}) - 1
        unprinted = alone = UNPRINTED + NEWS * news + TOGETHER * further
        leaning_on: dict[str, float] = {}
        for sentence in claim.sentences:
            before = reports.before.get(sentence, "")
            base = reports.claim_of.get(before, "")
            cost = candidates.cost[sentence]
            if not reports.corpus.of[sentence].leaning.why or not base or base == claim.id:
                alone = min(alone, cost)
            else:
                best = candidates.ranked(reports.claims[base])[0]
                with_it = candidates.cost[before] - candidates.cost[best]
                after_best = LEANS + (LOST if support.loses(sentence, best) else 0.0)
                joined = cost + min(with_it, after_best)
                leaning_on[base] = min(leaning_on.get(base, unprinted) - SUPPORT, joined)
        for base, cost in leaning_on.items():
            if cost < alone:
                worth[base, claim.id] = round(alone - cost, 6)
    return sorted(worth.items())


def _reaches(follower: dict[str, str], start: str, end: str) -> bool:
    at = start
    while at in follower:
        at = follower[at]
        if at == end:
            return True
    return start == end


CONSIDERED = 8
"""Readings of a claim that are weighed as its lead, the best ones."""

UNSUPPORTED = 20.0
"""Cost of a lead whose predecessor isn't printed before it."""

OTHER_WORDS = 0.4
"""Cost of leaning on the claim before in the words of another source."""

POINTED_AT = 0.8
"""Cost of a noun that takes up something named, where the sentence before it in its source isn't."""

LOST = 6.0
"""Cost of a pronoun after another source's sentence that doesn't show what it means."""

ANOTHER_SOURCE = 0.15
"""Cost of going on in another source's words."""

UNINTRODUCED = 0.5
"""Cost of the bare surname of somebody who wasn't named in full before."""


class Printing(Struct, frozen=True):
    """The lead of every claim, and which claims stand in another's card instead of the running text."""

    leads: Mapping[str, str]
    """Claim id to sentence id."""
    asides: tuple[Aside, ...]
    """In the order of the claims."""


def set_out(
    order: Sequence[str],
    starts: frozenset[str],
    support: Support,
    candidates: Candidates,
    wanted: frozenset[str],
    silent: Mapping[str, AsideReason],
) -> Printing:
    """Choose the leads of claims in the order in which they stand.

    `starts` are the claims that begin a section: nothing is printed just before them. `wanted` are those
    that an editor names, which are printed even where others tell the same. `silent` are sentences whose
    words are not to be printed, with the reason.
    """
    chosen = _chosen(order, starts, support, candidates)
    kept = wanted | _introducing(order, chosen, support)
    silenced: set[str] = set()
    while True:
        told = told_already(order, chosen, support.reports, kept, silenced)
        leads, asides, first = _walk(order, starts, support, candidates, chosen, told, silent)
        # What tells another and isn't printed itself, since it leans, tells nothing: once more without it.
        lost = {a.claim for a in asides if a.reason is not AsideReason.TOLD} & {*told.values()} - silenced
        if not lost:
            return Printing(leads, _in_cards(asides, first))
        silenced |= lost


def _introducing(order: Sequence[str], chosen: Mapping[str, str], support: Support) -> frozenset[str]:
    """Find the claims whose leads first name in full somebody whom a later one names by a surname alone."""
    first: dict[int, str] = {}
    for claim in order:
        for who in support.names.introduced(chosen[claim]):
            first.setdefault(who, claim)
    return frozenset(first[who] for claim in order for who in support.needs(chosen[claim]) if who in first)


def _walk(
    order: Sequence[str],
    starts: frozenset[str],
    support: Support,
    candidates: Candidates,
    chosen: Mapping[str, str],
    told: Mapping[str, str],
    silent: Mapping[str, AsideReason],
) -> tuple[dict[str, str], list[Aside], str]:
    """Go through the claims, each printed if it may be where it stands: the leads, the asides, the first that is printed."""
    reports = support.reports
    leads: dict[str, str] = {}
    asides: list[Aside] = []
    printed = Printed()
    for at, claim in enumerate(order):
        if claim in starts:
            printed.begin()
        leads[claim] = chosen[claim]
        if claim in told and not _needed(order[at + 1 :], claim, chosen, told, support):
            asides.append(Aside(claim, told[claim], AsideReason.TOLD))
            continue
        ranked = candidates.ranked(reports.claims[claim])
        readings = (chosen[claim], *(s for s in ranked if s != chosen[claim]))
        lead = next((r for r in readings if _printable(r, printed, support, silent)), None)
        if lead is None:
            leads[claim] = ranked[0]
            asides.append(_beside(claim, ranked[0], printed, support, silent))
            continue
        leads[claim] = lead
        printed.add(lead, support)
    return leads, asides, next((reports.claim_of[s] for s in printed.leads if s), "")


def _printable(reading: str, printed: Printed, support: Support, silent: Mapping[str, AsideReason]) -> bool:
    if reading in silent or not support.reports.corpus.of[reading].form.told:
        return False
    return support.supported(reading, printed)


def _chosen(order: Sequence[str], starts: frozenset[str], support: Support, candidates: Candidates) -> dict[str, str]:
    """Choose leads that go together: the cheapest way through the readings (Viterbi 1967)."""
    ways: list[dict[str, tuple[float, str]]] = []
    previous = ""
    introduced: set[int] = set()
    for claim in order:
        if claim in starts:
            previous = ""
        step: dict[str, tuple[float, str]] = {}
        for lead in _considered(claim, previous, support, candidates):
            own = candidates.cost[lead] + UNINTRODUCED * support.unintroduced(lead, introduced)
            before = sorted(ways[-1].items()) if ways else [("", (0.0, ""))]
            step[lead] = min(
                (round(cost + own + _after(last if previous else "", lead, support), 6), last)
                for last, (cost, _) in before
            )
        introduced |= support.names.introduced(min(step, key=lambda s: (step[s][0], s)))
        ways.append(step)
        previous = claim
    chosen: dict[str, str] = {}
    lead = min(ways[-1], key=lambda s: (ways[-1][s][0], s)) if ways else ""
    for claim, step in zip(reversed(order), reversed(ways), strict=True):
        chosen[claim] = lead
        lead = step[lead][1]
    return chosen


def _considered(claim: str, previous: str, support: Support, candidates: Candidates) -> tuple[str, ...]:
    """Give the best readings of a claim, and of the others those that follow the claim before."""
    reports = support.reports
    ranked = candidates.ranked(reports.claims[claim])
    following = [s for s in ranked[CONSIDERED:] if reports.claim_of.get(reports.before.get(s, "")) == previous]
    return ranked[:CONSIDERED] + tuple(following[:CONSIDERED])


def _after(last: str, lead: str, support: Support) -> float:
    """Cost of printing `lead` after `last`, which is empty at the beginning of a section."""
    sentences = support.reports.sentences
    same = bool(last) and sentences[last].source == sentences[lead].source
    going_on = 0.0 if same else ANOTHER_SOURCE
    before = support.predecessor(lead)
    if not before:
        nouns = support.reports.corpus.of[lead].leaning.nouns
        beside = not nouns or support.reports.before.get(lead) in (None, last)
        return going_on if beside else going_on + POINTED_AT
    if not support.follows(lead, last):
        return going_on + UNSUPPORTED
    if before == last:
        return going_on
    return going_on + OTHER_WORDS + (LOST if support.loses(lead, last) else 0.0)


def _beside(
    claim: str,
    lead: str,
    printed: Printed,
    support: Support,
    silent: Mapping[str, AsideReason],
) -> Aside:
    """Put a claim in the card of the printed claim that it follows in its source."""
    reports = support.reports
    told = reports.corpus.of[lead].form.told
    leans = AsideReason.LEANS if told else AsideReason.FRAGMENT
    reason = silent.get(lead, leans)
    on_page = {reports.claim_of[s] for s in printed.leads if s}
    at = reports.before.get(lead)
    while at is not None:
        if reports.claim_of.get(at) in on_page:
            return Aside(claim, reports.claim_of[at], reason)
        at = reports.before.get(at)
    last = next((s for s in reversed(printed.leads) if s), "")
    return Aside(claim, reports.claim_of[last] if last else "", reason)


def _needed(
    following: Sequence[str],
    claim: str,
    chosen: Mapping[str, str],
    told: Mapping[str, str],
    support: Support,
) -> bool:
    """Tell whether the next claim leans on this one and is to be printed itself."""
    for after in following:
        before = support.predecessor(chosen[after])
        scrap = not support.reports.corpus.of[chosen[after]].form.told
        if scrap or support.reports.claim_of.get(before) != claim:
            return False
        if after not in told:
            return True
        claim = after
    return False


def _in_cards(asides: Sequence[Aside], first: str) -> tuple[Aside, ...]:
    """Put what stands under an aside under what that stands under, and so on to a printed claim.

    What has nothing printed before it stands under the `first` that is.
    """
    under = {aside.claim: aside.under for aside in asides}
    settled = []
    for aside in asides:
        at, seen = aside.under, {aside.claim}
        while at in under:
            if at in seen:
                at = ""
                break
            seen.add(at)
            at = under[at]
        settled.append(Aside(aside.claim, at or first, aside.reason))
    return tuple(settled)
