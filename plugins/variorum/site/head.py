"""The head of every page: what it is called, what it says, where it stands, and what it is to machines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from msgspec import Struct
from pelican.generators import Generator

from variorum.exports.linked_data import Json, LinkedData
from variorum.problem_lines import counted
from variorum.site.workspace import Workspace

PAGES = {
    "TOPICS": ("Topics", "What the reports say, topic by topic."),
    "PEOPLE": ("People", "What the reports say of whom."),
    "SOURCES": (
        "The reports",
        "The reports that everything on this site rests on, as they were received.",
    ),
    "TIMELINE": ("Timeline", "What the reports date, as exactly as they allow."),
    "COMPARE": (
        "What differs",
        "Where the reports contradict each other, say more, or say it differently.",
    ),
    "READINGS": ("Readings in columns", "What several reports say, their words in columns."),
    "COMMENTARY": ("Commentary", "What the editors make of the reports, claim by claim."),
    "CORRECTIONS": ("Corrections", "What was wrong on this site, and when it was put right."),
    "DATA": ("Data", "Everything on this site as files for other programs."),
    "RIGHTS": ("What is reproduced of whom", "How much of each report stands on this site."),
    "NOT_FOUND": ("No such page", "There is no page at this address."),
}
"""What pages are called and say whose content gives neither."""


def search_name(*, full: bool) -> str:
    """Give what the page is called on which words are looked up: without a form for whole texts it is an index."""
    return "Search" if full else "Index"


UNLISTED = {"SOURCE", "PAIR", "SEARCH", "NOT_FOUND"}
"""Pages that search engines should leave out: others' reports, an index of words, and what isn't there."""


EDITORS_PAGES = {
    "articles": True,
    "drafts": True,
    "hidden_articles": True,
    "pages": False,
    "hidden_pages": False,
}
"""Where Pelican's generators have the pages that editors write, and which of them are commentary."""


class Head(Struct, frozen=True, kw_only=True):
    """What stands in a page's head."""

    url: str
    """Relative to the site's root."""
    title: str
    description: str
    date: str
    """ISO 8601 day from which it is known to be as it is; empty if unknown."""
    article: bool = False
    """A text of its own, not a list or an index."""
    listed: bool = True
    """Search engines should know it."""
    data: Callable[[str], Json] | None = None
    """Describes it in schema.org's vocabulary, given the site's address."""


class Heads:
    """Gives each page its head, and remembers which pages were given one."""

    def __init__(self, workspace: Workspace, title: str, language: str, date: str) -> None:
        """Take the story's title, the site's language, and the day since which the edition stands."""
        self.workspace = workspace
        self.title = title
        self.date = date
        names = {key: report.name for key, report in workspace.views.naming.reports.items()}
        self.linked = LinkedData(workspace.lookup, workspace.site_name, language, names, workspace.addresses.url)
        reports = counted(len(names), "report")
        self.about = f"One story from {reports}, each sentence with the passages that it rests on."
        self.given: dict[str, Head] = {}

    def page(self, name: str, slug: str, values: dict[str, Any]) -> Head:
        """Give the head of a page that the edition makes, by its name, slug and template's values."""
        edition, linked = self.workspace.lookup.edition, self.linked
        title, description = PAGES.get(name, (self.workspace.site_name, ""))
        data: Callable[[str], Json] | None = None
        if name in ("FRONT", "NARRATIVE"):
            title, description = self.title, edition.summary or self.about
            data = (
                partial(linked.website, description=edition.summary)
                if name == "FRONT"
                else partial(linked.story, title=title, summary=edition.summary, date=self.date)
            )
        elif name == "TOPIC":
            file = values["topic"]
            title = file.title
            description = file.summary or f"What the reports say on {title}."
            data = partial(linked.topic, file=file)
        elif name == "SOURCE":
            title = self.workspace.views.naming.reports[slug].name
            description = f"The report of {title}, passage by passage."
        elif name == "SEARCH":
            title = search_name(full=bool(values["script"]))
            description = "Every name and word of this site, and where it stands."
        elif name == "PAIR":
            pair = values["pair"]
            title = f"{pair.first.name} beside {pair.second.name}"
            description = "Two reports side by side, with what each has alone."
        url = self.workspace.addresses.url(name, slug)
        article, listed = name == "NARRATIVE", name not in UNLISTED
        return self._give(
            Head(
                url=url, title=title, description=description, date=self.date, article=article, listed=listed, data=data
            )
        )

    def editors(self, page: Any, *, commentary: bool) -> Head:
        """Give the head of an editor's page."""
        summary = str(page.metadata.get("summary") or "")
        description = summary or f"{page.title}: from {self.workspace.site_name}"
        date = page.date.date().isoformat() if commentary else self.date
        path = page.relative_source_path
        data: Callable[[str], Json] | None = None
        if commentary:
            author = str(page.metadata.get("author") or "")
            cited = {
                use.target.partition("#")[0]
                for use in self.workspace.citations
                if use.path == path and ":" not in use.target
            }
            data = partial(
                self.linked.commentary,
                address=page.url,
                title=page.title,
                date=date,
                author=author,
                summary=summary,
                cited=cited,
            )
        listed = page.status == "published"
        return self._give(
            Head(
                url=page.url,
                title=page.title,
                description=description,
                date=date,
                article=commentary,
                listed=listed,
                data=data,
            )
        )

    def tag(self, tag: Any) -> Head:
        """Give the head of the list of the commentary on something."""
        description = f"The editors’ commentary on {tag}."
        return self._give(Head(url=tag.url, title=f"Commentary on {tag}", description=description, date=self.date))

    def _give(self, head: Head) -> Head:
        self.given[head.url] = head
        return head


def give_editors_heads(heads: Heads, generators: Iterable[Generator]) -> None:
    """Put its head on each page that Pelican itself writes, for the theme to find."""
    for generator in generators:
        for name, commentary in EDITORS_PAGES.items():
            for page in getattr(generator, name, ()):
                page.head = heads.editors(page, commentary=commentary)
        for tag in getattr(generator, "tags", ()):
            tag.head = heads.tag(tag)
