"""What the site makes of citations: the door between this core and the HTML of its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from msgspec import Struct

from variorum.citing.library import Library
from variorum.citing.resolving import ResolvedCitation
from variorum.problems import Place


class CitationGroup(Struct, frozen=True):
    """The citations of one bracket that were resolved: one control in the text."""

    number: int
    """From 1, unique in its text."""
    path: str
    place: Place
    citations: tuple[ResolvedCitation, ...]


def plain_control(group: CitationGroup) -> str:
    """Write a group as the names it leads to, in parentheses."""
    targets = "; ".join(citation.target for citation in group.citations)
    return f'<span class="citation">({escape(targets)})</span>'


def no_cards(_groups: Sequence[CitationGroup]) -> str:
    """Place nothing after a block."""
    return ""


class CitationContext(Struct, frozen=True):
    """What citations are resolved against, and the trusted HTML that the site writes for them."""

    library: Library
    control: Callable[[CitationGroup], str] = plain_control
    """HTML that stands in place of the bracket; in a link or a picture's alternative text, after it."""
    cards: Callable[[Sequence[CitationGroup]], str] = no_cards
    """HTML that stands right after the outermost block which has these citations."""
