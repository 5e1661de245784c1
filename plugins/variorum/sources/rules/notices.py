"""Legal text, conditions, and what a newsroom says of its own text."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.language.english.page import (
    ABOUT_COMPANY,
    ABOUT_HEAD,
    ABOUT_ITSELF,
    CITED,
    LEGAL_CUES,
    LEGAL_START,
    NOTES_TO_EDITORS,
    POSTAL,
    RELEASE_CONTACT,
    RELEASE_ENDS,
    RELEASE_MARK,
    RELEASE_WIRE,
    UPDATE_NOTE,
)
from variorum.model import BlockKind
from variorum.sources.lines import Found, Line, Lines, Verdict, Verdicts, prose_words

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


REFERENCE = Verdict(BlockKind.NOTICE, "reference")
BELOW_REFERENCES = Verdict(BlockKind.CHROME, "below-the-references")
BESIDE_LEGAL = Verdict(BlockKind.CHROME, "beside-legal-text")
POST = Verdict(BlockKind.NOTICE, "postal-address")

FEWEST_REFERENCES = 3
"""References in a row from which on they are a list of them."""

LITTLE = 0.2
"""Share of a text's prose that may stand below the references and be of the page."""

LONGEST_FOOTER = 12
"""Words of the longest line of a footer."""

BESIDE = 2
"""Lines from legal text within which a line of a footer stands."""


def ending_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find what ends a text: references with what little prose stands below them, addresses by post, lines among legal text."""
    prose = prose_words(lines, verdicts)
    cited = [at for at, line in enumerate(lines) if verdicts[at] is None and CITED.search(line.text)]
    row = [at for at in cited if at + 1 in cited or at - 1 in cited]
    if len(row) >= FEWEST_REFERENCES and row[-1] - row[0] < len(row) + FEWEST_REFERENCES:
        for at in row:
            yield at, REFERENCE
        if sum(prose[row[-1] + 1 :]) <= LITTLE * sum(prose[: row[0]]):
            for at in range(row[-1] + 1, len(lines)):
                yield at, BELOW_REFERENCES
    tail = next((at + 1 for at in range(len(lines) - 1, -1, -1) if prose[at]), 0)
    legal = [at for at in range(tail, len(lines)) if verdicts[at] is LEGAL]
    for at in range(tail, len(lines)):
        line = lines[at]
        if verdicts[at] is not None or line.prose:
            continue
        if POSTAL.fullmatch(line.text):
            yield at, POST
            while lines[at].text.endswith(",") and at + 1 < len(lines):
                at += 1  # noqa: PLW2901
                yield at, POST
        elif (
            tail
            and any(abs(at - other) <= BESIDE for other in legal)
            and not line.ended
            and line.words <= LONGEST_FOOTER
        ):
            yield at, BESIDE_LEGAL


RELEASE = Verdict(BlockKind.CHROME, "release-mark")
BESIDE_RELEASE = Verdict(BlockKind.NOTICE, "beside-the-release")

TOP = 6
"""Lines from the top among which a text says that it is a press release."""

OPENING = 160
"""Characters of a line in which its dateline names who carries it."""

FEWEST_RELEASED = 2
"""Paragraphs of a press release that have to stand before what stands below it."""

LONGEST_RELEASE_HEAD = 10
"""Words of the longest heading below a press release."""


def release_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find what marks a press release, and all below the first heading after its text: about its sender, contacts.

    Most of the prose has to stand above that, so that no part of the text itself is taken for it. Notes to editors end any text.
    """
    marks = [at for at, line in enumerate(lines[:TOP]) if not line.prose and RELEASE_MARK.fullmatch(line.text)]
    for at in marks:
        yield at, RELEASE
    released = marks or any(RELEASE_WIRE.search(line.text, 0, OPENING) for line in lines if line.prose)
    prose = prose_words(lines, verdicts)
    if released:
        for at in range(next((at for at, counted in enumerate(prose) if counted), 0)):
            if lines[at].words <= LONGEST_RELEASE_HEAD and RELEASE_CONTACT.fullmatch(lines[at].text):
                yield at, BESIDE_RELEASE
    before, words, total = 0, 0, sum(prose)
    for at, line in enumerate(lines):
        head = (
            line.words <= LONGEST_RELEASE_HEAD and not line.prose and before >= FEWEST_RELEASED and 2 * words >= total
        )
        ends = RELEASE_ENDS.fullmatch(line.text) or RELEASE_CONTACT.fullmatch(line.text)
        if head and (NOTES_TO_EDITORS.fullmatch(line.text) or (released and ends)):
            for below in range(at, len(lines)):
                yield below, BESIDE_RELEASE
            return
        before += prose[at] > 0
        words += prose[at]


def is_legal(line: Line) -> bool:
    """Tell whether a line has two cues of legal text: of rights, conditions, cookies, consent."""
    return _cues(line) > 1


def _cues(line: Line) -> int:
    words = line.text.casefold()
    return sum(any(cue in words for cue in cues) for cues in LEGAL_CUES)
