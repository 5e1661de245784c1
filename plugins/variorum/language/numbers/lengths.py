"""How long things lasted, where a sentence itself tells what did: *the meeting lasted six hours*, *a two-hour dinner*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from variorum.language.assertion import is_past
from variorum.language.english.numbers import (
    BEFORE_A_LENGTH,
    BEFORE_WHAT_TOOK,
    HOLDING,
    LASTING,
    LASTING_VERBS,
    MEASURED_AHEAD,
)
from variorum.language.english.words import BELONGING
from variorum.language.numbers.numbers import Number, NumberRole
from variorum.language.polarity import Polarity
from variorum.language.wording import Wording
from variorum.language.words import Word

UNITS = frozenset({"time", "days"})
"""Units of how long."""

BESIDE = 3
"""Words after a length among which stands what has it: *a two-hour working dinner*, *six hours of high-stakes talks*."""

SUBJECT = 9
"""Words before a verb among which stands the noun of its subject."""

BACK = 16
"""Words before *for six hours* among which stands what lasted so long."""


class Lasting(Struct, frozen=True):
    """Something that lasted, and how long."""

    number: Number
    sort: str
    """What sort of thing it is: two of different sorts aren't one."""


def lengths_of(wording: Wording, numbers: Sequence[Number], polarity: Polarity) -> tuple[Lasting, ...]:
    """Read how long things lasted, in order; nothing of what is denied, supposed, to come, or said in quotation marks."""
    if polarity.looks_ahead:
        return ()
    return tuple(_lasting(wording, numbers, polarity))


def _lasting(wording: Wording, numbers: Sequence[Number], polarity: Polarity) -> Iterator[Lasting]:
    starts = [word.start for word in wording.words]
    for number in numbers:
        counted = number.dated or number.age or number.ordinal or number.role is not NumberRole.PLAIN
        if number.unit not in UNITS or counted or wording.is_quoted(number.start):
            continue
        first, after = bisect_left(starts, number.start), bisect_left(starts, number.end)
        at = _of(wording, number, first, after)
        if at is None:
            continue
        key = wording.words[at].key
        about = {key, wording.words[max(0, _before(wording.words, first))].key}
        if about.isdisjoint(polarity.turned) and about.isdisjoint(polarity.supposed):
            yield Lasting(number, LASTING.get(key, key))


def _of(wording: Wording, number: Number, first: int, after: int) -> int | None:
    """Find the word for what has a length, whose words begin at one place and end before another."""
    words, text = wording.words, wording.text
    if "-" in text[number.start : number.end]:
        return _named_after(words, after)
    if after < len(words) and words[after].lower in BELONGING:
        return _named_after(words, after + 1)
    verb = _before(words, first)
    if verb < 0:
        return None
    if verb < first - 1 and words[first - 1].lower in BEFORE_A_LENGTH:
        found = _done(words, verb)
        if found is not None:
            return found
    return _subject(wording, verb, after)


def _before(words: Sequence[Word], first: int) -> int:
    """Give the place of the last word before a length that isn't *for*; -1 if there is none."""
    before = first - 1
    while before >= 0 and words[before].lower in BEFORE_A_LENGTH:
        before -= 1
    return before


def _named_after(words: Sequence[Word], after: int) -> int | None:
    """Find the noun that a length stands before."""
    for at in range(after, min(after + BESIDE, len(words))):
        if words[at].key in LASTING:
            return None if words[at].key in MEASURED_AHEAD else at
    return None


def _done(words: Sequence[Word], last: int) -> int | None:
    """Find the last verb in the past before *for six hours*, or what it holds, if that lasts."""
    for at in range(last, max(-1, last - BACK), -1):
        if is_past(words[at]):
            if words[at].lower not in HOLDING:
                return at if words[at].key in LASTING else None
            return next((held for held in range(at + 1, last + 1) if words[held].key in LASTING), None)
    return None


def _subject(wording: Wording, verb: int, after: int) -> int | None:
    """Find the noun before a verb of lasting, in its clause, or what was done in *it took six hours to put it out*."""
    words = wording.words
    took = next((at for at in range(verb, max(-1, verb - BESIDE), -1) if words[at].key in LASTING_VERBS), None)
    if took is None:
        return None
    if after + 1 < len(words) and words[after].lower in BEFORE_WHAT_TOOK:
        return after + 1 if is_past(words[took]) else None
    if took != verb:
        return None
    for at in range(took - 1, max(-1, took - 1 - SUBJECT), -1):
        if wording.parted(at + 1):
            return None
        if words[at].key in LASTING and not is_past(words[at]):
            return at
    return None
