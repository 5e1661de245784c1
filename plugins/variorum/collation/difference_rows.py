"""Rows of readings: each fact on which readings differ, labelled, ranked and located to the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from variorum import identity
from variorum.collation.difference_facts import Fact, facts_of
from variorum.collation.difference_finding import Finding
from variorum.collation.difference_ranking import Row, ranked
from variorum.collation.facing import Spot
from variorum.collation.ground import Ground
from variorum.model import Difference, DifferenceKind, DifferenceLabel, Reading, Sentence

LABELS = (DifferenceLabel.CONTRADICTS, DifferenceLabel.MORE, DifferenceLabel.OTHERWISE)
"""The weightiest first: a row has that of its weightiest finding."""

NEWS_IN_COPIES = frozenset({DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.MODALITY})
"""Kinds that are news even where one text was copied: a changed number is no rewording."""

WORN = 3
"""Quotations that lost their marks, from which a copy is damaged."""


def rows(
    findings: Iterable[Finding], ground: Ground, worn: Mapping[str, int]
) -> tuple[Difference, ...]:
    """Bring findings together to differences, the weightiest first.

    `worn` tells how damaged a copy each source is; of readings in the same words a sound one comes first.
    """
    sentences = {key: profile.sentence for key, profile in ground.profiles.items()}
    home = {sentence: claim.id for claim in ground.claims for sentence in claim.sentences}
    found = [_row(fact) for fact in facts_of(findings)]
    return tuple(
        _difference(row, number, sentences, home, worn)
        for number, row in enumerate(
            ranked(found, ground.sources, sentences, ground.texts), start=1
        )
    )


def _row(fact: Fact) -> Row:
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
    return Row(
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


def _difference(
    row: Row,
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
