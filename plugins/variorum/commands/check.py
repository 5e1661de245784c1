"""`check`: all that is wrong with the content, without building the site."""

from __future__ import annotations

import sys
from argparse import Namespace

from variorum.commands import Subparsers, add_command, add_folder, add_places, asked

DESCRIPTION = """\
Read the reports, topics, the story's outline, rulings, editions, commentary, pages
and corrections, and tell every problem, with its line and a marker under its place:

  commentary/military.md:7:15: There is no source `chedar`; did you mean `cheddar`? [unknown-source]
      It was closed [@chedar "was closed to all traffic"].
                    ^ error

Nothing is built. What VARIORUM_ settings say, and where commentary and pages stand,
is read from the settings file.

  python -m variorum check
  python -m variorum check --fatal warnings
  python -m variorum check --sarif > variorum.sarif

exit codes:
  0  nothing is wrong, or nothing as grave as --fatal says
  1  there is an error; with --fatal warnings, or a warning
  2  there is no such content folder or settings file
"""
SOUND, WRONG, NOTHING_THERE = 0, 1, 2


def register(subparsers: Subparsers) -> None:
    """Add the command to the parser."""
    parser = add_command(subparsers, "check", "tell all problems, without building the site", DESCRIPTION, run)
    add_folder(parser)
    add_places(parser, folder=False)
    parser.add_argument(
        "--fatal",
        choices=("errors", "warnings"),
        default="errors",
        help="what makes the exit code 1 (errors)",
    )
    parser.add_argument("--sarif", action="store_true", help="print SARIF 2.1.0, for a forge to show")


def run(arguments: Namespace) -> int:
    """Print what is wrong; give the exit code."""
    # Reading takes a moment, and `--help` shouldn't.
    import os
    import shutil

    from variorum.checking import check
    from variorum.exports.sarif import as_sarif
    from variorum.problem_lines import INDENT, Lines, Looks, summary, wants_colour
    from variorum.problems import Severity, in_order

    here = asked(arguments)
    content = here.content
    findings = check(content, here.settings.options, here.settings.folders, here.keeper)
    problems = in_order([*here.settings.problems, *findings.problems])
    if arguments.sarif:
        folder = os.path.relpath(arguments.content).replace(os.sep, "/")
        sys.stdout.write(as_sarif(problems, findings.checked, folder))
    else:
        looks = Looks(colour=wants_colour(sys.stdout, os.environ))
        if sys.stdout.isatty():
            looks = Looks(shutil.get_terminal_size().columns - len(INDENT), looks.colour)
        sys.stdout.write(summary(problems, findings.checked, Lines(content), looks) + "\n")
    least = Severity.ERROR if arguments.fatal == "errors" else Severity.WARNING
    return WRONG if any(problem.severity >= least for problem in problems) else SOUND
