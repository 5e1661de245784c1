"""A difference in the reader's words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from variorum.model import Difference, Reading
from variorum.site.views.passages import Passages
from variorum.site.views.values import DifferenceReading, DifferenceView, Saying

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
        difference.kind.value,
        LABEL_WORDS[difference.label.value],
        difference.copying,
        tuple(readings),
        tuple(_sayings(passages, difference, readings)),
    )


def _sayings(
    passages: Passages, difference: Difference, views: Iterable[DifferenceReading]
) -> Iterator[Saying]:
    grouped: defaultdict[str, list[tuple[Reading, DifferenceReading]]] = defaultdict(list)
    for reading, view in zip(difference.readings, views, strict=True):
        grouped[" ".join(reading.text.casefold().split())].append((reading, view))
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
