"""Words that are the name of a thing, as the words beside them tell, and what is worth looking up of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from variorum.language.english.calendar import MONTHS, WEEKDAYS
from variorum.language.english.names import PEOPLES
from variorum.language.english.sentences import BEFORE_DEEDS, BEFORE_THINGS, NO_THINGS, OTHERS
from variorum.language.english.words import STOPWORDS
from variorum.language.names import Name
from variorum.language.words import Word

SHORTEST = 3
"""Characters of a word that is worth an entry."""

NEVER = OTHERS | PEOPLES | {name.casefold() for name in (*MONTHS, *WEEKDAYS)} - {"may", "march"}
"""Words, lower case, that are not looked up: days, months, nationalities, and what means nothing alone."""

LEAST_THINGS = 0.5
"""Share of a word's places at which it must be seen to name a thing."""

BESIDE = (" ", "-")
"""What stands between a word and one that belongs to it."""


class Seen(Struct):
    """A word, whatever its inflection, and where sentences have it."""

    forms: Counter[str] = field(default_factory=Counter)
    """As written, in lower case."""
    thing: int = 0
    """Times that the words beside it make it the name of a thing."""

    def names_a_thing(self) -> bool:
        """Tell whether it mostly names a thing, as far as the words beside it can say."""
        return self.thing >= LEAST_THINGS * self.forms.total() and self.thing > 0


def things_in(
    text: str, words: Sequence[Word], names: Sequence[Name]
) -> Iterator[tuple[str, str, bool]]:
    """Go through the words of a sentence that aren't in its names.

    Gives the key and the form of each, and whether the words beside it make it the name of a thing.
    """
    named = {at for name in names for at in range(*name.words)}
    own = [word for at, word in enumerate(words) if at not in named]
    for at, word in enumerate(own):
        form = word.text.casefold()
        if not word.telling or form in NEVER or len(form) < SHORTEST or not form.isalpha():
            continue
        yield word.key, form, _is_thing(text, own, at)


def _is_thing(text: str, words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if not at or text[words[at - 1].end : word.start] not in BESIDE:
        return False
    following = words[at + 1 : at + 2]
    if following and following[0].telling and text[word.end : word.end + 1] == " ":
        return False
    before = words[at - 1].text.casefold()
    if before in BEFORE_DEEDS or word.text.casefold().endswith(NO_THINGS):
        return False
    # `the country’s envoy`
    owned = before == "s" and text[words[at - 1].start - 1 : words[at - 1].start] in ("’", "'")
    return owned or before in BEFORE_THINGS or words[at - 1].key not in STOPWORDS


class Things:
    """The words of a collection's sentences, by their keys."""

    def __init__(self) -> None:
        self.seen: defaultdict[str, Seen] = defaultdict(Seen)

    def add(self, text: str, words: Sequence[Word], names: Sequence[Name]) -> dict[str, str]:
        """Note the words of a sentence; gives their keys, each with its form there."""
        found: dict[str, str] = {}
        for key, form, thing in things_in(text, words, names):
            found.setdefault(key, form)
            seen = self.seen[key]
            seen.forms[form] += 1
            seen.thing += thing
        return found
