"""Reports, newsrooms, counts and dates in words, as readers know them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from variorum.edition.lookup import Lookup
from variorum.edition.rights import Rights
from variorum.language.english.readers import DAY_NAMES, GENRE_NAMES, MONTH_NAMES, WRITTEN
from variorum.model import Basis, Fact, Facts, Source, SourceDay
from variorum.site.addresses import Addresses
from variorum.site.views.tongues import tongue_of
from variorum.site.views.values import Known, Newsroom, Report


def shown(iso: str) -> str:
    """Turn `2023`, `2023-06` or `2023-06-19` into `2023`, `June 2023` or `June 19, 2023`."""
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = MONTH_NAMES[int(rest[0])]
    return f"{month} {int(rest[1])}, {year}" if len(rest) > 1 else f"{month} {year}"


def count_words(text: str) -> int:
    """Count words as readers do: runs between white space."""
    return len(text.split())


def standing(facts: Facts) -> str:
    """Say behind a report's name what sort of text it is, if no report, and that it no longer stands."""
    said = [GENRE_NAMES[facts.genre.value]] if facts.genre and facts.genre.value in GENRE_NAMES else []
    if facts.withdrawn or facts.superseded_by:
        said.append("withdrawn" if facts.withdrawn else "replaced")
    return f" ({', '.join(said)})" if said else ""


def known(fact: Fact | None) -> Known | None:
    """Give a fact with whether it is inferred; None for an unknown one."""
    return Known(fact.value, fact.basis is Basis.INFERRED) if fact else None


def known_date(fact: Fact | None) -> Known | None:
    """Give a date in the reader's form and the machine's."""
    if fact is None:
        return None
    return Known(shown(fact.value), fact.basis is Basis.INFERRED, fact.value)


MOST_NAMED = 3
"""Newsrooms named in words; of more the number is given."""

LONGEST_CITED = 60
"""Characters of the longest names of several reports that a citation's button has."""

LONGEST_LABEL = 36
"""Characters of several newsrooms' names that there is room for on a phone; else their number is given."""


