"""A whole page's furniture: what stands before, between and after the runs of prose that are the article.

Where each line of prose counts its words and each other line costs, the runs are the maximal scoring subsequences
(W. Ruzzo and M. Tompa, A linear time algorithm for finding all maximal scoring subsequences, ISMB 1999); that text
density tells is the idea of Kohlschütter et al., Boilerplate Detection using Shallow Text Features, WSDM 2010. The
best run is article; of the others those that speak of the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from variorum.language.english.page import ADDRESSED, AGENCY, CALL, CREDIT_SEPARATOR, PHOTO, STRONG
from variorum.language.english.words import STOPWORDS, stem
from variorum.model import Block, BlockKind
from variorum.sources.lines import MARKS, WORD, Found, Line, Lines, Paragraph, Verdict, Verdicts, read_lines
from variorum.sources.rules.bylines import BYLINE, person_in
from variorum.sources.rules.interface import ADVERTISEMENT, CONTROL
from variorum.sources.rules.notices import is_legal
from variorum.sources.rules.teasers import HEAD, LISTED

TITLE = Verdict(BlockKind.TITLE, "title")
HEADER = Verdict(BlockKind.TITLE, "above-the-byline")
LABEL = Verdict(BlockKind.CHROME, "repeated-label")
BETWEEN = Verdict(BlockKind.CHROME, "between-the-text")
ABOVE = Verdict(BlockKind.CHROME, "above-the-text")
BELOW = Verdict(BlockKind.CHROME, "below-the-text")

LONGEST_GAIN = 60
"""Words that one line may count, so that no cookie banner outweighs an article."""

COST = 14.0
"""What a line costs that is no prose, or that another rule removed, in words."""

DEPTH = 60
"""Lines above the text among which the headline is looked for."""

FEWEST, LONGEST = 5, 30
"""Words of a headline."""

FEWEST_TELLING = 2
"""Words of a headline that aren't small ones."""

SHARED, MANY_TELLING, SHARED_OF_MANY = 0.6, 6, 0.5
"""Part of them that the text has too, and a smaller part where there are many."""

FEWEST_CONTROLS, MOST_PROSE = 6, 0.5
"""Different lines of control words from which on a text is a whole page, not an article with debris, and the share of
lines of prose up to which it is."""

FEW_CONTROLS, LITTLE_PROSE, MENU, MUCH = 2, 0.6, 8, 100.0
"""The same of a page whose menus name things of its own: fewer controls, and so many lines above the first of prose;
then the best run has to be worth much."""

PART = 65.0
"""Worth of the smallest run besides the best that may be article."""

RELATED, THE_SAME = 0.2, 0.75
"""Share of a run's long words that the best run has, between which it goes on with the article: with less it is of
something else, with more it is a summary."""

INSERTED = frozenset((BlockKind.PROMO, BlockKind.CAPTION, BlockKind.CREDIT))
"""Kinds of what a page puts between an article's paragraphs, besides the headings of lists."""

MOST_INSERTED = 16
"""Lines in a row that are put between an article's paragraphs, at most."""

SHORTEST_SENTENCE = 3
"""Words of the shortest sentence that goes on with an article, where nothing but its place tells."""

STOPPED = re.compile(r"[.!…][\"”’')\]]*$|\?[\"”’]+$")
"""How a sentence ends, and no heading or question to the reader does."""

QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")
"""Somebody's words."""

AROUND = frozenset((ABOVE.rule, BELOW.rule, BETWEEN.rule))
ALIKE = 0.15
"""Share of the long words of sentences around a text which the text has, from which on they may be of it."""

LONG = 5
"""Letters of the shortest long word."""

RUN_TOGETHER = re.compile(r"[a-z][.!?][A-Z]|[#$€£]\d")
"""Where several lines of a page became one, and what stands in lists of goods."""

DATED = (BlockKind.DATELINE, BlockKind.BYLINE)
UNDER, BESIDE = 4, 2
"""Lines below the headline, and beside a date, in which a name alone is the author's."""

NEAR = 3
"""Lines above the byline in which a headline stands that the text doesn't tell."""

MANY_TIMES, LONGEST_LABEL = 4, 3
"""How often a line comes that is a label of the page's (`Article content`), and its most words."""


