"""The exports as other programs read them: JSON Schema, RDF, CSV; each text is what stands at its offsets."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
from jsonschema import Draft202012Validator
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF

from end_to_end.links import broken
from end_to_end.sites import HARBOUR, REPOSITORY, Built, Site
from variorum.exports.tables import APOSTROPHES

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning"),  # rdflib's own use
]

OA = Namespace("http://www.w3.org/ns/oa#")
AS = Namespace("http://www.w3.org/ns/activitystreams#")
SHA256 = URIRef("http://schema.org/sha256")
TERMS = Path(__file__).with_name("web_annotation_terms.json")
"""The part of https://www.w3.org/ns/anno.jsonld that is used here, since a test asks no network."""

TABLES = "sentences", "statements", "links", "differences", "quotations", "blocks"


@pytest.fixture(params=["harbour", "seeds"])
def built(request: pytest.FixtureRequest) -> Built:
    found: Built = request.getfixturevalue(request.param)
    return found


def received(built: Built, path: str) -> bytes:
    """Give the bytes of a source's file."""
    content = HARBOUR if (HARBOUR / path).is_file() else REPOSITORY / "content"
    return (content / path).read_bytes()


def texts(built: Built) -> dict[str, str]:
    """Decode each source as the design says, by key, without the project's own reader."""
    edition = json.loads(built.text("data/edition.json"))
    found = {}
    for source in edition["sources"]:
        data = received(built, source["path"])
        assert hashlib.sha256(data).hexdigest() == source["sha256"]
        found[source["key"]] = data.decode(source["encoding"]).removeprefix("\ufeff")
        assert len(found[source["key"]]) == source["length"]
    return found


def strict(schema: Any) -> Any:
    """Refuse names that a schema doesn't describe, so that it describes all of them."""
    if isinstance(schema, dict):
        closed = {name: strict(value) for name, value in schema.items()}
        return {**closed, "additionalProperties": False} if "properties" in schema else closed
    return [strict(one) for one in schema] if isinstance(schema, list) else schema


def rows(built: Built, name: str) -> list[dict[str, str]]:
    data = (built.output / "data" / f"{name}.csv").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    table = csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
    found = list(table)
    assert all(None not in row and None not in row.values() for row in found)
    return [{n: v[1:] if APOSTROPHES.match(v) else v for n, v in row.items() if v is not None} for row in found]


