"""Numbers that differ: *nearly six hours* and *five and a half hours*, *8,000* and *5,000 protesters*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.collation.difference_dates import Calendar
from variorum.collation.difference_finding import Finding
from variorum.collation.facing import Facing, Spot
from variorum.collation.once import Once
from variorum.collation.profiles import Profile, concept_of
from variorum.collation.quantities import BREAK, Quantity
from variorum.collation.words import Word
from variorum.english.bounds import ABOUT, ANYBODY, AT_LEAST, AT_MOST, COUNTING_ON, OF_THEM
from variorum.english.numbers import APPROXIMATE, NUMBER_WORDS, SEVERAL_OF
from variorum.english.places import DEMONYMS
from variorum.english.stopwords import STOPWORDS
from variorum.model import DifferenceKind, DifferenceLabel

DATES = frozenset({"year", "clock"})
"""Units of what is a date."""

SLACK = 0.15
"""How far a round figure may lie from the truth, as a part of it."""

NEIGHBOURS = 4
"""Telling words on either side of a number that say what it is about."""

UNIT_REACH = 6
"""The same for a measure, whose noun may stand farther off: *the blaze, which took … six hours*."""

FARTHEST, FARTHEST_LINKED = 100, 12
"""How many times as much one of two numbers may be, of one claim or linked."""

CONVERTED = frozenset("length mass area volume speed".split())
"""What is measured in two systems; a measure turned into the other is rounded."""

ROUNDED = 0.04
"""Part by which such measures may differ."""

NOUN_WORDS = 3
"""Words after a number among which is what it counts."""

COUNTRIES = frozenset(DEMONYMS.values())

_BOUND = {
    **dict.fromkeys(AT_LEAST, (0.0, 0.25)),
    **dict.fromkeys(AT_MOST, (-SLACK / 2, 0.0)),
    **dict.fromkeys(ABOUT, (-SLACK, SLACK)),
}

# A phrase such as `more than` right before a number
BOUND = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, _BOUND), key=lambda p: (-len(p), p)))})\s+(?:an?\s+)?$",
    re.IGNORECASE,
)

# A number that is a part of the one after it: `of the ten`, `of 40`
OF_MORE = re.compile(
    rf"\s(?:out )?of (?:the |its |their |those |all )?(?:\d|(?:{'|'.join(sorted(NUMBER_WORDS))})\b)"
)

COUNTED_ON = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, COUNTING_ON), key=lambda p: (-len(p), p)))})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A quantity with the words it is about, and how exact it is."""

    quantity: Quantity
    spot: Spot
    of_more: bool
    """A part of another number: *eight of the ten*."""
    least: float
    most: float
    """What it may be, as the words put it."""
    exact: bool
    before: frozenset[str]
    after: frozenset[str]
    """Concepts of the telling words around it."""
    nouns: Mapping[str, int]
    """Concepts of the words right after it, that may be what is counted, with their ends; none of a measure."""

    @property
    def around(self) -> frozenset[str]:
        """Give the concepts before and after it."""
        return self.before | self.after


def number_findings(pair: Facing, numbers: Once[Sequence[Number]]) -> Iterator[Finding]:
    """Find the numbers of two sentences that count or measure one thing, equal or not."""
    if not (pair.a.quantities and pair.b.quantities):
        return
    left, right = numbers(pair.a), numbers(pair.b)
    taken: set[int] = set()
    for one in left:
        for place, other in enumerate(right):
            if place in taken or not _equal(one, other):
                continue
            taken.add(place)
            if _fit(one, other, pair) >= 1:
                spots = (_with_noun(one, other), _with_noun(other, one))
                yield Finding(DifferenceKind.NUMBER, *spots, None, pair.one_text)
            break
    rest = [one for one in left if not any(_equal(one, other) for other in right)]
    others = [other for other in right if not any(_equal(one, other) for one in left)]
    ranked = sorted(
        (
            (-_fit(one, other, pair), i, j)
            for i, one in enumerate(rest)
            for j, other in enumerate(others)
            if _comparable(one, other, pair)
        ),
    )
    used: set[int] = set()
    used_too: set[int] = set()
    for fit, i, j in ranked:
        if -fit < ENOUGH or i in used or j in used_too:
            continue
        used.add(i)
        used_too.add(j)
        one, other = rest[i], others[j]
        label = _label(one, other, pair)
        far = abs(one.quantity.value - other.quantity.value) / max(
            abs(one.quantity.value), abs(other.quantity.value), 1e-9
        )
        spots = (_with_noun(one, other), _with_noun(other, one))
        yield Finding(DifferenceKind.NUMBER, *spots, label, pair.one_text, far)


ENOUGH = 2.0
"""How well two numbers must fit for them to be about one thing."""


