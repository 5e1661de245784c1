"""What a sentence is compared by, worked out once."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

from variorum.collation.claims.weights import Weights, weigh
from variorum.collation.listing import items_of
from variorum.collation.quantities import Quantity, quantities_of
from variorum.collation.quoted import quoted_spans
from variorum.collation.words import Word, words_of
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.english.synonyms import CONCEPTS
from variorum.model import Sentence, Source

ROOT = 5
"""Letters of a word that stand for its concept where the language data knows none."""

NEAR = 3
"""Telling words that may lie between the two words of a phrase, and one."""

FEW = 2
"""Bare numbers up to this one tell little: *both*, *two sides*."""

SMALL = 0.4
"""Part of their weight that they keep."""

Figure: TypeAlias = tuple[str, float]
"""A number: its unit and its value."""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A sentence, taken apart for comparing."""

    sentence: Sentence
    source: int
    """Number of its source."""
    place: int
    """Place of the sentence in its source, from 0."""
    along: float
    """How far into its source it stands, from 0 to 1."""
    words: tuple[Word, ...]
    bag: Mapping[str, float]
    """Its telling words by key, each with its weight."""
    mass: float
    """Sum of the words' weights."""
    concepts: Mapping[str, float]
    """The same by concept: synonyms, and words with one beginning, are one."""
    concept_mass: float
    phrases: Mapping[tuple[str, str], float]
    """Pairs of concepts that stand near each other, not both names, each with its weight."""
    runs: frozenset[tuple[str, str, str]]
    """Three words on end, stop words too: shared ones are verbatim reuse."""
    names: frozenset[str]
    """Keys of proper names."""
    name_concepts: frozenset[str]
    plain: frozenset[str]
    """Concepts that are no names."""
    items: frozenset[str]
    """Keys of its telling words that stand in a list of short items."""
    quantities: tuple[Quantity, ...]
    figures: Mapping[Figure, float]
    """Its numbers, each with its weight, from 0 to 1."""
    quoted: tuple[tuple[int, int], ...]
    """Offsets in the sentence of what stands in quotation marks."""
    quoted_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sentence's words, before the collection is known."""

    sentence: Sentence
    source: int
    place: int
    along: float
    words: tuple[Word, ...]
    telling: tuple[Word, ...]
    quantities: tuple[Quantity, ...]
    quoted: tuple[tuple[int, int], ...]


@lru_cache(maxsize=65536)
def concept_of(key: str) -> str:
    """Give a word's concept: its group of synonyms, else its beginning."""
    return CONCEPTS.get(key) or key[:ROOT]


def profiles_of(sources: Sequence[Source]) -> tuple[Profile, ...]:
    """Take apart every sentence of the sources, in their order."""
    readings = tuple(_readings(sources))
    names = _names(readings)
    weights = weigh([{word.key for word in reading.telling} for reading in readings])
    phrases = [frozenset(_phrases(reading.telling, names)) for reading in readings]
    rarity = weigh_phrases(Counter(chain.from_iterable(phrases)), len(readings))
    figures = weigh_figures([reading.quantities for reading in readings])
    return tuple(
        _profile(reading, names, weights, own, rarity, figures)
        for reading, own in zip(readings, phrases, strict=True)
    )


def weigh_phrases(
    counts: Mapping[tuple[str, str], int], size: int
) -> Mapping[tuple[str, str], float]:
    """Rate how rare each phrase is in the collection, from 0 to 1."""
    whole = math.log(1 + size)
    return {phrase: math.log((1 + size) / count) / whole for phrase, count in counts.items()}


def weigh_figures(held: Sequence[Sequence[Quantity]]) -> Mapping[Figure, float]:
    """Rate how telling each number is: rare in the collection, and no bare *one* or *two*."""
    counts = Counter(figure for quantities in held for figure in {figure_of(q) for q in quantities})
    whole = math.log(1 + len(held))
    return {
        figure: math.log((1 + len(held)) / count)
        / whole
        * (SMALL if not figure[0] and figure[1] <= FEW else 1.0)
        for figure, count in counts.items()
    }


def figure_of(quantity: Quantity) -> Figure:
    """Give what a number is compared by."""
    return quantity.unit, quantity.value


def _readings(sources: Sequence[Source]) -> Iterator[_Reading]:
    for number, source in enumerate(sources):
        quoted = quoted_spans(source)
        last = max(1, len(source.sentences) - 1)
        for place, sentence in enumerate(source.sentences):
            words = words_of(sentence.text)
            telling = tuple(word for word in words if word.key not in STOPWORDS)
            yield _Reading(
                sentence,
                number,
                place,
                place / last,
                words,
                telling,
                quantities_of(sentence.text, words),
                quoted[sentence.id],
            )


def _names(readings: Sequence[_Reading]) -> frozenset[str]:
    """Tell which keys are names: capitals inside a sentence, more often than not."""
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for reading in readings:
        for word in reading.telling:
            if not word.capital:
                lower[word.key] += 1
            elif word.start > 1:
                capital[word.key] += 1
    return frozenset(key for key, count in capital.items() if count >= lower[key])


def _phrases(telling: Sequence[Word], names: frozenset[str]) -> Iterator[tuple[str, str]]:
    concepts = [concept_of(word.key) for word in telling]
    named = [word.key in names for word in telling]
    for place, one in enumerate(concepts):
        for far, other in enumerate(concepts[place + 1 : place + 1 + NEAR], start=place + 1):
            if one != other and not (named[place] and named[far]):
                yield (one, other) if one < other else (other, one)


def _profile(
    reading: _Reading,
    names: frozenset[str],
    weights: Weights,
    phrases: frozenset[tuple[str, str]],
    rarity: Mapping[tuple[str, str], float],
    figures: Mapping[Figure, float],
) -> Profile:
    telling = reading.telling
    bag = {word.key: weights[word.key] for word in telling}
    concepts: dict[str, float] = {}
    for key, weight in bag.items():
        concept = concept_of(key)
        concepts[concept] = max(weight, concepts.get(concept, 0.0))
    own = frozenset(key for key in bag if key in names)
    name_concepts = frozenset(map(concept_of, own))
    keys = [word.key for word in reading.words]
    triples = zip(keys, keys[1:], keys[2:], strict=False)
    return Profile(
        reading.sentence,
        reading.source,
        reading.place,
        reading.along,
        reading.words,
        bag,
        math.fsum(bag.values()),
        concepts,
        math.fsum(concepts.values()),
        {
            phrase: rarity[phrase] * math.sqrt(concepts[phrase[0]] * concepts[phrase[1]])
            for phrase in phrases
        },
        frozenset(triples),
        own,
        name_concepts,
        frozenset(concepts) - name_concepts,
        items_of(reading.sentence.text, reading.words),
        reading.quantities,
        {figure: figures[figure] for figure in map(figure_of, reading.quantities)},
        reading.quoted,
        frozenset(
            word.key
            for word in telling
            if any(start <= word.start < end for start, end in reading.quoted)
        ),
    )
