"""Amending an editor's YAML: one item or field more or less, and no other byte of the file changed.

What is there is found by the places that `mappings` reads; a comment, an order, a style of writing stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from msgspec import Struct

from variorum.editorial.front_matter import CLOSING_FENCE, FENCE
from variorum.editorial.mappings import Entry, Listing, Value, YamlMapping, load_mapping
from variorum.problems import Place, Severity

Change = Callable[[str], str]
"""A text with LF as its line ends in, the same with a change in it out."""

MARK = "\ufeff".encode()
"""The byte order mark that some editors put before UTF-8."""

LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Where YAML begins another line."""

INDENT = "  "


class AmendingError(ValueError):
    """A file that can't be amended by machine; the message says what to do."""


class Amendment(Struct, frozen=True):
    """Lines of a file that stand in the place of others."""

    path: str
    """Of the file, in the content folder."""
    line: int
    """Lines before them."""
    old: tuple[bytes, ...]
    """With their line ends."""
    new: tuple[bytes, ...]
    above: bytes = b""
    """The line before them, by which the place of new ones is known; empty where they come first."""

    @property
    def undone(self) -> Amendment:
        """Give the amendment that takes this one back."""
        return Amendment(self.path, self.line, self.new, self.old, self.above)


def amendments_of(path: str, data: bytes, change: Change) -> tuple[Amendment, ...]:
    """Work out what a change does to the lines of a file, all others of which keep their bytes; the last lines first.

    New lines end as the first one does. Raises AmendingError where the file can't be read, or the change can't be made.
    """
    mark = MARK if data.startswith(MARK) else b""
    lines = lines_of(data[len(mark) :])
    ends = next((line[len(line.rstrip(b"\r\n")) :] for line in lines if line.endswith((b"\r", b"\n"))), b"\n")
    try:
        plain = [line.decode("utf-8").rstrip("\r\n") + "\n" * line.endswith((b"\r", b"\n")) for line in lines]
    except UnicodeDecodeError as failure:
        raise AmendingError(f"{path} isn't UTF-8; save it as UTF-8") from failure
    changed = _lines(change("".join(plain)))
    if mark:
        lines = [mark + b"".join(lines[:1]), *lines[1:]]
    found = []
    for tag, first, last, begins, end in SequenceMatcher(None, plain, changed, autojunk=False).get_opcodes():
        if tag != "equal":
            old = lines[first:last]
            new = [line.rstrip("\n").encode() + ends * line.endswith("\n") for line in changed[begins:end]]
            if mark and not first:
                old, new = old or lines[:1], _marked(mark, new, plain[:1] if not old else [], ends)
            found.append(Amendment(path, first, tuple(old), tuple(new), lines[first - 1] if first else b""))
    return tuple(reversed(found))


def _marked(mark: bytes, new: list[bytes], after: list[str], ends: bytes) -> list[bytes]:
    """Put the byte order mark before the new first lines, and what stood first, without it, after them."""
    held = [line.rstrip("\n").encode() + ends * line.endswith("\n") for line in after]
    all_lines = [*new, *held]
    return [mark + b"".join(all_lines[:1]), *all_lines[1:]]


def amended(data: bytes, made: Amendment) -> bytes:
    """Put an amendment's lines in their place; raises AmendingError where others stand there by now."""
    lines = lines_of(data)
    at = _place_of(lines, made)
    return b"".join([*lines[:at], *made.new, *lines[at + len(made.old) :]])


def lines_of(data: bytes) -> list[bytes]:
    """Part a file into its lines, whatever ends them, each with its end."""
    return [line for line in LINE.findall(data) if line]


def _place_of(lines: list[bytes], made: Amendment) -> int:
    """Find an amendment's old lines, or the line below which new ones come: where they were, else where they alone are."""
    size = len(made.old)

    def fits(at: int) -> bool:
        if size:
            return tuple(lines[at : at + size]) == made.old
        return made.above == (lines[at - 1] if at else b"")

    if made.line + size <= len(lines) and fits(made.line):
        return made.line
    found = [at for at in range(len(lines) - size + 1) if fits(at)]
    if len(found) == 1:
        return found[0]
    raise AmendingError(f"{made.path} was changed there meanwhile")


def _lines(text: str) -> list[str]:
    """Part a text at LF alone."""
    parts = text.split("\n")
    return [f"{line}\n" for line in parts[:-1]] + parts[-1:] * bool(parts[-1])


def in_front_matter(change: Change) -> Change:
    """Make a change of YAML one of a Markdown text's front matter, which is put there if there is none."""

    def changed(text: str) -> str:
        opening = FENCE.match(text)
        if not opening:
            return f"---\n{change('')}---\n{text}"
        closing = CLOSING_FENCE.search(text, opening.end())
        if not closing:
            raise AmendingError("The front matter isn't closed; end it with a line of three hyphens (---)")
        made = change(text[opening.end() : closing.start()])
        return text[: opening.end()] + made + text[closing.start() :]

    return changed


