"""Provenance: on which day a report was surely written, and of whose words it is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.edition.remarks.remark import evidence_in, remark
from variorum.edition.reports import Reports
from variorum.model import Basis, Collation, Remark, RemarkKind, SourceDay


def days_told(days: Sequence[SourceDay]) -> Iterator[Remark]:
    """Say on which day each report was written whose day is known, by source key."""
    for day in days:
        yield remark(RemarkKind.DAY, (day.source, day.when), (), day.evidence)


def copies(reports: Reports, collation: Collation) -> Iterator[Remark]:
    """Say which reports have passages that go back to another report, or to a text that another has too, by origin and source.

    What is credited, or is the same word for word, is sure; what is only reworded in the same order is too, since it is told of passages
    that surely go back to one text. An origin of one source alone is no copy. The evidence is where the first passage begins; all of them
    stand with the origin.
    """
    first = {(sentence.source, sentence.passage): sentence.id for sentence in reversed(reports.sentences.values())}
    for origin in collation.origins:
        if len(origin.sources) < 2:
            continue
        why = "; ".join(evidence.text for evidence in origin.evidence) or "the same text"
        for source in origin.sources:
            passages = [passage.split(".", 1) for passage in origin.passages]
            own = [first[key, id_] for key, id_ in passages if key == source and (key, id_) in first]
            evidence = evidence_in(reports, *own[:1])
            yield remark(
                RemarkKind.COPY,
                (source, origin.key),
                evidence,
                why,
                sure=origin.basis is not Basis.INFERRED or bool(own),
            )
