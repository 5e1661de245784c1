"""What a sentence leans on: whether it can be understood where the sentence before it isn't printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec import Struct

from variorum.identity import normalise
from variorum.language.english.names import TITLES as OFFICES
from variorum.language.english.numbers import NUMBER_WORDS
from variorum.language.english.sentences import (
    ADDRESSING,
    AFTER_LIKENING,
    AFTER_THOSE,
    COMPARES,
    CONNECTIVE_FIRST,
    CONNECTIVE_INSIDE,
    COUNTED_FIRST,
    DEMONSTRATED,
    DEMONSTRATIVE,
    DEMONSTRATIVE_ALONE,
    DEMONSTRATIVE_REJECTED,
    EXPLETIVE,
    HE_SAID,
    HUMAN,
    HUMAN_WORD,
    LIKENING,
    OPENERS,
    PAIR_FIRST,
    PARTIES,
    PERSONAL,
    PHRASE_FIRST,
    POINTING_AHEAD,
    POINTING_AT_A_TIME,
    PRONOUN_SUBJECT,
    SAID_OF,
    SAYS_AFTER,
    SAYS_MORE,
    SEVERAL_NAMED,
    STANDING_ALONE,
    STANDING_FOR_ANY,
    TAKES_UP,
    TAKING_UP,
    THE_NAMED,
    THE_PERSON,
    THEM,
    TURNS,
    UNFINISHED,
    WHEN_NOUNS,
    WITH_ANTECEDENT,
)
from variorum.language.english.speech import ATTRIBUTING, BEFORE_THE_SAID, VERBS
from variorum.language.english.words import ZIPF, stem
from variorum.language.wording import Wording


class Leaning(Struct, frozen=True, kw_only=True):
    """What of a sentence points out of it."""

    why: str = ""
    """The words that need the sentence before, lower case; empty if none does."""
    pronoun: bool = False
    """What leans is a pronoun, so that who it means has to be visible in the sentence before."""
    exact: bool = False
    """Nothing but the sentence before in its own source will do."""
    goes_on: bool = False
    """It is a quotation that goes on: nobody outside the marks says who speaks."""
    nouns: tuple[str, ...] = ()
    """Stems of the nouns that take up something named earlier, though not in the sentence before."""
    unclear: bool = False
    """Alone it can't be understood: by its first words or a pronoun, not by a *however* inside it."""
    points_back: bool = False
    """A noun takes up something named earlier, be it as the subject of what is said: `said the meeting lasted`."""
    human: str = ""
    """A pronoun for one person that the sentence doesn't explain, whatever else it leans on."""
    person: bool = False
    """What leans stands for one person."""
    continues: bool = False
    """It takes up as a whole what was told just before: `this is`, or a quotation that goes on and doesn't turn."""
    demonstrated: frozenset[str] = frozenset()
    """Stems of the words after its demonstratives, with which it may take up a matter: `these communications`."""
    anything: bool = False
    """One of its demonstratives is before a noun that may stand for whatever was told: `this issue`."""
    addresses: bool = False
    """It has a word for its reader, outside quotation marks."""


class _Demonstrated(NamedTuple):
    start: int
    by: str
    words: tuple[str, ...]


NEAR_START = 90
"""Characters at a sentence's start within which what points back can't mean anything in the sentence."""

SUBJECT_NAMED = re.compile(r", [A-Z]")
"""A capitalised word after a comma, which a pronoun before it may mean."""

COMMON = 4.6
"""Zipf frequency from which on a sentence's first word is taken for a common one, not a name."""

MARKS = "\"'([-. "
"""What may stand before a sentence's first word, in folded text."""

AROUND = " ,.-–—'…"
"""What may be left around a sentence's words where a quotation is left out."""


def leaning_of(wording: Wording) -> Leaning:
    """Read what a sentence leans on.

    The openers, pronouns and demonstratives are those of `variorum.language.english`; what stands before its
    pronoun in the same sentence is taken as what the pronoun means.
    """
    text = wording.text
    spoken = wording.outside.strip(AROUND)
    folded, low = normalise(text).lstrip(MARKS), normalise(spoken)
    first = [normalise(text[start:end]) for start, end in islice(wording.seen, 2)]
    middle = wording.begins_inside
    opens = not middle
    goes_on = opens and not any(character.isalpha() for character in spoken)
    human = _unexplained(HUMAN_WORD.search(low), spoken, low)
    person = _person(folded)
    if middle:
        why, pronoun = "the middle of a quotation", False
    elif goes_on:
        why, pronoun = "a quotation that goes on", True
    else:
        why, pronoun = _why(first, folded, spoken, low, human)
    demonstrated = tuple(_demonstrated(folded))
    nouns = () if why else _nouns(low, demonstrated)
    return Leaning(
        why=why,
        pronoun=pronoun,
        exact=middle,
        goes_on=goes_on,
        nouns=nouns,
        unclear=bool(why) and (pronoun or middle or folded.startswith(why)),
        points_back=bool(nouns) or any(stem(match.group(1)) in TAKING_UP for match in SAID_OF.finditer(low)),
        human=human.group() if human else "",
        person=bool(
            pronoun and (why.partition(" ")[0].partition("'")[0] in HUMAN or (person and why == person.group()))
        ),
        continues=(goes_on and not TURNS.match(folded)) or bool(STANDING_ALONE.search(folded)),
        demonstrated=frozenset(stem(word) for one in demonstrated for word in one.words),
        anything=any(not STANDING_FOR_ANY.isdisjoint(one.words) for one in demonstrated),
        addresses=bool(ADDRESSING.search(low)),
    )


