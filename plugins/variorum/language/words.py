"""The words of a sentence, each with its place and the key under which it is compared, and how telling a word is.

Either alone misleads. An event's own key words are rare in English and stand in every second sentence of
its reports; words that are rare in a small collection may be common everywhere. A word's weight grows with
both rarities (their geometric mean), so that it says the same from one event to the next.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias, TypeVar

from msgspec import Struct

from variorum.identity import normalise
from variorum.language.english.names import ACRONYMS, DEMONYMS, SHORT_NAMES
from variorum.language.english.words import CONCEPTS, LEAST, STOPWORDS, ZIPF, stem
from variorum.language.marks import AFTER_AN_APOSTROPHE

K = TypeVar("K")

# What parts no word, since it can't be seen: soft hyphens, zero-width and direction marks.
UNSEEN = "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"

# A word, a number or an abbreviation: `U.S.`, `don’t`, `12,500`, `3.5`, `Élysée`
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*"
    rf"|[^\W\d_]+(?:{UNSEEN}+[^\W\d_]+)*(?:['’](?:{AFTER_AN_APOSTROPHE})\b)?",
    re.UNICODE,
)


ROOT = 5
"""Letters of a word that stand for its concept where the language data knows none."""

COMMONEST = 6.6
"""Zipf frequency at which a word tells nothing."""

LEAST_TELLING = 0.05
"""Rarity of the commonest words."""

NUMBER = 0.75
"""Rarity of a number, for which there is no table."""

Weights: TypeAlias = Mapping[str, float]
"""Key to weight, from 0 to 1."""

OTHERS = 0.35
"""How much a telling word that isn't wanted speaks against a stretch; a wanted one speaks for it with 1."""

GRAMMAR = 0.2
"""How much a wanted stop word speaks for a stretch, and half of it against for another."""

CROSSING = 1.5
"""How much a comma speaks against a stretch that goes over it."""


@lru_cache(maxsize=65536)
def lower_of(text: str) -> str:
    """Fold one word as lists of words have it: lower case, a straight apostrophe, nothing unseen."""
    return normalise(text)


class Word(NamedTuple):
    """One word of a sentence."""

    start: int
    end: int
    """Offsets in the sentence's text."""
    text: str
    key: str
    """What it is compared by: `stop` for *stopped*, `china` for *Chinese*."""
    capital: bool
    """It begins with a capital letter."""

    @property
    def telling(self) -> bool:
        """Tell whether it carries news, as a stop word doesn't."""
        return self.key not in STOPWORDS

    @property
    def lower(self) -> str:
        """Give it as lists of words have it: lower case, a straight apostrophe, nothing unseen."""
        return lower_of(self.text)

    @property
    def stem(self) -> str:
        """Give it without its inflection: its key, but that neither *Chinese* nor *PRC* is *China*."""
        return stem_of(self.text) if len(self.text.split()) == 1 else self.lower


class Spot(Struct, frozen=True, order=True):
    """Some words of a sentence."""

    sentence: str
    start: int
    end: int
    """Offsets in the sentence's text."""


@lru_cache(maxsize=65536)
def key_of(text: str) -> str:
    """Fold one word to its key: abbreviations, accents, case, inflection and spelling undone."""
    bare = _without_stops(text)
    if bare.isupper() and bare in SHORT_NAMES:
        return SHORT_NAMES[bare]
    bare = _without_accents(bare)
    return DEMONYMS.get(bare) or _stem(bare)


@lru_cache(maxsize=65536)
def stem_of(text: str) -> str:
    """Fold one word to its stem: its key, but that neither *Chinese* nor *PRC* is *China*."""
    bare = _without_stops(text)
    return bare if bare.isupper() and bare in SHORT_NAMES else _stem(_without_accents(bare))


def _without_stops(text: str) -> str:
    return text.replace(".", "") if "." in text and not text[0].isdigit() else text


def _without_accents(bare: str) -> str:
    """Fold accents, case, what can't be seen, and what an apostrophe joins."""
    if not bare.isascii():
        letters = "".join(
            letter
            for letter in unicodedata.normalize("NFKD", bare)
            if not unicodedata.combining(letter) and unicodedata.category(letter) != "Cf"
        )
        # A mark that stands alone, `ﾞ`, would leave nothing.
        bare = letters or bare
    return bare.lower().replace("’", "'").split("'")[0]


