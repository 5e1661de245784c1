"""`freeze`: put the edition on file, so that ids are kept and later changes can be told."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from variorum.commands import Subparsers, add_command, add_folder, add_places, asked, no

if TYPE_CHECKING:
    from variorum.editorial.editions import FrozenEdition

DESCRIPTION = """\
Write content/editions/DATE.json: which statement has which sentences, in which order,
by their ids; no texts. Freeze when you publish, and commit the file. From then on

- a statement keeps its id, and its address, while it has most of its sentences;
- an id that had to go leads to the statement that took its sentences;
- the preview's desk shows what is new, changed or gone, and which commentary to read again.

Without --date the edition has the last day that its reports know of. Later editions
of the same event need a date of yours; no clock is asked.

  python -m variorum freeze
  python -m variorum freeze --date $(date +%F)

exit codes:
  0  the edition is on file
  1  it is not: there is an error in the content, or an edition of that day or a later one
  2  there is no such content folder, or the date is none
"""
FROZEN, REFUSED, NOTHING_THERE = 0, 1, 2


def register(subparsers: Subparsers) -> None:
    """Add the command to the parser."""
    parser = add_command(subparsers, "freeze", "put the edition on file, so that ids are kept", DESCRIPTION, run)
    add_folder(parser)
    parser.add_argument("--date", default="", metavar="DATE", help="its day, such as 2026-12-31")
    parser.add_argument(
        "--replace",
        action="store_true",
        help="overwrite the edition of that day, if it is the newest",
    )
    add_places(parser, folder=False)


def run(arguments: Namespace) -> int:
    """Write the file; give the exit code."""
    # Reading takes a moment, and `--help` shouldn't.
    from variorum.checking import check
    from variorum.editorial.editions import FOLDER, read_editions
    from variorum.editorial.fields import is_day
    from variorum.editorial.texts import editors_files
    from variorum.exports.edition_json import as_frozen
    from variorum.problem_lines import Lines, summary
    from variorum.problems import Severity

    here = asked(arguments)
    content = here.content
    findings = check(content, here.settings.options, here.settings.folders, here.keeper)
    errors = [p for p in findings.problems if p.severity is Severity.ERROR]
    if errors:
        told = summary(errors, findings.checked, Lines(content))
        return no(f"{told}\nNothing was frozen: put the errors right first", REFUSED)
    date = arguments.date or findings.edition.as_of
    if not is_day(date):
        known = f"the reports are known to be of {date!r}" if date else "no report is dated"
        why = f"{date!r} is no day" if arguments.date else known
        return no(f"{why}; give --date 2026-12-31", NOTHING_THERE)
    editions, _ = read_editions(content)
    if why := _taken(date, editions, replace=arguments.replace):
        return no(why, REFUSED)
    path = f"{FOLDER}/{date}.json"
    folders = (*here.settings.folders.commentary, *here.settings.folders.pages)
    written = [use.path for use in findings.citations]
    text = as_frozen(findings.edition, content, [*editors_files(content, folders), *written])
    try:
        content.create(path, text.encode(), replace=arguments.replace)
    except OSError as failure:
        return no(f"{path} can't be written ({failure.strerror})", REFUSED)
    sys.stdout.write(f"{path}: {len(findings.edition.collation.claims)} statements\n")
    return FROZEN


def _taken(date: str, editions: tuple[FrozenEdition, ...], *, replace: bool) -> str:
    """Say why an edition can't have this day: another has it, or one of a later day is on file."""
    if not editions or editions[0].date < date:
        return ""
    if editions[0].date == date:
        if replace:
            return ""
        return f"The edition of {date} is on file already; give a later --date, or --replace to overwrite it"
    return f"The edition of {editions[0].date} is on file, which is later than {date}; give a later --date"
