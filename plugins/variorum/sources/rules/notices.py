"""Legal text, conditions, and what a newsroom says of its own text."""

from __future__ import annotations

from variorum.language.english.page import LEGAL_CUES, LEGAL_START, UPDATE_NOTE
from variorum.model import BlockKind
from variorum.sources.lines import Found, Line, Lines, Verdict, Verdicts

LEGAL = Verdict(BlockKind.NOTICE, "legal-text")
UPDATE = Verdict(BlockKind.NOTICE, "update-note")

LONGEST_NOTE = 40
"""Words of the longest update note."""

LONGEST_LEGAL = 250
"""Words of the longest legal paragraph."""

FIRST, LAST = 2, 8
"""Lines from the top and the end among which two cues make legal text."""


def notice_rule(lines: Lines, _verdicts: Verdicts) -> Found:
    """Find lines that begin as legal text does, last lines with two cues of it, and update notes."""
    for at, line in enumerate(lines):
        if line.words > LONGEST_LEGAL:
            continue
        begins = bool(LEGAL_START.match(line.text))
        at_edge = at >= len(lines) - LAST or at < FIRST
        if (begins and line.words <= LONGEST_NOTE) or ((begins or at_edge) and _cues(line) > 1):
            yield at, LEGAL
        elif line.words <= LONGEST_NOTE and UPDATE_NOTE.fullmatch(line.text):
            yield at, UPDATE


def _cues(line: Line) -> int:
    words = line.text.casefold()
    return sum(any(cue in words for cue in cues) for cues in LEGAL_CUES)
