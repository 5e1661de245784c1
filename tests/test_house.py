"""The order of the house: what may import what, and what a file of the repository may not say."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import os
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

import variorum
from variorum.language.english.lists import parse
from variorum.language.english.names import OPENING_ENDS
from variorum.language.english.readers import REASONS
from variorum.language.english.words import STOPWORDS, stem

REPOSITORY = Path(__file__).parents[1]
PACKAGE = REPOSITORY / "plugins" / "variorum"

MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
PROGRAMS = ("site/", "desk/", "commands/", "__main__.py", "publishing/swapping.py", "fetching.py")
"""What uses the core: Pelican's plugins, the preview, the editor's commands."""

CORE = [path for path in MODULES if not path.startswith(PROGRAMS)]

EDGE = {"pelican", "jinja2", "markupsafe", "logging"}
"""What the pure core doesn't know."""

UNREPEATABLE = {"random", "secrets", "uuid", "time", "locale", "socket", "urllib.request", "http"}
"""What no step may ask, since the same input gives the same bytes, without a network."""

CLOCKS = {"now", "today", "utcnow", "fromtimestamp"}
"""Methods of dates that ask the clock or the machine's zone."""

WAYS_TO_OPEN = {"open", "read_text", "read_bytes"}
"""Functions that open a file; content is opened through `editorial/files.py` alone."""

THE_DOOR = "content.read_text"
"""How the door is asked: `content` is a Content."""

OPENS_ITS_OWN = {
    "editorial/files.py",
    "exports/edition_json.py",
    "keeping.py",
    "language/english/lists.py",
    "publishing/inspecting.py",
}
"""The modules of the core that open files: the door, what keeps results, and what ships a schema or word lists."""

PLACE_OF_A_MACHINE = re.compile(
    r"(?<![\w./<>-])/(?:home|Users|root|work|tmp|opt|mnt)/[A-Za-z0-9_.-]+|\b[A-Z]:\\[A-Za-z]"
)
"""An absolute path that only one machine has, in somebody's home, say."""


ROOMS = (
    "problems",
    "model",
    "identity",
    "options",
    "language",
    "citing",
    "editorial",
    "problem_lines",
    "keeping",
    "sources",
    "collation",
    "edition",
    "markdown",
    "exports",
    "publishing",
    "checking",
    "deciding",
    "settings_file",
    "fetching",
    "site",
    "desk",
    "commands",
)
"""All rooms, and the modules beside them, from the values up to the programs: each imports only what is below.

`language` is below `sources`, since segmenting asks its reader of quotation marks; `citing` below `editorial`, since
the outline cites.
"""


MOST_MODULES = 16
"""Modules of one room."""

MOST_BY_POSITION = 5
"""Fields of a record that may be given by position; more are told apart by their names alone."""

LEAST_TOLD = 120
"""Characters of a room's docstring that says what comes in, what goes out, and in which order to read it."""

MATCHING = {"re", "_sre", "sre_compile", "sre_parse", "fnmatch", "glob", "regex"}
"""Modules of Python by which text is matched."""

MATCHING_METHODS = {"match", "search", "fullmatch", "finditer", "findall", "subn"}
"""Methods of patterns that no other value of ours has."""

IMPORTING = {"import_module", "__import__", "reload", "resolve_name", "exec_module", "load_module", "find_loader"}
"""What imports a module by a name that no reader of the import lines sees."""

IMPORTS_BY_NAME = {"__main__.py"}
"""The modules that import so: the commands, each of which is a module of one package."""

MATCH_SOURCES = {
    "sources/cleaning.py": "whether a line has words",
    "sources/datelines.py": "datelines and credits of a report",
    "sources/lines.py": "what the rules of cleaning look at in a line",
    "sources/proposing.py": "what a report states of itself",
    "sources/collecting.py": "the first words of a report, for its language, and names of files",
    "sources/receiving/decoding.py": "encodings that a page declares",
    "sources/receiving/page_facts.py": "what a page states of itself",
    "sources/receiving/pages.py": "an article's text within its page's",
    "sources/receiving/parsing.py": "the tags of a page",
    "sources/receiving/visible.py": "attributes and lines of a page",
    "sources/repairing.py": "characters that a wrong encoding made, and unseen ones",
    "sources/restoring.py": "lines of one report that another has",
    "sources/rules/body.py": "lines of a report: prose or furniture",
    "sources/rules/bylines.py": "lines of a report: who wrote and when",
    "sources/rules/galleries.py": "lines of a report: numbers of pictures",
    "sources/rules/headings.py": "lines of a report: its headline",
    "sources/rules/interface.py": "lines of a report: controls",
    "sources/rules/notices.py": "lines of a report: who publishes, and terms",
    "sources/rules/pictures.py": "lines of a report: credits and captions",
    "sources/rules/teasers.py": "lines of a report: other stories",
    "sources/segmenting.py": "where sentences end",
}
"""The modules that match patterns in the text of reports, beside those of `language`, and what each looks for."""

