"""On which side of the day of writing a time lies, by the words before it: *will meet on Tuesday*."""

from __future__ import annotations

import re
from enum import Enum

from variorum.language.english.calendar import (
    AFTERWARDS,
    BEFORE_A_COUNT,
    COMPLETED,
    COUNTED,
    NO_SUBJECT,
    NOT_PAST,
    OBJECTS,
    PRESENT_PASSIVE,
    RELATIVES,
    REPEATED,
    SAID,
    SCHEDULE_WORDS,
    SCHEDULED,
    SEVERAL,
    SUBJECT_PRONOUNS,
)
from variorum.language.english.lists import not_after, one_of
from variorum.language.english.numbers import NUMBER_WORDS
from variorum.language.english.sentences import BEFORE_DEEDS, BEFORE_THINGS
from variorum.language.english.speech import VERBS
from variorum.language.english.times import BEING_IN
from variorum.language.english.words import IRREGULAR
from variorum.language.wording import is_idle


class Outlook(Enum):
    """Where the words before a time put it."""

    NONE = ""
    """Nowhere."""
    AHEAD = "ahead"
    """*will meet on Tuesday*, *City play again on Tuesday*."""
    PRESENT = "present"
    """*City play on Tuesday*: ahead, but for a picture, whose present is of today or yesterday."""
    BEHIND = "behind"
    """*The tram crashed on November 9*: a verb in the past has it."""
    OPEN = "open"
    """*would meet on Tuesday*: on either side, seen from when it was said."""


REACH = 120
"""Characters before a time within which a word governs it."""

WINDOW = 300
"""Characters before a time that are looked at for a verb in the present."""

PUT_IN_MOST = 60
"""Characters of who says it where that is put in before a time."""

LONGEST = 25
"""Words of the clause before a time that are looked at for one."""

AHEAD_WORDS = re.compile(rf"\b(?:{one_of('calendar', 'ahead-of-dates')})\b")
"""A word of what is to come."""

UNSURE_WORDS = re.compile(rf"\b(?:{one_of('calendar', 'unsure')})\b")
"""A word that may mean either side of the day of writing."""

SETTING = rf"\b(?:{one_of('calendar', 'set-for')})"
"""What a time is set for, right before it, in an expression."""

SET_BEFORE = re.compile(rf"{not_after('calendar', 'set-in-the-past')}{SETTING} $")
"""What a time is set for, right before it, and not in the past."""

PAST_WORDS = re.compile(rf"\b(?:{one_of('calendar', 'past')})\b")
"""A verb in the past, whose time it is if it stands closer."""

WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*['’]?")

PARTED = re.compile(r"[.,;:!?()\[\]\"“”—–]")
"""A mark that parts a clause from the one before it, but for the stop of an abbreviation."""

CLAUSE_END = re.compile(r"[.;:]")
"""A mark that ends a clause, commas and all, but for such a stop."""

# Who says it, put in right before a time: `, the mayor said, on `
PUT_IN = re.compile(rf",\s([^,.;:!?()\[\]\"“”]{{3,{PUT_IN_MOST}}}),\s(?=(?:\w{{1,9}}\s){{0,2}}\Z)")

SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,9}\s{0,9}\Z")
"""How a sentence ends, and a headline doesn't."""

SHORTEST_PAST = 5
"""Letters of the shortest word in *-ed* that is taken for a verb in the past: *need* is none."""

BASES = frozenset(SCHEDULED.values())

PASTS = frozenset(form for form in IRREGULAR if not form.endswith(("s", "ing"))) - NOT_PAST
"""Forms of irregular verbs that tell of the past: *fell*, *was*."""


def is_headline(text: str) -> bool:
    """Tell whether a text ends as no sentence does, so that its present may be past."""
    return not SENTENCE_END.search(text, max(0, len(text) - 20))


def outlook_of(text: str, start: int, end: int, *, headline: bool) -> Outlook:
    """Tell where the words before the time at `text[start:end]` put it."""
    before = _before(text, start)
    clause = _clause(before)
    if SET_BEFORE.search(before) or _governs(AHEAD_WORDS, clause):
        return Outlook.AHEAD
    if _governs(UNSURE_WORDS, clause) and not _told_of(text, end):
        return Outlook.OPEN
    if headline or not (told := _scheduled(text, start, end)):
        return Outlook.NONE
    return Outlook.PRESENT if SCHEDULE_WORDS.isdisjoint(told) else Outlook.AHEAD


def lies_behind(text: str, start: int, end: int) -> bool:
    """Tell whether a verb in the past stands in the clause before the time at `text[start:end]`, or right after it."""
    if _told_of(text, end):
        return True
    clause = _clause(_before(text, start))
    words = ["", *WORD.findall(clause)]
    return bool(PAST_WORDS.search(clause)) or any(map(_in_the_past, words, words[1:]))


