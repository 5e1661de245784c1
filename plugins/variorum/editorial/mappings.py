"""YAML as editors write it: mappings of names to text, lists and mappings, each with its line.

Our own loader instead of `safe_load`: no aliases, anchors, tags or merge keys; a name given twice is a
problem; every scalar stays a string, typed later by who asks; size and depth are capped, so that no file
can cost more than reading it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from yaml import Event, YAMLError, parse
from yaml import events as kinds
from yaml.loader import SafeLoader

from variorum.editorial.yaml_faults import in_our_words, offset
from variorum.problems import Place, Problem, ProblemKind, Severity, error, nearest

LARGEST = 64_000
"""Characters of a mapping."""
DEEPEST = 8
"""Levels of lists and mappings."""


class Scalar(Struct, frozen=True):
    """A piece of text."""

    text: str
    place: Place
    plain: bool
    """Without quotation marks, so that an empty one means nothing was given."""


class Listing(Struct, frozen=True):
    """Values in order."""

    items: tuple[Value, ...]
    place: Place


class Entry(Struct, frozen=True):
    """One `name: value` of a mapping."""

    name: str
    place: Place
    value: Value


class Mapping(Struct, frozen=True):
    """Names and values, each name once."""

    entries: tuple[Entry, ...]
    place: Place

    def get(self, name: str) -> Value | None:
        """Find a value by its name."""
        return next((entry.value for entry in self.entries if entry.name == name), None)

    def __iter__(self) -> Iterator[Entry]:
        """Go through the entries in the order of the file."""
        return iter(self.entries)


Value = Scalar | Listing | Mapping

EMPTY = Mapping((), Place(1, 1))


class RefusedError(Exception):
    """YAML that is valid and that we don't take; caught where a mapping is loaded."""

    def __init__(self, message: str, place: Place) -> None:
        super().__init__(message)
        self.place = place


def load_mapping(text: str, path: str, *, first_line: int = 1) -> tuple[Mapping, list[Problem]]:
    """Read a mapping; an empty text is an empty one.

    `first_line` is the line of the file on which the text begins. What can't be read at all is one error
    and an empty mapping; a name given twice is an error, and its first value holds.
    """
    if len(text) > LARGEST:
        message = f"This has more than {LARGEST:,} characters; shorten it"
        return EMPTY, [error(path, ProblemKind.YAML_INVALID, message, line=first_line)]
    kind = ProblemKind.YAML_INVALID
    try:
        reader = _Reader(text, path, first_line - 1)
        value = reader.document()
    except RefusedError as refused:
        at = refused.place
        return EMPTY, [error(path, kind, str(refused), line=at.line, column=at.column)]
    except YAMLError as failure:
        before = text[: offset(failure)]
        line = before.count("\n") + first_line
        column = len(before) - before.rfind("\n")
        return EMPTY, [error(path, kind, in_our_words(failure), line=line, column=column)]
    problems = reader.problems
    if value is None:
        return EMPTY, problems
    if not isinstance(value, Mapping):
        message = "This isn't a mapping; write one `name: value` a line"
        place = value.place
        problems.append(
            error(path, ProblemKind.NOT_A_MAPPING, message, line=place.line, column=place.column)
        )
        return EMPTY, problems
    return value, problems


class _Reader:
    """Builds values from the parser's events, refusing what isn't ours."""

    def __init__(self, text: str, path: str, above: int) -> None:
        self.events: Iterator[Event] = iter(list(parse(text, Loader=SafeLoader)))
        self.path = path
        self.above = above
        self.problems: list[Problem] = []

    def document(self) -> Value | None:
        found: Value | None = None
        for event in self.events:
            if isinstance(event, kinds.DocumentStartEvent) and found is not None:
                raise self.refused(event, "There is a second document (---); keep one")
            if isinstance(event, kinds.NodeEvent):
                found = self.value(event, 0)
        return found

    def place(self, event: Event) -> Place:
        mark = event.start_mark
        return Place(mark.line + self.above + 1, mark.column + 1) if mark else Place(1, 1)

    def refused(self, event: Event, message: str) -> RefusedError:
        return RefusedError(message, self.place(event))

    def value(self, event: Event, depth: int) -> Value:
        self.check(event, depth)
        if isinstance(event, kinds.ScalarEvent):
            return Scalar(event.value, self.place(event), event.style is None)
        if isinstance(event, kinds.SequenceStartEvent):
            items = []
            while not isinstance(following := next(self.events), kinds.SequenceEndEvent):
                items.append(self.value(following, depth + 1))
            return Listing(tuple(items), self.place(event))
        return self.mapping(event, depth)

    def check(self, event: Event, depth: int) -> None:
        if isinstance(event, kinds.AliasEvent):
            raise self.refused(
                event,
                "An alias (*name) is not taken; write the value again, or put text in quotation marks",
            )
        if getattr(event, "anchor", None):
            message = "An anchor (&name) is not taken; write the value alone, or put text in quotation marks"
            raise self.refused(event, message)
        if getattr(event, "tag", None) not in (None, "!"):
            raise self.refused(
                event,
                "A tag (!name) is not taken; write the value alone, or put text in quotation marks",
            )
        if depth > DEEPEST:
            raise self.refused(
                event,
                f"More than {DEEPEST} lists or mappings stand within each other here; write fewer",
            )

    def mapping(self, start: Event, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(self.events), kinds.MappingEndEvent):
            name = self.value(event, depth + 1)
            if not isinstance(name, Scalar):
                raise self.refused(event, "A name must be plain text")
            if name.text == "<<" and name.plain:
                raise self.refused(event, "A merge key (<<) is not taken; write the values out")
            held = self.value(next(self.events), depth + 1)
            if name.text in entries:
                self.twice(name, entries[name.text])
            else:
                entries[name.text] = Entry(name.text, name.place, held)
        return Mapping(tuple(entries.values()), self.place(start))

    def twice(self, name: Scalar, first: Entry) -> None:
        line, column = name.place.line, name.place.column
        message = f"`{name.text}` is given twice; the first, on line {first.place.line}, holds: delete one"
        kind = ProblemKind.DUPLICATE_FIELD
        self.problems.append(error(self.path, kind, message, line=line, column=column))


def unknown_fields(
    mapping: Mapping, known: Iterable[str], path: str, *, severity: Severity = Severity.ERROR
) -> Iterator[Problem]:
    """Yield a problem for each name that isn't known, with the nearest that is."""
    names = sorted(known)
    for entry in mapping:
        if entry.name not in names:
            hint = nearest(entry.name, names) or f"; known are {', '.join(names)}"
            yield Problem(
                path,
                entry.place.line,
                entry.place.column,
                ProblemKind.UNKNOWN_FIELD,
                severity,
                f"`{entry.name}` means nothing here and is passed over{hint}",
            )
