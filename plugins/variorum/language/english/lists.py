"""The door to the lists and tables of English, which stand in the text files beside this module.

README.md says how such a file is written. A fault in one is an error that names the file and the line: where a
section, a word or a key stood twice, somebody would correct the one that isn't read.

    NEGATIONS = word_set("sentences", "negations")
    MONTHS = forms("calendar", "months", int)

Nearly all are read whenever the program starts, so a section is read as a whole, and gone through line by line only
to say where its fault is.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeVar

K = TypeVar("K")
V = TypeVar("V")

FORMS = ("words", "phrases", "groups", "table")

FOLDER = files(__package__)

GOES_ON = "\0"
"""Stands for the end of a line of a table that goes on on the next, while a fault is looked for."""


class DataError(ValueError):
    """A data file that can't be read: `speech.txt:12: what is wrong`."""


class Section(NamedTuple):
    """One list or table of a file, as it stands there."""

    file: str
    """For messages: `speech.txt`."""
    name: str
    form: str
    """One of `FORMS`."""
    line: int
    """Of its head, from 1."""
    text: str
    """The lines after the head, up to the next; those of comments are empty."""

    def words(self) -> tuple[str, ...]:
        """Read words between spaces, each once."""
        found = tuple(self.text.split())
        if not _are_words(self.text) or len(set(found)) < len(found):
            self._check(self._lines(), self._words_of)
        return found

    def phrases(self) -> tuple[str, ...]:
        """Read phrases between commas or the ends of lines, each once."""
        found = tuple([part for line in self.text.split("\n") for part in _parted(line)])
        if not all(found) or len(set(found)) < len(found):
            self._check(self._lines(), self._phrases_of)
        return found

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Read a group of words from each line; a word may stand in several, once in each."""
        found = tuple(tuple(line.split()) for line in self.text.split("\n") if line.strip())
        if not _are_words(self.text) or any(len(set(group)) < len(group) for group in found):
            for line in self._lines():
                self._check([line], self._words_of)
        return found

    def table(self, key: Callable[[str], K], value: Callable[[str], V]) -> dict[K, V]:
        """Read a table, with what reads its keys and its values."""
        rows = self._rows()
        return {self._read(key, name, name): self._read(value, text, name) for name, text in rows.items()}

    def forms(self, key: Callable[[str], K]) -> dict[str, K]:
        """Read a table of words the other way round: each word, which stands once, to the key of its line."""
        rows = [(self._read(key, name, name), text) for name, text in self._rows().items()]
        found = {word: value for value, text in rows for word in text.split()}
        count = sum(len(text.split()) for _, text in rows)
        if len(found) < count or not all(_are_words(text) for _, text in rows):
            self._check(((number, text) for number, _, text in self._cells()), self._words_of)
        return found

    def fault(self, number: int, message: str) -> DataError:
        """Make the error for a line."""
        return DataError(f"{self.file}:{number}: {message}")

    def _rows(self) -> dict[str, str]:
        """Give each key and what belongs to it, on its line and on those that go on with it."""
        rows: dict[str, str] = {}
        for line in self.text.replace("\n ", " ").split("\n"):
            if line and not line.isspace():
                key, _, text = line.partition(":")
                key, text = key.rstrip(), text.strip()
                if not key or not text or key[0].isspace() or key in rows:
                    deque(self._cells(), maxlen=0)
                rows[key] = " ".join(text.split()) if "  " in text else text
        return rows

    def _lines(self) -> Iterator[tuple[int, str]]:
        """Give the number and the text of each line that isn't empty or a comment."""
        for number, line in enumerate(self.text.split("\n"), start=self.line + 1):
            if line and not line.isspace():
                yield number, line

    def _cells(self) -> Iterator[tuple[int, str, str]]:
        """Give the number, the key and the text of each line of a table, or the error for the first that has a fault."""
        seen: dict[str, int] = {}
        number = self.line
        for row in self.text.replace("\n ", f"{GOES_ON} ").split("\n"):
            number += 1
            name, _, text = row.partition(":")
            key = name.replace(GOES_ON, "").rstrip()
            first = number + len(row) - len(row.lstrip(GOES_ON))
            if not key and not text.strip(f"{GOES_ON} "):
                number += row.count(GOES_ON)
                continue
            if not key or not text.strip(f"{GOES_ON} ") or key[0].isspace():
                raise self.fault(first, "A line of a table is `key: what belongs to it`")
            if key in seen:
                raise self.fault(first, f"“{key}” is a key on line {seen[key]} already")
            seen[key] = number
            for line in text.split(GOES_ON):
                yield number, key, line
                number += 1
            number -= 1

    def _words_of(self, number: int, text: str) -> list[str]:
        if not _are_words(text):
            raise self.fault(number, "Between words stand spaces, no commas or colons")
        return text.split()

    def _phrases_of(self, number: int, text: str) -> list[str]:
        found = _parted(text)
        if not all(found):
            raise self.fault(number, "Between two commas stands a phrase")
        return found

    def _check(self, lines: Iterable[tuple[int, str]], split: Callable[[int, str], list[str]]) -> None:
        """Raise an error for the first word that stands twice, or is none."""
        seen: dict[str, int] = {}
        for number, text in lines:
            for word in split(number, text):
                if word in seen:
                    raise self.fault(number, f"“{word}” stands on line {seen[word]} already")
                seen[word] = number

    def _read(self, read: Callable[[str], V], text: str, key: str) -> V:
        try:
            return read(text)
        except (ValueError, ArithmeticError) as error:
            number = next(number for number, name, _ in self._cells() if name == key)
            raise self.fault(number, f"“{text}” can't be read: {error}") from None


