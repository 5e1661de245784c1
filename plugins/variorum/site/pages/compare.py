"""The page that compares: what differs, who said what in which words, who reports what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec import Struct

from variorum.edition.remarks.side_by_side import FEWEST, Pair
from variorum.model import DifferenceKind, DifferenceLabel, Form, Quotation
from variorum.site.content import Output
from variorum.site.pages.readings import has_readings
from variorum.site.pages.side_by_side import pair_view
from variorum.site.views.charts import shares
from variorum.site.views.passages import ELISION
from variorum.site.views.statements import difference_view
from variorum.site.views.values import DifferenceView, Piece, Report, Statement
from variorum.site.workspace import Workspace

NOT_MATCHED = "–"
"""What stands for a report of which nothing was matched with a statement: it may have it all the same."""

FEWEST_PARTS = 3
"""Sections of a story that are worth telling apart; a story of fewer is parted by number."""

MOST_PARTS = 24
"""Parts that a strip has room for."""


class Part(Struct, frozen=True):
    """A run of the story's statements."""

    name: str
    url: str
    claims: tuple[str, ...]


class Cell(Struct, frozen=True):
    """What a report has of one part."""

    made: int
    """Statements."""
    of: int
    url: str
    """Of the report's first passage on it; empty if it has none."""
    height: int
    """Per cent of the part's statements."""
    pattern: int
    """Of the newsroom that most of it goes back to; 0 if none is known."""


class Strip(Struct, frozen=True):
    """What a report has of each part."""

    report: Report
    cells: tuple[Cell, ...]
    made: int
    of: int


def parts(workspace: Workspace) -> tuple[Part, ...]:
    """Give the story's sections, or runs of its statements where those are too few or too many."""
    narrative = workspace.addresses.url("NARRATIVE")
    found = [
        Part(section.heading, f"{narrative}#n-{number}", section.claims)
        for number, section in enumerate(workspace.lookup.edition.narrative, 1)
    ]
    found = [part for part in found if part.claims]
    headed = sum(bool(part.name) for part in found)
    if headed >= FEWEST_PARTS and len(found) <= MOST_PARTS:
        return tuple(part if part.name else Part("Before the first heading", narrative, part.claims) for part in found)
    return tuple(_runs([claim for part in found for claim in part.claims], narrative))


