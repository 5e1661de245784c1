"""Offices that differ: one person is *deputy minister* here and *minister* there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.collation.differences.finding import Finding
from variorum.collation.facing import COUNTRIES, Facing, Spot, spot_of
from variorum.collation.once import Once
from variorum.language.analysis import Analysis
from variorum.language.english.speaking import SPEECH
from variorum.language.english.stopwords import STOPWORDS
from variorum.language.english.titles import GRADES, OFFICES, ONE_OFFICE, RANKS
from variorum.language.naming import Naming
from variorum.language.words import Word
from variorum.model import DifferenceKind, DifferenceLabel

LONGEST_TITLE = 6
"""Words of the longest title before a name."""


NameFindings = Iterator[tuple[tuple[str, str], Finding]]
"""Each finding with the two names, folded, in order."""

Titles = Mapping[str, tuple[frozenset[str], Spot]]
"""By full name the keys of a title before it, and where it stands."""


def offices(pair: Facing, titled: Once[Titles]) -> NameFindings:
    """Find that two sentences give one person different offices, or the very same.

    Another rank is news even in a copied text; another word for the field is its rewording.
    """
    mine, others = titled(pair.a), titled(pair.b)
    for name in sorted(mine.keys() & others.keys()):
        (title, spot), (title_too, spot_too) = mine[name], others[name]
        label = _other_office(title, title_too)
        if label is not None or title == title_too:
            reworded = pair.one_origin and label is not DifferenceLabel.CONTRADICTS
            finding = Finding(DifferenceKind.NAME, spot, spot_too, label, reworded, 0.5)
            yield ("office" if label else "one office", name), finding


def _other_office(one: frozenset[str], other: frozenset[str]) -> DifferenceLabel | None:
    """Tell whether two titles are different offices: another rank, another field, another office."""
    if (one ^ other) & RANKS:
        return DifferenceLabel.CONTRADICTS
    fields, fields_too = (title - OFFICES - GRADES - COUNTRIES for title in (one, other))
    if not one & other & OFFICES or (fields and fields_too and not fields & fields_too):
        return DifferenceLabel.OTHERWISE
    return None


def titles_in(analysis: Analysis, naming: Naming) -> Titles:
    """Find the offices that a sentence gives people right before their names, by their full names."""
    found: dict[str, tuple[frozenset[str], Spot]] = {}
    text, words = analysis.text, analysis.words
    for name in naming.mentioned.get(analysis.sentence.id, ()):
        whole = naming.whole(name, analysis)
        first = next(place for place, word in enumerate(words) if word is name[0])
        title = _title(text, words, first)
        if title and whole not in found:
            keys = frozenset(ONE_OFFICE.get(word.key, word.key) for word in title)
            found[whole] = (keys - STOPWORDS, spot_of(analysis, title[0], title[-1]))
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
