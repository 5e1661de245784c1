"""Pages that set two whole reports beside each other, passage by passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from variorum.edition.remarks.side_by_side import Pair, pairs, rows
from variorum.model import Sentence, Show
from variorum.site.content import Output
from variorum.site.views import Views
from variorum.site.views.passages import marks
from variorum.site.views.values import Entry, Evidence, Report
from variorum.site.workspace import Workspace

BETWEEN = "_"
"""Stands between two keys in an address; no key has it."""


Place = tuple[str, str]
"""A passage: its report's key and its id."""


class PairView(Struct, frozen=True):
    """Two reports that are set beside each other."""

    first: Report
    second: Report
    url: str
    passages: tuple[int, int]
    """Of each."""
    shared: int
    """Passages of the one, or the other if they are fewer, that the other tells something of."""


class RowView(Struct, frozen=True):
    """Passages that face each other; of one report alone where the other doesn't tell it."""

    first: tuple[Evidence, ...]
    second: tuple[Evidence, ...]
    elsewhere: int | None
    """Number, from 1, of the row in which the other report tells what stands alone here."""


def printed(workspace: Workspace) -> tuple[Pair, ...]:
    """Give the pairs of reports to read side by side, but for those with a report none of whose words may be."""
    show = workspace.rights.show
    return tuple(pair for pair in pairs(workspace.lookup) if Show.NONE not in (show[pair.first], show[pair.second]))


def pair_view(workspace: Workspace, pair: Pair) -> PairView:
    """Give a pair of reports by name."""
    reports, sources = workspace.views.naming.reports, workspace.lookup.sources
    return PairView(
        reports[pair.first],
        reports[pair.second],
        workspace.addresses.url("PAIR", slug_of(pair)),
        (len(sources[pair.first].passages), len(sources[pair.second].passages)),
        min(pair.of_first, pair.of_second),
    )


def slug_of(pair: Pair) -> str:
    """Give a pair's part of its address."""
    return f"{pair.first}{BETWEEN}{pair.second}"


def beside(found: Iterable[PairView], key: str) -> tuple[tuple[Report, PairView], ...]:
    """Give the reports that have a page beside one, and the pages."""
    return tuple(
        (pair.second if pair.first.key == key else pair.first, pair)
        for pair in found
        if key in (pair.first.key, pair.second.key)
    )


def write_pages(output: Output, found: Iterable[Pair]) -> None:
    """Write a page a pair."""
    workspace = output.workspace
    trail = (Entry("What differs", workspace.addresses.url("COMPARE")),)
    for pair in found:
        output.write(
            "PAIR",
            "pair",
            slug_of(pair),
            pair=pair_view(workspace, pair),
            rows=list(row_views(workspace.views, pair)),
            trail=trail,
        )


def row_views(views: Views, pair: Pair) -> Iterator[RowView]:
    """Give the rows of a pair's page."""
    passages = [views.lookup.sources[key].passages for key in (pair.first, pair.second)]
    for row in rows(pair.shared, *map(len, passages)):
        first, second = (
            [(key, found[number].id) for number in numbers]
            for key, found, numbers in zip((pair.first, pair.second), passages, (row.first, row.second), strict=True)
        )
        yield RowView(*facing(views, first, second), None if row.elsewhere is None else row.elsewhere + 1)


def facing(
    views: Views, first: Iterable[Place], second: Iterable[Place]
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """Show passages, the words marked that those opposite don't have."""
    sides = list(first), list(second)
    one, other = ([s for place in side for s in views.lookup.sentences_of(*place)] for side in sides)
    marked = dict(marks(views.lookup, views.rights, paired(views, one, other)))
    if all(sides):
        for own, opposite in ((one, other), (other, one)):
            told = {statement_of(views, sentence) for sentence in opposite}
            for sentence in own:
                if statement_of(views, sentence) not in told:
                    marked[sentence.id] = [(sentence.start, sentence.end)]
    spans: defaultdict[Place, list[tuple[int, int]]] = defaultdict(list)
    for sentence in (*one, *other):
        spans[sentence.source, sentence.passage] += marked.get(sentence.id, ())
    left, right = (tuple(views.passages.passage(*place, (), spans[place]) for place in side) for side in sides)
    return left, right


def paired(views: Views, first: Iterable[Sentence], second: Iterable[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Go through the sentences of two sides that make one statement."""
    others = list(second)
    for one in first:
        told = statement_of(views, one)
        yield from ((one, other) for other in others if statement_of(views, other) == told)


def statement_of(views: Views, sentence: Sentence) -> str:
    """Give the id of the statement that a sentence makes; its own if it makes none."""
    claim = views.lookup.claim_of.get(sentence.id)
    return claim.id if claim else sentence.id
