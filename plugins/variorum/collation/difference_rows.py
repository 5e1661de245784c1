"""Rows of readings: what was found between two sentences, brought together by fact, labelled and ranked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum import identity
from variorum.collation.difference_finding import Finding
from variorum.collation.facing import Spot, Texts
from variorum.collation.ground import Ground
from variorum.model import (
    Difference,
    DifferenceKind,
    DifferenceLabel,
    Reading,
    Sentence,
    Source,
)

KINDS = {
    DifferenceKind.NUMBER: 1.0,
    DifferenceKind.MODALITY: 1.0,
    DifferenceKind.DATE: 0.8,
    DifferenceKind.QUOTATION: 0.6,
    DifferenceKind.ATTRIBUTION: 0.4,
    DifferenceKind.NAME: 0.2,
}
"""How much a difference of a kind matters, against its place in the reports and who has it."""

MORE = 0.4
"""How much more one matters where one reading says what the other leaves out."""

LABELS = (DifferenceLabel.CONTRADICTS, DifferenceLabel.MORE, DifferenceLabel.OTHERWISE)
"""The weightiest first."""

NEWS_IN_COPIES = frozenset({DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.MODALITY})
"""Kinds that are news even where one text was copied: a changed number is no rewording."""


@dataclass(frozen=True, slots=True)
class _Row:
    kind: DifferenceKind
    label: DifferenceLabel
    copying: bool
    independent: bool
    weight: float
    spots: tuple[Spot, ...]


def rows(findings: Iterable[Finding], ground: Ground) -> tuple[Difference, ...]:
    """Bring findings together to differences, the weightiest first."""
    sentences = {key: profile.sentence for key, profile in ground.profiles.items()}
    home = {sentence: claim.id for claim in ground.claims for sentence in claim.sentences}
    depth = _depths(ground.sources)
    found = [_row(group) for group in _facts(findings)]
    ranked = sorted(
        (row for row in found if row is not None),
        key=lambda row: (*_rank(row, ground.texts, sentences, depth), row.spots),
    )
    return tuple(
        _difference(row, number, sentences, home) for number, row in enumerate(ranked, start=1)
    )


def _facts(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Group findings whose spots overlap: they are about one fact."""
    held: defaultdict[tuple[DifferenceKind, str], list[tuple[int, int, int]]] = defaultdict(list)
    above: list[int] = []
    kept: list[tuple[Finding, int]] = []

    def top(node: int) -> int:
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    def node_of(kind: DifferenceKind, spot: Spot) -> int:
        for start, end, node in held[kind, spot.sentence]:
            if start < spot.end and spot.start < end:
                return top(node)
        above.append(len(above))
        held[kind, spot.sentence].append((spot.start, spot.end, len(above) - 1))
        return len(above) - 1

    for finding in findings:
        one, other = node_of(finding.kind, finding.a), node_of(finding.kind, finding.b)
        above[max(one, other)] = min(one, other)
        kept.append((finding, min(one, other)))
    groups: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding, node in kept:
        groups[top(node)].append(finding)
    return list(groups.values())


def _row(findings: Sequence[Finding]) -> _Row | None:
    """Make one row; None if all agree."""
    differing = [finding for finding in findings if finding.label is not None]
    if not differing:
        return None
    kind = differing[0].kind
    apart = [finding for finding in differing if not finding.one_text]
    telling = apart or differing
    label = min((f.label for f in telling if f.label is not None), key=LABELS.index)
    news = kind in NEWS_IN_COPIES or (
        kind is DifferenceKind.ATTRIBUTION and label is not DifferenceLabel.OTHERWISE
    )
    copying = not apart and not news
    weight = max(f.weight for f in telling if f.label is label)
    # Equal numbers are equal through a third; a shortened quotation may agree with two that differ.
    ends = {spot for finding in telling for spot in (finding.a, finding.b)}
    agreeing = [
        f
        for f in findings
        if f.label is None and (kind is DifferenceKind.NUMBER or {f.a, f.b} & ends)
    ]
    spots: dict[str, Spot] = {}
    for finding in (*telling, *agreeing):
        for spot in (finding.a, finding.b):
            known = spots.get(spot.sentence)
            if known is None or (spot.start - spot.end, spot.start) < (
                known.start - known.end,
                known.start,
            ):
                spots[spot.sentence] = spot
    return _Row(
        kind,
        label,
        copying,
        bool(apart),
        weight,
        tuple(
            sorted(
                spots.values(),
                key=lambda spot: (spot.sentence.split(".")[0], spot.sentence, spot.start),
            )
        ),
    )


def _depths(sources: Sequence[Source]) -> Mapping[str, float]:
    """Give how far into its report each sentence stands, from 0 to 1."""
    return {
        sentence.id: place / max(1, len(source.sentences) - 1)
        for source in sources
        for place, sentence in enumerate(source.sentences)
    }


def _rank(
    row: _Row,
    texts: Texts,
    sentences: Mapping[str, Sentence],
    depth: Mapping[str, float],
) -> tuple[bool, int, float]:
    """Rate what matters more, the least first: contradictions of independent origins, then what says more."""
    contradicts = row.label is DifferenceLabel.CONTRADICTS
    step = (0 if row.independent else 1) if contradicts else 2
    origins = {texts.origin_of(sentences[spot.sentence]) for spot in row.spots}
    prominence = 1 - min(depth[spot.sentence] for spot in row.spots)
    support = min(len(origins), 4) / 4
    more = MORE if row.label is DifferenceLabel.MORE else 0.0
    told = KINDS[row.kind] + prominence + support + more + row.weight / 2
    return row.copying, step, -round(told, 6)


def _difference(
    row: _Row, number: int, sentences: Mapping[str, Sentence], home: Mapping[str, str]
) -> Difference:
    readings = []
    for spot in row.spots:
        sentence = sentences[spot.sentence]
        readings.append(
            Reading(
                spot.sentence,
                sentence.start + spot.start,
                sentence.start + spot.end,
                sentence.text[spot.start : spot.end],
            )
        )
    readings.sort(key=lambda reading: (sentences[reading.sentence].source, reading.start))
    first = "\x00".join(f"{r.sentence}:{r.text}" for r in readings)
    return Difference(
        identity.short_hash("d", row.kind.value, first),
        tuple(sorted({home[spot.sentence] for spot in row.spots})),
        row.kind,
        row.label,
        row.copying,
        number,
        tuple(readings),
    )
