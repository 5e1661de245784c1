"""The timeline: what the reports date, day by day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from msgspec import Struct

from variorum.language.english.sentences import POSSESSIVE
from variorum.model import Basis, Difference, DifferenceKind, TimelineEntry

if TYPE_CHECKING:
    from variorum.edition.reports import Reports
    from variorum.language.analysis import Analysis
    from variorum.language.times.times import Dated

DAY = len("2023-06-19")
"""Characters of a date that is exact to the day."""


MOST = 64
"""Dates of one sentence: what gives more is a list of them, and no happening."""


class _Mention(Struct, frozen=True, kw_only=True):
    """One sentence's date."""

    sentence: str
    when: str
    basis: Basis
    ahead: bool
    dated: Dated
    goes_on: str = ""
    """Id of the sentence whose date it is; empty where a sentence gives its own."""


class _Sides:
    """Which dates can't be of one happening, as the differences have it."""

    def __init__(self, differences: Iterable[Difference]) -> None:
        self._opposite: defaultdict[str, set[str]] = defaultdict(set)
        for found in differences:
            if found.kind is DifferenceKind.DATE:
                for side, other in permutations(found.sides, 2):
                    for reading in side:
                        self._opposite[reading.sentence].update(opposite.sentence for opposite in other)

    def apart(self, mention: _Mention, others: Iterable[_Mention]) -> bool:
        """Tell whether a date can't be that of one of some others: not where both are the same day, at other hours."""
        return any(self._two(mention, other) for other in others)

    def _two(self, one: _Mention, other: _Mention) -> bool:
        if len(one.when) == DAY and one.when == other.when:
            return False
        return other.sentence in self._opposite.get(one.sentence, ()) or one.dated.clashes(other.dated)


def timeline(reports: Reports, order: Iterable[str], differences: Iterable[Difference]) -> tuple[TimelineEntry, ...]:
    """Give what the sources date, by date, the less exact after the more exact within it.

    An entry is one happening: the sentences, in the narrative's `order` of claims, that date it alike and
    are one claim or are linked, unless they differ in it. It is stated where a text gives the date itself or states its own day.
    """
    rank = {claim: at for at, claim in enumerate(order)}
    sides = _Sides(differences)
    dated = _dated(reports, sides)
    entries: list[tuple[tuple[str, str, int], TimelineEntry]] = []
    for when in sorted({when for dates in dated.values() for when in dates}):
        claims = [claim for claim in dated if when in dated[claim]]
        claims.sort(key=lambda claim: rank.get(claim, len(rank)))
        of_date = {claim: dated[claim][when] for claim in claims}
        for found, first in _entries(of_date, _happenings(of_date, claims, reports), sides):
            sentences = tuple(dict.fromkeys(mention.sentence for mention in found))
            stated = any(mention.basis is Basis.STATED for mention in found)
            basis = Basis.STATED if stated else Basis.INFERRED
            announced = all(mention.ahead for mention in found)
            key = (when.ljust(DAY, "~"), when, rank.get(first, len(rank)))
            entries.append((key, TimelineEntry(when, basis, sentences, announced)))
    return tuple(entry for _, entry in sorted(entries, key=lambda pair: pair[0]))


def _entries(
    dated: Mapping[str, Sequence[_Mention]], groups: Iterable[Sequence[str]], sides: _Sides
) -> Iterator[tuple[Sequence[_Mention], str]]:
    """Give the mentions of each happening, and the first claim that has some of them.

    Those of one month or year that can't be one day are two: *last week* and *three weeks ago*.
    """
    for group in groups:
        parts: list[tuple[list[_Mention], str]] = []
        for mention, claim in ((one, home) for home in group for one in dated[home]):
            alike = (held for held, _ in parts if not sides.apart(mention, held))
            part = next(alike, None)
            if part is None:
                parts.append(([mention], claim))
            else:
                part.append(mention)
        yield from parts


