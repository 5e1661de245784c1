"""The edition as tables for a spreadsheet: CSV as in RFC 4180, UTF-8, a line of names first.

A cell that a spreadsheet would run as a formula has an apostrophe before it. So that this can be undone,
a cell that has apostrophes before such a beginning gets one more; whoever reads a cell with
`APOSTROPHES` takes one off.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator

from variorum.edition.lookup import Lookup, headings
from variorum.edition.rights import Rights
from variorum.model import BlockKind

# What a spreadsheet takes for a formula, or for what it skips before one, and apostrophes before it.
RUN = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")

APOSTROPHES = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
"""Matches a cell that one apostrophe was put before."""

Cell = str | int | float
Rows = Iterator[tuple[Cell, ...]]


def as_text(names: Iterable[str], rows: Iterable[Iterable[Cell]]) -> str:
    """Write a table as CSV text."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return text.getvalue()


def defused(cell: Cell) -> Cell:
    """Put an apostrophe before what a spreadsheet would run."""
    return f"'{cell}" if isinstance(cell, str) and RUN.match(cell) else cell


def tables(lookup: Lookup, rights: Rights) -> dict[str, str]:
    """Write every table, by its name."""
    return {name: as_text(columns, rows(lookup, rights)) for name, (columns, rows) in TABLES.items()}


def _sentences(lookup: Lookup, rights: Rights) -> Rows:
    for source in lookup.edition.sources:
        for s in source.sentences:
            claim = lookup.claim_of.get(s.id)
            text = s.text if rights.sentence(s.id) else ""
            yield s.id, source.key, s.passage, s.start, s.end, claim.id if claim else "", text


def _statements(lookup: Lookup, rights: Rights) -> Rows:
    sections = headings(lookup.edition)
    for claim in lookup.edition.collation.claims:
        lead = rights.lead(claim)
        sources = {lookup.sentences[sentence].source for sentence in claim.sentences}
        yield (
            claim.id,
            lead.id if lead else "",
            "; ".join(sections.get(claim.id, ())),
            len(claim.origins),
            len(sources),
            " ".join(claim.origins),
            " ".join(claim.sentences),
            lead.text if lead else "",
        )


def _links(lookup: Lookup, rights: Rights) -> Rows:
    del rights
    for link in lookup.edition.collation.links:
        yield link.a, link.b, link.relation, link.score


def _differences(lookup: Lookup, rights: Rights) -> Rows:
    for d in lookup.edition.collation.differences:
        heading = "" if rights.withholds(d.heading) else d.heading
        about = d.id, d.kind.value, d.label.value, int(d.copying), d.rank, heading, " ".join(d.claims)
        for r in d.readings:
            text = r.text if rights.sentence(r.sentence) else ""
            yield (*about, r.sentence, r.start, r.end, text)


def _quotations(lookup: Lookup, rights: Rights) -> Rows:
    for quotation in lookup.edition.quotations:
        for r in quotation.readings:
            text = r.text if rights.sentence(r.sentence) else ""
            place = r.sentence, r.start, r.end
            yield (quotation.id, quotation.speaker, r.form.value, *place, text)


def _blocks(lookup: Lookup, rights: Rights) -> Rows:
    for source in lookup.edition.sources:
        for b in source.blocks:
            text = source.text[b.start : b.end]
            shown = rights.all_of(source.key) and b.kind is not BlockKind.ARTICLE
            words = len(text.split())
            yield source.key, b.start, b.end, b.kind.value, b.rule, words, text if shown else ""


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Lookup, Rights], Rows]]] = {
    name: (tuple(columns.split()), rows)
    for name, columns, rows in (
        ("sentences", "sentence report passage start end statement text", _sentences),
        (
            "statements",
            "statement printed sections newsrooms reports origins sentences text",
            _statements,
        ),
        ("links", "a b relation score", _links),
        (
            "differences",
            "difference kind label copying rank heading statements sentence start end text",
            _differences,
        ),
        ("quotations", "quotation speaker form sentence start end text", _quotations),
        ("blocks", "report start end kind rule words text", _blocks),
    )
}
"""Each table's columns, and what gives its rows."""
