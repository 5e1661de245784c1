"""Topic pages and their lists: topics and terms on one, on another people, with those who have no page of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican.generators import Generator

from variorum.model import Grade, Person, TopicKind
from variorum.model import Topic as TopicValue
from variorum.site.content import Output, Topic, neighbours
from variorum.site.pages.commentary import editors_html
from variorum.site.views.values import Entry, InContext
from variorum.site.workspace import Workspace

GROUPS = ((Grade.CORE, "What the reports say"), (Grade.MENTION, "Also mentioned"))

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
        groups = [(heading, statements(workspace, topic, grade)) for grade, heading in GROUPS]
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
            groups=groups,
            silent=silent if said else [],
            cited_by=workspace.views.statements.cited_by.get(f"topic:{topic.file.slug}", ()),
            trail=(Entry(heading, workspace.addresses.url(name)),),
            room=workspace.addresses.url(name),
            previous=previous,
            following=following,
        )
    for name, heading, people in LISTS:
        if grouped := whom(workspace) if people else parts(workspace):
            output.write(name, "topics", heading=heading, parts=grouped)


def statements(workspace: Workspace, topic: TopicValue, grade: Grade) -> list[InContext]:
    """Give the statements of a topic that have this grade, each once, in the topic's order.

    A statement is as much on the topic as the sentence of it that is most so.
    """
    claims = workspace.lookup.claim_of
    core = {claims[entry.id].id for entry in topic.sentences if entry.grade is Grade.CORE}
    wanted: dict[str, None] = {}
    for entry in topic.sentences:
        claim = claims[entry.id].id
        if (claim in core) == (grade is Grade.CORE):
            wanted[claim] = None
    return workspace.views.statements.in_context(wanted)


def parts(workspace: Workspace) -> list[tuple[str, list[Entry]]]:
    """List what isn't people by title, topics and words to know each under a heading."""
    return [
        (heading, listed)
        for heading, terms in (("Topics", False), ("Words to know", True))
        if (listed := entries(workspace, people=False, terms=terms))
    ]


def whom(workspace: Workspace) -> list[tuple[str, list[Entry]]]:
    """List the people who have pages, and under a heading the others whom the reports name, with what they say they are."""
    topics = [topic.file for topic in workspace.lookup.edition.topics if topic.file.kind is TopicKind.PERSON]
    known = {name.casefold() for file in topics for name in (file.title, *file.terms)}
    named = [
        Entry(person.name, workspace.views.statements.of(claim.id).url, _roles(workspace, person))
        for person in workspace.lookup.edition.people
        if person.name.casefold() not in known
        if (claim := next((workspace.lookup.claim_of[s] for s in person.mentions), None))
    ]
    groups = (("", entries(workspace, people=True)), ("Also named in the reports", named))
    return [(heading, listed) for heading, listed in groups if listed]


def _roles(workspace: Workspace, person: Person) -> str:
    """Say what the reports say somebody is, in words that may be printed."""
    return "; ".join(role.text for role in person.roles if workspace.rights.sentence(role.sentence))


def entries(workspace: Workspace, *, people: bool, terms: bool | None = None) -> list[Entry]:
    """List topics, or the people among them, by title; of the topics the terms alone, or the others."""
    return [
        Entry(topic.file.title, workspace.addresses.url("TOPIC", topic.file.slug), topic.file.summary)
        for topic in sorted(workspace.lookup.edition.topics, key=lambda t: t.file.title)
        if (topic.file.kind is TopicKind.PERSON) == people and terms in {None, topic.file.kind is TopicKind.TERM}
    ]
