"""Parting the narrative into sections: the editor's, or those that the reports themselves ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from variorum.edition.reports import Reports
from variorum.edition.story.narrative import Assignment, in_order, place_others
from variorum.editorial.outline import Outline
from variorum.language.english.readers import COLUMNISTS, OTHER_LANGUAGES, as_it_stood, as_told_by

Runs = Sequence[tuple[str, ...]]

TOGETHER = 0.25
"""Part of the claims that several reports must make, or be linked on, to be told as one story."""


class Group(Struct, frozen=True):
    """The runs of one section, in order."""

    heading: str
    runs: tuple[tuple[str, ...], ...]
    editor: bool = False
    body: str = ""
    body_line: int = 0


def part(
    runs: Runs,
    assignment: Assignment,
    reports: Reports,
    outline: Outline | None,
    days: Mapping[str, str],
) -> list[Group]:
    """Part runs of claims, which stand in one order, into sections.

    Where an editor wrote an outline its headings hold, and what they don't name stands by its neighbours.
    Otherwise there is one section without a heading, for no source said one; but reports that share too
    little to be one story stand each under its own name. What an earlier report saw ahead, and what is in
    another language, comes last, as does what columnists write, under a heading that says so; `days` are the sources', ISO 8601.
    """
    rest, ahead = _overtaken(runs, assignment, reports, days)
    rest, foreign = _split(rest, _foreign(rest, assignment, reports))
    rest, columns = _columns(rest, reports)
    if outline and outline.parts:
        groups = _by_outline(rest, assignment, reports, outline)
    elif _apart(rest, reports):
        groups = _by_report(rest, reports)
    else:
        groups = [Group("", tuple(rest))]
    by_day: dict[str, list[tuple[str, ...]]] = {}
    for run in ahead:
        by_day.setdefault(days[reports.readings(run[0])[0].source], []).append(run)
    groups += [Group(as_it_stood(day), tuple(by_day[day])) for day in sorted(by_day, reverse=True)]
    if columns:
        groups.append(Group(COLUMNISTS, tuple(columns)))
    if foreign:
        groups.append(Group(OTHER_LANGUAGES, tuple(foreign)))
    return [group for group in groups if group.runs or group.body]


def without_empty(groups: Sequence[Group], unprinted: frozenset[str]) -> list[Group]:
    """Give what a heading of ours would stand over unprinted to the section before it."""
    kept: list[Group] = []
    for group in groups:
        empty = all(claim in unprinted for run in group.runs for claim in run)
        if kept and empty and not group.editor and not group.body:
            kept[-1] = replace(kept[-1], runs=kept[-1].runs + group.runs)
        else:
            kept.append(group)
    return kept


def _by_outline(runs: Runs, assignment: Assignment, reports: Reports, outline: Outline) -> list[Group]:
    given = assignment.with_rest(runs)
    if not given:
        # The editor wrote text and took nothing: the story first, then the text under its headings.
        texts = [Group(p.heading, (), bool(p.heading), p.body, p.body_line) for p in outline.parts]
        return [Group("", tuple(runs)), *texts]
    parts = place_others(runs, given, reports, len(outline.parts))
    held: list[list[tuple[str, ...]]] = [[] for _ in outline.parts]
    for run in runs:
        for number in sorted({parts[claim] for claim in run}):
            held[number].append(tuple(claim for claim in run if parts[claim] == number))
    return [
        Group(
            part.heading,
            in_order(group, reports, assignment.named),
            editor=bool(part.heading),
            body=part.body,
            body_line=part.body_line,
        )
        for part, group in zip(outline.parts, held, strict=True)
    ]


def _by_report(runs: Runs, reports: Reports) -> list[Group]:
    """Put each run under the report that tells most of it, in the order in which they first come."""
    held: dict[str, list[tuple[str, ...]]] = {}
    for run in runs:
        held.setdefault(_home(run, reports), []).append(run)
    return [Group(as_told_by(_name(key, reports)), in_order(held[key], reports)) for key in held]


def _home(run: tuple[str, ...], reports: Reports) -> str:
    """Give the source that tells most of a run, and goes on from there."""
    counts: Counter[str] = Counter()
    for sentence in (s for claim in run for s in reports.readings(claim)):
        after = reports.after.get(sentence.id)
        counts[sentence.source] += 3 if after and reports.corpus.of[after].leaning.why else 2
    return max(sorted(counts), key=counts.__getitem__)


def _name(key: str, reports: Reports) -> str:
    facts = reports.sources[key].facts
    if facts.publisher:
        return facts.publisher.value
    return f"“{facts.title.value}”" if facts.title else key


def _apart(runs: Runs, reports: Reports) -> bool:
    """Tell whether the reports share too little to be told as one story."""
    claims = [claim for run in runs for claim in run]
    shared = [c for c in claims if reports.linked.get(c) or len({s.source for s in reports.readings(c)}) > 1]
    return len(reports.sources) > 1 and len(shared) < TOGETHER * len(claims)


def _overtaken(runs: Runs, assignment: Assignment, reports: Reports, days: Mapping[str, str]) -> tuple[Runs, Runs]:
    """Take out what only an earlier report says and what looks ahead from its day.

    That is a run that begins so, and of another run what follows a prospect whose day has come since.
    """
    latest = max(days.values(), default="")
    rest, ahead = [], []
    for run in runs:
        cut = len(run)
        if not any(assignment.places(claim) for claim in run):
            if _looks_ahead(run[0], reports, days, latest):
                cut = 0
            else:
                due = (at for at, c in enumerate(run) if _has_come(c, reports, days, latest))
                cut = next(due, cut)
        rest += [run[:cut]] if cut else []
        ahead += [run[cut:]] if cut < len(run) else []
    return rest, ahead


def _is_earlier(claim: str, reports: Reports, days: Mapping[str, str], latest: str) -> bool:
    told = max(days.get(reading.source, latest) for reading in reports.readings(claim))
    return told < latest and len(told) == len("2023-06-18")


def _looks_ahead(claim: str, reports: Reports, days: Mapping[str, str], latest: str) -> bool:
    return _is_earlier(claim, reports, days, latest) and any(
        reports.corpus.of[r.id].polarity.looks_ahead for r in reports.readings(claim)
    )


def _has_come(claim: str, reports: Reports, days: Mapping[str, str], latest: str) -> bool:
    """Tell whether a claim of earlier reports announces something for a day that the latest one knows."""
    return _is_earlier(claim, reports, days, latest) and any(
        dated.ahead and dated.when and dated.when <= latest
        for r in reports.readings(claim)
        for dated in reports.corpus.dates[r.id]
    )


def _foreign(runs: Runs, assignment: Assignment, reports: Reports) -> set[tuple[str, ...]]:
    """Find the runs that no source in English tells."""
    return {
        run
        for run in runs
        if not any(assignment.places(claim) for claim in run)
        and all(_other_language(s.source, reports) for c in run for s in reports.readings(c))
    }


def _columns(runs: Runs, reports: Reports) -> tuple[Runs, Runs]:
    """Part what columnists alone write from what is reported, also where both stand in one run."""
    parts: tuple[list[tuple[str, ...]], list[tuple[str, ...]]] = ([], [])
    for run in runs:
        for column, claims in groupby(run, key=reports.is_column):
            parts[column].append(tuple(claims))
    return parts


def _other_language(key: str, reports: Reports) -> bool:
    language = reports.sources[key].facts.language
    return bool(language) and language.partition("-")[0].casefold() != "en"


def _split(runs: Runs, apart: set[tuple[str, ...]]) -> tuple[Runs, Runs]:
    return [run for run in runs if run not in apart], [run for run in runs if run in apart]
