"""What can be searched: every text that the site prints, with the place that it is found at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from variorum.searching.index import Text
from variorum.searching.page_parts import parts
from variorum.searching.records import Record
from variorum.site.pages import Topic
from variorum.site.views import ELISION
from variorum.site.workspace import Workspace

STORY = "The story"


@dataclass(frozen=True, slots=True)
class Locator:
    """A place that an entry of the index leads to."""

    within: str
    """The story's or a report's name; empty for a page that the label names."""
    label: str
    url: str


@dataclass(slots=True)
class Searched:
    """The site's texts: for the index by sentence, for the full-text search by passage."""

    texts: list[Text] = field(default_factory=list)
    locators: dict[str, Locator] = field(default_factory=dict)
    """By the texts' places."""
    records: list[Record] = field(default_factory=list)


def searched(workspace: Workspace, topics: Sequence[Topic], pages: Iterable[Any]) -> Searched:
    """Gather what may be printed: the story, the reports, the topics, and editors' other pages."""
    found = Searched()
    told = _story(found, workspace)
    _reports(found, workspace, told)
    for topic, page in zip(workspace.lookup.edition.topics, topics, strict=True):
        url = workspace.addresses.url("TOPIC", topic.file.slug)
        _page(found, "topic", url, topic.file.title, topic.file.summary, page)
    for page in pages:
        kind = "commentary" if hasattr(page, "date") else "page"
        summary = str(page.metadata.get("summary") or "")
        _page(found, kind, page.url, page.title, summary, page)
    return found


def _story(found: Searched, workspace: Workspace) -> dict[str, str]:
    """Add the story's statements; gives the address of each by its claim's id."""
    told: dict[str, str] = {}
    number = 0
    for section in workspace.lookup.edition.narrative:
        for claim in (claim for paragraph in section.paragraphs for claim in paragraph):
            number += 1
            statement = workspace.views.statement(claim)
            if statement.withheld:
                continue
            told[claim] = statement.url
            found.texts.append(Text(statement.url, statement.text))
            found.locators[statement.url] = Locator(STORY, str(number), statement.url)
            title = f"{section.heading or STORY}, sentence {number}"
            found.records.append(Record("story", statement.url, title, _words(statement.text)))
    return told


def _reports(found: Searched, workspace: Workspace, told: dict[str, str]) -> None:
    for key, report in workspace.views.reports.items():
        for passage in workspace.views.report_page(key, {}).passages:
            url = f"{report.url}#{passage.id}"
            found.locators[url] = Locator(report.name, str(passage.number), url)
            printed = [one for one in passage.sentences if one.text != ELISION]
            found.texts += [Text(url, one.text, told.get(one.statement, "")) for one in printed]
            text = _words("".join(one.text + one.gap for one in passage.sentences))
            title = f"{report.name}, passage {passage.number}"
            if printed:
                found.records.append(Record("report", url, title, text))


def _page(found: Searched, kind: str, url: str, title: str, summary: str, page: Any) -> None:
    """Add an editor's page: for the index as one, for the full-text search part by part."""
    found.locators[url] = Locator("", title, url)
    found.texts += [Text(url, title), Text(url, summary)]
    found.records.append(Record(kind, url, title, _words(summary) or title))
    # As the editor's text was rendered: links, which are resolved later, have no words.
    for part in parts(page._content or ""):  # noqa: SLF001
        found.texts += [Text(url, part.heading), Text(url, part.text)]
        place = f"{url}#{part.anchor}" if part.anchor else url
        heading = f"{title}: {part.heading}" if part.heading else title
        found.records.append(Record(kind, place, heading, part.text or part.heading))


def _words(text: str) -> str:
    return " ".join(text.split())
