"""Names and offices that differ: two spellings, two names in one place, *deputy minister* and *minister*."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise, product

from msgspec import Struct

from variorum.collation.differences.aspects import Aspect, Finding, around, enough
from variorum.collation.facing import Facing, Ground
from variorum.language.analysis import Analysis
from variorum.language.corpus import Corpus
from variorum.language.english.names import COUNTRIES, FIELDS, GRADES, OFFICES, ONE_OFFICE, RANKS, SIDES
from variorum.language.english.words import STOPWORDS
from variorum.language.names.names import NO_NAMES
from variorum.language.words import Spot, Word
from variorum.model import DifferenceKind, DifferenceLabel

VOWELS = frozenset("aeiouy")


BOTH_SIDES = 2

SHORTEST, SHORTEST_BESIDE = 4, 3
"""Letters of a word of a name that may be spelt otherwise, which is no short form, and of the word beside, which is no initial."""

AROUND = 6
"""Telling words on either side of a name that say whose or what it is."""


@lru_cache(maxsize=8192)
def folded_name(text: str) -> str:
    """Fold a name: accents, case and marks undone."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text.lower())
        if letter.isalnum() and not unicodedata.combining(letter)
    )
    return bare.removesuffix("s") if len(bare) > 4 else bare


def spelt_alike(one: str, other: str) -> bool:
    """Tell whether two names may be spellings of one: *Odesa* and *Odessa*, *Kiev* and *Kyiv*."""
    if one[:1] != other[:1] or abs(len(one) - len(other)) > 2:
        return False
    if one in other or other in one:
        return abs(len(one) - len(other)) <= 1
    return _skeleton(one) == _skeleton(other) or (min(len(one), len(other)) >= 5 and _distance(one, other) <= 1)


def _skeleton(name: str) -> str:
    """Leave the consonants of a name, doubled ones once."""
    found = ""
    for letter in name:
        if letter not in VOWELS and letter != found[-1:]:
            found += letter
    return found.replace("ck", "k").replace("ph", "f")


