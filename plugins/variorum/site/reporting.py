"""Telling the problems of a build, all together, when the site is written.

One record at the level of the gravest, since `--fatal warnings` stops at the first record and Pelican
shows one text once a process. Nothing is raised: an exception through a signal makes a preview spin.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from pathlib import Path

from pelican import Pelican, signals
from pelican.log import console
from rich.logging import RichHandler

from variorum.edition.remarks.remark import in_figures
from variorum.editorial.acknowledging import acknowledge
from variorum.problem_lines import REPORT, Lines, Looks, summary
from variorum.problems import Problem, Severity, gravest, in_order
from variorum.site.workspace import current

logger = logging.getLogger(__name__)

PELICANS_COLUMNS = 40
"""Columns that time, level and place of a log record take, and the line's indentation."""

LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


def register() -> None:
    """Report when the whole site is written."""
    signals.finalized.connect(report)


def report(pelican: Pelican) -> None:
    """Log the problems of the build as one record; without any that need a look, say how much was checked."""
    workspace = current(pelican.settings)
    if workspace is None:
        return
    workspace.keeper.tidy()
    problems = in_order(acknowledge(workspace.content, workspace.problems))
    workspace.checked.remarks = in_figures(workspace.lookup.edition.remarks)
    lines = Lines(workspace.content)
    text = summary(problems, workspace.checked, lines, looks())
    if workspace.options.preview:
        coloured = summary(problems, workspace.checked, lines, Looks(colour=True))
        tell_preview(Path(workspace.options.preview), text, coloured, problems)
    level = LEVELS.get(gravest(problems) or Severity.NOTE)
    if level is None:
        console.print(text, highlight=False, markup=False, soft_wrap=True)
    else:
        try:
            logger.log(level, "%s", text)
        except RuntimeError:
            # `--fatal` makes Pelican's logger raise; the problems are the message, a traceback none.
            raise SystemExit(1) from None


def looks() -> Looks:
    """Fit the problems to the columns that Pelican leaves a log record; its plain handler leaves all."""
    wraps = any(isinstance(handler, RichHandler) for handler in logging.getLogger().handlers)
    return Looks(console.width - PELICANS_COLUMNS) if wraps else Looks()


def tell_preview(folder: Path, text: str, coloured: str, problems: Iterable[Problem]) -> None:
    """Write what was found where the preview reads it."""
    grave = gravest(problems) is Severity.ERROR
    told = json.dumps({"summary": text, "coloured": coloured, "grave": grave}, ensure_ascii=False)
    (folder / REPORT).write_text(told, encoding="utf-8")