def with_item(name: str, item: str) -> Change:
    """Give the change that puts an item, as YAML, at the end of a list, which is made if there is none."""

    def changed(text: str) -> str:
        yaml = _Yaml(text)
        entry = yaml.entry(name)
        if entry is None:
            return f"{yaml.ended}{name}:\n{INDENT}- {item}\n"
        if not isinstance(entry.value, Listing):
            if yaml.words(entry.value).strip():
                raise AmendingError(f"`{name}` is no list; make it one")
            return yaml.after_line(entry.value.end, f"{INDENT}- {item}\n")
        listing = entry.value
        if listing.flow:
            at = yaml.offset(listing.items[-1].end) if listing.items else yaml.offset(listing.place) + 1
            return f"{text[:at]}{', ' * bool(listing.items)}{item}{text[at:]}"
        indent = " " * (listing.place.column - 1)
        return yaml.after_line(listing.items[-1].end, f"{indent}- {item}\n")

    return changed


def without_item(name: str, number: int) -> Change:
    """Give the change that takes an item, counted from 0, out of a list; the list's name stays."""

    def changed(text: str) -> str:
        yaml = _Yaml(text)
        entry = yaml.entry(name)
        if entry is None or not isinstance(entry.value, Listing) or number >= len(entry.value.items):
            raise AmendingError(f"`{name}` has no item {number + 1}")
        items, item = entry.value.items, entry.value.items[number]
        if not entry.value.flow:
            begins = yaml.line_start(item.place.line)
            ends = yaml.line_end(item.end)
            return text[:begins] + text[ends:]
        # With the comma before it, or that after it if it is the first.
        if number:
            begins, ends = yaml.offset(items[number - 1].end), yaml.offset(item.end)
        elif len(items) > 1:
            begins, ends = yaml.offset(item.place), yaml.offset(items[1].place)
        else:
            begins, ends = yaml.offset(item.place), yaml.offset(entry.value.end) - 1
        return text[:begins] + text[ends:]

    return changed


def without_item_at(name: str, place: Place) -> Change:
    """Give the change that takes the item out of a list that stands at a place, or has it within."""

    def changed(text: str) -> str:
        entry = _Yaml(text).entry(name)
        items = entry.value.items if entry and isinstance(entry.value, Listing) else ()
        at = (place.line, place.column)
        for number, item in enumerate(items):
            if (item.place.line, item.place.column) <= at < (item.end.line, item.end.column):
                return without_item(name, number)(text)
        raise AmendingError(f"`{name}` has no item on line {place.line}")

    return changed


def with_field(name: str, value: str) -> Change:
    """Give the change that gives a field a value, as YAML; one that isn't there comes last."""

    def changed(text: str) -> str:
        yaml = _Yaml(text)
        entry = yaml.entry(name)
        if entry is None:
            return f"{yaml.ended}{name}: {value}\n"
        begins, ends = yaml.offset(entry.value.place), yaml.offset(entry.value.end)
        space = " " * (text[:begins].endswith(":"))
        return f"{text[:begins]}{space}{value}{text[ends:]}"

    return changed


def with_subfield(name: str, key: str, value: str) -> Change:
    """Give the change that gives a name within a mapping, such as `blocks`, a value; both as YAML."""

    def changed(text: str) -> str:
        yaml = _Yaml(text)
        entry = yaml.entry(name)
        if entry is None or not yaml.words(entry.value).strip():
            return with_field(name, f"{{{key}: {value}}}")(text)
        mapping = entry.value
        if not isinstance(mapping, YamlMapping):
            raise AmendingError(f"`{name}` is no mapping; make it one")
        held = next((one for one in mapping if one.name == _key_in(key)), None)
        if held:
            begins, ends = yaml.offset(held.value.place), yaml.offset(held.value.end)
            return text[:begins] + value + text[ends:]
        end = yaml.offset(mapping.end)
        if text[end - 1] == "}" and text[yaml.offset(mapping.place)] == "{":
            at = yaml.offset(mapping.entries[-1].value.end) if mapping.entries else end - 1
            return f"{text[:at]}{', ' * bool(mapping.entries)}{key}: {value}{text[at:]}"
        indent = " " * (mapping.entries[0].place.column - 1)
        return yaml.after_line(mapping.end, f"{indent}{key}: {value}\n")

    return changed


def _key_in(key: str) -> str:
    """Read a name as YAML has it, its quotation marks away."""
    mapping, _ = load_mapping(f"{key}: x", "")
    return mapping.entries[0].name if mapping.entries else key


class _Yaml:
    """A text with the places of its values."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.mapping, problems = load_mapping(text, "")
        if wrong := next((one for one in problems if one.severity is Severity.ERROR), None):
            raise AmendingError(wrong.message)
        self.starts = [0, *(found.end() for found in BREAK.finditer(text))]

    @property
    def ended(self) -> str:
        """The text, its last line ended."""
        return self.text if not self.text or self.text.endswith("\n") else f"{self.text}\n"

    def entry(self, name: str) -> Entry | None:
        return next((one for one in self.mapping if one.name == name), None)

    def offset(self, place: Place) -> int:
        return self.starts[place.line - 1] + place.column - 1

    def words(self, value: Value) -> str:
        return self.text[self.offset(value.place) : self.offset(value.end)]

    def line_start(self, line: int) -> int:
        return self.starts[line - 1]

    def line_end(self, place: Place) -> int:
        """Tell where the line ends on which something ends, its line end included."""
        if place.column == 1 and place.line > 1:
            return self.offset(place)
        return next((start for start in self.starts if start > self.offset(place)), len(self.text))

    def after_line(self, place: Place, lines: str) -> str:
        """Put lines below the one on which something ends."""
        at = self.line_end(place)
        above = self.text[:at]
        return f"{above}{'' if above.endswith(chr(10)) else chr(10)}{lines}{self.text[at:]}"
