"""Runs of claims that have to stay together, because one leans on the one before it."""

from __future__ import annotations

import math
from collections import defaultdict

from variorum.edition.story.leads import Candidates
from variorum.edition.story.printing import LOST
from variorum.edition.story.sections import Assignment
from variorum.edition.story.support import Support

UNPRINTED = 8.0
"""Cost of a claim that no sound sentence can print where it stands, however little it tells."""

TOGETHER = 2.0
"""What each further source that tells a claim adds to that cost."""

NEWS = 0.7
"""What the weight of a claim's telling words adds to that cost, one of weight 1."""

LEANS = 0.4
"""Cost of a lead that leans on another reading of the claim before it."""

AS_NAMED = 30.0
"""Worth of a joint between claims that the editor names one after the other."""

SUPPORT = 0.2
"""Worth of each further source in which the two follow each other."""


def pieces(
    support: Support, candidates: Candidates, assignment: Assignment
) -> tuple[tuple[str, ...], ...]:
    """Join claims whose best sentence leans to the claims it leans on: claim ids, by first sentence.

    A claim follows one other at most, and one at most follows it. The joints that save most are made
    first; none is made across the parts of an outline, and one that the editor makes goes before others.
    """
    follower: dict[str, str] = {}
    follows: dict[str, str] = {}
    for _, before, claim in _strongest(_joints(support, candidates), assignment):
        if before in follower or claim in follows or _reaches(follower, claim, before):
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


def _strongest(
    joints: list[tuple[tuple[str, str], float]], assignment: Assignment
) -> list[tuple[float, str, str]]:
    ranked = []
    for (before, claim), worth in joints:
        parts = [assignment.part_of.get(before), assignment.part_of.get(claim)]
        if None not in parts and parts[0] != parts[1]:
            continue
        by_editor = AS_NAMED if assignment.follows(before, claim) else 0.0
        ranked.append((-(worth + by_editor), before, claim))
    return sorted(ranked)


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
