"""What a term is in a sentence that has it: what it is about, or one of a list, or an example; or somebody who acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from variorum.identity import fold
from variorum.language.english.sentences import (
    ACTING,
    EXAMPLES,
    MET_BY,
    MET_DIRECTLY,
    POSSESSIVE_END,
    SECOND_AFTER,
    SERIES_AFTER,
    SERIES_BEFORE,
    SERIES_ENDS,
    SPOKEN_BY,
    UNDER_PREPOSITION,
)
from variorum.language.terms import Mention
from variorum.language.wording import Wording
from variorum.model import Grade

OPENING = 25
"""Characters before a name at a sentence's start, within which what is theirs is the subject."""

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
    return bool(MET_BY.search(before) or (len(before) <= OPENING and POSSESSIVE_END.match(after)))


def _listed(before: str, after: str) -> bool:
    if EXAMPLES.search(before):
        return True
    if POSSESSIVE_END.search(after):
        return False
    if SERIES_AFTER.search(after):
        return True
    if SECOND_AFTER.search(after) and UNDER_PREPOSITION.search(before):
        return True
    return bool(SERIES_BEFORE.search(before) and SERIES_ENDS.match(after))
