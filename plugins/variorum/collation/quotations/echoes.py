"""Where a sentence without quotation marks gives the words of a quotation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from variorum.collation.quotations.same_words import LEAST, LONG
from variorum.language.analysis import Analysis
from variorum.language.english.speech import PARTING, SPEECH
from variorum.language.quotations import Part, folded
from variorum.language.words import Spot, Word, stretch

ECHOED = 0.6
"""Part of a quotation's telling words, by weight, that a sentence without marks has of it."""


IN_ORDER = 0.6
"""Part of the shared telling words that stand in the quotation's order."""


class Echo(Struct, frozen=True, kw_only=True, eq=False):
    """A quotation's words in a sentence of another source that gives them without marks."""

    of: Part
    """What it gives."""
    analysis: Analysis
    spot: Spot
    cover: float
    """Part of the quotation's telling words that it has, by weight."""
    words: tuple[str, ...]
    """Its words, folded for comparing."""
    keys: tuple[str, ...]
    """Their keys."""

    @property
    def word_for_word(self) -> bool:
        """Tell whether it has so many words of the quotation on end that they are surely no chance, and no mere term."""
        said, told = self.of.folded, self.words
        runs = {
            said[at : at + LONG]
            for at in range(len(said) - LONG + 1)
            if not all(word.telling for word in self.of.words[at : at + LONG])
        }
        return any(told[at : at + LONG] in runs for at in range(len(told) - LONG + 1))


def echo_in(part: Part, analysis: Analysis) -> Echo | None:
    """Find a quotation's words in a sentence that has them without marks."""
    bag = part.analysis.bag
    shared = part.telling & analysis.bag.keys()
    if not shared or (len(shared) < LEAST and len(part.telling) > 1):
        return None
    cover = sum(bag[key] for key in sorted(shared)) / sum(bag[key] for key in sorted(part.telling))
    if cover < ECHOED:
        return None
    found = _where(part, analysis)
    if found is None:
        return None
    words = analysis.words[found[0] : found[1]]
    spot = analysis.spot(words[0].start, words[-1].end)
    if any(start < spot.end and spot.start < end for start, end in analysis.quoted):
        return None  # it is in quotation marks there: another quotation
    return Echo(
        of=part,
        analysis=analysis,
        spot=spot,
        cover=cover,
        words=tuple(map(folded, words)),
        keys=tuple(word.key for word in words),
    )


def _where(part: Part, analysis: Analysis) -> tuple[int, int] | None:
    """Find the stretch of words that has most of a quotation's and least else; None if in another order."""
    places = {word.key: place for place, word in reversed(list(enumerate(part.words)))}
    found = stretch(analysis.words, places)
    if found is None:
        return None
    order = [places[w.key] for w in analysis.words[slice(*found)] if w.key in part.telling]
    if len(order) > LEAST and _longest_rise(order) < IN_ORDER * len(order):
        return None
    if len(order) > LEAST and not _neighbours(part.words) & _neighbours(analysis.words[slice(*found)]):
        return None
    first, after = _whole_clause(analysis, found)
    return first, _to_the_end(analysis, _without_tail(analysis, after))


def _neighbours(words: Sequence[Word]) -> set[tuple[str, str]]:
    """Give the pairs of telling words that follow each other."""
    telling = [word.key for word in words if word.telling]
    return set(pairwise(telling))


def _longest_rise(numbers: Sequence[int]) -> int:
    """Give the length of the longest subsequence that doesn't fall."""
    tails: list[int] = []
    for number in numbers:
        at = bisect_right(tails, number)
        tails[at : at + 1] = [number]
    return len(tails)


def _without_tail(analysis: Analysis, after: int) -> int:
    """Leave out a word of grammar that begins the next clause."""
    words = analysis.words
    tail = words[after - 1]
    begins = after > 1 and analysis.parted(after - 1)
    return after - 1 if begins and not tail.telling else after


def _to_the_end(analysis: Analysis, after: int) -> int:
    """Take in one word of grammar that ends the clause: *doing so*."""
    words = analysis.words
    if after >= len(words) or words[after].telling:
        return after
    if analysis.parted(after):
        return after
    ends = after + 1 == len(words) or analysis.parted(after + 1)
    return after + 1 if ends else after


def _whole_clause(analysis: Analysis, found: tuple[int, int]) -> tuple[int, int]:
    """Take in the one or two words of grammar before a stretch that begin its clause: *It is*."""
    first, after = found
    if after - first < LEAST:
        return found
    words = analysis.words
    for back in (1, 2):
        place = first - back
        if place < 0 or words[place].telling:
            break
        if words[place].lower in PARTING | SPEECH:
            break
        if analysis.parted(place + 1):
            break
        opens = place == 0 or analysis.parted(place)
        if opens or words[place - 1].lower in PARTING | SPEECH:
            return place, after
    return found
