"""The search page: what can be searched, and the index of names and words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

from msgspec import Struct, field

from variorum.exports.search_index import (
    Entry,
    Index,
    Part,
    Record,
    RecordKind,
    Subject,
    Text,
    index,
    parts,
)
from variorum.language.printed import mended
from variorum.model import NameKind, TopicFile, TopicKind
from variorum.site.content import Output, Topic
from variorum.site.pagefind import full_text_files
from variorum.site.views.passages import ELISION
from variorum.site.workspace import Workspace

NAME_KINDS = {TopicKind.PERSON: NameKind.PERSON, TopicKind.PLACE: NameKind.PLACE}
"""Kinds of topics that say what their names are of."""


class Locator(Struct, frozen=True):
    """A place that an entry of the index leads to."""

    kind: RecordKind
    within: str
    """Who reports it: newsrooms of a statement, or the report's name; empty for an editor's page."""
    label: str
    """Number of the statement in the story or of the passage in its report, or the page's title."""
    url: str


class Searched(Struct):
    """The site's texts: for the index by sentence, for the full-text search by passage."""

    texts: list[Text] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    locators: dict[str, Locator] = field(default_factory=dict)
    """By the texts' places."""
    records: list[Record] = field(default_factory=list)


def searched(workspace: Workspace, topics: Sequence[Topic], pages: Iterable[Any]) -> Searched:
    """Gather what may be printed: the story, the reports, the topics, and editors' other pages."""
    found = Searched()
    told = _story(found, workspace)
    for key in workspace.views.naming.reports:
        _report(found, workspace, key, told)
    for topic, page in zip(workspace.lookup.edition.topics, topics, strict=True):
        _topic(found, topic.file, workspace.addresses.url("TOPIC", topic.file.slug), page)
    for page in pages:
        kind = RecordKind.COMMENTARY if hasattr(page, "date") else RecordKind.PAGE
        summary = str(page.metadata.get("summary") or "")
        _page(found, kind, page.url, page.title, summary, page)
    return found


def _story(found: Searched, workspace: Workspace) -> dict[str, str]:
    """Add the story's statements; gives the address of each by its claim's id.

    What stands in a statement's card has its number; what an editor drops isn't in the story.
    """
    told: dict[str, str] = {}
    statements = workspace.views.statements
    printed = (c for _, paragraphs in statements.told() for paragraph in paragraphs for c in paragraph)
    numbered = (
        (number, one)
        for number, statement in enumerate(map(statements.of, printed), 1)
        for one in (statement, *statement.asides)
    )
    for number, one in numbered:
        if one.withheld or one.dropped:
            continue
        told[one.id] = one.url
        if lead := workspace.rights.lead(workspace.lookup.claims[one.id]):
            found.texts.append(Text(one.url, lead.id))
        found.locators[one.url] = Locator(RecordKind.STORY, one.label, str(number), one.url)
        title = f"{one.label}, sentence {number}"
        found.records.append(Record(RecordKind.STORY, one.url, title, _words(one.text)))
    return told


def _report(found: Searched, workspace: Workspace, key: str, told: dict[str, str]) -> None:
    """Add what may be printed of a report's passages."""
    report, lookup = workspace.views.naming.reports[key], workspace.lookup
    source = lookup.sources[key]
    for number, passage in enumerate(source.passages, 1):
        url = f"{report.url}#{passage.id}"
        printed = []
        for sentence in lookup.sentences_of(key, passage.id):
            if not workspace.rights.sentence(sentence.id):
                printed.append(ELISION)
                continue
            text = mended(source, sentence.start, sentence.end)
            printed.append(text)
            claim = lookup.claim_of.get(sentence.id)
            found.texts.append(Text(url, sentence.id, told.get(claim.id, "") if claim else ""))
        if set(printed) - {ELISION}:
            title = f"{report.name}, passage {number}"
            found.locators[url] = Locator(RecordKind.REPORT, report.name, str(number), url)
            found.records.append(Record(RecordKind.REPORT, url, title, _words(" ".join(printed))))


def _topic(found: Searched, file: TopicFile, url: str, page: Topic) -> None:
    """Add a topic's page, and what it is about."""
    kind = NAME_KINDS.get(file.kind)
    found.subjects.append(Subject(url, (file.title, *file.terms), kind))
    _page(found, RecordKind.TOPIC, url, file.title, file.summary, page)


def _page(found: Searched, kind: RecordKind, url: str, title: str, summary: str, page: Any) -> None:
    """Add an editor's page, part by part; the pages about the site itself aren't in the index."""
    # As the editor's text was rendered: links, which are resolved later, have no words.
    divided = parts(page._content or "")  # noqa: SLF001
    summed_up = Part("", "", summary or title)
    for part in (summed_up, *divided):
        place = f"{url}#{part.anchor}" if part.anchor else url
        whole = f"{title}: {part.heading}" if part.heading else title
        found.records.append(Record(kind, place, whole, _words(part.text) or part.heading))
        if kind is not RecordKind.PAGE:
            found.texts += [Text(place, editors=text) for text in (part.heading or title, part.text)]
            found.locators[place] = Locator(kind, "", part.heading or title, place)


def _words(text: str) -> str:
    return " ".join(text.split())


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


def write_page(
    output: Output,
    topics: Sequence[Topic],
    editors: Iterable[Any],
    *,
    full: bool,
) -> None:
    """Write the page, with `full` the index of whole texts and the script too; `editors` are their pages."""
    generator, workspace = output.generator, output.workspace
    found = searched(workspace, topics, editors)
    folder = PurePosixPath(workspace.addresses.save_as("SEARCH")).parent
    if full:
        files = full_text_files(found.records, str(generator.settings["DEFAULT_LANG"]))
        script, _, _ = generator.env.loader.get_source(generator.env, SCRIPT)
        files |= {SCRIPT: script.encode("utf-8"), PLACES: places_of(found.records)}
        for name, data in files.items():
            output.put(folder / name, data)
    edition = workspace.lookup.edition
    made = index(edition.named, edition.things, found.texts, found.subjects)
    output.write(
        "SEARCH",
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
