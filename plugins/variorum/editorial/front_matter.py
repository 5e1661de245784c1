"""Front matter: the YAML between two `---` lines at the very top of a Markdown file."""

from __future__ import annotations

import re

from msgspec import Struct

from variorum.editorial.mappings import EMPTY, YamlMapping, load_mapping
from variorum.problems import Problem, ProblemKind, error

# A fence: three hyphens alone on a line.
FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
# The fence that ends the front matter; YAML's own `...` too.
CLOSING_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)


class Parted(Struct, frozen=True):
    """A Markdown text in its two parts."""

    fields: YamlMapping
    """Empty without front matter."""
    fenced: bool
    """There is front matter, be it empty."""
    body: str
    first_line: int
    """Line of the file on which the body begins."""
    problems: tuple[Problem, ...] = ()


def part(text: str, path: str) -> Parted:
    """Part a Markdown text into front matter and body.

    Only a `---` on line 1 opens front matter: `Note: …` without it is prose. A front matter that isn't
    closed is an error, and all of it counts as body.
    """
    opening = FENCE.match(text)
    if not opening:
        return Parted(EMPTY, fenced=False, body=text, first_line=1)
    closing = CLOSING_FENCE.search(text, opening.end())
    if not closing:
        message = "The front matter isn't closed; end it with a line of three hyphens (---)"
        problem = error(path, ProblemKind.YAML_INVALID, message, line=1, column=1)
        return Parted(EMPTY, fenced=False, body=text, first_line=1, problems=(problem,))
    fields, problems = load_mapping(text[opening.end() : closing.start()], path, first_line=2)
    return Parted(
        fields,
        fenced=True,
        body=text[closing.end() :],
        first_line=text.count("\n", 0, closing.end()) + 1,
        problems=tuple(problems),
    )
