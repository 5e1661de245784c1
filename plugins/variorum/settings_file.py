"""What is needed of a settings file: our own settings as they can be followed here, and where texts stand."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from variorum.checking import Folders
from variorum.options import Options, read_options, usable
from variorum.problems import Problem

DEFAULT = "pelicanconf.py"


class UnusableSettingsError(Exception):
    """A settings file can't be read or run; the text says which and why."""


class Settings(Struct, frozen=True):
    """A settings file as far as it concerns us."""

    options: Options = field(default_factory=Options)
    folders: Folders = field(default_factory=Folders)
    problems: tuple[Problem, ...] = ()


def read_settings(path: str, content: str = "") -> Settings:
    """Run a settings file, as Pelican does.

    Where none is named it is the one beside the content folder, else the one in the current folder; where
    none is there either, the defaults hold. Raises UnusableSettingsError where the file can't be read or run.
    """
    file = Path(path) if path else _found(content)
    if file is None:
        return Settings()
    names = _run(file)
    options, problems = usable(*read_options(names, file.name), file.name)
    default = Folders()
    folders = Folders(
        tuple(names.get("ARTICLE_PATHS", default.commentary)),
        tuple(names.get("PAGE_PATHS", default.pages)),
        tuple(names.get("STATIC_PATHS", default.files)),
    )
    return Settings(options, folders, tuple(problems))


def _run(file: Path) -> dict[str, Any]:
    """Give the names that a settings file defines; it is Python, and may raise anything or end the program."""
    try:
        return runpy.run_path(str(file))
    except OSError as failure:
        raise UnusableSettingsError(f"{file} can't be read ({failure.strerror})") from failure
    except (Exception, SystemExit) as failure:
        why = f"{type(failure).__name__}: {failure}"
        raise UnusableSettingsError(f"{file} can't be run ({why}); put it right") from failure


def _found(content: str) -> Path | None:
    places = (Path(content).absolute().parent / DEFAULT, Path(DEFAULT))
    return next((place for place in places if place.is_file()), None)
