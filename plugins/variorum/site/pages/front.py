"""The front page: what happened, what differs, and where to read on."""

from __future__ import annotations

from variorum.site.content import Output
from variorum.site.pages import compare, topics
from variorum.site.pages.narrative import story_title
from variorum.site.views.naming import shown
from variorum.site.views.values import Entry
from variorum.site.workspace import Workspace

MOST_DIFFERENCES = 5
MOST_AGREED = 5


def write_page(output: Output) -> None:
    """Write the front page."""
    workspace = output.workspace
    edition = workspace.lookup.edition
    views = workspace.views
    reports = [Entry(r.name, r.url, r.title, r.tongue) for r in views.naming.reports.values()]
    commentary = [
        Entry(article.title, article.url, article.metadata.get("summary", ""), workspace.editors)
        for article in output.generator.context.get("articles", ())
    ]
    lists = [
        *topics.parts(workspace),
        ("Timeline", timeline_entries(workspace)),
        ("People", topics.entries(workspace, people=True)),
        ("Reports", reports),
        ("Commentary", commentary),
    ]
    output.write(
        "FRONT",
        "front",
        title=story_title(workspace),
        summary=edition.summary,
        short=views.statements.short(),
        agreed=views.statements.agreed(MOST_AGREED),
        differences=compare.front_differences(workspace, MOST_DIFFERENCES),
        reports=reports,
        newsrooms=list(views.naming.newsrooms.values()),
        lists=lists,
    )


def timeline_entries(workspace: Workspace) -> list[Entry]:
    """Give the way to the timeline, with what it spans."""
    days = [entry.when for entry in workspace.lookup.edition.timeline]
    if not days:
        return []
    span = f"From {shown(days[0])} to {shown(days[-1])}, as exactly as the reports allow."
    return [Entry("What happened when", workspace.addresses.url("TIMELINE"), span)]
