"""How good an edition of the labelled files is, in figures.

| figure | means |
| --- | --- |
| `clean.precision`, `recall`, `f1` | characters kept as article text against labelled article text |
| `clean.kind_errors` of `kind_total` | units that are no article text, and lost ones that are, in a block of another kind |
| `ledger.unbalanced_chars` | characters of units in no block, or in two |
| `claims.same_*` | pairs of sentences in one claim against those graded `same`; a merged `partial` pair is an error |
| `claims.unrelated_merged` | merged pairs that are not even `partial` |
| `claims.own_merged` | merged pairs of one source that are no repeats |
| `links.*` | pairs in one claim or linked, against `same` and `partial` |
| `topic.SLUG.f1`, `core_f1` | sentences found for a topic; those called core |
| `differences.KIND_recall` | share of the known differences of a kind of which two readings in other words are reported |
| `differences.precision` | share of the pairs of readings that are reported, but by an editor, and known to differ, of any kind |
| `timeline.recall` | share of the known events with an entry on one of their sentences whose date is as exact, or for a day has its month |
| `timeline.precision` | share of the entries that are such |
| `narrative.said_twice` | pairs of printed sentences that say the same, or overlap |
| `narrative.bad_leads` | leads outside their claim or on no article sentence |
| `narrative.coverage` | share of the article sentences whose claim is shown |
| `narrative.order_tau` | Kendall's tau between the narrative and each source's own order, averaged |
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from .alignment import Aligned, Json, align, overlap
from .labels import ARTICLE, Gold, Pair, Unit, pair

Figures = dict[str, float]

BY_EDITOR = "editor"
"""Kind of the differences that an editor tells, which say nothing of how good the machine is."""

ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
"""A date as exact as known: 2023, 2023-06 or 2023-06-19."""

PINNED_DIFFERENCES = ("number", "date", "attribution", "quotation")
"""Kinds of difference whose finding is measured; the others count for precision alone."""


def score(edition: Json, gold: Gold) -> Figures:
    """Measure an edition; every figure by its name."""
    aligned = align(edition, gold)
    figures: Figures = {
        "sources.found": len(aligned.sources),
        "sources.missing": len(gold.files) - len(aligned.sources),
    }
    for measure in (cleaning, claims_and_links, topics, differences, timeline, narrative):
        figures |= measure(aligned)
    return figures


def cleaning(aligned: Aligned) -> Figures:
    """Measure what was kept as article text, under which kinds the rest stands, and the ledger."""
    true = false = lost = unbalanced = kind_errors = kind_total = 0
    for file, source in aligned.sources.items():
        blocks = sorted(source["blocks"], key=lambda block: (block["start"], block["end"]))
        unbalanced += _covered_twice(blocks)
        for unit in aligned.gold.by_file[file]:
            shares = [overlap(block["start"], block["end"], unit) for block in blocks]
            size = unit.end - unit.start
            unbalanced += max(0, size - sum(shares))
            kept = sum(share for share, block in zip(shares, blocks, strict=True) if block["kind"] == ARTICLE)
            if unit.kind == ARTICLE:
                true += min(kept, size)
                lost += size - min(kept, size)
            else:
                false += min(kept, size)
            if unit.kind != ARTICLE or kept * 2 < size:
                kind_total += 1
                kind_errors += not _under_its_kind(unit, blocks, shares)
    return {
        **_against("clean", true, false, lost),
        "ledger.unbalanced_chars": unbalanced,
        "clean.kind_errors": kind_errors,
        "clean.kind_total": kind_total,
    }


def _covered_twice(blocks: Sequence[Json]) -> int:
    """Count the characters where a block begins before all earlier ones have ended."""
    reached = twice = 0
    for block in blocks:
        twice += max(0, reached - block["start"])
        reached = max(reached, block["end"])
    return twice


def _under_its_kind(unit: Unit, blocks: Sequence[Json], shares: Sequence[int]) -> bool:
    """Tell whether the block with most of a unit has the unit's kind."""
    most = max(shares, default=0)
    return most > 0 and blocks[shares.index(most)]["kind"] == unit.kind


