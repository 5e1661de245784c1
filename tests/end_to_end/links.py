"""Every link of a built site that leads nowhere, and every id that a page has twice."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

LINKING = {"href", "src", "action", "poster", "cite", "data"}
"""Attributes that hold one URL."""

REFERRING = {"for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "list"}
"""Attributes that hold ids of the same page, between spaces."""

HOST = "https://site.invalid/"
"""Stands for the site while its relative links are resolved."""


class Page(HTMLParser):
    """What a page offers to links, and where its own lead."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.urls: list[str] = []
        self.references: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in LINKING:
                self.urls.append(value or "")
            elif name in REFERRING:
                self.references.extend((value or "").split())


def broken(output: Path, site_url: str = "") -> list[str]:
    """Say of each link, reference and id of a built site what is wrong with it, sorted by page.

    `site_url` is the address that the site was built for, which its absolute links begin with.
    """
    pages = {path.relative_to(output).as_posix(): _read(path) for path in sorted(output.rglob("*.html"))}
    return [f"{path}: {what}" for path in pages for what in _wrong(path, pages, output, site_url)]


def _read(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


def _wrong(path: str, pages: dict[str, Page], output: Path, site_url: str) -> Iterator[str]:
    page = pages[path]
    for identifier in sorted({i for i in page.ids if page.ids.count(i) > 1}):
        yield f"two elements have the id {identifier!r}"
    for reference in sorted(set(page.references) - set(page.ids)):
        yield f"{reference!r} is the id of nothing"
    base = HOST + path
    for url in sorted(set(page.urls)):
        if site_url and url.startswith(site_url):
            absolute = HOST + url.removeprefix(site_url).lstrip("/")
        else:
            absolute = urljoin(base, url)
        if not absolute.startswith(HOST):
            continue
        parts = urlsplit(absolute)
        target = unquote(parts.path).lstrip("/")
        if not target or target.endswith("/"):
            target += "index.html"
        if not (output / PurePosixPath(target)).is_file():
            yield f"{url!r} leads to no file"
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
            yield f"{url!r} leads to no place on its page"