def _comparable(one: Number, other: Number, pair: Facing) -> bool:
    """Tell whether two numbers may be about one thing at all: not if one is many times the other."""
    if one.quantity.unit != other.quantity.unit or one.of_more != other.of_more:
        return False
    small, large = sorted((abs(one.quantity.value), abs(other.quantity.value)))
    return large <= (FARTHEST if pair.same else FARTHEST_LINKED) * max(small, 1.0)


def _equal(one: Number, other: Number) -> bool:
    a, b = one.quantity, other.quantity
    if a.unit != b.unit:
        return False
    return a.value == b.value or (
        a.unit in CONVERTED and abs(a.value - b.value) <= ROUNDED * max(a.value, b.value)
    )


def _fit(one: Number, other: Number, pair: Facing) -> float:
    """Rate how sure it is that two numbers are about one thing."""
    shared = len(one.around & other.around)
    fit = 0.5 * shared
    if one.nouns.keys() & other.nouns.keys():
        fit += 1.0
    elif one.nouns and other.nouns and not (one.nouns.keys() | other.nouns.keys()) & ANYBODY:
        fit -= 1.0
    if one.before and other.before and one.before == other.before:
        fit += 0.5
    if pair.same:
        fit += 0.5
    return fit if shared else 0.0


def _with_noun(one: Number, other: Number) -> Spot:
    """Take the noun that both count, if it stands farther on: *four major trophies*."""
    ends = [end for noun, end in one.nouns.items() if noun in other.nouns]
    return replace(one.spot, end=max(one.spot.end, min(ends, default=0)))


def _label(one: Number, other: Number, pair: Facing) -> DifferenceLabel:
    if one.least <= other.most and other.least <= one.most:
        return (
            DifferenceLabel.MORE
            if one.exact != other.exact and not (one.exact and other.exact)
            else DifferenceLabel.OTHERWISE
        )
    early, late = (COUNTED_ON.search(p.sentence.text) for p in (pair.a, pair.b))
    if (early or late) and not (early and late and early.group() == late.group()):
        return DifferenceLabel.OTHERWISE
    return DifferenceLabel.CONTRADICTS


def numbers_in(profile: Profile, calendar: Calendar) -> Sequence[Number]:
    """Take the numbers of a sentence that are no part of a date or a time of day."""
    dated = calendar.all_of(profile)
    return [
        _number(profile, quantity)
        for quantity in profile.quantities
        if quantity.unit not in DATES
        and not any(m.start < quantity.end and quantity.start < m.end for m in dated)
    ]


def _number(profile: Profile, quantity: Quantity) -> Number:
    text = profile.sentence.text
    start = _digits_at(text, quantity)
    bound = BOUND.search(text, max(0, start - 24), start)
    value = quantity.value
    low, high, exact = 0.0, 0.0, not quantity.vague
    if bound:
        phrase = " ".join(bound.group().lower().split()).removesuffix(" a").removesuffix(" an")
        low, high = _BOUND.get(phrase, (-SLACK, SLACK))
        exact = False
    elif text[start : quantity.end].lower() in SEVERAL_OF:
        low, high, exact = 0.0, 9.0, False
    elif quantity.vague:
        low, high = -SLACK, SLACK
    begin = bound.start() if bound else min(start, quantity.start)
    before = [w for w in profile.words if w.end <= begin and w.key not in STOPWORDS]
    after = [w for w in profile.words if w.start >= quantity.end and w.key not in STOPWORDS]
    reach = UNIT_REACH if quantity.unit else NEIGHBOURS
    nouns = [] if quantity.unit else _nouns(text, profile.words, quantity.end)
    end = quantity.end
    if nouns and text[end : nouns[0].start].isspace():
        end = nouns[1 if len(nouns) > 1 and nouns[0].key in COUNTRIES else 0].end
    return Number(
        quantity,
        Spot(profile.sentence.id, begin, end),
        OF_MORE.match(text, quantity.end) is not None,
        value * (1 + low),
        value * (1 + high),
        exact,
        frozenset(concept_of(w.key) for w in before[-reach:] if not w.key[0].isdigit()),
        frozenset(concept_of(w.key) for w in after[:reach] if not w.key[0].isdigit()),
        {concept_of(w.key): w.end for w in nouns if w.key not in COUNTRIES},
    )


def _nouns(text: str, words: Sequence[Word], end: int) -> list[Word]:
    """Take the words right after a number, or after *of the*, up to one that carries grammar."""
    found: list[Word] = []
    for word in words:
        if word.start < end:
            continue
        if len(found) == NOUN_WORDS or BREAK.search(
            text, found[-1].end if found else end, word.start
        ):
            break
        if word.key not in STOPWORDS:
            found.append(word)
        elif found or word.text.lower() not in OF_THEM:
            break
    return found


def _digits_at(text: str, quantity: Quantity) -> int:
    """Give where the number itself begins, after words such as *nearly*."""
    for match in re.finditer(r"[\w.,$€£¥₹]+", text[quantity.start : quantity.end]):
        if match.group().lower() not in APPROXIMATE:
            return quantity.start + match.start()
    return quantity.start
