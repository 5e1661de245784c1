"""Sidecars: what an editor states of a source, read and written."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from variorum.editorial.fields import FieldReader, blank, iso_date, known_encoding
from variorum.editorial.files import Content
from variorum.editorial.mappings import Entry, Value, YamlMapping
from variorum.identity import KEY
from variorum.model import Basis, BlockKind, Fact, Facts, Genre, Show, Source, Withdrawal
from variorum.problems import Problem, ProblemKind

SIDECARS = (".yaml", ".yml")
"""How the names of sidecars end."""

PLAIN = re.compile(r"[A-Za-z0-9](?:[\w .’&/-]*[\w.’])?")
"""Words that YAML takes without quotation marks, within brackets too."""

NOTHING = ("null", "Null", "NULL")
"""Words that mean nothing without quotation marks."""


class Given(Struct, frozen=True):
    """A fact that an editor gives."""

    value: str
    inferred: bool = False


class Proposal(Struct, frozen=True):
    """A fact that the text seems to state."""

    name: str
    """Of the sidecar's field."""
    value: str
    where: str
    """What states it, in words."""


def sidecar_text(given: Mapping[str, Given], proposals: Iterable[Proposal] = ()) -> str:
    """Write the facts, and below them the proposals that nobody took yet as comments."""
    lines = [f"{name}: {written(name, fact)}\n" for name, fact in given.items()]
    left = [proposal for proposal in proposals if proposal.name not in given]
    if left:
        lines.append("# The text seems to state this; where that is right, take the `# ` away.\n")
    lines += [
        f"# {proposal.name}: {quoted(proposal.value)}    # {' '.join(proposal.where.split())}\n" for proposal in left
    ]
    return "".join(lines)


def written(name: str, fact: Given) -> str:
    """Write a fact as YAML; one in words, or a day, may be inferred."""
    if not fact.inferred or name not in (*WORDS, *DATES):
        return quoted(fact.value)
    return f"{{{'date' if name in DATES else 'name'}: {quoted(fact.value)}, basis: inferred}}"


def quoted(value: str) -> str:
    """Write a text as YAML, without quotation marks where it needs none."""
    if PLAIN.fullmatch(value) and value not in NOTHING:
        return value
    return json.dumps(value, ensure_ascii=False)


def sidecar_of(content: Content, source: Source) -> str:
    """Name the sidecar of a source, be it there or not."""
    named = [str(PurePosixPath(source.path).with_suffix(suffix)) for suffix in SIDECARS]
    return next((path for path in named if content.exists(path)), named[0])


FIELDS = Facts.__struct_fields__
"""Every name that a sidecar may have."""

WORDS = ("title", "publisher", "author", "via", "agency")
"""Facts in words."""

DATES = ("published", "as_of")

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A BCP 47 tag, roughly: `en`, `pt-BR`."""

GENRES = tuple(genre.value for genre in Genre)

SHA256 = re.compile(r"[0-9a-f]{64}")

YES_AND_NO = {"true": True, "yes": True, "false": False, "no": False}

ZONE = re.compile(r"[A-Za-z][A-Za-z_+-]*(?:/[A-Za-z0-9_+-]+)*|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d\d)?")
"""A time zone: `America/New_York`, `EDT`, `+02:00`."""


def read_sidecar(mapping: YamlMapping, path: str) -> tuple[Facts, list[Problem]]:
    """Read the facts that a sidecar gives; what is unknown or can't be is a problem and is left out."""
    reader = _Reader(path)
    reader.only(mapping, FIELDS)
    given: dict[str, Any] = {}
    for entry in mapping:
        read = reader.reader_of(entry.name)
        value = read(entry) if read and not blank(entry.value) else None
        if value is not None:
            given[entry.name] = value
    if acknowledged := reader.acknowledged(mapping):
        given["acknowledge"] = acknowledged
    published_zone = reader.zone_of_published
    if published_zone and "zone" not in given:
        given["zone"] = published_zone
    return Facts(**given), reader.problems