def _in_the_past(before: str, word: str) -> bool:
    """Tell whether a word is a verb in the past, by the word before it: no *is held*, no *the closed road*."""
    folded = before.casefold()
    if folded in PRESENT_PASSIVE:
        return False
    regular = len(word) >= SHORTEST_PAST and word.endswith("ed") and word.islower()
    return word in PASTS or (regular and folded not in BEFORE_THINGS and not folded.endswith("ly"))


def counts_ahead(text: str, start: int, end: int, *, headline: bool) -> bool:
    """Tell whether what is counted at `text[start:end]`, after *in*, is how long it is till something happens.

    Not how long something takes: *will play three matches in four days*.
    """
    before = _before(text, start)
    clause = _clause(before)
    if SET_BEFORE.search(before) or BEING_IN.search(before):
        return True
    if clause.strip(' “"‘').casefold() in BEFORE_A_COUNT:
        after = _up_to_a_mark(text[end : end + REACH])
        told = AHEAD_WORDS.search(after)
        return told is not None and not PAST_WORDS.search(after, 0, told.start())
    between = [WORD.findall(AHEAD_WORDS.split(clause)[-1])] if _governs(AHEAD_WORDS, clause) else []
    between += [] if headline else [_scheduled(text, start, end)]
    return any(told and not any(map(_counts, told)) for told in between)


def _before(text: str, start: int, reach: int = REACH) -> str:
    """Give the words before a time, without who says it if that is put in right before it."""
    before = text[max(0, start - reach) : start]
    put_in = PUT_IN.search(before, max(0, len(before) - PUT_IN_MOST - LONGEST))
    if put_in and not VERBS.isdisjoint(put_in.group(1).casefold().split()):
        return f"{before[: put_in.start()]} {before[put_in.end() :]}"
    return before


def _clause(before: str, marks: re.Pattern[str] = CLAUSE_END) -> str:
    """Give what stands after the last mark that parts clauses; the stop of an abbreviation parts none."""
    ends = [mark.end() for mark in marks.finditer(before) if not _is_idle(before, mark)]
    return before[ends[-1] :] if ends else before


def _up_to_a_mark(after: str) -> str:
    """Give what stands before the first mark that ends a clause."""
    ends = (mark.start() for mark in CLAUSE_END.finditer(after) if not _is_idle(after, mark))
    return after[: next(ends, len(after))]


def _is_idle(text: str, mark: re.Match[str]) -> bool:
    return mark.group() == "." and is_idle(text, mark.start())


def _counts(word: str) -> bool:
    return word[0].isdigit() or word.casefold() in NUMBER_WORDS


def _governs(words: re.Pattern[str], clause: str) -> bool:
    """Tell whether one of some words stands in the clause before a time, no past verb between."""
    ends = [match.end() for match in words.finditer(clause)]
    return bool(ends) and not PAST_WORDS.search(clause, ends[-1])


def _scheduled(text: str, start: int, end: int) -> list[str]:
    """Give the words from a verb in the simple present to a time, lower case; none if there is no such verb.

    A noun that is spelt alike has no subject before it, or a verb after its date.
    """
    if _told_of(text, end):
        return []
    words = WORD.findall(_clause(_before(text, start, WINDOW), PARTED))[-LONGEST:]
    for place in range(len(words) - 1, 0, -1):
        word = words[place]
        if word in AFTERWARDS or word in REPEATED or _past(word):
            return []
        if word in SCHEDULED or word in BASES:
            return [w.casefold() for w in words[place:]] if _is_scheduling(words, place) else []
    return []


def _told_of(text: str, end: int) -> bool:
    """Tell whether a past verb follows a time, whose subject is what stands before it."""
    found = WORD.match(text, end + 1) if text.startswith(" ", end) else None
    return found is not None and _past(found.group())


def _past(word: str) -> bool:
    """Tell whether a word may be a verb in the past."""
    return (word in VERBS or (len(word) >= SHORTEST_PAST and word.endswith("ed"))) and word.islower()


def _is_scheduling(words: list[str], place: int) -> bool:
    """Tell whether the word at a place has its subject right before it, and what it needs after it."""
    verb, before = words[place], words[place - 1]
    after = words[place + 1] if place + 1 < len(words) else ""
    folded, base = before.casefold(), SCHEDULED.get(verb, verb)
    if base in COMPLETED and after not in COMPLETED[base]:
        return False
    if any(_past(word) and word not in SAID for word in words[:place]):
        return False
    if folded in SUBJECT_PRONOUNS:
        return folded in RELATIVES or (verb == base) == (folded in SEVERAL)
    if folded in NO_SUBJECT | BEFORE_THINGS | BEFORE_DEEDS or folded in COUNTED:
        return False
    if before.endswith(("'", "’", "'s", "’s", "ly")) or before[0].isdigit() or before in SCHEDULED:
        return False
    several = before.endswith("s") and not before.endswith("ss")
    if verb != base:
        return before[0].isupper() or not several
    if folded in SEVERAL:
        return True
    if before[0].isupper():
        return several or after in OBJECTS or after[:1].isupper()
    # Of `rain stops play` and `the crews leave` only the second has what stands before things.
    return several and (place == 1 or words[place - 2].casefold() in BEFORE_THINGS)
