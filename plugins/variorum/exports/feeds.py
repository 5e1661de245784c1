"""How programs find what is here: the feed of news, and the sitemap, the pages that search engines should know.

Forms: RFC 4287, https://www.sitemaps.org/protocol.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct

MOST = 50
"""Entries; older ones are left to the pages."""

# What XML 1.0 can't hold.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


class News(Struct, frozen=True, kw_only=True):
    """Something to follow."""

    date: str
    """ISO 8601 day."""
    title: str
    address: str
    """Whole; the entry's id too, unless it has one of its own."""
    summary: str = ""
    author: str = ""
    id: str = ""
    """A URI; for what has no address of its own."""


def feed_text(news: Iterable[News], *, title: str, subtitle: str, home: str, address: str, language: str) -> str:
    """Write the feed of a site; there must be some news, since a feed without a date is none.

    `home` is the site's address and `address` the feed's own.
    """
    newest = sorted(news, key=lambda n: (n.date, n.address, n.id), reverse=True)[:MOST]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(language)}>',
        f"<title>{_text(title)}</title>",
        *([f"<subtitle>{_text(subtitle)}</subtitle>"] if subtitle else []),
        f'<link rel="self" type="application/atom+xml" href={quoteattr(address)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(home)}/>',
        f"<id>{_text(address)}</id>",
        f"<updated>{_instant(newest[0].date)}</updated>",
        f"<author><name>{_text(title)}</name></author>",
    ]
    for entry in newest:
        lines += [
            "<entry>",
            f"<title>{_text(entry.title)}</title>",
            f'<link rel="alternate" type="text/html" href={quoteattr(entry.address)}/>',
            f"<id>{_text(entry.id or entry.address)}</id>",
            f"<published>{_instant(entry.date)}</published>",
            f"<updated>{_instant(entry.date)}</updated>",
            *([f"<author><name>{_text(entry.author)}</name></author>"] if entry.author else []),
            *([f"<summary>{_text(entry.summary)}</summary>"] if entry.summary else []),
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""])


def _text(text: str) -> str:
    return escape(CONTROLS.sub("\ufffd", text))


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"


SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Listed(Struct, frozen=True, order=True):
    """A page of the sitemap."""

    address: str
    """Whole."""
    changed: str
    """ISO 8601 date; empty if unknown, which is better than a wrong one."""


def sitemap_text(pages: Iterable[Listed]) -> str:
    """Write a sitemap, the pages in order of address."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<urlset xmlns="{SITEMAP_NAMESPACE}">']
    for page in sorted(set(pages)):
        changed = f"<lastmod>{page.changed}</lastmod>" if page.changed else ""
        lines.append(f"<url><loc>{escape(page.address)}</loc>{changed}</url>")
    return "\n".join([*lines, "</urlset>", ""])
