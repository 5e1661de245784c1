"""Telling the problems of a build, all together, when the site is written.

One record at the level of the gravest, since `--fatal warnings` stops at the first record and Pelican
shows one text once a process. Nothing is raised: an exception through a signal makes a preview spin.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from pelican import Pelican, signals
from pelican.log import console

from variorum.problems import Problem, Severity, gravest, in_order
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
    level = LEVELS.get(gravest(problems) or Severity.NOTE)
    if level is None:
        console.print(text, highlight=False, markup=False, soft_wrap=True)
    else:
        logger.log(level, "%s", text)


def summary(problems: Iterable[Problem], checked: Checked) -> str:
    """Write the problems one a line, with how many there are and how much was checked."""
    lines = [str(problem) for problem in problems]
    found = f"{len(lines)} problem{'' if len(lines) == 1 else 's'}" if lines else "No problems"
    return "\n".join([f"{found}; checked {checked}.", *lines])