MATCH_OTHER_TEXT = {
    "citing/library.py": "words of an editor's quotation",
    "citing/matching.py": "quotation marks, brackets and characters that citations fold",
    "citing/nearness.py": "words of an editor's quotation",
    "citing/quotation_gate.py": "words of an editor's quotation",
    "citing/quoting.py": "quotation marks of an editor's text",
    "citing/syntax.py": "citations",
    "citing/shortest.py": "words between spaces",
    "collation/origins/newsrooms.py": "keys of newsrooms",
    "commands/add.py": "keys of sources",
    "edition/rulings/rulings_file.py": "keys of sources",
    "edition/rights.py": "editors' Markdown",
    "editorial/amending.py": "line ends of an editor's YAML",
    "editorial/fields.py": "an editor's dates and addresses",
    "editorial/front_matter.py": "an editor's front matter",
    "editorial/mappings.py": "an editor's YAML",
    "editorial/outline.py": "an editor's headings",
    "editorial/picture_sizes.py": "the first element of a drawing",
    "editorial/sidecars.py": "keys and languages of sidecars",
    "editorial/topic_files.py": "names of topics",
    "exports/feeds.py": "characters that XML can't hold",
    "exports/search_index.py": "spaces that taking HTML apart leaves before marks",
    "exports/tables.py": "what a spreadsheet would run",
    "identity.py": "white space and marks of any text, for ids",
    "markdown/citations.py": "citations in editors' Markdown",
    "markdown/document.py": "editors' Markdown",
    "markdown/anchors.py": "editors' headings",
    "markdown/html.py": "what Pelican would expand in editors' HTML",
    "markdown/links.py": "editors' links",
    "markdown/parser.py": "editors' Markdown",
    "publishing/inspecting.py": "pages of a built site",
    "publishing/static_files.py": "names of files",
    "site/pages/discovery.py": "editors' Markdown",
    "site/workspace.py": "characters that act unseen in a page",
}
"""The other modules that match patterns, and in what: never in what a report says."""

ASKED_OF_VALUES = {
    "corpus.Corpus",
    "grading.grade",
    "grading.grade_person",
    "names.people.People",
    "numbers.numbers.agree",
    "numbers.numbers.alike",
    "polarity.as_said",
    "quotations.folded",
    "terms.Things",
    "terms.find",
    "words.by_concept",
    "words.concept_of",
    "words.covered",
    "words.rarities",
    "words.runs_of",
    "words.stretch",
    "words.words_between",
}
"""What rooms after `language` may ask of it: it looks at the words that were read, and reads none."""

READ_WORDS = {
    "collation/collating.py": {"analysing.analyse": "the one reading of the reports"},
    "collation/differences/dates.py": {"speech.is_day_of_saying": "what stands between a day and a verb of saying"},
    "collation/differences/numbers.py": {"words.key_of": "words of a list of English"},
    "collation/facing.py": {"english.words.stem": "words of lists of English"},
    "commands/cite.py": {"printed.mended": "a passage as it is printed"},
    "desk/taking.py": {"printed.mended": "a passage as it is printed"},
    "edition/building.py": {"analysing.analyse": "the one reading of the reports"},
    "edition/named.py": {"words.keys_of": "words of an editor's selector"},
    "edition/steps.py": {"analysing.analyse": "the one reading of the reports"},
    "edition/remarks/absence.py": {"speech.names_newsroom": "the name of whom something was said to"},
    "edition/remarks/agreement.py": {"speech.names_newsroom": "the name of who says it"},
    "edition/story/short.py": {"speech.names_newsroom": "the name of who says it"},
    "edition/story/support.py": {"english.words.stem": "words of lists of English"},
    "editorial/texts.py": {"marks.pair": "editors' texts"},
    "edition/sides.py": {
        "speech.main_of": "the sayings that the corpus found",
        "words.words_of": "an editor's names of who speaks, and insertions",
    },
    "edition/topics.py": {
        "terms.compile_terms": "an editor's terms",
        "words.words_of": "names that the corpus found",
    },
    "exports/search_index.py": {
        "names.names.NameReader": "editors' texts",
        "terms.things_in": "editors' texts",
        "words.words_of": "editors' texts, and names that the corpus found",
    },
    "site/pages/search.py": {"printed.mended": "a passage as it is printed"},
    "site/views/passages.py": {"printed.mended": "a passage as it is printed"},
    "site/views/report_pages.py": {"printed.mended": "a passage as it is printed"},
    "site/views/statements.py": {"printed.mended": "a passage as it is printed"},
    "sources/proposing.py": {"times.time_phrases.full_dates": "the day that a report states"},
    "sources/collecting.py": {"english.words.stem": "the first words of a report, for its language"},
    "sources/repairing.py": {"marks.pair": "quotation marks, within which nothing is mended"},
    "sources/rules/body.py": {"english.words.stem": "words of lines"},
    "sources/rules/headings.py": {"english.words.stem": "words of lines"},
    "sources/rules/pictures.py": {"english.words.stem": "words of lines"},
    "sources/rules/teasers.py": {"english.words.stem": "words of lines"},
    "sources/segmenting.py": {
        "marks.pair": "quotation marks, within which no sentence ends",
        "wording.ends_word": "the word before a stop, which may be of an abbreviation",
    },
}
"""The readers of `language` that modules outside it ask to read words, and of what: no sentence is read twice."""


