"""`cite WORDS`: find the passages that have some words, and print the citation to paste."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.commands import Subparsers, add_command, add_places, asked, no, tell_errors

if TYPE_CHECKING:
    from variorum.citing.library import CitedPassage, Library

DESCRIPTION = """\
Find the passages of the reports that have these words, and print for each the
citation to paste into a commentary, a topic, the story's outline or a ruling.

The words are looked for as a citation has them: verbatim, case included, but
for quotation marks, dashes and spaces; "…" leaves out, [word] is yours.
If no report has them, the nearest passage is shown, with what differs.

  python -m variorum cite ready to back down
  python -m variorum cite --source nbc "a … channel"
"""
FOUND, NOT_FOUND, NO_SOURCE = 0, 1, 2


def register(subparsers: Subparsers) -> None:
    """Add the command to the parser."""
    parser = add_command(subparsers, "cite", "find passages by their words and print the citation", DESCRIPTION, run)
    parser.add_argument("words", nargs="+", metavar="WORDS", help="words of a report")
    parser.add_argument("--source", metavar="KEY", help="look in this source alone")
    add_places(parser)


def run(arguments: Namespace) -> int:
    """Print what is found: exit code 0; 1 where only something near is, 2 without the source."""
    # Reading takes a moment, and `--help` shouldn't.
    from variorum.citing.library import Library
    from variorum.edition.building import sources_of
    from variorum.problem_lines import visible
    from variorum.problems import nearest

    here = asked(arguments)
    sources, problems = sources_of(here.content, here.settings.options, here.keeper)
    tell_errors(problems)
    library = Library.of(sources)
    if arguments.source and arguments.source not in library.sources:
        hint = nearest(arguments.source, library.sources)
        return no(f"There is no source `{arguments.source}`{hint}", NO_SOURCE)
    if not sources:
        return no(f"There are no sources in {arguments.content}/sources", NO_SOURCE)
    keys = (arguments.source,) if arguments.source else None
    words = " ".join(arguments.words)
    found = library.find(words, keys)
    lines = _found(library, found) if found else _near(library, words, keys)
    sys.stdout.write("".join(f"{visible(line)}\n" for line in lines))
    return FOUND if found else NOT_FOUND


def _found(library: Library, found: tuple[CitedPassage, ...]) -> Iterator[str]:
    for number, passage in enumerate(found):
        if number:
            yield ""
        yield from _passage(library, passage)


def _near(library: Library, words: str, keys: tuple[str, ...] | None) -> Iterator[str]:
    from variorum.citing.library import cited
    from variorum.citing.messages import difference
    from variorum.citing.nearness import nearest_passage

    where = f"{keys[0]} doesn't have" if keys else "No report has"
    yield f"{where} these words; try fewer of them, or another form."
    near = nearest_passage(library, words, keys)
    if near:
        yield f"Nearest: {difference(near)}"
        yield ""
        whole = cited(near.passage.source, near.passage.passage)
        yield from _passage(library, near.passage if near.altered else whole)


def _passage(library: Library, found: CitedPassage) -> Iterator[str]:
    """Show a passage with its place, its text and its citation."""
    from variorum.citing.messages import citation_of
    from variorum.language.printed import mended

    source, passage = found.source, found.passage
    number = source.passages.index(passage) + 1
    yield f"{source.key} ¶{number}, {passage.id}"
    yield f"  {' '.join(mended(source, passage.start, passage.end).split())}"
    yield f"  {citation_of(library, found)}"
