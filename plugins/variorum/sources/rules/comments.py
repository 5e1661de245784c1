"""Readers' comments: the line above them, and all that follows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.language.english.page import COMMENTS_BEGIN, COMMENTS_FOLLOW
from variorum.model import BlockKind
from variorum.sources.lines import Line, Verdict

HEAD = Verdict(BlockKind.CHROME, "comment-form")
COMMENTS = Verdict(BlockKind.CHROME, "comments")

LONGEST = 30
"""Words of the longest line above comments: it may quote the headline."""

FEWEST = 40
"""Words of prose that have to stand before it."""


def comment_rule(
    lines: Sequence[Line], verdicts: Sequence[Verdict | None]
) -> Iterator[tuple[int, Verdict]]:
    """Find the line above readers' comments; what follows goes too.

    It goes where the line can stand nowhere else, or where less prose follows than stands before.
    """
    prose = [
        line.words if line.prose and not verdict else 0
        for line, verdict in zip(lines, verdicts, strict=True)
    ]
    before, total = 0, sum(prose)
    for at, line in enumerate(lines):
        if line.words <= LONGEST and COMMENTS_BEGIN.fullmatch(line.folded):
            yield at, HEAD
            sure = COMMENTS_FOLLOW.fullmatch(line.folded)
            if before >= FEWEST and (sure or total - before < before / 2):
                for below in range(at + 1, len(lines)):
                    yield below, COMMENTS
                return
        before += prose[at]
