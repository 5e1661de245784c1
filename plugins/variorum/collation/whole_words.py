"""Readings of whole words: where only the *s* of *it's* was found, a reader is shown *it's*."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.collation.facing import Spot

# A word as a reader sees it, with apostrophes and decimal points inside: `it’s`, `5.6`, `30m`
WHOLE = re.compile(r"\w+(?:(?:['’ʼ]|(?<=\d)[.,](?=\d))\w+)*")


def whole_words(text: str, spot: Spot) -> Spot:
    """Widen a spot of a sentence's text to where the words begin and end that it cuts."""
    start, end = spot.start, spot.end
    for word in WHOLE.finditer(text):
        if word.start() < start < word.end():
            start = word.start()
        if word.start() < end < word.end():
            end = word.end()
    return replace(spot, start=start, end=end)
