"""Names in sentences: runs of capitalised words, told from words that only begin a sentence or an office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from variorum.language.english.calendar import MONTHS, WEEKDAYS
from variorum.language.english.names import (
    ACRONYMS,
    BETWEEN_BODY_AND_FIELD,
    BETWEEN_TWO,
    BODIES,
    CAPITAL_TITLES,
    CONNECTORS,
    COUNTRIES,
    FIELDS,
    FIRST_NAMES,
    GEOGRAPHY,
    HONORIFICS,
    OFFICES,
    OPENING_ENDS,
    PEOPLES,
    PREMIER,
    SHORT_NAMES,
    SIDES,
    SUFFIXES,
    SURNAMES,
    TIED,
    TITLES,
    WORDS_OF_ONE_LETTER,
)
from variorum.language.english.page import PARTICLES_OF_PEOPLE
from variorum.language.english.sentences import TITLES as ABBREVIATED
from variorum.language.english.speech import NEWSROOM_WORDS, SPEECH
from variorum.language.english.words import DEFINITE, JOINING_TWO, STOPWORDS, ZIPF
from variorum.language.words import Word, lower_of, words_of

APOSTROPHES = frozenset(("’", "'"))
"""Stands in a word of a name: `O’Neill`."""


SYLLABLE = 5
"""Letters of the longest syllable with a hyphen: `Mi-ra`."""

# What ends a sentence before its next word: `. `, `?” `, an opening quotation mark.
SENTENCE_END = re.compile(r"(?:[.!?:;…][\"”’')\]]*\s+|[\"“‘(\[—–]\s*)\Z")

LOOK_BACK = 12
"""Characters back in which the end of the sentence before is looked for."""

# A day or a year after a month.
DAY = re.compile(r",? \d")


JOINED = frozenset(
    (
        " ",
        "\u00a0",
        *(f" {words} " for words in CONNECTORS),
        *(f" {word}-" for word in PARTICLES_OF_PEOPLE.intersection(CONNECTORS)),
    )
)
"""What may stand between two words of one name."""

OWNING = frozenset(("’s ", "'s "))
"""Stands between two words of a name only after a common word: `People’s Republic`."""

LONGEST = 12
"""Words of the longest name: a longer run of capitals is a headline or a list, and is cut. Not fitted."""

PERSON = 2
"""Words of a name by which it is told from what stands before it."""

LONGEST_TITLE = 6
"""Words of the longest title before a name that is read without its capitals."""

NO_NAMES = TITLES | BODIES | GEOGRAPHY
"""Words, lower case, that are no name alone, whatever their capital."""

NO_TITLES = STOPWORDS - TITLES
"""Keys at which a title ends."""

Text: TypeAlias = tuple[str, Sequence[Word]]
"""A sentence, and its words."""


class Part(NamedTuple):
    """A word as names are made of: hyphened ones are one, `Asia-Pacific`, `O’Neill`, `G7`."""

    text: str
    start: int
    end: int
    at: int
    """Number of its first word in the sentence."""
    after: int
    """Number of the word after its last."""
    key: str
    capital: bool
    first: bool
    """It begins a sentence, so that its capital says nothing."""

    @property
    def lower(self) -> str:
        """It as lists of words have it."""
        return lower_of(self.text)

    @property
    def title(self) -> bool:
        """It is an office or a form of address: `President`, `Mr`, `Secretary-General`."""
        return self.lower.partition("-")[0] in TITLES or self.key == PREMIER

    @property
    def short(self) -> bool:
        """It is an abbreviation in capitals: `U.S.`, `CIA`."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def of_a_people(self) -> bool:
        """It says who comes from where: `Chinese`, `Danish-Dutch`."""
        return PEOPLES.issuperset(self.lower.split("-"))

    @property
    def may_name(self) -> bool:
        """It has a capital, and is no day, month or stop word."""
        if not self.capital or self.text in MONTHS or self.text in WEEKDAYS:
            return False
        initial = len(self.text) == 1 and self.text.casefold() not in WORDS_OF_ONE_LETTER
        return self.short or initial or self.key not in STOPWORDS


