"""Quotations that differ: other words inside the marks, or the marks lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from variorum.collation.differences.aspects import Aspect, Finding
from variorum.collation.differences.attributions import Attributions, Voice, is_paper
from variorum.collation.facing import Ground, Texts
from variorum.collation.quotations.echoes import Echo
from variorum.collation.quotations.groups import Group
from variorum.collation.quotations.same_words import TURNED, differing_words, differs_in_nothing, form_of, negated
from variorum.language.corpus import Corpus
from variorum.language.english.sentences import FIRST_PERSON
from variorum.language.quotations import Part, Spoken
from variorum.language.words import Spot
from variorum.model import DifferenceKind, DifferenceLabel, Form

SHARED = 0.5
"""Part of the smaller one's telling words that two forms of one sentence share."""

LEAST, LONGER = 2, 2
"""Telling words that they share at least where one has so many times as many as the other."""

WHOLE = 0.7
"""Length of one form, of the other's, from which a negation that only one has turns its sense."""

KEPT = 0.5
"""Part of an echo's words that are the quotation's, from which its marks were lost; else it is told anew."""

WORD_FOR_WORD = 0.85
"""The same for newsrooms that didn't copy from each other."""

IN_A_ROW = 4
"""Words that stand in one row in such an echo and in the quotation: in another order they say another thing."""


class Quoted(Struct, frozen=True, kw_only=True, eq=False):
    """Words that a sentence gives as somebody's, in quotation marks or without."""

    spot: Spot
    words: tuple[str, ...]
    """Folded for comparing."""
    marked: bool
    """They stand in quotation marks."""
    elided: bool = False
    """The quotation has gaps that show."""


class Quotations(Aspect[Quoted]):
    """Quotations: other words inside the marks, or the marks lost."""

    kind = DifferenceKind.QUOTATION

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups

    def same(self, one: Quoted, other: Quoted) -> bool:
        """Tell whether one form of a quotation is the other, or less of it, and both or neither have marks.

        Articles and short forms alone make no other form.
        """
        short, long = sorted((one.words, other.words), key=len)
        form = form_of(short, long, elided=one.elided or other.elided)
        alike = form is not Form.ALTERED or differs_in_nothing(short, long)
        return one.marked == other.marked and alike

    def findings(self, ground: Ground) -> Iterator[Finding[Quoted]]:
        """Find where the sources have a quotation in other words, or without its marks."""
        for group in self._groups:
            for (one, unit), (other, unit_too) in meetings(group):
                yield self._forms(one, other, unit, unit_too, ground.texts)
            yield from self._lost_marks(group.echoes, ground.texts)

    def _forms(self, one: Part, other: Part, unit: Spoken, unit_too: Spoken, texts: Texts) -> Finding[Quoted]:
        a, b = _quoted(one, unit), _quoted(other, unit_too)
        short, long = sorted((a.words, b.words), key=len)
        label = None
        if not self.same(a, b):
            turned = len(short) >= WHOLE * len(long) and negated(short) != negated(long)
            label = DifferenceLabel.CONTRADICTS if turned else DifferenceLabel.OTHERWISE
        one_text, weight = texts.one(one.analysis, other.analysis), min(len(short), 30) / 30
        found = self.told(a, b, label, one_text=one_text, weight=weight)
        return replace(found, shown=differing_words(one, other) if label else None)

    def _lost_marks(self, echoes: Sequence[Echo], texts: Texts) -> Iterator[Finding[Quoted]]:
        """Find the sentences that have a quotation's words without marks; a copy is held against its text alone."""
        told: defaultdict[str, list[tuple[Echo, bool]]] = defaultdict(list)
        for echo in echoes:
            told[echo.spot.sentence].append((echo, texts.one(echo.of.analysis, echo.analysis)))
        for found in told.values():
            copied = any(one_text for _, one_text in found)
            for echo, one_text in found:
                if (one_text or not copied) and _keeps_words(echo, one_text=one_text):
                    yield self._lost(echo, one_text=one_text)

    def _lost(self, echo: Echo, *, one_text: bool) -> Finding[Quoted]:
        """Tell of an echo that keeps a quotation's words and not its marks."""
        plain = Quoted(spot=echo.spot, words=echo.words, marked=False)
        label, weight = DifferenceLabel.OTHERWISE, echo.cover / 2
        return self.told(_quoted(echo.of, None), plain, label, one_text=one_text, weight=weight)


