"""The page that says what is reproduced of whom, and what an editor's text must not reproduce."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pelican.generators import Generator

from variorum.edition.rights import RUN, Rights
from variorum.model import Show
from variorum.problems import Problem, ProblemKind, warning
from variorum.site.pages import write
from variorum.site.views import Report
from variorum.site.workspace import Workspace

SHOW_WORDS = {
    Show.FULL: "the whole report",
    Show.EXCERPT: "excerpts",
    Show.NONE: "nothing; it is named where it reports something",
}
"""How much of a report is printed, in the reader's words."""

# A citation with what it quotes, which isn't printed: `[@nbc "a long road"]`.
CITATION = re.compile(r"\[@[^\[\]]{0,2000}(?:\[[^\[\]]{0,200}\][^\[\]]{0,2000}){0,20}\]")

# A paragraph: lines up to an empty one.
PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")


@dataclass(frozen=True, slots=True)
class ReproducedView:
    """How much of a report the site prints."""

    report: Report
    how: str
    printed: int
    """Words."""
    words: int
    """Of the article."""
    percent: int


def write_page(generator: Generator, workspace: Workspace, writer: Any) -> None:
    """Write the page."""
    reproduced = [
        ReproducedView(
            workspace.views.reports[one.source],
            SHOW_WORDS[one.show],
            one.printed,
            one.words,
            round(100 * one.share),
        )
        for one in workspace.rights.reproduced()
    ]
    share = round(100 * workspace.options.excerpt_share)
    write(writer, generator, "RIGHTS", "", "rights", reproduced=reproduced, most=share)


def withheld_words(rights: Rights, body: str, path: str, first_line: int) -> Iterator[Problem]:
    """Yield a warning for each paragraph of an editor's text with words that aren't to be printed."""
    for paragraph in PARAGRAPH.finditer(body):
        key = rights.withheld_from(CITATION.sub(" ", paragraph.group()))
        if key:
            message = (
                f"This has {RUN} words in a row of `{key}`, of which `show: {rights.show[key]}` holds; "
                "quote less, or acknowledge it"
            )
            line = first_line + body.count("\n", 0, paragraph.start())
            yield warning(path, ProblemKind.WORDS_WITHHELD, message, line=line)
