"""Reading an editor's topics."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from variorum.editorial.files import Content
from variorum.editorial.topic_files import read_topic, read_topic_files
from variorum.model import TopicFile
from variorum.problems import in_order


def shown(topic: TopicFile) -> Iterator[str]:
    yield f"topic {topic.slug!r} title {topic.title!r} {topic.kind}"
    yield f"terms {' | '.join(topic.terms)}"
    if topic.exclude:
        yield f"not {' | '.join(topic.exclude)}"
    if topic.summary:
        yield f"summary {topic.summary}"
    for side in topic.sides:
        yield f"side {side.name}: {' | '.join(side.speakers)}"
    yield f"body from line {topic.body_line}"


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("topic_files.txt")))
def test_topic(case: Case, agrees: Agrees) -> None:
    topic, problems = read_topic(case.given, "topics/bridge.md")
    lines = shown(topic) if topic else ()
    agrees(case, "\n".join([*lines, *map(str, in_order(problems))]))


def test_topics_come_by_slug_and_one_that_is_misnamed_is_a_problem(tmp_path: Path) -> None:
    folder = tmp_path / "topics"
    folder.mkdir()
    for name in ("zoo", "ark", "Not A Slug"):
        (folder / f"{name}.md").write_text("---\nterms: [a1]\n---\n", encoding="utf-8")
    topics, problems = read_topic_files(Content.at(tmp_path))
    assert [topic.slug for topic in topics] == ["ark", "zoo"]
    assert [(p.path, p.kind) for p in problems] == [("topics/Not A Slug.md", "field-value")]
