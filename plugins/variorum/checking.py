"""Checking a content folder without building the site: every problem that a build would tell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field

from variorum.edition.building import Built, build
from variorum.edition.lookup import Lookup
from variorum.edition.remarks.remark import in_figures
from variorum.edition.rights import Rights, withheld_words
from variorum.editorial import outline
from variorum.editorial.acknowledging import acknowledge
from variorum.editorial.corrections import read_corrections
from variorum.editorial.files import Content
from variorum.editorial.picture_sizes import ENDINGS as PICTURES
from variorum.editorial.picture_sizes import size_of
from variorum.editorial.texts import (
    Shelf,
    address_taken,
    editors_files,
    in_folders,
    linkable,
    read_editors_text,
    survey,
)
from variorum.keeping import Keeper, fingerprint
from variorum.model import CitationUse, Edition
from variorum.options import Options
from variorum.problem_lines import Checked
from variorum.problems import Problem, in_order
from variorum.publishing.static_files import refusal, unread

if TYPE_CHECKING:
    from variorum.markdown.context import CitationContext
    from variorum.markdown.rendering import Rendered


class Folders(Struct, frozen=True):
    """Where editors' texts stand, relative to the content folder."""

    commentary: tuple[str, ...] = ("commentary",)
    pages: tuple[str, ...] = ("pages",)
    files: tuple[str, ...] = ("images",)
    """Those whose files are published as they are."""


FOLDERS = Folders()
"""Those of a site that says nothing else."""


class Findings(Struct):
    """What checking found."""

    edition: Edition
    problems: tuple[Problem, ...]
    """In order, those that their files acknowledge as notes."""
    checked: Checked = field(default_factory=Checked)
    citations: list[CitationUse] = field(default_factory=list)


Judgement = tuple[tuple[CitationUse, ...], tuple[Problem, ...], tuple[int, int, int], tuple[str, ...]]
"""Citations that an editor's text makes, what is wrong with it, how many citations, quotations and links were
checked, and the files that its links publish, in order."""

JUDGED = "judged"
"""The name under which judgements are kept, by the site as it renders and by `check`."""


class Text(Struct, frozen=True):
    """Some of an editor's Markdown."""

    path: str
    body: str
    first_line: int
    """Line of the file on which it begins."""
    within: str = ""
    """What keeps the ids of several texts on one page apart."""


def judged_by(built: Built, content: Content, shelf: Shelf) -> str:
    """Hash all that a text is judged by: the edition, the texts and files that it may link to, the sizes of pictures."""
    names = list(content.names())
    sizes = [size_of(content, name) for name in names if name.casefold().endswith(PICTURES)]
    return fingerprint(built.fingerprint, sorted(shelf.tags), sorted(shelf.pages), names, sizes)


def judgement_of(rendered: Rendered) -> Judgement:
    """Give what was found as a text was rendered, without its HTML."""
    checked = rendered.citations_checked, rendered.quotations_checked, rendered.links_checked
    return rendered.citations, rendered.problems, checked, tuple(sorted(rendered.published))


class Judge:
    """Judges editors' texts against an edition; what the site or an earlier check found is kept."""

    def __init__(self, built: Built, content: Content, shelf: Shelf, keeper: Keeper) -> None:
        self.built = built
        self.content = content
        self.shelf = shelf
        self.keeper = keeper
        self.pages = linkable(shelf, built.edition)
        self.judged_by = judged_by(built, content, shelf)

    def judge(self, text: Text) -> Judgement:
        """Find the citations of a text and what is wrong with it."""
        made_from = fingerprint(self.judged_by, text)
        return self.keeper.kept(JUDGED, made_from, Judgement, lambda: self._rendered(text))

    def _rendered(self, text: Text) -> Judgement:
        # Imported here, since a check that finds its texts kept needs none of it.
        from variorum.markdown.rendering import render

        rendered = render(
            text.body,
            path=text.path,
            first_line=text.first_line,
            within=text.within,
            content=self.content,
            citing=self._citing,
            tags=self.shelf.tags,
            pages=self.pages,
        )
        return judgement_of(rendered)

    @cached_property
    def _citing(self) -> CitationContext:
        from variorum.citing.library import Library
        from variorum.markdown.context import CitationContext

        return CitationContext(Library.of_edition(self.built.edition))


def check(
    content: Content,
    options: Options,
    folders: Folders = FOLDERS,
    keeper: Keeper | None = None,
) -> Findings:
    """Read everything in the content folder and find what is wrong with it; `keeper` as for `build`."""
    keeper = keeper or Keeper()
    built = build(content, options, keeper)
    findings = Findings(built.edition, ())
    findings.checked.remarks = in_figures(built.edition.remarks)
    problems = list(built.problems)
    shelf = survey(content, folders.commentary, folders.pages)
    rights = Rights(Lookup(built.edition), options.show, options.excerpt_share)
    judge = Judge(built, content, shelf, keeper)
    published: set[str] = set()
    for text in (*_of_edition(built.edition), *_texts(content, folders, shelf, problems)):
        citations, wrong, counts, linked = judge.judge(text)
        problems += wrong
        problems += withheld_words(rights, text.body, text.path, text.first_line)
        findings.citations += citations
        findings.checked.add(*counts)
        published.update(linked)
    problems += _other_files(content, folders, published)
    findings.problems = in_order(acknowledge(content, problems))
    keeper.tidy()
    return findings


def _of_edition(edition: Edition) -> Iterator[Text]:
    """Go through what editors wrote within the story and above topics."""
    for section in edition.narrative:
        if section.body:
            yield Text(outline.PATH, section.body, section.body_line)
    for topic in edition.topics:
        yield Text(topic.file.path, topic.file.body, topic.file.body_line)


def _other_files(content: Content, folders: Folders, linked: set[str]) -> Iterator[Problem]:
    """Judge the files that are no texts; `linked` are those that texts lead to."""
    texts = {*editors_files(content, (*folders.commentary, *folders.pages))}
    published = linked | {path for path in content.names() if in_folders(path, folders.files)}
    yield from unread(content, published | texts)
    for path in sorted(published - texts):
        if problem := refusal(content, path):
            yield problem


def _texts(content: Content, folders: Folders, shelf: Shelf, problems: list[Problem]) -> Iterator[Text]:
    """Go through corrections, commentary and pages; what is wrong with their front matter is added to the problems."""
    dated = set(editors_files(content, folders.commentary))
    corrections, wrong = read_corrections(content)
    problems += wrong
    if corrections:
        parts = (corrections.introduction, *(one.part for one in corrections.corrections))
        for number, part in enumerate(parts):
            yield Text(corrections.text.path, part.body, part.body_line, within=f"{number}")
    problems += [address_taken(path, first) for path, first in shelf.twins.items()]
    for path in sorted({*dated, *editors_files(content, folders.pages)} - set(shelf.twins)):
        text, wrong = read_editors_text(content, path, dated=path in dated)
        problems += wrong
        if text:
            yield Text(path, text.body, text.first_line)
