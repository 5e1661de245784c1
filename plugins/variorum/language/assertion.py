"""What a sentence mainly asserts: its words without who says so, and those of its lesser clauses counted less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.language.english.sentences import LESSER_AFTER_COMMA, LESSER_OPENERS
from variorum.language.speech import Saying
from variorum.language.wording import Wording

LESSER = 0.3
"""How much a word of a lesser clause counts against one of the main clause."""


def assertion_of(wording: Wording, sayings: Sequence[Saying]) -> Mapping[str, float]:
    """Give the telling words of what a sentence asserts, by key, with how much each counts: from 0 to 1.

    A lesser clause goes from its opener to the next comma; the words that tell who says it are left out.
    """
    frames = [span for one in sayings for span in ((one.spot.start, one.spot.end), one.verb)]
    found: dict[str, float] = {}
    lesser = False
    end = 0
    for word in wording.words:
        comma = "," in wording.text[end : word.start]
        end = word.end
        lower = word.lower
        opens = lower in LESSER_OPENERS
        if comma:
            lesser = opens or lower in LESSER_AFTER_COMMA or lower.endswith("ing")
        elif opens:
            lesser = True
        if word.telling and not any(first <= word.start < last for first, last in frames):
            found[word.key] = max(LESSER if lesser else 1.0, found.get(word.key, 0.0))
    return found
