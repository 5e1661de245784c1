"""What pictures show: whose words reports are made of, how the short version stands, how long things lasted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from variorum.edition.lookup import Lookup
from variorum.language.english.readers import STANDING_WORDS
from variorum.model import Claim, DifferenceKind, DifferenceLabel, Duration, DurationReading, RemarkKind
from variorum.site.views.naming import Naming, count_words
from variorum.site.views.passages import Passages
from variorum.site.views.statements import Statements
from variorum.site.views.values import Newsroom, Piece, Report, Statement

FEWEST_LENGTHS = 2
"""Lengths that are worth a picture."""


class Shared(Struct, frozen=True):
    """How much of a report goes back to whom."""

    report: Report
    shares: tuple[tuple[str, int, int], ...]
    """Newsroom's name, its colour and pattern, per cent of the article's words."""
    alone: int
    """Statements that surely only this report makes."""


def shares(lookup: Lookup, naming: Naming) -> Iterator[Shared]:
    """Give how much of each report goes back to which newsroom, and how much it surely has alone."""
    alone = Counter(single.source for single in lookup.edition.singles)
    for key, report in naming.reports.items():
        source = lookup.sources[key]
        words: defaultdict[str, int] = defaultdict(int)
        for passage in source.passages:
            for origin in naming.origins_of(key, passage.id):
                words[origin] += count_words(source.text[passage.start : passage.end])
        total = sum(words.values())
        ranked = sorted(words, key=lambda origin: (-words[origin], origin))
        yield Shared(
            report,
            tuple(
                (naming.newsrooms[o].name, naming.newsrooms[o].pattern, round(100 * words[o] / total)) for o in ranked
            ),
            alone[key],
        )


class Standing(Struct, frozen=True):
    """How a statement of the short version stands among the newsrooms."""

    sort: str
    """`agreed`, `disputed` or `single`."""
    words: str
    """That in the reader's."""
    statement: Statement


class ShortStanding(Struct, frozen=True):
    """How the short version stands."""

    standings: tuple[Standing, ...]
    """A statement each, in its order."""

    @property
    def numbers(self) -> tuple[tuple[str, str, int], ...]:
        """Give the sorts that there are, each in words and with how many statements are of it."""
        found = Counter(one.sort for one in self.standings)
        return tuple((sort, words, found[sort]) for sort, words in STANDING_WORDS.items() if found[sort])


def short_standing(lookup: Lookup, short: Iterable[Statement]) -> ShortStanding:
    """Say of each statement of a short version whether newsrooms surely agree on it, dispute it, or one alone tells it."""
    sure = (one for one in lookup.edition.remarks if one.sure and one.kind is RemarkKind.AGREE)
    agreed = {about for one in sure for about in one.about}
    found = []
    for statement in short:
        sort = "agreed" if statement.id in agreed else "single"
        if _is_disputed(lookup, lookup.claims[statement.id]):
            sort = "disputed"
        found.append(Standing(sort, STANDING_WORDS[sort], statement))
    return ShortStanding(tuple(found))


def _is_disputed(lookup: Lookup, claim: Claim) -> bool:
    return any(
        not difference.copying
        and (difference.label is DifferenceLabel.CONTRADICTS or difference.kind is DifferenceKind.EDITOR)
        for difference in lookup.differences(claim)
    )


class LengthWorded(Struct, frozen=True):
    """The same words for a length, and who has them."""

    words: str
    """Empty if they may not be printed."""
    newsrooms: tuple[Newsroom, ...]


class Length(Struct, frozen=True):
    """How long something lasted, as some newsrooms have it: a bar."""

    sure: float
    """Per cent of the picture's width up to the least that the words tell."""
    open: float
    """Per cent that they leave open beyond it."""
    worded: tuple[LengthWorded, ...]
    passages: tuple[tuple[Report, str], ...]
    """Where it stands: a report and the id of its passage."""


class LengthsOf(Struct, frozen=True):
    """Something of which it is told how long it lasted."""

    statement: Statement
    words: tuple[Piece, ...]
    """The sentence that tells it best, its length marked."""
    lengths: tuple[Length, ...]
    """The longest first: of two the newsrooms differ."""


def lengths(passages: Passages, statements: Statements) -> list[list[LengthsOf]]:
    """Give how long things lasted, those told in hours and those told in days by themselves, where several lengths are told."""
    found: list[list[LengthsOf]] = []
    for unit in ("time", "days"):
        of_unit = [one for one in passages.lookup.edition.durations if one.best.unit == unit]
        longest = max((reading.most for one in of_unit for reading in one.readings), default=0)
        rows = [row for one in of_unit if (row := _lengths_of(passages, statements, one, longest))]
        if sum(len(row.lengths) for row in rows) >= FEWEST_LENGTHS:
            found.append(rows)
    return found


def _lengths_of(passages: Passages, statements: Statements, duration: Duration, longest: float) -> LengthsOf | None:
    best = duration.best
    sentence = passages.lookup.sentences[best.sentence]
    statement = statements.of(passages.lookup.claim_of[best.sentence].id)
    if statement.dropped or not passages.rights.sentence(best.sentence):
        return None
    by_length: defaultdict[float, list[DurationReading]] = defaultdict(list)
    for reading in (one for one in duration.readings if one.unit == best.unit):
        by_length[reading.value].append(reading)
    return LengthsOf(
        statement,
        passages.words(sentence.source, sentence.start, sentence.end, [(best.start, best.end)]),
        tuple(_length(passages, by_length[value], longest) for value in sorted(by_length, reverse=True)),
    )


def _length(passages: Passages, readings: Iterable[DurationReading], longest: float) -> Length:
    readings = tuple(readings)
    least = max(reading.least for reading in readings)
    most = min(reading.most for reading in readings)
    worded: defaultdict[str, dict[str, Newsroom]] = defaultdict(dict)
    places: dict[tuple[str, str], tuple[Report, str]] = {}
    for reading in readings:
        sentence = passages.lookup.sentences[reading.sentence]
        whole = passages.rights.span(sentence.source, reading.start, reading.end)
        text = passages.lookup.sources[sentence.source].text[reading.start : reading.end]
        newsroom = passages.naming.newsroom_of(sentence.source, sentence.passage)
        report = passages.naming.reports[sentence.source]
        places.setdefault((report.key, sentence.passage), (report, sentence.passage))
        newsrooms = worded[" ".join(text.split()) if whole else ""]
        if newsroom:
            newsrooms[newsroom.name] = newsroom
    return Length(
        round(100 * least / longest, 1),
        round(100 * (most - least) / longest, 1),
        tuple(
            LengthWorded(words, tuple(by_name[name] for name in sorted(by_name))) for words, by_name in worded.items()
        ),
        tuple(places.values()),
    )
