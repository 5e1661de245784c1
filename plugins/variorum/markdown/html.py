"""HTML of the tokens: markdown-it's own, with our ids, citations, and nothing that Pelican would expand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

PREFIX = "variorum.prefix"
"""Name in `env` of what every id of this text begins with, such as `n-`."""
CONTEXT = "variorum.context"
"""Name in `env` of the CitationContext."""
TABLES = "variorum.tables"
"""Name in `env` of the number of tables that are rendered."""

# A column's alignment, as markdown-it gives it.
ALIGNMENT = re.compile(r"text-align:(left|center|right)")
# Marks that close a clause: `,` or `.”`
CLOSING = re.compile(r"[.,;:!?…)\]’”»]{1,9}")
# Where Pelican looks for its links.
ADDRESSES = frozenset({"href", "src"})
# Pelican expands `{static}…` after any `href=` or `src=` inside a tag, be it within a title.
INERT = str.maketrans({"{": "&#123;", "}": "&#125;", "|": "&#124;"})

NAMING = 3
"""Columns whose heads name a table."""


class Renderer(RendererHTML):
    """Renders what our parser makes."""

    @staticmethod
    def renderAttrs(token: Token) -> str:  # noqa: N802
        """Write attributes: no style (the content security policy forbids it), no braces but in addresses."""
        written = []
        for name, value in token.attrItems():
            text = escapeHtml(str(value)).replace("'", "&#39;")
            if name == "style":
                alignment = ALIGNMENT.fullmatch(text)
                if alignment:
                    written.append(f' class="{alignment.group(1)}"')
                continue
            if name not in ADDRESSES:
                text = text.translate(INERT)
            written.append(f' {escapeHtml(name)}="{text}"')
        return "".join(written)

    def citation(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        """Write what the site makes of a citation; one that failed stands as written, marked."""
        group = tokens[idx].meta.get("group")
        if group:
            control = str(env[CONTEXT].control(group))
            held = _held(tokens, idx)
            return f'<span class="held">{control}{escapeHtml(held)}</span>' if held else control
        written = escapeHtml(tokens[idx].meta["bracket"].written)
        return f'<span class="unresolved">{written}</span>'

    def text(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        """Write text, but for the marks that stand with the citation before it."""
        return escapeHtml(tokens[idx].content[len(_held(tokens, idx - 1)) :])

    def cards(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        """Write what the site places after a block with citations."""
        return str(env[CONTEXT].cards(tokens[idx].meta["groups"]))

    def caption(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        """Write what stands below a picture, and whose it is."""
        words, credit = map(escapeHtml, tokens[idx].meta["words"])
        told = f'<span class="credit">{credit}</span>' if credit else ""
        return f"<figcaption>{' '.join(filter(None, (words, told)))}</figcaption>"

    def table_open(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        """Open a table within a region of its own, with a name, which moves sideways where there is no room."""
        env[TABLES] = number = env.get(TABLES, 0) + 1
        end = next(at for at in range(idx, len(tokens)) if tokens[at].type == "thead_close")
        heads = [tokens[at + 1] for at in range(idx, end) if tokens[at].type == "th_open"]
        words = ["".join(child.content for child in head.children or [] if child.type == "text") for head in heads]
        name = escapeHtml(", ".join(filter(None, (" ".join(head.split()) for head in words[:NAMING])))).translate(INERT)
        label = f"Table {number}: {name}" if name else f"Table {number}"
        return f'<div class="scroll" role="region" tabindex="0" aria-label="{label}"><table>\n'

    def table_close(self, *_: Any) -> str:
        """Close a table and its region."""
        return "</table></div>\n"

    def footnote_ref(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        """Write the number that leads to a footnote."""
        number, name = _footnote(tokens[idx])
        prefix = env[PREFIX]
        return (
            f'<sup class="footnote-ref"><a href="#{prefix}_note-{number}" id="{prefix}_ref-{name}">{number}</a></sup>'
        )

    def footnote_block_open(self, *_: Any) -> str:
        """Open the footnotes."""
        return '<section class="footnotes">\n<ol>\n'

    def footnote_block_close(self, *_: Any) -> str:
        """Close the footnotes."""
        return "</ol>\n</section>\n"

    def footnote_open(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        """Open a footnote."""
        return f'<li id="{env[PREFIX]}_note-{_footnote(tokens[idx])[0]}">'

    def footnote_close(self, *_: Any) -> str:
        """Close a footnote."""
        return "</li>\n"

    def footnote_anchor(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        """Write the way back from a footnote to where it is referred to."""
        number, name = _footnote(tokens[idx])
        label = f"Back to the text, from note {number}"
        href = f"#{env[PREFIX]}_ref-{name}"
        return f' <a href="{href}" class="footnote-back" aria-label="{label}">↩︎</a>'


def _held(tokens: Sequence[Token], idx: int) -> str:
    """Give the marks right behind a citation that may not begin a line."""
    if idx < 0 or idx + 1 >= len(tokens):
        return ""
    token, following = tokens[idx], tokens[idx + 1]
    if token.type != "citation" or not token.meta.get("group") or following.type != "text":
        return ""
    marks = CLOSING.match(following.content)
    return marks.group() if marks else ""


def _footnote(token: Token) -> tuple[int, str]:
    """Give a footnote's number, and that of one reference to it: `2`, `2-1` where there are more."""
    number = token.meta["id"] + 1
    again = token.meta.get("subId", 0)
    return number, f"{number}-{again}" if again else str(number)
