"""The kinds of page that a site has, and which page of a built site stands for each."""

from __future__ import annotations

from pathlib import Path

KINDS = {
    "front": "index.html",
    "story": "narrative/index.html",
    "report": "reports/*/index.html",
    "reports": "reports/index.html",
    "topic": "topics/*/index.html",
    "topics": "topics/index.html",
    "people": "people/index.html",
    "timeline": "timeline/index.html",
    "compare": "compare/index.html",
    "readings": "compare/readings/index.html",
    "pair": "compare/*_*/index.html",
    "commentary": "commentary/*/index.html",
    "commentaries": "commentary/index.html",
    "tag": "tags/*/index.html",
    "about": "about/index.html",
    "corrections": "corrections/index.html",
    "data": "data/index.html",
    "rights": "rights/index.html",
    "search": "search/index.html",
    "not found": "404.html",
}
"""Where the pages of each kind are written."""

CITING = ("front", "story", "topic", "timeline", "commentary")
"""Kinds of page whose sentences have citations."""

WIDTHS = {320: 568, 768: 1024, 1280: 800}
"""Widths of windows and their heights: a small phone, a tablet, a laptop."""


def page_of(output: Path, kind: str) -> str:
    """Give the path of the largest page of a kind, relative to the output folder."""
    found = sorted(output.glob(KINDS[kind]), key=lambda path: (path.stat().st_size, path))
    assert found, f"the site has no page of the kind {kind!r}"
    return found[-1].relative_to(output).as_posix()


def address_of(path: str) -> str:
    """Give the address of a page, relative to the site's: `reports/nbc/` of `reports/nbc/index.html`."""
    return path.removesuffix("index.html")
