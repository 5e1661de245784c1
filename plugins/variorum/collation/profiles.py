"""What a sentence is compared by, worked out once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.collation.weights import weigh
from variorum.collation.words import Word, words_of
from variorum.english.stopwords import STOPWORDS
from variorum.model import Sentence, Source

ROOT = 5
"""Letters of a word that make its root: *protest* of *protesters*."""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A sentence, taken apart for comparing."""

    sentence: Sentence
    source: int
    """Place of its source among the sources."""
    place: int
    """Place of the sentence in its source, from 0."""
    words: tuple[Word, ...]
    bag: Mapping[str, float]
    """Its telling keys, each with its weight."""
    mass: float
    """Sum of the weights."""
    roots: Mapping[str, float]
    root_mass: float
    pairs: frozenset[tuple[str, str]]
    """Neighbouring telling keys."""
    names: frozenset[str]
    numbers: frozenset[str]


def _telling(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.key not in STOPWORDS)


def profiles_of(sources: Iterable[Source]) -> tuple[Profile, ...]:
    """Take apart every sentence of the sources, in their order."""
    rows = [
        (sentence, number, place, words_of(sentence.text))
        for number, source in enumerate(sources)
        for place, sentence in enumerate(source.sentences)
    ]
    telling = [_telling(words) for _, _, _, words in rows]
    weights = weigh([word.key for word in words] for words in telling)
    return tuple(_profile(*row, words, weights) for row, words in zip(rows, telling, strict=True))


def _profile(
    sentence: Sentence,
    source: int,
    place: int,
    words: tuple[Word, ...],
    telling: tuple[Word, ...],
    weights: Mapping[str, float],
) -> Profile:
    bag = {word.key: weights[word.key] for word in telling}
    roots: dict[str, float] = {}
    for key, weight in bag.items():
        root = key[:ROOT]
        roots[root] = max(weight, roots.get(root, 0.0))
    keys = [word.key for word in telling]
    return Profile(
        sentence,
        source,
        place,
        words,
        bag,
        math.fsum(bag.values()),
        roots,
        math.fsum(roots.values()),
        frozenset(zip(keys, keys[1:], strict=False)),
        frozenset(word.key for word in telling if word.capital and word.start > 1),
        frozenset(word.key for word in telling if word.key[0].isdigit()),
    )
