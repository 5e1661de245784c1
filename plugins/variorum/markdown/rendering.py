"""Rendering an editor's Markdown: safe HTML, the citations it makes, and everything wrong with it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from variorum.citing.library import CitedPassage
from variorum.citing.quotation_gate import check_quotations
from variorum.citing.resolving import ResolvedCitation, resolve
from variorum.editorial.files import Content, one_line_end
from variorum.markdown.anchors import number_headings
from variorum.markdown.context import CitationContext, CitationGroup
from variorum.markdown.document import DOCUMENT, Document, PlacedBracket
from variorum.markdown.html import CONTEXT, PREFIX
from variorum.markdown.links import Surroundings
from variorum.markdown.parser import check_footnotes, parser, without_dead_ends
from variorum.markdown.rewriting import citations_outside, judge_links, with_captions, with_cards
from variorum.model import CitationUse
from variorum.problems import Place, Problem, ProblemKind, error, in_order

LONGEST = 200_000
"""Characters of one text; a longer one is an error and isn't rendered."""
MOST_CITATIONS = 4_000
"""Citations that are checked in one text."""


class Rendered(Struct, frozen=True, kw_only=True):
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
    published: frozenset[str] = frozenset()
    """Files of the content folder that its links have published as they are."""


def render(
    text: str,
    *,
    path: str,
    content: Content,
    citing: CitationContext,
    first_line: int = 1,
    within: str = "",
    tags: Container[str] = (),
    pages: Container[str] | None = None,
) -> Rendered:
    """Render Markdown that begins on a line of a file.

    `tags`, lower case, and `pages`, the files that pages are made of, are those that a link may name. `within`, of a-z,
    0-9 and hyphens, keeps the ids of several texts on one page apart: `n-within_slug`.
    """
    text = one_line_end(text)
    if len(text) > LONGEST:
        message = f"This text has more than {LONGEST:,} characters; part it into several"
        kind = ProblemKind.FILE_TOO_LARGE
        return Rendered(html="", problems=(error(path, kind, message, Place(first_line)),))
    prefix = f"n-{within}_" if within else "n-"
    document = Document(text, path, first_line)
    env = {DOCUMENT: document, PREFIX: prefix, CONTEXT: citing}
    md = parser()
    tokens = without_dead_ends(md.parse(text, env))
    check_footnotes(document, env)
    brackets = _within_budget(document)
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
        path=path,
        content=content,
        fragments=number_headings(tokens, prefix),
        anchors=citing.library.anchors,
        claims=citing.library.claims,
        tags=tags,
        pages=pages,
    )
    links = 0
    for token in tokens:
        if token.type == "inline" and token.children:
            kept, judged = judge_links(token.children, document, surroundings)
            token.children = list(citations_outside(kept, groups))
            links += judged
    with_captions(tokens)
    html = md.renderer.render(list(with_cards(tokens)), md.options, env)
    failed = [one for group in resolved.values() for one in group if isinstance(one, Problem)]
    return Rendered(
        html=html,
        citations=tuple(_uses(brackets, gated.citations, path)),
        groups=tuple(groups.values()),
        problems=in_order([*document.problems, *failed, *gated.problems]),
        citations_checked=sum(map(len, resolved.values())),
        links_checked=links,
        quotations_checked=gated.checked,
        published=frozenset(document.published),
    )


def _within_budget(document: Document) -> list[PlacedBracket]:
    """Give the brackets that are checked, and report where that ends."""
    counts = accumulate(len(bracket.citations) for bracket in document.brackets)
    checked = bisect_right(list(counts), MOST_CITATIONS)
    if checked < len(document.brackets):
        message = (
            f"There are more than {MOST_CITATIONS:,} citations; those from here on are unchecked: "
            "part the text into several"
        )
        place = document.brackets[checked].places[0]
        document.report(ProblemKind.FILE_TOO_LARGE, message, place)
    return document.brackets[:checked]


def _uses(
    brackets: Sequence[PlacedBracket], citations: dict[int, list[ResolvedCitation]], path: str
) -> Iterator[CitationUse]:
    for bracket in brackets:
        places = {citation.start: place for citation, place in zip(bracket.citations, bracket.places, strict=True)}
        for resolved in citations[bracket.number]:
            place = places[resolved.citation.start]
            for target, quote, rests_on in _targets(resolved):
                words = " ".join(quote.split())
                sentences = tuple(name for cited in rests_on for name in cited.sentences)
                yield CitationUse(
                    path=path,
                    line=place.line,
                    column=place.column,
                    target=target,
                    quote=words,
                    form=resolved.form,
                    sentences=sentences,
                )


def _targets(
    resolved: ResolvedCitation,
) -> Iterator[tuple[str, str, tuple[CitedPassage, ...]]]:
    """Give what a citation names, its words, and what they rest on; several where it quotes several passages."""
    if resolved.source is None or len(resolved.passages) < 2:
        yield resolved.target, resolved.quote, resolved.passages
        return
    for cited in resolved.passages:
        text = cited.source.text
        words = " … ".join(text[start:end] for start, end in cited.spans)
        yield cited.reference, words, (cited,)
