"""Hearing out a source: its quotations with their speakers, in the order of its text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.language.analysis import Analysis
from variorum.language.attributions import Saying
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.quotation_speakers import Named
from variorum.language.quoted_units import Span, units_of
from variorum.language.speakers import Speaker, Speech
from variorum.language.spoken import Part, Spoken, folded
from variorum.language.words import Word
from variorum.model import Source

FEW = 4
"""Words of a quotation below which it may be a term, a title or a nickname."""


# What an editor put into a quotation: `[the trip]`
INSERTED = re.compile(r"\[[^\]]{0,80}\]")


def spoken_in(source: Source, analyses: Sequence[Analysis], speech: Speech) -> tuple[Spoken, ...]:
    """Find the quotations of a source, in the order of its text; `analyses` are its sentences'."""
    found: list[Spoken] = []
    by_passage: defaultdict[str, list[Analysis]] = defaultdict(list)
    for analysis in analyses:
        by_passage[analysis.sentence.passage].append(analysis)
    named = Named(speech)
    for place, passage in enumerate(source.passages):
        inside = by_passage[passage.id]
        following = source.passages[place + 1] if place + 1 < len(source.passages) else None
        units = list(units_of(source, passage, following, inside, speech))
        named.begin(inside, (span for unit in units for span in unit))
        for unit in units:
            parts = tuple(_parts(inside, unit))
            if not parts:
                continue
            saying = named.saying(parts, unit)
            spoken = _spoken(source, unit, parts, named.speaker(parts, saying), saying)
            if spoken is not None:
                found.append(spoken)
    return tuple(found)


def _parts(inside: Sequence[Analysis], spans: Sequence[tuple[int, int]]) -> Iterator[Part]:
    for analysis in inside:
        words = tuple(word for word in analysis.words if _inside(analysis, word, spans))
        if words:
            telling = frozenset(word.key for word in words if word.key not in STOPWORDS)
            yield Part(analysis, words, telling)


def _inside(analysis: Analysis, word: Word, spans: Sequence[Span]) -> bool:
    first, last = analysis.where(word.start, word.end)
    return any(start <= first and last <= end for start, end in spans)


def _spoken(
    source: Source,
    unit: Sequence[Span],
    parts: tuple[Part, ...],
    speaker: Speaker,
    saying: Saying | None,
) -> Spoken | None:
    words = [
        (part.analysis.where(word.start, word.end)[0], word)
        for part in parts
        for word in part.words
    ]
    start, end = _trimmed(source.text, unit[0][0], unit[-1][1])
    text = source.text[start:end]
    few = len(words) < FEW
    if few and not any(part.telling for part in parts):
        return None
    if not speaker.name and (few or _is_title(words)):
        return None
    if len(unit) > 2 and len(words) <= len(unit) + 1:
        return None  # a list of words, each in marks
    inserted = (
        [(start + m.start(), start + m.end()) for m in INSERTED.finditer(text)]
        if "[" in text
        else []
    )
    return Spoken(
        parts[0].analysis.source,
        start,
        end,
        text,
        parts,
        tuple(folded(word) for at, word in words if not any(a <= at < b for a, b in inserted)),
        frozenset(key for part in parts for key in part.telling),
        frozenset(key for part in parts for key in part.analysis.names),
        speaker,
        saying,
        bool(inserted) or "…" in text or "..." in text or len(unit) > 1,
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return start, end


def _is_title(words: Sequence[tuple[int, Word]]) -> bool:
    """Tell whether quoted words are a name of something: most of the telling ones have capitals."""
    telling = [word for _, word in words if word.key not in STOPWORDS]
    return len(telling) > 1 and sum(word.capital for word in telling) > 0.7 * len(telling)
