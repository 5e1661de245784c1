"""Agreement: which newsrooms surely make the statement that is printed, and what stands in the way of the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from variorum.collation.claims.similarity import SURE_ENOUGH
from variorum.collation.differences.findings import PairDifferences
from variorum.edition.remarks.remark import evidence_in, remark
from variorum.edition.reports import Reports, is_column, stands
from variorum.edition.story.short import stands_alone
from variorum.language.analysis import Analysis
from variorum.language.form import Kind
from variorum.language.speech import names_newsroom
from variorum.language.words import runs_of
from variorum.model import Claim, Collation, Difference, DifferenceKind, DifferenceLabel, Remark, RemarkKind, Sentence

COPIED = 0.5
"""Part of the longer one's own words, by runs of three, that two sentences share from which one may be a copy."""

OWN_RUNS = 4
"""Runs of own words below which nothing tells of copying: what is quoted is the speaker's in any newsroom."""

VALUES = (DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.MODALITY)
"""What may not differ in an agreement."""

SUPPOSED = 0.5
"""Part of what a sentence asserts that it only supposes, from which on it asserts nothing."""


class Agreements:
    """What speaks for and against the agreement of two sentences of an edition."""

    def __init__(self, reports: Reports, collation: Collation) -> None:
        self._reports = reports
        self._origin_of = collation.origin_of
        self._sure = {(link.a, link.b): link.score for link in collation.alike}
        self._apart = PairDifferences(collation)

    def origin(self, sentence: Sentence) -> str:
        """Give the key of the origin of a sentence; empty if none is known."""
        return self._origin_of.get(f"{sentence.source}.{sentence.passage}", "")

    def remarks(self, claim: Claim, lead: str) -> Iterator[Remark]:
        """Say which newsrooms surely agree on what is printed of a claim, and that others only may."""
        printed = self._reports.sentences[lead]
        if self._is_silent(printed):
            return
        doubts: defaultdict[str, dict[str, str]] = defaultdict(dict)
        """Of each other origin its sentences, with why they don't surely agree; empty where they do."""
        for sentence in self._reports.readings(claim.id):
            origin = self.origin(sentence)
            if origin and origin != self.origin(printed) and not self._is_silent(sentence):
                doubts[origin][sentence.id] = self.doubt(lead, sentence.id)
        agreeing = {origin: next((s for s, why in own.items() if not why), "") for origin, own in doubts.items()}
        sure = [sentence for _, sentence in sorted(agreeing.items()) if sentence]
        if sure:
            least = min(self._likely(lead, sentence) for sentence in sure)
            why = f"each says the same in words of its own; the least sure of it is {least:.2f}"
            yield remark(RemarkKind.AGREE, (claim.id,), evidence_in(self._reports, lead, *sure), why)
        left = [(origin, own) for origin, own in sorted(doubts.items()) if not agreeing[origin]]
        if left:
            told = [sentence for _, own in left for sentence in own]
            why = "; ".join(dict.fromkeys(why for _, own in left for why in own.values()))
            evidence = evidence_in(self._reports, lead, *told)
            yield remark(RemarkKind.AGREE, (claim.id,), evidence, why, sure=False)

    def doubt(self, lead: str, sentence: str) -> str:
        """Say why a sentence doesn't surely make the statement that another, which is printed, makes; empty if it does."""
        one, other = (self._reports.corpus.of[key] for key in (lead, sentence))
        ruled = self._likely(lead, sentence) == 1.0
        if not ruled and (unasserting := _unasserting(one) or _unasserting(other)):
            return unasserting
        for apart in self._apart.of(lead, sentence):
            contradicts = apart.difference.label is DifferenceLabel.CONTRADICTS and not apart.difference.copying
            if contradicts or (_denies(apart.difference) and not ruled):
                return f"they differ: “{apart.one.text}”, “{apart.other.text}”"
        if ruled:
            return ""  # by an editor's word, which is stopped by what can't be alone
        if _cites_a_newsroom(one) or _cites_a_newsroom(other):
            return "one tells what another newsroom reports"
        if shares_its_wording(one, other):
            return "one may be a copy of the other, or both of a third"
        if self._likely(lead, sentence) < SURE_ENOUGH:
            return f"it is not sure enough that both say the same: {self._likely(lead, sentence):.2f}"
        return ""

    def _likely(self, one: str, other: str) -> float:
        return self._sure.get((min(one, other), max(one, other)), 0.0)

    def _is_silent(self, sentence: Sentence) -> bool:
        """Tell whether a report isn't asked: it fell, or is a column."""
        facts = self._reports.sources[sentence.source].facts
        return not stands(facts) or is_column(facts)


def _denies(difference: Difference) -> bool:
    """Tell whether two sentences that differ so don't agree: in a value, though one only rounds it, or in its moment, or since both can't be right.

    Who says it, in which words, and what else is only told more of, stands in the card.
    """
    if difference.copying:
        return False
    return difference.label in (DifferenceLabel.CONTRADICTS, DifferenceLabel.LATER) or difference.kind in VALUES


def _unasserting(analysis: Analysis) -> str:
    """Say that a sentence asserts nothing by itself; empty if it does."""
    if analysis.form.kind in (Kind.QUESTION, Kind.HEADING, Kind.LEAD_IN, Kind.SCRAP, Kind.SIGNATURE):
        return f"one is no statement but a {analysis.form.kind}"
    if analysis.leaning.addresses:
        return "one speaks to the reader"
    supposed = sum(counts for key, counts in analysis.asserted.items() if key in analysis.polarity.supposed)
    if supposed > SUPPOSED * sum(analysis.asserted.values()):
        return "one only supposes it"
    return ""


def _cites_a_newsroom(analysis: Analysis) -> bool:
    return any(names_newsroom(saying.speaker, ()) for saying in analysis.sayings)


def shares_its_wording(one: Analysis, other: Analysis) -> bool:
    """Tell whether two sentences have so many words of their own in one order that no two newsrooms wrote them."""
    own, own_too = (
        runs_of([word.key for word in analysis.words if not analysis.is_quoted(word.start)])
        for analysis in (one, other)
    )
    most = max(len(own), len(own_too))
    return most >= OWN_RUNS and len(own & own_too) >= COPIED * most


def counted_for(claim: Claim, agreements: Agreements, reports: Reports, remarks: Sequence[Remark]) -> Claim:
    """Count a claim for the origins that surely agree on it, or else for that of what is printed."""
    told = {evidence.sentence for agreeing in remarks if agreeing.sure for evidence in agreeing.evidence} | {claim.lead}
    origins = {agreements.origin(reports.sentences[sentence]) for sentence in told} - {""}
    return replace(claim, origins=tuple(sorted(origins))) if origins else claim


def agreed(
    printed: Sequence[str], leads: Mapping[str, str], counts: Mapping[str, int], reports: Reports
) -> tuple[str, ...]:
    """Give the printed claims on which newsrooms surely agree and that can be read by themselves.

    `counts` tells how many newsrooms a claim is counted for; those of most come first, then by their order.
    """
    wanted = [c for c in printed if counts.get(c, 0) > 1 and stands_alone(reports.corpus.of[leads[c]])]
    return tuple(sorted(wanted, key=lambda claim: -counts[claim]))
