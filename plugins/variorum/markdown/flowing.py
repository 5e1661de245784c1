"""Reading the flow of an inline token: from markdown-it's tokens back to text and places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markdown_it.token import Token

from variorum.citing.matching import QUOTE_MARKS
from variorum.citing.quoting import CITATION_MARK, Flow
from variorum.editorial.texts import flow_of
from variorum.markdown.document import Document
from variorum.problems import Place

# Quotation marks in code quote nothing: they become one that is read as none and compared as any other.
CODE = str.maketrans(dict.fromkeys(QUOTE_MARKS, "′"))


def read_flows(document: Document, token: Token, env: Mapping[str, Any], quotation: int) -> Iterator[Flow]:
    """Read an inline token that the document stands at: its own flow, then its inline footnotes'."""
    yield from _read(document, token.children or [], token.content, 0, env, quotation)


def _read(
    document: Document,
    tokens: list[Token],
    raw: str,
    base: int,
    env: Mapping[str, Any],
    quotation: int,
) -> Iterator[Flow]:
    """Follow the tokens through the raw text; `base` is where it begins in the inline token."""
    text: list[str] = []
    starts: list[int] = []
    places: list[Place] = []
    brackets: list[tuple[int, int]] = []
    notes: list[Flow] = []
    length = 0
    at = 0
    document.base = base
    for token in tokens:
        piece, found = "", at
        if token.type in {"text", "text_special"}:
            piece = token.content
            written = token.markup or piece
            found = max(raw.find(written, at), at)
            at = found + len(written) if raw.startswith(written, found) else at
        elif token.type in {"softbreak", "hardbreak"}:
            piece = " "
            found = max(raw.find("\n", at), at)
            at = found + 1
        elif token.type == "code_inline":
            piece = token.content.translate(CODE)
            found = max(raw.find(token.content[:1], at + len(token.markup)), at)
        elif token.type == "citation":
            piece = CITATION_MARK
            brackets.append((length, token.meta["bracket"].number))
        elif token.type == "footnote_ref":
            note = env["footnotes"]["list"].get(token.meta["id"], {})
            if "tokens" in note and "start" in token.meta:
                inner = token.meta["start"] + len("^[")
                notes += _read(document, note["tokens"], note["content"], inner, env, quotation)
                document.base = base
        if piece:
            text.append(piece)
            starts.append(length)
            places.append(document.place(found))
            length += len(piece)
        if "end" in token.meta:
            at = token.meta["end"] - base
    yield flow_of("".join(text), starts, places, brackets, quotation)
    yield from notes
