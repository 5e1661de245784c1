"""The front page: what happened, what differs, and where to read on."""

from __future__ import annotations

from variorum.site.content import Output
from variorum.site.pages import compare, topics
from variorum.site.pages.narrative import story_title
from variorum.site.pages.timeline import what_next
from variorum.site.views.charts import shares, short_standing
from variorum.site.views.naming import shown
from variorum.site.views.values import Entry
from variorum.site.workspace import Workspace

MOST_DIFFERENCES = 5
MOST_AGREED = 5
MOST_COMING = 2
"""Of what is still ahead and needs nothing before it."""


def write_page(output: Output) -> None:
    """Write the front page."""
    workspace = output.workspace
    edition = workspace.lookup.edition
    views = workspace.views
    commentary = [
        Entry(article.title, article.url, article.metadata.get("summary", ""), workspace.editors)
        for article in output.generator.context.get("articles", ())
    ]
    # Without the editors' own words the first statement opens the page, and isn't told again below.
    short = views.statements.short()
    opening = short.pop(0) if short and not edition.summary else None
    output.write(
        "FRONT",
        "front",
        title=story_title(workspace),
        summary=edition.summary,
        opening=opening,
        short=short,
        agreed=[one for one in views.statements.agreed() if one is not opening][:MOST_AGREED],
        differences=compare.front_differences(workspace, MOST_DIFFERENCES),
        stands=short_standing(workspace.lookup, short),
        reports=list(views.naming.reports),
        newsrooms=list(views.naming.newsrooms.values()),
        topics=topics.parts(workspace),
        coming=[event for event in what_next(workspace) if event.alone][:MOST_COMING],
        shares=list(shares(workspace.lookup, views.naming)),
        lists=[
            ("Timeline", timeline_entries(workspace)),
            ("People", topics.entries(workspace, people=True)),
            ("Commentary", commentary),
        ],
    )


def timeline_entries(workspace: Workspace) -> list[Entry]:
    """Give the way to the timeline, with what it spans."""
    days = [entry.when for entry in workspace.lookup.edition.timeline]
    if not days:
        return []
    span = f"From {shown(days[0])} to {shown(days[-1])}" if days[0] != days[-1] else f"On {shown(days[0])}"
    return [
        Entry("What happened when", workspace.addresses.url("TIMELINE"), f"{span}, as exactly as the reports allow.")
    ]