OF_ANOTHER_ROOM = {"site/pages", "commands", "language/english", "collation/differences"}
"""Rooms whose modules have the names of what they show, ask or know of."""


ROOMS_OF_WORDS = ("language/", "sources/", "collation/", "edition/", "citing/")
"""Rooms in which words are matched; those of English stand in `language/english/` alone."""

ENGLISH = "language/english/"

NO_ENGLISH = {
    "citing/syntax.py": {"what a citation leads to": {"TARGET"}},
    "collation/claims/coefficients.py": {"names of what is weighed": {"SAME", "LINKED", "SURE", "ELSEWHERE"}},
    "collation/differences/numbers.py": {"units": {"CONVERTED", "TEMPERATURES", "temperature"}},
    "collation/origins/newsrooms.py": {"what a sidecar says": {"NO_AGENCY"}},
    "edition/building.py": {"names of folders": {"SOURCES", "OTHERS"}},
    "edition/named.py": {"a part of an address": {"person"}},
    "edition/history.py": {"what a citation leads to": {"claim", "topic"}},
    "edition/remarks/side_by_side.py": {"a code of difflib": {"equal"}},
    "edition/rulings/outcome.py": {"rulings": {"different", "same"}},
    "edition/rulings/rulings_file.py": {
        "rulings": {"FORMS", "lead"},
        "fields of a ruling": {"about", "differs", "earlier", "later", "looked_at", "seen"},
    },
    "language/numbers/lengths.py": {"units": {"UNITS"}},
    "language/numbers/measures.py": {"units": {"AT_DIGITS", "DATED", "clock"}},
    "language/times/days.py": {"rules of cleaning": {"NOT_ITS_OWN"}},
    "language/times/time_phrases.py": {"groups of an expression": {"day", "year"}},
    "sources/cleaning.py": {"a rule of cleaning": {"RULED"}},
    "sources/collecting.py": {"names of files": {"DOCUMENTS", "KEPT_ASIDE"}, "a field of a sidecar": {"superseded_by"}},
    "sources/datelines.py": {"rules of cleaning": {"byline", "contributors"}},
    "sources/ledger.py": {"fields of a sidecar": {"FACTS", "language", "rights", "url"}},
    "sources/proposing.py": {
        "rules of cleaning": {"HEADLINES", "LABELS", "title"},
        "a field of a sidecar": {"author"},
        "groups of an expression": {"day", "first", "last", "month", "second", "year"},
    },
    "sources/receiving/decoding.py": {
        "names of encodings and types": {"BYTE_ORDER_MARKS", "ROOT_TYPES", "TAKEN_FOR", "multipart/related"},
        "how files begin": {"MAIL_FIELDS", "MARKUP"},
        "what editors are told": {"COPY_TEXT", "SAVE_TEXT", "SIGNATURES"},
        "an error of Python": {"unexpected end of data"},
    },
    "sources/receiving/page_facts.py": {
        "HTML": {"ELEMENTS", "a", "article", "header", "html", "main", "name", "property"},
        "names of meta elements": {"AUTHORS", "DATES", "PUBLISHERS", "RIGHTS", "SECTIONS", "TITLES"},
        "JSON-LD": {"ARTICLES", "ORGANISATIONS", "@graph", "author", "publisher", "url"},
    },
    "sources/receiving/pages.py": {
        "HTML": {
            *("APART", "FIGURE", "LISTS", "PARTS", "WHOLE"),
            *("author", "body", "button", "div", "header", "html", "section"),
        },
        "rules of cleaning": {"UNSHOWN"},
    },
    "sources/receiving/parsing.py": {
        "HTML": {
            *("CONTAINERS", "NESTING", "PARAGRAPH", "RAW", "ROOTS", "SHORT_VALUES", "TABLES"),
            *("body", "span"),
        },
    },
    "sources/receiving/received.py": {
        "names of files": {"NO_TEXT", "PAGES"},
        "fields of a sidecar": {"author", "published"},
    },
    "sources/receiving/visible.py": {
        "HTML": {
            *("BLOCKS", "FIGCAPTION", "INLINE", "TELLING", "TEXTLESS", "UNSEEN", "WHOLE_PARTS"),
            *("author", "hidden", "open", "pre", "style", "template", "until-found"),
        },
        "CSS": {"BLOCK_STYLE", "CLIPPED", "FOR_SCREEN_READERS", "HIDING", "SHOWN", "!important", "all", "screen"},
        "rules of cleaning": {"HIDDEN", "streamed"},
    },
    "sources/restoring.py": {"rules of cleaning": {"KEPT_RULES"}},
    "sources/rules/headings.py": {"rules of cleaning": {"DECIDED", "MARKING"}},
    "sources/rules/interface.py": {"addresses": {"WEB_ADDRESS"}},
}
"""What looks like English in the modules of those rooms and is none: by module and reason the constants, or texts."""

