"""Topic pages and their lists: topics and terms on one, on another people, with those who have no page of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct
from pelican.generators import Generator

from variorum.model import Grade, Person, TopicKind
from variorum.model import Topic as TopicValue
from variorum.site.content import Output, Topic, neighbours
from variorum.site.pages.commentary import editors_html
from variorum.site.views.statements import difference_view
from variorum.site.views.values import DifferenceView, Entry, InContext
from variorum.site.workspace import Workspace

MOST_DIFFERENCES = 5
"""Differences that a topic's page shows."""

LISTS = (("TOPICS", "Topics", False), ("PEOPLE", "People", True))
"""Each list's name in the settings and its heading; the second lists people."""


def contents(generator: Generator, workspace: Workspace) -> Iterator[Topic]:
    """Give each topic's page, its editor's introduction rendered."""
    for topic in workspace.lookup.edition.topics:
        file = topic.file
        html = editors_html(workspace, file.body, file.path, file.body_line)
        yield Topic(generator, file.path, file.title, file.slug, html)


def write_pages(output: Output, pages: Sequence[Topic]) -> None:
    """Write a page a topic, and the lists."""
    workspace = output.workspace
    around: dict[str, tuple[Entry | None, Entry | None]] = {}
    for _, _, people in LISTS:
        listed = entries(workspace, people=people)
        around |= {e.url: pair for e, pair in zip(listed, neighbours(listed), strict=True)}
    for topic, page in zip(workspace.lookup.edition.topics, pages, strict=True):
        in_context = workspace.views.statements.in_context
        spoken = lanes(workspace, topic)
        apart = {listed.statement.id for lane in spoken for listed in lane.statements}
        core, mentioned = (claims_of(workspace, topic, grade) for grade in Grade)
        about = commentary(output, topic, core)
        cited_by = workspace.views.statements.cited_by.get(f"topic:{topic.file.slug}", ())
        said = {workspace.lookup.sentences[entry.id].source for entry in topic.sentences}
        name, heading, _ = LISTS[topic.file.kind is TopicKind.PERSON]
        previous, following = around[workspace.addresses.url("TOPIC", topic.file.slug)]
        silent = [r for key, r in workspace.views.naming.reports.items() if key not in said]
        output.write(
            "TOPIC",
            "topic",
            topic.file.slug,
            topic=topic.file,
            page=page,
            lanes=spoken,
            core=in_context(claim for claim in core if claim not in apart),
            mentioned=in_context(mentioned),
            differences=differences(workspace, core) if topic.file.kind is TopicKind.TOPIC else [],
            commentary=about,
            silent=silent if said else [],
            cited_by=[page for page in cited_by if page.url not in {one.url for one in about}],
            trail=(Entry(heading, workspace.addresses.url(name)),),
            room=workspace.addresses.url(name),
            previous=previous,
            following=following,
        )
    for name, heading, people in LISTS:
        if grouped := whom(workspace) if people else parts(workspace):
            output.write(name, "topics", heading=heading, parts=grouped)


class Lane(Struct, frozen=True):
    """What one side says on a topic."""

    name: str
    statements: list[InContext]


def lanes(workspace: Workspace, topic: TopicValue) -> list[Lane]:
    """Give what each side says at the core of a topic, by who speaks in the words that are printed; none if no side speaks."""
    side_of = {
        sentence: side.name for side, said in zip(topic.file.sides, topic.sides, strict=True) for sentence in said
    }
    found: dict[str, list[str]] = {side.name: [] for side in topic.file.sides}
    for claim in claims_of(workspace, topic, Grade.CORE):
        printed = workspace.rights.lead(workspace.lookup.claims[claim])
        if printed and (side := side_of.get(printed.id)):
            found[side].append(claim)
    if not any(found.values()):
        return []
    return [Lane(name, workspace.views.statements.in_context(claims)) for name, claims in found.items()]