def parts_of(text: str, words: Sequence[Word]) -> Iterator[Part]:
    """Go through the words of a sentence, those in one put together."""
    at = 0
    while at < len(words):
        after = at + 1
        if words[at].capital:
            while after < len(words) and _in_one(text, words[after - 1], words[after]):
                after += 1
            if after < len(words) and at and _is_syllable(text, words[at - 1 : after + 1]):
                after += 1
        yield _part(text, words, at, after)
        at = after


def _part(text: str, words: Sequence[Word], at: int, after: int) -> Part:
    first, start, end = words[at], words[at].start, words[after - 1].end
    begins = not at
    # Only a capital needs to be told from one that begins a sentence.
    if at and first.capital and not _is_abbreviation(words[at - 1]):
        begins = SENTENCE_END.search(text[max(0, start - LOOK_BACK) : start]) is not None
    key = first.key if after == at + 1 else text[start:end].casefold()
    written = " ".join(text[start:end].split())
    return Part(text=written, start=start, end=end, at=at, after=after, key=key, capital=first.capital, first=begins)


def _is_abbreviation(word: Word) -> bool:
    """Tell whether a stop after a word ends no sentence: `Mr.`, `U.S.`, an initial."""
    return word.text in ABBREVIATED or word.text[-1] == "." or (len(word.text) == 1 and word.capital)


def _in_one(text: str, word: Word, following: Word) -> bool:
    """Tell whether a word goes on with the one before it: `Asia-Pacific`, but not `US-China`."""
    between = text[word.end : following.start]
    if following.text[0].isdigit():
        return between in ("", "-")
    if between in APOSTROPHES:
        return len(following.text) > 1
    return (
        between == "-"
        and word.text[-1].islower()
        and following.capital
        and following.text[1:2].islower()
        and not {word.key, following.key} <= COUNTRIES
    )


def _is_syllable(text: str, words: Sequence[Word]) -> bool:
    """Tell whether the last of some words ends a name as a syllable of it: `Han Mi-ra`."""
    return (
        len(words) == 3
        and words[0].capital
        and text[words[0].end : words[1].start] == " "
        and text[words[1].end : words[2].start] == "-"
        and words[2].text.islower()
        and max(len(word.text) for word in words[1:]) <= SYLLABLE
        and words[2].text not in TIED
    )


def is_surname(part: Part, before: Part, text: str) -> bool:
    """Tell whether a month is somebody's name: `Theresa May`, but not `Paris May 5`."""
    beside = text[before.end : part.start] == " " and part.text in MONTHS
    return beside and not DAY.match(text, part.end)


def name_key(name: str) -> str:
    """Give what names of one thing have in common: `usa` of *U.S.* and *United States*."""
    words = tuple(name.casefold().replace("’", "'").replace(",", "").split())
    if len(words) == 1:
        return SHORT_NAMES.get(name.replace(".", ""), words[0].replace(".", ""))
    joined = " ".join(words)
    return ACRONYMS.get((words[0], words[1]), joined) if len(words) == 2 else joined


class Name(Struct, frozen=True, kw_only=True):
    """A name where it stands in a sentence."""

    text: str
    """As written, with single spaces and without a possessive: `Department of Defense`."""
    start: int
    end: int
    """Offsets in the sentence's text."""
    words: tuple[int, int]
    """Numbers of its first word in the sentence's words, and of the word after its last."""
    title: tuple[int, int] | None = None
    """Numbers of the words of an office or a form of address before it: `Secretary of State`, `Mr`."""
    who: int = -1
    """Number of the entity that it means where it stands; -1 as long as nobody knows."""

    @property
    def key(self) -> str:
        """Give what it has in common with other names of the same thing."""
        return name_key(self.text)

    @property
    def single(self) -> bool:
        """It is one word: a surname, a city, an abbreviation."""
        return " " not in self.text

    @property
    def short(self) -> bool:
        """It is an abbreviation in capitals: `U.S.`, `CIA`."""
        return self.text.isupper()


Run: TypeAlias = tuple[Part, ...]
"""Words with capitals that stand together."""


Found: TypeAlias = tuple[Run, int | None]
"""The words of a name, and the number of the word with which its title begins."""


