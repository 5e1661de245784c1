"""What a sentence mainly asserts: its words without who says so, and those of its lesser clauses counted less.

And what of it each of its times dates: the main clause, a lesser one that tells a deed of its own, or neither for sure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from itertools import pairwise

from msgspec import Struct

from variorum.language.english.calendar import BETWEEN, OF_A_NOUN, SINCE_WHEN, SPANNING
from variorum.language.english.sentences import (
    BE_AND_HAVE,
    BEFORE_DOING,
    BEFORE_THINGS,
    CONTENT,
    FRONTING,
    GOING,
    HAVING,
    JOINING_CLAUSES,
    LESSER_AFTER_COMMA,
    LESSER_OPENERS,
    LIKENED,
    LIKENING_OPENERS,
    MODALS,
    PERSONAL,
    PHRASING,
    POSSESSIVE,
    RELATING,
    RELATIVE,
    STANDING,
    SUPPOSING,
    UNCHANGED_PASTS,
)
from variorum.language.english.speech import SPEECH, VERBS
from variorum.language.english.words import ARTICLES
from variorum.language.speech import Saying
from variorum.language.times.outlook import PASTS, SETTING, SHORTEST_PAST, Outlook
from variorum.language.times.times import Anchor, Time, TimeRole, TimeUnit, Which
from variorum.language.wording import Wording
from variorum.language.words import Word, words_between

LESSER = 0.3
"""How much a word of a lesser clause counts against one of the main clause."""


def assertion_of(wording: Wording, sayings: Sequence[Saying]) -> Mapping[str, float]:
    """Give the telling words of what a sentence asserts, by key, with how much each counts: from 0 to 1.

    A lesser clause goes from its opener to the next comma; the words that tell who says it are left out.
    """
    frames = [span for one in sayings for span in ((one.spot.start, one.spot.end), one.verb)]
    found: dict[str, float] = {}
    lesser = False
    end = 0
    for word in wording.words:
        comma = "," in wording.text[end : word.start]
        end = word.end
        lower = word.lower
        opens = lower in LESSER_OPENERS
        if comma:
            lesser = opens or lower in LESSER_AFTER_COMMA or lower.endswith("ing")
        elif opens:
            lesser = True
        if word.telling and not any(first <= word.start < last for first, last in frames):
            found[word.key] = max(LESSER if lesser else 1.0, found.get(word.key, 0.0))
    return found


# A mark between two words that parts clauses
PARTED = re.compile(r"[,;:()?!—–]|\s--?\s")

# What goes on from a year or a day to another: `2015-16`
RANGE = re.compile(r"\s?[-–/]\s?\d")

# What stands before the day of a post
SIGNED = re.compile(r"\(@\w{1,20}\)\s{1,3}\Z")

LONGEST_SIGNATURE = 30
"""Characters of the longest of those."""

# What something was set for, which may not have come about: `was scheduled for`
SET_FOR = re.compile(rf"{SETTING}\Z")

LONGEST_SETTING = 20
"""Characters of the longest of those."""

OWNED = ("'s", "’s")
"""After a time, by which it belongs to what follows: *Thursday's vote*."""

MOST_TIMES = 64
"""Times of one sentence that are looked at: what gives more is a list of them, and tells no deed."""

AUXILIARIES = BE_AND_HAVE | MODALS.keys()
"""Verb forms that stand before another verb, and are no participles."""

LONG = (TimeUnit.MONTH, TimeUnit.YEAR)
"""Lengths of a time that is hardly the moment of what is told in the present."""

DETERMINERS = ARTICLES | POSSESSIVE
"""Words before a noun by which a time between them says which it is: *the 2014 vote*, *its May vote*."""


class Bearing(Enum):
    """What of a sentence a time dates."""

    MAIN = "main"
    """What it mainly tells."""
    LESSER = "lesser"
    """A clause that tells a deed of its own and who does it: *who resigned in May*, *after the bridge fell in May*."""
    POST = "post"
    """The post that it signs, which stands before it: `— Ada Quill (@ada) October 13, 2016`."""
    NONE = ""
    """Nothing for sure: what stands beside a noun, a span of time, what is supposed, a day seen from within a quotation."""


class Dating(Struct, frozen=True):
    """What of a sentence a time dates."""

    bearing: Bearing
    start: int
    end: int
    """Offsets in the sentence of what is of that time: of a lesser clause all its words, else the words of the time."""


class _Part(Struct, kw_only=True):
    """Words of a sentence between two marks, or from the word that opens a clause on."""

    words: Sequence[Word]
    verbs: Sequence[int]
    """Places in it of the verbs, as far as their form tells."""
    marked: bool
    """A mark stands before it, or nothing."""
    lesser: bool = False
    """It tells less than the main clause."""
    beside: bool = False
    """It says more of a noun, or how something is done."""
    resumes: _Part | None = None
    """The part whose verb it has, where something is put in between."""

    @property
    def opener(self) -> str:
        """Give its first word, lower case."""
        return self.words[0].lower


