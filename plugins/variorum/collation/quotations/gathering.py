"""Quotations: what any source has in quotation marks, who says it, and how the others give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from variorum import identity
from variorum.collation.facing import Ground, ground_of
from variorum.collation.quotations.echoes import Echo
from variorum.collation.quotations.groups import Group, groups_of
from variorum.language.corpus import Corpus
from variorum.language.quotations import Spoken
from variorum.model import Claim, Form, Link, Quotation, QuotationReading

TELLING = 2
"""Words that two names of one body share, at least, if they aren't the same."""


def quotations(corpus: Corpus, claims: Sequence[Claim], links: Sequence[Link]) -> tuple[Quotation, ...]:
    """Find every quotation of the sources, with its speaker where a text names one, and its readings.

    They come by the place of their fullest form; the readings by form, then by source and place.
    """
    ground = ground_of(corpus, claims, links)
    return as_quotations(ground, groups_of(ground))


def as_quotations(ground: Ground, groups: Sequence[Group]) -> tuple[Quotation, ...]:
    """Give groups of readings the form in which they are published."""
    named = _names(groups)
    return tuple(_quotation(ground, group, named) for group in groups)


def _names(groups: Sequence[Group]) -> Mapping[str, str]:
    """Give the speakers that are no persons one name each: *the foreign ministry* is *China’s foreign ministry*.

    Two such names are one if all telling words of the shorter, two at least, are in the longer. What the
    sources write most often stands for both.
    """
    counts: Counter[str] = Counter()
    keys: dict[str, frozenset[str]] = {}
    for unit in (unit for group in groups for unit, _ in group.spoken):
        if unit.saying is not None and unit.speaker.name and not unit.speaker.person:
            counts[unit.speaker.name] += 1
            keys.setdefault(unit.speaker.name, unit.saying.keys)
    ordered = sorted(counts, key=lambda name: (-counts[name], name))
    found: dict[str, str] = {}
    for name in ordered:
        found[name] = next((other for other in found.values() if _one(keys[name], keys[other])), name)
    return found


def _one(a: frozenset[str], b: frozenset[str]) -> bool:
    return a == b or (len(a & b) >= TELLING and (a <= b or b <= a))


def _quotation(ground: Ground, group: Group, named: Mapping[str, str]) -> Quotation:
    readings = [_quoted(unit, form) for unit, form in group.spoken]
    best: dict[str, Echo] = {}
    for echo in group.echoes:
        known = best.get(echo.spot.sentence)
        if known is None or len(echo.words) > len(known.words):
            best[echo.spot.sentence] = echo
    readings += [_echoed(echo) for echo in best.values()]
    forms, of = tuple(Form), ground.corpus.of
    readings.sort(key=lambda r: (forms.index(r.form), of[r.sentence].source, r.start))
    first = group.whole.parts[0].analysis.sentence
    place = str(group.whole.start - first.start)
    speaker = speaker_of(group)
    return Quotation(
        identity.short_hash("q", first.id, place, group.whole.text),
        named.get(speaker, speaker),
        tuple(readings),
    )


def speaker_of(group: Group) -> str:
    """Give who says a quotation: as most of its readings have it, else as the fullest; empty if none says.

    A reading with a name goes before those that only say *the minister*.
    """
    told = [unit.speaker.name for unit, _ in group.spoken if unit.speaker.name]
    named = [name for name in told if not name.islower()] or told
    if not named:
        return ""
    return max(named, key=lambda name: (named.count(name), name == group.whole.speaker.name))


def _quoted(unit: Spoken, form: Form) -> QuotationReading:
    first = unit.parts[0].analysis.sentence
    return QuotationReading(first.id, unit.start, unit.end, unit.text, form)


def _echoed(echo: Echo) -> QuotationReading:
    analysis, span = echo.analysis, (echo.spot.start, echo.spot.end)
    start, end = analysis.where(*span)
    text = analysis.as_received(*span)
    return QuotationReading(analysis.sentence.id, start, end, text, Form.INDIRECT)
