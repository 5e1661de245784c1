"""The narrative: every claim once, in order, in sections and paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.edition.reports import Reports
from variorum.edition.story.order import consensus

LONGEST_PARAGRAPH = 4
"""Claims of a paragraph, unless a run that leans on itself is longer."""

WORDS_OF_PARAGRAPH = 90
"""Words up to which a paragraph goes on with the next passage of one source."""


def in_order(
    runs: Sequence[tuple[str, ...]], reports: Reports, named: Sequence[tuple[str, ...]] = ()
) -> tuple[tuple[str, ...], ...]:
    """Order runs of claims so that each source's own order is kept as far as one order can.

    `named` are claims in an editor's order, a tuple a line, which goes before the sources'.
    """
    number = {claim: at for at, run in enumerate(runs) for claim in run}
    sequences = [
        [
            number[reports.claim_of[s.id]]
            for s in source.sentences
            if reports.claim_of.get(s.id) in number
        ]
        for source in reports.sources.values()
    ]
    wanted = [number[claim] for line in named for claim in line if claim in number]
    return tuple(runs[at] for at in consensus([s for s in sequences if s], len(runs), wanted))


def paragraphs(
    runs: Sequence[tuple[str, ...]],
    reports: Reports,
    leads: Mapping[str, str],
    named: Sequence[tuple[str, ...]] = (),
    *,
    unprinted: frozenset[str] = frozenset(),
) -> tuple[tuple[str, ...], ...]:
    """Gather runs into paragraphs: those of one passage, linked ones, short ones that follow in one source.

    `named` are lines of an editor's claims: a line is a paragraph. What isn't printed stays with what
    stands before it and makes no paragraph longer.
    """
    line_of = {claim: number for number, line in enumerate(named) for claim in line}
    gathered: list[list[str]] = []
    for run in runs:
        printed = [claim for claim in run if claim not in unprinted]
        last = [claim for claim in gathered[-1] if claim not in unprinted] if gathered else []
        if not gathered or (
            printed and last and not _joins(last, printed, reports, leads, line_of)
        ):
            gathered.append(list(run))
        else:
            gathered[-1] += run
    return tuple(tuple(paragraph) for paragraph in gathered)


def _joins(
    last: Sequence[str],
    printed: Sequence[str],
    reports: Reports,
    leads: Mapping[str, str],
    line_of: Mapping[str, int],
) -> bool:
    """Tell whether a run goes on with the paragraph that holds `last`."""
    before, claim = last[-1], printed[0]
    if before in line_of and claim in line_of:
        return line_of[before] == line_of[claim]
    if len(last) + len(printed) > LONGEST_PARAGRAPH:
        return False
    ours = {reports.passage(s) for s in reports.claims[before].sentences}
    if any(reports.passage(s) in ours for s in reports.claims[claim].sentences):
        return True
    if sum(len(reports.printed[leads[c]].split()) for c in (*last, *printed)) > WORDS_OF_PARAGRAPH:
        return False
    follows = reports.before.get(leads[claim]) == leads[before]
    return follows or claim in reports.linked.get(before, ())
