"""A difference in the reader's words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from variorum.language.content_words import DIGITS
from variorum.language.quantities import quantities_of
from variorum.language.quoted_text import quoted_spans
from variorum.language.terms import words_of
from variorum.language.words import words_of as parts_of
from variorum.model import Difference, DifferenceKind, Reading
from variorum.site.views.passages import Passages
from variorum.site.views.values import DifferenceReading, DifferenceView, Saying

KIND_WORDS = {
    DifferenceKind.NUMBER: "Number",
    DifferenceKind.DATE: "Date",
    DifferenceKind.NAME: "Name",
    DifferenceKind.ATTRIBUTION: "Who said it",
    DifferenceKind.QUOTATION: "Quoted words",
    DifferenceKind.MODALITY: "How certain",
}
"""What a difference is about, in the reader's words."""

LABEL_WORDS = {
    "contradicts": "contradicts",
    "more": "says more",
    "otherwise": "says it differently",
}
"""A difference's label in the reader's words."""


def difference_view(passages: Passages, difference: Difference) -> DifferenceView:
    """Give a difference in the reader's words."""
    readings = []
    for reading in difference.readings:
        sentence = passages.lookup.sentences[reading.sentence]
        spans = [(reading.start, reading.end)]
        marked = passages.words(sentence.source, sentence.start, sentence.end, spans)
        readings.append(
            DifferenceReading(
                passages.naming.reports[sentence.source],
                sentence.passage,
                passages.naming.newsroom_of(sentence.source, sentence.passage),
                marked,
            )
        )
    return DifferenceView(
        difference.id,
        KIND_WORDS[difference.kind],
        LABEL_WORDS[difference.label.value],
        difference.copying,
        tuple(readings),
        tuple(_sayings(passages, difference, readings)),
    )


Groups = defaultdict[tuple[str, ...], list[tuple[Reading, DifferenceReading]]]
"""Readings by what they tell, as stems."""


def _joined(grouped: Groups) -> Groups:
    """Put who or when is named more briefly with who or when is named in full, if more than one are left.

    `since Biden took office` is told by `since President Biden took office`.
    """
    full = [k for k in grouped if not any(set(k) < set(other) for other in grouped)]
    if len(full) < 2:
        return grouped
    joined: Groups = defaultdict(list)
    for key, group in grouped.items():
        fuller = [other for other in full if set(key) <= set(other)]
        joined[fuller[0] if len(fuller) == 1 else key] += group
    return joined


def _by_number(grouped: Groups) -> Groups:
    """Put one number of one thing together, whatever it is called, unless nothing is left to tell apart.

    `2,100 residents` is `2,100 people`, and `nearly six hours` is not `six hours`.
    """
    joined: Groups = defaultdict(list)
    for group in grouped.values():
        text = group[0][0].text
        amounts = quantities_of(text, parts_of(text))
        key = tuple(f"{q.value:g} {q.vague}" for q in amounts)
        joined[key or _told(group[0][0])] += group
    return joined if len(joined) > 1 else grouped


def _told(reading: Reading) -> tuple[str, ...]:
    """Give what a reading tells, whatever its form: `nearly 6-hour` is `nearly six hours`."""
    return tuple(DIGITS.get(word, word) for word in words_of(reading.text).stems)


def _is_quoted(passages: Passages, reading: Reading) -> bool:
    sentence = passages.lookup.sentences[reading.sentence]
    start, end = reading.start - sentence.start, reading.end - sentence.start
    return any(a <= start and end <= b + 1 for a, b in quoted_spans(sentence.text))


def _sayings(
    passages: Passages, difference: Difference, views: Iterable[DifferenceReading]
) -> Iterator[Saying]:
    pairs = list(zip(difference.readings, views, strict=True))
    grouped: Groups = defaultdict(list)
    for reading, view in pairs:
        grouped[_told(reading)].append((reading, view))
    if difference.kind is DifferenceKind.NUMBER:
        grouped = _by_number(grouped)
    if len(grouped) == 1:
        # The words are the same: what differs is whether they stand in quotation marks.
        grouped.clear()
        for reading, view in pairs:
            grouped[(str(_is_quoted(passages, reading)),)].append((reading, view))
    if difference.kind in (DifferenceKind.ATTRIBUTION, DifferenceKind.DATE):
        grouped = _joined(grouped)
    for group in grouped.values():
        first = group[0][0]
        source = passages.lookup.sentences[first.sentence].source
        printed = passages.rights.span(source, first.start, first.end)
        newsrooms = {v.newsroom.name: v.newsroom for _, v in group if v.newsroom}
        yield Saying(
            " ".join(first.text.split()) if printed else "",
            tuple(newsrooms[name] for name in sorted(newsrooms)),
            tuple(view for _, view in group),
        )
