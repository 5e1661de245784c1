"""Which statements another one tells already, so that they needn't be printed again: they stand in its card."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from variorum.edition.reports import Reports
from variorum.language.analysis import Analysis
from variorum.language.form import Kind
from variorum.language.words import Weights, by_concept, concept_of, covered
from variorum.model import Link

SURELY, MOSTLY = 0.8, 0.7
"""Score of a link, and part of a sentence's concepts, by weight, that the other has, from which on the other tells it.

These and the next were chosen on twenty labelled events, those written for the tests and real ones: of 104 statements that
are told so, 47 are labelled to say the same as the one that tells them, 50 a part of it, and 6 nothing of it.
"""

SHARED, LIKELY, AGAIN = 0.5, 0.1, 0.3
"""Score, likelihood of mainly asserting the same, and part, from which on one is a second telling of the other."""

THOUGH_NEARER = 0.15
"""The likelihood that takes where either is nearer to a third."""

ASSERTED, HALF = 3, 0.5
"""Concepts, names left out, that the two must have in common besides, fewer being whom or what both are about; and the
part from which on FEW do.
"""

LIKELIER, LARGELY = 0.25, 0.45
"""Likelihood from which on a sure link does instead, and a number that the other hasn't doesn't matter; and the part from
which on a sure link does with more such concepts than those, however likely.
"""

FEW = 2
"""Concepts that are few, and what a bare number counts that may be no more than *one*, or *both*."""

OWN_QUOTED = 0.15
"""Part of a sentence in quotation marks that isn't in the words of the other, from which on it is no second telling."""

FEWEST_WORDS = 5
"""Telling words below which half of a sentence's runs of words are a turn of phrase."""

NEARLY_ALL = 0.85
"""Part of a sentence that is nearly all of it."""

FULLER = 0.6
"""Part that one has of what more sources tell, from which on it may stand for that if it is fuller."""

CONTAINED_WORDS = 3
"""Telling words below which a sentence's runs of words are a turn of phrase, unless both give them in quotation marks."""

WORDED_ALIKE = 0.4
"""Part of a sentence's runs of three words that stand in another, from which on that tells it if it has nearly all that is
asserted; half of them do if it has most of the sentence.
"""


class _Sentences(Struct, frozen=True, kw_only=True):
    """The sentences that stand for claims, as far as one may tell another."""

    read: Mapping[str, Analysis]
    """By claim id, in the order of the story."""
    concepts: Mapping[str, Weights]
    opening: frozenset[str]
    """Claims with which a report opens."""
    rank: Mapping[str, tuple[float, ...]]
    """What more sources tell, then what tells more, then what stands first, goes before."""
    place: Mapping[str, int]
    strongest: Mapping[str, str]
    """The claim to which the strongest link of each joins it."""

    def nearest(self, claim: str, other: str) -> bool:
        """Tell whether no link of either is stronger than theirs."""
        return self.strongest[claim] == other and self.strongest[other] == claim

    def part(self, claim: str, other: str) -> float:
        """Give the part of a claim's concepts that another's sentence has, by weight."""
        return covered(self.concepts[claim], self.concepts[other])

    def asserted(self, claim: str, other: str) -> int:
        """Count the concepts that two have in common and that are no names of either."""
        named = {concept_of(key) for one in (claim, other) for key in self.read[one].names}
        return len((self.concepts[claim].keys() & self.concepts[other].keys()) - named)

    def may_tell(self, other: str, claim: str) -> bool:
        """Tell whether one may stand for another: it ranks before it, or is fuller and has most of it.

        What a report opens with keeps its place, unless the other stands before it.
        """
        if claim in self.opening:
            return self.place[other] < self.place[claim]
        if self.rank[other] < self.rank[claim]:
            return True
        fuller = math.fsum(self.concepts[other].values()) > math.fsum(self.concepts[claim].values())
        return fuller and self.part(claim, other) >= FULLER


def told_already(
    order: Sequence[str],
    chosen: Mapping[str, str],
    reports: Reports,
    wanted: frozenset[str],
    unprinted: Collection[str] = (),
) -> dict[str, str]:
    """Find the statements that one other tells already; gives each that one.

    `chosen` are the claims' leads. What an editor names is `wanted` and never counts as told; what is `unprinted`
    tells nothing.
    """
    sentences = _sentences(order, chosen, reports)
    told: dict[str, str] = {}
    for claim in sorted(order, key=sentences.rank.__getitem__):
        if claim in wanted:
            continue
        links = {
            other: link
            for other, link in reports.links.get(claim, {}).items()
            if other in sentences.place
            and other not in told
            and other not in unprinted
            and (sentences.may_tell(other, claim) or (other in wanted and claim in sentences.opening))
            and (min(chosen[claim], chosen[other]), max(chosen[claim], chosen[other])) not in reports.opposed
            and _tells(sentences, other, claim, link)
        }
        if links:
            told[claim] = max(links, key=lambda other: (links[other].same, sentences.part(claim, other), other))
    return told | _contained(sentences, wanted | told.keys(), unprinted)


