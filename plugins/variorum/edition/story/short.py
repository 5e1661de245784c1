"""The short version: the few statements that tell what the event is, then each of its parts.

A greedy choice by what is new (the concepts of a sentence that several newsrooms have, each counted once: Gillick and
Favre, *A Scalable Global Model for Summarization*, 2009) and by how many newsrooms tell a statement, or a part of it, and how early.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import chain, pairwise

from msgspec import Struct

from variorum.edition.reports import COLUMNS, Reports
from variorum.edition.story.leads import Soundness
from variorum.edition.story.support import Support
from variorum.language.analysis import Analysis
from variorum.language.english.sentences import SUPPOSING
from variorum.language.form import Kind
from variorum.language.speech import names_newsroom
from variorum.language.words import concept_of, covered
from variorum.model import Collation

SHARE = 0.25
"""Part of what is printed that the short version may be, at most."""

CHARACTERS = 2_400
"""Characters that it has at most."""

FEWEST = 3
"""Statements that a short version has, whatever their worth, where there are as many."""

NEWS = 0.5
"""Worth of what is new in a sentence, against that of a newsroom."""

BRIEF = 0.35
"""Power of a sentence's length by which what is new in it is divided: 0 takes the longest, 1 the densest."""

SHORTEST = 60
"""Characters below which a sentence is as short as any."""

EARLY = 3.0
"""Worth of opening a report rather than ending it, in newsrooms."""

OPENING = 2.0
"""The same of opening it where nothing is chosen yet: who, what, where and when come first."""

ALSO = 0.6
"""Worth of a newsroom whose words stand in a statement's card, since it tells them already."""

PARTLY = 0.4
"""Worth of a newsroom that tells a part of a statement, for a link that is sure."""

AKIN = 0.3
"""How much less a statement is worth that a link joins to one that is chosen."""

AGAIN = 0.4
"""How much less one is worth all of whose words are told."""

UNTOLD = 1.0
"""Worth of a part of the story, of a topic, or of what is next, of which nothing is told yet, in newsrooms."""

DISPUTED = 0.5
"""Worth of a dispute."""

SPOKEN, MOSTLY = 0.5, 0.6
"""Cost of a sentence of which so large a part is a quotation."""

FLAWED = 1.0
"""Cost of each sign of damage."""

UNINTRODUCED = 0.3
"""Cost of each person who is named by a surname alone and not in full before, in newsrooms."""

WITHIN = 0.63
"""Part of a chosen statement of one report that a further one tells, from which on that takes its place: as
in `telling`."""

Concepts = frozenset[tuple[str, str]]
"""Pairs of concepts that stand next to each other, or with one between them."""


class Told(Struct, frozen=True, kw_only=True):
    """What the short version is chosen from."""

    printed: Sequence[str]
    """Claim ids, in the order of printing."""
    leads: Mapping[str, str]
    newsrooms: Mapping[str, int]
    """How many a claim is counted for."""
    parts: Mapping[str, Collection[str]]
    """The parts of the story and the topics that a claim is of."""
    disputed: Collection[str]
    """Claims with a contradiction."""
    also: Mapping[str, Sequence[str]]
    """Claims that a printed one tells already, by its id."""


def short_version(
    told: Told, support: Support, collation: Collation, soundness: Soundness, most: int
) -> tuple[str, ...]:
    """Choose at most `most` of the printed claims: first what the event is, then the others in their order.

    None leans on anything, for what it leans on may be left out, none is half a quotation, a columnist's or what another newsroom
    reported, and none asks or addresses the reader. Where reports share statements, one that stands alone and is linked to none is left out.
    """
    choice = _Choice(told, support, collation, soundness)
    wanted = min(most, max(FEWEST, round(SHARE * len(told.printed))))
    while len(choice.chosen) < wanted and choice.take_best():
        pass
    place = {claim: at for at, claim in enumerate(told.printed)}
    first, *others = choice.chosen or [""]
    return (first, *sorted(others, key=place.__getitem__)) if first else ()


