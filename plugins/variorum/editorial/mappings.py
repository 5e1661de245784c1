"""YAML of an editor: mappings with the place of every key, within limits, and faults told with their place.

Our own loader instead of `safe_load`: no aliases, anchors, tags or merge keys; a name given twice is a
problem; every scalar stays a string, typed later by who asks; size and depth are capped, so that no file
can cost more than reading it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from yaml import Event, YAMLError, parse
from yaml import events as kinds
from yaml.error import MarkedYAMLError
from yaml.loader import SafeLoader
from yaml.reader import ReaderError

from variorum.problems import Place, Problem, ProblemKind, error, nearest, place_in

NOT_CLOSED = "This quotation mark isn't closed"

SAID = (
    (
        r"scanning a quoted scalar",
        f"{NOT_CLOSED}; close it, or double one within the text: 'it''s'",
    ),
    (
        r"mapping values are not allowed",
        "A text with a colon and a space stands in quotation marks: 'one: two'",
    ),
    (r"could not find expected ':'", "This line is no `name: value`; write a colon and a space"),
    (r"special characters", "A control character stands here; delete it"),
    (r"found character '\\t'", "A tab stands here; write spaces"),
    (
        r"found character '@'",
        "A citation stands in quotation marks with its bracket: '[@key \"words\"]'",
    ),
    (
        r"found character '(?P<mark>[^'\\])'",
        "A text that begins with {mark} stands in quotation marks: '{mark}…'",
    ),
    (
        r"expected ',' or '[\]}]', but got '\?'",
        "A text with a question mark stands in quotation marks within brackets: 'Why?'",
    ),
    (
        r"expected ',' or '(?P<mark>[\]}])'",
        "This isn't closed with {mark}, or a comma is missing in it; write the one or the other",
    ),
    (
        r"scanning a double-quoted scalar",
        "A backslash means something within double quotation marks; write single ones",
    ),
    (
        r"parsing a tag|scanning a tag|tag handle|scanning an a",
        "A text that begins with !, & or * stands in quotation marks: '!…'",
    ),
    (
        r"<block end>, but found '<scalar>'",
        "Words follow the closing quotation mark; double one within the text: 'it''s'",
    ),
    (r"but found '[\]}]'", "Nothing opened this bracket; delete it"),
    (r"node content, but found '<stream end>'", "A bracket isn't closed; close it with ] or }}"),
    (r"node content", "A value is missing here; write one, or delete the comma or the line"),
    (
        r"<block end>|entries are not|keys are not",
        "This line doesn't go with those above it; begin it where they begin, or indent it",
    ),
)
"""What the parser says, as regular expressions, and what we say for it; the first that fits holds."""

UNKNOWN = "This is not YAML as we take it; write one `name: value` a line"

ABOUT_ITS_BEGINNING = (
    "while scanning a quoted scalar",
    "while scanning a simple key",
    "while scanning a tag",
    "while parsing a tag",
    "while parsing a flow",
)
"""What the parser was about where a fault is in what began earlier, not where it ended up."""


def in_our_words(failure: YAMLError) -> str:
    """Say what is wrong and what to do, for anything that the parser says."""
    names = ("context", "problem", "reason")
    said = " ".join(str(getattr(failure, name, None) or "") for name in names)
    for pattern, words in SAID:
        if found := re.search(pattern, said):
            return words.format(**found.groupdict())
    return UNKNOWN


def offset(failure: YAMLError) -> int:
    """Tell at which character of the text the fault is; 0 where the parser doesn't say."""
    if isinstance(failure, MarkedYAMLError):
        asks = str(failure.problem or "").endswith("but got '?'")
        began = str(failure.context or "").startswith(ABOUT_ITS_BEGINNING) and not asks
        mark = failure.context_mark if began and failure.context_mark else failure.problem_mark
        return mark.index if mark else 0
    return failure.position if isinstance(failure, ReaderError) else 0


LARGEST = 256_000
"""Characters of a mapping."""
DEEPEST = 8
"""Levels of lists and mappings."""


class Scalar(Struct, frozen=True):
    """A piece of text."""

    text: str
    place: Place
    end: Place
    """Right after its last character."""
    plain: bool
    """Without quotation marks, so that an empty one means nothing was given."""


class Listing(Struct, frozen=True):
    """Values in order."""

    items: tuple[Value, ...]
    place: Place
    """Of its bracket, or of its first hyphen."""
    end: Place
    flow: bool
    """Within brackets."""


class Entry(Struct, frozen=True):
    """One `name: value` of a mapping."""

    name: str
    place: Place
    value: Value