def _dated(reports: Reports, sides: _Sides) -> dict[str, dict[str, list[_Mention]]]:
    """Give each claim's dates with the sentences that give them, and how each is known."""
    mentions = _mentions(reports)
    dated: dict[str, dict[str, list[_Mention]]] = {}
    for claim in reports.claims.values():
        dates: defaultdict[str, list[_Mention]] = defaultdict(list)
        several: set[str] = set()
        for sentence in claim.sentences:
            found = mentions.get(sentence, ())
            several |= {m.when for m in found} if len(found) > 1 else set()
            for mention in found:
                dates[mention.when].append(mention)
        if dates:
            dated[claim.id] = _exact(dict(dates), several, sides)
    return dated


def _mentions(reports: Reports) -> dict[str, tuple[_Mention, ...]]:
    """Give each sentence's dates, its own or that of the day of which the one before it tells."""
    found: dict[str, tuple[_Mention, ...]] = {}
    corpus = reports.corpus
    for sentence, analysis in corpus.of.items():
        day_of_source = corpus.days.get(analysis.sentence.source)
        own: dict[str, _Mention] = {}
        for one in corpus.dates[sentence][:MOST]:
            stated = one.time.stated or (day_of_source and day_of_source.basis is Basis.STATED)
            basis = Basis.STATED if stated else Basis.INFERRED
            if one.when:
                own.setdefault(
                    one.when, _Mention(sentence=sentence, when=one.when, basis=basis, ahead=one.ahead, dated=one)
                )
        if own:
            found[sentence] = tuple(own.values())
            continue
        before = found.get(reports.before.get(sentence, ""), ())
        day = before[0] if len(before) == 1 and len(before[0].when) == DAY else None
        own_day = day and not day.ahead and not day.goes_on
        if day and own_day and _goes_on(analysis, corpus.of[day.sentence]):
            found[sentence] = (
                _Mention(
                    sentence=sentence,
                    when=day.when,
                    basis=Basis.INFERRED,
                    ahead=False,
                    dated=day.dated,
                    goes_on=day.sentence,
                ),
            )
    return found


def _goes_on(analysis: Analysis, before: Analysis) -> bool:
    """Tell whether a sentence goes on with what the one before it tells, in the same past.

    What belongs to somebody may be of another day: `His daughter said`.
    """
    lean = analysis.leaning
    if lean.why in POSSESSIVE:
        return False
    taken_up = lean.nouns and any(noun in before.bag for noun in lean.nouns)
    return bool((lean.pronoun or taken_up) and not analysis.polarity.looks_ahead)


def _exact(dates: dict[str, list[_Mention]], several: set[str], sides: _Sides) -> dict[str, list[_Mention]]:
    """Move what one reading dates less exactly to the exact date of another reading of the claim, if it may be that."""
    for when in sorted(dates, key=len):
        finer = [w for w in sorted(dates) if w.startswith(f"{when}-")]
        if len(finer) == 1 and when not in several:
            exact = tuple(dates[finer[0]])
            apart = [one for one in dates[when] if one.dated.time.partly or sides.apart(one, exact)]
            dates[finer[0]] += [one for one in dates.pop(when) if one not in apart]
            dates |= {when: apart} if apart else {}
    return dates


def _happenings(dated: Mapping[str, Sequence[_Mention]], claims: Sequence[str], reports: Reports) -> list[list[str]]:
    """Group claims that links join or that go on with each other, each group and the groups in order.

    `dated` are the mentions of one date by claim.
    """
    joined: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        joined[claim].update(reports.linked.get(claim, ()))
        for mention in dated[claim]:
            if mention.goes_on:
                other = reports.claim_of[mention.goes_on]
                joined[claim].add(other)
                joined[other].add(claim)
    groups: list[list[str]] = []
    for claim in claims:
        near = [group for group in groups if joined[claim] & set(group)]
        merged = [c for c in claims if c == claim or any(c in group for group in near)]
        groups = [group for group in groups if group not in near]
        groups.append(merged)
    return sorted(groups, key=lambda group: claims.index(group[0]))
