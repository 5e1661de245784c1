"""Signs that a sentence was damaged or reworded on its way, each found in its words alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from itertools import pairwise

from variorum.language.english.pronouns import FIRST_PERSON, SECOND_PERSON
from variorum.language.english.saying import ATTRIBUTING
from variorum.language.english.stems import IRREGULAR
from variorum.language.english.verbs import VERBS
from variorum.language.quoted_text import outside_quotations, quoted_spans


class Flaw(StrEnum):
    """One sign of damage."""

    STRAY_STOP = "stray-stop"
    """A stop inside the sentence, or white space before a mark."""
    DOUBLED_WORD = "doubled-word"
    POSSESSIVE = "possessive"
    """`Blinkens’ trip`, where others write `Blinken’s`; `in it's readout`."""
    FRAGMENT = "fragment"
    """It begins in lower case or with a mark, or nothing ends it."""
    LONE_MARK = "lone-mark"
    """A quotation mark without its other."""
    MARKS_LOST = "marks-lost"
    """Words that somebody spoke in the first person, or to somebody, outside quotation marks."""


WEIGHT: Mapping[Flaw, float] = {
    Flaw.STRAY_STOP: 1.0,
    Flaw.DOUBLED_WORD: 1.0,
    Flaw.POSSESSIVE: 0.8,
    Flaw.FRAGMENT: 1.0,
    Flaw.LONE_MARK: 0.6,
    Flaw.MARKS_LOST: 1.5,
}
"""How much each counts against leading; 1 is a slip that every reader sees."""

SPACE_BEFORE_MARK = re.compile(r" [.,;:](?=\s|$)")
"""White space before a mark: `ministry. , according`, `discontent. .`."""

STOP_INSIDE = re.compile(r"[.?!] (?=[a-z,])")
"""A stop before lower case or a comma: `strait. of`."""

WORD_BEFORE = re.compile(r"(\.?)(\w[\w'’-]*)$")
"""The word before a stop, and the stop before it, as in `U.S`."""

LONGEST_WORD = 30
"""Characters before a stop that are looked at for its word."""

MARKS_MEET = re.compile(r"[;:!?] ?,|[,;:] ?[.;:]|\. [.,](?!\.)|(?<!\.)\.\.(?!\.)")
"""Two marks that don't go together: `., `, `. .`."""

MAY_DOUBLE = frozenset("that had very so no bye ha many really long".split())
"""Words that may stand twice, lower case."""

PLURAL_POSSESSIVE = re.compile(r"\b([A-Z][a-z]+)s['’](?=\s)")
"""A capitalised word as a plural's possessive, which a singular name may have been: `Blinkens’`."""

IT_IS = re.compile(r"\bit['’]s ")
"""*It's*, looked for before its surroundings are."""

ITS = re.compile(
    r"\b(?i:in|of|for|with|from|by|to|on|at|and|under) it['’]s (?!a\b|an\b|the\b|not\b)[a-z]"
)
"""*It's* where *its* is meant: `in it's readout`."""

SCRAP = 2
"""Words of a sentence without a verb that is hardly one that somebody wrote."""

ENDS = re.compile(r"[.!?…:;—–]['\"’”»)\]]*$")
"""What ends a sentence; a colon or dash may, before a list or a quotation."""

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
"""A word with its apostrophe: `don’t`."""

SHORT_FORMS = frozenset(
    "vs etc inc corp co ltd no st mt jr sr dr mr mrs ms gen sen rep gov lt".split()
)
"""Abbreviations before lower case."""


DOUBLE = '"“”'
"""Double quotation marks."""


def flaws_of(text: str, singular_names: frozenset[str] = frozenset()) -> tuple[Flaw, ...]:
    """List the signs of damage in a sentence as printed, each once, in the order of `Flaw`.

    `singular_names` are names whose plural occurs nowhere, so that its possessive is a slip.
    """
    return tuple(flaw for flaw, found in _FOUND.items() if found(text, singular_names))


def is_scrap(text: str) -> bool:
    """Tell whether a text is no sentence: what damage left of one, `Chinese interiors.`, or a crosshead."""
    words = WORD.findall(text)
    if len(words) > 1 and text.isupper():
        return True
    return (
        len(words) <= SCRAP
        and text.rstrip()[-1:] not in '?!…"”'
        and not any(
            w.casefold() in VERBS or w in IRREGULAR or w.endswith(("ed", "n't", "n’t"))
            for w in words
        )
    )


def _stray_stop(text: str, _: frozenset[str]) -> bool:
    if SPACE_BEFORE_MARK.search(text) or MARKS_MEET.search(text):
        return True
    held = quoted_spans(text)
    for stop in STOP_INSIDE.finditer(text):
        at = stop.start()
        if any(start < at < end for start, end in held):
            continue
        before = WORD_BEFORE.search(text[max(0, at - LONGEST_WORD) : at])
        if text[at] == "." and before and not _abbreviated(before.group(1), before.group(2)):
            return True
    return False


def _abbreviated(stop: str, word: str) -> bool:
    return bool(stop) or len(word) == 1 or word.casefold() in SHORT_FORMS


def _doubled(text: str, _: frozenset[str]) -> bool:
    words = text.split()
    return any(
        a == b and a.isalpha() and a.casefold() not in MAY_DOUBLE for a, b in pairwise(words)
    )


def _possessive(text: str, singular_names: frozenset[str]) -> bool:
    if IT_IS.search(text) and ITS.search(text):
        return True
    return "s’ " in text.replace("'", "’") and any(
        m.group(1) in singular_names for m in PLURAL_POSSESSIVE.finditer(text)
    )


def _fragment(text: str, _: frozenset[str]) -> bool:
    words = WORD.search(text)
    if words is None:
        return True
    before = text[: words.start()]
    first = words.group()
    starts_low = (
        first[0].islower() and not any(c.isdigit() for c in before) and not first[1:2].isupper()
    )
    cut = starts_low and before.strip(" ")[-1:] != "…"
    return cut or not ENDS.search(text) or text[0] in ",;)"


def _lone_mark(text: str, _: frozenset[str]) -> bool:
    held = quoted_spans(text)
    marks = sum(text.count(mark) for mark in DOUBLE)
    opens_only = text.count("“") > text.count("”") and marks == 1
    lone_single = text[:1] in "'‘" and not re.search(r"['’](?=[\s,.;!?]|$)", text[1:])
    return (marks > 2 * len(held) and not opens_only) or lone_single


def _marks_lost(text: str, _: frozenset[str]) -> bool:
    kept = outside_quotations(text)
    if any(mark in kept for mark in DOUBLE):
        return False
    words = [word.group() for word in WORD.finditer(kept)]
    if not any(word in ATTRIBUTING for word in words):
        return False
    if any(w == "I" or (not w.isupper() and _bare(w) in FIRST_PERSON) for w in words):
        return True
    return any(a in ("said", "says") and b in SECOND_PERSON for a, b in pairwise(words))


def _bare(word: str) -> str:
    """Give a word without what an apostrophe joins to it: `we` of `we’re`."""
    return word.replace("’", "'").partition("'")[0].casefold()


_FOUND = {
    Flaw.STRAY_STOP: _stray_stop,
    Flaw.DOUBLED_WORD: _doubled,
    Flaw.POSSESSIVE: _possessive,
    Flaw.FRAGMENT: _fragment,
    Flaw.LONE_MARK: _lone_mark,
    Flaw.MARKS_LOST: _marks_lost,
}
