"""The sitemap: the pages that search engines should know, and since when each is as it is.

Form: https://www.sitemaps.org/protocol.html
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from msgspec import Struct

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Listed(Struct, frozen=True, order=True):
    """A page of the sitemap."""

    address: str
    """Whole."""
    changed: str
    """ISO 8601 date; empty if unknown, which is better than a wrong one."""


def as_text(pages: Iterable[Listed]) -> str:
    """Write a sitemap, the pages in order of address."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<urlset xmlns="{NAMESPACE}">']
    for page in sorted(set(pages)):
        changed = f"<lastmod>{page.changed}</lastmod>" if page.changed else ""
        lines.append(f"<url><loc>{escape(page.address)}</loc>{changed}</url>")
    return "\n".join([*lines, "</urlset>", ""])
