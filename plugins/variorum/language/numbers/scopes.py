"""What stands around a number: what it counts, of whom, and what happened to them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from variorum.language.english.calendar import PARTS_OF_DAY
from variorum.language.english.lists import one_of
from variorum.language.english.names import COUNTRIES
from variorum.language.english.numbers import (
    AMONG,
    FIRST_OF_SEVERAL,
    FURTHER,
    HOMES,
    LAST_OF_SEVERAL,
    LEAVING_OUT,
    MOVED,
    NOT_THIS_EVENT,
    OF_THEM,
    OF_WHOM,
    PEOPLE,
    STANDING,
    STOOD,
    THOSE_COUNTED,
    TOLLS,
    WHOLES,
    WHOSE_HOMES,
)
from variorum.language.english.words import BELONGING, JOINING_TWO
from variorum.language.times.times import Anchor, Time, TimeRole
from variorum.language.words import Word, concept_of

NEIGHBOURS = 4
"""Telling words on either side of a number that say what it is about."""

UNIT_REACH = 6
"""The same for a measure, whose noun may stand farther off: *the blaze, which took … six hours*."""

NOUN_WORDS = 2
"""Words after a number among which is what it counts, besides names of countries."""

NAMING = 4
"""Words after a number of which one may be the plural that names what is counted."""

NEAR = 3
"""Telling words after a number, and before it, by which sentences are aligned."""

AMOUNT_REACH = 8
"""Words on either side of an amount among which stands which of several it is."""

HAPPENED = 5
"""Words after a number, or before it, among which stands what happened."""

# What ends the reach of a number: a stop between words
BREAK = re.compile(r"[.;:!?—–]\s|,")

# What parts clauses
CLAUSE_BREAK = re.compile(r"[.;:!?()“”\"]|[—–]|, ")


# Words for an earlier count: `so far`, `initially`
COUNTED_ON = re.compile(rf"\b(?:{one_of('numbers', 'counting-on')})\b", re.IGNORECASE)

# Words by which a count is more than it was: `bringing the number of deaths to`
GROWN = re.compile(rf"\b(?:{one_of('numbers', 'grown')})\b", re.IGNORECASE)


class Amount(Enum):
    """Which of several numbers one is, as a word near it tells."""

    ANY = ""
    FIRST = "first"
    """*the initial $103 billion offer*."""
    LAST = "last"
    """*the new $82 offer*."""
    WHOLE = "whole"
    """*including debt*."""
    OTHERS = "others"
    """*29 fellow travellers*: it leaves somebody out."""


AMOUNTS = ((Amount.WHOLE, WHOLES), (Amount.FIRST, FIRST_OF_SEVERAL), (Amount.LAST, LAST_OF_SEVERAL))
"""What the words near a number make it, the plainest first."""


PARTS = tuple(dict.fromkeys(PARTS_OF_DAY.values()))
"""The parts of a day, in its order, as the calendar has them."""


class CountedAt(Struct, frozen=True, kw_only=True):
    """When the counts of a sentence were taken, as it says."""

    weekday: int | None = None
    part: str = ""
    """Of the day; empty where it doesn't say."""
    minute: int | None = None
    """Of the day."""
    words: str = ""
    """Any others, lower case, where none of these is told: *so far*."""
    hours: frozenset[int] = frozenset()
    """Every time of day in the sentence, in minutes."""
    standing: bool | None = None
    """It says that they stand, or stood before; None where it says both or neither."""
    grown: bool = False
    """It says that a count is more than it was."""

    def is_another(self, other: CountedAt) -> bool:
        """Tell whether two may be two moments: only one names any, or not all that both name is the same."""
        told, told_too = (at.told() for at in (self, other))
        both = told.keys() & told_too.keys()
        if told.keys() != told_too.keys() and not both:
            return True
        if any(told[name] != told_too[name] for name in both):
            return True
        return bool(self.hours and other.hours) and self.hours.isdisjoint(other.hours)

    def is_told_apart_from(self, other: CountedAt) -> bool:
        """Tell whether both say when, and say two moments: *by mid afternoon*, *by early evening*."""
        return any(one != another for one, another in self._with(other))

    def is_before(self, other: CountedAt) -> bool:
        """Tell whether of two moments that are told apart this is the earlier; of two days of one week the first."""
        return next((one < another for one, another in self._with(other) if one != another), False)

    def _with(self, other: CountedAt) -> Iterator[tuple[int, int]]:
        """Go through what both tell of the day and the time of day, in the order of time."""
        for one, another in zip(self._order(), other._order(), strict=True):
            if one is not None and another is not None:
                yield one, another

    def _order(self) -> tuple[int | None, ...]:
        return self.weekday, PARTS.index(self.part) if self.part else None, self.minute

    def is_now_and_then(self, other: CountedAt) -> bool:
        """Tell whether the counts of one stand as it is written, and those of the other stood before."""
        return {self.standing, other.standing} == {True, False}

    def told(self) -> dict[str, str | int]:
        """Give what is told of the moment."""
        found = {
            "weekday": self.weekday,
            "part": self.part or None,
            "minute": self.minute,
            "words": self.words or None,
        }
        return {name: what for name, what in found.items() if what is not None}


