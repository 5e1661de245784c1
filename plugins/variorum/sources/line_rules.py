"""The rules that tell a line of debris from a line of the article, each with its evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.english.interface_words import BUTTONS
from variorum.model import BlockKind


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that a rule looks at."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule decided about a line."""

    kind: BlockKind
    rule: str


DURATION = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
AD = re.compile(r"[\s\W]*advertisement\b.{0,40}", re.IGNORECASE)
CREDIT = re.compile(
    r".{0,80}\((?:[^()]{0,60}(?:/|–|-)\s?)(?:AP|AFP|Reuters|Getty|Getty Images|EPA|Pool)[^()]{0,30}\)"
    r"|[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,4}\s?/(?:[A-Za-z .&’'/-]{2,60})"
)
BYLINE = re.compile(
    r"By\s[A-Z][\w.'’-]+(?:\s(?:[A-Z][\w.'’-]+|and|de|van|von|al)){1,8}(?:,\s.{0,60})?"
)
CONTRIBUTED = re.compile(
    r"(?:.{0,60}\b)?(?:writers?|reporters?|correspondents?|journalists?)\b.{2,160}\bcontributed\b.{0,60}\.?"
    r"|(?:this|the) (?:article|story) (?:was )?(?:originally|first) (?:appeared|published).{0,120}",
    re.IGNORECASE,
)
NOTICE = re.compile(
    r"disclaimer\s?:.*|updated (?:with|at|on)\b.{0,60}|©.{0,120}|copyright\b.{0,160}", re.IGNORECASE
)
DATE = re.compile(
    r"(?:date\s|published\s|posted\s|updated\s)?(?:on\s)?(?:\w+day,?\s)?"
    r"(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4})"
    r"(?:[\sT,]*\d{1,2}:\d\d.{0,20})?",
    re.IGNORECASE,
)
HEAD = re.compile(r"(?:more in|more from)\b.{1,40}|related news|latest news", re.IGNORECASE)
STOPPED = re.compile(r"[.!?…:][\"”’')\]]*$")


def judge(lines: Sequence[Line]) -> list[Verdict | None]:
    """Decide each line; None where there is no evidence against it."""
    verdicts = [_alone(line) for line in lines]
    times = Counter(line.text for line in lines)
    for at, line in enumerate(lines):
        if verdicts[at] is None and times[line.text] > 1 and not STOPPED.search(line.text):
            verdicts[at] = Verdict(BlockKind.PROMO, "repeated-line")
    _durations(lines, verdicts)
    _captions(lines, verdicts)
    _tail(lines, verdicts)
    _title(lines, verdicts)
    return verdicts


def _alone(line: Line) -> Verdict | None:
    words = line.text.strip(" .:!-|").casefold()
    if words in BUTTONS or line.text.casefold() in BUTTONS:
        return Verdict(BlockKind.CHROME, "interface-words")
    if AD.fullmatch(line.text):
        return Verdict(BlockKind.PROMO, "advertisement")
    for form, kind, rule in (
        (BYLINE, BlockKind.BYLINE, "byline"),
        (CONTRIBUTED, BlockKind.BYLINE, "contributors"),
        (DATE, BlockKind.DATELINE, "date-line"),
        (CREDIT, BlockKind.CREDIT, "credit"),
        (NOTICE, BlockKind.NOTICE, "notice"),
    ):
        if form.fullmatch(line.text):
            return Verdict(kind, rule)
    return None


def _durations(lines: Sequence[Line], verdicts: list[Verdict | None]) -> None:
    for at, line in enumerate(lines):
        if DURATION.fullmatch(line.text):
            verdicts[at] = Verdict(BlockKind.PROMO, "video-duration")
            if at and verdicts[at - 1] is None and not STOPPED.search(lines[at - 1].text):
                verdicts[at - 1] = Verdict(BlockKind.PROMO, "video-title")


def _captions(lines: Sequence[Line], verdicts: list[Verdict | None]) -> None:
    for at in range(1, len(lines)):
        above, here = verdicts[at - 1], verdicts[at]
        if (
            here
            and here.kind is BlockKind.CREDIT
            and above is None
            and len(lines[at - 1].text) < 500
        ):
            verdicts[at - 1] = Verdict(BlockKind.CAPTION, "above-credit")


def _tail(lines: Sequence[Line], verdicts: list[Verdict | None]) -> None:
    for at, line in enumerate(lines):
        if at * 3 > len(lines) and HEAD.fullmatch(line.text):
            verdicts[at] = verdicts[at] or Verdict(BlockKind.PROMO, "section-head")
            heads = [i for i in range(at + 1, len(lines)) if not STOPPED.search(lines[i].text)]
            if 3 * len(heads) >= len(lines) - at - 1:
                for below in range(at + 1, len(lines)):
                    verdicts[below] = verdicts[below] or Verdict(
                        BlockKind.PROMO, "after-section-head"
                    )
            return


def _title(lines: Sequence[Line], verdicts: list[Verdict | None]) -> None:
    for at, line in enumerate(lines[:4]):
        if verdicts[at] is None:
            if len(line.text) < 160 and not re.search(r"[.!:…][\"”’')\]]*$", line.text):
                verdicts[at] = Verdict(BlockKind.TITLE, "title")
            return
