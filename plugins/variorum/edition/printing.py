"""What is printed of each claim in a given order, and what can't be, and where that stands instead."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variorum.edition.content_words import Weights, content_words
from variorum.edition.leads import Candidates
from variorum.edition.leaning import leaning
from variorum.edition.reports import Reports
from variorum.model import Aside, AsideReason

CONSIDERED = 8
"""Readings of a claim that are weighed as its lead, the best ones."""

UNSUPPORTED = 20.0
"""Cost of a lead whose predecessor isn't printed before it."""

OTHER_WORDS = 0.4
"""Cost of leaning on the claim before in the words of another source."""

ANTECEDENT_LOST = 3.0
"""Cost of a pronoun after another source's sentence that names nobody it can mean."""

ANOTHER_SOURCE = 0.15
"""Cost of going on in another source's words."""

NEARBY = 6
"""Printed sentences back in which a noun must stand that is taken up."""

TOLD = 0.72
"""Part of a sentence's content, by weight, that linked statements already tell, from which on it isn't
printed again."""

NAME = re.compile(r"[A-Z][\w.-]+")
"""A capitalised word."""


@dataclass(frozen=True, slots=True)
class Printing:
    """The lead of every claim, and which claims stand in another's card instead of the running text."""

    leads: Mapping[str, str]
    """Claim id to sentence id."""
    asides: tuple[Aside, ...]
    """In the order of the claims."""


@dataclass(slots=True)
class _Printed:
    """What stands on the page so far."""

    claims: list[str] = field(default_factory=list)
    words: list[frozenset[str]] = field(default_factory=list)
    of: dict[str, frozenset[str]] = field(default_factory=dict)


def set_out(
    order: Sequence[str],
    starts: frozenset[str],
    reports: Reports,
    candidates: Candidates,
    weights: Weights,
) -> Printing:
    """Choose the leads of claims in the order in which they stand.

    `starts` are the claims that begin a section: nothing is printed just before them.
    """
    chosen = _chosen(order, starts, reports, candidates)
    leads: dict[str, str] = {}
    asides: list[Aside] = []
    printed = _Printed()
    for at, claim in enumerate(order):
        if claim in starts:
            printed.claims.append("")
        following = order[at + 1] if at + 1 < len(order) else ""
        lead = _supported(claim, chosen[claim], printed, reports, candidates)
        if lead is None:
            leads[claim] = candidates.ranked(reports.claims[claim])[0]
            asides.append(_leaning_aside(claim, leads[claim], printed, reports))
            continue
        leads[claim] = lead
        words = content_words(reports.printed[lead])
        under = (
            ""
            if _needed(following, claim, chosen, reports)
            else _told(claim, words, printed, reports, weights)
        )
        if under:
            asides.append(Aside(claim, under, AsideReason.TOLD))
            continue
        printed.claims.append(claim)
        printed.words.append(words)
        printed.of[claim] = words
    return Printing(leads, tuple(asides))


def _chosen(
    order: Sequence[str], starts: frozenset[str], reports: Reports, candidates: Candidates
) -> dict[str, str]:
    """Choose leads that go together: the cheapest way through the readings (Viterbi 1967)."""
    ways: list[dict[str, tuple[float, str]]] = []
    previous = ""
    for claim in order:
        if claim in starts:
            previous = ""
        step: dict[str, tuple[float, str]] = {}
        for lead in _considered(claim, previous, reports, candidates):
            own = candidates.cost[lead]
            if not ways:
                step[lead] = (own + _after("", lead, "", reports), "")
                continue
            step[lead] = min(
                (round(cost + own + _after(before, lead, previous, reports), 6), before)
                for before, (cost, _) in sorted(ways[-1].items())
            )
        ways.append(step)
        previous = claim
    chosen: dict[str, str] = {}
    lead = min(ways[-1], key=lambda s: (ways[-1][s][0], s)) if ways else ""
    for claim, step in zip(reversed(order), reversed(ways), strict=True):
        chosen[claim] = lead
        lead = step[lead][1]
    return chosen


def _considered(
    claim: str, previous: str, reports: Reports, candidates: Candidates
) -> tuple[str, ...]:
    ranked = candidates.ranked(reports.claims[claim])
    following = tuple(
        s
        for s in ranked[CONSIDERED:]
        if reports.claim_of.get(reports.before.get(s, "")) == previous
    )
    return ranked[:CONSIDERED] + following[:CONSIDERED]


def _after(before: str, lead: str, previous: str, reports: Reports) -> float:
    """Cost of printing `lead` after `before`, which stands for the claim `previous` (empty: for none)."""
    lean = leaning(reports.printed[lead])
    same = bool(before) and reports.sentences[before].source == reports.sentences[lead].source
    going_on = 0.0 if same else ANOTHER_SOURCE
    predecessor = reports.before.get(lead)
    if not lean.why or predecessor is None:
        return going_on
    if not previous or reports.claim_of.get(predecessor) != previous:
        return going_on + UNSUPPORTED
    if before == predecessor:
        return going_on
    lost = lean.pronoun and not _names_of(reports, predecessor) & _names_of(reports, before)
    return going_on + OTHER_WORDS + (ANTECEDENT_LOST if lost else 0.0)


def _names_of(reports: Reports, sentence: str) -> set[str]:
    return set(NAME.findall(reports.printed[sentence]))


def _supported(
    claim: str, lead: str, printed: _Printed, reports: Reports, candidates: Candidates
) -> str | None:
    """Give the first lead that leans on nothing unprinted, the chosen one first; None if there is none."""
    others = [s for s in candidates.ranked(reports.claims[claim]) if s != lead]
    last = printed.claims[-1] if printed.claims else ""
    for sentence in (lead, *others):
        lean = leaning(reports.printed[sentence])
        predecessor = reports.before.get(sentence)
        if predecessor is None or (last and reports.claim_of.get(predecessor) == last):
            return sentence
        nearby = set().union(*printed.words[-NEARBY:])
        if not lean.why and all(noun in nearby for noun in lean.nouns):
            return sentence
    return None


def _leaning_aside(claim: str, lead: str, printed: _Printed, reports: Reports) -> Aside:
    """Put a claim in the card of the printed claim that it follows in its source."""
    at: str | None = lead
    while at is not None:
        at = reports.before.get(at)
        if at is not None and reports.claim_of.get(at) in printed.of:
            return Aside(claim, reports.claim_of[at], AsideReason.LEANS)
    last = next((c for c in reversed(printed.claims) if c), "")
    return Aside(claim, last, AsideReason.LEANS)


def _needed(following: str, claim: str, chosen: Mapping[str, str], reports: Reports) -> bool:
    """Tell whether the next claim leans on this one."""
    if not following:
        return False
    lead = chosen[following]
    return bool(leaning(reports.printed[lead]).why) and (
        reports.claim_of.get(reports.before.get(lead, "")) == claim
    )


def _told(
    claim: str, words: frozenset[str], printed: _Printed, reports: Reports, weights: Weights
) -> str:
    """Give the printed statement that tells most of this, if those it is linked to tell enough of it."""
    linked = [other for other in reports.linked.get(claim, ()) if other in printed.of]
    if not linked:
        return ""
    told: set[str] = set().union(*(printed.of[other] for other in linked))
    if weights.covered(words, told) < TOLD:
        return ""
    return max(linked, key=lambda c: (weights.covered(words, printed.of[c]), c))
