"""The page of readings: for each statement that several reports make, their words in columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from variorum.identity import normalise
from variorum.model import Claim, Sentence
from variorum.site.content import Output
from variorum.site.views import Views
from variorum.site.views.passages import Spans, marks
from variorum.site.views.values import DifferenceReading, Entry, Newsroom, Saying, Statement, Worded
from variorum.site.workspace import Workspace


class StatementReadings(Struct, frozen=True):
    """A statement, and the forms that reports give it."""

    statement: Statement
    sayings: tuple[Saying, ...]


class SectionReadings(Struct, frozen=True):
    """The statements of one section of the story that several reports make."""

    heading: str
    anchor: str
    """The section's on the story's page too."""
    statements: tuple[StatementReadings, ...]
    alone: int
    """Statements of the section that one report alone makes."""


def write_page(output: Output) -> None:
    """Write the readings, if any statement has several."""
    workspace = output.workspace
    if found := list(sections(workspace)):
        trail = (Entry("What differs", workspace.addresses.url("COMPARE")),)
        output.write("READINGS", "readings", sections=found, trail=trail)


def sections(workspace: Workspace) -> Iterator[SectionReadings]:
    """Give the sections of the story that have readings to compare."""
    views = workspace.views
    for number, section in enumerate(workspace.lookup.edition.narrative, 1):
        claims = [workspace.lookup.claims[claim] for claim in section.claims]
        told = [claim for claim in claims if several(views, claim) and not views.statements.of(claim.id).dropped]
        if told:
            yield SectionReadings(
                section.heading,
                f"n-{number}",
                tuple(StatementReadings(views.statements.of(c.id), sayings(views, c)) for c in told),
                len(claims) - len(told),
            )


def has_readings(workspace: Workspace) -> bool:
    """Tell whether the page of readings is written."""
    return next(sections(workspace), None) is not None


def several(views: Views, claim: Claim) -> bool:
    """Tell whether more than one report makes a statement."""
    return len({views.lookup.sentences[sentence].source for sentence in claim.sentences}) > 1


def sayings(views: Views, claim: Claim) -> tuple[Saying, ...]:
    """Give the forms of a statement, that which is printed first, each with the reports that have it.

    Words are marked that another form doesn't have in their place.
    """
    lead = views.statements.of(claim.id).report.key
    members = sorted(
        (views.lookup.sentences[sentence] for sentence in claim.sentences),
        key=lambda sentence: (sentence.source != lead, sentence.source, sentence.start),
    )
    groups: defaultdict[str, list[Sentence]] = defaultdict(list)
    for sentence in members:
        groups[normalise(sentence.text)].append(sentence)
    # Of equal words those stand for all that may be printed.
    shown = [min(group, key=lambda s: not views.rights.sentence(s.id)) for group in groups.values()]
    marked = marks(views.lookup, views.rights, combinations(shown, 2))
    return tuple(_saying(views, group, one, marked) for one, group in zip(shown, groups.values(), strict=True))


def _saying(views: Views, group: Sequence[Sentence], shown: Sentence, marked: Mapping[str, Spans]) -> Saying:
    told, by = newsrooms(views, group), tuple(readings(views, group, shown, marked))
    return Saying(told, (Worded(words="", pieces=by[0].pieces, newsrooms=told, around=(), readings=by),))


def readings(
    views: Views, group: Iterable[Sentence], shown: Sentence, marked: Mapping[str, Spans]
) -> Iterator[DifferenceReading]:
    """Give the reports that have the same words."""
    words = views.passages.words(shown.source, shown.start, shown.end, marked.get(shown.id, ()))
    for sentence in group:
        newsroom = views.naming.newsroom_of(sentence.source, sentence.passage)
        report = views.naming.reports[sentence.source]
        yield DifferenceReading(report, sentence.passage, newsroom, words)


def newsrooms(views: Views, group: Iterable[Sentence]) -> tuple[Newsroom, ...]:
    """Name the newsrooms that sentences go back to."""
    return views.naming.named(
        origin for sentence in group for origin in views.naming.origins_of(sentence.source, sentence.passage)
    )
