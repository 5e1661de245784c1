"""The desk's room of the story: what each heading took, and for each statement whose words, whether at all, and in short."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, json

from variorum.citing.library import Library
from variorum.citing.shortest import sentence_citation
from variorum.deciding.decisions import Drop, Lead, Move, Short
from variorum.model import Claim
from variorum.site.views.values import Newsroom, Report, Statement
from variorum.site.workspace import Workspace


class OtherWords(Struct, frozen=True):
    """A sentence in which a statement could be told."""

    report: Report
    text: str
    decision: str
    """What has it printed, as JSON."""


class ToldView(Struct, frozen=True, kw_only=True):
    """A statement as the story has it."""

    statement: Statement
    newsrooms: tuple[Newsroom, ...]
    others: tuple[OtherWords, ...]
    drop: str
    """What leaves it out, as JSON, the reason to be put in; empty where nothing cites it alone."""
    move: str
    """What has it told under another heading, as JSON, the heading to be put in; empty likewise, and without an outline."""
    short: str
    """What puts it into the short version, as JSON; empty where it is there, or nothing cites it alone."""


class ToldSection(Struct, frozen=True):
    """What stands under a heading."""

    heading: str
    told: tuple[ToldView, ...]


def story_on_the_desk(workspace: Workspace, library: Library) -> list[ToldSection]:
    """Give the story's sections, in order."""
    return [
        ToldSection(
            section.heading, tuple(_told(workspace, library, workspace.lookup.claims[c]) for c in section.claims)
        )
        for section in workspace.lookup.edition.narrative
    ]


def _told(workspace: Workspace, library: Library, claim: Claim) -> ToldView:
    statement = workspace.views.statements.of(claim.id)
    cite = sentence_citation(library, claim.lead)
    in_short = claim.id in workspace.lookup.edition.short
    return ToldView(
        statement=statement,
        newsrooms=statement.newsrooms,
        others=tuple(_others(workspace, library, claim)),
        drop=json.encode(Drop(cite=cite, reason="…")).decode() if cite else "",
        move=json.encode(Move(cite=cite, heading="…")).decode() if cite else "",
        short=json.encode(Short(cite=cite)).decode() if cite and not in_short else "",
    )


def _others(workspace: Workspace, library: Library, claim: Claim) -> Iterator[OtherWords]:
    for name in claim.sentences:
        if name != claim.lead and (cite := sentence_citation(library, name)):
            sentence = workspace.lookup.sentences[name]
            report = workspace.views.naming.reports[sentence.source]
            yield OtherWords(report, sentence.text, json.encode(Lead(cite=cite)).decode())
