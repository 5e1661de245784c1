"""Problems: what is wrong with the content, as values.

A step yields problems and goes on; the edge of the program reports all of a build together.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable
from enum import IntEnum, StrEnum

from msgspec import Struct

NEAR = 0.6
"""Likeness of two names, from 0 to 1, from which one may be meant for the other."""

NEAR_ID = 0.85
"""The same for ids such as `c-8a1f02`, which any two are half alike: one character may be wrong."""


class Severity(IntEnum):
    """How much a problem matters; a higher value is graver."""

    NOTE = 1
    """Worth knowing, asks for nothing."""
    WARNING = 2
    """An editor should look."""
    ERROR = 3
    """Something the site promises is broken."""


class ProblemKind(StrEnum):
    """Every kind of problem there is; the value stands in brackets after the message."""

    # files
    FILE_REFUSED = "file-refused"
    """A link, a device, a file outside the content folder, or one that can't be read."""
    FILE_UNREAD = "file-unread"
    """A file of the content folder that nothing reads or publishes."""
    FILE_TOO_LARGE = "file-too-large"
    """More bytes than the setting for its sort of file allows."""
    FILE_ENCODING = "file-encoding"
    """An editor's file that isn't UTF-8."""
    # mappings: sidecars, front matter, rulings
    YAML_INVALID = "yaml-invalid"
    """Not YAML, or YAML with what we don't take: aliases, anchors, merge keys, tags, depth."""
    NOT_A_MAPPING = "not-a-mapping"
    """A sidecar, front matter or rulings file that isn't `name: value` lines."""
    DUPLICATE_FIELD = "duplicate-field"
    """One name twice in one mapping."""
    UNKNOWN_FIELD = "unknown-field"
    """A name that means nothing here; the nearest known one is proposed."""
    FIELD_VALUE = "field-value"
    """A known name with a value of the wrong type or form."""
    # sources
    DUPLICATE_SOURCE = "duplicate-source"
    """Two sources whose files give the same key."""
    NO_SOURCES = "no-sources"
    """A content folder without a report."""
    TOO_MANY_SENTENCES = "too-many-sentences"
    """A source with which there would be more sentences than the setting allows."""
    SOURCE_NAME = "source-name"
    """A source whose file name isn't a key: a-z, 0-9 and hyphens."""
    SOURCE_EMPTY = "source-empty"
    """A source without text, or without any article text."""
    SOURCE_BINARY = "source-binary"
    """A source that isn't text: NUL bytes, undecodable, or in a text file the source of a page or XML."""
    SOURCE_ENCODING = "source-encoding"
    """A source whose bytes fit no encoding without a guess."""
    SOURCE_RULING = "source-ruling"
    """A ruling on a block's kind whose words begin no block of the source."""
    PAGE_UNREAD = "page-unread"
    """An HTML page that the parser lost text of, or that would cost too much to read."""
    PAGE_LARGE = "page-large"
    """An HTML page too large to ask for its article, so that its lines alone decided."""
    PAGE_HIDDEN = "page-hidden"
    """An HTML page much of whose text is hidden: what of it was taken, or left out."""
    PAGE_SEVERAL = "page-several"
    """An HTML page that holds several articles, of which one is taken, or all as one."""
    PAGE_PARTLY = "page-partly"
    """A page, or a text copied from one, that lacks text: what it states for machines, what stands in something that isn't closed, or sentences beside the article."""
    SOURCE_LANGUAGE = "source-language"
    """A source in a language whose words we don't know."""
    SOURCE_UNNAMED = "source-unnamed"
    """A source whose publisher isn't known."""
    SOURCE_UNDATED = "source-undated"
    """A source whose day isn't known."""
    SOURCE_CHANGED = "source-changed"
    """A source whose bytes aren't those that its sidecar says were added."""
    SOURCE_AGENCY = "source-agency"
    """A source whose text credits an agency while its sidecar names another publisher and no agency."""
    SIDECAR_ALONE = "sidecar-alone"
    """A sidecar without its source."""
    PAGE_DATE = "page-date"
    """A date on the page that the event's own text contradicts."""
    # topics, narrative, commentary
    TOPIC_WITHOUT_TERMS = "topic-without-terms"
    """A topic page that names no terms to find sentences by."""
    TOPIC_EMPTY = "topic-empty"
    """A topic whose terms find no sentence."""
    OUTLINE_EMPTY = "outline-empty"
    """A `claims:` line of the narrative that finds no statement."""
    OUTLINE_UNPRINTED = "outline-unprinted"
    """A statement that a `claims:` line of the narrative cites and that can't be printed there."""
    SHORT_VERSION = "short-version"
    """A citation of `short:` whose statement isn't printed in the story, or is there already, or that is one too many."""
    FRONT_MATTER_MISSING = "front-matter-missing"
    """A Markdown file without front matter where a field of it is needed."""
    COMMENT_LEFT_OUT = "comment-left-out"
    """An HTML comment in an editor's text, which is printed nowhere."""
    # editions, corrections
    EDITION_FILE = "edition-file"
    """A frozen edition that can't be read, or whose name isn't its date."""
    CORRECTION = "correction"
    """A section of corrections without a date, out of order, or empty."""
    REMARK_DENIED = "remark-denied"
    """The edition says something of its reports that it denies itself: a fault of ours, to be reported."""
    RULING_IDLE = "ruling-idle"
    """A ruling that decides nothing: without it the site would be the same."""
    RULING_CONFLICT = "ruling-conflict"
    """A ruling that others contradict."""
    # citing
    UNKNOWN_SOURCE = "unknown-source"
    """A citation of a source that isn't there."""
    UNKNOWN_TARGET = "unknown-target"
    """A citation of a passage, claim or topic that isn't there."""
    CITATION_SYNTAX = "citation-syntax"
    """Something that begins like a citation and isn't one."""
    WORDS_ALTERED = "words-altered"
    """Quoted words that the cited source has otherwise."""
    WORDS_MISATTRIBUTED = "words-misattributed"
    """Quoted words that another source has."""
    WORDS_NOT_FOUND = "words-not-found"
    """Quoted words that no source has."""
    WORDS_TWICE = "words-twice"
    """Quoted words that stand in two passages of the cited source."""
    QUOTATION_UNCITED = "quotation-uncited"
    """Words in quotation marks without a citation that a source has; the citation is proposed."""
    QUOTATION_UNKNOWN = "quotation-unknown"
    """Words in quotation marks without a citation that no source has."""
    WORDS_WITHHELD = "words-withheld"
    """An editor's text that has many words in a row of a report that isn't to be printed."""
    # Markdown
    NESTED_TOO_DEEP = "nested-too-deep"
    """Lists and quotations within each other beyond the limit."""
    PICTURE_SIZE = "picture-size"
    """A picture whose size can't be read from its file."""
    TABLE_ROW = "table-row"
    """A row with more cells than its table has columns."""
    FOOTNOTE = "footnote"
    """A footnote that nothing refers to, or a reference to none."""
    ADDRESS_TAKEN = "address-taken"
    """A page at an address that another page has."""
    # links
    LINK_OUTSIDE = "link-outside"
    """A link that leads out of the content folder."""
    LINK_BROKEN = "link-broken"
    """A link to a file that isn't there."""
    LINK_UNSAFE = "link-unsafe"
    """A URL that isn't http or https."""
    # the built site
    PUBLISHED = "published"
    """Something in a built site that doesn't belong there, or is missing."""
    # settings
    SETTING = "setting"
    """A setting of ours that is unknown, or has a value it can't have."""