def _runs(claims: Sequence[str], narrative: str) -> Iterator[Part]:
    size = max(1, -(-len(claims) // MOST_PARTS))
    for at in range(0, len(claims), size):
        run = claims[at : at + size]
        name = f"Statements {at + 1} to {at + len(run)}" if len(run) > 1 else f"Statement {at + 1}"
        yield Part(name, f"{narrative}#{run[0]}", tuple(run))


def strips(workspace: Workspace, found: Sequence[Part]) -> Iterator[Strip]:
    """Give a strip a report, its cells in the order of the parts."""
    for report in workspace.views.naming.reports.values():
        cells = tuple(cell(workspace, report, part) for part in found)
        yield Strip(report, cells, sum(c.made for c in cells), sum(c.of for c in cells))


def cell(workspace: Workspace, report: Report, part: Part) -> Cell:
    """Count what a report has of one part."""
    lookup, naming = workspace.lookup, workspace.views.naming
    made = [
        [s.passage for s in map(lookup.sentences.__getitem__, claim.sentences) if s.source == report.key]
        for claim in map(lookup.claims.__getitem__, part.claims)
    ]
    passages = list(chain(*made))
    newsrooms = Counter(
        newsroom.pattern for passage in passages if (newsroom := naming.newsroom_of(report.key, passage))
    )
    number = sum(map(bool, made))
    return Cell(
        number,
        len(made),
        f"{report.url}#{passages[0]}" if passages else "",
        round(100 * number / len(made)),
        max(newsrooms, key=lambda pattern: (newsrooms[pattern], -pattern), default=0),
    )


FORM_WORDS = {
    Form.VERBATIM: "quoted",
    Form.ELIDED: "quoted in part",
    Form.ALTERED: "quoted in other words",
    Form.INDIRECT: "told without quotation marks",
}
"""How a report gives somebody's words, in the reader's."""


class QuotationRow(Struct, frozen=True):
    """One report's form of somebody's words."""

    report: Report
    passage: str
    form: str
    pieces: tuple[Piece, ...]


class Said(Struct, frozen=True):
    """Somebody's words, with each report's form of them."""

    text: str
    verbatim: tuple[QuotationRow, ...]
    """The reports that quote them so."""
    readings: tuple[QuotationRow, ...]
    """Those that give them in another form."""


class Speaker(Struct, frozen=True):
    """Somebody who is quoted."""

    name: str
    quotations: tuple[Said, ...]


class TableRow(Struct, frozen=True):
    """A statement, and which reports make it."""

    statement: Statement
    made: tuple[str, ...]
    """`yes`, `in part`, or a dash where nothing was matched, in the order of the reports."""


class TableSection(Struct, frozen=True):
    """The statements of one section of the story."""

    heading: str
    rows: tuple[TableRow, ...]


def write_page(output: Output, pairs: Iterable[Pair]) -> None:
    """Write the comparison."""
    workspace = output.workspace
    views = workspace.views
    parted = parts(workspace)
    ranked = sorted(workspace.lookup.edition.collation.differences, key=lambda d: d.rank)
    differences = [difference_view(views.passages, d) for d in ranked if not d.copying]
    copying = [difference_view(views.passages, d) for d in ranked if d.copying]
    output.write(
        "COMPARE",
        "compare",
        fewest=FEWEST,
        readings=has_readings(workspace),
        pairs=[pair_view(workspace, pair) for pair in pairs],
        differences=differences,
        copying=copying,
        speakers=list(speakers(workspace)),
        reports=list(views.naming.reports.values()),
        sections=list(sections(workspace)),
        shares=list(shares(workspace.lookup, views.naming)),
        parts=parted,
        strips=list(strips(workspace, parted)),
    )


OF_WORDS = (DifferenceKind.ATTRIBUTION, DifferenceKind.QUOTATION)
"""Kinds of difference in who says what, and in which words."""

MOST_OF_WORDS = 2
"""Of these on the front page."""


def front_differences(workspace: Workspace, most: int) -> list[DifferenceView]:
    """Give the differences between newsrooms that matter most: those in what happened before those in who says it, and how.

    A later figure is none.
    """
    ranked = sorted(workspace.lookup.edition.collation.differences, key=lambda d: (d.kind in OF_WORDS, d.rank))
    told = [d for d in ranked if not d.copying and d.label is not DifferenceLabel.LATER]
    of_words = [d for d in told if d.kind in OF_WORDS][MOST_OF_WORDS:]
    return [difference_view(workspace.views.passages, d) for d in told if d not in of_words][:most]


def speakers(workspace: Workspace) -> Iterator[Speaker]:
    """Give the quotations by who said them, those who say most first, the unnamed last.

    Whom a report doesn't give a name is unnamed: `its president`, `the statement`.
    """
    said: defaultdict[str, list[Said]] = defaultdict(list)
    for quotation in workspace.lookup.edition.quotations:
        name = "" if quotation.speaker.islower() else quotation.speaker
        said[name].append(_said(workspace, quotation))
    for name in sorted(said, key=lambda name: (not name, -len(said[name]), name)):
        yield Speaker(name, tuple(said[name]))


def _said(workspace: Workspace, quotation: Quotation) -> Said:
    verbatim: list[QuotationRow] = []
    others: list[QuotationRow] = []
    for reading in quotation.readings:
        sentence = workspace.lookup.sentences[reading.sentence]
        spans = [(reading.start, reading.end)]
        marked = workspace.views.passages.words(sentence.source, sentence.start, sentence.end, spans)
        report = workspace.views.naming.reports[sentence.source]
        row = QuotationRow(report, sentence.passage, FORM_WORDS[reading.form], marked)
        (verbatim if reading.form is Form.VERBATIM else others).append(row)
    texts = (r.text for r in quotation.readings if workspace.rights.sentence(r.sentence))
    return Said(next(texts, ELISION), tuple(verbatim), tuple(others))


def sections(workspace: Workspace) -> Iterator[TableSection]:
    """Give who reports what, in the order of the story."""
    keys = list(workspace.views.naming.reports)
    lookup = workspace.lookup
    for section in lookup.edition.narrative:
        rows = []
        for claim in section.claims:
            made = {lookup.sentences[s].source for s in lookup.claims[claim].sentences}
            statement = workspace.views.statements.of(claim)
            touched = _touching(workspace, claim)
            cells = ("yes" if k in made else "in part" if k in touched else NOT_MATCHED for k in keys)
            rows.append(TableRow(statement, tuple(cells)))
        if rows:
            yield TableSection(section.heading, tuple(rows))


def _touching(workspace: Workspace, claim: str) -> set[str]:
    """Give the reports that say something on a statement, though not the whole of it."""
    lookup = workspace.lookup
    return {sentence.source for sentence in lookup.linked(lookup.claims[claim])}
