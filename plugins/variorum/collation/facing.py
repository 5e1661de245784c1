"""Which sentences are held against each other for differences and quotations: those of one claim, and linked ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from variorum.collation.sets import Sets
from variorum.language.analysis import Analysis
from variorum.language.corpus import Corpus
from variorum.language.english.calendar import MONTHS, WEEKDAYS
from variorum.language.english.names import COUNTRIES
from variorum.language.english.words import stem
from variorum.model import Claim, Link, Origin, Sentence

COPIED = 0.4
"""Runs of three words that both have, of the shorter sentence's, from which one is a copy of the other."""

SURE = 0.75
"""Score from which a link alone tells that two sentences are about one thing."""

LIKELY = 0.45
"""The same for numbers, where one of the sentences names nobody."""

NAMING_NOTHING = COUNTRIES | {stem(name.lower()) for name in (*MONTHS, *WEEKDAYS)}
"""Those, and dates, which have capitals too."""

FACED = 40
"""Sentences against which one is held, of its claim after it and of those that are linked, where there are many.

Else twice the reports would take four times as long.
"""

QUOTED = 0.4
"""Part of a sentence in quotation marks from which its wording tells nothing of copying."""


class Ground(Struct, frozen=True, eq=False):
    """A corpus, prepared for looking at how its sources differ."""

    corpus: Corpus
    claims: tuple[Claim, ...]
    texts: Texts
    pairs: tuple[Facing, ...]
    """Sentences of different sources that tell one fact, or share one."""


def ground_of(
    corpus: Corpus,
    claims: Sequence[Claim],
    links: Sequence[Link],
    origins: Sequence[Origin] = (),
    joined: Sequence[tuple[str, str]] = (),
) -> Ground:
    """Prepare a corpus; `joined` are the pairs of sentence ids that an editor rules to be one claim."""
    texts = Texts(origins)
    pairs = tuple(facing(corpus.of, claims, links, texts, joined))
    return Ground(corpus, tuple(claims), texts, pairs)


class Facing(Struct, frozen=True, kw_only=True, eq=False):
    """Two sentences of different sources that tell one fact, or share one."""

    a: Analysis
    b: Analysis
    texts: Texts
    same: bool = False
    """They are one claim; otherwise they are linked, or nothing is known of them."""
    sure: bool = False
    """They surely tell of one thing: one claim, or they share a name, or are linked strongly."""
    likely: bool = False
    """The same, or they are linked and nothing they name speaks against it."""
    ruled: bool = False
    """They are one claim by an editor's word, so that what they share needn't show in their words."""

    @property
    def one_text(self) -> bool:
        """Tell whether one is a copy of the other, or both are of a third."""
        return self.texts.one(self.a, self.b)

    @property
    def one_origin(self) -> bool:
        """Tell whether both are known to go back to one text, whatever their wording."""
        return self.texts.origin_of(self.a.sentence) == self.texts.origin_of(self.b.sentence)


class Texts:
    """Which sentences go back to one text."""

    def __init__(self, origins: Sequence[Origin]) -> None:
        self._behind = {passage: origin.key for origin in origins for passage in origin.passages}
        self._known: dict[str, str] = {}
        self._mostly_quoted = cache(_mostly_quoted)

    def origin_of(self, sentence: Sentence) -> str:
        """Give the key of the origin behind a sentence: its source's key if none is known."""
        known = self._known.get(sentence.id)
        if known is None:
            known = self._behind.get(f"{sentence.source}.{sentence.passage}", sentence.source)
            self._known[sentence.id] = known
        return known

    def one(self, a: Analysis, b: Analysis) -> bool:
        """Tell whether one sentence is a copy of the other, or both are of a third.

        They are if they have one origin, or by their wording; what both quote is no sign of copying.
        """
        if self.origin_of(a.sentence) == self.origin_of(b.sentence):
            return True
        if self._mostly_quoted(a) or self._mostly_quoted(b):
            return False
        shorter = min(len(a.runs), len(b.runs))
        return bool(shorter) and len(a.runs & b.runs) >= COPIED * shorter


def _mostly_quoted(analysis: Analysis) -> bool:
    quoted = sum(end - start for start, end in analysis.quoted)
    return quoted > QUOTED * len(analysis.text)


def _near(sentences: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pair sentences of one claim; in a long list of them each with those that aren't far, what they tell chains them."""
    return ((one, other) for at, one in enumerate(sentences) for other in sentences[at + 1 : at + 1 + FACED])


def _strongest(links: Sequence[Link]) -> Sequence[Link]:
    """Leave out of links those that are among the strongest of neither of their sentences, where one has very many."""
    counts = Counter(end for link in links for end in (link.a, link.b))
    if max(counts.values(), default=0) <= FACED:
        return links
    faced: Counter[str] = Counter()
    kept: set[tuple[str, str]] = set()
    for link in sorted(links, key=lambda link: (-link.score, link.a, link.b)):
        if min(faced[link.a], faced[link.b]) < FACED:
            kept.add((link.a, link.b))
            faced.update((link.a, link.b))
    return [link for link in links if (link.a, link.b) in kept]


def facing(
    analyses: Mapping[str, Analysis],
    claims: Sequence[Claim],
    links: Sequence[Link],
    texts: Texts,
    joined: Sequence[tuple[str, str]] = (),
) -> Iterator[Facing]:
    """Give each pair of sentences of different sources that are one claim or linked, in order.

    `joined` are the pairs of ids that an editor rules to be one, through a third too.
    """
    ruled: Sets[str] = Sets()
    for pair in joined:
        ruled.join(*pair)
    for claim in claims:
        for one, other in _near(claim.sentences):
            a, b = analyses[one], analyses[other]
            if a.source != b.source:
                by_ruling = bool(joined) and ruled.least(one) == ruled.least(other)
                yield Facing(a=a, b=b, texts=texts, same=True, sure=True, likely=True, ruled=by_ruling)
    names = cache(lambda analysis: analysis.names - NAMING_NOTHING)
    for link in _strongest(links):
        a, b = analyses[link.a], analyses[link.b]
        if a.source != b.source:
            named, named_too = names(a), names(b)
            sure = link.score >= SURE or not named.isdisjoint(named_too)
            likely = sure or (link.score >= LIKELY and not (named and named_too))
            yield Facing(a=a, b=b, texts=texts, sure=sure, likely=likely)