def datings_of(wording: Wording, times: Sequence[Time]) -> tuple[Dating, ...]:
    """Tell of each time of a sentence what of it is of that time."""
    looked_at = times[:MOST_TIMES]
    parts = _parts(wording, looked_at) if looked_at else ()
    found = [_dating(wording, parts, looked_at, time) for time in looked_at]
    return (*found, *(Dating(Bearing.NONE, time.start, time.end) for time in times[MOST_TIMES:]))


def _parts(wording: Wording, times: Sequence[Time]) -> Sequence[_Part]:
    """Part a sentence into its clauses and phrases, and tell them apart."""
    parts: list[_Part] = []
    words = wording.words
    inside = {word.start for time in times for word in words_between(words, time.start, time.end)}
    first, marked = 0, True
    for at in range(1, len(words) + 1):
        mark = False
        if at < len(words):
            within = words[at - 1].start in inside and words[at].start in inside
            mark = not within and PARTED.search(wording.text, words[at - 1].end, words[at].start) is not None
            opens = _opens(words, at) or _takes_up(wording, first, at)
            if not mark and (words[at].start in inside or not opens):
                continue
        verbs = [place - first for place in range(first, at) if _is_verb(wording, place)]
        parts.append(_Part(words=words[first:at], verbs=verbs, marked=marked))
        first, marked = at, mark
    _tell_apart(parts, inside)
    return parts


