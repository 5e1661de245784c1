"""The citation syntax: what stands between `[@` and `]`, in Markdown and in the editor's other files.

[@cheddar]  [@cheddar "words of it"]  [@cheddar#p-4f2a91]  [@claim:c-8a1f02]  [@topic:taiwan]
[@cheddar "…"; @nbc "…"]
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import StrEnum

from msgspec import Struct

LONGEST_QUOTATION = 5_000
"""Characters of quoted words in a citation."""
MOST_CITATIONS = 50
"""Citations in one bracket."""
CLOSERS_TRIED = 20
"""Quotation marks tried as the closing one, where brackets inside leave several."""

# What a citation names: `@cheddar`, `@cheddar#p-4f2a91`, `@claim:c-8a1f02`, `@topic:taiwan`.
TARGET = re.compile(r"@(?:(claim|topic):)?(\w[\w.-]{0,99})(?:#(\w[\w-]{0,99}))?")
# White space, a line break included.
SPACE = re.compile(r"\s{0,200}")
OPENING_MARKS = '"“”„‟«'
# A quotation mark that can close quoted words: `]` or the next citation follows.
CLOSING_MARK = re.compile(r"[\"“”‟»](?=\s{0,200}(?:\]|;\s{0,200}@))")


class Target(StrEnum):
    """What a citation leads to."""

    SOURCE = "source"
    CLAIM = "claim"
    TOPIC = "topic"


class Citation(Struct, frozen=True, kw_only=True):
    """One citation as written."""

    target: Target
    name: str
    """Key of the source, id of the claim or slug of the topic."""
    passage: str = ""
    """Id of a passage of the source, such as `p-4f2a91`; empty without one."""
    words: str = ""
    """The quoted words, escapes undone; empty without any."""
    start: int = 0
    """Where `@` stands in the text that was read."""
    end: int = 0

    def __str__(self) -> str:
        """Write it as `nbc#p-4f2a91`, without brackets and words."""
        prefix = "" if self.target is Target.SOURCE else f"{self.target.value}:"
        return f"{prefix}{self.name}" + (f"#{self.passage}" if self.passage else "")


class Bracket(Struct, frozen=True):
    """The citations of one `[@…]`."""

    citations: tuple[Citation, ...]
    start: int
    """Where `[` stands."""
    end: int
    """After `]`."""


class CitationSyntaxError(ValueError):
    """Something that begins like a citation and isn't one."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset
        """Where in the text it goes wrong."""


def closing_marks(text: str) -> list[int]:
    """Find every quotation mark of a text that can close quoted words; made once for many brackets."""
    return [found.start() for found in CLOSING_MARK.finditer(text)]


def read_bracket(text: str, start: int, closers: list[int]) -> Bracket:
    """Read the bracket that begins with `[@` at an offset; raise CitationSyntaxError if it isn't one.

    `closers` are the closing marks of the text. Linear in the length of the bracket.
    """
    citations: list[Citation] = []
    at = start + 1
    while True:
        citation, at = _read_citation(text, at, closers)
        citations.append(citation)
        at = _after_space(text, at)
        if text.startswith("]", at):
            return Bracket(tuple(citations), start, at + 1)
        if not text.startswith(";", at):
            raise CitationSyntaxError(_expected(text, at, citation), at)
        if len(citations) == MOST_CITATIONS:
            message = f"A bracket holds {MOST_CITATIONS} citations at most; part it"
            raise CitationSyntaxError(message, at)
        at = _after_space(text, at + 1)


def parse_citation(text: str) -> tuple[Citation, ...]:
    """Read a text that is one bracket and nothing else: `[@nbc "…"]`.

    Raises CitationSyntaxError.
    """
    start = _after_space(text, 0)
    if not text.startswith("[@", start):
        raise CitationSyntaxError('This is not a citation; write [@key "words"]', start)
    bracket = read_bracket(text, start, closing_marks(text))
    if text[bracket.end :].strip():
        message = "Something follows the citation; keep the bracket alone"
        raise CitationSyntaxError(message, bracket.end)
    return bracket.citations


def _read_citation(text: str, at: int, closers: list[int]) -> tuple[Citation, int]:
    found = TARGET.match(text, at)
    if not found:
        message = 'After [@ comes the key of a source, as in [@key "words"]'
        raise CitationSyntaxError(message, at)
    sort, name, passage = found.groups()
    target = Target(sort) if sort else Target.SOURCE
    if passage and target is not Target.SOURCE:
        raise CitationSyntaxError(f"A {target.value} has no passages; drop #{passage}", at)
    end = found.end()
    opening = _after_space(text, end)
    words = ""
    if opening < len(text) and text[opening] in OPENING_MARKS:
        if target is not Target.SOURCE:
            raise CitationSyntaxError(f"A {target.value} is cited without words; drop them", opening)
        closing = _closing(text, opening, closers)
        words = _unescaped(text[opening + 1 : closing])
        end = closing + 1
        if not any(map(str.isalnum, words)):
            raise CitationSyntaxError("No word stands between the quotation marks", opening)
    return Citation(target=target, name=name, passage=passage or "", words=words, start=at, end=end), end


def _unescaped(words: str) -> str:
    """Undo Markdown's escapes and entities."""
    if "\\" not in words and "&" not in words:
        return words
    # Imported here: hardly any quotation has them, and the story's outline needs no Markdown.
    from markdown_it.common.utils import unescapeAll

    return unescapeAll(words)


def _closing(text: str, opening: int, closers: list[int]) -> int:
    """Find the mark that closes: the first with a bracket or a citation after it and brackets balanced."""
    first = bisect_left(closers, opening + 1)
    tried = [at for at in closers[first : first + CLOSERS_TRIED] if text[at - 1] != "\\"]
    near = [at for at in tried if at - opening <= LONGEST_QUOTATION]
    if not near:
        message = (
            f"The quoted words are longer than {LONGEST_QUOTATION:,} characters; cite a passage by its id"
            if tried
            else 'The quotation mark isn\'t closed before the bracket; write [@key "words"]'
        )
        raise CitationSyntaxError(message, opening)
    for closing in near:
        within = text[opening:closing]
        if within.count("[") <= within.count("]"):
            return closing
    return near[0]


def _after_space(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at


def _expected(text: str, at: int, citation: Citation) -> str:
    if at >= len(text):
        return "The bracket isn't closed; end the citation with ]"
    if text[at] in "'‘’":
        return f'Quoted words stand in double quotation marks: [@{citation} "words"]'
    if citation.words:
        return "After the quoted words comes ] or ; and the next @key"
    return f"After [@{citation} comes ], words in quotation marks, or ; and the next @key"
