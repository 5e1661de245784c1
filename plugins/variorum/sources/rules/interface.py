"""Lines that are a page's controls or marks, lines that come again, and readers' comments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from variorum.language.english.page import (
    AD_MARK,
    ADDRESSED,
    BROWSER_CUES,
    BROWSER_NEEDED,
    COMMENTS_BEGIN,
    COMMENTS_FOLLOW,
    COUNTER,
    FORM_CUES,
    LONGEST_CONTROL,
    OWN_SOUND,
    SCRIPT_NEEDED,
    STRONG,
    TAGS,
    TIME_IT_TAKES,
    WEAK,
    WHOLE_LINES,
)
from variorum.model import BlockKind
from variorum.sources.lines import Found, Line, Lines, Verdict, Verdicts, prose_words

REPEATED = Verdict(BlockKind.PROMO, "repeated-line")

LONGEST = 30
"""Words of the longest line that is asked about."""

MOST = 0.2
"""Share of a text's words in repeated lines from which on the text itself repeats, as a table does."""

FEWEST = 6
"""Words of the shortest line asked about: shorter ones are cells, names, labels."""


def repeat_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find lines that come twice or more and don't end as sentences do, unless the text repeats by nature."""
    times = Counter(line.folded for line in lines if line.folded)
    found = [
        at
        for at, line in enumerate(lines)
        if verdicts[at] is None and times[line.folded] > 1 and not line.ended and FEWEST <= line.words <= LONGEST
    ]
    total = sum(line.words for line in lines)
    if sum(lines[at].words for at in found) <= MOST * total:
        for at in found:
            yield at, REPEATED


WORDLESS = Verdict(BlockKind.CHROME, "wordless")
CONTROL = Verdict(BlockKind.CHROME, "interface-words")
TAKING = Verdict(BlockKind.CHROME, "time-it-takes")
ADVERTISEMENT = Verdict(BlockKind.PROMO, "advertisement")

FORM = Verdict(BlockKind.CHROME, "form-words")

SCRIPT = Verdict(BlockKind.CHROME, "without-scripts")

WEB = Verdict(BlockKind.CHROME, "web-address")

TOP = 3
"""First lines, among which an address is of the page, as a reader's view has it; below it may be what a text refers to."""

WEB_ADDRESS = re.compile(r"(?:https?://)\S+|(?:[a-z0-9-]+\.)+[a-z]{2,12}(?:/\S*)?")
"""An address alone on its line: `skarnpost.example`."""

BROWSER = Verdict(BlockKind.CHROME, "browser-notice")
RECORDING = Verdict(BlockKind.CHROME, "own-recording")

QUOTES = re.compile(r"[“”\"]")
"""What somebody else says is no word of the page's."""

FEWEST_CUES = 2
"""What forms say, so often in one line that it is a form."""

LONGEST_FORM = 120
"""Words of the longest form."""

TAGGED = Verdict(BlockKind.CHROME, "tags")

EDGE = 12
"""Lines from the top or the end among which a line of tags stands."""

CLOCKS = re.compile(r"\d{1,2}:\d\d(?::\d\d)?\s?/\s?\d{1,2}:\d\d(?::\d\d)?")
"""How far a recording is played: `0:00 / 1:42`."""

DIVIDER = re.compile(r"(?:([_*~=#·•⁂⸻—–-])\s?)(?:\1\s?){2,}|[⁂⸻]")
"""What an article's own parts are divided by: `___`, `* * *`."""


def interface_rule(lines: Lines, _verdicts: Verdicts) -> Found:
    """Find lines without a letter or digit that divide nothing, advertisement marks, counters, and lines of control words."""
    for at, line in enumerate(lines):
        if not any(character.isalnum() for character in line.text):
            if not DIVIDER.fullmatch(line.text):
                yield at, WORDLESS
        elif at < TOP and WEB_ADDRESS.fullmatch(line.text):
            yield at, WEB
        elif (verdict := _by_its_words(line)) is not None:
            yield at, verdict
            if verdict is BROWSER:
                yield from _wrapped(lines, at)
        elif TAGS.fullmatch(line.text) and line.words <= LONGEST_CONTROL and (at < EDGE or at >= len(lines) - EDGE):
            yield at, TAGGED


