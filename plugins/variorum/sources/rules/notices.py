"""Legal text, conditions, and what a newsroom says of its own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.english.legal_words import LEGAL_CUES, LEGAL_START, UPDATE_NOTE
from variorum.model import BlockKind
from variorum.sources.lines import Line
from variorum.sources.rules.verdicts import Verdict

LEGAL = Verdict(BlockKind.NOTICE, "legal-text")
UPDATE = Verdict(BlockKind.NOTICE, "update-note")

LONGEST_NOTE = 40
"""Words of the longest update note."""

LONGEST_LEGAL = 250
"""Words of the longest legal paragraph."""

LAST = 8
"""Lines from the end among which two cues make legal text."""


def notice_rule(
    lines: Sequence[Line], _verdicts: Sequence[Verdict | None]
) -> Iterator[tuple[int, Verdict]]:
    """Find lines that begin as legal text does, last lines with two cues of it, and update notes."""
    for at, line in enumerate(lines):
        if line.words > LONGEST_LEGAL:
            continue
        cues = sum(1 for cue in LEGAL_CUES if cue.search(line.text)) if line.words > 2 else 0
        begins = LEGAL_START.match(line.text)
        if (begins and (line.words <= LONGEST_NOTE or cues > 1)) or (
            cues > 1 and (at >= len(lines) - LAST or at < 2)
        ):
            yield at, LEGAL
        elif line.words <= LONGEST_NOTE and UPDATE_NOTE.fullmatch(line.text):
            yield at, UPDATE