class YamlMapping(Struct, frozen=True):
    """Names and values, each name once."""

    entries: tuple[Entry, ...]
    place: Place
    end: Place

    def get(self, name: str) -> Value | None:
        """Find a value by its name."""
        return next((entry.value for entry in self.entries if entry.name == name), None)

    def __iter__(self) -> Iterator[Entry]:
        """Go through the entries in the order of the file."""
        return iter(self.entries)


Value = Scalar | Listing | YamlMapping

EMPTY = YamlMapping((), Place(1, 1), Place(1, 1))


class RefusedError(Exception):
    """YAML that is valid and that we don't take; caught where a mapping is loaded."""

    def __init__(self, message: str, place: Place) -> None:
        super().__init__(message)
        self.place = place


def load_mapping(text: str, path: str, *, first_line: int = 1) -> tuple[YamlMapping, list[Problem]]:
    """Read a mapping; an empty text is an empty one.

    `first_line` is the line of the file on which the text begins. What can't be read at all is one error
    and an empty mapping; a name given twice is an error, and its first value holds.
    """
    if len(text) > LARGEST:
        message = f"This has more than {LARGEST:,} characters; shorten it"
        return EMPTY, [error(path, ProblemKind.YAML_INVALID, message, Place(first_line))]
    kind = ProblemKind.YAML_INVALID
    try:
        reader = _Reader(text, path, first_line - 1)
        value = reader.document()
    except RefusedError as refused:
        return EMPTY, [error(path, kind, str(refused), refused.place)]
    except YAMLError as failure:
        at = place_in(text, offset(failure), first_line)
        return EMPTY, [error(path, kind, in_our_words(failure), at)]
    problems = reader.problems
    if value is None:
        return EMPTY, problems
    if not isinstance(value, YamlMapping):
        message = "This isn't a mapping; write one `name: value` a line"
        problems.append(error(path, ProblemKind.NOT_A_MAPPING, message, value.place))
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
        """Tell where a value begins."""
        mark = event.start_mark
        return Place(mark.line + self.above + 1, mark.column + 1) if mark else Place(1, 1)

    def end(self, event: Event, held: Iterable[Value] = ()) -> Place:
        """Tell where a value ends; one without brackets does with the last of what it holds, not where the next begins."""
        begins, ends = event.start_mark, event.end_mark
        last = next(iter(reversed(tuple(held))), None)
        closed = begins and ends and begins.index < ends.index
        if last and not closed:
            return last.end
        return Place(ends.line + self.above + 1, ends.column + 1) if ends else self.place(event)

    def refused(self, event: Event, message: str) -> RefusedError:
        return RefusedError(message, self.place(event))

    def value(self, event: Event, depth: int) -> Value:
        self.check(event, depth)
        if isinstance(event, kinds.ScalarEvent):
            return Scalar(event.value, self.place(event), self.end(event), event.style is None)
        if isinstance(event, kinds.SequenceStartEvent):
            items = []
            while not isinstance(following := next(self.events), kinds.SequenceEndEvent):
                items.append(self.value(following, depth + 1))
            return Listing(tuple(items), self.place(event), self.end(following, items), bool(event.flow_style))
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

    def mapping(self, start: Event, depth: int) -> YamlMapping:
        entries: dict[str, Entry] = {}
        values: list[Value] = []
        while not isinstance(event := next(self.events), kinds.MappingEndEvent):
            name = self.value(event, depth + 1)
            if not isinstance(name, Scalar):
                raise self.refused(event, "A name must be plain text")
            if name.text == "<<" and name.plain:
                raise self.refused(event, "A merge key (<<) is not taken; write the values out")
            values.append(held := self.value(next(self.events), depth + 1))
            if name.text in entries:
                self.twice(name, entries[name.text])
            else:
                entries[name.text] = Entry(name.text, name.place, held)
        return YamlMapping(tuple(entries.values()), self.place(start), self.end(event, values))

    def twice(self, name: Scalar, first: Entry) -> None:
        message = f"`{name.text}` is given twice; the first, on line {first.place.line}, holds: delete one"
        kind = ProblemKind.DUPLICATE_FIELD
        self.problems.append(error(self.path, kind, message, name.place))


def unknown_fields(mapping: YamlMapping, known: Iterable[str], path: str) -> Iterator[Problem]:
    """Yield a problem for each name that isn't known, with the nearest that is."""
    names = sorted(known)
    for entry in mapping:
        if entry.name not in names:
            hint = nearest(entry.name, names) or f"; known are {', '.join(names)}"
            message = f"`{entry.name}` means nothing here and is passed over{hint}"
            yield error(path, ProblemKind.UNKNOWN_FIELD, message, entry.place)
