"""What is told in the simple present of a day of the week, and so lies ahead: `City play again on Tuesday`."""

from __future__ import annotations

import re

from variorum.language.english.calendar import COUNTED
from variorum.language.english.noun_words import BEFORE_DEEDS, BEFORE_THINGS
from variorum.language.english.schedules import (
    AFTERWARDS,
    COMPLETED,
    NO_SUBJECT,
    OBJECTS,
    RELATIVES,
    REPEATED,
    SAID,
    SCHEDULE_WORDS,
    SCHEDULED,
    SEVERAL,
    SUBJECT_PRONOUNS,
)
from variorum.language.english.verbs import VERBS

WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*['’]?")

CLAUSE = re.compile(r"[^.,;:!?()\[\]\"“”—–]*$")
"""The words before a date that no mark parts from it."""

SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s*$")
"""How a sentence ends, and a headline doesn't."""

LONGEST = 25
"""Words of the clause before a date that are looked at."""

BASES = frozenset(SCHEDULED.values())


def scheduled(text: str, at: int, end: int) -> str:
    """Give the words from a verb in the simple present to the date at `text[at:end]`; empty if there is none.

    A headline's present may be past. A noun that is spelt alike has no subject before it, or a verb after
    its date.
    """
    clause = CLAUSE.search(text[:at])
    if not clause or not SENTENCE_END.search(text) or _told_of(text[end:]):
        return ""
    words = WORD.findall(clause.group())[-LONGEST:]
    for place in range(len(words) - 1, 0, -1):
        word = words[place]
        if word in AFTERWARDS or word in REPEATED or _past(word):
            return ""
        if word in SCHEDULED or word in BASES:
            return " ".join(words[place:]) if _is_verb(words, place) else ""
    return ""


def for_certain(told: str) -> bool:
    """Tell whether the words from a verb to its date say that it is set, as no caption does."""
    return not SCHEDULE_WORDS.isdisjoint(told.casefold().split())


def _told_of(after: str) -> bool:
    """Tell whether a past verb follows a date, whose subject is what stands before it."""
    found = WORD.match(after, 1)
    return bool(found and after[0] == " " and _past(found.group()))


def _past(word: str) -> bool:
    """Tell whether a word may be a verb in the past, but for one that tells what somebody said."""
    return (word in VERBS or (len(word) > len("need") and word.endswith("ed"))) and word.islower()


def _is_verb(words: list[str], place: int) -> bool:
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
