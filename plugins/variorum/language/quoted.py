"""Where a source's sentences stand in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from variorum.language.marks import quotations
from variorum.model import Source

# Words in single marks that no letter touches from outside: `‘China threat theory’`
SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)[^‘’'\n]{3,200}(?:[’'](?=\w)[^‘’'\n]{1,200}){0,8}[’'](?!\w)")


def marked(text: str) -> list[tuple[int, int]]:
    """Give the spans of a paragraph that stand in quotation marks, without the marks, in order."""
    double = [(a + 1, b) for a, b in quotations(text)]
    single = [(m.start() + 1, m.end() - 1) for m in SINGLE.finditer(text)]
    return sorted(double + [(a, b) for a, b in single if not any(c <= a < d for c, d in double)])


def quoted_spans(source: Source) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Give for each sentence id the spans of it that are quoted, without the marks, offsets in the source's text."""
    spans: dict[str, tuple[tuple[int, int], ...]] = {}
    pairs: dict[str, list[tuple[int, int]]] = {}
    for passage in source.passages:
        found = marked(source.text[passage.start : passage.end])
        pairs[passage.id] = [(a + passage.start, b + passage.start) for a, b in found]
    for sentence in source.sentences:
        spans[sentence.id] = tuple(
            (max(start, sentence.start), min(end, sentence.end))
            for start, end in pairs.get(sentence.passage, ())
            if start < sentence.end and end > sentence.start
        )
    return spans
