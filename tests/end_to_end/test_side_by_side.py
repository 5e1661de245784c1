"""Reports and readings side by side: each passage once, each statement with all its forms."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections import Counter
from itertools import combinations
from typing import Any

import pytest

from end_to_end.sites import Built
from variorum.edition.remarks.side_by_side import FEWEST

pytestmark = pytest.mark.end_to_end

LINK = re.compile(r'href="[^"]*?reports/([a-z0-9-]+)/#(p-[0-9a-f-]+)"')
WORDS = re.compile(r"\w+")
TAG = re.compile(r"<[^>]*>")


@pytest.fixture(scope="module")
def edition(seeds: Built) -> Any:
    return json.loads(seeds.text("data/edition.json"))


def passages_of(edition: Any) -> dict[str, tuple[str, str]]:
    """Give the report and the passage of each sentence."""
    return {
        sentence["id"]: (source["key"], sentence["passage"])
        for source in edition["sources"]
        for sentence in source["sentences"]
    }


def words(text: str) -> list[str]:
    return WORDS.findall(html.unescape(TAG.sub(" ", text)))


def test_two_reports_have_a_page_where_they_share_enough(seeds: Built, edition: Any) -> None:
    place = passages_of(edition)
    shared: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for claim in edition["claims"]:
        for one, other in combinations(sorted(map(place.__getitem__, claim["sentences"])), 2):
            if one[0] != other[0]:
                sides = shared.setdefault((one[0], other[0]), (set(), set()))
                sides[0].add(one[1])
                sides[1].add(other[1])
    expected = {f"compare/{a}_{b}/index.html" for (a, b), sides in shared.items() if min(map(len, sides)) >= FEWEST}
    assert 0 < len(expected) < len(shared)
    assert {path for path in seeds.pages() if "_" in path} == expected
    for path in expected:
        address = path.removesuffix("index.html")
        first, second = address.removeprefix("compare/").strip("/").split("_")
        assert f'href="../{address}"' in seeds.text("compare/index.html")
        for report in (first, second):
            assert f'href="../../{address}"' in seeds.text(f"reports/{report}/index.html")


def test_every_passage_of_both_reports_stands_once_whole_or_by_its_first_words(seeds: Built, edition: Any) -> None:
    sources = {source["key"]: source for source in edition["sources"]}
    pages = [path for path in seeds.pages() if "_" in path]
    seen = set()
    for path in pages:
        page = seeds.text(path)
        keys = path.split("/")[1].split("_")
        expected = Counter((k, p["id"]) for k in keys for p in sources[k]["passages"])
        assert Counter(LINK.findall(page)) == expected, path
        for key in keys:
            report = seeds.text(f"reports/{key}/index.html")
            for found in re.finditer(r'<div class="passage" id="(p-[\w-]+)">\n<p>(.*?)</p>', report):
                reading = page[page.index(f'reports/{key}/#{found[1]}"') :]
                outlined = re.match(r'[^>]*">(\d+)\. (.*?)</a></li>', reading)
                if outlined:
                    first = words(outlined[2])
                    assert first == words(found[2])[: len(first)], (path, found[1])
                    seen.add("alone")
                else:
                    quoted = reading[reading.index("<blockquote>") : reading.index("</blockquote>")]
                    assert words(quoted) == words(found[2]), (path, found[1])
                    seen.add("facing")
    assert seen == {"alone", "facing"}


def test_what_was_matched_with_nothing_stands_alone_and_is_not_said_to_be_missing(seeds: Built, edition: Any) -> None:
    place = passages_of(edition)
    told: dict[tuple[str, str], set[str]] = {}
    for claim in edition["claims"]:
        for sentence in claim["sentences"]:
            told.setdefault(place[sentence], set()).update(place[other][0] for other in claim["sentences"])
    page = seeds.text("compare/ap-rewrite_cbs-beryl/index.html")
    rows = re.findall(r'<li id="n-\d+"( class="alone")?>(.*?)\n</li>', page, re.DOTALL)
    seen = set()
    for alone, row in rows:
        keys = {key for key, _ in LINK.findall(row)}
        other = {"ap-rewrite": "cbs-beryl", "cbs-beryl": "ap-rewrite"}[min(keys)]
        found = any(other in told[passage] for passage in LINK.findall(row))
        assert bool(alone) == (len(keys) == 1)
        assert "Only in" not in row
        seen.add((bool(alone), found))
    assert {(True, False), (False, True)} <= seen


def test_words_are_marked_that_the_other_report_does_not_have(seeds: Built) -> None:
    page = seeds.text("compare/ap-rewrite_cheddar/index.html")
    rows = re.findall(r'<li id="n-\d+">(.*?)</li>', page, re.DOTALL)
    kept = [
        [words(re.sub(r"<b>.*?</b>", "", quote)) for quote in re.findall(r"<blockquote>(.*?)</bl", row)]
        for row in rows
        if row.count("<blockquote>") == 2
    ]
    lower = [[[word.casefold() for word in side] for side in row] for row in kept]
    same = sum(one == other for one, other in lower)
    assert "<b>" in page
    assert same > 0.8 * len(lower) > 15


def test_a_statement_of_several_newsrooms_has_its_readings_in_columns(seeds: Built, edition: Any) -> None:
    place = passages_of(edition)
    origin = {passage: origin["key"] for origin in edition["origins"] for passage in origin["passages"]}
    page = seeds.text("compare/readings/index.html")
    parts = re.split(r'<div class="compared"><h3 id="(c-[0-9a-f]+)">', page)
    shown = dict(zip(parts[1::2], parts[2::2], strict=True))
    told = [c for section in edition["narrative"] for p in section["paragraphs"] for c in p]
    claims = {claim["id"]: claim for claim in edition["claims"]}
    by = {c: {origin.get(".".join(place[s])) for s in claims[c]["sentences"]} for c in told}
    several = [c for c in told if len({place[s][0] for s in claims[c]["sentences"]}) > 1]
    assert list(shown) == [c for c in several if len(by[c]) > 1]
    for claim, part in shown.items():
        assert {place[s] for s in claims[claim]["sentences"]} <= set(LINK.findall(part))
    copied = re.findall(r'<li id="(c-[0-9a-f]+)">', page)
    assert sorted([*shown, *copied]) == sorted(several), "what is copied alone keeps its address"


def test_a_sentence_of_the_story_leads_to_its_readings(seeds: Built) -> None:
    story = seeds.text("narrative/index.html")
    linked = re.findall(r'href="../compare/readings/#(c-[0-9a-f]+)"', story)
    ids = re.findall(r'<div class="compared"><h3 id="(c-[0-9a-f]+)">', seeds.text("compare/readings/index.html"))
    assert sorted(linked) == sorted(ids) != []


def test_a_strip_counts_the_statements_that_a_report_makes(seeds: Built, edition: Any) -> None:
    page = seeds.text("compare/index.html")
    rows = list(csv.DictReader(io.StringIO(seeds.text("data/sentences.csv"))))
    told = {c for section in edition["narrative"] for p in section["paragraphs"] for c in p}
    made = {
        key: {row["statement"] for row in rows if row["report"] == key} & told
        for key in (source["key"] for source in edition["sources"])
    }
    names = {source["key"]: source["name"] for source in edition["sources"]}
    strips = re.findall(
        r'<p><a href="../reports/([a-z-]+)/">[^<]*</a><br>(\d+) of (\d+)</p>\n(<svg class="strip".*?</svg>)',
        page,
        re.DOTALL,
    )
    assert [key for key, *_ in strips] == list(names)
    for key, number, of, svg in strips:
        assert (int(number), int(of)) == (len(made[key]), len(told))
        assert sum(map(int, re.findall(r"<text[^>]*>(\d+)</text>", svg))) == int(number)
        assert {k for k, _ in LINK.findall(svg)} == {key}
