"""What a sentence is compared by, worked out once."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from msgspec import Struct

from variorum.language.analysis import Analysis
from variorum.language.corpus import Corpus
from variorum.language.numbers.numbers import Number
from variorum.language.words import Word, by_concept, concept_of, rarities, runs_of

NEAR = 3
"""Telling words that may lie between the two words of a phrase, and one."""

FEW = 2
"""Bare numbers up to this one tell little: *both*, *two sides*."""

SMALL = 0.4
"""Part of their weight that they keep."""

Figure: TypeAlias = tuple[str, float]
"""A number: its unit and its value."""


class Profile(Struct, frozen=True, kw_only=True, eq=False):
    """What a sentence is compared by: its analysis, weighed against the corpus."""

    analysis: Analysis
    source: int
    place: int
    mass: float
    """Sum of its telling words' weights."""
    bag: Mapping[str, float]
    """Its analysis's."""
    concepts: Mapping[str, float]
    """The same by concept: synonyms, and words with one beginning, are one."""
    concept_mass: float
    gist: Mapping[str, float]
    """Concepts of what it asserts, each with its weight by how much it counts."""
    gist_mass: float
    spoken: frozenset[tuple[str, ...]]
    """Runs of three words in quotation marks."""
    spoken_part: float
    """Part of its words that stands in them."""
    speakers: frozenset[str]
    """Who says it: full names, or keys of nouns."""
    phrases: Mapping[tuple[str, str], float]
    """Pairs of concepts that stand near each other, not both names, each with its weight."""
    plain: frozenset[str]
    """Concepts that are no names."""
    items: frozenset[str]
    """Keys of its telling words that stand in a list of short items."""
    figures: Mapping[Figure, float]
    """Its numbers, each with its weight, from 0 to 1."""


def profiles_of(corpus: Corpus) -> tuple[Profile, ...]:
    """Weigh every sentence of a corpus for comparing, in its order."""
    analyses = corpus.analyses
    telling = [[word for word in one.words if word.telling] for one in analyses]
    phrases = [frozenset(_phrases(words, one.names)) for words, one in zip(telling, analyses, strict=True)]
    rarity = rarities(phrases)
    figures = weigh_figures([one.numbers for one in analyses])
    return tuple(_profile(one, own, rarity, figures) for one, own in zip(analyses, phrases, strict=True))


def weigh_figures(held: Sequence[Sequence[Number]]) -> Mapping[Figure, float]:
    """Rate how telling each number is: rare in the collection, and no bare *one* or *two*."""
    rarity = rarities([set(chain.from_iterable(map(figures_of, numbers))) for numbers in held])
    return {figure: rare * (SMALL if not figure[0] and figure[1] <= FEW else 1.0) for figure, rare in rarity.items()}


def figures_of(number: Number) -> Sequence[Figure]:
    """Give what a number is compared by: of a range both ends."""
    return [(number.unit, value) for value in number.figures]


def _phrases(telling: Sequence[Word], names: frozenset[str]) -> Iterator[tuple[str, str]]:
    concepts = [concept_of(word.key) for word in telling]
    named = [word.key in names for word in telling]
    for place, one in enumerate(concepts):
        for far, other in enumerate(concepts[place + 1 : place + 1 + NEAR], start=place + 1):
            if one != other and not (named[place] and named[far]):
                yield (one, other) if one < other else (other, one)


def _profile(
    analysis: Analysis,
    phrases: frozenset[tuple[str, str]],
    rarity: Mapping[tuple[str, str], float],
    figures: Mapping[Figure, float],
) -> Profile:
    concepts = by_concept(analysis.bag)
    gist: dict[str, float] = {}
    for key, counts in analysis.asserted.items():
        concept = concept_of(key)
        gist[concept] = max(counts * concepts[concept], gist.get(concept, 0.0))
    spoken = [word.key for word in analysis.words if analysis.is_quoted(word.start)] if analysis.quoted else []
    return Profile(
        analysis=analysis,
        source=analysis.source,
        place=analysis.place,
        mass=math.fsum(analysis.bag.values()),
        bag=analysis.bag,
        concepts=concepts,
        concept_mass=math.fsum(concepts.values()),
        gist=gist,
        gist_mass=math.fsum(gist.values()),
        spoken=runs_of(spoken),
        spoken_part=len(spoken) / max(1, len(analysis.words)),
        speakers=frozenset(
            saying.head or saying.speaker for saying in analysis.sayings if saying.speaker and not saying.about
        ),
        phrases={phrase: rarity[phrase] * math.sqrt(concepts[phrase[0]] * concepts[phrase[1]]) for phrase in phrases},
        plain=frozenset(concepts) - frozenset(map(concept_of, analysis.names)),
        items=analysis.form.items,
        figures={figure: figures[figure] for figure in chain.from_iterable(map(figures_of, analysis.numbers))},
    )
