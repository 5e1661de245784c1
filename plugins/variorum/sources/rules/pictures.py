"""Pictures and videos: credits, captions, and the length of a video with the headline above it."""

from __future__ import annotations

import re
from collections import Counter

from variorum.language.english.page import AGENCY, CAPTION_CUE, IN_BRACKETS, PARTICLES, PHOTO
from variorum.model import BlockKind
from variorum.sources.lines import WORD, Found, Line, Lines, Verdict, Verdicts
from variorum.sources.rules.interface import is_counter

LENGTH = Verdict(BlockKind.PROMO, "video-length")
TITLE = Verdict(BlockKind.PROMO, "video-title")

DURATION = re.compile(r"[(\[]?\d{1,2}:[0-5]\d(?::[0-5]\d)?[)\]]?")
"""How long a video is: `02:37`, `1:04:12`."""

LONGEST_TITLE = 25
"""Words of the longest headline above it."""

MOST = 12
"""Such lines in a text from which on they are its own, as in a timetable or a list of results."""


def video_rule(lines: Lines, _verdicts: Verdicts) -> Found:
    """Find durations alone on their lines, and above each the headline that is no sentence."""
    found = [
        at for at, line in enumerate(lines) if len(line.text) < 12 and DURATION.fullmatch(line.text)
    ]
    if len(found) > MOST:
        return
    for at in found:
        yield at, LENGTH
        above = lines[at - 1] if at else None
        if above and not above.ended and above.words <= LONGEST_TITLE:
            yield at - 1, TITLE


CREDIT = Verdict(BlockKind.CREDIT, "credit")
CREDITED_CAPTION = Verdict(BlockKind.CAPTION, "caption-with-credit")
CAPTION = Verdict(BlockKind.CAPTION, "caption-by-credit")
REPEATED = Verdict(BlockKind.CAPTION, "repeated-caption")

LONGEST_CREDIT = 16
"""Words of the longest credit without a caption."""

LONGEST_CAPTION = 90
"""Words of the longest caption."""

BARE_CAPTION = 25
"""Words of the longest caption that is no sentence and says nothing captions say."""

CAPTION_WORDS = 8
"""Words before a credit in brackets from which on they are a caption."""

SEPARATOR = re.compile(r"[/|]|\s[–—-]\s|\bvia\b|,|©")
"""What stands between the names of a credit: `Leah Millis/AP`, `Natalie Naccache | Getty`."""

HOLDER = re.compile(r"©(?!.*\b(?:19|20)\d\d\b.*\b(?:Inc|LLC|Ltd|Corp|[Rr]eserved)\b)\s?\S.{0,80}")
"""Who holds the right in a picture, without the year and firm of a page's own: `© Aaron Schwartz`."""

NUMBERED = re.compile(r"\[\d{1,3}/\d{1,3}\]\s?\S")
"""How a caption of several begins: `[1/4]Passengers leave`."""

DATED = re.compile(r"\b(?:19|20)\d\d\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z]")
"""The day of a picture, whole as captions give it: `on June 19, 2023`, `Tuesday, Nov.`."""


def picture_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find credits, lines that end in one in brackets, and captions: above a credit, or printed twice beside one."""
    found: dict[int, Verdict] = {}
    for at, line in enumerate(lines):
        if verdicts[at] or line.words > LONGEST_CAPTION:
            continue
        bracket = IN_BRACKETS.search(line.text)
        if bracket and _supplies(bracket.group()):
            before = len(WORD.findall(line.text[: bracket.start()]))
            found[at] = CREDITED_CAPTION if before >= CAPTION_WORDS else CREDIT
        elif NUMBERED.match(line.text) and AGENCY.search(line.text):
            found[at] = CREDITED_CAPTION
        elif line.words <= LONGEST_CREDIT and _is_credit(line):
            found[at] = CREDIT
            if at and verdicts[at - 1] is None and _is_caption(lines[at - 1]):
                found.setdefault(at - 1, CAPTION)
    yield from found.items()
    beside = {at + step for at in found for step in (-2, -1, 1, 2)}
    beside |= {at + step for at, line in enumerate(lines) if is_counter(line) for step in (-1, 1)}
    times = Counter(line.folded for line in lines if line.prose and line.folded)
    twice = {
        lines[at].folded for at in beside if 0 <= at < len(lines) and times[lines[at].folded] > 1
    }
    for at, line in enumerate(lines):
        if line.folded in twice and at not in found and line.words <= LONGEST_CAPTION:
            yield at, REPEATED


def _supplies(bracket: str) -> bool:
    return bool(AGENCY.search(bracket) or PHOTO.search(bracket) or "©" in bracket)


def _is_credit(line: Line) -> bool:
    text = line.text.lstrip("(•- ")
    if HOLDER.match(text):
        return True
    words = WORD.findall(text)
    if PHOTO.match(text) and len(words) > 1:
        return not line.ended or len(words) <= 8
    if not words or not (AGENCY.search(text) and SEPARATOR.search(text)):
        return bool(words) and bool(AGENCY.fullmatch(text)) and len(words) > 1
    return all(
        not word[0].islower() or word in PARTICLES or word in ("via", "by") for word in words
    )


def _is_caption(line: Line) -> bool:
    if line.words > LONGEST_CAPTION:
        return False
    cued = CAPTION_CUE.search(line.text) or DATED.search(line.text)
    return bool(cued) or (not line.ended and line.words <= BARE_CAPTION)
