"""What a reading of the seed reports by eye found: the labels in `seeds.json`.

Every sentence of the five files was read twice, by two independent readers, and the readings merged; where
they disagreed a label is `contested` and counts neither for nor against.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SEEDS = Path(__file__).with_name("seeds.json")

ARTICLE = "article"

Pair = tuple[str, str]
"""Two ids, the smaller first."""


def pair(a: str, b: str) -> Pair:
    """Give two ids in order."""
    return (a, b) if a <= b else (b, a)


def pairs(ids: Iterable[str]) -> Iterable[Pair]:
    """Give all pairs of different ids."""
    return itertools.combinations(sorted(set(ids)), 2)


@dataclass(frozen=True, slots=True)
class Unit:
    """A labelled span of a file, about a sentence long."""

    id: str
    file: str
    start: int
    end: int
    """Offsets in characters of the file as UTF-8 text."""
    kind: str
    """`article`, or what else it is."""
    fragment_of: str
    """The unit whose later half this is, where a garbled file broke a sentence in two; else empty."""
    topics: Mapping[str, str]
    """Topic's slug to `core`, `mention` or `contested`."""

    @property
    def whole(self) -> str:
        """Id of the unit it counts as."""
        return self.fragment_of or self.id


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the reports date."""

    when: str
    """ISO 8601, as exact as they say it."""
    units: frozenset[str]


@dataclass(frozen=True)
class Gold:
    """All labels of a set of files."""

    files: Mapping[str, str]
    """Name of a file here to the sha256 of its bytes."""
    units: Mapping[str, Unit]
    grades: Mapping[Pair, str]
    """`same`, `partial` or `contested`, of pairs of article units of different files."""
    repeats: frozenset[Pair]
    """The same sentence twice within one file."""
    differences: Mapping[str, tuple[frozenset[Pair], ...]]
    """By kind, what is known to differ: for each fact, the pairs of article units that give it."""
    events: tuple[Event, ...]

    @cached_property
    def articles(self) -> frozenset[str]:
        """Ids of the whole units that are the reports' own text."""
        return frozenset(unit.id for unit in self.units.values() if unit.kind == ARTICLE and not unit.fragment_of)

    @cached_property
    def by_file(self) -> Mapping[str, tuple[Unit, ...]]:
        """Each file's units in its order."""
        units = sorted(self.units.values(), key=lambda unit: unit.start)
        return {file: tuple(u for u in units if u.file == file) for file in self.files}

    def graded(self, *grades: str) -> frozenset[Pair]:
        """Give the pairs with one of these grades."""
        return frozenset(found for found, grade in self.grades.items() if grade in grades)


def read_gold(path: Path = SEEDS) -> Gold:
    """Read the labels."""
    data = json.loads(path.read_text(encoding="utf-8"))
    units = {
        key: Unit(
            id=key,
            file=unit["file"],
            start=unit["start"],
            end=unit["end"],
            kind=unit["kind"],
            fragment_of=unit.get("fragment_of", ""),
            topics=unit.get("topics", {}),
        )
        for key, unit in data["units"].items()
    }
    articles = {key for key, u in units.items() if u.kind == ARTICLE and not u.fragment_of}
    differences: dict[str, list[frozenset[Pair]]] = {}
    for row in (*data["differences"], *data["differences_other"]):
        known = frozenset(pairs(articles.intersection(row["readings"])))
        if known:
            differences.setdefault(row["kind"], []).append(known)
    return Gold(
        files={key: file["sha256"] for key, file in data["files"].items()},
        units=units,
        grades={pair(a, b): grade for a, b, grade in data["pairs"] if {a, b} <= articles},
        repeats=frozenset(pair(a, b) for a, b in data["repeats"]),
        differences={kind: tuple(known) for kind, known in differences.items()},
        events=tuple(Event(event["when"], frozenset(event["units"])) for event in data["events"]),
    )
