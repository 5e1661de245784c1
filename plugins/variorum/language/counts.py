"""The numbers of a sentence with what they count, how exact they are, and the words they stand among."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from variorum.collation.facing import COUNTRIES, Spot
from variorum.language.analysis import Analysis
from variorum.language.english.bounds import ABOUT, AT_LEAST, AT_MOST, OF_THEM
from variorum.language.english.numbers import APPROXIMATE, NUMBER_WORDS, SEVERAL_OF
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.english.tallies import OF_ALL
from variorum.language.quantities import BREAK, Quantity
from variorum.language.words import Word, concept_of

SLACK = 0.15
"""How far a round figure may lie from the truth, as a part of it."""


NEIGHBOURS = 4
"""Telling words on either side of a number that say what it is about."""

UNIT_REACH = 6
"""The same for a measure, whose noun may stand farther off: *the blaze, which took … six hours*."""

NOUN_WORDS = 2
"""Words after a number among which is what it counts, besides names of countries."""

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


class Role(Enum):
    """What a number is among those beside it."""

    PLAIN = ""
    PART = "part"
    """*eight* of *eight of the ten*."""
    WHOLE = "whole"
    """*ten* of that."""
    TALLY = "tally"
    """What two sides have: *five to two*, with what the greater has as the value."""
    MARGIN = "margin"
    """How much more one side has: *by 3,181 votes*, *a majority of 3,181*."""


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A quantity with the words it is about, and how exact it is."""

    quantity: Quantity
    spot: Spot
    digits: str
    """The number as it stands, without its unit."""
    digits_end: int
    """Where the number and its unit end; the spot may take in a noun."""
    role: Role
    age: bool
    """*61-year-old*."""
    least: float
    most: float
    """What it may be, as the words put it."""
    exact: bool
    before: frozenset[str]
    after: frozenset[str]
    """Concepts of the telling words around it."""
    nouns: Mapping[str, int]
    """Concepts of the words right after it, that may be what is counted, with their ends; none of a measure."""
    of_all: bool
    """It counts all there are: *the 12 crew members*."""
    mate: float = 0.0
    """Of a part its whole, of a tally what the lesser side has; 0 if there is none."""
    beside: bool = False
    """Another count is added to it, so that it isn't all: *181 passengers and 31 crew*."""

    def up_to(self, other: Number) -> Number:
        """Make one of this number and the one that ends its range."""
        values = self.quantity.value, other.quantity.value
        return replace(
            other,
            quantity=replace(other.quantity, value=sum(values) / 2),
            spot=replace(other.spot, start=self.spot.start),
            least=min(values),
            most=max(values),
            exact=False,
            before=self.before,
        )

    @property
    def around(self) -> frozenset[str]:
        """Give the concepts before and after it."""
        return self.before | self.after


def number_of(analysis: Analysis, quantity: Quantity) -> Number:
    """Take one number of a sentence with its surroundings."""
    text = analysis.text
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
    before = [w for w in analysis.words if w.end <= begin and w.key not in STOPWORDS]
    after = [w for w in analysis.words if w.start >= quantity.end and w.key not in STOPWORDS]
    reach = UNIT_REACH if quantity.unit else NEIGHBOURS
    nouns = [] if quantity.unit else _nouns(text, analysis.words, quantity.end)
    end = quantity.end
    age = text.startswith("-old", end)
    if age:
        end += len("-old")
    if nouns and text[end : nouns[0].start].isspace():
        end = nouns[1 if len(nouns) > 1 and nouns[0].key in COUNTRIES else 0].end
    return Number(
        quantity,
        Spot(analysis.sentence.id, begin, end),
        text[start : quantity.end].split()[0].split("-")[0],
        quantity.end,
        Role.PART if OF_MORE.match(text, quantity.end) else Role.PLAIN,
        age,
        value * (1 + low),
        value * (1 + high),
        exact,
        frozenset(concept_of(w.key) for w in before[-reach:] if not w.key[0].isdigit()),
        frozenset(concept_of(w.key) for w in after[:reach] if not w.key[0].isdigit()),
        {concept_of(w.key): w.end for w in nouns if w.key not in COUNTRIES},
        OF_ALL.search(text, max(0, begin - 8), begin) is not None,
    )


def _nouns(text: str, words: Sequence[Word], end: int) -> list[Word]:
    """Take the words right after a number, or after *of the*, up to one that carries grammar."""
    found: list[Word] = []
    for word in words:
        if word.start < end:
            continue
        if sum(w.key not in COUNTRIES for w in found) == NOUN_WORDS or BREAK.search(
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
