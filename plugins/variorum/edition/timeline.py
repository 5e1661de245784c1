"""The timeline: what the reports date, day by day, as far as it is sure that the day is that of what is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import permutations
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from variorum.language.assertion import Bearing
from variorum.language.english.sentences import POSSESSIVE
from variorum.language.form import Kind
from variorum.language.times.outlook import Outlook
from variorum.language.times.times import Anchor, TimeRole, TimeUnit
from variorum.model import Basis, DatedWords, Difference, DifferenceKind, Labelled, TimelineEntry

if TYPE_CHECKING:
    from variorum.edition.reports import Reports
    from variorum.language.analysis import Analysis
    from variorum.language.assertion import Dating
    from variorum.language.times.times import Dated

DAY = len("2023-06-19")
"""Characters of a date that is exact to the day."""


YEAR = len("2023")
"""Characters of a date that is exact to the year."""

MOST = 64
"""Dates of one sentence: what gives more is a list of them, and no happening."""

AROUND = timedelta(days=2)
"""How long before a report was written the day lies of which it tells, at most."""


class _Mention(Struct, frozen=True, kw_only=True):
    """One sentence's date."""

    sentence: str
    when: str
    basis: Basis
    ahead: bool
    dated: Dated
    of: Dating
    """What of the sentence is of that date."""
    goes_on: str = ""
    """Id of the sentence whose date it is; empty where a sentence gives its own."""

    @property
    def main(self) -> bool:
        """Tell whether it is the date of what the sentence mainly tells."""
        return self.of.bearing is Bearing.MAIN

    @property
    def foretold(self) -> bool:
        """Tell whether it was to come when it was told: be it only when somebody said so."""
        time = self.dated.time
        return self.ahead or (time.anchor is Anchor.SPEECH and (time.count or 0) > 0)


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
    """Give what the sources date: what is past by date, then what is announced; a month before its days.

    An entry is one happening: the sentences, in the narrative's `order` of claims, that date it alike and
    are one claim or are linked, unless they differ in it; the one that tells it best comes first. It is stated where a
    text gives the date itself or states its own day. What was announced and is told as past too is past.
    """
    rank = {claim: at for at, claim in enumerate(order)}
    sides = _Sides(differences)
    dated = _dated(reports, sides)
    entries: list[tuple[tuple[bool, str, int], TimelineEntry]] = []
    for when in sorted({when for dates in dated.values() for when in dates}):
        claims = [claim for claim in dated if when in dated[claim]]
        claims.sort(key=lambda claim: rank.get(claim, len(rank)))
        of_date = {claim: dated[claim][when] for claim in claims}
        for told, first in _entries(of_date, _happenings(of_date, claims, reports), sides):
            found = [mention for mention in told if not mention.foretold] or told
            sentences = dict.fromkeys(mention.sentence for mention in found)
            quality = {mention.sentence: _quality(mention, reports) for mention in reversed(found)}
            stated = any(mention.basis is Basis.STATED for mention in found)
            basis = Basis.STATED if stated else Basis.INFERRED
            announced = all(mention.ahead for mention in found)
            entry = TimelineEntry(
                when=when,
                basis=basis,
                sentences=tuple(sorted(sentences, key=lambda sentence: quality[sentence])),
                announced=announced,
                dated=tuple(_words(mention, reports) for mention in found if not mention.goes_on),
            )
            entries.append(((announced, when, rank.get(first, len(rank))), entry))
    return tuple(entry for _, entry in sorted(entries, key=lambda pair: pair[0]))


def labelled(entries: Iterable[TimelineEntry], labels: Iterable[Labelled]) -> tuple[TimelineEntry, ...]:
    """Give the entries with what an editor calls them; the first label of one stands."""
    found = list(entries)
    for one in labels:
        at = _told_by(found, one)
        if at is not None and not found[at].label:
            found[at] = replace(found[at], label=one.label)
    return tuple(found)


def why_unlabelled(entries: Sequence[TimelineEntry], one: Labelled) -> str:
    """Say why a label stands nowhere, for the editor who wrote it; nothing where it does."""
    at = _told_by(entries, one)
    if at is not None:
        return "" if entries[at].label == one.label else f"this event is called “{entries[at].label}” already"
    if any(one.cited.sentence in entry.sentences for entry in entries):
        return "its sentence tells several events of the timeline, and these words date none of them alone"
    return "no event of the timeline is told by this sentence"


def _told_by(entries: Sequence[TimelineEntry], one: Labelled) -> int | None:
    """Find the one entry that cited words tell: of several that have their sentence the one whose date is in them."""
    cited = one.cited
    having = [at for at, entry in enumerate(entries) if cited.sentence in entry.sentences]
    if len(having) > 1:
        having = [
            at
            for at in having
            if any(
                words.sentence == cited.sentence and words.start < cited.end and cited.start < words.end
                for words in entries[at].dated
            )
        ]
    return having[0] if len(having) == 1 else None


def _words(mention: _Mention, reports: Reports) -> DatedWords:
    start, end = reports.corpus.of[mention.sentence].where(mention.of.start, mention.of.end)
    return DatedWords(mention.sentence, start, end)


