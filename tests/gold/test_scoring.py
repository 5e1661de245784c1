"""The scorer, on editions made of the labels themselves and then broken."""

from collections import defaultdict
from typing import Any

import pytest

from gold.floors import Floors, labels_digest, raised, read_floors, shortfalls
from gold.labels import ARTICLE, Gold, read_gold
from gold.scoring import score

Json = dict[str, Any]


@pytest.fixture(scope="module")
def gold() -> Gold:
    return read_gold()


@pytest.fixture
def edition(gold: Gold) -> Json:
    """The edition of one who reads as the labels do, each sentence its own claim."""
    units = gold.units.values()
    ids = [unit.id for unit in units if unit.id in gold.articles]
    found: dict[str, list[Json]] = defaultdict(list)
    for unit in units:
        for slug, grade in unit.topics.items():
            found[slug].append({"id": unit.id, "grade": grade})
    return {
        "sources": [
            {
                "sha256": digest,
                "blocks": [{"start": u.start, "end": u.end, "kind": u.kind} for u in gold.by_file[file]],
                "sentences": [
                    {"id": u.id, "start": u.start, "end": u.end} for u in gold.by_file[file] if u.kind == ARTICLE
                ],
            }
            for file, digest in gold.files.items()
        ],
        "claims": [{"id": f"c-{key}", "lead": key, "sentences": [key]} for key in ids],
        "links": [{"a": a, "b": b, "relation": "partial"} for a, b in sorted(gold.graded("same", "partial"))],
        "differences": [],
        "topics": [{"slug": slug, "sentences": rows} for slug, rows in sorted(found.items())],
        "timeline": [{"when": e.when, "sentences": sorted(e.units)} for e in gold.events],
        "narrative": [{"heading": "", "claims": [f"c-{key}" for key in ids]}],
    }


def merge(edition: Json, into: str, other: str) -> None:
    claims = {claim["id"]: claim for claim in edition["claims"]}
    claims[f"c-{into}"]["sentences"].append(other)
    edition["claims"] = [claim for claim in claims.values() if claim["id"] != f"c-{other}"]
    for section in edition["narrative"]:
        section["claims"] = [claim for claim in section["claims"] if claim != f"c-{other}"]


def test_the_labels_own_edition_is_perfect_but_for_its_claims(gold: Gold, edition: Json) -> None:
    figures = score(edition, gold)
    assert figures["sources.found"] == 5
    for name, figure in figures.items():
        if name.endswith("precision") or name in {"clean.f1", "links.f1", "timeline.recall"}:
            assert figure == 1, name
        if name.startswith("topic."):
            assert figure == 1, name
    assert figures["ledger.unbalanced_chars"] == 0
    assert figures["clean.kind_errors"] == 0
    assert figures["claims.same_recall"] == 0
    assert figures["narrative.coverage"] == 1
    assert figures["narrative.order_tau"] == 1
    assert figures["narrative.bad_leads"] == 0
    assert figures["narrative.said_twice"] == len(gold.graded("same") | gold.repeats)


def test_merging_what_says_the_same_helps_and_merging_strangers_shows(gold: Gold, edition: Json) -> None:
    before = score(edition, gold)
    merge(edition, *min(gold.graded("same")))
    better = score(edition, gold)
    assert better["claims.same_recall"] > before["claims.same_recall"]
    assert better["narrative.said_twice"] < before["narrative.said_twice"]
    merge(edition, "000.001", "002.028")
    worse = score(edition, gold)
    assert worse["claims.unrelated_merged"] == 2  # with each of the two that say the same
    assert worse["claims.same_precision"] < 1


def test_two_sentences_of_one_report_in_one_claim_are_an_error(gold: Gold, edition: Json) -> None:
    merge(edition, "000.001", "000.002")
    assert score(edition, gold)["claims.own_merged"] == 1


def test_a_gap_and_an_overlap_unbalance_the_ledger(gold: Gold, edition: Json) -> None:
    blocks = edition["sources"][0]["blocks"]
    blocks[1]["end"] -= 7
    blocks[2]["end"] = blocks[3]["start"] + 5
    figures = score(edition, gold)
    assert figures["ledger.unbalanced_chars"] == 7 + 5
    assert figures["clean.recall"] < 1


def test_a_promotion_kept_as_article_text_costs_precision(gold: Gold, edition: Json) -> None:
    block = next(b for b in edition["sources"][4]["blocks"] if b["kind"] == "promo")
    block["kind"] = ARTICLE
    figures = score(edition, gold)
    assert figures["clean.precision"] < 1
    assert figures["clean.kind_errors"] == 1


def test_a_lead_from_elsewhere_is_bad(gold: Gold, edition: Json) -> None:
    edition["claims"][0]["lead"] = edition["claims"][1]["lead"]
    figures = score(edition, gold)
    assert figures["narrative.bad_leads"] == 1


def test_a_narrative_backwards_keeps_no_order(gold: Gold, edition: Json) -> None:
    edition["narrative"][0]["claims"].reverse()
    assert score(edition, gold)["narrative.order_tau"] == -1


def test_a_known_difference_counts_under_its_kind_and_only_with_two_wordings(gold: Gold, edition: Json) -> None:
    a, b = min(gold.differences["date"][0])
    texts = [{"sentence": a, "text": "Since 2021"}, {"sentence": b, "text": "since  2021"}]
    edition["differences"] = [{"kind": "date", "readings": texts}]
    assert score(edition, gold)["differences.date_recall"] == 0
    texts[1]["text"] = "since 2022"
    assert score(edition, gold)["differences.date_recall"] == 1 / len(gold.differences["date"])
    assert score(edition, gold)["differences.number_recall"] == 0


def test_what_an_editor_says_that_reports_differ_in_measures_nothing(gold: Gold, edition: Json) -> None:
    a, b = min(gold.differences["date"][0])
    texts = [{"sentence": a, "text": "Since 2021"}, {"sentence": b, "text": "since 2022"}]
    edition["differences"] = [{"kind": "editor", "readings": texts}]
    assert score(edition, gold)["differences.pairs"] == 0


def test_a_date_less_exact_than_the_event_is_not_its_date(gold: Gold, edition: Json) -> None:
    day = next(entry for entry in edition["timeline"] if len(entry["when"]) == len("2023-06-19"))
    day["when"] = day["when"][:4]
    figures = score(edition, gold)
    assert figures["timeline.precision"] < 1
    assert figures["timeline.recall"] < 1


def test_the_floors_were_measured_against_these_labels() -> None:
    assert read_floors().labels == labels_digest()


def test_a_figure_below_its_floor_or_missing_is_told() -> None:
    floors = Floors("", {"clean.f1": 0.9, "links.f1": 0.5}, {"narrative.bad_leads": 0})
    short = shortfalls({"clean.f1": 0.89, "narrative.bad_leads": 1}, floors)
    assert [line.split(",")[0] for line in short] == [
        "clean.f1 is 0.89",
        "links.f1 is nan",
        "narrative.bad_leads is 1",
    ]
    assert not shortfalls({"clean.f1": 0.9, "links.f1": 1, "narrative.bad_leads": 0}, floors)


def test_raising_makes_every_limit_stricter_and_none_laxer() -> None:
    text = '[at_least]\n"a" = 0.985\n"b" = 0.9 # why\n[at_most]\n"c" = 8\n"d" = 0\n'
    figures = {"a": 0.9999, "b": 0.5, "c": 3, "d": 2}
    expected = '[at_least]\n"a" = 0.999\n"b" = 0.9 # why\n[at_most]\n"c" = 3\n"d" = 0\n'
    assert raised(text, figures) == expected