def _opens(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word opens a clause or phrase that tells less, or what is said: no *as many as*, no *went after*."""
    lower, before = words[at].lower, words[at - 1].lower if at else ""
    if lower in LIKENING_OPENERS:
        following = words[at + 1].lower if at + 1 < len(words) else ""
        return LIKENED.isdisjoint((following, before))
    return (lower in LESSER_OPENERS and before not in GOING) or lower in CONTENT


def _takes_up(wording: Wording, first: int, at: int) -> bool:
    """Tell whether a clause about the noun before it begins at a word, with no word that opens it: *the bid it made*."""
    words = wording.words
    if words[at].lower not in PERSONAL or not (at and words[at - 1].telling and at + 1 < len(words)):
        return False
    verbs = [words[place].lower for place in range(first, at) if _is_verb(wording, place)]
    return is_past(words[at + 1]) and bool(verbs) and verbs[-1] not in SPEECH and not _is_verb(wording, at - 1)


def is_past(word: Word) -> bool:
    """Tell whether a word looks like a verb in the past."""
    lower = word.lower
    irregular = lower in PASTS or lower in UNCHANGED_PASTS
    return word.text[0].islower() and (irregular or (len(lower) >= SHORTEST_PAST and lower.endswith("ed")))


def _is_verb(wording: Wording, place: int) -> bool:
    """Tell whether a word is a verb, by its form and the word before it: no *its improved offer*, no *state-owned*."""
    word = wording.words[place]
    if not word.text[0].islower():
        return False
    if word.lower in AUXILIARIES or word.lower in VERBS:
        return True
    before = wording.words[place - 1].lower if place else ""
    noun = before in BEFORE_THINGS - CONTENT or wording.text[word.start - 1 : word.start] == "-"
    if noun and (word.lower.endswith("ed") or word.lower in UNCHANGED_PASTS):
        return False
    return word.lower in SPEECH or word.lower in RELATING or is_past(word)


def _tell_apart(parts: Sequence[_Part], inside: set[int]) -> None:
    """Tell which parts are lesser clauses, which stand beside a noun, and which belong to the main clause."""
    told = False
    open_: _Part | None = None
    for number, part in enumerate(parts):
        before = parts[number - 1] if number else None
        opener = part.opener
        if before and _follows(part, before, inside):
            part.lesser, part.beside = before.lesser, before.beside
            part.resumes = (before.resumes or before) if opener in FRONTING else None
        elif before and (opener in CONTENT or (opener in PERSONAL and not part.marked)):
            part.lesser = True
        elif opener in LESSER_OPENERS and _opens(part.words, 0) and part.words[0].start not in inside:
            fronting = opener in FRONTING
            part.lesser = not fronting or (told and bool(part.verbs))
            part.beside = fronting and told and not part.verbs
        elif before and before is not open_ and part.marked and part.verbs[:1] == [0] and open_ and not open_.verbs:
            part.lesser, part.resumes = open_.lesser, open_
        elif before and part.marked and opener not in JOINING_CLAUSES:
            part.beside = _is_beside(part, before, inside, told=told)
        if not part.beside and not _is_time(part, inside):
            open_ = part
        if not part.lesser and not part.beside:
            told = told or bool(part.verbs)


def _follows(part: _Part, before: _Part, inside: set[int]) -> bool:
    """Tell whether a part belongs to the one before it: its time, what is said in it, what is done at once."""
    if part.opener in CONTENT:
        last = before.words[before.verbs[-1]].lower if before.verbs else ""
        near = [word for word in before.words if word.start not in inside]
        beside = bool(before.verbs) and before.words[before.verbs[-1]] is near[-1] if near else False
        return last in SPEECH or (beside and not part.marked)
    if part.opener in FRONTING and not part.marked:
        return True
    return part.marked and (_is_time(part, inside) or part.opener.endswith("ing"))


def _is_beside(part: _Part, before: _Part, inside: set[int], *, told: bool) -> bool:
    """Tell whether a part after a mark says more of a noun, or how: `, a mayor elected in May,`, `, in a vote held in May`."""
    if told:
        return part.opener in PHRASING or not part.verbs or _is_participle(part, 0)
    subject = not before.lesser and before.opener not in FRONTING and not _is_time(before, inside)
    if not subject or before.verbs:
        return False
    return part.opener in DETERMINERS or _is_participle(part, 0)


def _is_time(part: _Part, inside: set[int]) -> bool:
    """Tell whether a part is a time and nothing else that tells."""
    told = [word.start in inside for word in part.words if word.telling or word.text[0].isdigit()]
    return bool(told) and all(told)


def _before(part: _Part, at: int) -> str:
    """Give the word before another in its part, adverbs left out; empty if there is none."""
    return next((word.lower for word in reversed(part.words[:at]) if not word.lower.endswith("ly")), "")


def _is_participle(part: _Part, at: int) -> bool:
    """Tell whether a form of the past says more of the noun before it: *met the girls freed in May*, `Founded in 2002, `."""
    word = part.words[at]
    if not is_past(word) or word.lower in AUXILIARIES or at not in part.verbs:
        return False
    before = _before(part, at)
    if not before:
        return part.resumes is None
    earlier = [part.words[place].lower for place in part.verbs if place < at]
    if not earlier and part.resumes and part.opener in FRONTING:
        earlier = [part.resumes.words[place].lower for place in part.resumes.verbs]
    if before in PERSONAL:
        # *the bid it made in May*
        return bool(earlier) and earlier[-1] not in SPEECH
    if before in AUXILIARIES or before in JOINING_CLAUSES or before in RELATIVE:
        return False
    if not earlier:
        return part.marked and (part.opener.endswith("ing") or part.opener in PHRASING - FRONTING)
    return earlier[-1] not in SPEECH


def _dating(wording: Wording, parts: Sequence[_Part], times: Sequence[Time], time: Time) -> Dating:
    """Tell of a time of a sentence what of it is of that time."""
    none = Dating(Bearing.NONE, time.start, time.end)
    if time.anchor is Anchor.SPEECH and time.to is None:
        return none
    if time.day and SIGNED.search(wording.text, max(0, time.start - LONGEST_SIGNATURE), time.start):
        return Dating(Bearing.POST, time.start, time.end)
    number = next((at for at, part in enumerate(parts) if part.words[-1].end >= time.end), len(parts) - 1)
    part = parts[number]
    after = parts[number + 1] if number + 1 < len(parts) else None
    alone = all(time.start <= word.start < time.end for word in part.words if word.telling)
    leads = not number or part.opener in JOINING_CLAUSES | CONTENT or not parts[number - 1].verbs
    if alone and leads and after:
        part, after = after, None
    not_sure = part.beside or _says_which(wording, part, time) or _is_span(wording, part, times, time)
    if not_sure or time.role is TimeRole.START:
        if after and after.opener in SINCE_WHEN and _tells_a_deed(after) and part.words[-1].start < time.end:
            return Dating(Bearing.LESSER, time.start, after.words[-1].end)
        if time.record:
            return Dating(Bearing.LESSER, time.start, time.end)
    if not_sure or _is_nowadays(part, time):
        return none
    if part.lesser:
        whole = part.resumes or part
        tells = _tells_a_deed(part)
        return Dating(Bearing.LESSER, whole.words[0].start, part.words[-1].end) if tells else none
    main = (word for one in parts if not one.beside for word in one.words)
    told = any(word.telling and word.text[0].islower() for word in main)
    return Dating(Bearing.MAIN, time.start, time.end) if told else none


def _is_nowadays(part: _Part, time: Time) -> bool:
    """Tell whether *today* is these days: its clause tells of the present, `there are others today`, not `has today left`."""
    if time.unit is not TimeUnit.DAY or time.count or time.part or time.anchor is not Anchor.WRITING:
        return False
    before = next((word.lower for word in reversed(part.words) if word.end <= time.start), "")
    verbs = [part.words[at] for at in part.verbs]
    if not verbs or before in HAVING:
        return False
    done = verbs[0].lower in HAVING and is_past(verbs[-1])
    return all(verb.lower in STANDING for verb in verbs[: -1 if done else None])


def _tells_a_deed(part: _Part) -> bool:
    """Tell whether a lesser clause tells what was done, and who did it: no *after talks in May*, no *when he left in May*."""
    whole = part.resumes or part
    if whole.opener in SUPPOSING or len(whole.words) == 1:
        return False
    if whole.opener in BEFORE_DOING and whole.words[1].lower.endswith("ing"):
        # *after leaving in May*: who does it is who does what the main clause tells
        return True
    verbs = [place for place in whole.verbs if place] or (part.verbs if whole is not part else [])
    if not verbs:
        return False
    if whole.opener in RELATIVE | CONTENT | PERSONAL:
        return True
    subject = whole.words[1].lower
    stands_first = verbs[0] == 1 and whole is part
    return not stands_first and subject not in PERSONAL - POSSESSIVE


def _says_which(wording: Wording, part: _Part, time: Time) -> bool:
    """Tell whether a time says which a noun is: *Thursday's vote*, *the 2014 vote*, *the war of 1911*, *votes held in May*."""
    text = wording.text
    if text.startswith(OWNED, time.end):
        return True
    inside = words_between(wording.words, time.start, time.end)
    if inside and inside[0].lower in OF_A_NOUN and not time.partly:
        return True
    ends = (time.start, *(word.end for word in inside[:1]))
    settings = (text[max(0, end - LONGEST_SETTING) : end].rstrip() for end in ends)
    if time.outlook is Outlook.NONE and any(map(SET_FOR.search, settings)):
        return True
    fronted = part.opener in FRONTING and part.marked
    return not fronted and (_stands_before_its_noun(wording, time) or _is_of_a_noun(part, time))


def _stands_before_its_noun(wording: Wording, time: Time) -> bool:
    """Tell whether a time stands between an article or an owner and what that belongs to: *the 2014 vote*."""
    if time.unit is not None:
        return False
    text = wording.text
    before = [word for word in wording.words if word.end <= time.start][-1:]
    inside = words_between(wording.words, time.start, time.end)
    after = next((at for at, word in enumerate(wording.words) if word.start >= time.end), None)
    owner = before and (before[0].lower in DETERMINERS or text[before[0].start - 1 : before[0].end] in OWNED)
    led = inside and inside[0].lower in DETERMINERS
    if not (owner or led) or after is None or text[time.end : wording.words[after].start] != " ":
        return False
    return wording.words[after].telling and not _is_verb(wording, after)


def _is_of_a_noun(part: _Part, time: Time) -> bool:
    """Tell whether a time is of a noun of its clause: of *votes held in May*, *the vote in May has led to*, *it followed*."""
    before = [place for place in part.verbs if part.words[place].start < time.start]
    after = [place for place in part.verbs if part.words[place].start >= time.end]
    if not before:
        known = time.start >= part.words[0].start and (time.year or time.month or time.unit in LONG)
        return bool(after and known) and not part.lesser and part.words[after[0]].lower in STANDING
    last = part.words[before[-1]].lower
    if any(part.words[place].lower in RELATING for place in before) or _is_participle(part, before[-1]):
        return True
    if last in SPEECH or last in AUXILIARIES or _before(part, before[-1]) in AUXILIARIES | RELATIVE:
        return False
    # *The deal reached in 2015 has failed*
    if not after or part.words[after[0]].lower not in BE_AND_HAVE:
        return False
    return _before(part, after[0]) not in JOINING_CLAUSES | PERSONAL


def _is_span(wording: Wording, part: _Part, times: Sequence[Time], time: Time) -> bool:
    """Tell whether a time is one end of a span: *from 2014 to 2016*, *until May*; but for *has since May refused*."""
    if RANGE.match(wording.text, time.end):
        return True
    if any(_spans(wording, one, other) for one, other in pairwise(times) if time in (one, other)):
        return True
    if time.role is TimeRole.START and not time.record:
        return not any(word.lower in HAVING for word in part.words)
    return time.role is TimeRole.END and time.which is Which.NONE


def _spans(wording: Wording, one: Time, other: Time) -> bool:
    """Tell whether two times on end are those between which something lasts."""
    words = wording.words
    before = [word for word in words if word.end <= one.start][-1:]
    led = {word.lower for word in (*before, *words_between(words, one.start, one.end)[:1])}
    between = words_between(words, one.end, other.start)
    joins = {word.lower for word in (*between, *words_between(words, other.start, other.end)[:1])}
    return len(between) <= 1 and not BETWEEN.isdisjoint(led) and not SPANNING.isdisjoint(joins)