def _distance(one: str, other: str) -> int:
    """Count the letters to put in, leave out or change (Levenshtein's distance)."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        before, row[0] = row[0], place
        for at, letter_too in enumerate(other, start=1):
            before, row[at] = (
                row[at],
                min(row[at] + 1, row[at - 1] + 1, before + (letter != letter_too)),
            )
    return row[-1]


class Titled(Struct, frozen=True, eq=False):
    """Somebody whose office stands before the name."""

    who: int
    """Number of the entity."""
    title: frozenset[str]
    """Keys of its words."""
    spot: Spot
    """Where the office stands."""


class Offices(Aspect[Titled]):
    """Offices that two sentences give one person.

    Another rank is news even in a copied text; another word for the field is its rewording.
    """

    kind = DifferenceKind.NAME

    def facts(self, analysis: Analysis) -> Sequence[Titled]:
        """Give the people to whom a sentence gives an office right before their names."""
        return titles_in(analysis)

    def key(self, fact: Titled) -> int:
        """Give the person."""
        return fact.who

    def same(self, one: Titled, other: Titled) -> bool:
        """Tell whether two offices are the very same."""
        return one.title == other.title

    def about(self, one: Titled, other: Titled, pair: Facing) -> float:
        """Tell that two offices of one person are about one thing."""
        return 1.0

    def label(self, one: Titled, other: Titled, pair: Facing) -> DifferenceLabel | None:
        """Tell whether two titles are different offices."""
        return _other_office(one.title, other.title)

    def weight(self, one: Titled, other: Titled, label: DifferenceLabel | None) -> float:
        """Rate every office alike."""
        return 0.5

    def copied(self, one: Titled, other: Titled, pair: Facing, label: DifferenceLabel | None) -> bool:
        """Tell whether an office was only reworded in copying."""
        return pair.one_origin and label is not DifferenceLabel.CONTRADICTS

    def thing(self, finding: Finding[Titled]) -> Hashable:
        """Give the person, and whether the offices differ."""
        return finding.a.who, finding.label is None


def _other_office(one: frozenset[str], other: frozenset[str]) -> DifferenceLabel | None:
    """Tell whether two titles are different offices: another rank, another field, another office."""
    if (one ^ other) & RANKS:
        return DifferenceLabel.CONTRADICTS
    fields, fields_too = (title - OFFICES - GRADES - COUNTRIES for title in (one, other))
    if not one & other & OFFICES or (fields and fields_too and not fields & fields_too):
        return DifferenceLabel.OTHERWISE
    return None


def titles_in(analysis: Analysis) -> Sequence[Titled]:
    """Find the offices that a sentence gives people right before their names."""
    found: dict[int, Titled] = {}
    for name in analysis.named:
        if name.title is None or name.who in found:
            continue
        title = analysis.words[slice(*name.title)]
        if any(word.key in OFFICES for word in title):
            keys = frozenset(ONE_OFFICE.get(word.key, word.key) for word in title)
            spot = analysis.spot(title[0].start, title[-1].end)
            found[name.who] = Titled(name.who, keys - STOPWORDS, spot)
    return tuple(found.values())


class NameWord(Struct, frozen=True, eq=False):
    """A name in a sentence, by one of its words."""

    analysis: Analysis
    name: str
    """Folded."""
    place: int
    """Of the word."""
    who: int
    """Number of the entity that it names."""

    @property
    def spot(self) -> Spot:
        """The word."""
        word = self.analysis.words[self.place]
        return self.analysis.spot(word.start, word.end)


class Names(Aspect[NameWord]):
    """Two names that stand between the same words: two spellings of one, or two that are taken for each other."""

    kind = DifferenceKind.NAME

    def __init__(self, corpus: Corpus) -> None:
        self._within = {pair for analysis in corpus.analyses for pair in _places_within(analysis)}

    def facts(self, analysis: Analysis) -> Sequence[NameWord]:
        """Give the names of a sentence, word by word; no countries."""
        own = analysis.names - COUNTRIES
        found: dict[str, NameWord] = {}
        for named in analysis.named:
            for place in range(*named.words):
                word = analysis.words[place]
                if word.key in own and word.lower not in NO_NAMES:
                    name = folded_name(word.text)
                    found[name] = NameWord(analysis, name, place, named.who)
        return tuple(found.values())

    def same(self, one: NameWord, other: NameWord) -> bool:
        """Tell whether two words are one, or of one name."""
        return one.name == other.name or one.who == other.who

    def agree(self, one: NameWord, other: NameWord, pair: Facing) -> bool:
        """Tell that names which are the same are no finding."""
        return False

    def about(self, one: NameWord, other: NameWord, pair: Facing) -> float:
        """Tell whether two names stand in one place: the same before and after them, or they are spelt alike."""
        apart = pair.same and _beside(one, other) == BOTH_SIDES and not self._is_part(one, other)
        return float(apart or self._spelt(one, other))

    def label(self, one: NameWord, other: NameWord, pair: Facing) -> DifferenceLabel:
        """Tell that a name is given otherwise."""
        return DifferenceLabel.OTHERWISE

    def weight(self, one: NameWord, other: NameWord, label: DifferenceLabel | None) -> float:
        """Rate another name above another spelling."""
        return 0.0 if self._spelt(one, other) else 1.0

    def copied(self, one: NameWord, other: NameWord, pair: Facing, label: DifferenceLabel | None) -> bool:
        """Tell whether a spelling was changed in copying; another name is news even there."""
        return pair.one_text and self._spelt(one, other)

    def thing(self, finding: Finding[NameWord]) -> Hashable:
        """Give the two names."""
        return frozenset((finding.a.name, finding.b.name))

    def _is_part(self, one: NameWord, other: NameWord) -> bool:
        """Tell whether a report says that one of two names is of a place within the other's: *Croydon, south London*."""
        return not self._within.isdisjoint({(one.name, other.name), (other.name, one.name)})

    def _spelt(self, one: NameWord, other: NameWord) -> bool:
        return _beside(one, other) > 0 and spelt_alike(one.name, other.name)