MATCHING_FUNCTIONS = {"compile", "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"}
"""Functions of `re`, which take an expression first."""

LOOKING_UP = {
    *("startswith", "endswith", "removeprefix", "removesuffix", "partition", "rpartition", "split", "rsplit"),
    *("find", "rfind", "index", "rindex", "count", "replace"),
    *("isdisjoint", "issubset", "issuperset", "intersection", "union", "difference", "symmetric_difference"),
}
"""Methods of texts that look for what they are given, and of sets that look it up."""

GIVING_ON = {
    *("frozenset", "set", "tuple", "list", "dict", "fromkeys", "sorted", "map", "Counter"),
    *("split", "strip", "join", "format", "escape", "alternation", "items", "keys", "values", "casefold", "lower"),
}
"""Calls whose result has the words that they are given, or asked of."""

NO_LETTERS = re.compile(
    r"\(\?P<\w+>|\(\?P=\w+\)|\(\?[aiLmsux-]+[:)]|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|\{[\d,]*\}|(?<=\w)\?|\s{2,}\#[^\n]*",
    re.DOTALL,
)
"""What of an expression is no letter that it looks for: its groups, classes and counts, and remarks on it."""

ORDINAL_ENDS = {"st", "nd", "rd", "th"}


@cache
def tree(path: str) -> ast.Module:
    return ast.parse((PACKAGE / path).read_text(encoding="utf-8"), filename=path)


@cache
def walked(path: str) -> tuple[ast.AST, ...]:
    """Give every node of a module."""
    return tuple(ast.walk(tree(path)))