def _are_words(text: str) -> bool:
    """Tell whether a text has none of the marks that would be taken for a part of a word."""
    return "," not in text and ":" not in text


def _parted(line: str) -> list[str]:
    """Give the phrases of a line, which may end with a comma."""
    line = line.strip().removesuffix(",")
    return [phrase.strip() for phrase in line.split(",")] if line else []


def parse(text: str, file: str) -> dict[str, Section]:
    """Read the sections of a file by name; `file` is its name for messages."""
    above, *parts = _without_comments(text).split("\n[")
    if above.strip():
        number = above.count("\n", 0, len(above) - len(above.lstrip()))
        raise DataError(f"{file}:{number}: Above this stands no head, such as [words: titles]")
    sections: dict[str, Section] = {}
    line = above.count("\n") + 1
    for part in parts:
        section = _section_of(part, line, file)
        if section.name in sections:
            first = sections[section.name].line
            raise section.fault(line, f"“{section.name}” has a head on line {first} already")
        sections[section.name] = section
        line += part.count("\n") + 1
    return sections


def _section_of(part: str, line: int, file: str) -> Section:
    """Read one section from what follows the bracket of its head."""
    head, _, body = part.partition("\n")
    form, _, rest = head.rstrip().partition(": ")
    name = rest.removesuffix("]")
    section = Section(file, name, form, line, body)
    named = name != rest and name.replace("-", "").isalpha() and name.islower()
    if form not in FORMS or not named:
        message = "A head is [words: …], [phrases: …], [groups: …] or [table: …] with a name in lower case and hyphens"
        raise section.fault(line, message)
    if not body.strip():
        raise section.fault(line, f"[{form}: {name}] is empty")
    for sign in "#[":
        if sign in body:
            number = line + 1 + body.count("\n", 0, body.index(sign))
            raise section.fault(number, f"A {sign} stands at the start of a line, and nowhere else")
    return section


def _without_comments(text: str) -> str:
    """Make the lines that start with # empty, and put an empty line before the first."""
    first, *rest = f"\n{text}".split("\n#")
    return first + "".join(f"\n{end}{below}" for _, end, below in (p.partition("\n") for p in rest))


@cache
def _file(file: str) -> dict[str, Section]:
    data = FOLDER.joinpath(f"{file}.txt").read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DataError(f"{file}.txt:{line}: This isn't UTF-8") from None
    return parse(text.removeprefix("\ufeff").replace("\r\n", "\n"), f"{file}.txt")


def _asked(file: str, name: str, form: str) -> Section:
    found = _file(file).get(name)
    if found is None:
        raise DataError(f"{file}.txt:1: There is no [{form}: {name}] in this file")
    if found.form != form:
        raise found.fault(found.line, f"This is read as [{form}: {name}]")
    return found


def word_set(file: str, name: str) -> frozenset[str]:
    """Give the words of `[words: name]`."""
    return frozenset(word_list(file, name))


def word_list(file: str, name: str) -> tuple[str, ...]:
    """Give the words of `[words: name]` in their order."""
    return _asked(file, name, "words").words()


def phrase_list(file: str, name: str) -> tuple[str, ...]:
    """Give the phrases of `[phrases: name]` in their order."""
    return _asked(file, name, "phrases").phrases()


def word_groups(file: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Give the words of each line of `[groups: name]`."""
    return _asked(file, name, "groups").groups()


def table(file: str, name: str, key: Callable[[str], K], value: Callable[[str], V]) -> dict[K, V]:
    """Give the keys of `[table: name]` and what belongs to each, read by these functions."""
    return _asked(file, name, "table").table(key, value)


def forms(file: str, name: str, key: Callable[[str], K]) -> dict[str, K]:
    """Give each word of `[table: name]` and the key that it belongs to, read by this function."""
    return _asked(file, name, "table").forms(key)


class Late(Mapping[str, V]):
    """A large table, read when it is first asked for a word, which not every command does."""

    def __init__(self, read: Callable[[], Mapping[str, V]]) -> None:
        self._read = cache(read)

    def __getitem__(self, word: str) -> V:
        return self._read()[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())


def split_words(text: str) -> tuple[str, ...]:
    """Read the value of a table that is words."""
    return tuple(text.split())


def split_phrases(text: str) -> tuple[str, ...]:
    """Read the value of a table that is phrases with commas between them."""
    return tuple(phrase.strip() for phrase in text.split(","))


def one_of(file: str, name: str) -> str:
    """Write a list, of words or of phrases, as the alternatives of a regular expression."""
    found = _file(file).get(name)
    listed = phrase_list if found and found.form == "phrases" else word_list
    return alternation(listed(file, name))


def not_after(file: str, name: str) -> str:
    """Write an expression for a place before which none of some words stands, with a space between."""
    return "".join(rf"(?<!{re.escape(word)}\s)" for word in word_list(file, name))


def alternation(phrases: Iterable[str]) -> str:
    """Write phrases as the alternatives of a regular expression, the longest first; for verbose ones too."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(p).replace(r"\ ", r"\s").replace("'", "['’]") for p in ordered)
