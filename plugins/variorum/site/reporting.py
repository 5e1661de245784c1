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

from variorum.previewing.building import REPORT
from variorum.problems import Problem, Severity, gravest, in_order
from variorum.site.views import counted
from variorum.site.workspace import Checked, current

logger = logging.getLogger(__name__)

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
    problems = in_order(workspace.problems)
    text = summary(problems, workspace.checked)
    if workspace.options.preview:
        tell_preview(Path(workspace.options.preview), text, problems)
    level = LEVELS.get(gravest(problems) or Severity.NOTE)
    if level is None:
        console.print(text, highlight=False, markup=False, soft_wrap=True)
    else:
        logger.log(level, "%s", text)


def tell_preview(folder: Path, text: str, problems: Iterable[Problem]) -> None:
    """Write what was found where the preview reads it."""
    grave = gravest(problems) is Severity.ERROR
    told = json.dumps({"summary": text, "grave": grave}, ensure_ascii=False)
    (folder / REPORT).write_text(told, encoding="utf-8")


def summary(problems: Iterable[Problem], checked: Checked) -> str:
    """Write the problems one a line, with how many there are and how much was checked."""
    held = list(problems)
    counts = [
        (sum(problem.severity is severity for problem in held), severity.name.lower())
        for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    ]
    found = ", ".join(counted(number, name) for number, name in counts if number)
    return "\n".join([f"{found or 'No problems'}; checked {checked}.", *map(str, held)])