def claims_and_links(aligned: Aligned) -> Figures:
    """Measure which sentences were taken to say the same, and which to share something."""
    gold, edition = aligned.gold, aligned.edition
    same, related = gold.graded("same"), gold.graded("same", "partial")
    contested = gold.graded("contested")
    groups = [claim["sentences"] for claim in edition["claims"]]
    merged = aligned.across(groups)
    judged = merged - contested
    own = aligned.inside(groups) - gold.repeats
    links = [(link["a"], link["b"]) for link in edition.get("links", ())]
    linked = (merged | aligned.across(links)) - contested
    return {
        **_against("claims.same", len(judged & same), len(judged - same) + len(own), len(same - merged)),
        "claims.unrelated_merged": len(judged - related),
        "claims.own_merged": len(own),
        "claims.count": len(edition["claims"]),
        **_found("links", linked, related),
    }


def topics(aligned: Aligned) -> Figures:
    """Measure which sentences each topic found."""
    gold = aligned.gold
    labelled = defaultdict[str, dict[str, set[str]]](lambda: defaultdict(set))
    for unit in gold.units.values():
        for slug, grade in unit.topics.items():
            if grade == "contested" or not unit.fragment_of:
                labelled[slug][grade].add(unit.id)
    rows_of = {topic["slug"]: topic["sentences"] for topic in aligned.edition.get("topics", ())}
    figures: Figures = {}
    for slug, by_grade in sorted(labelled.items()):
        rows = rows_of.get(slug, ())
        core = [row["id"] for row in rows if row.get("grade") == "core"]
        found = aligned.units(row["id"] for row in rows) - by_grade["contested"]
        found_core = aligned.units(core) - by_grade["contested"]
        wanted = by_grade["core"] | by_grade["mention"]
        figures[f"topic.{slug}.f1"] = _found("", found, wanted)[".f1"]
        figures[f"topic.{slug}.core_f1"] = _found("", found_core, by_grade["core"])[".f1"]
    return figures


def differences(aligned: Aligned) -> Figures:
    """Measure which of the known differences are reported, and what else is."""
    reported = defaultdict[str, set[Pair]](set)
    for difference in aligned.edition.get("differences", ()):
        if difference["kind"] == BY_EDITOR:
            continue
        for one, other in itertools.combinations(difference["readings"], 2):
            if _words(one) != _words(other):
                reported[difference["kind"]] |= {
                    pair(a, b)
                    for a in aligned.units([one["sentence"]])
                    for b in aligned.units([other["sentence"]])
                    if a != b
                }
    figures: Figures = {}
    for kind in PINNED_DIFFERENCES:
        facts = aligned.gold.differences.get(kind, ())
        if facts:
            told = sum(bool(fact & reported[kind]) for fact in facts)
            figures[f"differences.{kind}_recall"] = told / len(facts)
    pairs_told = set[Pair]().union(*reported.values())
    known = {found for facts in aligned.gold.differences.values() for fact in facts for found in fact}
    figures["differences.pairs"] = len(pairs_told)
    figures["differences.precision"] = _share(len(pairs_told & known), len(pairs_told))
    return figures


def _words(reading: Json) -> list[str]:
    return str(reading.get("text", "")).lower().split()


def timeline(aligned: Aligned) -> Figures:
    """Measure which of the known events are dated, and how many entries are such."""
    entries = [(entry["when"], aligned.units(entry["sentences"])) for entry in aligned.edition.get("timeline", ())]
    events = aligned.gold.events
    if not events:
        return {}
    hits = [[_dates(when, event.when) and bool(units & event.units) for event in events] for when, units in entries]
    return {
        "timeline.entries": len(entries),
        "timeline.malformed": sum(not ISO_DATE.fullmatch(when) for when, _ in entries),
        "timeline.recall": sum(map(any, zip(*hits, strict=True))) / len(events),
        "timeline.precision": _share(sum(map(any, hits)), len(entries)),
    }


