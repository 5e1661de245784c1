"""The headline above the text, with what else stands between it and the byline."""

from __future__ import annotations

import re
from collections.abc import Collection

from variorum.language.english.page import GENRE_WORDS, PARTICLES, SECTION_NAMES, SUMMED_UP, WHERE_WRITTEN
from variorum.language.english.words import STOPWORDS, stem
from variorum.model import SUBHEADING, BlockKind
from variorum.sources.lines import WORD, Found, Line, Lines, Verdict, Verdicts
from variorum.sources.rules.bylines import BYLINE, person_in
from variorum.sources.segmenting import sentence_spans

TITLE = Verdict(BlockKind.TITLE, "title")
HEADER = Verdict(BlockKind.TITLE, "above-the-byline")

LABEL = Verdict(BlockKind.CHROME, "section-label")
MENU = Verdict(BlockKind.CHROME, "menu")

MOST_LABELS = 2
"""Labels above a headline up to which one may be its own; more are a menu, whatever they say."""

DEPTH = 12
"""Lines from the top among which the byline is looked for."""

MOST_ABOVE = 90
"""Words that may stand above it."""

MOST_LINES = 3
"""Lines of a headline without a byline: the section's name, the headline, a second one."""

MOSTLY = 0.4
"""Share of a later line's words that the text has from which on it is the headline, if it has none of the first's."""

FEWEST = 3
"""Words of the shortest headline; fewer are a label, a place, a name."""

LONGEST = 24
"""Words of the longest headline."""

LIST_MARKS = ("•", "-", "*", "–", "—", "|", ">", "»", "[")
"""How lines begin that are of a list, not a headline."""

ENDS = re.compile(r"[.…:,;?!][”’\"']?$|[,;]$")
"""How sentences and parts of them end, within quotation marks too; a headline may end in `!` alone."""

QUOTATION = re.compile(r"[“\"‘'].*[”\"’']")
QUOTED_WORDS = 8
"""A line that is a quotation, and its words from which on it is no headline: a report may begin with one."""

DECIDED = frozenset(("title", "above-the-text"))
"""Rules of lines of a whole page, whose headline is known, or looked for in vain, by then."""

MARKING = frozenset(("byline", "date-line", "time-it-takes"))
"""Rules of the lines that stand under headlines."""


def heading_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find the headline: what stands above a byline or date near the top, else first lines that are no sentences."""
    first = next((at for at, verdict in enumerate(verdicts) if verdict is None), None)
    if first is None or any(verdict and verdict.rule in DECIDED for verdict in verdicts):
        return
    above = _above_byline(lines, verdicts, first) or _first_lines(lines, verdicts, first)
    long = [at for at in above if lines[at].words >= FEWEST and not _sections(lines[at].text)]
    if not long:
        return
    titled = _behaving(lines, long, verdicts)
    label = MENU if _is_menu(lines, titled) else LABEL
    for at in above:
        if at > titled and person_in(lines[at]):
            yield at, BYLINE
        elif at < titled:
            yield at, label
        else:
            yield at, TITLE if at == titled else (LABEL if lines[at].words < FEWEST else HEADER)


def _is_menu(lines: Lines, titled: int) -> bool:
    """Tell whether the short lines right above a headline are sections of the newsroom, not what the text is of."""
    start = titled
    while start and 0 < lines[start - 1].words < FEWEST:
        start -= 1
    names = [lines[at].folded for at in range(start, titled)]
    known = sum(name in SECTION_NAMES or name in GENRE_WORDS for name in names)
    return len(names) > MOST_LABELS or known > 1


def _behaving(lines: Lines, above: list[int], verdicts: Verdicts) -> int:
    """Choose the headline: the first line, unless the text has none of its words and most of a later one's."""
    prose = (line for line, verdict in zip(lines, verdicts, strict=True) if line.prose and verdict is None)
    text = {stem(word) for line in prose for word in WORD.findall(line.text.casefold())}
    shares = [_shared(lines[at], text) for at in above]
    later = next((at for at, share in zip(above, shares, strict=True) if share >= MOSTLY), above[0])
    return above[0] if shares[0] else later


def _shared(line: Line, text: Collection[str]) -> float:
    """Tell which share of a line's words that aren't small ones a text has, both by their stems."""
    words = {stem(token) for token in line.tokens} - STOPWORDS
    return len(words.intersection(text)) / max(1, len(words))


HEADING_OR_LINK = Verdict(BlockKind.TITLE, "heading-or-link")
"""A longer line between paragraphs: in a copied text nothing tells a heading from another story's headline."""

LONGEST_CERTAIN = 5
"""Words of the longest heading between paragraphs that is surely one, where it asks nothing."""

LONGEST_SUBHEADING = 14
"""Words of the longest heading between paragraphs."""

DASHED = re.compile(r"[-–—•*]\s?(\S.*\S)\s?[-–—•*]")
"""A heading between dashes, as agencies write them: `- 'Not a swap' -`."""


