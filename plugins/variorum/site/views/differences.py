"""A difference in the reader's words."""

from __future__ import annotations

from collections.abc import Sequence

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
    return DifferenceView(
        difference.id,
        KIND_WORDS[difference.kind],
        LABEL_WORDS[difference.label.value],
        difference.copying,
        tuple(_side(passages, side) for side in difference.sides),
    )


def _side(passages: Passages, side: Sequence[Reading]) -> Saying:
    """Give what one side says, by the words of its first reading, and who has it."""
    first = side[0]
    source = passages.lookup.sentences[first.sentence].source
    printed = passages.rights.span(source, first.start, first.end)
    views = [_reading(passages, reading) for reading in side]
    newsrooms = {view.newsroom.name: view.newsroom for view in views if view.newsroom}
    return Saying(
        " ".join(first.text.split()) if printed else "",
        tuple(newsrooms[name] for name in sorted(newsrooms)),
        tuple(views),
    )


def _reading(passages: Passages, reading: Reading) -> DifferenceReading:
    sentence = passages.lookup.sentences[reading.sentence]
    spans = [(reading.start, reading.end)]
    return DifferenceReading(
        passages.naming.reports[sentence.source],
        sentence.passage,
        passages.naming.newsroom_of(sentence.source, sentence.passage),
        passages.words(sentence.source, sentence.start, sentence.end, spans),
    )
