"""Where a text's paragraphs lie, what the cleaning rules look at in each, and what a rule decides about one.

A paragraph is a line, or lines up to a blank one where lines were wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from variorum.language.english.words import STOPWORDS
from variorum.model import BlockKind

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+"
)
"""Soft hyphens, zero-width and direction marks, byte order marks within the text."""

SENTENCE_ENDS = tuple(".!?:;…\"”’')»")
"""How a line ends that isn't cut in the middle of a sentence."""

WRAPPED_WIDTH = range(40, 101)
"""Characters of a line that a fixed width cut."""

FEWEST_WRAPPED = 4
"""Wrapped lines from which on they are no accident."""


class Paragraph(Struct, frozen=True):
    """A paragraph without the white space around it."""

    start: int
    end: int
    text: str
    """Exactly the text from start to end, line ends of wrapped lines included."""


def lines_of(text: str) -> tuple[Paragraph, ...]:
    """Split a text into its lines, without blank ones: the paragraphs of a text whose lines nobody wrapped."""
    return tuple(_split(text))


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Split a text into its paragraphs, which leave out nothing but white space.

    A line is a paragraph, whether blank lines stand between or not. Only where most lines are wrapped at a
    width (cut in mid-sentence, the next one beginning in lower case) a paragraph goes on to a blank line.
    """
    lines = list(_split(text))
    if not _wrapped(text, lines):
        return tuple(lines)
    joined: list[Paragraph] = []
    for line in lines:
        if joined and _adjacent(text, joined[-1], line):
            start = joined.pop().start
            line = Paragraph(start, line.end, text[start : line.end])  # noqa: PLW2901
        joined.append(line)
    return tuple(joined)


def _split(text: str) -> list[Paragraph]:
    found = []
    start = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            at = start + len(line) - len(line.lstrip())
            found.append(Paragraph(at, at + len(stripped), stripped))
        start += len(line)
    return found


def _adjacent(text: str, above: Paragraph, below: Paragraph) -> bool:
    return len(text[above.end : below.start].splitlines()) <= 2 and (text.count("\n", above.end, below.start) <= 1)


def _wrapped(text: str, lines: list[Paragraph]) -> bool:
    pairs = [pair for pair in pairwise(lines) if _adjacent(text, *pair)]
    cut = [
        (above, below)
        for above, below in pairs
        if len(above.text) in WRAPPED_WIDTH and not above.text.endswith(SENTENCE_ENDS)
    ]
    carried = sum(below.text[0].islower() for _, below in cut)
    return carried >= FEWEST_WRAPPED and 2 * len(cut) > len(pairs) and 3 * carried > len(pairs)


class Verdict(Struct, frozen=True):
    """A line's kind, and the rule that gave it."""

    kind: BlockKind
    rule: str
    """`english.reasons` has its words for readers."""


WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
"""A word with its inner marks: `Xi's`, `a.m`, `well-known`."""

SYLLABIC = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
"""Letters of scripts that are written without spaces between words."""

SPACELESS_LETTERS = 2
"""Of those, how many count as a word."""

ENDED = re.compile(r"[.!?…:;。！？][\"”’')\]»\s]*$")
"""A line that ends as sentences do."""

LONGEST_END = 12
"""Characters of the marks that a sentence ends with, at most."""

SENTENCE_WORDS = 8
"""Words from which on a line that ends as sentences do is one."""

RUNNING_WORDS = 12
"""Words from which on a line is prose without that, if enough of them are the small words of sentences."""


def sentence_words(text: str) -> int:
    """Count the words of a text of sentences; 0 where it is too short to be one, or ends otherwise."""
    words = len(text.split())
    return words if words >= SENTENCE_WORDS and ENDED.search(text, max(0, len(text) - LONGEST_END)) else 0


SMALL_WORDS = 0.25
"""Share of small words (English) from which on a line is prose."""


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph of a source, as a rule sees it."""

    start: int
    end: int
    text: str
    folded: str
    """Lower case, without what can't be seen and without marks at the ends; empty for a long line."""
    tokens: tuple[str, ...]
    """Its words in lower case, if it is short; else none."""
    words: int
    """How many words it has, a few letters being one where a script has no spaces."""
    ended: bool
    """It ends as sentences do."""
    prose: bool
    """It is made of sentences."""


Lines = Sequence[Line]
Verdicts = Sequence[Verdict | None]
"""Of each line the verdict so far; None where no rule has evidence against it."""
Found = Iterator[tuple[int, Verdict]]
"""Further verdicts, each with the place of its line."""

MARKS = " \t.,:;!?…|•·*-–—_«»<>()[]\"'“”"
"""What is taken off the ends of a line that is compared."""

LONG_LINE = 400
"""Characters from which on a line is prose, whatever it says, and its words aren't listed."""


def read_lines(paragraphs: Iterable[Paragraph]) -> tuple[Line, ...]:
    """Look at each paragraph of a text."""
    return tuple(_line(p.start, p.end, p.text) for p in paragraphs)


def _line(start: int, end: int, text: str) -> Line:
    seen = text if text.isascii() else INVISIBLE.sub("", text)
    folded = seen.casefold() if len(seen) <= LONG_LINE else ""
    tokens = tuple(WORD.findall(folded))
    words = len(tokens) or len(seen.split())
    if not seen.isascii():
        words += len(SYLLABIC.findall(seen)) // SPACELESS_LETTERS
    ended = bool(ENDED.search(seen, max(0, len(seen) - LONGEST_END)))
    small = sum(token in STOPWORDS for token in tokens)
    prose = (ended and words >= SENTENCE_WORDS) or (
        words >= RUNNING_WORDS and (len(seen) > LONG_LINE or small >= SMALL_WORDS * words)
    )
    return Line(
        start=start,
        end=end,
        text=text,
        folded=folded.strip(MARKS),
        tokens=tokens,
        words=words,
        ended=ended,
        prose=prose,
    )


def prose_words(lines: Lines, verdicts: Verdicts) -> list[int]:
    """Count the words of each line of prose that no rule has taken yet; others have none."""
    return [line.words if line.prose and not verdict else 0 for line, verdict in zip(lines, verdicts, strict=True)]
