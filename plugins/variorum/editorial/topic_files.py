"""Reading an editor's topics: how each finds its sentences, and what the editor says of it."""

from __future__ import annotations

from pathlib import PurePosixPath

from variorum.editorial.fields import FieldReader, given
from variorum.editorial.files import Content
from variorum.editorial.front_matter import part
from variorum.editorial.mappings import YamlMapping
from variorum.identity import KEY
from variorum.model import Side, TopicFile, TopicKind
from variorum.problems import Place, Problem, ProblemKind, error

FOLDER = "topics"
FIELDS = ("title", "terms", "not", "kind", "summary", "sides", "acknowledge")

FEWEST_SIDES = 2
"""Sides of a topic that are worth setting beside each other."""


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
    if not KEY.fullmatch(slug):
        message = f"`{slug}` can't be a topic's name; use a-z, 0-9 and hyphens, as in taiwan-strait.md"
        return None, [*problems, error(path, ProblemKind.FIELD_VALUE, message)]
    if not parted.fenced:
        if not problems:
            message = (
                "This topic has no front matter; begin the file with lines --- / title: … / terms: [word, …] / ---"
            )
            problems.append(error(path, ProblemKind.FRONT_MATTER_MISSING, message, Place(1, 1)))
        return None, problems
    reader = FieldReader(path)
    fields = parted.fields
    reader.only(fields, FIELDS)
    reader.acknowledged(fields)
    terms = reader.words(fields, "terms")
    kind = given(fields, "kind")
    topic = TopicFile(
        slug=slug,
        path=path,
        title=reader.line(fields, "title") or slug.replace("-", " ").capitalize(),
        terms=terms,
        exclude=reader.words(fields, "not"),
        sides=_sides(reader, fields),
        kind=(reader.member("kind", kind.value, TopicKind) if kind else None) or TopicKind.TOPIC,
        summary=reader.line(fields, "summary"),
        body=parted.body,
        body_line=parted.first_line,
    )
    unread = parted.problems and not fields.entries
    if not (terms or unread or any(p.kind is ProblemKind.FIELD_VALUE for p in reader.problems)):
        place = next((entry.place for entry in fields if entry.name == "terms"), fields.place)
        message = "This topic has no terms to find sentences by; write `terms: [word, two words, …]`"
        reader.problem(place, message, ProblemKind.TOPIC_WITHOUT_TERMS)
    return (topic if terms else None), [*problems, *reader.problems]


def _sides(reader: FieldReader, fields: YamlMapping) -> tuple[Side, ...]:
    """Read `sides`: by the name of each who speaks for it; one who would speak for two is a problem."""
    entry = given(fields, "sides")
    if entry is None:
        return ()
    if not isinstance(entry.value, YamlMapping) or len(entry.value.entries) < FEWEST_SIDES:
        message = (
            "`sides` has two sides at least, each with who speaks for it: {Town: [mayor, council], Owner: [Ada Roe]}"
        )
        reader.problem(entry.value.place, message)
        return ()
    sides: dict[str, tuple[str, ...]] = {}
    taken: dict[str, str] = {}
    for one in entry.value:
        if not any(map(str.isalnum, one.name)):
            reader.problem(one.place, f"A side can't be called {one.name!r}; write who it is")
            continue
        speakers = [one.name]
        for words, place in reader.each(one):
            if taken.setdefault(words.casefold(), one.name) != one.name:
                message = (
                    f"{words!r} speaks for {taken[words.casefold()]!r} already; name who speaks for one side alone"
                )
                reader.problem(place, message)
            else:
                speakers.append(words)
        sides[one.name] = tuple(dict.fromkeys(speakers))
    return tuple(Side(name, speakers) for name, speakers in sides.items())
