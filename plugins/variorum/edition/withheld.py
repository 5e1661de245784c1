"""Words in editors' texts that their reports' rights withhold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.edition.rights import RUN, Rights, Run
from variorum.problems import Place, Problem, ProblemKind, place_in, warning

# A citation with what it quotes, which isn't printed: `[@nbc "a long road"]`.
CITATION = re.compile(r"\[@[^\[\]]{0,2000}(?:\[[^\[\]]{0,200}\][^\[\]]{0,2000}){0,20}\]")

# A paragraph: lines up to an empty one.
PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")


def quoted_runs(rights: Rights, body: str) -> Iterator[Run]:
    """Go through the runs of words that an editor's text prints of what isn't to be printed otherwise."""
    for paragraph in PARAGRAPH.finditer(body):
        yield from rights.withheld_runs(CITATION.sub(" ", paragraph.group()))


def withheld_words(rights: Rights, body: str, path: str, first_line: int) -> Iterator[Problem]:
    """Yield a warning for each paragraph of an editor's text with words that aren't to be printed."""
    for paragraph in PARAGRAPH.finditer(body):
        key = rights.withheld_from(CITATION.sub(" ", paragraph.group()))
        if key:
            message = (
                f"This has {RUN} words in a row of `{key}`, of which `show: {rights.show[key]}` holds; "
                "quote less, or acknowledge it"
            )
            line = place_in(body, paragraph.start(), first_line).line
            yield warning(path, ProblemKind.WORDS_WITHHELD, message, Place(line))