class NameReader:
    """Finds the names in a collection's sentences."""

    def __init__(self, texts: Iterable[Text], known: Iterable[str] = ()) -> None:
        """Learn from all sentences which words are names where none begins, and which names stand alone.

        `known` are names that are known already, from other sentences.
        """
        self._capital: Counter[str] = Counter()
        self._lower: Counter[str] = Counter()
        self._unjoined: set[str] = set()
        """Words that stand elsewhere than after *and*."""
        self._owning: set[str] = set()
        """Words that are known with a possessive in a name."""
        self._whole: set[tuple[str, ...]] = set()
        """Names that stand alone somewhere, each as its words."""
        self._parts_of: dict[str, tuple[Part, ...]] = {}
        for name in known:
            self._know(name)
        for text, words in texts:
            if text not in self._parts_of:
                self._parts_of[text] = tuple(parts_of(text, words))
                self._learn(self._parts_of[text])
        self._full: set[tuple[str, ...]] = set()
        """Names of several words that stand somewhere in usual letters, each as its words in lower case."""
        self._runs = {text: tuple(self._divide(text)) for text in self._parts_of}
        runs = [(text, run) for text, found in self._runs.items() for run in found]
        self._whole |= {_texts(run) for _, run in runs if not any(part.title for part in run)}
        # What is left of a run is a name too, by which others are told from what stands before them.
        self._whole |= {
            _texts(name)
            for text, run in runs
            for name, title in self._names_of(run, "", named=_comma(text, run))
            if title is not None
        }

        self._full |= {
            tuple(word.casefold() for word in found)
            for found in self._whole
            if len(found) > 1 and not any(len(word) > 1 and word.isupper() for word in found)
        }

    def _know(self, name: str) -> None:
        parts = tuple(part for part in parts_of(name, words_of(name)) if part.capital)
        self._whole.add(_texts(parts))
        self._capital.update(_texts(parts))
        self._owning |= {a.text for a, b in pairwise(parts) if name[a.end : b.start] in OWNING}

    def _learn(self, parts: Sequence[Part]) -> None:
        for part in parts:
            if not part.capital:
                if part.text[0].islower():
                    self._lower[part.lower] += 1
            elif not part.first:
                self._capital[part.text] += 1
        self._unjoined |= {b.text for a, b in pairwise(parts) if b.capital and a.text not in JOINING_TWO}

    def names(self, text: str, words: Sequence[Word]) -> tuple[Name, ...]:
        """Give the names of one of the sentences, in its order; they don't overlap."""
        return tuple(self._names(text, words))

    def _names(self, text: str, words: Sequence[Word]) -> Iterator[Name]:
        until = 0
        for run in self._runs[text]:
            at = run[0].at
            before = ""
            if at and text[words[at - 1].end : run[0].start].strip(" \u00a0“\"'(.") == "":
                before = words[at - 1].lower
            for parts, title in self._names_of(run, before, named=_comma(text, run)):
                if not self._is_name(parts):
                    continue
                first, last = parts[0], parts[-1]
                begin = _title(text, words, first.at if title is None else title, until, title)
                yield Name(
                    text=" ".join(text[first.start : last.end].split()),
                    start=first.start,
                    end=last.end,
                    words=(first.at, last.after),
                    title=None if begin is None else (begin, first.at),
                )
                until = last.after

    def _is_name(self, run: Run) -> bool:
        """Tell whether a run is a name at all: not an office, a nationality, or a word with a capital."""
        if len(run) > 1:
            if self._in_capitals(run) == (0, len(run)):
                return True
            people = run[-1].of_a_people
            return not all(
                part.title or part.short or part.of_a_people or (people and part.lower in SIDES) for part in run
            )
        only = run[0]
        if only.text in NEWSROOM_WORDS and (only.short or only.key not in ZIPF):
            return True
        if (
            len(only.text) < 2
            or only.of_a_people
            or only.lower in SUFFIXES
            or {only.lower, only.lower.removesuffix("s")} & NO_NAMES
        ):
            return False
        # A word that begins sentences alone is a name only where it is known as one.
        capital = self._capital[only.text] or (_texts(run) in self._whole and not only.first)
        return only.short or bool(capital and self._lower[only.lower] < self._capital[only.text])

    def _names_of(self, run: Run, before: str, *, named: bool) -> Iterator[Found]:
        """Part a run into its names: the sentence's first word and offices left out.

        With `named` a comma follows it, as one follows a name: `Richard Vance, a driver`.
        """
        if span := self._in_capitals(run):
            first, after = span
            titled = first > 0 and run[first - 1].title
            # In words that all have capitals nothing tells what else is a name.
            others = not all(part.short for part in run)
            if others:
                yield from self._names_of(run[: first - titled], before, named=False)
            yield run[first:after], run[first - 1].at if titled else None
            if others:
                yield from self._names_of(run[after:], "", named=named)
            return
        if run and run[0].first and self._alone(run[1:]) and self._only_begins(run[0], named=named):
            run = run[1:]
        if before in DEFINITE and len(run) > 1 and run[0].lower in HONORIFICS:
            yield run, None
            return
        titles = [at for at, part in enumerate(run) if part.title]
        if titles and titles[-1] == len(run) - 1 and run[-1].lower in SURNAMES:
            titles = titles[:-1]
        if titles:
            yield from self._around(run, titles)
        elif run:
            yield from self._apart(run, titled=before in TITLES)

    def _in_capitals(self, run: Run) -> tuple[int, int] | None:
        """Find in a run the longest name in capitals that stands elsewhere in usual letters: *MAYOR ADA QUILL QUITS*."""
        if not any(part.short for part in run):
            return None
        spans = ((first, first + length) for length in range(len(run), 1, -1) for first in range(len(run) - length + 1))
        for first, after in spans:
            held = run[first:after]
            if all(len(part.text) == 1 or part.short for part in held) and _folded(held) in self._full:
                return first, after
        return None

    def _only_begins(self, part: Part, *, named: bool) -> bool:
        """Tell whether a word with which a sentence begins is an ordinary one: `Instead`, `Speaking`."""
        if part.short or part.title or self._capital[part.text]:
            return False
        if self._lower[part.lower] > 0:
            return True
        if part.lower in FIRST_NAMES:
            return False
        if part.lower.endswith(OPENING_ENDS):
            return True
        return part.key in ZIPF and not named

    def _around(self, run: Run, titles: Sequence[int]) -> Iterator[Found]:
        """Part a run at its offices: what stands before them, and who has them."""
        head, rest = run[: titles[0]], run[titles[-1] + 1 :]
        # `Chinese`, `Foreign` before `Minister` belong to the office.
        yield from ((part, None) for part in self._standing(head))
        if not rest:
            return
        office, title = run[titles[-1]], run[titles[0]].at
        if rest[0].start - office.end <= 2 and rest[0].at == office.after:
            yield rest[self._person_at(rest) :], title
            return
        # An office of something: `Secretary of State Ines Okafor`, `President of the Center for Rivers`.
        body = rest[0].lower in BODIES or any(b.start - a.end > 1 for a, b in pairwise(rest))
        alone = next((at for at in range(1, len(rest)) if self._alone(rest[at:])), 0)
        if rest[0].lower in FIELDS:
            yield from [(rest[1:], title)] if rest[1:] else []
            return
        if alone or (len(rest) > 2 and not body):
            yield rest[alone or 1 :], title
        elif body or self._alone(rest):
            yield rest, None

    def _standing(self, head: Run) -> Iterator[Run]:
        """Give what of the words before an office is a name of its own: `U.S.`, `White House`."""
        if head and self._alone(head):
            yield head
            return
        for part in head:
            if part.short or (part.key in COUNTRIES and not part.of_a_people):
                yield (part,)

    def _apart(self, run: Run, *, titled: bool) -> Iterator[Found]:
        """Part what stands before a name from it, if that stands alone elsewhere: `U.S.`, `Chinese`."""
        before = run[0].short or run[0].of_a_people
        if len(run) > 1 and before and self._alone(run[1:]):
            yield run[:1], None
            yield run[1:], None
        elif self._somebody_of(run, titled=titled):
            yield run[:PERSON], None
            yield from self._apart(run[PERSON:], titled=False)
        elif at := self._person_at(run):
            if self._alone(run[:at]):
                yield run[:at], None
            yield run[at:], None
        else:
            yield run, None

    def _somebody_of(self, run: Run, *, titled: bool) -> bool:
        """Tell whether a run is somebody and what that is of: `Petra Vance of Maren`.

        Somebody has an office before the name, or stands alone elsewhere.
        """
        if len(run) <= PERSON or run[PERSON].start - run[PERSON - 1].end <= 1:
            return False
        words = {part.lower for part in run[:PERSON]}
        joined = run[PERSON].start - run[PERSON - 1].end > len(", ")
        somebody = titled or self._alone(run[:PERSON]) or (joined and run[0].lower in FIRST_NAMES)
        return words.isdisjoint(BODIES | GEOGRAPHY) and somebody

    def _person_at(self, run: Run) -> int:
        """Give where somebody's name begins that stands alone elsewhere: what stands before it is an office or a name."""
        at = len(run) - PERSON
        if at < 1 or run[-1].end - run[0].start != sum(len(part.text) + 1 for part in run) - 1:
            return 0
        words = {part.lower for part in run}
        if words & (BODIES | GEOGRAPHY) or not self._alone(run[at:]):
            return 0
        # *Le Pen* stands alone, but belongs to *Marine Le Pen*.
        first = run[at].lower in PARTICLES_OF_PEOPLE and not run[at - 1].title
        return at - 1 if first else at

    def _alone(self, run: Run) -> bool:
        return _texts(run) in self._whole

    def _divide(self, text: str) -> Iterator[Run]:
        """Go through the runs of capitalised words of a sentence."""
        run: list[Part] = []
        for part in self._parts_of[text]:
            if not part.may_name and not (run and is_surname(part, run[-1], text)):
                continue
            if run and not self._joins(run, text[run[-1].end : part.start], part):
                yield tuple(run)
                run = []
            run.append(part)
        if run:
            yield tuple(run)

    def _joins(self, run: Sequence[Part], between: str, part: Part) -> bool:
        """Tell whether a word goes on with the run's name."""
        if len(run) == LONGEST:
            return False
        if between == ". ":
            # `Mr. Vance`, `Petra J. Vance`
            return run[-1].text in ABBREVIATED or (len(run[-1].text) == 1 and len(run) > 1)
        if part.lower in SUFFIXES:
            # `Paul Quill, Jr.`, but no number of a list
            return len(run) > 1 and between in (" ", ", ")
        if between in OWNING:
            return self._lower[run[-1].lower] > 0 or run[-1].text in self._owning
        if between in BETWEEN_BODY_AND_FIELD:
            # `Council on Foreign Relations`
            return any(one.lower in BODIES for one in run)
        if between in BETWEEN_TWO:
            # `Center for China and Globalization`: one body, and no two names.
            body = any(one.lower in BODIES for one in run)
            joined = any(b.start - a.end > 1 for a, b in pairwise(run))
            return body and joined and part.text not in self._unjoined
        return between in JOINED


