"""Names that differ: two spellings, two names in one place, two offices of one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.collation.differences.finding import Finding
from variorum.collation.differences.offices import NameFindings, offices, titles_in
from variorum.collation.facing import COUNTRIES, Facing, spot_of
from variorum.collation.once import Once
from variorum.collation.spelling import folded_name, spelt_alike
from variorum.language.analysis import Analysis
from variorum.language.english.calendar import MONTHS, WEEKDAYS
from variorum.language.english.roles import ROLE_WORDS
from variorum.language.naming import Naming
from variorum.language.words import Word
from variorum.model import DifferenceKind, DifferenceLabel

BOTH_SIDES = 2


def name_findings(pairs: Iterable[Facing], naming: Naming) -> Iterator[Finding]:
    """Find the names in which readings differ; of each two names the first place in each source."""
    named = Once(_named)
    titled = Once(lambda analysis: titles_in(analysis, naming))
    told: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for pair in pairs:
        for key, finding in (*_in_one_place(pair, named), *offices(pair, titled)):
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
            spelt = beside > 0 and spelt_alike(a, b)
            if spelt or (beside == BOTH_SIDES and pair.same):
                first, second = sorted((a, b))
                left, right = pair.a.words[one], pair.b.words[other]
                finding = Finding(
                    DifferenceKind.NAME,
                    spot_of(pair.a, left, left),
                    spot_of(pair.b, right, right),
                    DifferenceLabel.OTHERWISE,
                    pair.one_text and spelt,
                    0.0 if spelt else 1.0,
                )
                yield (first, second), finding


def _named(analysis: Analysis) -> Mapping[str, int]:
    """Find the names of a sentence, folded, with their places; no days, roles or countries."""
    own = analysis.names - COUNTRIES
    return {
        folded_name(word.text): place
        for place, word in enumerate(analysis.words)
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
