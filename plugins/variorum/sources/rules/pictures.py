"""Pictures and videos: credits, captions, and the length of a video with the headline above it."""

from __future__ import annotations

import re
from collections import Counter

from variorum.language.english.page import (
    AGENCY,
    BEFORE_A_SUPPLIER,
    CAPTION_BEGINS,
    CAPTION_CUE,
    CREDIT_SEPARATOR,
    IN_BRACKETS,
    IN_PICTURE,
    PARTICLES,
    PHOTO,
    PICTURE_DATED,
    PICTURE_HOLDER,
    PLAYER_BUTTON,
    PLAYER_CUES,
    PLAYING,
)
from variorum.language.english.words import STOPWORDS, stem
from variorum.model import BlockKind
from variorum.sources.lines import WORD, Found, Line, Lines, Verdict, Verdicts
from variorum.sources.rules.interface import is_counter
from variorum.sources.segmenting import sentence_spans

SENTENCE_ENDS = (".", "!", "?", "”", '"', "’")

LENGTH = Verdict(BlockKind.PROMO, "video-length")
TITLE = Verdict(BlockKind.PROMO, "video-title")
PLAYING_TITLE = Verdict(BlockKind.PROMO, "playing-title")
PLAYER = Verdict(BlockKind.CAPTION, "video-player")

DURATION = re.compile(r"[(\[]?\d{1,2}:[0-5]\d(?::[0-5]\d)?[)\]]?")
"""How long a video is: `02:37`, `1:04:12`."""

LONGEST_TITLE = 25
"""Words of the longest headline above it."""

MOST = 12
"""Such lines in a text from which on they are its own, as in a timetable or a list of results."""


def video_rule(lines: Lines, _verdicts: Verdicts) -> Found:
    """Find durations alone on their lines, and above each the headline that is no sentence; and what is playing."""
    for at, line in enumerate(lines):
        if PLAYING.fullmatch(line.text):
            yield at, PLAYER
            below = lines[at + 1] if at + 1 < len(lines) else None
            if below and not below.ended and not below.prose and below.words <= LONGEST_TITLE:
                yield at + 1, PLAYING_TITLE
    found = [at for at, line in enumerate(lines) if len(line.text) < 12 and DURATION.fullmatch(line.text)]
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
CAPTION_WORDS_FOUND = Verdict(BlockKind.CAPTION, "caption-by-words")
REPEATED = Verdict(BlockKind.CAPTION, "repeated-caption")

LONGEST_CREDIT = 16
"""Words of the longest credit without a caption."""

LONGEST_CAPTION = 90
"""Words of the longest caption."""

BARE_CAPTION = 25
"""Words of the longest caption that is no sentence and says nothing captions say."""

CAPTION_WORDS = 8
"""Words before a credit in brackets from which on they are a caption."""

NUMBERED = re.compile(r"\[\d{1,3}/\d{1,3}\]\s?\S")
"""How a caption of several begins: `[1/4]Passengers leave`."""

SUPPLIED = re.compile(
    rf"(?P<supplier>{AGENCY.pattern}(?:\s?[:/|]\s?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{0,3}}?)?)\s+(?=[A-Z])"
)
"""Whose picture it is, before a caption: `Reuters In 2014`, `AP:Associated Press The girls`."""

SUPPLIED_AFTER = re.compile(
    rf"(?<=[\w”’\"'.])(?:\s[(]\s?{AGENCY.pattern}\s?[)]|(?:\s|(?<=[.”])\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,2}}/){AGENCY.pattern}(?:\s?[/|]\s?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,2}})?)$"
)
"""The same after it: `after the tram derailed (Reuters)`, `U.S. November 6, 2017. REUTERS/Mike Blake`, `Ada Example/AP`."""

NAMED = re.compile(
    r"[(\[]\s?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,3}\s?/\s?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}\s?[)\]]\W*"
)
"""Who took a picture, and for which newsroom, in brackets: `(Ada Example/The Skarn Post)`."""

FEWEST_SUPPLIED = 2
"""Lines that a supplier stands before, from which on a name may follow it too: `Reuters Boko Haram`."""

FEWEST_PLAYER_CUES = 2
"""What a player says, so often in one line that it is one."""


