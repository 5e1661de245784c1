"""Galleries: pictures in a row, each with its number, or with captions that come again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from variorum.language.english.page import PICTURES_HEAD
from variorum.model import BlockKind
from variorum.sources.lines import Found, Line, Lines, Verdict, Verdicts

GALLERY = Verdict(BlockKind.CAPTION, "gallery")
OTHER_PICTURES = Verdict(BlockKind.PROMO, "gallery-of-others")

KNOWN = 0.5
"""Share of a gallery's names and long words that the text has too, from which on its pictures are of the report."""

LONG = 5
"""Letters of the shortest long word."""

NUMBERED = re.compile(r"\b(\d{1,3})\s?/\s?(\d{1,3})\b")
"""Which picture of how many: `7/34`."""

FEWEST = 3
"""Pictures of the smallest gallery."""

NEAR = 6
"""Lines within which a caption comes again that is one of a row."""

LONGEST = 60
"""Words of the longest caption of a row."""

ALIKE = 0.6
"""Share of a sentence's words that a caption of its row has too."""

SHORTEST = 6
"""Words of the shortest caption that coming again betrays."""


def gallery_rule(lines: Lines, verdicts: Verdicts) -> Found:
    """Find galleries whose pictures are numbered, on a line each or all on one, and captions in a row."""
    for start, end in (*_numbered(lines), *_repeated(lines, verdicts)):
        others = (*range(start), *range(end, len(lines)))
        text = {word for at in others if lines[at].prose for word in lines[at].tokens}
        words = {word for at in range(start, end) for word in lines[at].tokens if len(word) >= LONG}
        of_it = len(words & text) >= KNOWN * len(words)
        for at in range(start, end):
            yield at, GALLERY if of_it else OTHER_PICTURES


def _numbered(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Find runs of lines that begin with rising numbers of as many pictures, from the heading to the last."""
    run: list[int] = []
    many = count = 0
    for at, line in enumerate(lines):
        numbers = NUMBERED.findall(line.text)
        of = Counter(total for _, total in numbers)
        if of and of.most_common(1)[0][1] >= FEWEST - 1 and PICTURES_HEAD.search(line.text):
            yield at, at + 1
        starts = NUMBERED.match(line.text.lstrip("[("))
        if not starts or int(starts[1]) > int(starts[2]):
            continue
        if run and int(starts[2]) == many and int(starts[1]) > count:
            run.append(at)
        else:
            yield from _whole(lines, run)
            run = [at]
        count, many = int(starts[1]), int(starts[2])
    yield from _whole(lines, run)


def _whole(lines: Sequence[Line], run: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give a gallery with its heading, and with what goes on between its pictures and after the last as after others."""
    if len(run) < FEWEST:
        return
    start, steps = run[0], [below - above for above, below in pairwise(run)]
    while start and lines[start - 1].words and PICTURES_HEAD.fullmatch(lines[start - 1].text):
        start -= 1
    usual = Counter(steps).most_common(1)[0][0]
    yield start, min(len(lines), run[-1] + usual)


def _repeated(lines: Lines, verdicts: Verdicts) -> Iterator[tuple[int, int]]:
    """Find rows of captions: a sentence comes again a few lines further, and all between are as short."""
    last: dict[str, int] = {}
    row = (0, 0)
    for at, line in enumerate(lines):
        if verdicts[at] is None and line.folded and line.words >= SHORTEST:
            before = last.get(line.folded)
            if before is not None and 0 < at - before <= NEAR:
                between = range(before, at + 1)
                if all(verdicts[place] is None and _like(lines[place], line.tokens) for place in between):
                    if row[1] > before:
                        row = (row[0], at + 1)
                    else:
                        yield from _row(lines, verdicts, row)
                        row = (before, at + 1)
            last[line.folded] = at
    yield from _row(lines, verdicts, row)


def _row(lines: Lines, verdicts: Verdicts, row: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Give a row with the lines around it that are no sentences, or are made of its words."""
    start, end = row
    if end - start < FEWEST:
        return
    words = {word for line in lines[start:end] for word in line.tokens}

    def goes_on(at: int) -> bool:
        line = lines[at]
        return verdicts[at] is None and SHORTEST <= line.words <= LONGEST and _like(line, words)

    while start and goes_on(start - 1):
        start -= 1
        words.update(lines[start].tokens)
    while end < len(lines) and goes_on(end):
        words.update(lines[end].tokens)
        end += 1
    yield start, end


def _like(line: Line, said: Collection[str]) -> bool:
    """Tell whether a line in a row is no sentence, or says nearly what the captions of the row say."""
    words = set(line.tokens)
    return line.words <= LONGEST and (not line.ended or len(words.intersection(said)) >= ALIKE * len(words))
