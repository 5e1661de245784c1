"""HTML comments of an editor's: notes to a colleague, which are printed nowhere and told, so that none is forgotten."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from variorum.markdown.document import Document, document_of
from variorum.problems import Place, ProblemKind, Severity

OPENS, CLOSES = "<!--", "-->"
NEVER_CLOSED = f"This comment is never closed, so all from here on is left out; end it with {CLOSES}"
LEFT_OUT = "This comment is left out of the site"
CODE = 4
"""Columns of indentation from which on a line is code."""


def comment_plugin(md: MarkdownIt) -> None:
    """Leave comments out, on lines of their own (CommonMark 0.31, HTML blocks, kind 2) and within a line."""
    md.block.ruler.before("fence", "comment", _block, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    md.inline.ruler.before("autolink", "comment", _inline)


def _block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    begins = state.bMarks[start] + state.tShift[start]
    if state.sCount[start] - state.blkIndent >= CODE or not state.src.startswith(OPENS, begins):
        return False
    line = start
    at = begins + len(OPENS)
    while line < end and CLOSES not in state.src[at : state.eMarks[line]]:
        line += 1
        at = state.bMarks[line] if line < end else at
    closed = line < end
    if closed and state.src[state.src.index(CLOSES, at) + len(CLOSES) : state.eMarks[line]].strip():
        return False  # text follows, and the comment is within its line
    if silent:
        return True
    document = document_of(state.env)
    column = len(document.lines[start]) - (state.eMarks[start] - begins)
    _tell(document, Place(start + document.first_line, column + 1), closed=closed)
    state.line = line + 1 if closed else end
    return True


def _inline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if not state.src.startswith(OPENS, state.pos):
        return False
    end = state.src.find(CLOSES, state.pos + len(OPENS))
    if not silent:
        document = document_of(state.env)
        _tell(document, document.place(state.pos), closed=end >= 0)
    state.pos = end + len(CLOSES) if end >= 0 else state.posMax
    return True


def _tell(document: Document, place: Place, *, closed: bool) -> None:
    message, severity = (LEFT_OUT, Severity.NOTE) if closed else (NEVER_CLOSED, Severity.ERROR)
    document.report(ProblemKind.COMMENT_LEFT_OUT, message, place, severity)