def subheading_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find headings between paragraphs: a line that is no sentence, alone between paragraphs of sentences."""
    left = [at for at, verdict in enumerate(verdicts) if verdict is None]
    for before, at, after in zip(left, left[1:], left[2:], strict=False):
        if lines[before].prose and lines[after].prose and _between(lines[at]):
            yield at, Verdict(BlockKind.TITLE, SUBHEADING) if _certain(lines[at]) else HEADING_OR_LINK


def _certain(line: Line) -> bool:
    return line.words <= LONGEST_CERTAIN or line.text.endswith("?") or DASHED.fullmatch(line.text) is not None


def _between(line: Line) -> bool:
    if line.prose or line.words > LONGEST_SUBHEADING or not line.tokens:
        return False
    if DASHED.fullmatch(line.text):
        return True
    return not line.text.startswith(LIST_MARKS) and not ENDS.search(line.text.rstrip("!?"))


def _above_byline(lines: Lines, verdicts: Verdicts, first: int) -> list[int]:
    """Find what stands above a byline or date near the top, if it begins as headlines do and prose follows."""
    top = range(first, min(len(lines), first + DEPTH))
    marks = [at for at in top if (verdict := verdicts[at]) and verdict.rule in MARKING]
    above = [at for at in range(first, marks[-1] if marks else first) if verdicts[at] is None]
    long = [at for at in above if lines[at].words >= FEWEST]  # shorter ones are of a menu
    if not above or len(long) > MOST_LINES + 1 or not (_headline(lines[first]) or _asks(lines[first])):
        return []
    words = sum(lines[at].words for at in above)
    rest = range(marks[-1], len(lines))
    follows = sum(lines[at].words for at in rest if lines[at].prose and verdicts[at] is None)
    return above if words <= min(MOST_ABOVE, follows) else []


def _first_lines(lines: Lines, verdicts: Verdicts, first: int) -> list[int]:
    """Find the first lines that look like headlines, if what follows them doesn't."""
    found: list[int] = []
    for at in range(first, len(lines)):
        if verdicts[at] is not None:
            continue
        if not _headline(lines[at]):
            return found
        found.append(at)
        if len(found) > MOST_LINES:
            break
    return []


def _asks(line: Line) -> bool:
    """Tell whether a line is a question that may be a headline: above a byline it is none of the text's."""
    asked = line.words <= LONGEST and line.text.endswith("?") and not line.text.startswith(LIST_MARKS)
    return asked and len(sentence_spans(line.text)) == 1


def _headline(line: Line) -> bool:
    if line.words > LONGEST or line.text.startswith(LIST_MARKS) or ENDS.search(line.text.rstrip("!")):
        return False
    if line.words >= QUOTED_WORDS and QUOTATION.fullmatch(line.text):
        return False
    return len(sentence_spans(line.text)) == 1


SUMMARY = Verdict(BlockKind.TITLE, "summary")
BESIDE = Verdict(BlockKind.BYLINE, "beside-the-byline")

LONGEST_BESIDE = 6
"""Words of the longest line below a name that says for whom somebody writes."""


def beneath_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find what stands between the headline and the first sentence: names, what is below them, and points under a heading."""
    titles = [at for at, verdict in enumerate(verdicts[:DEPTH]) if verdict and verdict.rule == TITLE.rule]
    if not titles:  # a page's stands apart from these lines
        titles = [at - 1 for at, verdict in enumerate(verdicts[:DEPTH]) if verdict is BYLINE][:1]
    first = next((at for at, line in enumerate(lines) if verdicts[at] is None and (line.prose or line.ended)), 0)
    if not titles or first - titles[-1] > DEPTH:
        return
    named = summed = False
    for at in range(titles[-1] + 1, first):
        line, verdict = lines[at], verdicts[at]
        summed = summed or bool(SUMMED_UP.fullmatch(line.text))
        if verdict is not None:
            named = verdict is BYLINE or (named and verdict.rule in MARKING)
        elif summed:
            yield at, SUMMARY
        elif person_in(line) == line.text:
            named = True
            yield at, BYLINE
        elif named and 1 < line.words <= LONGEST_BESIDE and (WHERE_WRITTEN.fullmatch(line.text) or _names_only(line)):
            yield at, BESIDE


def _names_only(line: Line) -> bool:
    return all(word[0].isupper() or word in PARTICLES for word in WORD.findall(line.text))


LABELLED = re.compile(r"([A-Za-z][A-Za-z -]{2,20}?)\s?(?:[:|•]|\s[–—-]\s)")
"""A label before a headline: `Opinion: `, `Analysis | `."""


CRUMBS = re.compile(r"\s*[>»›]\s*")
"""What stands between the sections that lead to a page: `Home > Opinion > Columnists`."""

LONGEST_SECTION = 3
"""Words of the longest name of a section."""


def labelled(line: str) -> str:
    """Give the genre that a line is the label of, or begins with the label of, or whose sections lead to it; empty if none."""
    label = LABELLED.match(line)
    if genre := _genre(label[1] if label else line):
        return genre
    return next(filter(None, map(_genre, reversed(_sections(line)))), "")


def _sections(line: str) -> list[str]:
    """Give the sections that a line says lead to a page; none if it is another line."""
    sections = [part for part in CRUMBS.split(line) if part]
    return sections if len(sections) > 1 and all(len(part.split()) <= LONGEST_SECTION for part in sections) else []


def _genre(label: str) -> str:
    return GENRE_WORDS.get(label.casefold().strip(" |:•·-–—"), "")
