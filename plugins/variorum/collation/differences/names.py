"""Names that differ: two spellings, two names in one place."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from msgspec import Struct

from variorum.collation.differences.aspects import Aspect, Finding
from variorum.collation.facing import Facing, spot_of
from variorum.collation.once import Once
from variorum.collation.spelling import folded_name, spelt_alike
from variorum.language.analysis import Analysis
from variorum.language.english.names import COUNTRIES
from variorum.language.names import NO_NAMES
from variorum.language.words import Spot, Word
from variorum.model import DifferenceKind, DifferenceLabel

BOTH_SIDES = 2


class Named(Struct, frozen=True, eq=False):
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
        return spot_of(self.analysis, word, word)


class Names(Aspect[Named]):
    """Two names that stand between the same words: two spellings of one, or two that are taken for each other."""

    kind = DifferenceKind.NAME

    def __init__(self) -> None:
        self._facts = Once(_named)

    def facts(self, analysis: Analysis) -> Sequence[Named]:
        """Give the names of a sentence, word by word; no countries."""
        return self._facts(analysis)

    def same(self, one: Named, other: Named) -> bool:
        """Tell whether two words are one, or of one name."""
        return one.name == other.name or one.who == other.who

    def agree(self, one: Named, other: Named, pair: Facing) -> bool:
        """Tell that names which are the same are no finding."""
        return False

    def about(self, one: Named, other: Named, pair: Facing) -> float:
        """Tell whether two names stand in one place: the same before and after them, or they are spelt alike."""
        beside = _beside(one, other)
        apart = beside == BOTH_SIDES and pair.same
        return float(apart or (beside > 0 and spelt_alike(one.name, other.name)))

    def label(self, one: Named, other: Named, pair: Facing) -> DifferenceLabel:
        """Tell that a name is given otherwise."""
        return DifferenceLabel.OTHERWISE

    def weight(self, one: Named, other: Named, label: DifferenceLabel | None) -> float:
        """Rate another name above another spelling."""
        return 0.0 if self._spelt(one, other) else 1.0

    def copied(self, one: Named, other: Named, pair: Facing, label: DifferenceLabel | None) -> bool:
        """Tell whether a spelling was changed in copying; another name is news even there."""
        return pair.one_text and self._spelt(one, other)

    def thing(self, finding: Finding[Named]) -> Hashable:
        """Give the two names."""
        return frozenset((finding.a.name, finding.b.name))

    def _spelt(self, one: Named, other: Named) -> bool:
        return _beside(one, other) > 0 and spelt_alike(one.name, other.name)


def _named(analysis: Analysis) -> Sequence[Named]:
    own = analysis.names - COUNTRIES
    found: dict[str, Named] = {}
    for named in analysis.named:
        for place in range(*named.words):
            word = analysis.words[place]
            if word.key in own and word.text.casefold() not in NO_NAMES:
                name = folded_name(word.text)
                found[name] = Named(analysis, name, place, named.who)
    return tuple(found.values())


def _beside(one: Named, other: Named) -> int:
    """Count the sides, before and after, on which two words have the same word, or an end."""
    return sum(
        _key(one.analysis.words, one.place + step) == _key(other.analysis.words, other.place + step)
        for step in (-1, 1)
    )


def _key(words: Sequence[Word], place: int) -> str:
    return words[place].key if 0 <= place < len(words) else ""
