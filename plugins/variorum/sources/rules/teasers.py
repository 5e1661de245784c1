"""Other stories and calls: lists with headings and blurbs, links within the text, calls to the reader."""

from __future__ import annotations

import re

from variorum.language.english.page import (
    ADDRESS,
    ADDRESS_ALONE,
    ADDRESSED,
    APPEAL_CUES,
    CALL,
    DATE_GLUED,
    LIST_BEGINS,
    LONGEST_HEAD,
    MEDIUM,
    OFFER_CUES,
    ROLES,
    SECTION_HEAD,
    TAG_ALONE,
    TEASER,
    YOU,
)
from variorum.language.english.words import stem
from variorum.model import BlockKind
from variorum.sources.lines import WORD, Found, Line, Lines, Verdict, Verdicts, prose_words
from variorum.sources.rules.bylines import person_in
from variorum.sources.rules.interface import CONTROL, TAGGED

HEAD = Verdict(BlockKind.CHROME, "list-heading")
LISTED = Verdict(BlockKind.PROMO, "listed-story")

LONGEST_HEADLINE = 25
"""Words of the longest headline."""

TURNS = 2
"""Headlines below a blurb from which on headlines and blurbs come in turn."""

SENTENCE = re.compile(r"[.!?]$|[.!?,][\"”]")
"""How a sentence ends, or what somebody says in it."""

LITTLE = 0.1
"""Share of the prose before that is little prose."""


def teaser_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find headings of lists of other stories, and what they head.

    That is the run of headlines right below; or all to the end, where half the text stands before and
    headlines and blurbs come in turn or hardly any prose follows.
    """
    prose = prose_words(lines, verdicts)
    in_turn = _in_turn(lines, verdicts)
    total, before = sum(prose), 0
    for at, line in enumerate(lines):
        before += prose[at]
        if verdicts[at] and not (verdicts[at] is CONTROL and line.text.rstrip().endswith(":")):
            continue
        if _list_in_line(line):
            yield at, LISTED
            continue
        if not is_head(line):
            continue
        yield at, HEAD
        turning = 2 * before >= total and in_turn[at + 1]
        to_end = turning or (total - before <= LITTLE * before and not _gone_on(lines, verdicts, at + 1))
        for place in range(at + 1, len(lines)):
            below = lines[place]
            if verdicts[place] is None:
                if not to_end and (not _headline(below) or is_head(below)):
                    break
                yield place, HEAD if is_head(below) else LISTED
        if to_end:
            return


FEWEST_TRAILING = 3
"""Headlines in a row at the end of a text from which on they are of other stories."""

SHORTEST_TRAILING = 4
"""Words of the shortest of them; shorter lines are names, scores, cells."""

FEWEST_TAGS, LONGEST_TAG = 2, 4
"""Tags in a row, and the words of one."""

FEWEST_BEFORE = 3
"""Paragraphs of sentences that have to stand before them."""


def trailing_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find headlines in a row after the last paragraph, where the text before is paragraphs of sentences."""
    left = [at for at, verdict in enumerate(verdicts) if verdict is None]
    run = []
    for at in reversed(left):
        line = lines[at]
        if not SHORTEST_TRAILING <= line.words <= LONGEST_HEADLINE or line.ended or line.prose:
            break
        run.append(at)
    before = left[: len(left) - len(run)]
    prose = sum(lines[at].prose and lines[at].ended for at in before)
    if FEWEST_TRAILING <= len(run) < len(before) and prose >= FEWEST_BEFORE:
        for at in run:
            yield at, LISTED


def _gone_on(lines: Lines, verdicts: Verdicts, place: int) -> bool:
    """Tell whether short sentences in a row, too little to be prose, follow the headlines from a place on: a blurb is one paragraph."""
    left = [lines[at] for at in range(place, len(lines)) if verdicts[at] is None]
    below = next((at for at, line in enumerate(left) if not _headline(line)), len(left))
    return below > 0 and len(left) > below + 1 and all(SENTENCE.search(line.text) for line in left[below : below + 2])


