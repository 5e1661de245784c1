"""Rewriting the tokens of a text before they are rendered: its links, its citations, its cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markdown_it.token import Token

from variorum.editorial.picture_sizes import size_of
from variorum.markdown.context import CitationGroup
from variorum.markdown.document import Document
from variorum.markdown.links import Surroundings, judge_link
from variorum.problems import ProblemKind, Severity


def judge_links(tokens: Sequence[Token], document: Document, where: Surroundings) -> tuple[list[Token], int]:
    """Write each link's address anew; one that may not stand is dropped, its text kept."""
    kept: list[Token | None] = []
    opened: list[int] = []
    judged = 0
    for token in tokens:
        if token.type == "link_open":
            opened.append(len(kept))
            if token.markup == "autolink":
                # its words are its address: paper has the addresses of the others beside them
                token.attrSet("class", "address")
            kept.append(token)
        elif token.type == "link_close":
            judged += 1
            at = opened.pop()
            opening = kept[at]
            if opening and _rewrite(opening, "href", token, document, where):
                kept.append(token)
            else:
                kept[at] = None
        elif token.type == "image":
            judged += 1
            if _rewrite(token, "src", token, document, where):
                kept.append(token)
            else:
                kept += _alternative(token)
        else:
            kept.append(token)
    return [token for token in kept if token], judged


def _rewrite(token: Token, attribute: str, placed: Token, document: Document, where: Surroundings) -> bool:
    verdict = judge_link(str(token.attrGet(attribute) or ""), where, picture=attribute == "src")
    if verdict.kind:
        document.report(verdict.kind, verdict.message, placed.meta["place"])
    token.attrSet(attribute, verdict.address)
    if verdict.file:
        document.published.add(verdict.file)
        if attribute == "src":
            _place_picture(token, verdict.file, document, where)
    return not verdict.kind


def _place_picture(token: Token, file: str, document: Document, where: Surroundings) -> None:
    """State a picture's size, by which the page keeps its place, and have it come when it is near."""
    if size := size_of(where.content, file):
        token.attrSet("width", str(size.width))
        token.attrSet("height", str(size.height))
    else:
        message = (
            f"No size can be read from {file}, so the page moves when it comes; "
            "save it anew as PNG, JPEG, GIF, WebP or SVG"
        )
        document.report(ProblemKind.PICTURE_SIZE, message, token.meta["place"], Severity.WARNING)
    token.attrSet("loading", "lazy")


def with_captions(tokens: Sequence[Token]) -> None:
    """Make a figure of each paragraph that is one picture, linked or not, with a caption: `![…](file "caption | credit")`."""
    for opening, inline, closing in zip(tokens, tokens[1:], tokens[2:], strict=False):
        children = inline.children or []
        shown = [child for child in children if child.type not in {"link_open", "link_close"}]
        alone = opening.type == "paragraph_open" and not opening.hidden and [one.type for one in shown] == ["image"]
        if alone and (title := str(shown[0].attrs.pop("title", ""))):
            opening.tag = closing.tag = "figure"
            caption = Token("caption", "figcaption", 0)
            caption.meta = {"words": _parted(title)}
            inline.children = [*children, caption]


def _parted(title: str) -> tuple[str, str]:
    """Give the caption and the credit that a picture's title has, either may be empty."""
    caption, _, credit = title.rpartition("|") if "|" in title else (title, "", "")
    return caption.strip(), credit.strip()


def _alternative(image: Token) -> Iterator[Token]:
    """Give an image's alternative text in its place."""
    for token in image.children or []:
        if token.type == "image":
            yield from _alternative(token)
        elif token.type not in {"link_open", "link_close"}:
            yield token


def citations_outside(tokens: Sequence[Token], groups: Mapping[int, CitationGroup]) -> Iterator[Token]:
    """Tie citations to what they lead to; those in a link or a picture come right after it."""
    held: list[Token] = []
    depth = 0
    for token in tokens:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type == "citation":
            token.meta["group"] = groups.get(token.meta["bracket"].number)
            held.append(token)
        else:
            yield token
            if token.type == "image":
                held += citations_outside(list(_citations_in(token)), groups)
        if not depth:
            yield from held
            held = []


def _citations_in(image: Token) -> Iterator[Token]:
    for token in image.children or []:
        if token.type == "citation":
            yield token
        elif token.type == "image":
            yield from _citations_in(token)


def with_cards(tokens: Sequence[Token]) -> Iterator[Token]:
    """Put what belongs after a block right after it, where the outermost block ends."""
    depth = 0
    groups: list[CitationGroup] = []
    for token in tokens:
        yield token
        depth += token.nesting
        groups += [
            child.meta["group"] for child in token.children or [] if child.type == "citation" and child.meta["group"]
        ]
        if depth == 0 and groups:
            cards = Token("cards", "", 0)
            cards.meta = {"groups": tuple(groups)}
            yield cards
            groups = []