def picture_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find credits, lines that end in one in brackets, and captions: above a credit, or printed twice beside one."""
    found: dict[int, Verdict] = {}
    supplied = _supplied(lines, verdicts)
    for at, line in enumerate(lines):
        verdict = None if verdicts[at] else _picture(line, supplied=at in supplied)
        if verdict:
            found[at] = verdict
        above = lines[at - 1] if at and verdicts[at - 1] is None else None
        if verdict is CREDIT and above and not IN_BRACKETS.search(line.text) and _is_caption(above):
            found.setdefault(at - 1, CAPTION)
    yield from found.items()
    beside = {at + step for at in found for step in (-2, -1, 1, 2)}
    beside |= {at + step for at, line in enumerate(lines) if is_counter(line) for step in (-1, 1)}
    times = Counter(line.folded for line in lines if line.prose and line.folded)
    twice = {lines[at].folded for at in beside if 0 <= at < len(lines) and times[lines[at].folded] > 1}
    for at, line in enumerate(lines):
        if line.folded in twice and at not in found and line.words <= LONGEST_CAPTION:
            yield at, REPEATED


def _picture(line: Line, *, supplied: bool) -> Verdict | None:
    """Say what a line is by its own words, if it is of a picture."""
    if CAPTION_BEGINS.match(line.text):
        return CAPTION_WORDS_FOUND
    if _player(line):
        return PLAYER
    if line.words > LONGEST_CAPTION:
        return None
    bracket = IN_BRACKETS.search(line.text)
    if bracket and _supplies(bracket.group()):
        before = len(WORD.findall(line.text[: bracket.start()]))
        return CREDITED_CAPTION if before >= CAPTION_WORDS else CREDIT
    if line.words <= LONGEST_CREDIT and _is_credit(line):
        return CREDIT
    if supplied or (NUMBERED.match(line.text) and AGENCY.search(line.text)):
        return CREDITED_CAPTION
    if IN_PICTURE.search(line.text) and len(sentence_spans(line.text)) == 1:
        return CAPTION_WORDS_FOUND
    return None


def _supplied(lines: Lines, verdicts: Verdicts) -> frozenset[int]:
    """Find captions by a supplier's name right before them, or after them with no sentence's stop between.

    A newsroom's report may begin with an agency's name too (`Reuters In`), but no two of its paragraphs do; and
    it may end with one in brackets, behind the stop.
    """
    sure: set[int] = set()
    likely: set[int] = set()
    after: set[int] = set()
    for at, line in enumerate(lines):
        if verdicts[at] or line.words > LONGEST_CAPTION:
            continue
        if before := SUPPLIED.match(line.text):
            word = WORD.match(line.text, before.end())
            common = word is not None and stem(word.group().casefold()) in STOPWORDS
            (sure if common or ":" in before["supplier"] else likely).add(at)
        elif (end := SUPPLIED_AFTER.search(line.text)) and (
            not line.text[: end.start()].rstrip().endswith(SENTENCE_ENDS) or "(" not in end.group()
        ):
            after.add(at)
    many = len(sure) + len(likely) >= FEWEST_SUPPLIED
    return frozenset(after | (sure | likely if many else set()))


def _player(line: Line) -> bool:
    if PLAYER_BUTTON.match(line.text):
        return True
    words = line.text.casefold()
    capital = sum(cue in words and cue not in line.text for cue in PLAYER_CUES)
    if capital < FEWEST_PLAYER_CUES:
        return False
    return not line.ended or line.words <= BARE_CAPTION


def _supplies(bracket: str) -> bool:
    return bool(AGENCY.search(bracket) or PHOTO.search(bracket) or "©" in bracket or NAMED.fullmatch(bracket.strip()))


def _is_credit(line: Line) -> bool:
    text = line.text.lstrip("(•- ")
    if PICTURE_HOLDER.match(text):
        return True
    words = WORD.findall(text)
    if line.text[0] == "(" and line.text[-1] == ")" and CREDIT_SEPARATOR.search(text):
        return all(word[0].isupper() or word in PARTICLES for word in words)
    if PHOTO.match(text) and len(words) > 1:
        return not line.ended or len(words) <= 8
    if not words or not (AGENCY.search(text) and CREDIT_SEPARATOR.search(text)):
        return bool(words) and bool(AGENCY.fullmatch(text)) and len(words) > 1
    return all(not word[0].islower() or word in PARTICLES or word in BEFORE_A_SUPPLIER for word in words)


def _is_caption(line: Line) -> bool:
    if line.words > LONGEST_CAPTION:
        return False
    cued = CAPTION_CUE.search(line.text) or PICTURE_DATED.search(line.text)
    return bool(cued) or (not line.ended and line.words <= BARE_CAPTION)
