"""The headline above the text, with what else stands between it and the byline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.model import BlockKind
from variorum.sources.datelines import dateline_end
from variorum.sources.lines import Line
from variorum.sources.rules.verdicts import Verdict
from variorum.sources.sentences import sentence_spans

TITLE = Verdict(BlockKind.TITLE, "title")
HEADER = Verdict(BlockKind.TITLE, "above-the-byline")

LABEL = Verdict(BlockKind.CHROME, "section-label")

MOST_LABELS = 2
"""Lines of one or two words that may stand above the headline: `Opinion`, `Hong Kong`."""

DEPTH = 12
"""Lines from the top among which the byline is looked for."""

MOST_ABOVE = 90
"""Words that may stand above it."""

FEWEST = 3
"""Words of the shortest headline; fewer are a label, a place, a name."""

LONGEST = 24
"""Words of the longest headline."""

MARKING = frozenset((BlockKind.BYLINE, BlockKind.DATELINE))


def heading_rule(
    lines: Sequence[Line], verdicts: Sequence[Verdict | None]
) -> Iterator[tuple[int, Verdict]]:
    """Find the headline: what stands above a byline or date near the top, else a first line that is no sentence."""
    first = next((at for at, verdict in enumerate(verdicts) if verdict is None), None)
    if first is None:
        return
    top = range(first, min(len(lines), first + DEPTH))
    marks = [at for at in top if (verdict := verdicts[at]) and verdict.kind in MARKING]
    above = [at for at in range(first, marks[-1] if marks else first) if verdicts[at] is None]
    if above and sum(lines[at].words for at in above) <= MOST_ABOVE and len(above) <= 4:
        for number, at in enumerate(above):
            yield at, HEADER if number else TITLE
        return
    labels = 0
    while (
        labels < MOST_LABELS
        and lines[first].words < FEWEST
        and first + 1 < len(lines)
        and not lines[first].ended
    ):
        labels, first = labels + 1, first + 1
    if verdicts[first] is None and _headline(lines, first):
        yield first, TITLE
        for at in range(first - labels, first):
            yield at, LABEL


def _headline(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if (
        line.words > LONGEST
        or line.text.endswith((".", ":", "…", ".”", '."', ",", "?", ";"))
        or at + 1 == len(lines)
    ):
        return False
    return (
        line.words >= FEWEST and not dateline_end(line.text) and len(sentence_spans(line.text)) == 1
    )