def _stem(bare: str) -> str:
    return bare.replace(",", "") if bare[0].isdigit() else stem(bare)


@lru_cache(maxsize=65536)
def concept_of(key: str) -> str:
    """Give a word's concept: its group of synonyms, else its beginning."""
    return CONCEPTS.get(key) or key[:ROOT]


def keys_of(text: str) -> frozenset[str]:
    """Give the keys of a text's words, without their places."""
    return frozenset(map(key_of, WORD.findall(text)))


def words_of(text: str) -> tuple[Word, ...]:
    """Split a sentence into its words; two words with one short name (*United States*) are one."""
    return tuple(_joined(text))


def runs_of(keys: Sequence[K], size: int = 3) -> frozenset[tuple[K, ...]]:
    """Give the runs of so many keys on end."""
    return frozenset(zip(*(keys[first:] for first in range(size)), strict=False))


def words_between(words: Sequence[Word], start: int, end: int) -> Sequence[Word]:
    """Give the words that begin in a span of their text."""
    first = bisect_left(words, start, key=lambda word: word.start)
    return words[first : bisect_left(words, end, lo=first, key=lambda word: word.start)]


def _joined(text: str) -> Iterator[Word]:
    before: Word | None = None
    for match in WORD.finditer(text):
        piece = match.group()
        word = Word(match.start(), match.end(), piece, key_of(piece), piece[0].isupper())
        if before is not None:
            short = ACRONYMS.get((before.lower, piece.lower()))
            if short is not None:
                yield Word(before.start, word.end, text[before.start : word.end], short, before.capital)
                before = None
                continue
            yield before
        before = word
    if before is not None:
        yield before


def background(key: str) -> float:
    """Rate how rare a key is in English, from 0 to 1."""
    if key[0].isdigit():
        return NUMBER
    return max(LEAST_TELLING, (COMMONEST - ZIPF.get(key, LEAST)) / (COMMONEST - LEAST))


def rarities(bags: Collection[Collection[K]]) -> dict[K, float]:
    """Rate how rare each key of a collection is in it, from 0 to 1; `bags` holds each sentence's, each once."""
    counts = Counter(chain.from_iterable(bags))
    whole = math.log(1 + len(bags))
    return {key: math.log((1 + len(bags)) / count) / whole for key, count in counts.items()}


def weigh(bags: Collection[Collection[str]]) -> Weights:
    """Give every key of a collection its weight; `bags` holds each sentence's keys, each once."""
    return {key: math.sqrt(background(key) * rare) for key, rare in rarities(bags).items()}


def by_concept(bag: Weights) -> dict[str, float]:
    """Give the weight of each concept in a bag: of words that are one concept, the weightiest's."""
    concepts: dict[str, float] = {}
    for key, weight in bag.items():
        concept = concept_of(key)
        concepts[concept] = max(weight, concepts.get(concept, 0.0))
    return concepts


def covered(bag: Weights, by: Container[str]) -> float:
    """Tell what part of a bag others have, by weight, from 0 to 1; all of an empty one."""
    whole = math.fsum(bag.values())
    return math.fsum(weight for key, weight in bag.items() if key in by) / whole if whole else 1.0


def stretch(words: Sequence[Word], keys: Container[str], text: str = "") -> tuple[int, int] | None:
    """Find the stretch of words that has most of the wanted keys and least else: first place, place after.

    With the words' `text`, it takes more to cross a comma.

    The sum of what speaks for and against is the greatest (Kadane's method).
    """
    best = here = 0.0
    start = 0
    found: tuple[int, int] | None = None
    for place, word in enumerate(words):
        telling = word.telling
        if word.key in keys:
            worth = 1.0 if telling else GRAMMAR
        else:
            worth = -OTHERS if telling else -GRAMMAR / 2
        if text and place and "," in text[words[place - 1].end : word.start]:
            here -= CROSSING
        if here <= 0:
            here, start = 0.0, place
        here += worth
        if here > best:
            best, found = here, (start, place + 1)
    return found