class Naming:
    """Names the reports of one edition and the newsrooms that they go back to."""

    def __init__(self, lookup: Lookup, addresses: Addresses, rights: Rights) -> None:
        self.lookup = lookup
        self.addresses = addresses
        self.rights = rights
        origins = sorted(lookup.edition.collation.origins, key=lambda o: (-len(o.passages), o.key))
        self.newsrooms = {
            origin.key: Newsroom(origin.key, origin.name, pattern) for pattern, origin in enumerate(origins, 1)
        }
        sources = lookup.edition.sources
        self.reports = told_apart(
            {source.key: self._report(source, number) for number, source in enumerate(sources, 1)},
            {source.key: known_as(source) for source in sources},
        )
        self.numbers = {
            (source.key, passage.id): number
            for source in lookup.edition.sources
            for number, passage in enumerate(source.passages, 1)
        }
        self._origins = lookup.edition.collation.origin_of
        self._written = early(lookup.edition.days)

    def origins_of(self, key: str, passage: str) -> tuple[str, ...]:
        """Give the key of the origin that a passage goes back to, if one is known."""
        origin = self._origins.get(f"{key}.{passage}")
        return (origin,) if origin else ()

    def newsroom_of(self, key: str, passage: str) -> Newsroom | None:
        """Give the newsroom that a passage goes back to, if one is known."""
        origins = self.origins_of(key, passage)
        return self.newsrooms[origins[0]] if origins else None

    def written(self, key: str) -> str:
        """Say when a report was written that is older than most: `written Sunday`; else empty."""
        return self._written.get(key, "")

    def label(self, origins: Sequence[str]) -> str:
        """Name newsrooms in words where they are few, else give their number."""
        newsrooms = self.named(origins)
        names = " + ".join(newsroom.name for newsroom in newsrooms)
        if len(newsrooms) > MOST_NAMED or (len(newsrooms) > 1 and len(names) > LONGEST_LABEL):
            return f"{len(newsrooms)} newsrooms"
        return names

    def cited_as(self, passages: Iterable[tuple[str, str]]) -> str:
        """Name the reports of some passages, each with the newsrooms beside it that its name doesn't tell: `The Courier (AP)`."""
        origins: dict[str, set[str]] = {}
        for key, passage in passages:
            origins.setdefault(key, set()).update(self.origins_of(key, passage))
        names = []
        for key in sorted(origins, key=lambda key: self.reports[key].name):
            name = self.reports[key].name
            others = [newsroom.name for newsroom in self.named(origins[key]) if newsroom.name not in name]
            names.append(f"{name} ({' + '.join(others)})" if others else name)
        label = " + ".join(names)
        return label if len(names) == 1 or len(label) <= LONGEST_CITED else f"{len(names)} reports"

    def named(self, origins: Iterable[str]) -> tuple[Newsroom, ...]:
        """Give the newsrooms of these keys by name, one of each name."""
        known = {self.newsrooms[key].name: self.newsrooms[key] for key in origins if key in self.newsrooms}
        return tuple(known[name] for name in sorted(known))

    def publisher(self, key: str) -> str:
        """Name whose words a report has, or the report where that isn't known."""
        facts = self.lookup.sources[key].facts
        if facts.publisher is None:
            return self.reports[key].name
        return facts.publisher.value + standing(facts)

    def _report(self, source: Source, number: int) -> Report:
        facts = source.facts
        newsrooms = tuple(
            self.newsrooms[origin.key]
            for origin in self.lookup.edition.collation.origins
            if source.key in origin.sources
        )
        return Report(
            key=source.key,
            name=_name(facts, source.key, facts.via),
            title=facts.title.value if facts.title else "",
            url=self.addresses.url("SOURCE", source.key),
            path=source.path,
            published=known_date(facts.published),
            pattern=number,
            newsrooms=newsrooms,
            original=facts.url,
            rights=facts.rights,
            show=self.rights.show[source.key].value,
            tongue=tongue_of(facts.language),
        )


def early(days: Sequence[SourceDay]) -> dict[str, str]:
    """Say by key when reports were written that are older than the day on which most were, the latest of those."""
    full = {day.source: date.fromisoformat(day.when) for day in days if len(day.when) == len("2023-06-19")}
    counts = Counter(full.values())
    most = max(counts, key=lambda day: (counts[day], day), default=date.min)
    return {
        key: WRITTEN.format(day=DAY_NAMES[day.weekday()] if most - day <= A_WEEK else shown(day.isoformat()))
        for key, day in full.items()
        if day < most
    }


A_WEEK = timedelta(days=6)
"""How long ago a day may be to be called by its name."""


def _name(facts: Facts, key: str, carrier: Fact | None) -> str:
    """Name a report by its publisher and who carried it, else by its title, else by its key."""
    if facts.publisher:
        name = ", ".join(fact.value for fact in (facts.publisher, carrier) if fact)
    else:
        name = facts.title.value if facts.title else key
    return name + standing(facts)


def known_as(source: Source) -> str:
    """Name a report as what tells it from others: a carrier whose name isn't known, *a site*, doesn't."""
    via = source.facts.via
    return _name(source.facts, source.key, via if via and via.value != via.value.lower() else None)


def told_apart(reports: Mapping[str, Report], known: Mapping[str, str]) -> dict[str, Report]:
    """Give reports that are `known` by one name their days too, or where those don't tell them apart, their keys."""
    names = Counter(known.values())
    dated = Counter((known[key], report.published) for key, report in reports.items())
    told = {}
    for key, report in reports.items():
        name = report.name
        if names[known[key]] > 1:
            day = report.published
            apart = day and dated[known[key], day] == 1
            name = f"{name}, {day.text}" if day and apart else f"{name} ({key})"
        told[key] = replace(report, name=name)
    return told
