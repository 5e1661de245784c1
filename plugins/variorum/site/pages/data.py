"""The edition as data for other programs and files published as they are: their page, and their places.

Pelican follows links and copies whatever it is told to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace
from pelican import signals
from pelican.generators import StaticGenerator

from variorum.editorial.texts import editors_files
from variorum.exports import edition_json, linked_data, tables
from variorum.exports.linked_data import Cited
from variorum.model import CitationUse
from variorum.publishing.static_files import refusal, unread
from variorum.site.content import Output
from variorum.site.pages.sources import cited_spans
from variorum.site.workspace import KEY, Workspace


def register() -> None:
    """Look through the files when Pelican has found them."""
    signals.static_generator_finalized.connect(look_through)


def look_through(generator: StaticGenerator) -> None:
    """Tell of files that nothing reads, then refuse those that may not be published."""
    workspace: Workspace = generator.context[KEY]
    texts = generator.settings["ARTICLE_PATHS"] + generator.settings["PAGE_PATHS"]
    known = {*editors_files(workspace.content, texts), *generator.context["static_content"]}
    workspace.problems += unread(workspace.content, known)
    refuse(generator)


def refuse(generator: StaticGenerator) -> None:
    """Take out of what Pelican copies all that may not be published; each is an error."""
    workspace: Workspace = generator.context[KEY]
    kept = []
    for file in generator.staticfiles:
        problem = refusal(workspace.content, file.relative_source_path)
        if problem is None:
            kept.append(file)
        else:
            workspace.problems.append(problem)
            generator.context["static_content"].pop(file.relative_source_path, None)
    generator.staticfiles[:] = kept


ABOUT = {
    "edition.json": "The whole edition as one value: reports with their blocks, passages and sentences, "
    "statements, links, differences, quotations, topics, the story, the citations.",
    "edition.schema.json": "What edition.json looks like, as JSON Schema.",
    "annotations.jsonld": "Each citation of the site as a W3C Web Annotation: which words of which report "
    "a sentence, a topic or a commentary rests on.",
    "sentences.csv": "Every sentence of every report, and the statement it makes.",
    "statements.csv": "Every statement, the sentence printed for it, and who makes it.",
    "links.csv": "Pairs of sentences that share something specific without saying the same.",
    "differences.csv": "Where the reports differ, one reading a line.",
    "quotations.csv": "What people are quoted with, one report's form a line.",
    "blocks.csv": "Every piece of every report, what kind of text it is, and the rule that decided it.",
}
"""What each file holds, in words."""


class DataFile(Struct, frozen=True):
    """A file for other programs, as the page shows it."""

    name: str
    url: str
    about: str
    columns: tuple[str, ...]
    """Of a table."""
    size: int
    """Bytes."""


def write_page(output: Output, published: Mapping[str, tuple[str, str]]) -> None:
    """Write the page that describes the files, and the files.

    `published` has the title and URL of each editor's page by its path.
    """
    files = write_files(output, published)
    example = next((s for s in output.workspace.lookup.sentences.values()), None)
    output.write("DATA", "data", files=files, schema=edition_json.SCHEMA, example=example)


def write_files(output: Output, published: Mapping[str, tuple[str, str]]) -> list[DataFile]:
    """Write every file beside the page, and give what the page says of them."""
    workspace = output.workspace
    lookup, rights = workspace.lookup, workspace.rights
    uses = sorted(workspace.citations, key=lambda c: (c.path, c.line, c.column))
    folder = PurePosixPath(workspace.addresses.save_as("DATA")).parent
    site_url = str(output.generator.settings["SITEURL"])
    address = f"{site_url}/{workspace.addresses.url('DATA')}annotations.jsonld"
    texts = {
        "edition.json": edition_json.as_text(lookup.edition, (_as_printed(workspace, use) for use in uses), rights),
        "edition.schema.json": edition_json.schema_text(),
        "annotations.jsonld": linked_data.as_text(
            lookup,
            rights,
            cited(workspace, uses, published),
            base=address if site_url else "",
            root="../" * len(folder.parts),
            page_of=lambda key: workspace.addresses.url("SOURCE", key),
            label=f"What {workspace.site_name} rests on",
        ),
        **{f"{name}.csv": text for name, text in tables.tables(lookup, rights).items()},
    }
    files = []
    for name, text in texts.items():
        data = text.encode("utf-8", "surrogatepass")
        output.put(folder / name, data)
        columns = tables.TABLES[PurePosixPath(name).stem][0] if name.endswith(".csv") else ()
        url = f"{workspace.addresses.url('DATA')}{name}"
        files.append(DataFile(name, url, ABOUT[name], columns, len(data)))
    return files


def _as_printed(workspace: Workspace, use: CitationUse) -> CitationUse:
    """Leave out of a citation the words that it quotes where they may not be printed."""
    key, _, passage = use.target.partition("#")
    if not passage or all(workspace.rights.span(key, *span) for span in cited_spans(workspace.lookup, use)):
        return use
    return replace(use, quote="")


def cited(workspace: Workspace, uses: list[CitationUse], published: Mapping[str, tuple[str, str]]) -> Iterator[Cited]:
    """Go through all that the story, the topics and the published commentary cite."""
    lookup, where = workspace.lookup, workspace.addresses.url
    for claim in lookup.edition.told:
        yield from _statement(workspace, claim, where("NARRATIVE"))
    for topic in lookup.edition.topics:
        page = where("TOPIC", topic.file.slug)
        for claim in dict.fromkeys(lookup.claim_of[entry.id].id for entry in topic.sentences):
            yield from _statement(workspace, claim, page)
    for use in uses:
        key, _, passage_id = use.target.partition("#")
        if not passage_id or use.path not in published:
            continue
        for start, end in cited_spans(lookup, use):
            yield Cited(key, start, end, commentary=True, place=published[use.path][1])


def _statement(workspace: Workspace, claim: str, page: str) -> Iterator[Cited]:
    for sentence_id in workspace.lookup.claims[claim].sentences:
        s = workspace.lookup.sentences[sentence_id]
        yield Cited(s.source, s.start, s.end, commentary=False, place=f"{page}#{claim}")
