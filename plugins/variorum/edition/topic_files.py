"""Reading an editor's topics: how each finds its sentences, and what the editor says of it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from variorum.files import Content
from variorum.mappings import Entry, Listing, Mapping, Place, Scalar, Value, nearest, unknown_fields
from variorum.markdown.front_matter import part
from variorum.model import TopicFile, TopicKind
from variorum.problems import Problem, ProblemKind, error

FOLDER = "topics"
FIELDS = ("title", "terms", "not", "kind", "summary", "acknowledge")

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A topic's slug, which is its file's name: `military-channels`."""


def read_topic_files(content: Content) -> tuple[tuple[TopicFile, ...], list[Problem]]:
    """Read every topic of the content folder, by slug; one that can't be used is a problem."""
    topics: list[TopicFile] = []
    problems: list[Problem] = []
    for path in content.listing(FOLDER, (".md",)):
        text, opened = content.read_text(path)
        if opened.problem:
            problems.append(opened.problem)
            continue
        topic, found = read_topic(text, path)
        problems += found
        if topic:
            topics.append(topic)
    return tuple(sorted(topics, key=lambda topic: topic.slug)), problems


def read_topic(text: str, path: str) -> tuple[TopicFile | None, list[Problem]]:
    """Read one topic; None where it has no terms to find sentences by, or no usable name."""
    parted = part(text, path)
    problems = list(parted.problems)
    slug = PurePosixPath(path).stem
    if not SLUG.fullmatch(slug):
        message = (
            f"`{slug}` can't be a topic's name; use a-z, 0-9 and hyphens, as in taiwan-strait.md"
        )
        return None, [*problems, error(path, ProblemKind.FIELD_VALUE, message)]
    if not parted.fenced:
        if not problems:
            message = (
                "This topic has no front matter; begin the file with lines --- / title: … / "
                "terms: [word, …] / ---"
            )
            problems.append(
                error(path, ProblemKind.FRONT_MATTER_MISSING, message, line=1, column=1)
            )
        return None, problems
    reader = _Reader(path)
    fields = parted.fields
    problems += unknown_fields(fields, FIELDS, path)
    terms = reader.words(fields, "terms")
    kind = reader.kind(fields.get("kind"))
    topic = TopicFile(
        slug,
        path,
        title=reader.line(fields, "title") or slug.replace("-", " ").capitalize(),
        terms=terms,
        exclude=reader.words(fields, "not"),
        kind=kind,
        summary=reader.line(fields, "summary"),
        body=parted.body,
        body_line=parted.first_line,
        acknowledge=reader.acknowledged(fields),
    )
    problems += reader.problems
    if not terms and not any(p.kind is ProblemKind.FIELD_VALUE for p in reader.problems):
        place = _place(fields, "terms")
        message = (
            "This topic has no terms to find sentences by; write `terms: [word, two words, …]`"
        )
        problems.append(
            error(
                path, ProblemKind.TOPIC_WITHOUT_TERMS, message, line=place.line, column=place.column
            )
        )
    return (topic if terms else None), problems


def _place(fields: Mapping, name: str) -> Place:
    return next((entry.place for entry in fields if entry.name == name), fields.place)


class _Reader:
    """Turns a topic's front matter into typed values and gathers the problems."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def problem(self, place: Place, message: str) -> None:
        kind = ProblemKind.FIELD_VALUE
        self.problems.append(error(self.path, kind, message, line=place.line, column=place.column))

    def line(self, fields: Mapping, name: str) -> str:
        """Read one line of words; empty where there is none."""
        value = fields.get(name)
        if value is None:
            return ""
        if not isinstance(value, Scalar):
            self.problem(value.place, f"`{name}` can't be a list or a mapping; write one line")
            return ""
        return " ".join(value.text.split())

    def words(self, fields: Mapping, name: str) -> tuple[str, ...]:
        """Read a list of words or phrases; a single one may stand without brackets."""
        entry = next((entry for entry in fields if entry.name == name), None)
        if entry is None:
            return ()
        taken: list[str] = []
        for item in self.items(entry):
            words = " ".join(item.text.split())
            if not any(character.isalnum() for character in words):
                if words or not item.plain:
                    self.problem(item.place, f"`{name}` has {words!r}, in which there is no word")
            elif words not in taken:
                taken.append(words)
        return tuple(taken)

    def items(self, entry: Entry) -> list[Scalar]:
        value: Value = entry.value
        if isinstance(value, Scalar):
            return [value]
        if not isinstance(value, Listing):
            self.problem(value.place, f"`{entry.name}` can't be a mapping; write [word, two words]")
            return []
        wrong = [item for item in value.items if not isinstance(item, Scalar)]
        for item in wrong:
            self.problem(item.place, f"`{entry.name}` holds words only; write [word, two words]")
        return [item for item in value.items if isinstance(item, Scalar)]

    def kind(self, value: Value | None) -> TopicKind:
        if value is None:
            return TopicKind.TOPIC
        kinds = [kind.value for kind in TopicKind]
        if isinstance(value, Scalar) and value.text in kinds:
            return TopicKind(value.text)
        given = value.text if isinstance(value, Scalar) else ""
        hint = nearest(given, kinds) or f"; it is one of {', '.join(kinds)}"
        self.problem(value.place, f"`kind` can't be {given!r}{hint}")
        return TopicKind.TOPIC

    def acknowledged(self, fields: Mapping) -> tuple[str, ...]:
        taken = self.words(fields, "acknowledge")
        known = {kind.value for kind in ProblemKind}
        for name in taken:
            if name not in known:
                place = _place(fields, "acknowledge")
                hint = nearest(name, known) or "; write the word in brackets after a problem"
                self.problem(place, f"`acknowledge` can't have {name!r}{hint}")
        return tuple(name for name in taken if name in known)