def body_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find what stands around the text of a whole page, which its many controls betray."""
    least = _whole_page(lines, verdicts)
    if least is None:
        return
    times = Counter(line.folded or line.text for line in lines)
    worths = [_worth(*of, times) for of in zip(lines, verdicts, strict=True)]
    runs = _gone_on(_article(worths, lines, least), lines, verdicts, times)
    if not runs:
        return
    start, end = runs[0][0], runs[-1][1]
    title = _title(lines, runs)
    if title is None:
        title = _above_byline(lines, verdicts, start)
    if title is not None:
        yield title, TITLE
        below = title + 1
        if below < start and verdicts[below] is None and lines[below].words >= FEWEST:
            yield below, HEADER
        for at in _people(lines, verdicts, title, start):
            yield at, BYLINE
    inside = {at for run in runs for at in range(*run)}
    for at, line in enumerate(lines):
        if at not in inside:
            yield at, ABOVE if at < start else BELOW if at >= end else BETWEEN
        elif times[line.folded] >= MANY_TIMES and line.words <= LONGEST_LABEL and not line.ended:
            yield at, LABEL


def _title(lines: Sequence[Line], runs: Sequence[tuple[int, int]]) -> int | None:
    """Find the headline: the first line above the text that is no sentence and is made of the text's own words.

    Where it comes again by itself (`Home: Ferry hits pier`, `Ferry hits pier`) that line is it.
    """
    text = {
        stem(word)
        for run in runs
        for line in lines[run[0] : run[1]]
        if line.prose
        for word in WORD.findall(line.text.casefold())
    }
    start = runs[0][0]
    found: int | None = None
    for at in range(max(0, start - DEPTH), start):
        if found is not None:
            again = lines[at].text in lines[found].text
            if again and len(lines[at].text) >= SHARED * len(lines[found].text):
                found = at
        elif _can_be_title(lines[at]):
            words = _telling(lines[at])
            shared = len(words & text) / len(words)
            if shared >= (SHARED_OF_MANY if len(words) >= MANY_TELLING else SHARED):
                found = at
    return found


def _above_byline(lines: Lines, verdicts: Verdicts, start: int) -> int | None:
    """Find the headline of a text too short to have its words: the line that can be one right above the byline."""
    first = next((at for at in range(start) if (verdict := verdicts[at]) and verdict is BYLINE), 0)
    near = range(first - 1, max(0, first - NEAR) - 1, -1)
    return next((at for at in near if verdicts[at] is None and _can_be_title(lines[at])), None)


def _people(lines: Lines, verdicts: Verdicts, title: int, start: int) -> Iterator[int]:
    """Find lines with a person's name alone under the headline, or beside a date below it."""
    dates = {at for at in range(title, start) if (verdict := verdicts[at]) and verdict.kind in DATED}
    for at in range(title + 1, start):
        near = at - title <= UNDER or any(abs(at - date) <= BESIDE for date in dates)
        if near and verdicts[at] is None and person_in(lines[at]):
            yield at


def _can_be_title(line: Line) -> bool:
    return (
        FEWEST <= line.words <= LONGEST
        and len(_telling(line)) >= FEWEST_TELLING
        and not (line.ended and not line.text.endswith(("?", "…", "!", "”", "’", '"', "'")))
        and not CALL.match(line.text)
        and line.tokens[0] not in STRONG
        and not (AGENCY.search(line.text) and CREDIT_SEPARATOR.search(line.text))
        and not PHOTO.search(line.text)
        and not RUN_TOGETHER.search(line.text)
        # A short line to the reader is a question of the page's, not of the report's.
        and not (len(_telling(line)) < MANY_TELLING and ADDRESSED.intersection(line.tokens))
    )


def _telling(line: Line) -> frozenset[str]:
    return frozenset(stem(token) for token in line.tokens) - STOPWORDS


def _whole_page(lines: Lines, verdicts: Verdicts) -> float | None:
    """Give the least that a whole page's best run is worth; None where the text is no whole page."""
    controls = {line.folded for line, verdict in zip(lines, verdicts, strict=True) if verdict is CONTROL}
    prose = sum(line.prose for line in lines)
    if len(controls) >= FEWEST_CONTROLS and prose <= MOST_PROSE * len(lines):
        return 0.0
    menu = len(controls) >= FEW_CONTROLS and not any(line.prose for line in lines[:MENU])
    return MUCH if menu and prose <= LITTLE_PROSE * len(lines) else None


def _worth(line: Line, verdict: Verdict | None, times: Counter[str]) -> float:
    """Say what a line counts: prose its words; a cost what is none, comes again, or is about cookies and consent."""
    if not line.prose or verdict or times[line.folded or line.text] > 1 or is_legal(line):
        return -COST
    return min(line.words, LONGEST_GAIN)


def _article(worths: Sequence[float], lines: Sequence[Line], least: float) -> list[tuple[int, int]]:
    """Choose the runs that are the article, in their order; none where the best isn't worth the least."""
    runs = _runs(worths)
    best = max(runs, key=lambda run: run.worth, default=None)
    if best is None or best.worth < least:
        return []
    words = _long_words(lines, best)
    chosen = [best]
    for run in runs:
        if run is not best and run.worth >= PART:
            own = _long_words(lines, run)
            if RELATED <= len(own & words) / max(1, len(own)) <= THE_SAME:
                chosen.append(run)
    return sorted((run.start, run.end) for run in chosen)


