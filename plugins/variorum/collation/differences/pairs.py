"""What two sentences differ in: the differences in which both have a reading, and not the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from variorum.collation.differences.dates import day_of_writing
from variorum.language.corpus import Corpus
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.moment import Moment
from variorum.language.moments import moments_of
from variorum.language.quantities import quantities_of
from variorum.language.spoken import folded
from variorum.language.words import keys_of, words_of
from variorum.model import Collation, Difference, DifferenceKind, Reading


@dataclass(frozen=True, slots=True)
class PairDifference:
    """A difference, in the readings of two sentences."""

    difference: Difference
    one: Reading
    other: Reading


class PairDifferences:
    """The differences of a collation, by two of their sentences.

    A row of readings has several that agree; two of those don't differ, though their row does.
    """

    def __init__(self, collation: Collation, corpus: Corpus) -> None:
        self._profiles = corpus.of
        self._written = {key: day_of_writing(source) for key, source in corpus.sources.items()}
        self._found: dict[tuple[str, str], list[PairDifference]] = {}
        for difference in collation.differences:
            for one, other in product(difference.readings, repeat=2):
                if one.sentence == other.sentence or self._agree(difference.kind, one, other):
                    continue
                key = one.sentence, other.sentence
                self._found.setdefault(key, []).append(PairDifference(difference, one, other))

    def of(self, one: str, other: str) -> Sequence[PairDifference]:
        """Give what two sentences differ in, by their ids, the weightiest first."""
        return self._found.get((one, other), [])

    def between(self, one: str, other: str) -> Iterator[PairDifference]:
        """Give what the sentences of two sources differ in, by the sources' keys."""
        sources = {id_: analysis.sentence.source for id_, analysis in self._profiles.items()}
        for (a, b), found in self._found.items():
            if sources[a] == one and sources[b] == other:
                yield from found

    def _agree(self, kind: DifferenceKind, one: Reading, other: Reading) -> bool:
        mine, others = _words(one), _words(other)
        if kind is DifferenceKind.QUOTATION:
            short, long = sorted((mine, others), key=len)
            return self._quoted(one) == self._quoted(other) and f" {short} " in f" {long} "
        if mine == others:
            return True
        if kind is DifferenceKind.NUMBER:
            return _amounts(one) == _amounts(other)
        if kind is DifferenceKind.DATE:
            return any(a.fits(b) for a in self._moments(one) for b in self._moments(other))
        if kind is DifferenceKind.ATTRIBUTION:
            keys, keys_too = (keys_of(reading.text) - STOPWORDS for reading in (one, other))
            return bool(keys and keys_too) and (keys <= keys_too or keys_too <= keys)
        return False

    def _moments(self, reading: Reading) -> Sequence[Moment]:
        analysis = self._profiles[reading.sentence]
        start, end = (analysis.printed.at(at) for at in (reading.start, reading.end))
        found = moments_of(analysis, self._written[analysis.sentence.source])
        return [moment for moment in found if moment.start < end and start < moment.end]

    def _quoted(self, reading: Reading) -> bool:
        analysis = self._profiles[reading.sentence]
        start, end = (analysis.printed.at(at) for at in (reading.start, reading.end))
        return any(a < end and start < b for a, b in analysis.quoted)


def _amounts(reading: Reading) -> frozenset[tuple[str, float]] | str:
    """Give the numbers of a reading, in their units; its words if it has none."""
    found = quantities_of(reading.text, words_of(reading.text))
    return frozenset((quantity.unit, quantity.value) for quantity in found) or _words(reading)


def _words(reading: Reading) -> str:
    return " ".join(folded(word) for word in words_of(reading.text))