def imports(path: str) -> Iterator[str]:
    """Give the full name of every module that a module imports, wherever in it."""
    for node in walked(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports name their package in full"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path: str) -> str:
    """Name the room of a module, or the module where it stands beside the rooms."""
    return path.partition("/")[0].removesuffix(".py")


def room_of(name: str) -> str:
    """Name the room of a module that is imported."""
    return name.split(".")[1]


def ours() -> Iterator[tuple[str, str]]:
    """Give every import of ours from another module: path, and the module imported."""
    for path in MODULES:
        for node in walked(path):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module == "variorum":
                names = [f"variorum.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                if name.startswith("variorum.") and room_of(name) in ROOMS:
                    yield path, name


def bound_by(node: ast.stmt) -> Iterator[str]:
    """Give the names that a statement of a module binds, imports and overloads left out."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        yield node.name
    elif isinstance(node, (ast.Assign, ast.AnnAssign)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            yield from (n.id for n in ast.walk(target) if isinstance(n, ast.Name))


def within(name: str, packages: set[str]) -> bool:
    """Tell whether a module is one of some packages or in one of them."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def module_name(path: str) -> str:
    """Name a module of ours in full."""
    return ".".join(("variorum", *Path(path).with_suffix("").parts)).removesuffix(".__init__")


@cache
def known_as(path: str) -> dict[str, str]:
    """Give the full name of what each name means that a module imports, wherever in it."""
    found = {}
    for node in walked(path):
        if isinstance(node, ast.Import):
            found.update({alias.asname: alias.name for alias in node.names if alias.asname})
        elif isinstance(node, ast.ImportFrom):
            found.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
    return found


def meant_by(path: str, written: str) -> Iterator[str]:
    """Give the full names that a dotted name may have that is written in a module: its own, and what it imports."""
    first, dot, rest = written.partition(".")
    yield from (written, f"{module_name(path)}.{written}")
    if first in known_as(path):
        yield f"{known_as(path)[first]}{dot}{rest}"


def dotted(path: str) -> Iterator[str]:
    """Give every name of a module as written, with its dots."""
    for node in walked(path):
        if isinstance(node, (ast.Name, ast.Attribute)):
            yield ast.unparse(node)


@cache
def imported_or_named(path: str) -> frozenset[str]:
    """Give the full names of all that a module imports, or reaches through what it imports."""
    reached = {name for written in dotted(path) for name in meant_by(path, written)}
    return frozenset(reached | {*imports(path)})


NAMED = {module_name(path) for path in MODULES if not path.endswith("__main__.py")}


@cache
def value_of(name: str) -> object:
    """Give what a full name stands for in our package; None for another's."""
    module, _, rest = name.rpartition(".")
    if within(name, {"variorum"}) and module:
        if module in NAMED:
            return getattr(importlib.import_module(module), rest, None)
        return getattr(value_of(module), rest, None)
    return None


def is_pattern(value: object) -> bool:
    """Tell whether a value is a pattern, holds patterns, or is what makes them."""
    if isinstance(value, dict):
        return any(map(is_pattern, value.values()))
    if isinstance(value, (tuple, list)):
        return any(map(is_pattern, value))
    if isinstance(value, ModuleType):
        return value.__name__ in MATCHING
    return isinstance(value, re.Pattern) or getattr(value, "__module__", None) in MATCHING


@cache
def holds_patterns(name: str) -> bool:
    """Tell whether a full name stands for what matches text."""
    return is_pattern(value_of(name))


def matched_with(path: str) -> Iterator[str]:
    """Name what a module matches text with: modules of Python, patterns of other modules, methods of patterns."""
    for name in imported_or_named(path):
        if within(name, MATCHING) or holds_patterns(name):
            yield name
    for node in walked(path):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MATCHING_METHODS:
            yield node.func.attr


def readers_asked(path: str) -> Iterator[str]:
    """Name the functions of `language` that a module asks, and its classes that are no records, by their own names.

    Whatever it calls them, and from wherever it has them.
    """
    for name in imported_or_named(path):
        value = value_of(name)
        owner = getattr(value, "__module__", None) or ""
        if not callable(value) or not within(owner, {"variorum.language"}):
            continue
        if isinstance(value, type) and (fields_of(value) or issubclass(value, Enum)):
            continue
        told = f"{owner}.{value.__qualname__}".removeprefix("variorum.language.")
        if told == "english.words.stem" or not told.startswith("english."):
            yield told


def records() -> Iterator[type]:
    """Give every record of the package: each Struct, named tuple and dataclass that a module of it defines."""
    for path in MODULES:
        if path.endswith("__main__.py"):
            continue
        name = module_name(path)
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, type) and value.__module__ == name and fields_of(value):
                yield value


def fields_of(record: type) -> tuple[str, ...]:
    """Name the fields of a record; none of a class that is no record."""
    if issubclass(record, msgspec.Struct):
        return record.__struct_fields__
    if dataclasses.is_dataclass(record):
        return tuple(field.name for field in dataclasses.fields(record))
    return getattr(record, "_fields", ()) if issubclass(record, tuple) else ()


def taken_by_position(record: type) -> tuple[str, ...]:
    """Name the fields of a record, a Struct or a dataclass, that it takes by position."""
    if dataclasses.is_dataclass(record):
        return tuple(field.name for field in dataclasses.fields(record) if not field.kw_only)
    return record.__match_args__


@cache
def english_words() -> frozenset[str]:
    """Collect the words out of the files of English, and the stems in them.

    Of words of one letter *a* and *i*, and of those of two letters such as carry grammar: others are as often signs.
    That words end in -s, -ed, -ing or -ly is no word: the readers of `language` build on how English works.
    """
    files = sorted(path for path in (PACKAGE / ENGLISH).glob("*.txt") if path.stem != "readers")
    sections = [section for path in files for section in parse(path.read_text(encoding="utf-8"), path.name).values()]
    words = {word for section in sections for word in re.findall(r"[^\W\d_]+", section.text.casefold())}
    short = (STOPWORDS | ORDINAL_ENDS) - {"s", "t", "d", "m"}
    return frozenset(word for word in words if len(word) > 2 or word in short) - {*OPENING_ENDS}


def english_in(text: str) -> list[str]:
    """Give the words of English in a text; names of rules of cleaning, `above-the-text`, have none."""
    told = " ".join(part for part in text.casefold().split() if "-" not in part or part not in REASONS)
    words = re.findall(r"[^\W\d_]+", told)
    return [word for word in words if word in english_words() or (len(word) > 2 and stem(word) in english_words())]


def letters_of(expression: str) -> str:
    """Leave of an expression the letters that it looks for: `one` of `[Oo]ne`, `an` of `an?`."""

    def left(sign: re.Match[str]) -> str:
        inside = {*sign.group()[1:-1].casefold()}
        if sign.group() == "?" or (sign.group()[0] == "[" and len(inside) == 1):
            return "".join(inside)
        return " "

    return NO_LETTERS.sub(left, expression)


@cache
def bound_in(path: str) -> dict[str, ast.expr]:
    """Give what each constant of a module is bound to."""
    statements = [node for node in tree(path).body if isinstance(node, (ast.Assign, ast.AnnAssign))]
    return {name: node.value for node in statements if node.value for name in bound_by(node)}


@cache
def owners(path: str) -> dict[ast.AST, str]:
    """Name the constant of a module in which each of its texts stands that stands in one."""
    return {node: name for name, value in bound_in(path).items() for node in ast.walk(value)}


def place_of(name: str) -> tuple[str, str]:
    """Give the module that a full name is bound in, and the name there; no module where that is another's, or English."""
    module, _, own = name.rpartition(".")
    path = f"{module.removeprefix('variorum.').replace('.', '/')}.py"
    return (path if path in MODULES and not path.startswith(ENGLISH) else "", own)


def has_in_it(node: ast.AST) -> Iterator[ast.AST]:
    """Give the parts of a value in which words may stand by which something is matched: keys, not what they stand for."""
    if isinstance(node, ast.Dict):
        yield from (key or value for key, value in zip(node.keys, node.values, strict=True))
    elif isinstance(node, ast.Subscript):
        yield node.value
    elif not isinstance(node, ast.Call):
        yield from ast.iter_child_nodes(node)
    elif ast.unparse(node.func).rpartition(".")[2] in GIVING_ON:
        yield from (node.func, *node.args)


def written_in(path: str, node: ast.AST, past: frozenset[str] = frozenset()) -> Iterator[tuple[str, str, str]]:
    """Give the texts that a value is made of, also by a name, of another module too.

    Of each the module, the constant in which it stands, else itself, and the text.
    """
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield path, owners(path).get(node, node.value), node.value
    elif isinstance(node, (ast.Name, ast.Attribute)):
        for place, name in map(place_of, meant_by(path, ast.unparse(node))):
            if place and name not in past and name in bound_in(place):
                yield from written_in(place, bound_in(place)[name], past | {name})
    for part in has_in_it(node):
        yield from written_in(path, part, past)


def matched_by(path: str) -> Iterator[tuple[ast.AST, bool]]:
    """Give the values of a module by which text is matched or a word looked up, and whether each is an expression."""
    for node in walked(path):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if ast.unparse(node.func.value) == "re" and node.func.attr in MATCHING_FUNCTIONS:
                yield node.args[0], True
            elif node.func.attr in LOOKING_UP:
                yield from ((value, False) for value in (node.func.value, *node.args))
            elif node.func.attr == "get":
                yield node.func.value, False
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if isinstance(node.value, (ast.Tuple, ast.List)):
                yield node.value, False
        elif isinstance(node, ast.Compare):
            yield from ((value, False) for value in (node.left, *node.comparators))
        elif isinstance(node, (ast.Set, ast.MatchValue)):
            yield node, False
        elif isinstance(node, (ast.For, ast.comprehension)):
            yield node.iter, False
        elif isinstance(node, ast.Subscript):
            yield node.value, False
    collections = (ast.Tuple, ast.List, ast.Dict, ast.DictComp, ast.BinOp, ast.Call)
    yield from ((value, False) for value in bound_in(path).values() if isinstance(value, collections))


def english_outside() -> set[tuple[str, str]]:
    """Give the module and the name of each constant that matches English words, and of each text that does alone."""
    found = set()
    for path in MODULES:
        if path.startswith(ROOMS_OF_WORDS) and not path.startswith(ENGLISH):
            for value, expression in matched_by(path):
                for place, name, text in written_in(path, value):
                    if english_in(letters_of(text) if expression else text):
                        found.add((place, name))
    return found


def tracked() -> list[str]:
    """Give the files that git has, or is about to."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("this is no checkout of git")
    return sorted(name for name in listed.stdout.decode("utf-8").split("\0") if name)


def test_the_core_knows_neither_pelican_nor_the_clock() -> None:
    unwanted = EDGE | UNREPEATABLE | {"variorum.site"}
    assert [(p, name) for p in CORE for name in imports(p) if within(name, unwanted)] == []
    attributes = [(p, n) for p in CORE for n in walked(p) if isinstance(n, ast.Attribute)]
    assert [(path, node.lineno) for path, node in attributes if node.attr in CLOCKS] == []


def test_content_is_opened_through_one_door() -> None:
    calls = [
        (path, node.lineno, ast.unparse(node.func))
        for path in CORE
        if path not in OPENS_ITS_OWN
        for node in walked(path)
        if isinstance(node, ast.Call)
    ]
    assert [
        call for call in calls if call[2].rpartition(".")[2] in WAYS_TO_OPEN and not call[2].endswith(THE_DOOR)
    ] == []


def test_language_data_depends_on_nothing_but_the_values_that_flow() -> None:
    english = [path for path in CORE if path.startswith("language/english/")]
    ours = [(path, name) for path in english for name in imports(path) if within(name, {"variorum"})]
    allowed = {"variorum.language.english", "variorum.model"}
    assert [found for found in ours if not within(found[1], allowed)] == []


def test_words_of_english_stand_with_english_alone() -> None:
    """What matches text, or a word looked up, has none elsewhere; what editors and readers are told matches nothing."""
    listed = {(path, name) for path, told in NO_ENGLISH.items() for names in told.values() for name in names}
    assert english_outside() == listed


def test_every_room_is_in_the_order() -> None:
    assert {room(path) for path in MODULES} - {"__init__", "__main__"} == {*ROOMS}


def test_a_room_imports_only_what_stands_below_it() -> None:
    found = {
        (path, name)
        for path, name in ours()
        if room(path) in ROOMS and ROOMS.index(room(path)) < ROOMS.index(room_of(name))
    }
    assert found == set()


def test_no_two_rooms_import_each_other() -> None:
    found = {(room(path), room_of(name)) for path, name in ours() if room(path) != room_of(name)}
    assert [(a, b) for a, b in sorted(found) if (b, a) in found] == []


def test_language_knows_the_values_alone() -> None:
    allowed = {"language", "model", "problems", "options", "identity"}
    assert {(path, name) for path, name in ours() if room(path) == "language" and room_of(name) not in allowed} == set()


def test_a_command_imports_only_what_commands_share_before_it_runs() -> None:
    """A command's `--help`, and which commands there are, are told without reading anything else."""
    for path in MODULES:
        if path.startswith("commands/"):
            for node in tree(path).body:
                names = []
                if isinstance(node, ast.Import):
                    names = [alias.name for alias in node.names]
                elif isinstance(node, ast.ImportFrom) and node.module != "variorum":
                    names = [node.module or ""]
                elif isinstance(node, ast.ImportFrom):
                    names = [f"variorum.{alias.name}" for alias in node.names]
                ours = {name for name in names if within(name, {"variorum"})}
                assert ours <= {"variorum", "variorum.commands"}, (path, ours)


def test_every_room_says_what_it_holds() -> None:
    for path in MODULES:
        assert ast.get_docstring(tree(path)), path


def test_the_changelog_knows_the_version() -> None:
    changelog = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{variorum.__version__}]" in changelog


