"""One field of an editor's file at a time: dates, encodings, warnings acknowledged, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from variorum.editorial.mappings import (
    Entry,
    Listing,
    Scalar,
    Value,
    YamlMapping,
    unknown_fields,
)
from variorum.problems import Place, Problem, ProblemKind, error, nearest

ISO_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)\s?(Z|[+-]\d\d:?\d\d)?)?)?)?")
"""`2023`, `2023-06`, `2023-06-19`, `2023-06-19T14:05+02:00`."""


def is_day(text: str) -> bool:
    """Tell whether a text is a day as we write it, `2026-12-31`: such days are in order as texts are."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def iso_date(text: str) -> str:
    """Check a date and give it in ISO 8601; ValueError says what is wrong."""
    found = ISO_DATE.fullmatch(text.strip())
    if not found:
        raise ValueError("it is no date; write 2023-06-19, 2023-06 or 2023")
    year, month, day, time, zone = found.groups()
    date(int(year), int(month or 1), int(day or 1))
    if not time:
        return found.group(0)
    zone = (zone or "").replace("Z", "+00:00")
    return datetime.fromisoformat(f"{year}-{month}-{day}T{time}{zone}").isoformat(
        timespec="minutes" if time.count(":") == 1 else "seconds"
    )


ENCODINGS = frozenset(
    (
        "ascii utf-8 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be big5 gb18030 gbk gb2312 "
        "shift_jis euc-jp iso-2022-jp euc-kr koi8-r koi8-u mac-roman tis-620 latin-1 "
        + " ".join(f"iso-8859-{part}" for part in (*range(1, 12), *range(13, 17)))
        + " "
        + " ".join(f"windows-{page}" for page in range(1250, 1259))
    ).split()
)
"""What a sidecar may name: encodings of text, none that costs more than its length to decode."""


def known_encoding(name: str) -> str:
    """Give an encoding's name as we write it, or say with ValueError which there are."""
    folded = name.strip().casefold().replace("_", "-")
    for known in (folded, folded.replace("shift-jis", "shift_jis").replace("cp125", "windows-125")):
        if known in ENCODINGS:
            return known
    raise ValueError(f"it is no encoding we take{nearest(folded, ENCODINGS)}; most are utf-8 or windows-1252")


Choice = TypeVar("Choice", bound=StrEnum)

LONGEST = 2_000
"""Characters of a value in words."""


def blank(value: Value) -> bool:
    """Tell whether a name stands there with nothing after it: `author:`."""
    return isinstance(value, Scalar) and value.plain and value.text in ("", "~", "null")


def given(mapping: YamlMapping, name: str) -> Entry | None:
    """Find a field that has a value."""
    found = next((entry for entry in mapping if entry.name == name), None)
    return None if found is None or blank(found.value) else found


class FieldReader:
    """Turns values into typed ones and gathers the problems; what can't be taken counts as not given."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def problem(self, place: Place, message: str, kind: ProblemKind = ProblemKind.FIELD_VALUE) -> None:
        """Add a problem at a place."""
        self.problems.append(error(self.path, kind, message, place))

    def only(self, mapping: YamlMapping, known: Iterable[str]) -> None:
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

    def line(self, mapping: YamlMapping, name: str) -> str:
        """Read a field of one line; empty where there is none."""
        entry = given(mapping, name)
        return (self.text(name, entry.value) or "") if entry else ""

    def words(self, mapping: YamlMapping, name: str) -> tuple[str, ...]:
        """Read a list of words or phrases, each once; a single one may stand without brackets."""
        entry = given(mapping, name)
        return tuple(dict.fromkeys(words for words, _ in self.each(entry))) if entry else ()

    def each(self, entry: Entry) -> list[tuple[str, Place]]:
        """Read the texts of a list, with their places."""
        if isinstance(entry.value, YamlMapping):
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

    def acknowledged(self, mapping: YamlMapping) -> tuple[str, ...]:
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
