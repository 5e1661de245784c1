"""Differences: what readings of one fact disagree on, or say more of."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collation.differences.attributions import attribution_findings
from variorum.collation.differences.dates import Calendar, date_findings
from variorum.collation.differences.finding import Finding
from variorum.collation.differences.modality import modality_findings
from variorum.collation.differences.names import name_findings
from variorum.collation.differences.numbers import number_findings, numbers_in
from variorum.collation.differences.prospects import prospect_findings
from variorum.collation.differences.quotations import quotation_findings
from variorum.collation.differences.records import record_findings
from variorum.collation.differences.rows import rows
from variorum.collation.differences.tolls import toll_findings
from variorum.collation.ground import Ground, ground_of
from variorum.collation.once import Once
from variorum.collation.quotations.groups import Group, groups_of, worn
from variorum.language.corpus import Corpus
from variorum.language.turning import turned_in
from variorum.model import Claim, Difference, Link, Origin


def differences(
    corpus: Corpus,
    claims: Sequence[Claim],
    links: Sequence[Link],
    origins: Sequence[Origin],
) -> tuple[Difference, ...]:
    """Find where readings of one fact, within one claim or across linked ones, disagree or say more.

    They come by rank: contradictions between independent origins first, changes made in copying last.
    """
    ground = ground_of(corpus, claims, links, origins)
    return differences_on(ground, groups_of(ground))


def differences_on(ground: Ground, groups: Sequence[Group]) -> tuple[Difference, ...]:
    """Find the differences of a collection that is prepared, with its quotations."""
    speech, texts = ground.corpus.speech, ground.texts
    calendar = Calendar(tuple(ground.corpus.sources.values()), speech)
    numbers = Once(lambda analysis: numbers_in(analysis, calendar))
    turned = Once(turned_in)
    found: list[Finding] = []
    for pair in ground.pairs:
        if numbers(pair.a) and numbers(pair.b):
            found += number_findings(pair, numbers)
    sure = [pair for pair in ground.pairs if pair.sure]
    for pair in sure:
        # asked here, since most pairs have nothing to look at, and there may be hundreds of thousands
        if turned(pair.a) or turned(pair.b):
            found += modality_findings(pair, turned)
        if calendar.of(pair.a) and calendar.of(pair.b):
            found += date_findings(pair, calendar)
        if speech.of(pair.a) or speech.of(pair.b):
            found += attribution_findings(pair, speech)
    found += toll_findings(ground.corpus.of.values(), numbers, texts)
    found += record_findings(ground.corpus.of.values(), calendar.written, texts)
    found += prospect_findings(ground.corpus.of.values(), texts)
    found += quotation_findings(groups, speech, texts)
    found += name_findings(sure, speech.naming)
    return rows(found, ground, worn(groups, texts))