class Mouths(Attributions):
    """One quotation that two sources give to two speakers."""

    def __init__(self, groups: Sequence[Group], corpus: Corpus) -> None:
        super().__init__(corpus)
        self._groups = groups

    def findings(self, ground: Ground) -> Iterator[Finding[Voice]]:
        """Find that two sources have the same words from the same speaker, or from two."""
        for group in self._groups:
            for (_, unit), (_, unit_too) in meetings(group):
                yield from self._speakers(unit, unit_too, ground.texts)

    def _speakers(self, one: Spoken, other: Spoken, texts: Texts) -> Iterator[Finding[Voice]]:
        left, right = one.saying, other.saying
        if not (left and right and one.speaker.name and other.speaker.name):
            return
        if left.pronoun or right.pronoun or is_paper(left) or is_paper(right):
            return  # *he* doesn't tell a reader who it is
        people = one.speaker.person and other.speaker.person
        apart = DifferenceLabel.CONTRADICTS if people else DifferenceLabel.OTHERWISE
        voices = Voice(left.spot, left), Voice(right.spot, right)
        label = None if self.same(*voices) else apart
        one_text = texts.one(one.parts[0].analysis, other.parts[0].analysis)
        yield self.told(*voices, label, one_text=one_text, weight=1.0)


def meetings(group: Group) -> Iterator[tuple[tuple[Part, Spoken], tuple[Part, Spoken]]]:
    """Give the parts of a quotation's forms in two sources that are forms of one sentence.

    A sentence that the other's source has word for word is no form of another.
    """
    parts = [(part, unit) for unit, _ in group.spoken for part in unit.parts]
    has = {(part.analysis.source, part.folded) for part, _ in parts}
    for one, other in combinations(parts, 2):
        a, b = one[0], other[0]
        if a.analysis.source == b.analysis.source or not _match(a, b):
            continue
        elsewhere = (b.analysis.source, a.folded) in has or (a.analysis.source, b.folded) in has
        if a.folded == b.folded or not elsewhere:
            yield one, other


def _quoted(part: Part, unit: Spoken | None) -> Quoted:
    return Quoted(spot=part.spot, words=part.folded, marked=True, elided=unit is not None and unit.elided)


def _match(one: Part, other: Part) -> bool:
    shared = len(one.telling & other.telling)
    least = min(len(one.telling), len(other.telling))
    if not least:
        return one.folded == other.folded
    if len(one.telling | other.telling) > (1 + LONGER) * least and shared < LEAST:
        return False
    return shared >= (SHARED if negated(one.folded) == negated(other.folded) else TURNED) * least


def _keeps_words(echo: Echo, *, one_text: bool) -> bool:
    """Tell whether a sentence keeps a quotation's words, so that only the marks were lost; else it is told anew."""
    quoted = {word.key for word in echo.of.words} if one_text else set(echo.of.folded)
    told = echo.keys if one_text else echo.words
    kept = sum(word in quoted for word in told) / len(told)
    if kept < (KEPT if one_text else WORD_FOR_WORD):
        return False
    if one_text:
        return True
    size = min(IN_A_ROW, len(echo.words) - 1)
    runs = {echo.of.folded[at : at + size] for at in range(len(echo.of.folded) - size + 1)}
    in_a_row = any(echo.words[at : at + size] in runs for at in range(len(echo.words) - size + 1))
    return in_a_row and (len(echo.words) >= 5 or bool(FIRST_PERSON & set(echo.words)))
