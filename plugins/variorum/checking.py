"""Checking a content folder without building the site: every problem that a build would tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from variorum.citing.context import CitationContext
from variorum.citing.library import Library
from variorum.edition.building import build
from variorum.edition.lookup import Lookup
from variorum.edition.rights.rights import Rights
from variorum.edition.rights.withheld import withheld_words
from variorum.editorial import outline
from variorum.editorial.acknowledging import acknowledge
from variorum.editorial.corrections import read_corrections
from variorum.editorial.files import Content
from variorum.editorial.texts import (
    Shelf,
    address_taken,
    editors_files,
    in_folders,
    linkable,
    read_editors_text,
    survey,
)
from variorum.markdown.rendering import render
from variorum.model import CitationUse, Edition
from variorum.options import Options
from variorum.problem_lines import Checked
from variorum.problems import Problem, in_order
from variorum.publishing.static_files import refusal, unread


@dataclass(frozen=True, slots=True)
class Folders:
    """Where editors' texts stand, relative to the content folder."""

    commentary: tuple[str, ...] = ("commentary",)
    pages: tuple[str, ...] = ("pages",)
    files: tuple[str, ...] = ("images",)
    """Those whose files are published as they are."""


@dataclass(slots=True)
class Findings:
    """What checking found."""

    edition: Edition
    problems: tuple[Problem, ...]
    """In order, those that their files acknowledge as notes."""
    checked: Checked = field(default_factory=Checked)
    citations: list[CitationUse] = field(default_factory=list)


Body = tuple[str, str, int]
"""An editor's Markdown: path, text, the line of the file on which it begins."""


def check(content: Content, options: Options, folders: Folders = Folders()) -> Findings:
    """Read everything in the content folder and find what is wrong with it."""
    built = build(content, options)
    findings = Findings(built.edition, ())
    problems = list(built.problems)
    shelf = survey(content, folders.commentary, folders.pages)
    pages = linkable(shelf, built.edition)
    lookup = Lookup(built.edition)
    rights = Rights(lookup, options.show, options.excerpt_share)
    citing = CitationContext(
        Library.of(
            built.edition.sources,
            built.edition.collation.claims,
            (topic.file.slug for topic in built.edition.topics),
        )
    )
    published: set[str] = set()
    for path, body, line in (
        *_of_edition(built.edition),
        *_texts(content, folders, shelf, problems),
    ):
        found = render(
            body,
            path=path,
            first_line=line,
            content=content,
            citing=citing,
            tags=shelf.tags,
            pages=pages,
        )
        problems += [*found.problems, *withheld_words(rights, body, path, line)]
        findings.citations += found.citations
        findings.checked.add(found.citations_checked, found.quotations_checked, found.links_checked)
        published |= found.published
    problems += _other_files(content, folders, published)
    findings.problems = in_order(acknowledge(content, problems))
    return findings


def _of_edition(edition: Edition) -> Iterator[Body]:
    """Go through what editors wrote within the story and above topics."""
    for section in edition.narrative:
        if section.body:
            yield outline.PATH, section.body, section.body_line
    for topic in edition.topics:
        yield topic.file.path, topic.file.body, topic.file.body_line


def _other_files(content: Content, folders: Folders, linked: set[str]) -> Iterator[Problem]:
    """Judge the files that are no texts; `linked` are those that texts lead to."""
    texts = {*editors_files(content, (*folders.commentary, *folders.pages))}
    published = linked | {path for path in content.names() if in_folders(path, folders.files)}
    yield from unread(content, published | texts)
    for path in sorted(published - texts):
        if problem := refusal(content, path):
            yield problem


def _texts(
    content: Content, folders: Folders, shelf: Shelf, problems: list[Problem]
) -> Iterator[Body]:
    """Go through corrections, commentary and pages; what is wrong with their front matter is added to the problems."""
    dated = set(editors_files(content, folders.commentary))
    corrections, wrong = read_corrections(content)
    problems += wrong
    if corrections:
        for part in (corrections.introduction, *(one.part for one in corrections.corrections)):
            yield corrections.text.path, part.body, part.body_line
    problems += [address_taken(path, first) for path, first in shelf.twins.items()]
    for path in sorted({*dated, *editors_files(content, folders.pages)} - set(shelf.twins)):
        text, wrong = read_editors_text(content, path, dated=path in dated)
        problems += wrong
        if text:
            yield path, text.body, text.first_line
