"""Runs: the sentences of a paragraph by their badges, and which of their cards there is room for beside them.

One badge and one card serve sentences on end that go back to the same newsrooms; none stands within a quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

from msgspec.structs import replace

from variorum.edition.lookup import Lookup
from variorum.problem_lines import counted
from variorum.site.views.statements import NAMED_BY, Statements, differing_words, shortened
from variorum.site.views.values import Evidence, Run, Statement


def runs(statements: Statements, paragraph: Sequence[str]) -> tuple[Run, ...]:
    """Give the claims of a paragraph as runs, in order."""
    lookup = statements.lookup
    going_on = frozenset(lookup.edition.going_on)
    spoken: list[list[Statement]] = []
    for statement in map(statements.of, paragraph):
        if spoken and spoken[-1][-1].id in going_on:
            spoken[-1].append(statement)
        else:
            spoken.append([statement])
    gathered: list[list[Statement]] = []
    for group in spoken:
        if gathered and _alike(lookup, gathered[-1], group):
            gathered[-1].extend(group)
        else:
            gathered.append(group)
    return tuple(_placed([_run(statements, group) for group in gathered]))


def _alike(lookup: Lookup, before: Sequence[Statement], group: Sequence[Statement]) -> bool:
    """Tell whether a badge of both says nothing of either that isn't so."""
    withheld = any(statement.withheld for statement in (*before, *group))
    return not withheld and (_origins(lookup, before), _apart(before)) == (_origins(lookup, group), _apart(group))


def _origins(lookup: Lookup, group: Sequence[Statement]) -> list[str]:
    """Give the newsrooms to which all of its statements go back, else those of its first."""
    claims = [lookup.claims[statement.id] for statement in group]
    shared = reduce(lambda one, other: one & other, (set(claim.origins) for claim in claims))
    return [origin for origin in claims[0].origins if origin in shared] or list(claims[0].origins)


def _apart(group: Iterable[Statement]) -> str:
    return next((statement.apart for statement in group if statement.apart), "")


def _run(statements: Statements, group: Sequence[Statement]) -> Run:
    first = group[0]
    lookup = statements.lookup
    claims = [lookup.claims[statement.id] for statement in group]
    members = [lookup.sentences[sentence] for claim in claims for sentence in claim.sentences]
    differences = {d.id: d for claim in claims for d in lookup.differences(claim)}
    origins = _origins(lookup, group)
    label, apart = statements.naming.label(origins), _apart(group)
    newsrooms = statements.naming.named(origins)
    reports = len({sentence.source for sentence in members})
    about = f"“{shortened(first.text, NAMED_BY)}”" + (f" and {len(group) - 1} more" if len(group) > 1 else "")
    ids = {statement.id for statement in group}
    return Run(
        statements=tuple(group),
        newsrooms=newsrooms,
        label=label,
        apart=apart,
        spoken=f"{label}{apart}: {counted(len(newsrooms), 'newsroom')}, {counted(reports, 'report')}, for {about}",
        evidence=first.evidence
        if len(group) == 1
        else statements.passages.evidence(members, first.report.key, differing_words(lookup, differences.values())),
        also=tuple({o.id: o for statement in group for o in statement.also if o.id not in ids}.values()),
        differences=tuple({d.id: d for statement in group for d in statement.differences}.values()),
        asides=tuple(aside for statement in group for aside in statement.asides),
        rulings=tuple(dict.fromkeys(ruling for statement in group for ruling in statement.rulings)),
        notes=tuple(_notes(group)),
        cited_by=tuple({e.url: e for statement in group for e in statement.cited_by}.values()),
    )


def _notes(group: Sequence[Statement]) -> Iterator[str]:
    """Give what a reader is told of statements, each with its first words where they are several."""
    for statement in group:
        for note in statement.notes:
            yield f"“{shortened(statement.text, NAMED_BY)}”: {note}" if len(group) > 1 else note


# What a card takes up beside the text of a paragraph, about, on a screen that has room for both, in rem.

LINE, LINE_HEIGHT = 66, 1.95
"""Characters of a line of the story, and how high it is."""

CARD_LINE, CARD_LINE_HEIGHT = 46, 1.25
"""The same of a card's."""

MOST_LINES = 4
"""Lines of a passage that a card has there."""

PASSAGES = 2
"""Passages that it has there."""

MOST_LEVEL = 12
"""Lines that a card may be moved down to stand level with its sentence."""

SLACK = 1.5
"""How much higher than its paragraph the cards beside it may be."""


def _placed(found: Iterable[Run]) -> Iterator[Run]:
    """Find the runs of a paragraph whose cards fit beside it, one under the other; those that tell more go first.

    Each stands level with the first line of its run, or as near as the others leave room.
    """
    held = list(found)
    lengths = [sum(len(statement.text) + 1 for statement in run.statements) for run in held]
    room = (-(-sum(lengths) // LINE)) * LINE_HEIGHT + SLACK
    heights = [_height(run) for run in held]
    fitting: list[int] = []
    left = room
    for place in sorted(range(len(held)), key=lambda at: (not held[at].apart, len(held[at].newsrooms) < 2, at)):
        if heights[place] <= left:
            left -= heights[place]
            fitting.append(place)
    levels: dict[int, int] = {}
    bottom = 0.0
    for place in sorted(fitting):
        line = sum(lengths[:place]) // LINE * LINE_HEIGHT
        below = sum(heights[other] for other in fitting if other >= place)
        top = max(bottom, min(line, room - below))
        levels[place] = min(MOST_LEVEL, round((top - bottom) / LINE_HEIGHT))
        bottom += levels[place] * LINE_HEIGHT + heights[place]
    return (replace(run, in_margin=levels.get(place)) for place, run in enumerate(held))


def _height(run: Run) -> float:
    """Estimate how high a run's card is beside the text, in rem."""
    told = [difference for difference in run.differences if not difference.copying]
    if told:
        return sum(1.5 + len(difference.sayings) * 3.5 for difference in told) * CARD_LINE_HEIGHT + 1.2
    lines = 0
    printed = {statement.text for statement in run.statements}
    for passage in [passage for group in run.evidence for passage in group.passages][:PASSAGES]:
        lines += 1 + min(MOST_LINES, -(-_length(passage) // CARD_LINE) if _words(passage) not in printed else 1)
    return lines * CARD_LINE_HEIGHT + 1.2


def _words(passage: Evidence) -> str:
    return "".join(piece.text for piece in passage.pieces)


def _length(passage: Evidence) -> int:
    return sum(len(piece.text) for piece in passage.pieces)
