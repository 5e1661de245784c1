"""Composing: from what the sources say together to an edition that can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.citing.library import Library
from variorum.edition.content_words import weigh
from variorum.edition.days import source_days
from variorum.edition.leads import weigh_candidates
from variorum.edition.narrative import in_order, paragraphs
from variorum.edition.outline import Outline
from variorum.edition.people import introduce
from variorum.edition.pieces import pieces
from variorum.edition.printing import set_out
from variorum.edition.reports import Reports, gather
from variorum.edition.sections import Assignment, assign, place_others
from variorum.edition.soundness import assess
from variorum.edition.support import Support
from variorum.edition.timeline import timeline
from variorum.edition.topics import find_topic, grades_of
from variorum.model import Collation, Edition, Section, Source, TopicFile
from variorum.options import Options
from variorum.problems import Problem, ProblemKind, Severity


def compose(
    sources: Sequence[Source],
    collation: Collation,
    topics: Sequence[TopicFile],
    outline: Outline | None,
    options: Options,
) -> tuple[Edition, list[Problem]]:
    """Put together the edition: leads, narrative, topics, timeline, and what is wrong with the outline."""
    reports = gather(sources, collation)
    people = introduce(reports)
    support = Support(reports, people)
    days, problems = source_days(reports)
    known = {day.source: day.when for day in days}
    candidates = weigh_candidates(reports, assess(reports), known, options.show)
    grades = {file.slug: grades_of(file, reports, people) for file in topics}
    assignment = Assignment({}, ())
    if outline and outline.parts:
        library = Library.of(reports.sources.values(), collation.claims, grades)
        assignment, wrong = assign(outline, reports, grades, library)
        problems += wrong
    weights = weigh(reports.printed.values())
    runs = in_order(pieces(support, candidates, assignment, weights), reports)
    groups = _grouped(runs, assignment, reports, outline)
    order = [claim for group in groups for run in group for claim in run]
    starts = frozenset(group[0][0] for group in groups if group)
    wanted = frozenset(claim for line in assignment.named for claim in line)
    printing = set_out(order, starts, support, candidates, weights, wanted)
    asides = frozenset(aside.claim for aside in printing.asides)
    claims = tuple(replace(c, lead=printing.leads[c.id]) for c in collation.claims)
    narrative = _sections(groups, outline, reports, asides)
    found = tuple(find_topic(file, grades[file.slug], reports, order) for file in topics)
    problems += _empty(topics, grades)
    edition = Edition(
        sources=tuple(reports.sources.values()),
        collation=replace(collation, claims=claims),
        narrative=narrative,
        asides=printing.asides,
        topics=found,
        timeline=timeline(reports, days, order),
        quotations=collation.quotations,
        title=outline.title if outline else "",
        summary=outline.summary if outline else "",
        days=days,
        as_of=max(known.values(), default=""),
    )
    return edition, problems


def _grouped(
    runs: Sequence[tuple[str, ...]],
    assignment: Assignment,
    reports: Reports,
    outline: Outline | None,
) -> list[list[tuple[str, ...]]]:
    """Part the runs by the outline, each part in order."""
    if not outline or not outline.parts:
        return [list(runs)]
    parts = place_others(runs, assignment.part_of, reports, len(outline.parts))
    groups: list[list[tuple[str, ...]]] = [[] for _ in outline.parts]
    for run in runs:
        for number in sorted({parts[claim] for claim in run}):
            groups[number].append(tuple(claim for claim in run if parts[claim] == number))
    return [list(in_order(group, reports, assignment.named)) for group in groups]


def _sections(
    groups: Sequence[Sequence[tuple[str, ...]]],
    outline: Outline | None,
    reports: Reports,
    asides: frozenset[str],
) -> tuple[Section, ...]:
    if not outline or not outline.parts:
        return (Section("", paragraphs(groups[0], reports, unprinted=asides)),)
    return tuple(
        Section(
            part.heading,
            paragraphs(group, reports, unprinted=asides),
            editor=bool(part.heading),
            body=part.body,
            body_line=part.body_line,
        )
        for part, group in zip(outline.parts, groups, strict=True)
        if group or part.body
    )


def _empty(
    topics: Sequence[TopicFile], grades: Mapping[str, Mapping[str, object]]
) -> list[Problem]:
    kind = ProblemKind.TOPIC_EMPTY
    message = "No sentence has any of this topic's terms; change them or delete the topic"
    return [
        Problem(
            file.path,
            0,
            0,
            kind,
            Severity.NOTE if kind.value in file.acknowledge else Severity.WARNING,
            message,
        )
        for file in topics
        if not grades[file.slug]
    ]
