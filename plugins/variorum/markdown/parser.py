"""The parser: CommonMark with tables, footnotes, definition lists and citations; raw HTML is text.

Built once; what belongs to one text travels in `env` as its Document.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import heading, table
from markdown_it.rules_core import StateCore
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from variorum.markdown.citations import citation_plugin
from variorum.markdown.document import document_of
from variorum.markdown.flowing import read_flows
from variorum.markdown.html import Renderer
from variorum.markdown.nesting import too_deep
from variorum.markdown.placing import InlineRule, placed, starts_kept

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
    md.use(deflist_plugin).use(footnote_plugin).use(citation_plugin)
    # After the plugins, which bring rendering of their own.
    md.renderer = Renderer(md)
    for name, inner in (
        ("link", 0), ("image", len("![")), ("autolink", 0), ("backticks", 0),
        ("footnote_inline", len("^[")), ("footnote_ref", 0),
    ):  # fmt: skip
        md.inline.ruler.at(name, placed(_rule(md, name), inner))
    md.block.ruler.at("table", starts_kept(table), {"alt": ["paragraph", "reference"]})
    md.block.ruler.at(
        "heading", starts_kept(heading), {"alt": ["paragraph", "reference", "blockquote"]}
    )
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
