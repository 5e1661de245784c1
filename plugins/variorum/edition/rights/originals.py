"""Links to words where their publisher has them, by text fragments.

`https://news.example/a#:~:text=first%20words,last%20words` opens the page at these words and marks them, in
a browser that knows how; in others it opens the page. Source: https://wicg.github.io/scroll-to-text-fragment/
"""

from __future__ import annotations

import re
from urllib.parse import quote

ENDS = 4
"""Words named at each end of a text that is longer than both together; twice as many in all."""

WORD = re.compile(r"\S+")


def at_words(url: str, text: str, start: int, end: int) -> str:
    """Link to `text[start:end]` on the page that has the text; without an address there is no link.

    As many of the first words are named as tell this place from an earlier one, if there are enough.
    """
    words = list(WORD.finditer(text, start, end))
    if not url or not words:
        return url
    if len(words) <= 2 * ENDS:
        directive = _encoded(words)
    else:
        first = next((n for n in range(ENDS, 2 * ENDS) if _begins_there(text, words[:n])), ENDS)
        directive = f"{_encoded(words[:first])},{_encoded(words[first - 2 * ENDS :])}"
    return f"{url}{':~:' if '#' in url else '#:~:'}text={directive}"


def _begins_there(text: str, words: list[re.Match[str]]) -> bool:
    start, end = words[0].start(), words[-1].end()
    return text.find(text[start:end]) == start


def _encoded(words: list[re.Match[str]]) -> str:
    """Encode words so that nothing in them is taken for the directive's own marks, `-`, `,` and `&`."""
    return quote(" ".join(word[0] for word in words), safe="").replace("-", "%2D")
