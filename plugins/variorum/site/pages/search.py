"""The search page: an index of names and words, and where it is wanted a form that looks up whole texts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct
from pelican.generators import Generator

from variorum.exports.search.index import Entry, Index, index
from variorum.exports.search.records import Record, RecordKind
from variorum.model import NameKind
from variorum.problems import ProblemKind, warning
from variorum.settings_file import pagefind_version
from variorum.site import writing
from variorum.site.content import Topic, write
from variorum.site.pages import full_text
from variorum.site.pages.searched import Locator, searched
from variorum.site.workspace import Workspace

SCRIPT = "search.js"
"""The theme's script, which stands beside the page where there is an index of whole texts."""

PLACES = "places.json"
"""What the script knows of each record, by its number: kind, title, address."""

HEADINGS = {
    NameKind.PERSON: "People",
    NameKind.PLACE: "Places",
    NameKind.OTHER: "Organisations and other names",
}
WORDS = "Words"


class PlacesView(Struct, frozen=True):
    """Places of one entry that the same newsrooms or the same report have."""

    kind: RecordKind
    within: str
    places: tuple[Locator, ...]


class EntryView(Struct, frozen=True):
    """An entry of the index, and where it leads."""

    entry: Entry
    page: Locator | None
    """The page that has the entry's name for its title."""
    about: tuple[Locator, ...]
    """Other pages about it."""
    groups: tuple[PlacesView, ...]


class GroupView(Struct, frozen=True):
    """The entries of one kind."""

    heading: str
    anchor: str
    entries: tuple[EntryView, ...]


def write_files(
    generator: Generator, workspace: Workspace, writer: Any, topics: Sequence[Topic]
) -> None:
    """Put the page into the output folder, and where full-text search is on, its index and its script.

    It has the words of editors' pages, so that it is kept apart from the pages that haven't.
    """
    texts = [(page.url, page._content) for page in editors_pages(generator)]  # noqa: SLF001

    def put(version: str) -> None:
        def make(writer: Any) -> None:
            write_page(generator, workspace, writer, topics, full=bool(version))

        writing.write_files(generator, workspace, writer, "search", make, version, texts)

    if workspace.options.full_text_search:
        try:
            put(pagefind_version())
        except full_text.PagefindError as failure:
            message = f"The search page has no form, since Pagefind failed: {failure}"
            problem = warning("publishconf.py", ProblemKind.SETTING, message)
            workspace.problems.append(problem)
        else:
            return
    put("")


def editors_pages(generator: Generator) -> Iterator[Any]:
    """Go through the pages that editors wrote and publish, commentary first."""
    for name in ("articles", "pages"):
        yield from generator.context.get(name, ())


def write_page(
    generator: Generator, workspace: Workspace, writer: Any, topics: Sequence[Topic], *, full: bool
) -> None:
    """Write the page, with `full` the index of whole texts and the script too."""
    found = searched(workspace, topics, editors_pages(generator))
    folder = PurePosixPath(workspace.addresses.save_as("SEARCH")).parent
    if full:
        files = full_text.files(found.records, str(generator.settings["DEFAULT_LANG"]))
        script, _, _ = generator.env.loader.get_source(generator.env, SCRIPT)
        files |= {SCRIPT: script.encode("utf-8"), PLACES: places_of(found.records)}
        for name, data in files.items():
            path = Path(generator.output_path, folder, PurePosixPath(name))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    edition = workspace.lookup.edition
    made = index(edition.named, edition.things, found.texts, found.subjects)
    write(
        writer,
        generator,
        "SEARCH",
        "",
        "search",
        groups=list(group_views(made, found.locators)),
        left_out=made.left_out,
        script=(folder / SCRIPT).as_posix() if full else "",
    )


def places_of(records: Iterable[Record]) -> bytes:
    """Write what the script shows of each record."""
    rows = [[record.kind, record.title, record.url] for record in records]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def group_views(made: Index, locators: Mapping[str, Locator]) -> Iterator[GroupView]:
    """Give the index as the theme wants it."""
    groups = [(HEADINGS[kind], entries) for kind, entries in made.names]
    groups.append((WORDS, made.words))
    for number, (heading, entries) in enumerate(groups, 1):
        if entries:
            views = tuple(entry_view(entry, locators) for entry in entries)
            yield GroupView(heading, f"n-g{number}", views)


def entry_view(entry: Entry, locators: Mapping[str, Locator]) -> EntryView:
    """Give an entry with its places by who reports them, each group where its first place stands."""
    places = [locators[place] for place in entry.places]
    first: dict[tuple[RecordKind, str], int] = {}
    for place in places:
        first.setdefault((place.kind, place.within), len(first))
    ordered = sorted(places, key=lambda place: first[place.kind, place.within])
    about = [locators[place] for place in entry.about]
    named = [page for page in about if page.label.casefold() == entry.form.casefold()]
    return EntryView(
        entry,
        next(iter(named), None),
        tuple(page for page in about if page not in named[:1]),
        tuple(
            PlacesView(kind, within, tuple(group))
            for (kind, within), group in groupby(ordered, key=lambda p: (p.kind, p.within))
        ),
    )
