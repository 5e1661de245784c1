"""Names that differ: two spellings, two names in one place, two offices of one person."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from variorum.collation.difference_finding import Finding
from variorum.collation.facing import COUNTRIES, Facing, Spot
from variorum.collation.naming import Naming
from variorum.collation.once import Once
from variorum.collation.profiles import Profile
from variorum.collation.words import Word
from variorum.english.calendar import MONTHS, WEEKDAYS
from variorum.english.roles import ROLE_WORDS
from variorum.english.speaking import SPEECH
from variorum.english.stopwords import STOPWORDS
from variorum.english.titles import GRADES, OFFICES, ONE_OFFICE, RANKS
from variorum.model import DifferenceKind, DifferenceLabel

LONGEST_TITLE = 6
"""Words of the longest title before a name."""

BOTH_SIDES = 2

VOWELS = frozenset("aeiouy")

Titles = Mapping[str, tuple[frozenset[str], Spot]]
"""By full name the keys of a title before it, and where it stands."""

NameFindings = Iterator[tuple[tuple[str, str], Finding]]
"""Each finding with the two names, folded, in order."""


def name_findings(pairs: Iterable[Facing], naming: Naming) -> Iterator[Finding]:
    """Find the names in which readings differ; of each two names the first place in each source."""
    named = Once(_named)
    titled = Once(lambda profile: _titled(profile, naming))
    told: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for pair in pairs:
        for key, finding in (*_in_one_place(pair, named), *_offices(pair, titled)):
            if {pair.a.source, pair.b.source} <= told[key]:
                continue
            told[key] |= {pair.a.source, pair.b.source}
            yield finding


def _in_one_place(pair: Facing, named: Once[Mapping[str, int]]) -> NameFindings:
    """Find two names that stand between the same words."""
    mine, others = named(pair.a), named(pair.b)
    for a in sorted(mine.keys() - others.keys()):
        for b in sorted(others.keys() - mine.keys()):
            one, other = mine[a], others[b]
            beside = _beside(pair, one, other)
            spelt = beside > 0 and _spelt_alike(a, b)
            if spelt or (beside == BOTH_SIDES and pair.same):
                first, second = sorted((a, b))
                left, right = pair.a.words[one], pair.b.words[other]
                finding = Finding(
                    DifferenceKind.NAME,
                    _spot(pair.a, left, left),
                    _spot(pair.b, right, right),
                    DifferenceLabel.OTHERWISE,
                    pair.one_text and spelt,
                    0.0 if spelt else 1.0,
                )
                yield (first, second), finding


def _named(profile: Profile) -> Mapping[str, int]:
    """Find the names of a sentence, folded, with their places; no days, roles or countries."""
    own = profile.names - COUNTRIES
    return {
        _folded(word.text): place
        for place, word in enumerate(profile.words)
        if word.capital
        and word.key in own
        and word.text not in WEEKDAYS
        and word.text not in MONTHS
        and word.text.lower() not in ROLE_WORDS
    }


def _beside(pair: Facing, one: int, other: int) -> int:
    """Count the sides, before and after, on which two words have the same word, or an end."""
    return sum(
        _key(pair.a.words, one + step) == _key(pair.b.words, other + step) for step in (-1, 1)
    )


def _key(words: Sequence[Word], place: int) -> str:
    return words[place].key if 0 <= place < len(words) else ""


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    """Fold a name: accents, case and marks undone."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text.lower())
        if letter.isalnum() and not unicodedata.combining(letter)
    )
    return bare.removesuffix("s") if len(bare) > 4 else bare


def _spelt_alike(one: str, other: str) -> bool:
    """Tell whether two names may be spellings of one: *Odesa* and *Odessa*, *Kiev* and *Kyiv*."""
    if one[:1] != other[:1] or abs(len(one) - len(other)) > 2:
        return False
    if one in other or other in one:
        return abs(len(one) - len(other)) <= 1
    return _skeleton(one) == _skeleton(other) or (
        min(len(one), len(other)) >= 5 and _distance(one, other) <= 1
    )


def _skeleton(name: str) -> str:
    """Leave the consonants of a name, doubled ones once."""
    found = ""
    for letter in name:
        if letter not in VOWELS and letter != found[-1:]:
            found += letter
    return found.replace("ck", "k").replace("ph", "f")


def _distance(one: str, other: str) -> int:
    """Count the letters to put in, leave out or change (Levenshtein's distance)."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        before, row[0] = row[0], place
        for at, letter_too in enumerate(other, start=1):
            before, row[at] = (
                row[at],
                min(row[at] + 1, row[at - 1] + 1, before + (letter != letter_too)),
            )
    return row[-1]


def _offices(pair: Facing, titled: Once[Titles]) -> NameFindings:
    """Find that two sentences give one person different offices."""
    mine, others = titled(pair.a), titled(pair.b)
    for name in sorted(mine.keys() & others.keys()):
        (title, spot), (title_too, spot_too) = mine[name], others[name]
        label = _other_office(title, title_too)
        if label is not None:
            yield (
                ("office", name),
                Finding(DifferenceKind.NAME, spot, spot_too, label, one_text=False, weight=0.5),
            )


def _other_office(one: frozenset[str], other: frozenset[str]) -> DifferenceLabel | None:
    """Tell whether two titles are different offices: another rank, another field, another office."""
    if (one ^ other) & RANKS:
        return DifferenceLabel.CONTRADICTS
    fields, fields_too = (title - OFFICES - GRADES - COUNTRIES for title in (one, other))
    if not one & other & OFFICES or (fields and fields_too and not fields & fields_too):
        return DifferenceLabel.OTHERWISE
    return None


def _titled(profile: Profile, naming: Naming) -> Titles:
    """Find the offices that a sentence gives people right before their names, by their full names."""
    found: dict[str, tuple[frozenset[str], Spot]] = {}
    text, words = profile.sentence.text, profile.words
    for name in naming.mentioned.get(profile.sentence.id, ()):
        whole = naming.whole(name, profile)
        first = next(place for place, word in enumerate(words) if word is name[0])
        title = _title(text, words, first)
        if title and whole not in found:
            keys = frozenset(ONE_OFFICE.get(word.key, word.key) for word in title)
            found[whole] = (keys - STOPWORDS, _spot(profile, title[0], title[-1]))
    return found


def _title(text: str, words: Sequence[Word], first: int) -> Sequence[Word]:
    """Take the title right before a name, with or without a comma between."""
    title: list[Word] = []
    at = first - 1
    while at >= 0 and len(title) < LONGEST_TITLE:
        word = words[at]
        between = text[word.end : words[at + 1].start].strip(" -")
        if between not in {"", ".", "’s", "'s"} and (title or between != ","):
            break
        if word.key in STOPWORDS or word.text.lower() in SPEECH or word.text[0].isdigit():
            break
        title.insert(0, word)
        at -= 1
    return title if any(word.key in OFFICES for word in title) else []


def _spot(profile: Profile, first: Word, last: Word) -> Spot:
    return Spot(profile.sentence.id, first.start, last.end)
