"""The journal of decisions: what each changed, so that it can be taken back, also after the preview was ended."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from msgspec import DecodeError, Struct, ValidationError, json

from variorum.editorial.amending import Amendment
from variorum.editorial.files import Content


class Entry(Struct, frozen=True, kw_only=True):
    """A decision that was taken, or one that took another back."""

    number: int
    """From 1."""
    words: str
    """What was decided."""
    amendments: tuple[Amendment, ...]
    undoes: int = 0
    """Number of the entry that it takes back; 0 for a decision."""


class Journal:
    """The entries of one content folder, in a file of this user's; without a folder they last as long as the preview."""

    def __init__(self, content: Content, folder: Path | None) -> None:
        name = hashlib.sha256(os.fsencode(content.root)).hexdigest()[:16]
        self.path = folder / f"decided-{name}.jsonl" if folder else None
        self.entries: list[Entry] = list(self._read())

    def _read(self) -> Sequence[Entry]:
        """Read what is there; a line that can't be read ends it."""
        found: list[Entry] = []
        try:
            lines = self.path.read_bytes().splitlines() if self.path else []
        except OSError:
            return found
        for line in lines:
            try:
                found.append(json.decode(line, type=Entry))
            except (DecodeError, ValidationError):
                break
        return found

    def add(self, words: str, amendments: Sequence[Amendment], undoes: int = 0) -> Entry:
        """Note what was done; raises OSError where that can't be written."""
        entry = Entry(number=len(self.entries) + 1, words=words, amendments=tuple(amendments), undoes=undoes)
        if self.path:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with open(descriptor, "ab") as file:
                file.write(json.encode(entry) + b"\n")
        self.entries.append(entry)
        return entry

    @property
    def standing(self) -> list[Entry]:
        """Give the decisions that weren't taken back, the last one last."""
        undone = {entry.undoes for entry in self.entries}
        return [entry for entry in self.entries if not entry.undoes and entry.number not in undone]
