"""Calls to the reader, and links to other stories within the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.language.english.page import CALL, MEDIUM, TEASER
from variorum.model import BlockKind
from variorum.sources.lines import Line, Verdict

TO_READER = Verdict(BlockKind.PROMO, "call-to-reader")
LINKED = Verdict(BlockKind.PROMO, "linked-story")

LONGEST_CALL = 45
"""Words of the longest call in the text."""

LONGEST_LAST_CALL = 70
"""Words of the longest call among the last lines."""

LAST = 6
"""Lines from the end that are the last."""

CAPITALS = Verdict(BlockKind.PROMO, "headline-in-capitals")

FEWEST_CAPITALS = 7
"""Words of the shortest headline in capitals; fewer are a heading of the article's own."""

BRACKETED = re.compile(r"\[\s?[^\[\]]*?[^\[\].…\s]\s?\]")
"""A link line: `[Read it: the full report]`; an editor's words for a cut end in a stop: `[Applause.]`."""

SIGNED = re.compile(r"[—–-]\s?[^@.]{2,60}\(@\w{2,20}\).{0,40}")
"""The signature of an embedded post: `— Ada Example (@ada) November 9, 2016`."""

SIGNATURE = Verdict(BlockKind.CHROME, "post-signature")

FEWEST_LINKED = 5
"""Words of the shortest link line in brackets."""

CELLS = re.compile(r"[|\t]")
"""What stands between the cells of a table."""

BULLETS = "•-*>»– "
"""What list items begin with; a call among them is a step of instructions."""

LONGEST_LINK = 25
"""Words of the longest link."""


def call_rule(
    lines: Sequence[Line], verdicts: Sequence[Verdict | None]
) -> Iterator[tuple[int, Verdict]]:
    """Find lines that begin with a call and name a medium, and headlines after `Related:` and the like."""
    for at, line in enumerate(lines):
        last = at >= len(lines) - LAST
        if verdicts[at] or line.words > (LONGEST_LAST_CALL if last else LONGEST_CALL):
            continue
        text = line.text.lstrip(BULLETS)
        if text is line.text and CALL.match(text) and MEDIUM.search(text):
            yield at, TO_READER
        elif (
            line.words <= LONGEST_LINK and not line.text.endswith(".") and TEASER.match(text)
        ) or (FEWEST_LINKED <= line.words <= LONGEST_LINK and BRACKETED.fullmatch(line.text)):
            yield at, LINKED
        elif SIGNED.fullmatch(line.text):
            yield at, SIGNATURE
        elif (
            at > 0
            and FEWEST_CAPITALS <= line.words <= LONGEST_LINK
            and line.text.isupper()
            and not line.ended
            and not CELLS.search(line.text)
        ):
            yield at, CAPITALS
