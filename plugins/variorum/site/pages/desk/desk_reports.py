"""The desk's room of reports: what is known of each and what is asked for, and what of it is its article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, json

from variorum.deciding.decisions import FactName, Ruled, Stated
from variorum.editorial.sidecars import Proposal
from variorum.language.english.readers import REASONS
from variorum.model import Basis, Block, BlockKind, Fact, Source
from variorum.site.views.values import Report
from variorum.site.workspace import Workspace

FIRST_WORDS = 8
"""Words by which a line is named in a ruling."""

ASKED: dict[FactName, tuple[str, str]] = {
    "publisher": ("Publisher", "Whose words they are: by this copies are told from newsrooms that agree."),
    "published": (
        "Published",
        "Without a day its weekdays date nothing, and no earlier figure is told from a later one.",
    ),
    "agency": ("Agency", "A report that an agency wrote is that agency’s, whoever printed it."),
    "title": ("Title", "What the report is called here."),
    "genre": ("Sort of text", "What columnists write is in no short version, and agrees with nobody."),
    "via": ("Carried by", "Who printed it, if that is another."),
    "author": ("Author", "Who signed it."),
}
"""The facts in the order of what they mend: what each is called, and what it is good for."""

NEEDED = ("publisher", "published", "title")
"""Those that every report should have."""


class OfferView(Struct, frozen=True):
    """A fact that a report's own text seems to state."""

    value: str
    where: str
    decision: str
    """As JSON."""


class FactView(Struct, frozen=True, kw_only=True):
    """A fact of a report."""

    name: str
    words: str
    good_for: str
    value: str
    """Empty where it isn't known."""
    inferred: bool
    wanted: bool
    """It isn't known and should be, or the text seems to state it."""
    offers: tuple[OfferView, ...]
    decision: str
    """What states it, as JSON, its value to be put in."""


class LineView(Struct, frozen=True):
    """A line of a report, in or out of its article."""

    id: str
    text: str
    reason: str
    """Why it is left out; empty of the article."""
    decision: str
    """What rules it the other way, as JSON."""


class ReportView(Struct, frozen=True):
    """What an editor may decide of a report."""

    report: Report
    facts: tuple[FactView, ...]
    lines: tuple[LineView, ...]

    @property
    def wanted(self) -> tuple[FactView, ...]:
        """Give what is asked for."""
        return tuple(fact for fact in self.facts if fact.wanted)

    @property
    def others(self) -> tuple[FactView, ...]:
        """Give the rest."""
        return tuple(fact for fact in self.facts if not fact.wanted)


def reports_on_the_desk(workspace: Workspace) -> list[ReportView]:
    """Give the reports, those of which most is asked for first."""
    from variorum.sources.proposing import propose  # which takes its time, and a published site needn't have it

    found = []
    for source in workspace.lookup.edition.sources:
        proposed = propose(source)
        facts = tuple(_fact(source, name, proposed) for name in ASKED)
        report = workspace.views.naming.reports[source.key]
        found.append(ReportView(report, facts, tuple(_lines(source))))
    return sorted(found, key=lambda view: -len(view.wanted))


def _fact(source: Source, name: FactName, proposed: Sequence[Proposal]) -> FactView:
    words, good_for = ASKED[name]
    fact: Fact | None = getattr(source.facts, name)
    offers = tuple(
        OfferView(one.value, one.where, _as_json(Stated(source=source.key, name=name, value=one.value)))
        for one in proposed
        if one.name == name
    )
    return FactView(
        name=name,
        words=words,
        good_for=good_for,
        value=fact.value if fact else "",
        inferred=bool(fact and fact.basis is Basis.INFERRED),
        wanted=fact is None and (name in NEEDED or bool(offers)),
        offers=offers,
        decision=_as_json(Stated(source=source.key, name=name, value="…")),
    )


def _lines(source: Source) -> Iterator[LineView]:
    for number, block in enumerate(source.blocks):
        text = " ".join(source.text[block.start : block.end].split())
        words = " ".join(text.split()[:FIRST_WORDS])
        article = block.kind is BlockKind.ARTICLE
        kind = BlockKind.CHROME if article else BlockKind.ARTICLE
        yield LineView(
            f"n-line-{source.key}-{number}",
            text,
            "" if article else _reason(block),
            _as_json(Ruled(source=source.key, words=words, kind=kind)),
        )


def _reason(block: Block) -> str:
    return REASONS.get(block.rule, block.rule)


def _as_json(decision: Stated | Ruled) -> str:
    return json.encode(decision).decode()
