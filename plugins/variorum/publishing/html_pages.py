"""What a built page offers to links, where its own lead, and what in it a published page must not have."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from msgspec import Struct, field

HOST = "https://site.invalid/"
ROOT = f"{HOST}site/"
"""Stands for the site while links are resolved, below the top so that what leads out of it shows."""

ADDRESSES = {"href", "src", "action", "poster", "data"}
"""Attributes that hold one address."""

LOADED = {
    "script",
    "img",
    "iframe",
    "embed",
    "object",
    "video",
    "audio",
    "source",
    "track",
    "input",
}
"""Elements whose address the browser fetches by itself."""

LOADED_LINKS = {"stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "manifest"}
"""Relations of a `link` whose address the browser fetches by itself."""

POLICY = "content-security-policy"
LINKED_DATA = "application/ld+json"


class BuiltPage(Struct):
    """What matters of a page for publishing it."""

    ids: set[str] = field(default_factory=set)
    repeated: set[str] = field(default_factory=set)
    """Ids that two elements have."""
    links: set[str] = field(default_factory=set)
    loads: set[str] = field(default_factory=set)
    """Addresses that the browser fetches by itself; they are among the links too."""
    live: set[str] = field(default_factory=set)
    """What would run or style in spite of the policy: handlers, style attributes, inline scripts."""
    policy: str = ""
    """Its content security policy."""
    end: bool = False
    """Its last tag is there, so nothing of it is missing."""


def read(html: str) -> BuiltPage:
    """Read a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page


def faults(
    path: str, pages: Mapping[str, BuiltPage], files: Collection[str], address: str
) -> Iterator[str]:
    """Say what is wrong with a page: its links, ids, and what it loads or runs.

    `path` is the page's, relative to the output folder, as are those of `pages` and of all `files`;
    `address` is the site's.
    """
    page = pages[path]
    if not page.end:
        yield "it breaks off before its end"
    if "default-src 'none'" not in page.policy:
        yield "it has no content security policy that begins with nothing"
    for what in sorted(page.live):
        yield f"{what} has no place in a published page"
    for identifier in sorted(page.repeated):
        yield f"two elements have the id {identifier!r}"
    for link in sorted(page.links):
        inside = bool(address) and f"{link}/".startswith(f"{address}/")
        absolute = ROOT + link[len(address) + 1 :] if inside else urljoin(ROOT + path, link)
        if not absolute.startswith(HOST):
            if link in page.loads and not absolute.startswith("data:"):
                yield f"it loads {link!r} from another place"
            continue
        parts = urlsplit(absolute)
        target = unquote(parts.path).removeprefix("/site/")
        if not target or target.endswith("/"):
            target += "index.html"
        if target not in files:
            yield f"{link!r} leads to no file"
        elif (
            parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids
        ):
            yield f"{link!r} leads to no place on its page"


class _Reader(HTMLParser):
    """Gathers what matters of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = BuiltPage()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("http-equiv", "").lower() == POLICY:
            self.page.policy = given.get("content", "")
        if tag == "script" and "src" not in given and given.get("type") != LINKED_DATA:
            self.page.live.add("an inline script")
        if tag in ("style", "base"):
            self.page.live.add(f"<{tag}>")
        loads = tag in LOADED or bool(
            tag == "link" and LOADED_LINKS & set(given.get("rel", "").split())
        )
        for name, value in given.items():
            if name.startswith("on") or name == "style":
                self.page.live.add(f"the attribute {name}")
            elif name == "id":
                (self.page.repeated if value in self.page.ids else self.page.ids).add(value)
            elif name in ADDRESSES:
                self.page.links.add(value)
                if loads:
                    self.page.loads.add(value)

    def handle_endtag(self, tag: str) -> None:
        self.page.end = tag == "html"
