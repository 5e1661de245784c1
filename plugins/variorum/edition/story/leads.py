"""Leads: of each claim the sentence that is printed, a sound one where there is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from variorum.edition.reports import Reports, is_column, stands
from variorum.language.analysis import Analysis
from variorum.language.flaws import WEIGHT, Flaw
from variorum.model import Claim, Reuse, Rulings, Sentence, Show

SPOKEN = 2
"""Words of a quotation that are enough to see that its marks were lost."""

KEPT = 0.6
"""Part of a quotation's words that a reading without marks must have for them to be that quotation's."""


class Soundness(Struct, frozen=True):
    """What is wrong with each sentence, and with each source as a whole."""

    flaws: Mapping[str, tuple[Flaw, ...]]
    """By sentence id."""
    damage: Mapping[str, float]
    """By source key: flaws a sentence, weighted, from 0."""

    def of_sentence(self, sentence: str) -> float:
        """Weigh a sentence's own flaws, from 0."""
        return sum(WEIGHT[flaw] for flaw in self.flaws[sentence])


def assess(reports: Reports) -> Soundness:
    """Bring together what each sentence's words tell of damage, and what another reading of its claim does."""
    flaws = {key: analysis.flaws for key, analysis in reports.corpus.of.items()}
    _lost_marks(reports, flaws)
    damage: dict[str, float] = {}
    for key, source in reports.sources.items():
        weighed = sum(WEIGHT[flaw] for s in source.sentences for flaw in flaws[s.id])
        damage[key] = round(weighed / max(1, len(source.sentences)), 6)
    return Soundness(flaws, damage)


def _lost_marks(reports: Reports, flaws: dict[str, tuple[Flaw, ...]]) -> None:
    """Mark readings that give, without marks, words that another reading of the claim has in marks."""
    for claim in reports.claims.values():
        if len(claim.sentences) < 2:
            continue
        readings = [reports.corpus.of[sentence] for sentence in claim.sentences]
        longest = max(map(_in_marks, readings), key=len)
        if len(longest) < SPOKEN:
            continue
        for reading in readings:
            key = reading.sentence.id
            marked = reading.quoted or reading.lone_mark
            if marked or Flaw.MARKS_LOST in flaws[key]:
                continue
            own = {word.lower for word in reading.words}
            if sum(word in own for word in longest) >= KEPT * len(longest):
                flaws[key] = (*flaws[key], Flaw.MARKS_LOST)


def _in_marks(analysis: Analysis) -> tuple[str, ...]:
    return tuple(word.lower for word in analysis.quoted_here)


DAMAGED = 2.0
"""Weight of a sentence's own signs of damage."""

DAMAGED_SOURCE = 4.0
"""Weight of a source's damage, so that the sound sentences of a garbled copy come after other sources'."""

EARLIER = 3.0
"""Cost of a reading that is older than another that is no copy of it: it may have been overtaken."""

FLAT = 1.0
"""Cost of not saying who says it, where another reading does."""

PARAPHRASED = 1.2
"""Cost of giving none of the words in quotation marks that another reading gives."""

INCOMPLETE = 1.5
"""Cost of having none of what the readings share."""

POINTING = 0.4
"""Cost of a noun that takes up something named earlier."""

WITHHELD = 50.0
"""Cost of words that the site may not print, that an editor dropped, whose report fell, or that are a scrap."""

FOLLOWING = 25.0
"""Cost of a columnist's words, and of those of a source that an editor keeps back."""

RULED = -100.0
"""Cost of the lead that an editor chose."""

LONG = 60
"""Words from which on a sentence is hard to read."""


class Candidates(Struct, frozen=True):
    """What each sentence costs as the lead of its claim, before its neighbours are known."""

    cost: Mapping[str, float]
    """By sentence id, from 0; the lower, the better it reads."""

    def ranked(self, claim: Claim) -> tuple[str, ...]:
        """Give a claim's sentences, the best lead first."""
        return tuple(sorted(claim.sentences, key=lambda s: (self.cost[s], s)))


def weigh_candidates(
    reports: Reports,
    soundness: Soundness,
    days: Mapping[str, str],
    show: Show,
    rulings: Rulings,
    reuse: Sequence[Reuse],
) -> Candidates:
    """Weigh every sentence as the lead of its claim.

    `days` are the sources' days, ISO 8601; a source without one counts as the latest. `show` holds for a
    source that doesn't say; `reuse` tells which passages are one text. What an editor ruled goes before
    all else.
    """
    copies = frozenset(frozenset((f"{pair.a}.{a}", f"{pair.b}.{b}")) for pair in reuse for a, b in pair.passages)
    dropped = frozenset(drop.sentence for drop in rulings.drop)
    cost: dict[str, float] = {}
    for claim in reports.claims.values():
        readings = reports.readings(claim.id)
        read = {r.id: reports.corpus.of[r.id] for r in readings}
        quoted = {key: len(one.quoted_here) for key, one in read.items()}
        most_quoted = max(quoted.values(), default=0)
        attributed = {key: bool(one.sayings) for key, one in read.items()}
        shared = _shared(read.values())
        for reading in readings:
            own = read[reading.id]
            against = DAMAGED * soundness.of_sentence(reading.id)
            against += DAMAGED_SOURCE * soundness.damage[reading.source]
            if any(_overtakes(other, reading, days, copies) for other in readings):
                against += EARLIER
            if any(attributed.values()) and not attributed[reading.id]:
                against += FLAT
            if most_quoted > 2:
                against += PARAPHRASED * (1 - quoted[reading.id] / most_quoted)
            if shared:
                against += INCOMPLETE * (1 - len(shared & own.bag.keys()) / len(shared))
            against += POINTING * len(own.leaning.nouns)
            against += max(0, len(own.words) - LONG) / LONG
            unfit = reading.id in dropped or not own.form.told
            if unfit or is_withheld(reports, reading, show):
                against += WITHHELD
            if _follows(reports, reading):
                against += FOLLOWING
            if reading.id in rulings.lead:
                against += RULED
            cost[reading.id] = round(against, 6)
    return Candidates(cost)


def _overtakes(later: Sentence, earlier: Sentence, days: Mapping[str, str], copies: frozenset[frozenset[str]]) -> bool:
    """Tell whether a reading is of a later day than another of which it is no copy."""
    if later.source not in days or earlier.source not in days:
        return False
    texts = frozenset(f"{one.source}.{one.passage}" for one in (later, earlier))
    return days[earlier.source] < days[later.source] and texts not in copies


def _shared(readings: Iterable[Analysis]) -> frozenset[str]:
    """Give the keys that at least two sources' readings have."""
    sources: defaultdict[str, set[int]] = defaultdict(set)
    for reading in readings:
        for key in reading.bag:
            sources[key].add(reading.source)
    return frozenset(key for key, held in sources.items() if len(held) > 1)


def is_withheld(reports: Reports, reading: Sentence, show: Show) -> bool:
    """Tell whether a sentence may not lead: its words aren't to be printed, or its report fell."""
    facts = reports.sources[reading.source].facts
    return (facts.show or show) is Show.NONE or not stands(facts)


def _follows(reports: Reports, reading: Sentence) -> bool:
    """Tell whether a sentence leads only where no report's does: it is a columnist's, or an editor keeps its source back."""
    facts = reports.sources[reading.source].facts
    return facts.never_lead or is_column(facts)
