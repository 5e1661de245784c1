"""Offices that differ: one person is *deputy minister* here and *minister* there."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from msgspec import Struct

from variorum.collation.differences.aspects import Aspect, Finding
from variorum.collation.facing import Facing, spot_of
from variorum.collation.once import Once
from variorum.language.analysis import Analysis
from variorum.language.english.names import COUNTRIES, GRADES, OFFICES, ONE_OFFICE, RANKS
from variorum.language.english.words import STOPWORDS
from variorum.language.words import Spot
from variorum.model import DifferenceKind, DifferenceLabel


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

    def __init__(self) -> None:
        self._facts = Once(titles_in)

    def facts(self, analysis: Analysis) -> Sequence[Titled]:
        """Give the people to whom a sentence gives an office right before their names."""
        return self._facts(analysis)

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

    def copied(
        self, one: Titled, other: Titled, pair: Facing, label: DifferenceLabel | None
    ) -> bool:
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
            spot = spot_of(analysis, title[0], title[-1])
            found[name.who] = Titled(name.who, keys - STOPWORDS, spot)
    return tuple(found.values())