def _quality(mention: _Mention, reports: Reports) -> tuple[bool, bool, bool, bool, int]:
    """Say how badly a sentence tells what it dates, the worst last.

    It is of the date as a whole, undamaged, clear by itself, and made by most newsrooms.
    """
    analysis = reports.corpus.of[mention.sentence]
    claim = reports.claims[reports.claim_of[mention.sentence]]
    whole = analysis.form.whole and not analysis.begins_inside
    return (
        not mention.main or bool(mention.goes_on),
        bool(analysis.flaws) or not whole,
        analysis.leaning.unclear,
        reports.is_column(claim.id),
        -len(claim.origins),
    )


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
    days = _told_days(reports)
    for sentence, analysis in corpus.of.items():
        if not analysis.form.told or analysis.form.kind is Kind.QUESTION:
            continue
        before = found.get(reports.before.get(sentence, ""), ())
        day = before[0] if len(before) == 1 and len(before[0].when) == DAY and before[0].main else None
        own_day = day if day and not day.ahead and not day.goes_on else None
        if own := _own(reports, analysis, own_day, days.get(analysis.sentence.source)):
            found[sentence] = own
        elif own_day and not _is_dated(reports, sentence) and _goes_on(analysis, corpus.of[own_day.sentence]):
            found[sentence] = (replace(own_day, sentence=sentence, basis=Basis.INFERRED, goes_on=own_day.sentence),)
    return found | dict(_posts(reports, found))


def _is_dated(reports: Reports, sentence: str) -> bool:
    return any(one.when for one in reports.corpus.dates[sentence])


def _posts(reports: Reports, found: Mapping[str, Sequence[_Mention]]) -> Iterator[tuple[str, tuple[_Mention, ...]]]:
    """Give to the sentences of posts that no words of theirs date the day with which the posts are signed."""
    corpus = reports.corpus
    for passage in corpus.by_passage.values():
        for at, analysis in enumerate(passage):
            signed = [
                _Mention(
                    sentence=analysis.sentence.id, when=one.when, basis=Basis.STATED, ahead=False, dated=one, of=of
                )
                for one, of in zip(corpus.dates[analysis.sentence.id], analysis.datings, strict=False)
                if of.bearing is Bearing.POST and len(one.when) == DAY
            ]
            for other in passage[:at] if len(signed) == 1 else ():
                key = other.sentence.id
                if key not in found and other.form.told:
                    yield key, (replace(signed[0], sentence=key, goes_on=analysis.sentence.id),)


def _own(reports: Reports, analysis: Analysis, before: _Mention | None, told: date | None) -> tuple[_Mention, ...]:
    """Give the dates that a sentence's own words give: of what it mainly tells, or else of lesser clauses.

    `before` is the day that the sentence before it tells, from which *that day* counts, `told` the one of which its
    source tells, whose hours are those without a day.
    """
    sentence = analysis.sentence
    day_of_source = reports.corpus.days.get(sentence.source)
    own: dict[str, _Mention] = {}
    dates = reports.corpus.dates[sentence.id][:MOST]
    for one, of in zip(dates, analysis.datings, strict=False):
        if of.bearing not in (Bearing.MAIN, Bearing.LESSER):
            continue
        stated = one.time.stated or (day_of_source and day_of_source.basis is Basis.STATED)
        basis, when = Basis.STATED if stated else Basis.INFERRED, one.when
        if not when and of.bearing is Bearing.MAIN:
            basis, when = Basis.INFERRED, _by_what_is_told(one, dates, before, told)
        if when and not _is_too_vague(one):
            found = _Mention(sentence=sentence.id, when=when, basis=basis, ahead=one.ahead, dated=one, of=of)
            if when not in own or (found.main and not own[when].main):
                own[when] = found
    past = [one for one in own.values() if one.main and not one.ahead]
    return tuple(one for one in own.values() if one.main or not past)


def _by_what_is_told(one: Dated, dates: Sequence[Dated], before: _Mention | None, told: date | None) -> str:
    """Give the day of a time that names none: *that day*, *at 6.10am*; empty where it isn't sure."""
    time = one.time
    counted = time.anchor is Anchor.OTHER and time.to is None and time.unit is TimeUnit.DAY
    if counted and before:
        return (date.fromisoformat(before.when) + timedelta(days=time.count or 0)).isoformat()
    if not (time.minute is not None or (counted and not time.count)) or any(
        other.when or other.time.weekday is not None for other in dates
    ):
        return ""
    if time.outlook is not Outlook.NONE or time.role is TimeRole.END or told is None:
        return ""
    return told.isoformat() if not before or before.when == told.isoformat() else ""


def _is_too_vague(one: Dated) -> bool:
    """Tell whether a date is far less exact than what was told: the year, of a week that lies in two months."""
    return one.time.unit in (TimeUnit.WEEK, TimeUnit.WEEKEND) and not one.ahead and len(one.when) == YEAR


def _told_days(reports: Reports) -> Mapping[str, date]:
    """Give by source the one day of which it tells in its own voice, where that is the day of writing or just before it."""
    corpus = reports.corpus
    found: defaultdict[str, set[date]] = defaultdict(set)
    for key, analysis in corpus.of.items():
        written = corpus.days.get(analysis.sentence.source)
        last = date.fromisoformat(written.when) if written and len(written.when) == DAY else None
        for one in corpus.dates[key][:MOST] if last else ():
            near = one.first and one.first == one.last and last and last - AROUND <= one.first <= last
            if near and one.first and one.time.anchor is not Anchor.SPEECH:
                found[analysis.sentence.source].add(one.first)
    return {key: next(iter(days)) for key, days in found.items() if len(days) == 1}


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
