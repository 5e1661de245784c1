"""Rows of readings: each fact on which readings differ, labelled, ranked and located to the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from variorum import identity
from variorum.collation.differences.facts import Fact, facts_of
from variorum.collation.differences.finding import Finding
from variorum.collation.differences.ranking import Row, ranked
from variorum.collation.facing import Spot
from variorum.collation.ground import Ground
from variorum.collation.whole_words import whole_words
from variorum.model import Difference, DifferenceKind, DifferenceLabel, Reading

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
    sentences = {key: analysis.sentence for key, analysis in ground.corpus.of.items()}
    home = {sentence: claim.id for claim in ground.claims for sentence in claim.sentences}
    found = [_row(fact) for fact in facts_of(findings)]
    ordered = ranked(found, tuple(ground.corpus.sources.values()), sentences, ground.texts)
    return tuple(
        _difference(row, number, ground, home, worn) for number, row in enumerate(ordered, start=1)
    )


def _row(fact: Fact) -> Row:
    """Make one row: what newsrooms differ in, if they do; else what was changed in copying."""
    kind = fact.differing[0].kind
    apart = [finding for finding in fact.differing if not finding.one_text]
    if kind is DifferenceKind.NAME:
        apart = [finding for finding in apart if not _of_a_copy(finding, fact)]
    # a number that was changed in copying is told beside those in which newsrooms differ
    telling = fact.differing if kind in NEWS_IN_COPIES else apart or fact.differing
    label = _label(kind, telling)
    news = kind in NEWS_IN_COPIES or (
        kind is DifferenceKind.ATTRIBUTION and label is DifferenceLabel.CONTRADICTS
    )
    whole: dict[str, Spot] = {}
    for finding in telling:
        for spot in (finding.a, finding.b):
            known = whole.get(spot.sentence)
            if known is None or spot.end - spot.start > known.end - known.start:
                whole[spot.sentence] = spot
    for finding in fact.agreeing:
        for spot in (finding.a, finding.b):
            whole.setdefault(spot.sentence, spot)
    shown: dict[str, Spot] = {}
    for spot in (spot for finding in fact.differing for spot in finding.shown or ()):
        known = shown.get(spot.sentence)
        shown[spot.sentence] = _joined(known, spot) if known else spot
    return Row(
        kind,
        label,
        not apart and not news,
        bool(apart),
        max(finding.weight for finding in telling if finding.label is label),
        tuple(sorted(shown.get(sentence, spot) for sentence, spot in whole.items())),
        tuple(
            (finding.a.sentence, finding.b.sentence)
            for finding in fact.agreeing
            if finding.a.sentence != finding.b.sentence
        ),
    )


def _of_a_copy(finding: Finding, fact: Fact) -> bool:
    """Tell whether one of two newsrooms only copied what it has otherwise, from a text that the other agrees with."""
    agreed = {frozenset((other.a.sentence, other.b.sentence)) for other in fact.agreeing}
    for copy, sentence in (
        (finding.a.sentence, finding.b.sentence),
        (finding.b.sentence, finding.a.sentence),
    ):
        for other in fact.differing:
            pair = {other.a.sentence, other.b.sentence}
            if other.one_text and copy in pair and agreed & {frozenset(pair - {copy} | {sentence})}:
                return True
    return False


def _label(kind: DifferenceKind, telling: Iterable[Finding]) -> DifferenceLabel:
    """Give the weightiest label; of numbers that don't contradict, that of those farthest apart."""
    by_weight = kind is DifferenceKind.NUMBER
    return min(
        (
            label is not DifferenceLabel.CONTRADICTS,
            -finding.weight if by_weight else 0.0,
            LABELS.index(label),
            label,
        )
        for finding in telling
        if (label := finding.label) is not None
    )[-1]


def _joined(one: Spot, other: Spot) -> Spot:
    """Take both of two spots of a sentence, and what stands between them."""
    return replace(one, start=min(one.start, other.start), end=max(one.end, other.end))


def _difference(
    row: Row, number: int, ground: Ground, home: Mapping[str, str], worn: Mapping[str, int]
) -> Difference:
    readings = _readings(row, ground, worn)
    words = "\x00".join(sorted(f"{r.sentence}:{r.text}" for r in readings))
    return Difference(
        identity.short_hash("d", row.kind.value, words),
        tuple(sorted({home[reading.sentence] for reading in readings})),
        row.kind,
        row.label,
        row.copying,
        number,
        readings,
    )


def _readings(row: Row, ground: Ground, worn: Mapping[str, int]) -> tuple[Reading, ...]:
    """Make the readings: those that agree side by side, what most sources have first, a sound copy before others.

    A source that says a thing twice in the same words has one; a damaged copy has none where its own
    newsroom's sound text has the same.
    """
    alike = _alike(row)
    readings: dict[tuple[str, str], tuple[tuple[bool, str, int], Reading]] = {}
    for inside in row.spots:
        analysis = ground.corpus.of[inside.sentence]
        source = analysis.sentence.source
        spot = whole_words(analysis.text, inside)
        text = analysis.as_received(spot.start, spot.end)
        reading = Reading(spot.sentence, *analysis.where(spot.start, spot.end), text)
        place = worn.get(source, 0) >= WORN, source, reading.start
        key = source, " ".join(text.lower().split())
        if key not in readings or place < readings[key][0]:
            readings[key] = place, reading
    sound = {
        (alike[reading.sentence], _origin(reading, ground))
        for (damaged, *_), reading in readings.values()
        if not damaged
    }
    kept = [
        (place, reading)
        for place, reading in readings.values()
        if row.copying
        or not place[0]
        or (alike[reading.sentence], _origin(reading, ground)) not in sound
    ]
    many = Counter(alike[reading.sentence] for _, reading in kept)
    kept.sort(key=lambda one: (-many[alike[one[1].sentence]], alike[one[1].sentence], one[0]))
    return tuple(reading for _, reading in kept)


def _origin(reading: Reading, ground: Ground) -> str:
    return ground.texts.origin_of(ground.corpus.of[reading.sentence].sentence)


def _alike(row: Row) -> Mapping[str, str]:
    """Give for each sentence of a row the first of those that have the same."""
    above = {spot.sentence: spot.sentence for spot in row.spots}

    def top(sentence: str) -> str:
        while above[sentence] != sentence:
            above[sentence] = above[above[sentence]]
            sentence = above[sentence]
        return sentence

    for one, other in row.agreeing:
        first, second = sorted((top(one), top(other)))
        above[second] = first
    return {sentence: top(sentence) for sentence in above}
