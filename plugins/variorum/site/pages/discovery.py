"""How others find the site and follow it: sitemap, robots.txt, feed, and the page for what isn't there.

What needs the site's address is written where SITEURL gives it. Dates come from content, or from
SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), never from the clock.
"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from pelican.generators import Generator

from variorum.editorial.corrections import read_corrections
from variorum.editorial.editions import FOLDER
from variorum.editorial.fields import is_day
from variorum.editorial.files import Content
from variorum.exports.feeds import Listed, News, feed_text, sitemap_text
from variorum.site.content import Output
from variorum.site.head import Heads, give_editors_heads
from variorum.site.views.naming import shown
from variorum.site.workspace import Workspace

# Markdown's links and citations, of which a summary keeps the words.
LINK = re.compile(r"\[@[^\[\]]{0,999}\]|\[(?P<words>[^\[\]]{0,999})\]\([^()]{0,999}\)")


def source_date() -> str:
    """Give the day that SOURCE_DATE_EPOCH names, as ISO 8601; empty if it doesn't."""
    try:
        seconds = int(os.environ.get("SOURCE_DATE_EPOCH", ""))
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def edition_date(content: Content, commentary: Iterable[str]) -> str:
    """Give the day since which the edition stands as it does, as well as it is known.

    SOURCE_DATE_EPOCH says it; else it is the last day that a text of an editor's names.
    """
    named = [news.date for news in (*_corrections(content, ""), *_editions(content, ""))]
    return source_date() or max([*named, *commentary], default="")


def give_heads(generators: Iterable[Generator], workspace: Workspace) -> None:
    """Make the heads, and give those of Pelican's own pages, before anything is written."""
    found = list(generators)
    context, settings = found[0].context, found[0].settings
    dates = [article.date.date().isoformat() for article in context.get("articles", ())]
    heads = Heads(
        workspace,
        workspace.lookup.edition.title or workspace.site_name,
        str(settings["DEFAULT_LANG"]),
        edition_date(workspace.content, dates),
    )
    give_editors_heads(heads, found)
    followed = next(everything_new(found[0], workspace, ""), None)
    context.update(
        heads=heads,
        site_address=settings["SITEURL"],
        feed_url=workspace.addresses.url("FEED") if followed else "",
    )


def write_for_machines(output: Output) -> None:
    """Write the sitemap, robots.txt and the feed, when every page has its head."""
    generator, workspace = output.generator, output.workspace
    heads: Heads = generator.context["heads"]
    address = str(generator.settings["SITEURL"])
    files = {"robots.txt": robots(workspace, address)}
    if address:
        files[workspace.addresses.save_as("SITEMAP")] = sitemap_text(
            Listed(f"{address}/{head.url}", head.date) for head in heads.given.values() if head.listed
        )
        if news := list(everything_new(generator, workspace, address)):
            files[workspace.addresses.save_as("FEED")] = feed_text(
                news,
                title=workspace.site_name,
                subtitle=workspace.lookup.edition.title,
                home=f"{address}/",
                address=f"{address}/{workspace.addresses.url('FEED')}",
                language=str(generator.settings["DEFAULT_LANG"]),
            )
    for name, text in files.items():
        output.put(name, text.encode("utf-8"))


def write_not_found(output: Output) -> None:
    """Write the page that a host shows for an address without one, at whatever depth that is."""
    relative = not output.generator.settings["SITEURL"]
    output.write("NOT_FOUND", "not_found", relative_urls=relative)


def robots(workspace: Workspace, address: str) -> str:
    """Let every robot in, and say where the sitemap is."""
    lines = ["User-agent: *", "Allow: /"]
    if address:
        lines.append(f"Sitemap: {address}/{workspace.addresses.url('SITEMAP')}")
    return "\n".join([*lines, ""])


def everything_new(generator: Generator, workspace: Workspace, address: str) -> Iterator[News]:
    """Go through commentary, corrections and editions."""
    for article in generator.context.get("articles", ()):
        yield News(
            date=article.date.date().isoformat(),
            title=article.title,
            address=f"{address}/{article.url}",
            summary=str(article.metadata.get("summary") or ""),
            author=str(article.metadata.get("author") or ""),
        )
    yield from _corrections(workspace.content, f"{address}/{workspace.addresses.url('CORRECTIONS')}")
    yield from _editions(workspace.content, f"{address}/{workspace.addresses.url('FRONT')}")


def _corrections(content: Content, page: str) -> Iterator[News]:
    found, _ = read_corrections(content)
    for one in found.corrections if found else ():
        if one.date:
            words = " ".join(LINK.sub(lambda link: link["words"] or "", one.part.body).split())
            yield News(
                date=one.date, title=f"Correction of {shown(one.date)}", address=f"{page}#{one.anchor}", summary=words
            )


def _editions(content: Content, page: str) -> Iterator[News]:
    for path in content.listing(FOLDER, (".json",)):
        date = PurePosixPath(path).stem
        if is_day(date):
            summary = "A new edition of the story was put on file."
            identity = f"{page}#edition-{date}"
            yield News(date=date, title=f"Edition of {shown(date)}", address=page, summary=summary, id=identity)
