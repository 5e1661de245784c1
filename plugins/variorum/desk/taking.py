"""Taking decisions: telling what one would change, writing it, taking it back. One at a time, whoever asks."""

from __future__ import annotations

import difflib
import threading
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from variorum.citing.library import Library, cited
from variorum.citing.messages import citation_of
from variorum.citing.nearness import nearest_passage
from variorum.deciding.decisions import Decision, DecisionError, amendments, in_words
from variorum.deciding.forecasting import Forecast, draft, forecast
from variorum.desk.journal import Entry, Journal
from variorum.edition.building import Built, build
from variorum.editorial.amending import AmendingError, Amendment, amended
from variorum.editorial.files import Content
from variorum.keeping import Keeper, lasting_folder
from variorum.language.printed import mended
from variorum.settings_file import UnusableSettingsError, read_settings


class Foreseen(Struct, frozen=True, kw_only=True):
    """What a decision would do."""

    diff: str
    """Of the files, as `diff -u` has it."""
    forecast: Forecast


class Taken(Struct, frozen=True, kw_only=True):
    """What was done."""

    number: int
    words: str
    diff: str


class Found(Struct, frozen=True, kw_only=True):
    """A passage that has the words looked for."""

    report: str
    text: str
    citation: str


MOST_FOUND = 20


class Taking:
    """Decisions on one content folder."""

    def __init__(self, content: Path, settings: Path) -> None:
        self.content = Content.at(content)
        self.settings = settings
        self.journal = Journal(self.content, lasting_folder())
        self.lock = threading.RLock()

    def foresee(self, decision: Decision) -> Foreseen:
        """Tell what a decision would change; raises DecisionError where it can't be taken.

        The edition that it would make is kept, so that the site is there the sooner once it is taken.
        """
        now = self._build(self.content)
        made = self._amendments(now, decision)
        then = self._build(draft(self.content, made))
        return Foreseen(
            diff=self._diff(made), forecast=forecast(now.edition, then.edition, now.problems, then.problems)
        )

    def take(self, decision: Decision) -> Taken:
        """Write what a decision changes; raises DecisionError where it can't be taken, OSError where not written."""
        with self.lock:
            made = self._amendments(self._build(self.content), decision)
            diff = self._diff(made)
            # Noted first: what can't be taken back isn't written.
            entry = self.journal.add(in_words(decision), made)
            try:
                self._write(made)
            except (DecisionError, OSError):
                self.journal.add(entry.words, (), undoes=entry.number)
                raise
        return Taken(number=entry.number, words=entry.words, diff=diff)

    def undo(self, number: int = 0) -> Taken:
        """Take back a decision, the last one where none is named; raises DecisionError where there is none, or others stand there by now."""
        with self.lock:
            standing = self.journal.standing
            found = next((one for one in reversed(standing) if number in (0, one.number)), None)
            if found is None:
                raise DecisionError("There is no decision to take back")
            made = tuple(one.undone for one in reversed(found.amendments))
            diff = self._diff(made)
            self.journal.add(found.words, made, undoes=found.number)
            try:
                self._write(made)
            except (DecisionError, OSError):
                self.journal.add(found.words, found.amendments)
                raise
        return Taken(number=found.number, words=found.words, diff=diff)

    def find(self, words: str) -> list[Found]:
        """Find the passages that have some words, as `cite` does; the nearest where none has."""
        library = Library.of(self._build(self.content).edition.sources)
        found = library.find(words)
        if not found and (near := nearest_passage(library, words, None)):
            found = (cited(near.passage.source, near.passage.passage),)
        return [
            Found(
                report=one.source.key,
                text=" ".join(mended(one.source, one.passage.start, one.passage.end).split()),
                citation=citation_of(library, one),
            )
            for one in found[:MOST_FOUND]
        ]

    def standing(self, most: int) -> list[Entry]:
        """Give the last decisions that stand, the newest first."""
        with self.lock:
            return self.journal.standing[: -most - 1 : -1]

    def _build(self, content: Content) -> Built:
        try:
            options = read_settings(str(self.settings), str(self.content.root)).options
        except UnusableSettingsError as failure:
            raise DecisionError(str(failure)) from failure
        return build(content, options, Keeper.of(options))

    def _amendments(self, built: Built, decision: Decision) -> tuple[Amendment, ...]:
        return amendments(self.content, built.edition.sources, built.edition.collation.claims, decision)

    def _files(self, made: Iterable[Amendment]) -> dict[str, tuple[bytes, bytes]]:
        """Give the files that amendments change, as they are and as they will be."""
        files: dict[str, tuple[bytes, bytes]] = {}
        for one in made:
            data = self.content.read(one.path).data if self.content.exists(one.path) else b""
            before, after = files.get(one.path, (data, data))
            try:
                files[one.path] = before, amended(after, one)
            except AmendingError as why:
                raise DecisionError(f"{why}; nothing was written") from why
        return files

    def _write(self, made: Iterable[Amendment]) -> None:
        for path, (before, after) in self._files(made).items():
            self.content.exchange(path, before, after)

    def _diff(self, made: Iterable[Amendment]) -> str:
        return "".join(
            line if line.endswith("\n") else f"{line}\n"
            for path, (before, after) in self._files(made).items()
            for line in difflib.unified_diff(_lines(before), _lines(after), path, path, n=1)
        )


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8", "replace").splitlines(keepends=True)