def _places_within(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """Give the places that a sentence says lie in a part of another, by the last word of the one and the first of the other."""
    words = analysis.words
    for one, other in pairwise(analysis.named):
        between = words[one.words[1] : other.words[0]]
        if between and between[-1].lower in SIDES and all(not word.telling or word.lower in SIDES for word in between):
            yield folded_name(words[one.words[1] - 1].text), folded_name(words[other.words[0]].text)


class Spelt(Struct, frozen=True, eq=False):
    """A word of a name of several, and which word of it stands beside."""

    analysis: Analysis
    name: str
    """Folded."""
    beside: tuple[str, int]
    """Key of the word beside, and whether that stands before or after it."""
    spot: Spot
    """The whole name."""


class Spellings(Aspect[Spelt]):
    """Two spellings of a name of several words, wherever two sources have it: *Shinzo Abe* and *Sinzo Abe*.

    The rest of the name and what stands around say that it is one.
    """

    kind = DifferenceKind.NAME

    def facts(self, analysis: Analysis) -> Sequence[Spelt]:
        """Give the words of a sentence's names that have several."""
        words = analysis.words
        return tuple(
            Spelt(analysis, folded_name(words[place].text), (words[place + step].key, step), spot)
            for named in analysis.named
            for first, after in (named.words,)
            for spot in (analysis.spot(words[first].start, words[after - 1].end),)
            for place in range(first, after)
            for step in (-1, 1)
            if first <= place + step < after
            and _is_part(words[place], SHORTEST)
            and words[place].lower not in NO_NAMES | FIELDS
            and _is_part(words[place + step], SHORTEST_BESIDE)
        )

    def same(self, one: Spelt, other: Spelt) -> bool:
        """Tell whether two words are spelt the same."""
        return one.name == other.name

    def findings(self, ground: Ground) -> Iterator[Finding[Spelt]]:
        """Find the spellings of which no source has two, by their first place in each source."""
        told: defaultdict[tuple[str, int], dict[str, dict[int, Spelt]]] = defaultdict(dict)
        for analysis in ground.corpus.analyses:
            for fact in self.facts(analysis):
                told[fact.beside].setdefault(fact.name, {}).setdefault(analysis.source, fact)
        for spelt in told.values():
            for (name, has), (other, has_too) in combinations(sorted(spelt.items()), 2):
                if spelt_alike(name, other) and has.keys().isdisjoint(has_too):
                    for a, b in product(has.values(), has_too.values()):
                        pair = Facing(a=a.analysis, b=b.analysis, texts=ground.texts)
                        if self.about(a, b, pair) >= 1:
                            yield self.finding(a, b, pair, DifferenceLabel.OTHERWISE)

    def about(self, one: Spelt, other: Spelt, pair: Facing) -> float:
        """Rate how much is the same around two names."""
        near, near_too = (
            around([word for word in told.analysis.words if word.telling], told.spot.start, told.spot.end, AROUND)
            for told in (one, other)
        )
        return enough(near & near_too, pair)


def _is_part(word: Word, shortest: int) -> bool:
    """Tell whether a word stands in a name, of so many letters at least."""
    return word.capital and len(word.text) >= shortest and word.text.isalpha()


def _beside(one: NameWord, other: NameWord) -> int:
    """Count the sides, before and after, on which two words have the same word, or an end."""
    return sum(
        _key(one.analysis.words, one.place + step) == _key(other.analysis.words, other.place + step) for step in (-1, 1)
    )


def _key(words: Sequence[Word], place: int) -> str:
    return words[place].key if 0 <= place < len(words) else ""
