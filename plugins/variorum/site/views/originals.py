"""Links to a report's words where their publisher has them.

`https://news.example/a#:~:text=first%20words,last%20words` opens the page at these words and marks them, in a browser
that knows how; in others it opens the page. Source: https://wicg.github.io/scroll-to-text-fragment/
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

ENDS = 4
"""Words named at each end of a text that is longer than both together; twice as many in all."""


def at_words(url: str, text: str, start: int, end: int) -> str:
    """Link to `text[start:end]` on the page that has the text; without an address there is no link.

    As many of the first words are named as tell this place from an earlier one, if there are enough.
    """
    words = text[start:end].split()
    if not url or not words:
        return url
    if len(words) <= 2 * ENDS:
        directive = _encoded(words)
    else:
        first = next((n for n in range(ENDS, 2 * ENDS) if _begins_there(text, start, words[:n])), ENDS)
        directive = f"{_encoded(words[:first])},{_encoded(words[first - 2 * ENDS :])}"
    return f"{url}{':~:' if '#' in url else '#:~:'}text={directive}"


def _begins_there(text: str, start: int, words: Sequence[str]) -> bool:
    """Tell whether nowhere before a place the text has these words, in the same lines."""
    at = text.index(words[0], start)
    end = at
    for word in words:
        end = text.index(word, end) + len(word)
    return text.find(text[at:end]) == at


def _encoded(words: Sequence[str]) -> str:
    """Encode words so that nothing in them is taken for the directive's own marks, `-`, `,` and `&`."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
