"""The short version: the few statements that most newsrooms make, and make early."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.edition.reports import Reports
from variorum.edition.story.leads import Soundness
from variorum.edition.story.support import Support
from variorum.language.analysis import Analysis
from variorum.language.form import Kind
from variorum.language.words import covered

SHARE = 0.25
"""Part of what is printed that the short version may be, at most."""

EARLY = 1.5
"""Worth of standing first in the reports rather than last, in origins."""

COPIES = 0.15
"""Worth of one more report of an origin, in origins."""

FLAWED = 0.7
"""Cost of each sign of damage, in origins."""

AGAIN = 1.9
"""Cost of telling only what the short version tells already, in origins; with the weights of comparing, fitted to
what it was with others on the linked statements of the labelled events of the tests."""

WITHIN = 0.63
"""Part of a chosen statement of one report that a further one tells, from which on that takes its place: as
in `telling`."""

UNINTRODUCED = 0.3
"""Cost of each person who is named by a surname alone and not in full before, in origins."""

LEAST = 0.8
"""Worth below which a statement is in no short version."""

LEAST_ALONE = 2.4
"""The same for a statement of one report that is linked to others': only what opens the report reaches it."""

FEWEST = 3
"""Statements that a short version has, whatever their worth, where there are as many."""


def short_version(
    printed: Sequence[str],
    leads: Mapping[str, str],
    newsrooms: Mapping[str, int],
    support: Support,
    soundness: Soundness,
    most: int,
) -> tuple[str, ...]:
    """Choose at most `most` of the printed claims, in their order: by independent origins, and by place.

    None leans on anything, for what it leans on may be left out, none is half a quotation, and none asks or
    addresses the reader; one that looks damaged, or that tells again what a chosen one tells, comes after
    others. Where reports share statements, one that stands alone and is linked to none comes after all.
    """
    analyses = {claim: support.reports.corpus.of[leads[claim]] for claim in printed}
    able = [c for c in printed if stands_alone(analyses[c]) and not support.reports.is_column(c)]
    shared = {c for c in able if len(_sources(c, support.reports)) > 1}
    if shared:
        able = [c for c in able if c in shared or c in support.reports.linked]
    wanted = min(most, max(FEWEST, round(SHARE * len(printed))))
    worth = {claim: _worth(claim, leads[claim], newsrooms[claim], support.reports, soundness) for claim in able}
    least = {c: LEAST if c in shared else LEAST_ALONE for c in able}
    words = {claim: analyses[claim].bag for claim in able}
    place = {claim: at for at, claim in enumerate(able)}
    chosen: list[str] = []
    told: set[str] = set()
    named: set[int] = set()
    left = list(able)
    while left and len(chosen) < wanted:
        value = {
            c: worth[c] - AGAIN * covered(words[c], told) ** 2 - UNINTRODUCED * support.unintroduced(leads[c], named)
            for c in left
        }
        best = max(left, key=lambda c: (value[c] - least[c], -place[c]))
        if value[best] < least[best] and len(chosen) >= FEWEST:
            break
        for c in [c for c in chosen if len(_sources(c, support.reports)) == 1]:
            if covered(words[c], words[best]) >= WITHIN:
                chosen.remove(c)
        chosen.append(best)
        told |= words[best].keys()
        named |= support.names.introduced(leads[best])
        left.remove(best)
    return tuple(sorted(chosen, key=place.__getitem__))


def stands_alone(analysis: Analysis) -> bool:
    """Tell whether a sentence can be read without any other, and tells something."""
    lean, form = analysis.leaning, analysis.form
    leans = lean.why or lean.points_back or form.open
    return not (leans or form.kind in (Kind.QUESTION, Kind.LEAD_IN) or lean.addresses)


def _worth(claim: str, lead: str, newsrooms: int, reports: Reports, soundness: Soundness) -> float:
    readings = reports.readings(claim)
    sources = len(_sources(claim, reports))
    origins = newsrooms or sources
    places = [reports.place[r.id] / max(1, len(reports.sources[r.source].sentences)) for r in readings]
    early = EARLY * (1 - sum(places) / len(places))
    return origins + COPIES * (sources - origins) + early - FLAWED * len(soundness.flaws[lead])


def _sources(claim: str, reports: Reports) -> set[str]:
    return {reading.source for reading in reports.readings(claim)}