def _by_its_words(line: Line) -> Verdict | None:
    """Say what a line of the page is by its own words."""
    for longest, verdict, tells in TOLD_BY_WORDS:
        if line.words <= longest and tells(line):
            return verdict
    return None


def _wrapped(lines: Lines, at: int) -> Found:
    """Go on with a notice that was wrapped: it breaks off, and the line below begins in lower case or in its middle."""
    while at + 1 < len(lines) and lines[at].text[-1].isalnum() and not lines[at].ended:
        at += 1
        if not (lines[at].text[0].islower() or _of_browser(lines[at])):
            return
        yield at, BROWSER


def _form(line: Line) -> bool:
    words = line.folded or line.text.casefold()
    return sum(cue in words for cue in FORM_CUES) >= FEWEST_CUES


def _of_browser(line: Line) -> bool:
    """Tell whether a line speaks to the reader, or of the page itself, and has two things that are said of browsers."""
    words = line.folded or line.text.casefold()
    if ADDRESSED.isdisjoint(words.split()) or QUOTES.search(line.text):
        return False
    return sum(any(cue in words for cue in cues) for cues in BROWSER_CUES) >= FEWEST_CUES


def is_counter(line: Line) -> bool:
    """Tell whether a line counts pictures and says nothing else."""
    return bool(COUNTER.fullmatch(line.folded))


def _control(line: Line) -> bool:
    if line.folded in WHOLE_LINES or is_counter(line) or CLOCKS.fullmatch(line.text):
        return True
    strong = False
    for token in line.tokens:
        if token in STRONG:
            strong = True
        elif token not in WEAK and not token.isdigit():
            return False
    return strong


TOLD_BY_WORDS: tuple[tuple[int, Verdict, Callable[[Line], object]], ...] = (
    (LONGEST_FORM, FORM, _form),
    (LONGEST, SCRIPT, lambda line: SCRIPT_NEEDED.fullmatch(line.text)),
    (LONGEST, BROWSER, lambda line: BROWSER_NEEDED.fullmatch(line.text) or _of_browser(line)),
    (LONGEST, RECORDING, lambda line: OWN_SOUND.fullmatch(line.text)),
    (LONGEST_CONTROL, TAKING, lambda line: TIME_IT_TAKES.fullmatch(line.text)),
    (LONGEST_CONTROL, ADVERTISEMENT, lambda line: AD_MARK.fullmatch(line.text)),
    (LONGEST_CONTROL, CONTROL, _control),
)
"""What a line may be, the most words that it then has, and what tells it."""


def divider_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find marks that divide nothing: no article stands above them, or none below."""
    kept = [at for at, verdict in enumerate(verdicts) if verdict is None and not DIVIDER.fullmatch(lines[at].text)]
    for at, line in enumerate(lines):
        if verdicts[at] is None and not (kept and kept[0] < at < kept[-1]) and DIVIDER.fullmatch(line.text):
            yield at, WORDLESS


COMMENT_HEAD = Verdict(BlockKind.CHROME, "comment-form")
COMMENTS = Verdict(BlockKind.CHROME, "comments")

LONGEST_COMMENT_HEAD = 30
"""Words of the longest line above comments: it may quote the headline."""

FEWEST_BEFORE = 40
"""Words of prose that have to stand before it."""


def comment_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find the line above readers' comments; what follows goes too.

    It goes where the line can stand nowhere else, or where less prose follows than stands before.
    """
    prose = prose_words(lines, verdicts)
    before, total = 0, sum(prose)
    for at, line in enumerate(lines):
        if line.words <= LONGEST_COMMENT_HEAD and COMMENTS_BEGIN.fullmatch(line.folded):
            yield at, COMMENT_HEAD
            sure = COMMENTS_FOLLOW.fullmatch(line.folded)
            if before >= FEWEST_BEFORE and (sure or total - before < before / 2):
                for below in range(at + 1, len(lines)):
                    yield below, COMMENTS
                return
        before += prose[at]
