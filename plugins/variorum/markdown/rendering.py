"""Rendering an editor's Markdown: safe HTML, the citations it makes, and everything wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from variorum.citing.context import CitationContext, CitationGroup
from variorum.citing.quotation_gate import check_quotations
from variorum.citing.resolving import ResolvedCitation, resolve
from variorum.files import Content
from variorum.markdown.document import DOCUMENT, Document, PlacedBracket
from variorum.markdown.footnotes import check_footnotes, without_dead_ends
from variorum.markdown.headings import number_headings
from variorum.markdown.html import CONTEXT, PREFIX
from variorum.markdown.links import Surroundings, judge_link
from variorum.markdown.parser import parser
from variorum.model import CitationUse
from variorum.problems import Problem, ProblemKind, error, in_order

LONGEST = 200_000
"""Characters of one text; a longer one is an error and isn't rendered."""
MOST_BRACKETS = 1_000
"""Brackets with citations that are checked in one text."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text as HTML, and what was found in it."""

    html: str
    citations: tuple[CitationUse, ...] = ()
    """Those that were resolved, in the order of the file."""
    groups: tuple[CitationGroup, ...] = ()
    """The brackets they stand in, with what each leads to."""
    problems: tuple[Problem, ...] = ()
    citations_checked: int = 0
    """Citations looked at, those that failed included."""
    links_checked: int = 0
    quotations_checked: int = 0


def render(
    text: str,
    *,
    path: str,
    content: Content,
    citing: CitationContext,
    first_line: int = 1,
    within: str = "",
) -> Rendered:
    """Render Markdown that begins on a line of a file.

    `within`, of a-z, 0-9 and hyphens, keeps the ids of several texts on one page apart: `n-within_slug`.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST:
        message = f"This text has more than {LONGEST:,} characters; part it into several"
        kind = ProblemKind.FILE_TOO_LARGE
        return Rendered("", problems=(error(path, kind, message, line=first_line),))
    prefix = f"n-{within}_" if within else "n-"
    document = Document(text, path, first_line)
    env = {DOCUMENT: document, PREFIX: prefix, CONTEXT: citing}
    md = parser()
    tokens = without_dead_ends(md.parse(text, env))
    check_footnotes(document, env)
    if len(document.brackets) > MOST_BRACKETS:
        message = (
            f"There are more than {MOST_BRACKETS:,} citations; those from here on are unchecked"
        )
        place = document.brackets[MOST_BRACKETS].places[0]
        document.report(ProblemKind.FILE_TOO_LARGE, message, place)
    brackets = document.brackets[:MOST_BRACKETS]
    resolved = {
        bracket.number: [
            resolve(citing.library, citation, path, place)
            for citation, place in zip(bracket.citations, bracket.places, strict=True)
        ]
        for bracket in brackets
    }
    gated = check_quotations(document.flows, resolved, citing.library, path)
    groups = {
        bracket.number: CitationGroup(
            bracket.number + 1, path, bracket.places[0], tuple(gated.citations[bracket.number])
        )
        for bracket in brackets
        if gated.citations[bracket.number]
    }
    surroundings = Surroundings(
        path, content, number_headings(tokens, prefix), citing.library.anchors
    )
    links = 0
    for token in tokens:
        if token.type == "inline" and token.children:
            kept, judged = _judge_links(token.children, document, surroundings)
            token.children = list(_citations_outside(kept, groups))
            links += judged
    html = md.renderer.render(list(_with_cards(tokens)), md.options, env)
    failed = [one for group in resolved.values() for one in group if isinstance(one, Problem)]
    return Rendered(
        html,
        citations=tuple(_uses(brackets, gated.citations, path)),
        groups=tuple(groups.values()),
        problems=in_order([*document.problems, *failed, *gated.problems]),
        citations_checked=sum(map(len, resolved.values())),
        links_checked=links,
        quotations_checked=gated.checked,
    )


def _uses(
    brackets: Sequence[PlacedBracket], citations: dict[int, list[ResolvedCitation]], path: str
) -> Iterator[CitationUse]:
    for bracket in brackets:
        places = {
            citation.start: place
            for citation, place in zip(bracket.citations, bracket.places, strict=True)
        }
        for resolved in citations[bracket.number]:
            place = places[resolved.citation.start]
            for target, quote in _targets(resolved):
                words = " ".join(quote.split())
                yield CitationUse(path, place.line, place.column, target, words, resolved.form)


def _targets(resolved: ResolvedCitation) -> Iterator[tuple[str, str]]:
    """Give what a citation names, and its words; several where it quotes several passages."""
    if resolved.source is None or len(resolved.passages) < 2:
        yield resolved.target, resolved.quote
        return
    for cited in resolved.passages:
        text = cited.source.text
        yield cited.reference, " … ".join(text[start:end] for start, end in cited.spans)


def _judge_links(
    tokens: Sequence[Token], document: Document, where: Surroundings
) -> tuple[list[Token], int]:
    """Write each link's address anew; one that may not stand is dropped, its text kept."""
    kept: list[Token] = []
    opened: list[Token] = []
    judged = 0
    for token in tokens:
        if token.type == "link_open":
            opened.append(token)
            kept.append(token)
        elif token.type == "link_close":
            judged += 1
            opening = opened.pop()
            if _rewrite(opening, "href", token, document, where):
                kept.append(token)
            else:
                kept.remove(opening)
        elif token.type == "image":
            judged += 1
            if _rewrite(token, "src", token, document, where):
                kept.append(token)
            else:
                kept += _alternative(token)
        else:
            kept.append(token)
    return kept, judged


def _rewrite(
    token: Token, attribute: str, placed: Token, document: Document, where: Surroundings
) -> bool:
    verdict = judge_link(str(token.attrGet(attribute) or ""), where, picture=attribute == "src")
    if verdict.kind:
        document.report(verdict.kind, verdict.message, placed.meta["place"])
    token.attrSet(attribute, verdict.address)
    return not verdict.kind


def _alternative(image: Token) -> Iterator[Token]:
    """Give an image's alternative text in its place."""
    for token in image.children or []:
        if token.type == "image":
            yield from _alternative(token)
        elif token.type not in {"link_open", "link_close"}:
            yield token


def _citations_outside(
    tokens: Sequence[Token], groups: dict[int, CitationGroup]
) -> Iterator[Token]:
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
                held += _citations_outside(list(_citations_in(token)), groups)
        if not depth:
            yield from held
            held = []


def _citations_in(image: Token) -> Iterator[Token]:
    for token in image.children or []:
        if token.type == "citation":
            yield token
        elif token.type == "image":
            yield from _citations_in(token)


def _with_cards(tokens: Sequence[Token]) -> Iterator[Token]:
    """Put what belongs after a block right after it, where the outermost block ends."""
    depth = 0
    groups: list[CitationGroup] = []
    for token in tokens:
        yield token
        depth += token.nesting
        groups += [
            child.meta["group"]
            for child in token.children or []
            if child.type == "citation" and child.meta["group"]
        ]
        if depth == 0 and groups:
            cards = Token("cards", "", 0)
            cards.meta = {"groups": tuple(groups)}
            yield cards
            groups = []
