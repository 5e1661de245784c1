"""A link to words at their publisher's opens the page at these words, in a browser that knows how."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.serving import served
from variorum.site.views.originals import at_words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LINES = (
    "Yes.",
    "The two sides have met in Arden.",
    "The two sides have agreed to open the bridge, the mayor of Arden said.",
    "A well-known, so-called “first” & last – maybe: 100% = all, he said.",
    "—and then, she said, it was over, over and over – again—",
    "It’s 5,000-odd tons (about 5% of all), isn't it? Item #1; see A/B.",
    "- a point of a list, with a dash before it and one after it -",
    "&lt;b&gt; is written so, and + is a plus; %2C is no comma at all",
    "Straße, naïve and İstanbul; 北京 and Москва are names of places, too",
)
"""A publisher's page, a paragraph each."""


@pytest.fixture(scope="module")
def page_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the publisher's page, its paragraphs farther apart than a window is high."""
    folder = tmp_path_factory.mktemp("publisher")
    paragraphs = "".join(f"<p id=l{n}>{html.escape(line)}</p>" for n, line in enumerate(LINES))
    style = "<style>p { margin: 0 0 100vh }</style>"
    Path(folder, "news.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>News</title>{style}{'<p>Other.</p>' * 2}{paragraphs}",
        encoding="utf-8",
    )
    with served(folder) as address:
        yield f"{address}/news.html"


@pytest.mark.parametrize("number", range(len(LINES)))
def test_the_page_opens_at_the_words(number: int, browser: Browser, page_address: str) -> None:
    text = "\n".join(LINES)
    start = len("\n".join(("", *LINES[:number])))
    link = at_words(page_address, text, start, start + len(LINES[number]))
    page = browser.new_page()
    try:
        page.goto(link)
        seen = f"""() => {{
            const place = document.getElementById('l{number}').getBoundingClientRect();
            return scrollY > 0 && place.top >= 0 && place.bottom <= innerHeight;
        }}"""
        page.wait_for_function(seen, timeout=5_000)
    finally:
        page.close()
