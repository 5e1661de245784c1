"""Finding quoted words in a passage: verbatim but for what an editor may change, in linear time.

`…`, `...`, `[…]` leave out; `[word]` is the editor's insertion; `[T]he` a changed capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.citing.folding import Folded, fold

# What is left out: `…`, `...`, `. . .`, each also in brackets.
ELISION = re.compile(r"\[\s{0,9}(?:…|\.\s?\.\s?\.)\s{0,9}\]|…|\.\s?\.\s?\.(?:\s?\.)?")
# A place within a word, a contraction or a number: `mili|tary`, `can|'t`, `can'|t`, `4|,500`, `4,|500`.
INSIDE_WORD = re.compile(
    r"(?<=\w)(?=\w)|(?<=\w)(?='\w)|(?<=\w')(?=\w)|(?<=\d)(?=[.,:]\d)|(?<=\d[.,:])(?=\d)"
)
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