def _sentences(order: Sequence[str], chosen: Mapping[str, str], reports: Reports) -> _Sentences:
    read = {claim: reports.corpus.of[chosen[claim]] for claim in order}
    concepts = {claim: by_concept(analysis.bag) for claim, analysis in read.items()}
    place = {claim: at for at, claim in enumerate(order)}
    sources = {claim: len({s.source for s in reports.readings(claim)}) for claim in order}
    return _Sentences(
        read=read,
        concepts=concepts,
        opening=frozenset(c for c in order if any(reports.place[s] == 0 for s in reports.claims[c].sentences)),
        rank={c: (-sources[c], -math.fsum(concepts[c].values()), place[c]) for c in order},
        place=place,
        strongest={claim: _strongest(links) for claim, links in reports.links.items()},
    )


def _strongest(links: Mapping[str, Link]) -> str:
    return max(links, key=lambda other: (links[other].score, other))


def _tells(sentences: _Sentences, other: str, claim: str, link: Link) -> bool:
    """Tell whether a linked statement tells another: how surely they share an assertion, and how much of it is there."""
    sure = link.score >= SURELY
    near = link.same >= THOUGH_NEARER or (link.same >= LIKELY and sentences.nearest(claim, other))
    one, larger = sentences.read[claim], sentences.read[other]
    if not (sure or (link.score >= SHARED and near)) or one.form.kind is Kind.QUESTION:
        return False
    part = sentences.part(claim, other)
    if sure and part >= (MOSTLY if len(sentences.concepts[claim]) >= CONTAINED_WORDS else NEARLY_ALL):
        return True
    if link.same < LIKELIER and not _counts_nothing_else(one, larger):
        return False
    return _quotes_nothing_else(one, larger) and _says_again(part, sentences.asserted(claim, other), link)


def _says_again(part: float, asserted: int, link: Link) -> bool:
    """Tell whether what one has of another is what that asserts."""
    if link.score >= SURELY and (
        (link.same >= LIKELIER and part >= AGAIN) or (asserted > ASSERTED and part >= LARGELY)
    ):
        return True
    return link.same >= LIKELY and part >= AGAIN and asserted >= (FEW if part >= HALF else ASSERTED)


def _counts_nothing_else(one: Analysis, other: Analysis) -> bool:
    """Tell whether each number of a sentence, dates left out, may be one of another."""
    return all(
        any(number.unit == had.unit and number.least <= had.most and had.least <= number.most for had in other.numbers)
        for number in one.numbers
        if not number.dated and (number.unit or number.value > FEW)
    )


def _quotes_nothing_else(one: Analysis, other: Analysis) -> bool:
    """Tell whether a sentence quotes hardly a word that isn't in another."""
    own = math.fsum(one.bag[key] for key in one.quoted_words - other.bag.keys())
    return own < OWN_QUOTED * math.fsum(one.bag.values())


def _contained(sentences: _Sentences, without: Collection[str], unprinted: Collection[str]) -> dict[str, str]:
    """Find the statements that stand in one other word for word, or but for who says it; gives each that one.

    A report says a thing whole and again in parts, or gives in one sentence a quotation that another parts. One that
    opens a report keeps its place.
    """
    read = {claim: analysis for claim, analysis in sentences.read.items() if claim not in without}
    having: defaultdict[str, list[str]] = defaultdict(list)
    for claim, analysis in read.items():
        for key in analysis.bag:
            having[key].append(claim)
    told: dict[str, str] = {}
    for claim, analysis in sorted(read.items(), key=lambda one: (len(one[1].bag), one[0])):
        if not analysis.asserted or not analysis.runs or claim in sentences.opening:
            continue
        rarest = min(analysis.asserted, key=lambda key: (len(having[key]), key))
        for other in having[rarest]:
            free = other != claim and other not in told and other not in unprinted
            if free and _contains(read[other], analysis):
                told[claim] = other
                break
    return told


def _contains(larger: Analysis, one: Analysis) -> bool:
    """Tell whether a sentence stands in a larger one, with who says it or without."""
    if len(larger.bag) <= len(one.bag) or one.form.kind is Kind.QUESTION:
        return False
    quoted = one.bag.keys() <= one.quoted_words & larger.quoted_words
    if len(one.bag) < CONTAINED_WORDS and not quoted:
        return False
    part = len(one.runs & larger.runs) / len(one.runs)
    if part >= NEARLY_ALL or (part >= WORDED_ALIKE and covered(one.asserted, larger.bag) >= NEARLY_ALL):
        return True
    return part >= HALF and len(one.bag) >= FEWEST_WORDS and covered(one.bag, larger.bag) >= MOSTLY
