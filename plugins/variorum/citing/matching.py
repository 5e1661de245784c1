"""Finding quoted words in a passage: verbatim but for what an editor may change, in linear time.

Both are folded for that: quotation marks, dashes and white space, case kept. Unlike `identity.normalise`, which also
folds case, a folded text knows where each of its characters stood. `…`, `...`, `[…]` leave out; `[word]` is the
editor's insertion; `[T]he` a changed capital.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from variorum.model import Repair

QUOTE_MARKS = "\"'“”„‟«»″‘’‚‛′`´‹›"
DASHES = r"\-‐‑‒–—―−"
INVISIBLE = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"

# A run that is folded: white space, dashes and what can't be seen, or quotation marks. One space within the
# text stays as it is, and is by far the commonest.
FOLDED_RUN = re.compile(
    rf"\A[\s{DASHES}{INVISIBLE}]+|(?! [^\s{DASHES}{INVISIBLE}])[\s{DASHES}{INVISIBLE}]+"
    rf"|[{QUOTE_MARKS}](?:[{INVISIBLE}]*[{QUOTE_MARKS}])*"
)
DASH = re.compile(f"[{DASHES}]")
SPACE = re.compile(r"\s")


class Folded(Struct, frozen=True):
    """A folded text and the way back."""

    text: str
    starts: tuple[int, ...]
    """Offsets in the folded text at which a run begins; a run is folded or unchanged."""
    origins: tuple[tuple[int, int, bool], ...]
    """For each run its start and end in the original, and whether it was folded."""
    repairs: tuple[Repair, ...] = ()
    """Made in the text before it was folded, in order; the original is the text without them."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the original offsets of a span of the folded text that isn't empty."""
        first, last = self._origin(start)[0], self._origin(end - 1)[1]
        for repair in self.repairs:
            # What comes before is undone by now, so that this one begins where the original has it.
            begin, finish = repair.start, repair.start + len(repair.replacement)
            if first >= finish:
                first += repair.end - finish
            elif first > begin:
                first = begin
            if last >= finish and last > begin:
                last += repair.end - finish
            elif last > begin:
                last = repair.end
        return first, last

    def _origin(self, at: int) -> tuple[int, int]:
        run = bisect_right(self.starts, at) - 1
        first, last, folded = self.origins[run]
        if folded:
            return first, last
        place = first + at - self.starts[run]
        return place, place + 1


def fold(text: str, offset: int = 0, repairs: tuple[Repair, ...] = ()) -> Folded:
    """Fold a text that stands at an offset of a larger one; its ends lose their white space.

    `repairs`, with offsets in the larger text, are in the text already.
    """
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[tuple[int, int, bool]] = []
    length = 0

    def add(piece: str, start: int, end: int, *, folded: bool) -> None:
        nonlocal length
        if piece:
            pieces.append(piece)
            starts.append(length)
            origins.append((start + offset, end + offset, folded))
            length += len(piece)

    done = 0
    for run in FOLDED_RUN.finditer(text):
        add(text[done : run.start()], done, run.start(), folded=False)
        replacement = _replacement(run.group())
        at_an_end = run.start() == 0 or run.end() == len(text)
        if not (replacement == " " and at_an_end):
            add(replacement, run.start(), run.end(), folded=True)
        done = run.end()
    add(text[done:], done, len(text), folded=False)
    return Folded("".join(pieces), tuple(starts), tuple(origins), repairs)


def _replacement(run: str) -> str:
    if run[0] in QUOTE_MARKS:
        return "'"
    if DASH.search(run):
        return "-"
    return " " if SPACE.search(run) else ""


# What is left out: `…`, `...`, `. . .`, each also in brackets.
ELISION = re.compile(r"\[\s{0,9}(?:…|\.\s?\.\s?\.)\s{0,9}\]|…|\.\s?\.\s?\.(?:\s?\.)?")
# A place within a word, a contraction or a number: `mili|tary`, `can|'t`, `can'|t`, `4|,500`, `4,|500`.
INSIDE_WORD = re.compile(r"(?<=\w)(?=\w)|(?<=\w)(?='\w)|(?<=\w')(?=\w)|(?<=\d)(?=[.,:]\d)|(?<=\d[.,:])(?=\d)")
# An editor's bracket, with the space that goes with it: `[T]` of `[T]he`, `[The trip] ` where a part
# begins, ` [the trip]` within it, `[s]` of `talk[s]`.
BRACKET = re.compile(r"\[(?P<capital>\w)\](?=\w)|^(?:\[[^\[\]]{1,200}\] ?)| ?\[[^\[\]]{1,200}\]")


def read_words(words: str) -> tuple[str, ...]:
    """Split quoted words where something is left out, and fold the parts; none if there is no word."""
    parts = (fold(piece).text.strip(" -") for piece in ELISION.split(words))
    return tuple(part for part in parts if any(map(str.isalnum, part)))


def find_words(parts: tuple[str, ...], passage: Folded) -> tuple[tuple[int, int], ...]:
    """Find quoted words in a folded passage: the original spans of their parts, none if one is missing.

    Each part is taken where it first comes after the one before, and never inside a word.
    """
    spans = []
    at = 0
    for part in parts:
        needle = _expression(part, passage.text) if "[" in part else part
        if needle is None:
            continue
        found = next(_places(needle, passage.text, at), None)
        if found is None:
            return ()
        spans.append(passage.span(*found))
        at = found[1]
    return tuple(spans)


def _places(part: str | re.Pattern[str], text: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield where a part stands from an offset on, in whole words."""
    while True:
        if isinstance(part, str):
            start = text.find(part, at)
            end = start + len(part)
        else:
            found = part.search(text, at)
            start, end = found.span() if found else (-1, -1)
        if start < 0:
            return
        if not INSIDE_WORD.match(text, start) and not INSIDE_WORD.match(text, end):
            yield start, end
        at = start + 1


def _expression(part: str, text: str) -> re.Pattern[str] | None:
    """Turn a part with brackets into an expression; None where all of it is the editor's.

    A bracket that the source has too stays as it is.
    """
    pieces: list[str] = []
    done = 0
    for bracket in BRACKET.finditer(part):
        pieces.append(re.escape(part[done : bracket.start()]))
        done = bracket.end()
        if bracket.group().strip() in text:
            pieces.append(re.escape(bracket.group()))
        elif letter := bracket.group("capital"):
            pieces.append(f"[{letter.lower()}{letter.upper()}]")
    pieces.append(re.escape(part[done:]))
    expression = "".join(pieces)
    return re.compile(expression) if any(map(str.isalnum, expression)) else None