def claims_of(workspace: Workspace, topic: TopicValue, grade: Grade) -> list[str]:
    """Give the statements of a topic that have this grade, each once, in the topic's order.

    A statement is as much on the topic as the sentence of it that is most so.
    """
    claims = workspace.lookup.claim_of
    core = {claims[entry.id].id for entry in topic.sentences if entry.grade is Grade.CORE}
    found = dict.fromkeys(claims[entry.id].id for entry in topic.sentences)
    return [claim for claim in found if (claim in core) == (grade is Grade.CORE)]


def differences(workspace: Workspace, core: Sequence[str]) -> list[DifferenceView]:
    """Give the weightiest differences between newsrooms on what is at the core of a topic."""
    wanted = set(core)
    ranked = sorted(workspace.lookup.edition.collation.differences, key=lambda difference: difference.rank)
    found = (d for d in ranked if not d.copying and not wanted.isdisjoint(d.claims))
    return [difference_view(workspace.views.passages, d) for d in islice(found, MOST_DIFFERENCES)]


def commentary(output: Output, topic: TopicValue, core: Sequence[str]) -> list[Entry]:
    """Give the commentary that cites a topic, or what is at its core, what cites most of it first."""
    cited_by = output.workspace.views.statements.cited_by
    targets = (f"topic:{topic.file.slug}", *(f"claim:{claim}" for claim in core))
    cited = Counter(page.url for target in targets for page in cited_by.get(target, ()))
    listed = [article for article in output.generator.context.get("articles", ()) if cited[article.url]]
    return [
        Entry(article.title, article.url, article.metadata.get("summary", ""), output.workspace.editors)
        for article in sorted(listed, key=lambda article: (-cited[article.url], article.url))
    ]


def parts(workspace: Workspace) -> list[tuple[str, list[Entry]]]:
    """List what isn't people, topics and words to know each under a heading."""
    return [
        (heading, listed)
        for heading, terms in (("Topics", False), ("Words to know", True))
        if (listed := entries(workspace, people=False, terms=terms))
    ]


def whom(workspace: Workspace) -> list[tuple[str, list[Entry]]]:
    """List the people who have pages, and under a heading the others whom the reports name, who is named most first, with what they say they are."""
    topics = [topic.file for topic in workspace.lookup.edition.topics if topic.file.kind is TopicKind.PERSON]
    known = {name.casefold() for file in topics for name in (file.title, *file.terms)}
    named = [
        Entry(person.name, workspace.views.statements.of(claim.id).url, _roles(workspace, person))
        for person in sorted(workspace.lookup.edition.people, key=lambda person: (-len(person.mentions), person.name))
        if person.name.casefold() not in known
        if (claim := next((workspace.lookup.claim_of[s] for s in person.mentions), None))
    ]
    groups = (("", entries(workspace, people=True)), ("Also named in the reports", named))
    return [(heading, listed) for heading, listed in groups if listed]


def _roles(workspace: Workspace, person: Person) -> str:
    """Say what the reports say somebody is, in words that may be printed."""
    return "; ".join(role.text for role in person.roles if workspace.rights.sentence(role.sentence))


def entries(workspace: Workspace, *, people: bool, terms: bool | None = None) -> list[Entry]:
    """List topics, or the people among them, by weight; of the topics the terms alone, or the others."""
    return [
        Entry(
            topic.file.title, workspace.addresses.url("TOPIC", topic.file.slug), topic.file.summary, workspace.editors
        )
        for topic in sorted(workspace.lookup.edition.topics, key=lambda topic: _by_weight(workspace, topic))
        if (topic.file.kind is TopicKind.PERSON) == people and terms in {None, topic.file.kind is TopicKind.TERM}
    ]


def _by_weight(workspace: Workspace, topic: TopicValue) -> tuple[int, str]:
    """Order topics by how much of the story is on them."""
    told = set(workspace.lookup.edition.told)
    return -len(told.intersection(claims_of(workspace, topic, Grade.CORE))), topic.file.title
