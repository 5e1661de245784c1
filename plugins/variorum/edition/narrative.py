"""The narrative: every claim once, in order, in sections and paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.edition.order import consensus
from variorum.edition.reports import Reports

LONGEST_PARAGRAPH = 4
"""Claims of a paragraph, unless a run that leans on itself is longer."""


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
    runs: Sequence[tuple[str, ...]], reports: Reports, *, unprinted: frozenset[str] = frozenset()
) -> tuple[tuple[str, ...], ...]:
    """Gather runs into paragraphs: those that share a passage of a source, or that a link joins.

    What isn't printed stays with what stands before it and makes no paragraph longer.
    """
    gathered: list[list[str]] = []
    for run in runs:
        printed = [claim for claim in run if claim not in unprinted]
        last = [claim for claim in gathered[-1] if claim not in unprinted] if gathered else []
        fits = len(last) + len(printed) <= LONGEST_PARAGRAPH
        if gathered and (
            not printed or not last or (fits and _belongs(last[-1], printed[0], reports))
        ):
            gathered[-1] += run
        else:
            gathered.append(list(run))
    return tuple(tuple(paragraph) for paragraph in gathered)


def _belongs(before: str, claim: str, reports: Reports) -> bool:
    ours = {reports.passage(s) for s in reports.claims[before].sentences}
    return claim in reports.linked.get(before, ()) or any(
        reports.passage(s) in ours for s in reports.claims[claim].sentences
    )