def test_the_lock_pins_every_dependency_and_names_no_host() -> None:
    lock = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    building, rest = lock.split("# For publishing:")
    publishing = rest.split("# For tests and development:")[0]
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    needed = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    for part, wanted in (
        (building, needed),
        (publishing, extras["search"]),
        (lock, [w for e in extras.values() for w in e]),
    ):
        pinned = {line.partition("==")[0] for line in part.splitlines() if "==" in line}
        assert {re.split(r"[<>=\[; ]", name)[0].lower() for name in wanted} - pinned == set()
    for entry in re.findall(r"^[a-z].*(?:\n .*)*", lock, re.MULTILINE):
        assert "--hash=sha256:" in entry


def test_no_file_names_a_place_of_one_machine() -> None:
    for name in tracked():
        path = REPOSITORY / name
        if path.suffix in {".png", ".ico", ".woff2"} or not path.is_file():
            continue
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1):
            found = PLACE_OF_A_MACHINE.search(line)
            assert not found, f"{name}:{number}: {found and found[0]}"


def test_no_file_is_tracked_that_a_build_makes() -> None:
    made = re.compile(r"^(output/(?!\.gitkeep)|\.venv|dist/|build/)|\.pyc$|\.egg-info/")
    assert [name for name in tracked() if made.search(name)] == []


