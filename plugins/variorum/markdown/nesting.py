"""The limit of nesting: markdown-it drops what is deeper without a word, we report it and print it."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from variorum.markdown.document import document_of
from variorum.problems import Place, ProblemKind

DEEPEST = 24
"""Levels of lists and quotations: a quotation counts one, a list two. What is deeper is an error, and is
printed as a paragraph."""


def too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Take everything below the deepest level as one paragraph, and report it once."""
    if silent or state.level <= DEEPEST:
        return False
    document = document_of(state.env)
    if not document.too_deep:
        document.too_deep = True
        message = (
            f"Lists and quotations are nested deeper than {DEEPEST} levels here; flatten them: "
            "what is deeper is printed as plain text"
        )
        column = len(document.lines[start]) - (state.eMarks[start] - state.bMarks[start])
        column += state.tShift[start]
        place = Place(start + document.first_line, column + 1)
        document.report(ProblemKind.NESTED_TOO_DEEP, message, place)
    line = start
    while line < end and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
        line += 1
    line = max(line, start + 1)
    opening = state.push("paragraph_open", "p", 1)
    opening.map = [start, line]
    token = state.push("inline", "", 0)
    token.content = state.getLines(start, line, state.blkIndent, keepLastLF=False).strip()
    token.map = [start, line]
    token.children = []
    state.push("paragraph_close", "p", -1)
    state.line = line
    return True
