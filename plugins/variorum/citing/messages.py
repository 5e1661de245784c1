"""How messages speak of passages: their citations, their words, and what differs."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.citing.library import CitedPassage, Library
from variorum.citing.nearness import Near
from variorum.citing.syntax import CitationSyntaxError, parse_citation

SHOWN = 90
"""Characters of quoted text in a message."""
SHOWN_CHANGES = 3
SHOWN_PASSAGES = 3


def shorten(text: str) -> str:
    """Cut a text for a message, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"


def difference(near: Near) -> str:
    """Say what a passage has where the quoted words differ."""
    reference = near.passage.reference
    shown = [_change(*change) for change in near.changes[:SHOWN_CHANGES]]
    more = len(near.changes) - len(shown)
    changes = ", ".join(shown) + (f" and {more} more" if more > 0 else "")
    changes = changes or "the words are the same, what stands between them isn't"
    return f"{reference} has {quoted(near.passage)} ({changes})"


def propose(library: Library, found: Sequence[CitedPassage]) -> str:
    """Write the citations of passages that were found, the first few."""
    written = [citation_of(library, passage) for passage in found[:SHOWN_PASSAGES]]
    more = len(found) - len(written)
    return " or ".join(written) + (f" and {more} more" if more > 0 else "")


def citation_of(library: Library, found: CitedPassage) -> str:
    """Write a citation that resolves to a passage: with the words found in it, or with its id."""
    text = found.source.text
    words = " … ".join(" ".join(text[start:end].split()) for start, end in found.spans)
    written = f'[@{found.source.key} "{words}"]'
    try:
        citation = parse_citation(written)[0]
    except CitationSyntaxError:
        return f"[@{found.reference}]"
    again = library.find(citation.words, (found.source.key,))
    alone = [one.passage.id for one in again] == [found.passage.id]
    return written if alone else f"[@{found.reference}]"


def listed(found: Sequence[CitedPassage]) -> str:
    """Name passages by their ids, the first few."""
    references = [f"[@{one.reference}]" for one in found]
    shown = " and ".join(references[:SHOWN_PASSAGES])
    more = len(references) - SHOWN_PASSAGES
    return shown + (f" and {more} more" if more > 0 else "")


def quoted(passage: CitedPassage) -> str:
    """Quote what is cited of a passage, or all of it, shortened."""
    text = passage.source.text
    start, end = passage.passage.start, passage.passage.end
    if passage.spans:
        start, end = passage.spans[0][0], passage.spans[-1][1]
    return f"“{shorten(text[start:end])}”"


def _change(written: str, there: str) -> str:
    if not there:
        return f"without “{shorten(written)}”"
    if not written:
        return f"with “{shorten(there)}”"
    return f"“{shorten(there)}”, not “{shorten(written)}”"