def _why(first: Sequence[str], folded: str, spoken: str, low: str, human: re.Match[str] | None) -> tuple[str, bool]:
    """Find the words that need the sentence before, and whether they are a pronoun; `first` are its first two."""
    if opener := CONNECTIVE_FIRST.match(folded):
        return opener.group(), False
    if pair := PAIR_FIRST.match(folded):
        return pair.group(), True
    if why := _pronoun(first, folded, spoken, low, human):
        return why, True
    if known := THE_NAMED.match(folded) or _person(folded):
        return known.group(), True
    if why := _demonstrative(first, folded):
        return why, False
    if UNFINISHED.fullmatch(low) and not COMPARES.search(low):
        return low.rstrip(".!").rpartition(" ")[2], False
    if more := SAYS_MORE.search(low):
        return more["verb"], False
    for inner in CONNECTIVE_INSIDE.finditer(low):
        if not WITH_ANTECEDENT.search(low[max(0, inner.start() - 40) : inner.start()]):
            return inner.group().strip(", "), False
    return "", False


def _pronoun(first: Sequence[str], folded: str, spoken: str, low: str, human: re.Match[str] | None) -> str:
    """Find the pronoun that nothing before it in the sentence explains; `human` is one for a person."""
    word = first[0] if first else ""
    if word.partition("'")[0] in PERSONAL and not EXPLETIVE.match(folded):
        return word
    if human and human.start() <= NEAR_START:
        return human.group()
    subject = _unexplained(PRONOUN_SUBJECT.match(low), spoken, low)
    if subject and not EXPLETIVE.match(low, subject.start("pronoun")):
        return subject["pronoun"]
    tail = HE_SAID.search(low)
    if tail:
        return tail.group().strip(", \"'")
    return _several(low)


def _person(folded: str) -> re.Match[str] | None:
    """Find one person at the start who was told of before, by age or by what he does; of an office there is one."""
    found = THE_PERSON.match(folded)
    return found if found and found.group().rpartition(" ")[2] not in OFFICES else None


def _several(low: str) -> str:
    """Find a *them* near the start that nothing before it in the sentence can mean."""
    them = THEM.search(low)
    if not them or them.start() > NEAR_START:
        return ""
    return "" if SEVERAL_NAMED.search(low, 0, them.start()) else them.group()


def _unexplained(found: re.Match[str] | None, spoken: str, low: str) -> re.Match[str] | None:
    """Leave a pronoun that was found, unless the sentence tells whom it means."""
    return None if found and _explained(found.start("pronoun"), spoken, low) else found


def _explained(place: int, spoken: str, low: str) -> bool:
    """Tell whether a name stands before a pronoun, or is the subject that an opening phrase points to."""
    words = spoken[:place].split()
    if any(word.lstrip("\"'“‘(")[:1].isupper() for word in words[1:]):
        return True
    if words and _names(words[0].strip("\"'“‘(,"), words[1] if len(words) > 1 else ""):
        return PHRASE_FIRST.match(low) is None
    return bool(PHRASE_FIRST.match(low) and SUBJECT_NAMED.search(spoken, place))


def _names(first: str, second: str) -> bool:
    """Tell whether a sentence's first word is a name, by how common it is and what follows it."""
    if not first[:1].isupper() or first in OPENERS or first.endswith("ing"):
        return False
    if first.endswith(("'s", "’s")) or second in VERBS or second in ATTRIBUTING:
        return True
    return second.endswith("ed") or ZIPF.get(stem(first.casefold()), 0.0) < COMMON


def _demonstrative(words: Sequence[str], folded: str) -> str:
    """Find a demonstrative that is the subject, or one that stands alone."""
    first, second = (*words, "", "")[:2]
    if first.partition("'")[0] in DEMONSTRATIVE:
        when = first in POINTING_AT_A_TIME and second in WHEN_NOUNS
        if not when and not (first in POINTING_AHEAD and second in AFTER_THOSE):
            return f"{first} {second}".strip()
    alone = DEMONSTRATIVE_ALONE.search(folded[:NEAR_START]) or DEMONSTRATIVE_REJECTED.search(folded[:NEAR_START])
    return alone.group() if alone else ""


def _demonstrated(folded: str) -> Iterator[_Demonstrated]:
    """Go through the demonstratives before words that tell what is meant, none of them a time."""
    for match in DEMONSTRATED.finditer(folded):
        words = tuple(word for word in match.groups()[1:] if word)
        if words[0] not in WHEN_NOUNS | AFTER_THOSE | DEMONSTRATIVE:
            yield _Demonstrated(match.start(), match.group(1), words)


def _nouns(low: str, demonstrated: Iterable[_Demonstrated]) -> tuple[str, ...]:
    """Give the nouns that take something up, by `the` or by a demonstrative inside the sentence."""
    found = []
    for match in TAKES_UP.finditer(low):
        noun = stem(match.group(1))
        # After a comma only who speaks: `…, the officials said`; anything else is another's subject.
        if noun in TAKING_UP and (not match.start() or SAYS_AFTER.match(low, match.end())):
            found.append(noun)
    counted = COUNTED_FIRST.match(low)
    if counted and counted.group(1) not in PARTIES:
        found.append(stem(counted.group(1)))
    for one in demonstrated:
        if one.start >= NEAR_START or one.by in BEFORE_THE_SAID:
            continue
        noun = next((word for word in one.words if word not in NUMBER_WORDS), one.words[-1])
        if one.by not in LIKENING or noun not in AFTER_LIKENING:
            found.append(stem(noun))
    return tuple(dict.fromkeys(found))
