"""Making a remark: its id, and the words of sentences that are its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum import identity
from variorum.edition.reports import Reports
from variorum.model import Evidence, Remark, RemarkKind


def remark(
    kind: RemarkKind, about: Sequence[str], evidence: Sequence[Evidence], why: str, *, sure: bool = True
) -> Remark:
    """Make a remark on claims, differences or sources, by their ids; `why` says in words what speaks for it, or against."""
    id_ = identity.short_hash("r", kind.value, "sure" if sure else "doubtful", "\x00".join(about))
    return Remark(id=id_, kind=kind, sure=sure, about=tuple(about), evidence=tuple(evidence), why=why)


COUNTED = {
    RemarkKind.AGREE: "agreed",
    RemarkKind.CONTRADICT: "contradict",
    RemarkKind.LATER: "at another time",
    RemarkKind.ALONE: "alone",
}
"""The kinds whose numbers an editor is told, and how."""


def in_figures(remarks: Sequence[Remark]) -> str:
    """Count what an edition says of its reports, in words: *12 agreed, 3 contradict, 31 alone; 9 doubtful for the desk*."""
    sure = Counter(told.kind for told in remarks if told.sure)
    doubtful = sum(not told.sure for told in remarks if told.kind in COUNTED)
    counts = ", ".join(f"{sure[kind]} {words}" for kind, words in COUNTED.items() if sure[kind])
    return f"{counts or 'Nothing said of the reports'}; {doubtful} doubtful for the desk"


def evidence_in(reports: Reports, *sentences: str) -> tuple[Evidence, ...]:
    """Give whole sentences as evidence, by their ids, each once."""
    told = [reports.sentences[sentence] for sentence in dict.fromkeys(sentences)]
    return tuple(Evidence(sentence=one.id, start=one.start, end=one.end) for one in told)