class _Choice:
    """A choice as it grows."""

    def __init__(self, told: Told, support: Support, collation: Collation, soundness: Soundness) -> None:
        self._told, self._support, self._soundness = told, support, soundness
        self._reports = support.reports
        self._links = _scores(self._reports, collation)
        self._origin_of = collation.origin_of
        self._weights = self._weigh()
        self._read = {claim: self._reports.corpus.of[told.leads[claim]] for claim in told.printed}
        self._concepts = {claim: _concepts(analysis) for claim, analysis in self._read.items()}
        able = [c for c in told.printed if stands_alone(self._read[c]) and not self._reports.is_column(c)]
        able = [c for c in able if not _supposes(self._read[c])]
        able = [c for c in able if not any(names_newsroom(said.speaker, ()) for said in self._read[c].sayings)]
        shared = {c for c in able if len(_sources(c, self._reports)) > 1}
        if shared:
            able = [c for c in able if c in shared or c in self._links]
        self._left = able
        self._worth = {claim: self._worth_of(claim) for claim in able}
        self.chosen: list[str] = []

    def _weigh(self) -> Mapping[tuple[str, str], float]:
        """Weigh what several newsrooms have: by how many more than one, and twice where one opens with it."""
        having: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        first: dict[tuple[str, str], float] = {}
        for key, analysis in self._reports.corpus.of.items():
            genre = self._reports.sources[analysis.sentence.source].facts.genre
            if genre and genre.value in COLUMNS:
                continue
            for concepts in _concepts(analysis):
                having[concepts].add(self._origin(key))
                first[concepts] = min(first.get(concepts, 1.0), analysis.along)
        return {
            concepts: (len(origins) - 1) * (2 - first[concepts])
            for concepts, origins in having.items()
            if len(origins) > 1
        }

    def _origin(self, sentence: str) -> str:
        held = self._reports.sentences[sentence]
        return self._origin_of.get(f"{held.source}.{held.passage}", held.source)

    def _worth_of(self, claim: str) -> float:
        """Count the newsrooms that tell a claim, and those that tell a part of it for less, and how early it stands."""
        cards = (reading for one in self._told.also.get(claim, ()) for reading in self._reports.readings(one))
        telling = {self._origin(reading.id): ALSO for reading in cards}
        telling |= {self._origin(reading.id): 1.0 for reading in self._reports.readings(claim)}
        for other, score in self._links.get(claim, {}).items():
            for reading in self._reports.readings(other):
                origin = self._origin(reading.id)
                telling[origin] = max(telling.get(origin, 0.0), PARTLY * score)
        early = max(1 - self._reports.corpus.of[r.id].along for r in self._reports.readings(claim))
        return sum(telling.values()) + EARLY * early

    def take_best(self) -> bool:
        """Take the claim that is worth most beside those chosen; tell whether there is one."""
        self._left = [c for c in self._left if self._length([*self.chosen, c]) <= CHARACTERS]
        if not self._left:
            return False
        told = frozenset(chain.from_iterable(self._concepts[c] for c in self.chosen))
        words = frozenset(chain.from_iterable(self._read[c].bag for c in self.chosen))
        named = set(chain.from_iterable(self._support.names.introduced(self._told.leads[c]) for c in self.chosen))
        parts = set(chain.from_iterable(self._told.parts.get(c, ()) for c in self.chosen))
        values = {claim: self._value(claim, told, words, named, parts) for claim in self._left}
        best = max(self._left, key=lambda claim: values[claim])
        for claim in [c for c in self.chosen if len(_sources(c, self._reports)) == 1]:
            if covered(self._read[claim].bag, self._read[best].bag) >= WITHIN:
                self.chosen.remove(claim)
        self.chosen.append(best)
        self._left.remove(best)
        return True

    def _length(self, claims: Sequence[str]) -> int:
        return sum(len(self._read[claim].text) for claim in claims)

    def _value(
        self, claim: str, told: Concepts, words: frozenset[str], named: set[int], parts: Collection[str]
    ) -> float:
        analysis, lead = self._read[claim], self._told.leads[claim]
        news = sum(self._weights.get(concepts, 0.0) for concepts in self._concepts[claim] - told)
        value: float = NEWS * news / max(SHORTEST, len(analysis.text)) ** BRIEF + self._worth[claim]
        value *= 1 - AKIN * max((self._links.get(claim, {}).get(other, 0.0) for other in self.chosen), default=0.0)
        value *= 1 - AGAIN * covered(analysis.bag, words) ** 2
        if not self.chosen and any(not self._reports.place[r.id] for r in self._reports.readings(claim)):
            value += OPENING
        value += UNTOLD * len(set(self._told.parts.get(claim, ())) - set(parts))
        ahead = any(self._read[other].polarity.looks_ahead for other in self.chosen)
        value += UNTOLD * (analysis.polarity.looks_ahead and not ahead)
        value += DISPUTED * (claim in self._told.disputed)
        value -= SPOKEN * (len(analysis.quoted_here) > MOSTLY * len(analysis.words))
        value -= FLAWED * len(self._soundness.flaws[lead])
        return value - UNINTRODUCED * self._support.unintroduced(lead, named)


def _scores(reports: Reports, collation: Collation) -> Mapping[str, Mapping[str, float]]:
    """Give for each claim the claims that links join to it, with their scores."""
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for link in collation.links:
        one, other = reports.claim_of[link.a], reports.claim_of[link.b]
        for a, b in ((one, other), (other, one)):
            found[a][b] = max(link.score, found[a].get(b, 0.0))
    return found


def _concepts(analysis: Analysis) -> Concepts:
    concepts = [concept_of(word.key) for word in analysis.words if word.telling]
    return frozenset(chain(pairwise(concepts), zip(concepts, concepts[2:], strict=False)))


def _supposes(analysis: Analysis) -> bool:
    """Tell whether a sentence begins with what it only supposes: *If it is …*."""
    return bool(analysis.words) and analysis.words[0].lower in SUPPOSING


def stands_alone(analysis: Analysis) -> bool:
    """Tell whether a sentence can be read without any other, and tells something."""
    lean, form = analysis.leaning, analysis.form
    leans = lean.why or lean.points_back or form.open
    return not (leans or form.kind is not Kind.SENTENCE or lean.addresses)


def _sources(claim: str, reports: Reports) -> set[str]:
    return {reading.source for reading in reports.readings(claim)}
