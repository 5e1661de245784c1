"""Ids of headings, their level below the page's own title, and the parts of a text that a link may lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from markdown_it.token import Token

from variorum.markdown.document import DOCUMENT, Document
from variorum.markdown.html import PREFIX
from variorum.markdown.parser import parser

# What can't stand in a slug.
NOT_SLUG = re.compile(r"[\W_]+")
HIGHEST = 2
"""Level of the highest heading of a text: the page's title is level 1."""
LOWEST = 6
LONGEST_SLUG = 80


def number_headings(tokens: Iterable[Token], prefix: str) -> dict[str, str]:
    """Give each heading an id, unique in its text, and move all below the page's title.

    Returns the ids by what an editor may write after `#`: the slug, and the id itself.
    """
    held = list(tokens)
    headings = [(token, held[index + 1]) for index, token in enumerate(held) if token.type == "heading_open"]
    closings = [token for token in held if token.type == "heading_close"]
    lowered = HIGHEST - min((int(token.tag[1]) for token, _ in headings), default=HIGHEST)
    if lowered > 0:
        for token in [opening for opening, _ in headings] + closings:
            token.tag = f"h{min(int(token.tag[1]) + lowered, LOWEST)}"
    times: dict[str, int] = {}
    ids: dict[str, str] = {}
    for opening, inline in headings:
        slug = _slug(inline)
        name = slug
        while name in ids:
            times[slug] = times.get(slug, 1) + 1
            name = f"{slug}-{times[slug]}"
        ids[name] = prefix + name
        opening.attrSet("id", prefix + name)
    ids.update({value: value for value in list(ids.values())})
    return ids


def _slug(inline: Token) -> str:
    text = "".join(token.content for token in inline.children or [] if token.type in {"text", "code_inline"})
    return NOT_SLUG.sub("-", text.casefold())[:LONGEST_SLUG].strip("-") or "section"


def heading_ids(body: str) -> Mapping[str, str]:
    """Give the ids of a text's headings by what may be written after `#`."""
    prefix = "n-"
    env = {DOCUMENT: Document(body, "", 1), PREFIX: prefix}
    return number_headings(parser().parse(body, env), prefix)