def _gone_on(
    runs: Sequence[tuple[int, int]], lines: Lines, verdicts: Verdicts, times: Counter[str]
) -> list[tuple[int, int]]:
    """Add to runs the sentences with which the article goes on below them, or above: at once, or around what is put in.

    A list of other stories costs more than the few paragraphs behind it are worth, and a short sentence is no prose.
    What is put in a rule has known by its words; controls, menus and lines that nobody knows end the article.
    """

    def sentence(at: int) -> bool:
        line = lines[at]
        fits = verdicts[at] is None and line.words >= SHORTEST_SENTENCE and bool(STOPPED.search(line.text))
        return fits and times[line.folded or line.text] == 1 and not is_legal(line) and not _to_reader(line)

    def inserted(at: int) -> bool:
        verdict = verdicts[at]
        return verdict is not None and (verdict.kind in INSERTED or verdict in (HEAD, ADVERTISEMENT))

    def past(place: int, step: int, of: Callable[[int], bool], stop: int) -> int:
        """Give the place up to which all lines from a place on are of a sort: below it, or above with a step of -1."""
        while place != stop and of(place if step > 0 else place - 1):
            place += step
        return place

    def on(place: int, step: int, stop: int) -> int:
        while True:
            gap = past(place, step, inserted, stop)
            end = past(gap, step, sentence, stop)
            row = range(min(gap, end), max(gap, end))
            between = range(min(place, gap), max(place, gap))
            told = not between or len(row) > 1 or any(lines[at].prose for at in row)
            # Above a credit alone stands a caption, and above the first paragraph what sums the report up.
            listed = step > 0 or any(verdicts[at] in (HEAD, LISTED) for at in between)
            if not row or not told or not listed or len(between) > MOST_INSERTED:
                return place
            place = end

    found: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(runs):
        stop = runs[number + 1][0] if number + 1 < len(runs) else len(lines)
        found.append((start if number else on(start, -1, 0), on(end, 1, stop)))
    return found


def _to_reader(line: Line) -> bool:
    """Tell whether a line speaks to the reader, or of the newsroom itself, not in somebody's mouth."""
    said = QUOTED.sub(" ", line.text).casefold().split()
    return bool(CALL.match(line.text)) or not ADDRESSED.isdisjoint(word.strip(MARKS) for word in said)


def left_out(text: str, blocks: Sequence[Block]) -> tuple[int, str]:
    """Count the words of sentences above, between or below a text's runs that speak of the same; give their first.

    Sentences in a row are compared as one. What comes again, is legal or speaks to the reader is the page's.
    """
    lines = read_lines(Paragraph(b.start, b.end, text[b.start : b.end]) for b in blocks)
    times = Counter(line.folded or line.text for line in lines)
    kept = _words_of(line for line, block in zip(lines, blocks, strict=True) if block.kind is BlockKind.ARTICLE)

    def sentence(at: int) -> bool:
        line = lines[at]
        once = line.prose and bool(STOPPED.search(line.text)) and times[line.folded or line.text] == 1
        return once and blocks[at].rule in AROUND and not is_legal(line) and not _to_reader(line)

    lost = []
    for fits, row in groupby(range(len(lines)), sentence):
        part = [lines[at] for at in row] if fits else []
        own = _words_of(part)
        if own and len(own & kept) >= ALIKE * len(own):
            lost += part
    return sum(line.words for line in lost), " ".join(lost[0].text.split()[:8]) if lost else ""


class _Run(NamedTuple):
    """A run of lines: where it begins and ends, and the sums of worth before and up to its end."""

    start: int
    end: int
    before: float
    total: float

    @property
    def worth(self) -> float:
        return self.total - self.before


def _runs(worths: Sequence[float]) -> list[_Run]:
    """Find the maximal scoring runs: no shorter and no longer one around them is worth more."""
    found: list[_Run] = []
    total = 0.0
    for at, worth in enumerate(worths):
        before, total = total, total + worth
        if worth <= 0:
            continue
        run = _Run(at, at + 1, before, total)
        while True:
            place = next((n for n in range(len(found) - 1, -1, -1) if found[n].before < run.before), None)
            if place is None or found[place].total >= run.total:
                found.append(run)
                break
            run = _Run(found[place].start, run.end, found[place].before, run.total)
            del found[place:]
    return found


def _long_words(lines: Sequence[Line], run: _Run) -> frozenset[str]:
    return _words_of(line for line in lines[run.start : run.end] if line.prose)


def _words_of(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.text.casefold().split() if len(word) >= LONG)
