"""Numbers that differ: *nearly six hours* and *five and a half hours*, *8,000* and *5,000 protesters*.

Reports of newsrooms that don't copy from each other give such counts in sentences that share little
else, and to readers they matter most; so they are compared between all sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from variorum.collation.differences.aspects import SHARED, Anywhere, Aspect, Finding
from variorum.collation.differences.attributions import Attributions
from variorum.collation.facing import Facing, Ground, Texts
from variorum.language.analysis import Analysis
from variorum.language.corpus import Corpus
from variorum.language.english.numbers import ANYBODY, CURRENCIES
from variorum.language.numbers.numbers import Number, NumberRole, agree, alike
from variorum.language.numbers.scopes import Amount
from variorum.language.words import Spot, concept_of, covered, key_of
from variorum.model import DifferenceKind, DifferenceLabel

HARDLY = 0.01
"""How far a number may lie from the one that it rounds, as a part of it."""


FARTHEST_TOLLS = 5.0
"""How many times as many one of two counts of one thing may be."""

TWINS = 0.75
"""Part of the weight of either of two sentences that the other has, if they are one but for a number."""

ROUNDED_RANKS = 0.9
"""How much it matters that a toll is rounded; else that tolls differ matters with 1."""

ENOUGH = 2.0
"""How well two numbers must fit for them to be about one thing."""

NEAR = 2.0
"""How many times as much one of two measures may be for that to speak for their being one."""

PEOPLE = frozenset(concept_of(key_of(word)) for word in ANYBODY)

FARTHEST, FARTHEST_LINKED = 12, 4
"""How many times as much one of two numbers may be, of one claim or linked."""

NEARLY_EQUAL = 0.1
"""Part by which two sums of one moment may differ, to be of one thing whatever else is told."""

FARTHEST_MEASURED = 2
"""The same of two measures or amounts that are linked."""

CONVERTED = frozenset("length mass area volume speed".split())
"""What is measured in two systems; a measure turned into the other is rounded."""

ROUNDED = 0.04
"""Part by which such measures may differ."""

TEMPERATURES = frozenset({"temperature", "degree"})
"""Units of degrees, with their scale and without."""

DEGREE = 0.8
"""Degrees Celsius by which a temperature may be off that was rounded in either scale and turned into the other."""


def differ(one: Number, other: Number, a: Analysis, b: Analysis) -> DifferenceLabel:
    """Tell how two numbers for one thing differ, in the sentences they stand in."""
    if not (one.unit or other.unit) and a.counted_at.is_told_apart_from(b.counted_at):
        return DifferenceLabel.LATER
    if _rounded(one, other) or _rounded(other, one):
        return DifferenceLabel.MORE
    if one.role is not NumberRole.TALLY and _least_of(one, other):
        return DifferenceLabel.MORE
    if one.role is not NumberRole.TALLY and one.least <= other.most and other.least <= one.most:
        return DifferenceLabel.MORE if one.exact != other.exact else DifferenceLabel.OTHERWISE
    if a.counted_at.is_another(b.counted_at):
        return DifferenceLabel.OTHERWISE
    return DifferenceLabel.CONTRADICTS


def _least_of(one: Number, other: Number) -> bool:
    """Tell whether the lesser of two numbers is the least there is, or the greater the most: each leaves the other open."""
    less, more = sorted((one, other), key=lambda number: number.value)
    return less.bound > 0 or more.bound < 0


def _rounded(one: Number, other: Number) -> bool:
    """Tell whether one number is the other, rounded: *5,000* of *4,997*, *almost one* of *0.8*."""
    value, exact = one.value, other.value
    if not one.exact and value.is_integer() and not exact.is_integer():
        side = (one.most > value or exact <= value) and (one.least < value or exact >= value)
        return side and round(exact) == value
    round_figure = value >= 100 and value % 10 == 0 and exact % 10 != 0
    return round_figure and abs(value - exact) <= HARDLY * exact


class Settling:
    """What keeps two figures for one thing from being a contradiction: other moments of counting, other counters."""

    def __init__(self, corpus: Corpus) -> None:
        self._days = {key: day.when for key, day in corpus.days.items()}
        self._successor = {key: source.facts.superseded_by for key, source in corpus.sources.items()}
        self._attributions = Attributions(corpus)

    def settled(self, label: DifferenceLabel, one: Counted, other: Counted) -> DifferenceLabel:
        """Give a label of two figures as it is, or a lesser one where they are of two moments or of two speakers."""
        if label is not DifferenceLabel.CONTRADICTS:
            return label
        if self._replaced(one, other) or self._overtaken(one, other) or _grown(one, other):
            return DifferenceLabel.LATER
        apart = _now_and_then(one, other) or _of_a_kind(one, other) or _far(one, other) or self._two_say(one, other)
        return DifferenceLabel.OTHERWISE if apart else label

    def before(self, one: Counted, other: Counted) -> bool:
        """Tell which of two figures of two moments is the earlier, by what tells that they are; else a count grows."""
        at, at_too = one.analysis.counted_at, other.analysis.counted_at
        if at.is_told_apart_from(at_too):
            return at.is_before(at_too)
        if self._replaced(one, other):
            return self._successor.get(one.analysis.sentence.source) == other.analysis.sentence.source
        if self._overtaken(one, other):
            day, another = (self._days[counted.analysis.sentence.source] for counted in (one, other))
            return day < another
        return one.number.value < other.number.value

    def _replaced(self, one: Counted, other: Counted) -> bool:
        """Tell whether one report replaces the other."""
        a, b = (counted.analysis.sentence.source for counted in (one, other))
        return b == self._successor.get(a) or a == self._successor.get(b)

    def _overtaken(self, one: Counted, other: Counted) -> bool:
        """Tell whether two counts are of reports of two days."""
        days = [self._days.get(counted.analysis.sentence.source, "") for counted in (one, other)]
        return not one.number.unit and all(days) and not any(x.startswith(y) for x, y in (days, days[::-1]))

    def _two_say(self, one: Counted, other: Counted) -> bool:
        """Tell whether each of two sentences says whose figure it is, and they are two: *organisers*, *the police*."""
        left, right = (self._attributions.facts(counted.analysis) for counted in (one, other))
        return bool(left and right) and not any(self._attributions.same(a, b) for a in left for b in right)


class Counted(Struct, frozen=True, eq=False):
    """A number in a sentence."""

    analysis: Analysis
    number: Number

    @property
    def spot(self) -> Spot:
        """Give its words, with the noun right after it."""
        return self.analysis.spot(self.number.start, self.number.shown)

    def spot_with(self, nouns: Iterable[str]) -> Spot:
        """Give its words, up to the first of some nouns, if that stands farther on: *four major trophies*."""
        end = min((self.number.nouns[noun] for noun in nouns), default=0)
        return self.analysis.spot(self.number.start, max(self.number.shown, end))


def _grown(one: Counted, other: Counted) -> bool:
    """Tell whether the greater of two counts is told to be more than it was: *bringing the number of deaths to two*."""
    less, more = sorted((one, other), key=lambda counted: counted.number.value)
    return more.number.happened != "" and more.analysis.counted_at.grown and not less.analysis.counted_at.grown


def _now_and_then(one: Counted, other: Counted) -> bool:
    """Tell whether one count stands and the other stood, of what changes: whoever died stays dead."""
    counts = not (one.number.unit or one.number.happened or other.number.happened)
    return counts and one.analysis.counted_at.is_now_and_then(other.analysis.counted_at)


def _of_a_kind(one: Counted, other: Counted) -> bool:
    """Tell whether the lesser of two counts may be of some of those that the greater counts: *four major trophies*, *five trophies*."""
    less, more = (list(counted.number.nouns) for counted in sorted((one, other), key=lambda told: told.number.value))
    shared = next((noun for noun in less if noun in more), None)
    return shared is not None and less.index(shared) > 0 and more.index(shared) == 0


class _Ledger:
    """What numbers each origin has in each source."""

    def __init__(self, ground: Ground) -> None:
        self._told: defaultdict[tuple[str, float], defaultdict[tuple[int, str], list[Number]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for analysis in ground.corpus.analyses:
            for number in analysis.numbers:
                if not number.dated:
                    told_by = analysis.source, ground.texts.origin_of(analysis.sentence)
                    self._told[number.unit, number.value][told_by].append(number)

    def has_both(self, one: Number, other: Number) -> bool:
        """Tell whether one origin has both of two numbers in one source, of such a thing: then they are of two things."""
        if one.value == other.value:
            return False  # a tally's other side
        has, has_too = (self._told[number.unit, number.value] for number in (one, other))
        return any(
            _of_such(number, other) and any(_of_such(number_too, one) for number_too in has_too[told_by])
            for told_by in sorted(has.keys() & has_too.keys())
            for number in has[told_by]
        )


class OfNumbers(Aspect[Counted]):
    """What all differences in numbers have in common: how two of one thing differ, and which is the earlier."""

    kind = DifferenceKind.NUMBER
    chained = True
    news_in_copies = True

    def __init__(self, ground: Ground) -> None:
        self._ledger = _Ledger(ground)
        self._settling = Settling(ground.corpus)

    def label(self, one: Counted, other: Counted, pair: Facing) -> DifferenceLabel:
        """Tell how two numbers for one thing differ."""
        return self._settling.settled(differ(one.number, other.number, pair.a, pair.b), one, other)

    def before(self, one: Counted, other: Counted) -> bool:
        """Tell whether of two numbers of two moments the first is the earlier."""
        return self._settling.before(one, other)


class Tolls(OfNumbers):
    """Counts of what an event did to people, on which two sources have nothing in common."""

    def facts(self, analysis: Analysis) -> Sequence[Counted]:
        """Give the counts of a sentence that tell what the event did to people."""
        return tuple(Counted(analysis, number) for number in analysis.numbers if number.happened)

    def same(self, one: Counted, other: Counted) -> bool:
        """Tell whether two counts are one."""
        return one.number.value == other.number.value

    def weight(self, one: Counted, other: Counted, label: DifferenceLabel | None) -> float:
        """Rate a toll above other numbers, unless it is only rounded."""
        return ROUNDED_RANKS if label is DifferenceLabel.MORE else 1.0

    def findings(self, ground: Ground) -> Iterator[Finding[Counted]]:
        """Hold the counts of one thing against each other, wherever two sources give them."""
        told: defaultdict[tuple[str, int], list[Counted]] = defaultdict(list)
        for analysis in ground.corpus.analyses:
            for toll in self.held(analysis):
                told[toll.number.happened, analysis.source].append(toll)
        for (happened, source), (other, source_too) in combinations(sorted(told), 2):
            if happened == other:
                yield from self._compared(told[happened, source], told[other, source_too], ground.texts)

    def _compared(self, mine: Sequence[Counted], others: Sequence[Counted], texts: Texts) -> Iterator[Finding[Counted]]:
        """Compare the counts of two sources: one of each that is the same, else those that are their only ones.

        A source that has several has them of several places or moments.
        """
        first = {b.number.value: b for b in reversed(others)}
        equal = next(((a, first[a.number.value]) for a in mine if a.number.value in first), None)
        if not equal and max(len({toll.number.value for toll in told}) for told in (mine, others)) > 1:
            return
        one, other = equal or (mine[0], others[0])
        if equal or (
            (not _far(one, other) or _twins(one.analysis, other.analysis))
            and _of_one_thing(one.number, other.number)
            and not self._ledger.has_both(one.number, other.number)
        ):
            pair = Facing(a=one.analysis, b=other.analysis, texts=texts)
            label = None if equal else self.label(one, other, pair)
            yield self.finding(one, other, pair, label)


class Numbers(OfNumbers):
    """Numbers that count or measure one thing.

    Equal ones are found in any two linked sentences, others where nothing speaks against their being one.
    """

    def pairs(self, ground: Ground) -> Iterator[Facing]:
        """Give the pairs of sentences whose numbers are held against each other: all."""
        return iter(ground.pairs)

    def facts(self, analysis: Analysis) -> Sequence[Counted]:
        """Give the numbers of a sentence that are no part of a date or a time of day."""
        return tuple(Counted(analysis, number) for number in analysis.numbers if not number.dated)

    def key(self, fact: Counted) -> str:
        """Give what a number measures."""
        return "temperature" if fact.number.unit in TEMPERATURES else fact.number.unit

    def same(self, one: Counted, other: Counted) -> bool:
        """Tell whether two numbers have one value, or are one measure in two systems."""
        return _equal(one.number, other.number)

    def agree(self, one: Counted, other: Counted, pair: Facing) -> bool:
        """Tell whether two equal numbers are likely of one thing."""
        return _of_one_thing(one.number, other.number) and _fit(one.number, other.number, pair) >= 1

    def about(self, one: Counted, other: Counted, pair: Facing) -> float:
        """Rate how sure it is that two numbers are of one thing."""
        fits = pair.likely and _comparable(one.number, other.number, pair)
        sure = _fit(one.number, other.number, pair) / ENOUGH if fits else 0.0
        return 0.0 if sure < 1 or self._ledger.has_both(one.number, other.number) else sure

    def spots(self, one: Counted, other: Counted) -> tuple[Spot, Spot]:
        """Give each number with what both count."""
        nouns = one.number.nouns.keys() & other.number.nouns.keys()
        return one.spot_with(nouns), other.spot_with(nouns)

    def weight(self, one: Counted, other: Counted, label: DifferenceLabel | None) -> float:
        """Rate how far apart two numbers are."""
        values = one.number.value, other.number.value
        return abs(values[0] - values[1]) / max(*map(abs, values), 1e-9) if label else 0.0


class Amounts(OfNumbers, Anywhere[Counted]):
    """Sums of money of one moment, or of one whole, that are nearly equal: *the initial $103 billion offer*.

    Words of their own tell them in sentences that share nothing else; two sums so near are hardly of two things.
    """

    def facts(self, analysis: Analysis) -> Sequence[Counted]:
        """Give the sums of a sentence of which it says which of several they are."""
        return tuple(
            Counted(analysis, number)
            for number in analysis.numbers
            if number.unit in CURRENCIES and number.amount is not Amount.ANY
        )

    def key(self, fact: Counted) -> Hashable:
        """Give the currency, and which of several sums it is."""
        return fact.number.unit, fact.number.amount

    def same(self, one: Counted, other: Counted) -> bool:
        """Tell whether two sums are one."""
        return one.number.value == other.number.value

    def about(self, one: Counted, other: Counted, pair: Facing) -> float:
        """Tell whether two sums are near, of somebody whom both sentences name or with like words, and nobody has both."""
        small, large = sorted((one.number.value, other.number.value))
        near = large <= (1 + NEARLY_EQUAL) * small
        named = bool(pair.a.names & pair.b.names)
        told = named or len(one.number.around & other.number.around) >= SHARED
        return float(near and told and not self._ledger.has_both(one.number, other.number))

    def weight(self, one: Counted, other: Counted, label: DifferenceLabel | None) -> float:
        """Rate every such sum alike."""
        return 0.5


def _far(one: Counted, other: Counted) -> bool:
    """Tell whether one of two counts of what befell people is so many times the other that they are of two moments."""
    small, large = sorted((one.number.value, other.number.value))
    return bool(one.number.happened and other.number.happened) and large > FARTHEST_TOLLS * small


def _twins(a: Analysis, b: Analysis) -> bool:
    """Tell whether two sentences are one, but for a number: then it is of one thing, however far apart."""
    return min(covered(a.bag, b.bag), covered(b.bag, a.bag)) >= TWINS


def _comparable(one: Number, other: Number, pair: Facing) -> bool:
    """Tell whether two numbers may be about one thing at all: not if one is many times the other."""
    if one.unit != other.unit or not alike(one, other):
        return False
    if not _of_one_thing(one, other):
        return False
    if one.beside != other.beside and _counts_all(one, other):
        return False
    if not (pair.sure or one.unit or one.nouns.keys() & other.nouns.keys()):
        return False
    if one.age and not (pair.same or pair.a.names & pair.b.names):
        return False
    small, large = sorted((abs(one.value), abs(other.value)))
    farthest = FARTHEST if pair.same else FARTHEST_MEASURED if one.unit else FARTHEST_LINKED
    return large <= farthest * max(small, 1.0)


def _of_such(one: Number, other: Number) -> bool:
    """Tell whether two numbers may count or measure one sort of thing."""
    if one.unit:
        return True
    if one.nouns.keys() & other.nouns.keys():
        return _befell(one, other)
    return one.happened == other.happened != "" or bool(one.around & other.around - PEOPLE)


def _of_one_thing(one: Number, other: Number) -> bool:
    """Tell whether two numbers may be of one moment, of one whole and of what happened to one group, as the words near them have it."""
    told = {one.amount, other.amount}
    of_one_moment = len(told) == 1 or (Amount.ANY in told and Amount.OTHERS not in told)
    return of_one_moment and one.age == other.age and _befell(one, other)


def _befell(one: Number, other: Number) -> bool:
    """Tell whether one thing may have happened to those whom two numbers count."""
    if one.happened and other.happened:
        return one.happened == other.happened
    if one.unit or not (one.nouns.keys() & PEOPLE and other.nouns.keys() & PEOPLE):
        return True
    near, near_too = (frozenset(map(concept_of, number.near)) for number in (one, other))
    return bool(near & near_too - PEOPLE) or len(one.around & other.around - PEOPLE) > 1


def _counts_all(one: Number, other: Number) -> bool:
    """Tell whether one of two numbers counts anybody, and the other, to which a count is added, only some."""
    some, every = (one, other) if one.beside else (other, one)
    return bool(every.nouns.keys() & PEOPLE) and not some.nouns.keys() & PEOPLE


def _equal(one: Number, other: Number) -> bool:
    if one.unit != other.unit:
        # `-163 degrees` leaves out the scale of `-163 °C`
        return {one.unit, other.unit} == TEMPERATURES and one.digits == other.digits
    apart = abs(one.value - other.value)
    if not apart:
        return agree(one, other)
    if one.unit == "temperature":
        return apart <= DEGREE
    if one.unit not in CONVERTED:
        return False
    return one.digits == other.digits or apart <= ROUNDED * max(abs(one.value), abs(other.value))


def _fit(one: Number, other: Number, pair: Facing) -> float:
    """Rate how sure it is that two numbers are about one thing."""
    shared = len(one.around & other.around)
    fit = 0.5 * shared
    if one.nouns.keys() & other.nouns.keys():
        fit += 1.0
    elif one.nouns and other.nouns and not (one.nouns.keys() | other.nouns.keys()) & PEOPLE:
        fit -= 1.0
    if one.before and other.before and one.before == other.before:
        fit += 0.5
    if one.amount is other.amount is not Amount.ANY:
        fit += 0.5
    if one.unit:
        small, large = sorted((abs(one.value), abs(other.value)))
        fit += 1.0 if large <= NEAR * small else 0.5
    if pair.same:
        fit += 0.5
    if one.role is other.role is NumberRole.MARGIN:
        return fit + ENOUGH
    if pair.ruled:
        # an editor's word stands for those that they don't share
        return fit + 0.5
    return fit if shared else 0.0
