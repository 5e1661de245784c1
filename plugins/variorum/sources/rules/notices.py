"""Legal text, conditions, and what a newsroom says of its own text."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.language.english.page import (
    ABOUT_COMPANY,
    ABOUT_HEAD,
    ABOUT_ITSELF,
    LEGAL_CUES,
    LEGAL_START,
    UPDATE_NOTE,
)
from variorum.model import BlockKind
from variorum.sources.lines import Found, Line, Lines, Verdict, Verdicts

LEGAL = Verdict(BlockKind.NOTICE, "legal-text")
UPDATE = Verdict(BlockKind.NOTICE, "update-note")

ABOUT = Verdict(BlockKind.NOTICE, "about-the-company")

FEWEST_ABOUT = 2
"""What a firm says of itself, so often among last lines that they say nothing else."""

LONGEST_NOTE = 60
"""Words of the longest update note."""

LONGEST_LEGAL_START = 40
"""Words of the longest legal text that its beginning alone betrays."""

LONGEST_LEGAL = 250
"""Words of the longest legal paragraph."""

FIRST, LAST = 2, 8
"""Lines from the top and the end among which two cues make legal text."""

ABOVE, BELOW = 4, 6
"""Lines of the text from its top and its end, notes not counted, among which a sentence on `this article` is a note."""


def notice_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find lines that begin as legal text does, last lines with two cues of it, and notes on the text itself."""
    notes = [line.words <= LONGEST_NOTE and bool(UPDATE_NOTE.fullmatch(line.text)) for line in lines]
    text = [at for at, verdict in enumerate(verdicts) if verdict is None and not notes[at]]
    first = text[ABOVE - 1] if len(text) >= ABOVE else len(lines)
    last = text[-BELOW] if len(text) >= BELOW else -1
    for at, line in enumerate(lines):
        if line.words > LONGEST_LEGAL:
            continue
        begins = bool(LEGAL_START.match(line.text))
        at_edge = at >= len(lines) - LAST or at < FIRST
        if (begins and line.words <= LONGEST_LEGAL_START) or ((begins or at_edge) and _cues(line) > 1):
            yield at, LEGAL
        elif notes[at] and (at < first or at > last or not ABOUT_ITSELF.match(line.text)):
            yield at, UPDATE
    for at in _about(lines, text):
        yield at, ABOUT


def _about(lines: Sequence[Line], text: Sequence[int]) -> Sequence[int]:
    """Find the last lines in which a firm describes itself, each with a thing that only such lines say, and their heading."""
    found: list[int] = []
    cues = 0
    for at in reversed(text[ABOVE:]):
        said = len(ABOUT_COMPANY.findall(lines[at].text))
        if not said:
            if cues >= FEWEST_ABOUT and ABOUT_HEAD.fullmatch(lines[at].text):
                found.append(at)
            break
        found.append(at)
        cues += said
    return found if cues >= FEWEST_ABOUT else ()


def is_legal(line: Line) -> bool:
    """Tell whether a line has two cues of legal text: of rights, conditions, cookies, consent."""
    return _cues(line) > 1


def _cues(line: Line) -> int:
    words = line.text.casefold()
    return sum(any(cue in words for cue in cues) for cues in LEGAL_CUES)
