"""The editor's commands: `python -m variorum NAME`, a module each.

This module has what they share. Each has `register`, which says its arguments, and what it does; `__main__` finds them.
All that tell of an edition ask `edition/building.py` for the one that the site shows.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from variorum.collation.differences.findings import PairDifference
    from variorum.editorial.files import Content
    from variorum.keeping import Keeper
    from variorum.problems import Problem
    from variorum.settings_file import Settings

Subparsers: TypeAlias = "_SubParsersAction[ArgumentParser]"


class Asked(NamedTuple):
    """What a command is about: a content folder, by the settings that hold for it."""

    content: Content
    settings: Settings
    keeper: Keeper


class UnusableError(Exception):
    """A command can't begin: there is no content folder, or the settings can't be read; the text says why."""


def add_command(
    subparsers: Subparsers,
    name: str,
    told: str,
    description: str,
    run: Callable[[Namespace], int],
) -> ArgumentParser:
    """Add a command to the parser; `told` is its line in the list of all."""
    parser = subparsers.add_parser(
        name, help=told, description=description, formatter_class=RawDescriptionHelpFormatter
    )
    parser.set_defaults(run=run)
    return parser


def add_folder(parser: ArgumentParser) -> None:
    """Let the content folder be named as the one argument of a command."""
    parser.add_argument("content", nargs="?", default="content", help="the content folder")


def add_places(parser: ArgumentParser, *, folder: bool = True) -> None:
    """Let the settings file be named, and with `folder` the content folder."""
    if folder:
        parser.add_argument("--content", default="content", metavar="FOLDER", help="the content folder (content)")
    parser.add_argument("-s", "--settings", default="", metavar="FILE", help="the settings file (pelicanconf.py)")


def asked(arguments: Namespace, *, there: bool = True) -> Asked:
    """Open the content folder and the settings that were named; with `there` the folder must be there.

    Raises UnusableError where it isn't, and where the settings can't be read or run.
    """
    from pathlib import Path

    # Reading takes a moment, and `--help` shouldn't.
    from variorum.editorial.files import Content
    from variorum.keeping import Keeper
    from variorum.settings_file import UnusableSettingsError, read_settings

    if there and not Path(arguments.content).is_dir():
        raise UnusableError(f"There is no content folder {arguments.content}")
    try:
        settings = read_settings(arguments.settings, arguments.content)
    except UnusableSettingsError as failure:
        raise UnusableError(str(failure)) from failure
    return Asked(Content.at(arguments.content), settings, Keeper.of(settings.options))


def no(why: str, code: int) -> int:
    """Say on the standard error why something isn't done; give the exit code."""
    sys.stderr.write(f"{why}\n")
    return code


def tell_errors(problems: Iterable[Problem]) -> None:
    """Tell on the standard error what is so wrong that an answer may lack something."""
    from variorum.problems import Severity

    for problem in problems:
        if problem.severity is Severity.ERROR:
            sys.stderr.write(f"{problem}\n")


def difference_in_words(found: PairDifference) -> str:
    """Name a difference with both readings, as `compare` and `explain` tell it."""
    copying = ", made in copying" if found.difference.copying else ""
    asked = f", {found.difference.heading}" if found.difference.heading else ""
    one, other = (" ".join(reading.text.split()) for reading in (found.one, found.other))
    return f"{found.difference.kind} ({found.difference.label}{copying}{asked}): “{one}” / “{other}”"
