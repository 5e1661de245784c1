"""Markdown-it's rules with a note of where in the file their tokens stand."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.rules_block import StateBlock, heading
from markdown_it.rules_inline import StateInline

from variorum.markdown.document import document_of

InlineRule = Callable[[StateInline, bool], bool]
BlockRule = Callable[[StateBlock, int, int, bool], bool]


def placed(rule: InlineRule, inner: int) -> InlineRule:
    """Have a rule note where its token stands; what it reads on its own begins `inner` further on."""

    def read(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
        if silent:
            return rule(state, silent)
        document = document_of(state.env)
        start, count, base = state.pos, len(state.tokens), document.base
        document.base = base + start + inner if inner else base
        try:
            matched = rule(state, silent)
        finally:
            document.base = base
        if matched and len(state.tokens) > count:
            token = state.tokens[-1]
            token.meta = {
                **token.meta,
                "start": base + start,
                "end": base + state.pos,
                "place": document.place(start),
            }
        return matched

    return read


def starts_kept(rule: BlockRule) -> BlockRule:
    """Have a rule note where its lines begin behind the markers of lists and quotations."""

    def read(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
        matched = rule(state, start, end, silent)
        if matched and not silent:
            document = document_of(state.env)
            for line in range(start, state.line):
                rest = state.eMarks[line] - state.bMarks[line] - state.tShift[line]
                document.row_starts[line] = len(document.lines[line]) - rest
            if rule is not heading:
                document.check_rows(start, state.line)
        return matched

    return read
