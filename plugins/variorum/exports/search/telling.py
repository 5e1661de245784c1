"""Which words of a site are worth looking up: things by name that not every text is about."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from variorum.identity import normalise
from variorum.language.english.calendar import MONTHS, WEEKDAYS
from variorum.language.english.frequencies import LEAST, ZIPF
from variorum.language.english.name_words import PEOPLES
from variorum.language.english.noun_words import BEFORE_DEEDS, BEFORE_THINGS, NO_THINGS, OTHERS
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.terms import without_possessives
from variorum.language.words import words_of

SHORTEST = 3
"""Characters of a word that is worth an entry."""

COMMONEST = 5.5
"""Zipf frequency from which on a word tells nothing of one event."""

NEVER = OTHERS | PEOPLES | {name.casefold() for name in (*MONTHS, *WEEKDAYS)} - {"may", "march"}
"""Words, lower case, that are not looked up: days, months, nationalities, and what means nothing alone."""

LEAST_THINGS = 0.5
"""Share of a word's places at which it must be seen to name a thing."""


@dataclass(slots=True)
class Word:
    """A word, whatever its inflection, and what is known of it."""

    forms: Counter[str] = field(default_factory=Counter)
    """As written, in lower case."""
    thing: int = 0
    """Times that the words beside it make it the name of a thing."""

    @property
    def form(self) -> str:
        """Its commonest form, of several the shortest."""
        return min(self.forms, key=lambda form: (-self.forms[form], len(form), form))

    def names_a_thing(self) -> bool:
        """Tell whether it mostly names a thing, as far as the words beside it can say."""
        return self.thing >= LEAST_THINGS * self.forms.total() and self.thing > 0


class Words:
    """The words of texts, by their stems."""

    def __init__(self) -> None:
        self.known: defaultdict[str, Word] = defaultdict(Word)

    def add(self, text: str) -> frozenset[str]:
        """Note the words of a text, in which names are replaced by a stroke; give their stems."""
        folded = normalise(text)
        words = without_possessives(folded, words_of(folded))
        stems = set()
        for at, here in enumerate(words):
            stem, form = here.stem, here.text
            if stem in STOPWORDS or form in NEVER or len(form) < SHORTEST or not form.isalpha():
                continue
            stems.add(stem)
            word = self.known[stem]
            word.forms[form] += 1
            before = words[at - 1].text if at else ""
            beside = bool(at) and folded[words[at - 1].end : here.start] in (" ", "'s ", "-")
            last = at + 1 == len(words) or words[at + 1].stem in STOPWORDS
            last = last or folded[here.end : here.end + 1] != " "
            named = before in BEFORE_THINGS or words[at - 1].stem not in STOPWORDS
            if last and beside and named and not _said(before, form):
                word.thing += 1
        return frozenset(stems)


def _said(before: str, form: str) -> bool:
    """Tell whether a word is what is done, or said of a thing."""
    return before in BEFORE_DEEDS or form.endswith(NO_THINGS)


def most_telling(
    words: Mapping[str, Word], places: Mapping[str, int], asked: Collection[object]
) -> list[str]:
    """Give the stems of the words to look up, the most telling first; `asked` are wanted in any case.

    `places` has the number of a stem's places. A word tells the more the rarer it is in English and the
    more places it has.
    """

    def worth(stem: str) -> float:
        return math.log1p(places[stem]) * (COMMONEST - ZIPF.get(stem, LEAST))

    telling = (
        stem
        for stem, word in words.items()
        if stem in asked or (word.names_a_thing() and worth(stem) > 0)
    )
    return sorted(telling, key=lambda stem: (stem not in asked, -worth(stem), stem))