def counted_at(text: str, words: Sequence[Word], times: Sequence[Time]) -> CountedAt:
    """Find when a sentence says that its counts were taken."""
    hours = frozenset(time.minute for time in times if time.minute is not None)
    told = {word.lower for word in words}
    stands, stood = not STANDING.isdisjoint(told), not STOOD.isdisjoint(told)
    found = CountedAt(
        hours=hours,
        standing=stands if stands != stood else None,
        grown=GROWN.search(text) is not None,
    )
    for time in times:
        ended = time.role is TimeRole.END and (time.part or time.minute is not None)
        in_part = time.role is TimeRole.ITSELF and time.part and time.anchor is Anchor.NONE
        if ended or in_part or time.role is TimeRole.COUNT:
            return replace(found, weekday=time.weekday, part=time.part, minute=time.minute)
    counted_on = COUNTED_ON.search(text)
    return replace(found, words=counted_on.group().lower()) if counted_on else found


class Surroundings:
    """The words of a sentence, laid out so that those around a number are found without reading all of it."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self._text = text
        self._words = words
        self._ends = [word.end for word in words]
        self._telling = [place for place, word in enumerate(words) if word.telling]
        self._plain = [place for place in self._telling if not words[place].key[0].isdigit()]
        self._stops = [place for place in range(1, len(words)) if self._parted(BREAK, place)]
        """Places right before which stands a stop."""
        self._of_parts = next(
            (at for at in range(1, len(words)) if words[at].lower in OF_WHOM and words[at - 1].text in BELONGING),
            len(words),
        )
        """Where the parts begin of those who are counted before: *20 people, four of whom*."""
        self._of_this_event = NOT_THIS_EVENT.isdisjoint(word.lower for word in words)

    def _parted(self, mark: re.Pattern[str], place: int) -> bool:
        """Tell whether a mark stands between a word and the one before it."""
        start, end = self._words[place - 1].end, self._words[place].start
        return mark.search(self._text, start, end) is not None

    def before(self, start: int, most: int) -> frozenset[str]:
        """Give the concepts of the last telling words before an offset, numbers left out."""
        place = bisect_left(self._telling, bisect_right(self._ends, start))
        return self._concepts(self._telling[max(0, place - most) : place])

    def after(self, after: int, most: int) -> frozenset[str]:
        """Give the concepts of the first telling words from a place on, numbers left out."""
        place = bisect_left(self._telling, after)
        return self._concepts(self._telling[place : place + most])

    def _concepts(self, places: Sequence[int]) -> frozenset[str]:
        keys = (self._words[place].key for place in places)
        return frozenset(concept_of(key) for key in keys if not key[0].isdigit())

    def amount(self, start: int, after: int) -> Amount:
        """Tell which of several numbers one is."""
        if after < len(self._words) and self._words[after].lower in LEAVING_OUT:
            return Amount.OTHERS
        place = bisect_right(self._ends, start)
        near = self._words[max(0, place - AMOUNT_REACH) : place], self._words[after : after + AMOUNT_REACH]
        told = {word.lower for words in near for word in words}
        for amount, words in AMOUNTS:
            if not words.isdisjoint(told):
                return amount
        return Amount.ANY

    def near_before(self, start: int) -> frozenset[str]:
        """Give the keys of the telling words right before an offset, back to a stop."""
        end = bisect_right(self._ends, start)
        stop = bisect_right(self._stops, end)
        least = self._stops[stop - 1] if stop else 0
        place = bisect_left(self._plain, end)
        near = self._plain[max(0, place - NEAR) : place]
        return frozenset(self._words[place].key for place in near if place >= least)

    def near_after(self, after: int) -> frozenset[str]:
        """Give the keys of the telling words from a place on, up to a stop or a number."""
        keys = []
        place, stop = bisect_left(self._telling, after), bisect_left(self._stops, after)
        end = self._stops[stop] if stop < len(self._stops) else len(self._words)
        for near in self._telling[place : place + NEAR]:
            key = self._words[near].key
            if near >= end or key[0].isdigit():
                break
            keys.append(key)
        return frozenset(keys)

    def nouns(self, after: int) -> Sequence[Word]:
        """Take the words from a place on, or after *of the*, up to a stop or a word that carries grammar."""
        found: list[Word] = []
        stop = bisect_left(self._stops, after)
        end = self._stops[stop] if stop < len(self._stops) else len(self._words)
        for place in range(after, end):
            word = self._words[place]
            if sum(noun.key not in COUNTRIES for noun in found) == NOUN_WORDS:
                break
            if word.telling:
                found.append(word)
            elif found or word.lower not in OF_THEM:
                break
        return found

    def counted_end(self, nouns: Sequence[Word], *, one: bool) -> int:
        """Give where the words end that name what is counted, of those right after a number: at the first plural, if any does.

        *Four rescue units*, *200 Arden schoolgirls*, but *12 people*.
        """
        first = nouns[1 if len(nouns) > 1 and nouns[0].key in COUNTRIES else 0]
        if one or first.key in PEOPLE or first.text[0].isdigit():
            return first.end
        start = bisect_left(self._ends, first.end)
        for place in range(start, min(start + NAMING, len(self._words))):
            word = self._words[place]
            if not word.telling or self._parted(BREAK, place):
                break
            if word.text.islower() and word.text.endswith("s") and not word.text.endswith("ss"):
                return word.end
        return first.end

    def of_some(self, after: int) -> bool:
        """Tell whether *of* follows, so that a number counts some of others: *six of its sailors*."""
        return after < len(self._words) and self._words[after].text in BELONGING

    def happened(self, start: int, end: int) -> str:
        """Tell what an event did to the people whom a number counts, if it counts all of them; empty if nothing.

        `start` and `end` are the number's offsets. What happened is the nearest word after it, else before it.
        """
        words = self._words
        first, after = bisect_right(self._ends, start), bisect_right(self._ends, end)
        if not self._of_this_event or not self._counts_anybody(first, after, end):
            return ""
        for at in range(after, min(after + HAPPENED, len(words))):
            if at > after and self._parted(CLAUSE_BREAK, at):
                break
            if words[at].key in TOLLS:
                return TOLLS[words[at].key]
            if words[at].key in HOMES and words[at - 1].text in WHOSE_HOMES:
                return MOVED
            if words[at].text[0].isdigit() or words[at].lower in JOINING_TWO:
                break
        for at in range(first - 1, max(-1, first - 1 - HAPPENED), -1):
            if self._parted(CLAUSE_BREAK, at + 1):
                break
            if words[at].key in TOLLS:
                return TOLLS[words[at].key]
        return ""

    def _counts_anybody(self, first: int, after: int, end: int) -> bool:
        """Tell whether a number counts people whoever they are, not a part of them."""
        words = self._words
        if any(word.lower in AMONG for word in words[max(0, first - 3) : first]) or self._of_parts < first:
            return False
        if after == len(words):
            return True
        following = words[after]
        if following.text in BELONGING:
            return after + 1 < len(words) and words[after + 1].text in THOSE_COUNTED
        if CLAUSE_BREAK.search(self._text, end, following.start):
            return True
        if following.key in PEOPLE or following.key in TOLLS:
            return True
        return not following.telling and following.lower not in FURTHER
