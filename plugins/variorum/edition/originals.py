"""Links to words where their publisher has them, by text fragments.

`https://news.example/a#:~:text=first%20words,last%20words` opens the page at these words and marks them, in
a browser that knows how; in others it opens the page. Source: https://wicg.github.io/scroll-to-text-fragment/
"""

from __future__ import annotations

import re
from urllib.parse import quote

ENDS = 4
"""Words named at each end of a text that is longer than both together."""

WORD = re.compile(r"\S+")


def at_words(url: str, text: str) -> str:
    """Link to a text on a page; without an address or words there is nothing to link to."""
    words = WORD.findall(text)
    if not url or not words:
        return url
    if len(words) <= 2 * ENDS:
        directive = _encoded(words)
    else:
        directive = f"{_encoded(words[:ENDS])},{_encoded(words[-ENDS:])}"
    return f"{url}{':~:' if '#' in url else '#:~:'}text={directive}"


def _encoded(words: list[str]) -> str:
    """Encode words so that nothing in them is taken for the directive's own marks, `-`, `,` and `&`."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
