r"""The citation syntax as a plugin of markdown-it.

`[@key "words"]` becomes a `citation` token, wherever inline text is read. Code and `\[@key]` stay as
they are; `[@name](https://…)` is a link, and `[@key]: …` no definition of one.
"""

from __future__ import annotations

import re
from types import SimpleNamespace

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline
from msgspec import Struct

from variorum.citing.syntax import Bracket, CitationSyntaxError, closing_marks, read_bracket
from variorum.markdown.document import PlacedBracket, document_of
from variorum.problems import ProblemKind

SCAN = "variorum.scan"
"""Name in `env` of what is known of the inline text that is being read."""

# A link whose text begins with `@`: `[@nytimes](https://…)`. Its address has no white space.
LINK = re.compile(r"\[@[^\[\]\"“”\n]{1,200}\]\([^\s()]{1,2000}\)")


class _Scan(Struct, frozen=True):
    text: str
    closers: list[int]
    read: dict[int, Bracket | CitationSyntaxError | None]
    """By place; a place is looked at many times while labels of links are sought."""


def citation_plugin(md: MarkdownIt) -> None:
    """Read citations before links, and report what begins like one and is neither."""
    md.inline.ruler.before("link", "citation", _citation)
    md.inline.ruler.after("image", "citation_malformed", _malformed)
    md.block.ruler.at("reference", _definition)
    md.helpers = SimpleNamespace(  # type: ignore[assignment]
        parseLinkDestination=md.helpers.parseLinkDestination,
        parseLinkTitle=md.helpers.parseLinkTitle,
        parseLinkLabel=_link_label,
    )


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    bracket = _bracket(state)
    if not isinstance(bracket, Bracket) or bracket.end > state.posMax:
        return False
    if not silent:
        document = document_of(state.env)
        places = [document.place(citation.start) for citation in bracket.citations]
        places[0] = document.place(bracket.start)
        written = state.src[bracket.start : bracket.end]
        placed = PlacedBracket(len(document.brackets), bracket.citations, tuple(places), " ".join(written.split()))
        document.brackets.append(placed)
        token = state.push("citation", "", 0)
        token.meta = {"bracket": placed, "end": document.base + bracket.end}
    state.pos = bracket.end
    return True


def _malformed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Report what begins like a citation; the text stays as written."""
    if silent:
        return False
    failure = _bracket(state)
    if isinstance(failure, CitationSyntaxError):
        document = document_of(state.env)
        message = f"{failure}; or write \\[@ if this is no citation"
        document.report(ProblemKind.CITATION_SYNTAX, message, document.place(state.pos))
    return False


def _bracket(state: StateInline) -> Bracket | CitationSyntaxError | None:
    """Read the bracket at the current place, once; None where none begins."""
    at = state.pos
    if not state.src.startswith("[@", at):
        return None
    scan: _Scan | None = state.env.get(SCAN)
    if scan is None or scan.text is not state.src:
        scan = state.env[SCAN] = _Scan(state.src, closing_marks(state.src), {})
    if at not in scan.read:
        try:
            is_link = LINK.match(scan.text, at)
            scan.read[at] = None if is_link else read_bracket(scan.text, at, scan.closers)
        except CitationSyntaxError as failure:
            scan.read[at] = failure
    return scan.read[at]


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    at = state.bMarks[start] + state.tShift[start]
    return not state.src.startswith("[@", at) and reference(state, start, end, silent)


def _link_label(state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: FBT001, FBT002, N803
    """Find the end of a link's label, as markdown-it does, but that a citation is no nested link."""
    began = state.pos
    state.pos = start + 1
    level = 1
    end = -1
    while state.pos < state.posMax:
        marker = state.src[state.pos]
        if marker == "]":
            level -= 1
            if not level:
                end = state.pos
                break
        before = state.pos
        citation = isinstance(_bracket(state), Bracket)
        state.md.inline.skipToken(state)
        if marker == "[" and not citation:
            if state.pos == before + 1:
                level += 1
            elif disableNested:
                break
    state.pos = began
    return end
