"""Terms and where sentences have them, whatever their inflection, spelling or hyphens; and the words that name things."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, field

from variorum.language.english.calendar import MONTHS, VERBS_TOO, WEEKDAYS
from variorum.language.english.names import PEOPLES
from variorum.language.english.sentences import BEFORE_DEEDS, BEFORE_THINGS, NO_THINGS, OTHERS
from variorum.language.names.names import APOSTROPHES, Name
from variorum.language.words import Word, words_of

if TYPE_CHECKING:
    from variorum.language.analysis import Analysis


SHORTEST = 3
"""Characters of a word that is worth an entry."""

NEVER = OTHERS | PEOPLES | {name.casefold() for name in (*MONTHS, *WEEKDAYS)} - VERBS_TOO
"""Words, lower case, that are not looked up: days, months, nationalities, and what means nothing alone."""

LEAST_THINGS = 0.5
"""Share of a word's places at which it must be seen to name a thing."""

BESIDE = (" ", "-")
"""What stands between a word and one that belongs to it."""


class Term(Struct, frozen=True, order=True):
    """A term as it is compared: its stems, and which of its words an editor wrote as plurals."""

    stems: tuple[str, ...]
    plural: tuple[bool, ...]


class Mention(Struct, frozen=True):
    """A term in a sentence."""

    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Give where it begins, in the sentence's text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Give where it ends, in the sentence's text."""
        return self.words[-1].end


def compile_terms(terms: Iterable[str]) -> tuple[Term, ...]:
    """Turn terms into what is compared, the longest first, each once; one without a word is dropped."""
    words = (without_possessives(term, words_of(term)) for term in terms)
    compiled = {Term(tuple(w.stem for w in held), tuple(map(_plural, held))) for held in words}
    return tuple(sorted((t for t in compiled if t.stems), key=lambda term: (-len(term.stems), term)))


def find(analysis: Analysis, terms: Iterable[Term]) -> tuple[Mention, ...]:
    """Find terms in a sentence, in its order.

    A singular finds its plural too; a plural only itself, so that *militaries* isn't *military*. A word
    belongs to one find at most, the longest term's.
    """
    words = without_possessives(analysis.text, analysis.words)
    stems = [word.stem for word in words]
    known = frozenset(stems)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for term in terms:
        if not known.issuperset(term.stems):
            continue
        for at in range(len(stems) - len(term.stems) + 1):
            after = at + len(term.stems)
            if (
                tuple(stems[at:after]) == term.stems
                and all(not asked or _plural(one) for asked, one in zip(term.plural, words[at:after], strict=True))
                and taken.isdisjoint(range(at, after))
            ):
                found[at] = after
                taken.update(range(at, after))
    return tuple(Mention(tuple(words[at:after])) for at, after in sorted(found.items()))


def without_possessives(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Leave out the *s* of a possessive."""
    return [word for word in words if not _owns(text, word)]


def _owns(text: str, word: Word) -> bool:
    """Tell whether a word is the *s* of a possessive: `the country’s envoy`."""
    return word.text == "s" and text[word.start - 1 : word.start] in APOSTROPHES


def _plural(word: Word) -> bool:
    """Tell whether a word is written as a plural, or in another form in *-s*."""
    return word.lower.endswith("s") and len(word.stem) < len(word.lower)


class Seen(Struct):
    """A word, whatever its inflection, and where sentences have it."""

    forms: Counter[str] = field(default_factory=Counter)
    """As written, in lower case."""
    thing: int = 0
    """Times that the words beside it make it the name of a thing."""

    def names_a_thing(self) -> bool:
        """Tell whether it mostly names a thing, as far as the words beside it can say."""
        return self.thing >= LEAST_THINGS * self.forms.total() and self.thing > 0


def things_in(text: str, words: Sequence[Word], names: Sequence[Name]) -> Iterator[tuple[str, str, bool]]:
    """Go through the words of a sentence that aren't in its names.

    Gives the key and the form of each, and whether the words beside it make it the name of a thing.
    """
    named = {at for name in names for at in range(*name.words)}
    own = [word for at, word in enumerate(words) if at not in named]
    for at, word in enumerate(own):
        form = word.lower
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
    before = words[at - 1].lower
    if before in BEFORE_DEEDS or word.lower.endswith(NO_THINGS):
        return False
    return _owns(text, words[at - 1]) or before in BEFORE_THINGS or words[at - 1].telling


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