class Place(Struct, frozen=True):
    """Where in a file something stands."""

    line: int = 0
    """From 1; 0 where the whole file is meant."""
    column: int = 0
    """From 1, in characters; 0 where the whole line is meant."""


WHOLE_FILE = Place()


def place_in(text: str, offset: int, first_line: int = 1) -> Place:
    """Tell the place of an offset in a text that begins on a line of its file."""
    return Place(text.count("\n", 0, offset) + first_line, offset - text.rfind("\n", 0, offset))


class Problem(Struct, frozen=True, kw_only=True):
    """One thing that is wrong, at one place."""

    path: str
    """Relative to the content folder, with `/`; a settings problem has the settings file's name."""
    line: int
    column: int
    """As in `Place`."""
    kind: ProblemKind
    severity: Severity
    message: str
    """What is wrong and what to do, one line, no final stop needed."""

    def __str__(self) -> str:
        """Render as `path:line:column: message [kind]`."""
        return f"{self.path}:{self.line}:{self.column}: {self.message} [{self.kind.value}]"


def error(path: str, kind: ProblemKind, message: str, at: Place = WHOLE_FILE) -> Problem:
    """Make a problem of the gravest sort."""
    return Problem(path=path, line=at.line, column=at.column, kind=kind, severity=Severity.ERROR, message=message)


def warning(path: str, kind: ProblemKind, message: str, at: Place = WHOLE_FILE) -> Problem:
    """Make a problem that an editor should look at."""
    return Problem(path=path, line=at.line, column=at.column, kind=kind, severity=Severity.WARNING, message=message)


def note(path: str, kind: ProblemKind, message: str, at: Place = WHOLE_FILE) -> Problem:
    """Make a problem that asks for nothing."""
    return Problem(path=path, line=at.line, column=at.column, kind=kind, severity=Severity.NOTE, message=message)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by place, each once."""
    return tuple(sorted(set(problems), key=lambda p: (p.path, p.line, p.column, -p.severity, p.kind, p.message)))


def gravest_first(problems: Iterable[Problem], most: int) -> tuple[Problem, ...]:
    """Choose the gravest problems, of equal ones the first of each file, and give them in order."""
    before: Counter[tuple[str, Severity]] = Counter()
    ranked = []
    for number, problem in enumerate(in_order(problems)):
        of_file = problem.path, problem.severity
        ranked.append((-problem.severity, before[of_file], number, problem))
        before[of_file] += 1
    return in_order(problem for *_, problem in sorted(ranked)[:most])


def gravest(problems: Iterable[Problem]) -> Severity | None:
    """Tell the highest severity there is, or None without problems."""
    return max((problem.severity for problem in problems), default=None)


def nearest(name: str, known: Iterable[str], near: float = NEAR) -> str:
    """Propose the known name that is most like an unknown one: `; did you mean …?`, or nothing."""
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=near)
    return f"; did you mean `{close[0]}`?" if close else ""
