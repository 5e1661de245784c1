"""Quotations that differ: other words inside the marks, or the marks lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.collation.differences.attributions import one_speaker
from variorum.collation.differences.finding import Finding
from variorum.collation.facing import Spot, Texts
from variorum.collation.quotations.differing_words import differing_words
from variorum.collation.quotations.echoes import Echo
from variorum.collation.quotations.forms import form_of
from variorum.collation.quotations.groups import Group
from variorum.language.english.negation import NEGATIONS
from variorum.language.english.pronouns import FIRST_PERSON
from variorum.language.speakers import Speech
from variorum.language.spoken import Part, Spoken, folded
from variorum.model import DifferenceKind, DifferenceLabel, Form

SHARED = 0.5
"""Part of the smaller one's telling words that two forms of one sentence share."""

WHOLE = 0.7
"""Length of one form, of the other's, from which a negation that only one has turns its sense."""

KEPT = 0.5
"""Part of an echo's words that are the quotation's, from which its marks were lost; else it is told anew."""

WORD_FOR_WORD = 0.85
"""The same for newsrooms that didn't copy from each other."""


def quotation_findings(groups: Sequence[Group], speech: Speech, texts: Texts) -> Iterator[Finding]:
    """Find where the sources have a quotation in other words, from another mouth, or without its marks."""
    for group in groups:
        parts = [(part, unit) for unit, _ in group.spoken for part in unit.parts]
        for (one, unit), (other, unit_too) in combinations(parts, 2):
            if one.analysis.source != other.analysis.source and _match(one, other):
                yield _between(one, other, texts, elided=unit.elided or unit_too.elided)
                yield from _mouths(unit, unit_too, speech, texts)
        yield from _lost_marks(group.echoes, texts)


def _mouths(one: Spoken, other: Spoken, speech: Speech, texts: Texts) -> Iterator[Finding]:
    """Find that two sources have the same words from two different speakers."""
    if one.saying is None or other.saying is None or not (one.speaker.name and other.speaker.name):
        return
    same = one_speaker(one.saying, other.saying, speech)
    if one.saying.pronoun or other.saying.pronoun:
        return  # *he* doesn't tell a reader who it is
    people = one.speaker.person and other.speaker.person
    apart = DifferenceLabel.CONTRADICTS if people else DifferenceLabel.OTHERWISE
    yield Finding(
        DifferenceKind.ATTRIBUTION,
        one.saying.spot,
        other.saying.spot,
        None if same else apart,
        texts.one(one.parts[0].analysis, other.parts[0].analysis),
        1.0,
    )


def _match(one: Part, other: Part) -> bool:
    shared = len(one.telling & other.telling)
    least = min(len(one.telling), len(other.telling))
    return shared >= SHARED * least if least else _words(one) == _words(other)


def _words(part: Part) -> tuple[str, ...]:
    return tuple(folded(word) for word in part.words)


def _between(one: Part, other: Part, texts: Texts, *, elided: bool) -> Finding:
    short, long = sorted((_words(one), _words(other)), key=len)
    altered = form_of(short, long, elided=elided) is Form.ALTERED
    label = None
    if altered:
        turned = len(short) >= WHOLE * len(long) and _negated(short) != _negated(long)
        label = DifferenceLabel.CONTRADICTS if turned else DifferenceLabel.OTHERWISE
    return Finding(
        DifferenceKind.QUOTATION,
        _spot(one),
        _spot(other),
        label,
        texts.one(one.analysis, other.analysis),
        min(len(short), 30) / 30,
        differing_words(one, other) if altered else None,
    )


def _negated(words: Sequence[str]) -> bool:
    return sum(word in NEGATIONS or word.endswith("n't") for word in words) % 2 == 1


def _spot(part: Part) -> Spot:
    return Spot(part.analysis.sentence.id, part.words[0].start, part.words[-1].end)


def _lost_marks(echoes: Sequence[Echo], texts: Texts) -> Iterator[Finding]:
    """Find the sentences that have a quotation's words without marks; a copy is held against its text alone."""
    told: defaultdict[str, list[tuple[Echo, bool]]] = defaultdict(list)
    for echo in echoes:
        told[echo.spot.sentence].append((echo, texts.one(echo.of.analysis, echo.analysis)))
    for found in told.values():
        copied = any(one_text for _, one_text in found)
        for echo, one_text in found:
            finding = _lost(echo, one_text=one_text) if one_text or not copied else None
            if finding:
                yield finding


def _lost(echo: Echo, *, one_text: bool) -> Finding | None:
    """Tell of an echo that keeps a quotation's words and not its marks."""
    quoted = {word.key for word in echo.of.words} if one_text else set(_words(echo.of))
    told = echo.keys if one_text else echo.words
    kept = sum(word in quoted for word in told) / len(told)
    if kept < (KEPT if one_text else WORD_FOR_WORD):
        return None
    if not one_text and len(echo.words) < 5 and not FIRST_PERSON & set(echo.words):
        return None
    return Finding(
        DifferenceKind.QUOTATION,
        _spot(echo.of),
        echo.spot,
        DifferenceLabel.OTHERWISE,
        one_text,
        echo.cover / 2,
    )
