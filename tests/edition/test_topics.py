"""A topic's sentences, and how much they are about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from edition.events import corpus_of, read_event
from variorum.edition.composing import Composing, compose
from variorum.language.analysing import analyse
from variorum.model import Side, TopicFile, TopicKind
from variorum.options import Options


def read_topic_lines(text: str) -> tuple[TopicFile, str]:
    """Take the lines before the first report as a topic."""
    head, mark, event = text.partition("# ")
    fields = dict(line.split(": ") for line in head.splitlines())
    words = {name: tuple(fields.get(name, "").split(", ")) for name in ("terms", "not")}
    topic = TopicFile(
        slug="topic",
        path="topics/topic.md",
        title="Topic",
        terms=words["terms"],
        exclude=tuple(word for word in words["not"] if word),
        kind=TopicKind(fields.get("kind", "topic")),
        sides=tuple(
            Side(side, (side, *words.split(", ")))
            for name, words in fields.items()
            if (side := name.removeprefix("side ")) != name
        ),
    )
    return topic, mark + event


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("topics.txt")))
def test_topic(case: Case, agrees: Agrees) -> None:
    topic, event = read_topic_lines(case.given)
    sources, found = read_event(event)
    edition, _ = compose(Composing.of(analyse(sources), found, [topic]), None, Options())
    grades = {s.id: s.grade for s in edition.topics[0].sentences}
    spoken = zip(topic.sides, edition.topics[0].sides, strict=True)
    side_of = {sentence: f" | {side.name}" for side, said in spoken for sentence in said}
    lines = [
        f"{grades[sentence.id]} {sentence.text}{side_of.get(sentence.id, '')}"
        for source in sources
        for sentence in source.sentences
        if sentence.id in grades
    ]
    agrees(case, "\n".join(lines))


def test_a_topic_that_finds_nothing_is_a_warning() -> None:
    topic, event = read_topic_lines("terms: ferry\n# first\nThe bridge opened.")
    _, problems = compose(Composing.of(*corpus_of(event), [topic]), None, Options())
    assert [(p.path, p.kind) for p in problems] == [("topics/topic.md", "topic-empty")]