def is_web_address(text: str) -> bool:
    """Tell whether a text is an http or https URL and nothing else."""
    if any(character.isspace() or not character.isprintable() for character in text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


class _Reader(FieldReader):
    """Turns a sidecar's values into typed ones and gathers the problems."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.zone_of_published = ""

    def reader_of(self, name: str) -> Callable[[Entry], object] | None:
        if name in (*WORDS, *DATES, "origin", "genre"):
            return self.fact
        readers: dict[str, Callable[[Entry], object]] = {
            "url": self.url,
            "zone": lambda entry: self.matching(entry, ZONE, "write one such as Europe/Paris"),
            "language": lambda entry: self.matching(entry, LANGUAGE, "write a tag such as en or fr"),
            "superseded_by": lambda entry: self.matching(entry, KEY, "write a source's key"),
            "rights": lambda entry: self.text(entry.name, entry.value),
            "encoding": self.encoding,
            "show": lambda entry: self.member(entry.name, entry.value, Show),
            "blocks": self.blocks,
            "withdrawn": self.withdrawn,
            "retrieved": self.day,
            "sha256": lambda entry: self.matching(
                entry, SHA256, "delete it, or write the 64 digits of the file's hash"
            ),
            "never_lead": self.flag,
        }
        return readers.get(name)

    def fact(self, entry: Entry) -> Fact | None:
        """Read a bare value, which the text states, or `{name: …, basis: inferred}`."""
        held: Value | None = entry.value
        basis: Basis | None = Basis.STATED
        if isinstance(held, YamlMapping):
            basis = self.basis(entry.name, held)
            held = self.named(entry, held)
        if held is None or basis is None:
            return None
        words = self.text(entry.name, held)
        if words is None:
            return None
        try:
            return Fact(self.checked(entry.name, words), basis)
        except ValueError as failure:
            self.problem(held.place, f"`{entry.name}` can't be {words!r}: {failure}")
            return None

    def checked(self, name: str, words: str) -> str:
        if name in DATES:
            return iso_date(words)
        if name == "genre" and words not in GENRES:
            raise ValueError(f"write {', '.join(GENRES[:-1])} or {GENRES[-1]}")
        if name == "origin" and not KEY.fullmatch(words):
            raise ValueError("write a key of a-z, 0-9 and hyphens, such as nbc-2023-06-19")
        return words

    def named(self, entry: Entry, mapping: YamlMapping) -> Value | None:
        names = ("date" if entry.name in DATES else "name", "value")
        known = (*names, "basis", *(("zone",) if entry.name == "published" else ()))
        self.only(mapping, known)
        zone = mapping.get("zone") if "zone" in known else None
        if zone is not None and not blank(zone):
            found = self.matching(Entry("zone", zone.place, zone), ZONE, "write one such as Europe/Paris")
            self.zone_of_published = found or ""
        for name in names:
            if (value := mapping.get(name)) is not None and not blank(value):
                return value
        self.problem(entry.place, f"`{entry.name}` has no `{names[0]}`; write {{{names[0]}: …}}")
        return None

    def basis(self, name: str, mapping: YamlMapping) -> Basis | None:
        value = mapping.get("basis")
        if value is None or blank(value):
            return Basis.STATED
        return self.member(f"basis of {name}", value, Basis)

    def url(self, entry: Entry) -> str | None:
        words = self.text(entry.name, entry.value)
        if words is not None and not is_web_address(words):
            message = f"`url` is no http or https address and is dropped: {words[:80]!r}"
            self.problem(entry.value.place, message, ProblemKind.LINK_UNSAFE)
            return None
        return words

    def day(self, entry: Entry) -> str | None:
        words = self.text(entry.name, entry.value)
        try:
            return words and iso_date(words)
        except ValueError as failure:
            self.problem(entry.value.place, f"`{entry.name}` can't be {words!r}: {failure}")
            return None

    def flag(self, entry: Entry) -> bool | None:
        words = self.text(entry.name, entry.value)
        if words is None or words in YES_AND_NO:
            return YES_AND_NO.get(words or "no")
        self.problem(entry.value.place, f"`{entry.name}` can't be {words!r}; write true, or leave it out")
        return None

    def encoding(self, entry: Entry) -> str | None:
        words = self.text(entry.name, entry.value)
        try:
            return words and known_encoding(words)
        except ValueError as failure:
            self.problem(entry.value.place, f"`encoding` can't be {words!r}: {failure}")
            return None

    def blocks(self, entry: Entry) -> dict[str, BlockKind] | None:
        if not isinstance(entry.value, YamlMapping):
            self.problem(entry.value.place, '`blocks` is a mapping; write {"First words of it": notice}')
            return None
        rulings = {}
        for ruling in entry.value:
            kind = self.member(f"block {ruling.name[:40]!r}", ruling.value, BlockKind)
            if kind is None:
                continue
            if not ruling.name.split():
                self.problem(ruling.place, "A ruling in `blocks` quotes no words; quote the first ones")
                continue
            rulings[ruling.name] = kind
        return rulings

    def withdrawn(self, entry: Entry) -> Withdrawal | None:
        if not isinstance(entry.value, YamlMapping):
            self.problem(entry.value.place, "`withdrawn` is a mapping; write {date: 2023-06-19, reason: …}")
            return None
        self.only(entry.value, ("date", "reason"))
        parts = []
        for name in ("date", "reason"):
            value = entry.value.get(name)
            if value is None:
                self.problem(entry.place, f"`withdrawn` has no `{name}`; write {{date: …, reason: …}}")
                return None
            words = self.text(name, value)
            if words is None:
                return None
            parts.append((words, value.place))
        try:
            return Withdrawal(iso_date(parts[0][0]), parts[1][0])
        except ValueError as failure:
            self.problem(parts[0][1], f"`date` can't be {parts[0][0]!r}: {failure}")
            return None
