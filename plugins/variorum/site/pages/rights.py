"""The page that says what is reproduced of whom."""

from __future__ import annotations

from msgspec import Struct

from variorum.model import Show
from variorum.problem_lines import counted
from variorum.site.content import Output
from variorum.site.views.values import Report

SHOW_WORDS = {
    Show.FULL: "the whole report",
    Show.EXCERPT: "excerpts",
    Show.NONE: "nothing; it is named where it reports something",
}
"""How much of a report is printed, in the reader's words."""

QUOTED = {
    Show.EXCERPT: "excerpts, and {} that our own texts quote",
    Show.NONE: "{} that our own texts quote; else it is named where it reports something",
}
"""The same where editors quote what isn't printed otherwise."""


class ReproducedView(Struct, frozen=True):
    """How much of a report the site prints."""

    report: Report
    how: str
    printed: int
    """Words."""
    words: int
    """Of the article."""
    percent: int


def write_page(output: Output) -> None:
    """Write the page."""
    workspace = output.workspace
    reproduced = [
        ReproducedView(
            workspace.views.naming.reports[one.source],
            QUOTED[one.show].format(counted(one.quoted, "word")) if one.quoted else SHOW_WORDS[one.show],
            one.printed,
            one.words,
            round(100 * one.share),
        )
        for one in workspace.rights.reproduced(workspace.quoted)
    ]
    share = round(100 * workspace.options.excerpt_share)
    output.write("RIGHTS", "rights", reproduced=reproduced, most=share)
