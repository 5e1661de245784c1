"""The search page: an index of names and words, and where it is wanted a form that looks up whole texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Any

from pelican.generators import Generator

from variorum.searching.index import Entry, Letter, index
from variorum.site import full_text
from variorum.site.pages import Topic, write
from variorum.site.searched import Locator, searched
from variorum.site.workspace import Workspace

SCRIPT = "search.js"
"""The theme's script, which stands beside the page where there is an index of whole texts."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of the index, and where it leads."""

    entry: Entry
    groups: tuple[tuple[str, tuple[Locator, ...]], ...]
    """Locators by what they are within."""


@dataclass(frozen=True, slots=True)
class LetterView:
    """The entries of one letter."""

    letter: str
    anchor: str
    entries: tuple[EntryView, ...]


def write_page(
    generator: Generator, workspace: Workspace, writer: Any, topics: Sequence[Topic]
) -> None:
    """Write the page, and where full-text search is on, its index and its script."""
    listed = (generator.context.get(name, ()) for name in ("articles", "pages"))
    found = searched(workspace, topics, (page for pages in listed for page in pages))
    files: dict[str, bytes] = {}
    if workspace.options.full_text_search:
        files = full_text.files(found.records, str(generator.settings["DEFAULT_LANG"]))
    if files:
        script, _, _ = generator.env.loader.get_source(generator.env, SCRIPT)
        files[SCRIPT] = script.encode("utf-8")
    folder = PurePosixPath(workspace.addresses.save_as("SEARCH")).parent
    for name, data in files.items():
        path = Path(generator.output_path, folder, PurePosixPath(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    known = [topic.file.title for topic in workspace.lookup.edition.topics]
    letters = list(letter_views(index(found.texts, known), found.locators))
    script_url = (folder / SCRIPT).as_posix() if files else ""
    write(writer, generator, "SEARCH", "", "search", letters=letters, script=script_url)


def letter_views(
    letters: Iterable[Letter], locators: Mapping[str, Locator]
) -> Iterator[LetterView]:
    """Give the index as the theme wants it."""
    for number, letter in enumerate(letters, 1):
        entries = tuple(
            EntryView(entry, tuple(_groups([locators[place] for place in entry.places])))
            for entry in letter.entries
        )
        yield LetterView(letter.letter, f"n-l{number}", entries)


def _groups(places: Sequence[Locator]) -> Iterator[tuple[str, tuple[Locator, ...]]]:
    for within, group in groupby(places, key=lambda place: place.within):
        yield within, tuple(group)