def tags_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find the last lines that name in a word or three, with capitals and no figures, what the text is about, in its words.

    A list that the text announces, and one of people alone, are its own: who was killed, who won.
    """
    left = [at for at, verdict in enumerate(verdicts) if verdict is None]
    run: list[int] = []
    for at in reversed(left):
        line = lines[at]
        tag = (
            line.words <= LONGEST_TAG
            and not line.ended
            and TAG_ALONE.fullmatch(line.text)
            and line.tokens[-1] not in ROLES
        )
        if not tag:
            break
        run.append(at)
    before = [lines[at] for at in left[: len(left) - len(run)]]
    if len(run) < FEWEST_TAGS or sum(line.prose and line.ended for line in before) < FEWEST_BEFORE:
        return
    said = {stem(word) for line in before for word in WORD.findall(line.text.casefold())}
    named = sum(any(stem(word) in said for word in lines[at].tokens) for at in run)
    people = sum(bool(person_in(lines[at])) for at in run)
    if 2 * named >= len(run) >= 2 * people and not before[-1].text.endswith(":"):
        for at in run:
            yield at, TAGGED


def _in_turn(lines: Lines, verdicts: Verdicts) -> list[bool]:
    """Tell for each place whether headlines and blurbs come in turn from there on, each blurb one paragraph.

    Two stories are enough where each is a headline and a blurb and nothing else follows.
    """
    found = [False] * (len(lines) + 1)
    turns = blurbs = pairs = 0
    below_is_headline = strict = True
    for at in range(len(lines) - 1, -1, -1):
        if verdicts[at] is None:
            headline = _headline(lines[at])
            strict = strict and headline != below_is_headline
            turns += bool(blurbs) and below_is_headline and not headline
            blurbs += not headline
            pairs += headline
            below_is_headline = headline
        found[at] = (turns >= TURNS and blurbs <= turns + 2) or (strict and below_is_headline and pairs >= TURNS)
    return found


def is_head(line: Line) -> bool:
    """Tell whether a line is the heading of a list of other stories."""
    return line.words <= LONGEST_HEAD and not line.prose and bool(SECTION_HEAD.fullmatch(line.folded))


def _list_in_line(line: Line) -> bool:
    """Tell whether a line is a list with its heading, run together: `Related Stories 'WORST YET' Leader mocks`."""
    if line.ended or line.words <= LONGEST_HEAD:
        return False
    return bool(LIST_BEGINS.match(line.text)) and not line.text.rstrip("”’\"'").endswith(".")


def _headline(line: Line) -> bool:
    return line.words <= LONGEST_HEADLINE and not line.text.endswith((".", ":", ",", ";", ".”", '."'))


TO_READER = Verdict(BlockKind.PROMO, "call-to-reader")
LINKED = Verdict(BlockKind.PROMO, "linked-story")

OFFER = Verdict(BlockKind.PROMO, "offer")

APPEAL = Verdict(BlockKind.PROMO, "appeal")

FEWEST_OFFER_CUES = 2
"""What offers say, so often in one line that it is one."""

ENDED = re.compile(r"(?<=[.!?])\s")
"""Between two sentences."""

QUOTES = re.compile(r"[“”\"]")
"""What somebody else says is no offer of the newsroom's."""

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


def call_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find lines that begin with a call and name a medium, and headlines after `Related:` and the like."""
    for at, line in enumerate(lines):
        last = at >= len(lines) - LAST
        if verdicts[at] or line.words > (LONGEST_LAST_CALL if last else LONGEST_CALL):
            continue
        text = line.text.lstrip(BULLETS)
        if text is line.text and CALL.match(text) and MEDIUM.search(text):
            yield at, TO_READER
        elif _offer(line):
            yield at, OFFER
        elif _appeal(line):
            yield at, APPEAL
        elif (line.words <= LONGEST_LINK and not line.text.endswith(".") and TEASER.match(text)) or (
            FEWEST_LINKED <= line.words <= LONGEST_LINK
            and (BRACKETED.fullmatch(line.text) or (line.text[-1].isdigit() and DATE_GLUED.search(line.text)))
        ):
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


def _offer(line: Line) -> bool:
    """Tell whether a line offers the reader something of the newsroom's own, or asks for something."""
    words = line.folded or line.text.casefold()
    # Who isn't spoken to is offered nothing, but by a call.
    if ADDRESSED.isdisjoint(words.split()):
        parts = ENDED.split(line.text) if line.words <= LONGEST_LINK else (line.text,)
        if not any(CALL.match(part) for part in parts):
            return False
    cues = sum(any(cue in words for cue in cues) for cues in OFFER_CUES)
    return cues >= FEWEST_OFFER_CUES and not QUOTES.search(line.text)


def _appeal(line: Line) -> bool:
    """Tell whether a line asks the reader to tell or send something, or is an address to do so."""
    if ADDRESS_ALONE.fullmatch(line.text):
        return True
    words = line.folded or line.text.casefold()
    if YOU.isdisjoint(words.split()) or QUOTES.search(line.text):
        return False
    cues = sum(any(cue in words for cue in cues) for cues in APPEAL_CUES) + bool(ADDRESS.search(line.text))
    return cues >= FEWEST_OFFER_CUES
