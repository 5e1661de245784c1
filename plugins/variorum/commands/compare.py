"""`compare KEY KEY`: two sources side by side."""

from __future__ import annotations

import sys
import textwrap
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from variorum.commands import (
    Subparsers,
    add_command,
    add_places,
    asked,
    difference_in_words,
    no,
    tell_errors,
)

if TYPE_CHECKING:
    from variorum.collation.claims.aligning import Alignment
    from variorum.collation.differences.findings import PairDifference
    from variorum.edition.building import Built
    from variorum.model import Collation

DESCRIPTION = """\
Print two reports side by side, in the order of the first: what both say stands in
one row, with its grade. Under a row stand the places where the two differ.

  =    one statement: the same main assertion
  ~    linked: a specific assertion is shared; with the likelihood
  ≠    neither, but they differ: two tolls, for one
       alone on its side: only this report has it

  python -m variorum compare nbc ap-sunday
  python -m variorum compare nbc ap-sunday --parts     what makes up each score
"""
DONE, NO_SOURCE = 0, 2
GAP = " | "
GRADE = 6
"""Columns for a grade and its score."""


class Row(Struct, frozen=True):
    """What stands side by side: places of sentences, -1 for none, and their grade."""

    left: int
    right: int
    grade: str = " "
    score: float = 0.0


def register(subparsers: Subparsers) -> None:
    """Add the command to the parser."""
    parser = add_command(
        subparsers,
        "compare",
        "print two reports side by side, with what they share and where they differ",
        DESCRIPTION,
        run,
    )
    parser.add_argument("keys", nargs=2, metavar="KEY", help="the keys of two sources")
    parser.add_argument("--parts", action="store_true", help="print the parts of each score")
    parser.add_argument("--width", type=int, default=120, metavar="COLUMNS", help="columns to print in (120)")
    add_places(parser)


def run(arguments: Namespace) -> int:
    """Print the comparison: exit code 0; 2 without one of the sources."""
    # Reading takes a moment, and `--help` shouldn't.
    from variorum.edition.building import build
    from variorum.problem_lines import visible
    from variorum.problems import nearest

    here = asked(arguments)
    built = build(here.content, here.settings.options, here.keeper)
    tell_errors(built.problems)
    known = [source.key for source in built.edition.sources]
    if len(set(arguments.keys)) < 2:
        return no("A report is compared with another one; name two", NO_SOURCE)
    for key in arguments.keys:
        if key not in known:
            return no(f"There is no source `{key}`{nearest(key, known)}", NO_SOURCE)
    lines = _compared(built, arguments)
    sys.stdout.write("".join(f"{visible(line.rstrip())}\n" for line in lines))
    return DONE


def _compared(built: Built, arguments: Namespace) -> Iterator[str]:
    from variorum.collation.claims.explaining import part_rows, similarity_at
    from variorum.collation.differences.findings import PairDifferences

    alignment, collation = built.alignment, built.edition.collation
    apart = PairDifferences(collation)
    keys = arguments.keys
    column = max(20, (arguments.width - len(GAP) - GRADE - 1) // 2)
    yield from _shares(collation, keys)
    yield f"{keys[0]:{column}} {'':{GRADE}}{GAP}{keys[1]}"
    told: set[str] = set()
    for row in _rows(alignment, collation, keys):
        yield ""
        yield from _side_by_side(alignment, row, column)
        if row.left >= 0 and row.right >= 0:
            found = apart.of(*(alignment.profiles[place].analysis.sentence.id for place in (row.left, row.right)))
            told |= {one.difference.id for one in found}
            yield from (f"      {difference_in_words(one)}" for one in found)
            if arguments.parts:
                likeness = similarity_at(alignment, row.left, row.right)
                yield from (f"      {line}" for line in part_rows(likeness))
    left = {found.difference.id: found for found in apart.between(*keys)}
    unpaired = [found for id_, found in left.items() if id_ not in told]
    yield from _elsewhere(alignment, unpaired, column)


def _shares(collation: Collation, keys: Sequence[str]) -> Iterator[str]:
    """Say how much of each report's text is in the other."""
    for reuse in collation.reuse:
        if {reuse.a, reuse.b} == set(keys):
            yield (f"One text: {reuse.share_of_a:.0%} of {reuse.a}'s words, {reuse.share_of_b:.0%} of {reuse.b}'s.")
            yield ""


def _rows(alignment: Alignment, collation: Collation, keys: Sequence[str]) -> Iterator[Row]:
    """Pair the sentences: the first report's in order, then what the second alone has."""
    profiles = alignment.profiles
    places = {profile.analysis.sentence.id: place for place, profile in enumerate(profiles)}
    partners: defaultdict[int, list[Row]] = defaultdict(list)
    for members in alignment.groups:
        for left in members:
            for right in members:
                partners[left].append(Row(left, right, "="))
    for link in collation.links:
        a, b = places[link.a], places[link.b]
        partners[a].append(Row(a, b, "~", link.score))
        partners[b].append(Row(b, a, "~", link.score))
    paired: set[int] = set()
    for left, profile in enumerate(profiles):
        if profile.analysis.sentence.source != keys[0]:
            continue
        rows = [r for r in partners[left] if profiles[r.right].analysis.sentence.source == keys[1]]
        rows.sort(key=lambda row: (row.grade != "=", -row.score, row.right))
        paired.update(row.right for row in rows)
        yield from rows or [Row(left, -1)]
    for right, profile in enumerate(profiles):
        if profile.analysis.sentence.source == keys[1] and right not in paired:
            yield Row(-1, right)


def _side_by_side(alignment: Alignment, row: Row, column: int) -> Iterator[str]:
    left, right = (
        textwrap.wrap(alignment.profiles[place].analysis.text, column) if place >= 0 else []
        for place in (row.left, row.right)
    )
    grade = f"{row.grade} {row.score:.2f}" if row.score else row.grade
    for number in range(max(len(left), len(right))):
        one = left[number] if number < len(left) else ""
        other = right[number] if number < len(right) else ""
        yield f"{one:{column}} {grade if not number else '':{GRADE}}{GAP}{other}"


def _elsewhere(alignment: Alignment, left: Sequence[PairDifference], column: int) -> Iterator[str]:
    """Show the sentences that stand in no row together and differ: two tolls in two contexts."""
    places = {profile.analysis.sentence.id: place for place, profile in enumerate(alignment.profiles)}
    for found in sorted(left, key=lambda found: found.difference.rank):
        row = Row(places[found.one.sentence], places[found.other.sentence], "≠")
        yield ""
        yield from _side_by_side(alignment, row, column)
        yield f"      {difference_in_words(found)}"
