"""Reading the values of fields: of sidecars, front matter and topics alike, each fault told at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from variorum.editorial.mappings import Entry, Listing, Mapping, Scalar, Value, unknown_fields
from variorum.problems import Place, Problem, ProblemKind, error, nearest

Choice = TypeVar("Choice", bound=StrEnum)

LONGEST = 2_000
"""Characters of a value in words."""


def blank(value: Value) -> bool:
    """Tell whether a name stands there with nothing after it: `author:`."""
    return isinstance(value, Scalar) and value.plain and value.text in ("", "~", "null")


def given(mapping: Mapping, name: str) -> Entry | None:
    """Find a field that has a value."""
    found = next((entry for entry in mapping if entry.name == name), None)
    return None if found is None or blank(found.value) else found


class FieldReader:
    """Turns values into typed ones and gathers the problems; what can't be taken counts as not given."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def problem(
        self, place: Place, message: str, kind: ProblemKind = ProblemKind.FIELD_VALUE
    ) -> None:
        """Add a problem at a place."""
        self.problems.append(error(self.path, kind, message, line=place.line, column=place.column))

    def only(self, mapping: Mapping, known: Iterable[str]) -> None:
        """Tell of every name that isn't known."""
        self.problems.extend(unknown_fields(mapping, known, self.path))

    def text(self, name: str, value: Value) -> str | None:
        """Read one line of words."""
        if not isinstance(value, Scalar):
            self.problem(value.place, f"`{name}` can't be a list or a mapping; write one text")
            return None
        words = " ".join(value.text.split())
        if not words:
            self.problem(value.place, f"`{name}` is empty; write it or delete the line")
            return None
        if len(words) > LONGEST:
            message = f"`{name}` has more than {LONGEST:,} characters; shorten it"
            self.problem(value.place, message)
            return None
        return words

    def line(self, mapping: Mapping, name: str) -> str:
        """Read a field of one line; empty where there is none."""
        entry = given(mapping, name)
        return (self.text(name, entry.value) or "") if entry else ""

    def words(self, mapping: Mapping, name: str) -> tuple[str, ...]:
        """Read a list of words or phrases, each once; a single one may stand without brackets."""
        entry = given(mapping, name)
        return tuple(dict.fromkeys(words for words, _ in self.each(entry))) if entry else ()

    def each(self, entry: Entry) -> list[tuple[str, Place]]:
        """Read the texts of a list, with their places."""
        if isinstance(entry.value, Mapping):
            message = f"`{entry.name}` can't be a mapping; write [one, two words]"
            self.problem(entry.value.place, message)
            return []
        items = entry.value.items if isinstance(entry.value, Listing) else (entry.value,)
        taken = []
        for item in items:
            if blank(item):
                continue
            words = self.text(entry.name, item)
            if words and not any(map(str.isalnum, words)):
                self.problem(item.place, f"`{entry.name}` has {words!r}, in which there is no word")
            elif words:
                taken.append((words, item.place))
        return taken

    def member(self, name: str, value: Value, kind: type[Choice]) -> Choice | None:
        """Read one of a few words."""
        words = self.text(name, value)
        if words is None:
            return None
        if words not in set(kind):
            hint = nearest(words, list(kind)) or f"; it is one of {', '.join(kind)}"
            self.problem(value.place, f"`{name}` can't be {words!r}{hint}")
            return None
        return kind(words)

    def matching(self, entry: Entry, form: re.Pattern[str], advice: str) -> str | None:
        """Read words of a form."""
        words = self.text(entry.name, entry.value)
        if words is not None and not form.fullmatch(words):
            self.problem(entry.value.place, f"`{entry.name}` can't be {words!r}; {advice}")
            return None
        return words

    def acknowledged(self, mapping: Mapping) -> tuple[str, ...]:
        """Read `acknowledge`: kinds of warning that an editor has looked at."""
        entry = given(mapping, "acknowledge")
        kinds = {kind.value for kind in ProblemKind}
        taken = []
        for words, place in self.each(entry) if entry else ():
            if words in kinds:
                taken.append(words)
            else:
                hint = nearest(words, kinds) or "; write the word in brackets after a problem"
                self.problem(place, f"`acknowledge` can't have {words!r}{hint}")
        return tuple(taken)
