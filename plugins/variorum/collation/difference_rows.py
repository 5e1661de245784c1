"""Rows of readings: what was found between two sentences, brought together by fact, labelled and ranked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum import identity
from variorum.collation.difference_facts import Fact, facts_of
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
    DifferenceKind.ATTRIBUTION: 0.5,
    DifferenceKind.NAME: 0.2,
}
"""How much a difference of a kind matters, against its place in the reports and who has it."""

MORE = 0.2
"""How much more one matters where one reading says what the other leaves out."""

LABELS = (DifferenceLabel.CONTRADICTS, DifferenceLabel.MORE, DifferenceLabel.OTHERWISE)
"""The weightiest first."""

NEWS_IN_COPIES = frozenset({DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.MODALITY})
"""Kinds that are news even where one text was copied: a changed number is no rewording."""


WORN = 3
"""Quotations that lost their marks, from which a copy is damaged."""

AGAIN = 1.0
"""How much less a second difference of the same sentences matters."""

Rank = tuple[bool, int, float]
"""Made in copying; step of its label; how little it matters. The least first."""


@dataclass(frozen=True, slots=True)
class _Row:
    kind: DifferenceKind
    label: DifferenceLabel
    copying: bool
    independent: bool
    weight: float
    spots: tuple[Spot, ...]


def rows(
    findings: Iterable[Finding], ground: Ground, worn: Mapping[str, int]
) -> tuple[Difference, ...]:
    """Bring findings together to differences, the weightiest first.

    `worn` tells how damaged a copy each source is; of readings in the same words a sound one comes first.
    """
    sentences = {key: profile.sentence for key, profile in ground.profiles.items()}
    home = {sentence: claim.id for claim in ground.claims for sentence in claim.sentences}
    depth = _depths(ground.sources)
    found = [_row(fact) for fact in facts_of(findings)]
    ranked = sorted(
        ((_rank(row, ground.texts, sentences, depth), row.spots, row) for row in found),
        key=lambda place: place[:2],
    )
    return tuple(
        _difference(row, number, sentences, home, worn)
        for number, row in enumerate(_apart(ranked), start=1)
    )


def _apart(ranked: Sequence[tuple[Rank, tuple[Spot, ...], _Row]]) -> list[_Row]:
    """Set back each row that tells of the same sentences as a weightier one of its step."""
    seen: list[frozenset[str]] = []
    placed = []
    for (copying, step, weight), spots, row in ranked:
        sentences = frozenset(spot.sentence for spot in spots)
        again = any(2 * len(sentences & other) > len(sentences) for other in seen)
        seen.append(sentences)
        placed.append(((copying, step, weight + AGAIN * again), spots, row))
    return [row for *_, row in sorted(placed, key=lambda place: place[:2])]


def _row(fact: Fact) -> _Row:
    """Make one row: what newsrooms differ in, if they do; else what was changed in copying."""
    kind = fact.differing[0].kind
    apart = [finding for finding in fact.differing if not finding.one_text]
    telling = apart or fact.differing
    label = min((f.label for f in telling if f.label is not None), key=LABELS.index)
    news = kind in NEWS_IN_COPIES or (
        kind is DifferenceKind.ATTRIBUTION and label is not DifferenceLabel.OTHERWISE
    )
    spots: dict[str, Spot] = {}
    for finding in (*telling, *fact.agreeing):
        for spot in (finding.a, finding.b):
            known = spots.get(spot.sentence)
            if known is None or _size(spot) > _size(known):
                spots[spot.sentence] = spot
    return _Row(
        kind,
        label,
        not apart and not news,
        bool(apart),
        max(finding.weight for finding in telling if finding.label is label),
        tuple(sorted(spots.values())),
    )


def _size(spot: Spot) -> tuple[int, int]:
    """Rate how much of a sentence a spot takes, the first of equals."""
    return spot.end - spot.start, -spot.start


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
) -> Rank:
    """Rate what matters more, the least first: contradictions of independent origins, then what says more."""
    contradicts = row.label is DifferenceLabel.CONTRADICTS
    step = (0 if row.independent else 1) if contradicts else 2
    origins = {texts.origin_of(sentences[spot.sentence]) for spot in row.spots}
    prominence = 1 - min(depth[spot.sentence] for spot in row.spots)
    support = min(len(origins), 4) / 4
    more = MORE if row.label is DifferenceLabel.MORE else 0.0
    told = KINDS[row.kind] + prominence + support + more + row.weight
    return row.copying, step, -round(told, 6)


def _difference(
    row: _Row,
    number: int,
    sentences: Mapping[str, Sentence],
    home: Mapping[str, str],
    worn: Mapping[str, int],
) -> Difference:
    readings: dict[tuple[str, str], Reading] = {}
    for spot in row.spots:
        sentence = sentences[spot.sentence]
        text = sentence.text[spot.start : spot.end]
        reading = Reading(
            spot.sentence, sentence.start + spot.start, sentence.start + spot.end, text
        )
        key = sentence.source, " ".join(text.lower().split())
        known = readings.get(key)
        if known is None or reading.start < known.start:
            readings[key] = reading
    ordered = sorted(
        readings.values(),
        key=lambda r: (
            worn.get(sentences[r.sentence].source, 0) >= WORN,
            sentences[r.sentence].source,
            r.start,
        ),
    )
    words = "\x00".join(sorted(f"{r.sentence}:{r.text}" for r in ordered))
    return Difference(
        identity.short_hash("d", row.kind.value, words),
        tuple(sorted({home[reading.sentence] for reading in ordered})),
        row.kind,
        row.label,
        row.copying,
        number,
        tuple(ordered),
    )