def _dates(when: str, event: str) -> bool:
    """Tell whether an entry's date is the event's: as exact or more, or at least its month."""
    if not ISO_DATE.fullmatch(when):
        return False
    return when.startswith(event) or (event.startswith(when) and len(when) >= len("2023-06"))


def narrative(aligned: Aligned) -> Figures:
    """Measure what the narrative covers, says twice, and keeps of each source's order."""
    claims = aligned.claims
    order = [claim for section in aligned.edition.get("narrative", ()) for claim in section["claims"]]
    shown = [claims[claim] for claim in order if claim in claims]
    leads = [claim["lead"] for claim in shown]
    covered = aligned.articles(sentence for claim in shown for sentence in claim["sentences"])
    taus = _taus(aligned, _first_places(aligned, order))
    return {
        "narrative.sentences": len(order),
        "narrative.unknown_claims": sum(claim not in claims for claim in order),
        "narrative.repeated_claims": len(order) - len(set(order)),
        "narrative.said_twice": _said_twice(aligned, leads),
        "narrative.bad_leads": sum(not aligned.articles([lead]) for lead in leads)
        + sum(claim["lead"] not in claim["sentences"] for claim in shown),
        "narrative.coverage": _share(len(covered), len(aligned.gold.articles)),
        "narrative.order_tau": sum(taus) / len(taus) if taus else 0.0,
    }


def _said_twice(aligned: Aligned, leads: Sequence[str]) -> int:
    """Count the pairs of printed sentences that say the same, or overlap in one source."""
    spans = {
        sentence["id"]: (file, sentence["start"], sentence["end"])
        for file, source in aligned.sources.items()
        for sentence in source["sentences"]
    }
    alike = aligned.gold.graded("same") | aligned.gold.repeats
    twice = 0
    printed = [(spans.get(lead), aligned.articles([lead])) for lead in leads]
    for (span, units), (other_span, other_units) in itertools.combinations(printed, 2):
        twice += _overlapping(span, other_span) or any(pair(a, b) in alike for a in units for b in other_units)
    return twice


def _overlapping(one: tuple[str, int, int] | None, other: tuple[str, int, int] | None) -> bool:
    if one is None or other is None or one[0] != other[0]:
        return False
    return min(one[2], other[2]) > max(one[1], other[1])


def _first_places(aligned: Aligned, order: Sequence[str]) -> dict[str, int]:
    """Give each unit the place at which the narrative first shows it."""
    places: dict[str, int] = {}
    for place, claim in enumerate(order):
        for unit in aligned.units(aligned.claims.get(claim, {}).get("sentences", ())):
            places.setdefault(unit, place)
    return places


def _taus(aligned: Aligned, places: Mapping[str, int]) -> list[float]:
    """Compare the order of the narrative with each source's own: from 1, the same, to -1."""
    taus = []
    for file in aligned.sources:
        units = [unit.id for unit in aligned.gold.by_file[file]]
        row = [places[u] for u in units if u in places and u in aligned.gold.articles]
        steps = list(itertools.combinations(row, 2))
        good, bad = sum(a < b for a, b in steps), sum(a > b for a, b in steps)
        if good + bad:
            taus.append((good - bad) / (good + bad))
    return taus


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _found(name: str, found: AbstractSet[Any], wanted: AbstractSet[Any]) -> Figures:
    return _against(name, len(found & wanted), len(found - wanted), len(wanted - found))


def _against(name: str, true: int, false: int, lost: int) -> Figures:
    """Give precision, recall and their harmonic mean."""
    precision, recall = _share(true, true + false), _share(true, true + lost)
    both = precision + recall
    separator = "_" if "." in name else "."
    return {
        f"{name}{separator}precision": precision,
        f"{name}{separator}recall": recall,
        f"{name}{separator}f1": 2 * precision * recall / both if both else 0.0,
    }
