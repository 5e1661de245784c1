"""An `edition.json` laid over the labels: sources by the sha256 of their bytes, sentences by their spans.

A build may name its sources and cut its sentences as it likes; the labels are found by where they lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .labels import Gold, Pair, Unit, pairs

Json = Mapping[str, Any]


def overlap(start: int, end: int, unit: Unit) -> int:
    """Count the characters of a span that lie in a unit."""
    return max(0, min(end, unit.end) - max(start, unit.start))


@dataclass(frozen=True, slots=True)
class Aligned:
    """An edition, its labels, and which of the one lies on which of the other."""

    edition: Json
    gold: Gold
    sources: Mapping[str, Json]
    """The labels' name of a file to the edition's source."""
    units_of: Mapping[str, frozenset[str]]
    """Sentence id to the whole units that it lies on; none where it lies on no labelled text."""
    claims: Mapping[str, Json]
    """By id."""

    def units(self, sentences: Iterable[str]) -> set[str]:
        """Give the units that some sentences lie on."""
        return {unit for sentence in sentences for unit in self.units_of.get(sentence, ())}

    def articles(self, sentences: Iterable[str]) -> set[str]:
        """Give the units of article text that some sentences lie on."""
        return self.units(sentences) & self.gold.articles

    def across(self, groups: Iterable[Iterable[str]]) -> set[Pair]:
        """Give the pairs of article units of different files within groups of sentences."""
        return {found for found in self._within(groups) if not self._one_file(found)}

    def inside(self, groups: Iterable[Iterable[str]]) -> set[Pair]:
        """Give the pairs of article units of one file within groups of sentences."""
        return {found for found in self._within(groups) if self._one_file(found)}

    def _within(self, groups: Iterable[Iterable[str]]) -> Iterable[Pair]:
        for group in groups:
            yield from pairs(self.articles(group))

    def _one_file(self, found: Pair) -> bool:
        a, b = found
        return self.gold.units[a].file == self.gold.units[b].file


def align(edition: Json, gold: Gold) -> Aligned:
    """Find the labelled files among the sources, and the units under each sentence.

    A sentence lies on a unit if they share half of the shorter one.
    """
    by_digest = {source["sha256"]: source for source in edition["sources"]}
    sources = {file: by_digest[digest] for file, digest in gold.files.items() if digest in by_digest}
    units_of: dict[str, set[str]] = {}
    for file, source in sources.items():
        for sentence in source["sentences"]:
            start, end = sentence["start"], sentence["end"]
            for unit in gold.by_file[file]:
                shared = overlap(start, end, unit)
                if shared and shared * 2 >= min(end - start, unit.end - unit.start):
                    units_of.setdefault(sentence["id"], set()).add(unit.whole)
    return Aligned(
        edition=edition,
        gold=gold,
        sources=sources,
        units_of={sentence: frozenset(units) for sentence, units in units_of.items()},
        claims={claim["id"]: claim for claim in edition["claims"]},
    )
