"""The parser: CommonMark with tables, footnotes, definition lists and citations, but no HTML; and where tokens stand.

Built once; what belongs to one text travels in `env` as its Document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading, table
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from variorum.markdown.citations import citation_plugin
from variorum.markdown.comments import comment_plugin
from variorum.markdown.document import Document, document_of
from variorum.markdown.flowing import read_flows
from variorum.markdown.html import Renderer
from variorum.problems import Place, ProblemKind, Severity

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


# A reference to a footnote that markdown-it left as text: `[^1]`.
REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")


def check_footnotes(document: Document, env: Mapping[str, Any]) -> None:
    """Report footnotes that nothing refers to or that come twice, and references to none."""
    referred = env.get("footnotes", {}).get("refs", {})
    lines: dict[str, int] = {}
    for label, line in document.footnotes:
        column = max(document.lines[line].find(f"[^{label}]:"), 0)
        place = Place(line + document.first_line, column + 1)
        if label in lines:
            message = (
                f"The footnote `{label}` was written on line {lines[label]}; this one is printed in "
                "its place: give it another name"
            )
            document.report(ProblemKind.FOOTNOTE, message, place, Severity.WARNING)
        elif referred.get(f":{label}", -1) < 0:
            message = f"Nothing refers to the footnote `{label}`, so it isn't printed"
            document.report(ProblemKind.FOOTNOTE, message, place, Severity.WARNING)
        lines[label] = place.line
    for flow in document.flows:
        for found in REFERENCE.finditer(flow.text):
            message = f"There is no footnote `{found.group(1)}`; write it as [^{found.group(1)}]: …"
            place = flow.place(found.start())
            document.report(ProblemKind.FOOTNOTE, message, place, Severity.WARNING)


def without_dead_ends(tokens: Sequence[Token]) -> list[Token]:
    """Drop the ways back to references that aren't printed: in a picture's text, in an unused footnote."""
    printed = {_reference(child) for token in tokens for child in token.children or [] if child.type == "footnote_ref"}
    return [token for token in tokens if token.type != "footnote_anchor" or _reference(token) in printed]


def _reference(token: Token) -> tuple[int, int]:
    return token.meta["id"], token.meta.get("subId", 0)


BUILT_IN_LIMIT = 32
"""Where markdown-it drops lists and quotations without a word; ours comes first. Brackets in brackets are
plain text from here on, which bounds the time that they cost."""

# A link of Pelican's to something of the site: `{filename}…`, `{static}…`. Encoding would break it.
INTRASITE = re.compile(r"\{\w*\}")


@cache
def parser() -> MarkdownIt:
    """Build the parser, or give the one that was built."""
    md = MarkdownIt(
        "commonmark",
        {"html": False, "typographer": True, "maxNesting": BUILT_IN_LIMIT, "xhtmlOut": False},
    )
    md.enable(["table", "smartquotes"])
    md.use(deflist_plugin).use(footnote_plugin).use(citation_plugin).use(comment_plugin)
    # After the plugins, which bring rendering of their own.
    md.renderer = Renderer(md)
    for name, inner in (
        ("link", 0), ("image", len("![")), ("autolink", 0), ("backticks", 0),
        ("footnote_inline", len("^[")), ("footnote_ref", 0),
    ):  # fmt: skip
        md.inline.ruler.at(name, placed(_rule(md, name), inner))
    md.block.ruler.at("table", starts_kept(table), {"alt": ["paragraph", "reference"]})
    md.block.ruler.at("heading", starts_kept(heading), {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.before("table", "too_deep", too_deep)
    md.core.ruler.at("inline", _inline)
    normalise = md.normalizeLink
    # Every address is judged later, where there is a place to report it at.
    md.validateLink = _every_link  # type: ignore[method-assign]
    md.normalizeLink = lambda url: url if INTRASITE.match(url) else normalise(url)  # type: ignore[method-assign]
    return md


def _every_link(url: str) -> bool:
    return isinstance(url, str)


def _inline(state: StateCore) -> None:
    """Read the text of every block, with the document standing at it."""
    document = document_of(state.env)
    quotations: list[int] = []
    number = cell = 0
    for index, token in enumerate(state.tokens):
        if token.type == "blockquote_open":
            number += 1
            quotations.append(number)
        elif token.type == "blockquote_close":
            quotations.pop()
        elif token.type == "footnote_reference_open" and token.map:
            document.footnotes.append((token.meta["label"], token.map[0]))
        elif token.type == "tr_open":
            cell = -1
        elif token.type in {"th_open", "td_open"}:
            cell += 1
        elif token.type == "inline":
            token.children = []
            document.enter(token, state.tokens[index - 1], cell)
            state.md.inline.parse(token.content, state.md, state.env, token.children)
            quotation = quotations[-1] if quotations else 0
            document.flows += read_flows(document, token, state.env, quotation)


def _rule(md: MarkdownIt, name: str) -> InlineRule:
    return next(rule.fn for rule in md.inline.ruler.__rules__ if rule.name == name)