def test_no_module_imports_by_a_name_that_import_lines_do_not_tell() -> None:
    for path in MODULES:
        assert not any(
            alias.name == "*" for node in walked(path) if isinstance(node, ast.ImportFrom) for alias in node.names
        )
        if path not in IMPORTS_BY_NAME:
            named = {*imported_or_named(path)}
            named |= {
                node.value for node in walked(path) if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
            assert not {name.rpartition(".")[2] for name in named} & IMPORTING, path
            assert "sys.modules" not in named, path


def test_sources_and_language_alone_match_patterns_in_what_reports_say() -> None:
    listed = {*MATCH_SOURCES, *MATCH_OTHER_TEXT}
    matching = {path for path in MODULES if not path.startswith("language/") and any(matched_with(path))}
    assert matching == listed
    assert not MATCH_SOURCES.keys() & MATCH_OTHER_TEXT.keys()
    assert {room(path) for path in MATCH_SOURCES} == {"sources"}


def test_each_sentence_is_read_once() -> None:
    found = {path: {*readers_asked(path)} - ASKED_OF_VALUES for path in MODULES if room(path) != "language"}
    assert {path: names for path, names in found.items() if names} == {p: {*told} for p, told in READ_WORDS.items()}


def test_citing_reads_no_language() -> None:
    assert [(path, name) for path, name in ours() if room(path) == "citing" and room_of(name) == "language"] == []


def test_a_room_holds_few_modules_and_says_what_comes_in_and_goes_out() -> None:
    rooms = [path for path in MODULES if path.endswith("/__init__.py")]
    crowded = {path for path in rooms if len([*(PACKAGE / path).parent.glob("*.py")]) - 1 > MOST_MODULES}
    assert crowded == set()
    untold = {path for path in rooms if len(ast.get_docstring(tree(path)) or "") < LEAST_TOLD}
    assert untold == set()


def test_a_site_begins_without_what_reads_and_collates() -> None:
    """A build from what is kept needs none of it, and pays for it in every preview."""
    code = "import sys, variorum.site, variorum.checking; print(*(m for m in sys.modules if m.startswith('variorum.')))"
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    found = {name.removeprefix("variorum.").replace(".", "/") for name in ended.stdout.split()}
    assert {name for name in found if name.startswith(("collation", "sources"))} == set()
    assert {name for name in found if name.startswith("language/") and "english" not in name} == {
        "language/printed",
        "language/marks",
    }


def test_a_module_name_means_one_thing() -> None:
    """What another room has a part of, under its own name: its page, its command, its English, what differs in it."""
    named = Counter(path.rpartition("/")[2] for path in MODULES if path.rpartition("/")[0] not in OF_ANOTHER_ROOM)
    assert {name for name, count in named.items() if count > 1} == {"__init__.py"}


def test_no_module_binds_a_name_twice() -> None:
    """Else what stands between the two means another thing than it says."""
    for path in MODULES:
        bound = [name for node in tree(path).body for name in bound_by(node)]
        assert sorted({name for name in bound if bound.count(name) > 1}) == [], path


def test_a_record_of_many_fields_is_made_by_keyword() -> None:
    """Else two values of one type change places unseen."""
    large = [record for record in records() if len(fields_of(record)) > MOST_BY_POSITION]
    assert [record for record in large if not issubclass(record, tuple) and taken_by_position(record)] == []
    tuples = {f"{record.__module__}.{record.__name__}" for record in large if issubclass(record, tuple)}
    made = [
        (path, node.lineno, name)
        for path in MODULES
        for node in walked(path)
        if isinstance(node, ast.Call) and node.args
        for name in tuples & set(meant_by(path, ast.unparse(node.func)))
    ]
    assert made == []
