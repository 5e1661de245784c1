"""The settings of our own, read once into one checked value.

A setting is written `VARIORUM_NAME` in the settings file; its field here is the name in lower case. The
docstring under a field is its line in the documentation's table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import metadata
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from variorum.model import Show
from variorum.problems import Problem, ProblemKind, error, nearest, warning

PREFIX = "VARIORUM_"


class Options(Struct, frozen=True, kw_only=True):
    """Every setting of ours, with the value it has where none is given."""

    show: Show = Show.FULL
    """How much of a source's words is printed where its sidecar doesn't say: full, excerpt or none."""
    excerpt_share: float = 0.25
    """The part of an article's words that is printed of a source shown as an excerpt, from 0 to 1."""
    largest_source: int = 5_000_000
    """Bytes of the largest source that is read."""
    most_sentences: int = 5_000
    """Sentences of all sources together; a source that would exceed them is not read."""
    short_version: int = 12
    """Sentences of the short version, at most, also of an editor's."""
    full_text_search: bool = False
    """Whether the search page also looks up whole texts, by a script and an index that Pagefind makes."""
    keep_results: bool = True
    """Whether what a build worked out is kept in the user's cache folder, for the next to start from."""
    preview: str = ""
    """Where a preview wants to be told of the problems; set by the preview alone, never by a settings file."""


def read_options(settings: Mapping[str, Any], path: str = "pelicanconf.py") -> tuple[Options, list[Problem]]:
    """Read the settings that begin with our prefix; what can't be is a problem, and the default holds."""
    options = Options()
    problems: list[Problem] = []
    known = {PREFIX + name.upper(): name for name in Options.__struct_fields__}
    for name in sorted(settings):
        if not name.startswith(PREFIX):
            continue
        if name not in known:
            # Compared without what all have in common, by which any would be near.
            hint = nearest(name.removeprefix(PREFIX), (n.removeprefix(PREFIX) for n in known))
            message = f"The setting {name} means nothing{hint.replace('`', f'`{PREFIX}', 1)}"
            problems.append(error(path, ProblemKind.SETTING, message))
            continue
        try:
            value = _checked(getattr(options, known[name]), settings[name])
        except ValueError as failure:
            message = f"The setting {name} can't be {settings[name]!r}: {failure}"
            problems.append(error(path, ProblemKind.SETTING, message))
            continue
        options = replace(options, **{known[name]: value})
    return options, problems


def usable(options: Options, problems: Sequence[Problem], path: str) -> tuple[Options, list[Problem]]:
    """Turn the full-text search off where Pagefind isn't installed, and say so of the settings file."""
    if not options.full_text_search or pagefind_version():
        return options, list(problems)
    message = (
        "The search page has no form, since Pagefind isn't installed; run `pip install 'pelican-variorum[search]'`"
    )
    problem = warning(path, ProblemKind.SETTING, message)
    return replace(options, full_text_search=False), [*problems, problem]


def pagefind_version() -> str:
    """Give Pagefind's version; empty where it isn't installed."""
    try:
        return metadata.version("pagefind-bin")
    except metadata.PackageNotFoundError:
        return ""


def _checked(default: object, value: Any) -> Any:
    if isinstance(default, Show):
        if value not in set(Show):
            raise ValueError(f"it is one of {', '.join(Show)}")
        return Show(value)
    if isinstance(default, bool) and not isinstance(value, bool):
        raise ValueError("it is True or False")  # noqa: TRY004 - one error for every value
    if (
        isinstance(default, int)
        and not isinstance(default, bool)
        and (not isinstance(value, int) or isinstance(value, bool) or value < 1)
    ):
        raise ValueError("it is a whole number from 1 on")
    if isinstance(default, float):
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise ValueError("it is a number from 0 to 1")
        return float(value)
    return value