def _title(text: str, words: Sequence[Word], first: int, until: int, known: int | None = None) -> int | None:
    """Give the number of the word with which the title right before a name begins; None without one.

    It may have a comma after it, and begins no earlier than the word `until`, where another name ends.
    `known` is where a title with capitals begins, to which what stands before it may belong.
    """
    begin, at = first, first - 1
    office = known is not None
    while at >= until and first - at <= LONGEST_TITLE:
        word = words[at]
        between = text[word.end : words[at + 1].start].strip(" -\u00a0")
        if between not in {"", "."} and (at + 1 < first or known is not None or between != ","):
            break
        if word.key in NO_TITLES or word.lower in SPEECH or word.text[0].isdigit():
            break
        office = office or is_office(word)
        begin, at = at, at - 1
    return begin if office else None


def is_office(word: Word) -> bool:
    """Tell whether a word is an office or a form of address."""
    if word.lower in CAPITAL_TITLES and not word.capital:
        return False
    return word.lower in TITLES or word.key == PREMIER or word.key in OFFICES


def _comma(text: str, run: Run) -> bool:
    return text[run[-1].end : run[-1].end + 1] == ","


def _folded(run: Iterable[Part]) -> tuple[str, ...]:
    return tuple(part.text.casefold() for part in run)


def _texts(run: Iterable[Part]) -> tuple[str, ...]:
    return tuple(part.text for part in run)
