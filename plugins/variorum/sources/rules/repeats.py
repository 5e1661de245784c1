"""Lines that come again: what a page prints more than once is no sentence of an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.model import BlockKind
from variorum.sources.lines import Line
from variorum.sources.rules.verdicts import Verdict

REPEATED = Verdict(BlockKind.PROMO, "repeated-line")

LONGEST = 30
"""Words of the longest line that is asked about."""

MOST = 0.2
"""Share of a text's words in repeated lines from which on the text itself repeats, as a table does."""

FEWEST = 6
"""Words of the shortest line asked about: shorter ones are cells, names, labels."""


def repeat_rule(
    lines: Sequence[Line], verdicts: Sequence[Verdict | None]
) -> Iterator[tuple[int, Verdict]]:
    """Find lines that come twice or more and don't end as sentences do, unless the text repeats by nature."""
    times = Counter(line.folded for line in lines if line.folded)
    found = [
        at
        for at, line in enumerate(lines)
        if verdicts[at] is None
        and times[line.folded] > 1
        and not line.ended
        and FEWEST <= line.words <= LONGEST
    ]
    total = sum(line.words for line in lines)
    if sum(lines[at].words for at in found) <= MOST * total:
        for at in found:
            yield at, REPEATED
