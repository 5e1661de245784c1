"""What a term is in a sentence that has it: what it is about, or one of a list, or an example; or somebody who acts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from variorum.identity import fold
from variorum.language.english.lists import alternation, one_of
from variorum.language.english.sentences import JOINING
from variorum.language.english.speech import ATTRIBUTING, VERBS
from variorum.language.terms import Mention
from variorum.language.wording import Wording
from variorum.model import Grade

EXAMPLES = re.compile(rf"\b(?:{one_of('sentences', 'exemplifying')})\b[^.;:\"]{{0,90}}$")
"""What makes the words after it examples: `such as`, `particularly over`."""

LAST_ITEM = alternation(JOINING)

SERIES_BEFORE = re.compile(
    rf"(?:,[^,]{{2,40}}(?:,|,? (?:{LAST_ITEM})\b)|, (?:{LAST_ITEM})\b|(?<!,) [\w-]+,) (?:[\w-]+ ){{0,2}}$"
)
"""An item and what divides it from a term after it: `disputes over human rights, trade and `."""

SERIES_AFTER = re.compile(
    rf"^(?: [\w-]+)?(?:, (?!(?:{one_of('sentences', 'no-items')}|\w+ing)\b)"
    rf"|, (?:{LAST_ITEM}) )[^.;]*(?:,|\b(?:{LAST_ITEM})\b)"
)
"""A further item after a term, and one more: `, human rights and `."""

PAIR_AFTER = re.compile(r"^(?: [\w-]+)? and (?:the |its |their |in )?[\w-]")
"""A second item after a term: ` and the South China Sea`."""

UNDER_PREPOSITION = re.compile(rf"\b(?:{one_of('sentences', 'before-no-subject')}) (?:the )?(?:[\w-]+ )?$")
"""A preposition before a term, so that the term isn't the clause's subject."""

SERIES_ENDS = re.compile(r"(?: [\w-]+){0,2}(?:[,.;\"]|$| and )")
"""What follows the last item of a list: ` production, the list`."""

ACTING = re.compile(
    r"(?:(?:,[^,]{1,80}){0,3},)?"
    rf"(?: (?:{one_of('sentences', 'before-acting')}|\w+ly))*"
    rf" (?:{alternation(VERBS | ATTRIBUTING)}|\w{{2,}}ed|who)\b"
)
"""A verb after a name: ` said`, `, a senior adviser, met`, ` has since denied`."""

SPOKEN_BY = re.compile(rf"\b(?:{alternation(ATTRIBUTING)}) (?:[\w.'-]+ ){{0,5}}$")
"""A verb of saying before a name: `said spokesman `."""

MEETING = one_of("sentences", "meeting")
"""Verbs that have a person as their object."""

MET_BY = re.compile(rf"\b(?:{MEETING}|{one_of('sentences', 'meeting-somehow')})\b[^,.;]{{0,80}}$")
"""A verb that has a person as its object, before a name."""

MET_DIRECTLY = re.compile(rf"\b(?:{MEETING})(?: (?:with|to|by))?(?: [\w.-]+){{0,4}} $")
"""The same with nothing but what they are in between: `met with foreign minister `."""

OPENING = 25
"""Characters before a name at a sentence's start, within which what is theirs is the subject."""

POSSESSIVE = re.compile(r"^'s?\b")
"""What makes a name the owner of what follows."""

BEFORE, AFTER = 250, 400
"""Characters before and after a term that tell what it is in its sentence."""


def grade(wording: Wording, mentions: Iterable[Mention]) -> Grade:
    """Grade a sentence by where its terms stand in it: it is a mention if every one is listed or an example."""
    listed = all(_listed(before, after) for before, after in _around(wording, mentions))
    return Grade.MENTION if listed else Grade.CORE


def grade_person(wording: Wording, mentions: Iterable[Mention]) -> Grade:
    """Grade a sentence by what a person does in it: core if they act, speak, or are met or spoken to."""
    acts = any(_acts(before, after) for before, after in _around(wording, mentions))
    return Grade.CORE if acts else Grade.MENTION


def _around(wording: Wording, mentions: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    """Give what stands before and after each mention, with marks folded and in lower case."""
    for mention in mentions:
        before = wording.text[max(0, mention.start - BEFORE) : mention.start]
        yield fold(before), fold(wording.text[mention.end : mention.end + AFTER])


def _acts(before: str, after: str) -> bool:
    if ACTING.match(after) or SPOKEN_BY.search(before) or MET_DIRECTLY.search(before):
        return True
    if EXAMPLES.search(before) or SERIES_AFTER.search(after):
        return False
    return bool(MET_BY.search(before) or (len(before) <= OPENING and POSSESSIVE.match(after)))


def _listed(before: str, after: str) -> bool:
    if EXAMPLES.search(before):
        return True
    if POSSESSIVE.search(after):
        return False
    if SERIES_AFTER.search(after):
        return True
    if PAIR_AFTER.search(after) and UNDER_PREPOSITION.search(before):
        return True
    return bool(SERIES_BEFORE.search(before) and SERIES_ENDS.match(after))