def annotations(built: Built, address: str) -> tuple[Graph, list[URIRef]]:
    """Read the annotations as RDF, as if they had been fetched from an address."""
    value = json.loads(built.text("data/annotations.jsonld"))
    assert value["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    value["@context"][0] = json.loads(TERMS.read_text(encoding="utf-8"))
    graph = Graph().parse(data=json.dumps(value), format="json-ld", base=address)
    [page] = graph.objects(URIRef(address), AS.first)
    [items] = graph.objects(page, AS["items"])
    found = [item for item in Collection(graph, items) if isinstance(item, URIRef)]
    [total] = graph.objects(URIRef(address), AS.totalItems)
    assert int(str(total)) == len(found) == len(set(found))
    return graph, found


def test_the_edition_fits_its_schema_and_the_schema_says_all_of_it(built: Built) -> None:
    schema = json.loads(built.text("data/edition.schema.json"))
    Draft202012Validator.check_schema(schema)
    edition = json.loads(built.text("data/edition.json"))
    faults = Draft202012Validator(strict(schema)).iter_errors(edition)
    assert [f"{fault.json_path}: {fault.message}" for fault in faults] == []
    assert edition["claims"]


def test_the_schema_refuses_what_is_no_edition(harbour: Built) -> None:
    edition = json.loads(harbour.text("data/edition.json"))
    schema = Draft202012Validator(json.loads(harbour.text("data/edition.schema.json")))
    for spoilt in (
        {**edition, "schema": "variorum-edition/2"},
        {**edition, "claims": [{"id": "c-123456"}]},
        {name: value for name, value in edition.items() if name != "origins"},
    ):
        assert not schema.is_valid(spoilt)
    assert schema.is_valid({**edition, "new": "names may come"})


def test_every_text_of_the_edition_is_what_stands_at_its_offsets(built: Built) -> None:
    edition = json.loads(built.text("data/edition.json"))
    text_of = texts(built)
    source_of = {s["id"]: source["key"] for source in edition["sources"] for s in source["sentences"]}
    readings = [r for d in edition["differences"] for r in d["readings"]]
    readings += [r for q in edition["quotations"] for r in q["readings"]]
    for r in readings:
        assert r["text"] == text_of[source_of[r["sentence"]]][r["start"] : r["end"]]
    for source in edition["sources"]:
        text = text_of[source["key"]]
        covered = "".join(text[b["start"] : b["end"]] for b in source["blocks"])
        assert "".join(covered.split()) == "".join(text.split())


def test_every_text_of_the_tables_is_what_stands_at_its_offsets(built: Built) -> None:
    text_of = texts(built)
    source_of = {row["sentence"]: row["report"] for row in rows(built, "sentences")}
    checked = 0
    for name in TABLES:
        for row in rows(built, name):
            if not row.get("text"):
                continue
            if name == "statements":
                place = next(s for s in rows(built, "sentences") if s["sentence"] == row["printed"])
            else:
                place = row
            key = place.get("report") or source_of[place["sentence"]]
            assert row["text"] == text_of[key][int(place["start"]) : int(place["end"])], name
            checked += 1
    assert checked > 20


def test_the_tables_hold_what_the_edition_holds(built: Built) -> None:
    edition = json.loads(built.text("data/edition.json"))
    counted = {
        "sentences": sum(len(s["sentences"]) for s in edition["sources"]),
        "statements": len(edition["claims"]),
        "links": len(edition["links"]),
        "differences": sum(len(d["readings"]) for d in edition["differences"]),
        "quotations": sum(len(q["readings"]) for q in edition["quotations"]),
        "blocks": sum(len(s["blocks"]) for s in edition["sources"]),
    }
    assert {name: len(rows(built, name)) for name in TABLES} == counted


def test_every_annotation_leads_to_the_words_it_is_about(built: Built) -> None:
    address = "https://example.org/site/data/annotations.jsonld"
    graph, found = annotations(built, address)
    edition = json.loads(built.text("data/edition.json"))
    text_of = texts(built)
    by_page = {f"https://example.org/site/reports/{s['key']}/": s for s in edition["sources"]}
    assert found
    for annotation in found:
        assert (annotation, RDF.type, OA.Annotation) in graph
        assert graph.value(annotation, OA.motivatedBy) in (OA.linking, OA.commenting)
        target = graph.value(annotation, OA.hasTarget)
        page = graph.value(target, OA.hasSource)
        source = by_page[str(page)]
        assert graph.value(page, SHA256) == Literal(source["sha256"])
        selectors = {graph.value(s, RDF.type): s for s in graph.objects(target, OA.hasSelector)}
        place = selectors[OA.TextPositionSelector]
        start = int(str(graph.value(place, OA.start)))
        end = int(str(graph.value(place, OA.end)))
        exact = str(graph.value(selectors[OA.TextQuoteSelector], OA.exact))
        assert exact == text_of[source["key"]][start:end]
        assert exact.strip()


def test_every_annotation_is_of_a_place_of_the_site(built: Built) -> None:
    address = "https://example.org/site/data/annotations.jsonld"
    graph, found = annotations(built, address)
    places = {str(body) for a in found for body in graph.objects(a, OA.hasBody)}
    assert any("/commentary/" in place for place in places)
    assert any("/topics/" in place for place in places)
    for place in places:
        page, anchor = urldefrag(place.removeprefix("https://example.org/site/"))
        html = built.text(f"{page}index.html")
        assert not anchor or f'id="{anchor}"' in html, place


def test_every_citation_of_the_story_is_an_annotation(built: Built) -> None:
    address = "https://example.org/site/data/annotations.jsonld"
    graph, found = annotations(built, address)
    edition = json.loads(built.text("data/edition.json"))
    claims = {claim["id"]: claim for claim in edition["claims"]}
    told = [claim for section in edition["narrative"] for claim in section["claims"]]
    pairs = [body for a in found for body in graph.objects(a, OA.hasBody)]
    for claim in told:
        body = URIRef(f"https://example.org/site/narrative/#{claim}")
        assert pairs.count(body) >= len(claims[claim]["sentences"])


def test_an_address_of_the_site_makes_the_annotations_ids_whole(site: Site) -> None:
    built = site.build("-e", 'SITEURL="https://news.example/bridge"', "RELATIVE_URLS=false")
    graph, found = annotations(built, "https://news.example/bridge/data/annotations.jsonld")
    named = [
        *graph.subjects(),
        *graph.objects(None, OA.hasBody),
        *graph.objects(None, OA.hasSource),
    ]
    addresses = {str(node) for node in named if isinstance(node, URIRef)}
    assert found
    assert {a for a in addresses if not a.startswith("https://news.example/bridge/")} == set()


def formulas(built: Built) -> Iterator[str]:
    for name in TABLES:
        data = (built.output / "data" / f"{name}.csv").read_text(encoding="utf-8")
        for row in csv.reader(io.StringIO(data, newline="")):
            yield from (cell for cell in row if re.match(r"[=+\-@\t\r\n＝＋－＠]", cell))


def test_no_cell_of_a_table_is_a_formula(site: Site) -> None:
    site.write(
        "sources/hostile.txt",
        '=HYPERLINK("https://evil.example/"; "the mayor") opened the bridge again on Tuesday, said Vance.\n\n'
        "+1 555 0100 was the number that the mayor's office gave to reporters on Tuesday.\n\n"
        "@mayor was the account that said the bridge would be shut for three days.\n\n"
        "- The barge lost its engine near the pier, the harbor master said on Tuesday.\n",
    )
    built = site.build()
    assert list(formulas(built)) == []
    assert [row for row in rows(built, "sentences") if row["text"].startswith(("+", "@"))]


def test_the_page_of_the_data_names_every_file_and_column(harbour: Built) -> None:
    page = harbour.text("data/index.html")
    for path in sorted((harbour.output / "data").iterdir()):
        if path.suffix != ".html":
            assert f'href="../data/{path.name}"' in page or f'href="{path.name}"' in page, path.name
    for name in TABLES:
        data = (harbour.output / "data" / f"{name}.csv").read_text(encoding="utf-8")
        assert ", ".join(next(csv.reader(io.StringIO(data)))) in page
    assert not [fault for fault in broken(harbour.output) if fault.startswith("data/")]
    assert urljoin("data/", "edition.json") in harbour.files()
