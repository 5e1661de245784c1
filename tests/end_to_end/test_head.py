"""What machines read in the pages: head, linked data checked against its vocabulary, no live markup in it."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from end_to_end.sites import REPOSITORY, Built, Site

pytestmark = pytest.mark.end_to_end

ADDRESS = "https://news.example/bridge"

SEARCHING = {"type": "module", "src": "../search/search.js"}
"""The one script that runs, on the search page."""
VOCABULARY = Path(__file__).with_name("schema_org.tsv")

DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
PERIOD = re.compile(rf"{DATE.pattern}(/{DATE.pattern})?")


@dataclass
class Page(HTMLParser):
    """The head of a page."""

    language: str = ""
    title: str = ""
    named: dict[str, str] = field(default_factory=dict)
    """Contents of `meta` by name or property."""
    links: dict[str, list[str]] = field(default_factory=dict)
    """Targets of `link` by relation."""
    data: list[Any] = field(default_factory=list)
    """JSON-LD."""
    scripts: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.inside = tag
        if tag == "html":
            self.language = given["lang"]
        elif tag == "meta":
            for name in {given.get("name", ""), given.get("property", "")} - {""}:
                assert name not in self.named, name
                self.named[name] = given.get("content", "")
        elif tag == "link":
            for relation in given["rel"].split():
                self.links.setdefault(relation, []).append(given["href"])
        elif tag == "script" and given != SEARCHING:
            self.scripts += 1
            assert given == {"type": "application/ld+json"}

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "title":
            self.title += data
        elif self.inside == "script":
            assert not set("<>&") & set(data)
            self.data.append(json.loads(data))


def read(built: Built, path: str) -> Page:
    page = Page()
    page.feed(built.text(path))
    page.close()
    return page


@pytest.mark.parametrize("name", ["published", "published_seeds"])
def test_every_page_says_what_it_is_and_where(name: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(name)
    assert built.exit_code == 0, built.log
    titles: dict[str, str] = {}
    for path in sorted(built.pages()):
        page = read(built, path)
        url = f"{ADDRESS}/{path.removesuffix('index.html')}"
        assert page.language == "en", path
        assert page.title not in titles, (path, titles.get(page.title))
        titles[page.title] = path
        assert page.named["description"], path
        assert page.named["og:title"], path
        assert page.named["og:type"] in {"website", "article"}
        assert page.named["og:description"] == page.named["description"]
        assert page.named["og:image"] == f"{ADDRESS}/theme/card.png"
        assert page.named["twitter:card"] == "summary_large_image"
        assert page.links["canonical"] == [url] == [page.named["og:url"]]
        [feed] = page.links["alternate"]
        assert feed.endswith("feeds/site.atom.xml")
        assert len(page.links["icon"]) == 2
        others = re.fullmatch(r"(?:search|reports/.+)/index\.html|compare/\w.*_.*/index\.html|404\.html", path)
        assert page.named.get("robots") == ("noindex,follow" if others else None), path


def test_without_an_address_no_page_claims_one(harbour: Built) -> None:
    for path in sorted(harbour.pages()):
        page = read(harbour, path)
        assert "canonical" not in page.links
        assert "og:image" not in page.named
        assert "https://" not in json.dumps(page.data).replace("https://schema.org", "")
    assert "sitemap.xml" not in harbour.files()


def test_the_card_is_a_picture_of_its_size_and_its_source_is_in_the_theme(published: Built) -> None:
    for name, size in (("card", (1200, 630)), ("icon", (180, 180))):
        data = published.files()[f"theme/{name}.png"]
        assert data.startswith(b"\x89PNG")
        assert struct.unpack(">II", data[16:24]) == size
        source = REPOSITORY / "themes" / "variorum" / "static" / f"{name}.svg"
        assert published.files()[f"theme/{name}.svg"] == source.read_bytes()
        assert b"<script" not in source.read_bytes()


class Vocabulary:
    """The part of schema.org that is in the table."""

    def __init__(self) -> None:
        self.above: dict[str, set[str]] = {}
        self.domains: dict[str, set[str]] = {}
        self.ranges: dict[str, set[str]] = {}
        for line in VOCABULARY.read_text(encoding="utf-8").splitlines()[3:]:
            kind, name, above, ranges = line.split("\t")
            if kind == "class":
                self.above[name] = set(above.split())
            else:
                self.domains[name], self.ranges[name] = set(above.split()), set(ranges.split())

    def kinds(self, name: str) -> set[str]:
        """Give a class and all above it."""
        assert name in self.above, f"{name} is no class"
        return {name}.union(*(self.kinds(above) for above in self.above[name]))

    def faults(self, value: dict[str, Any]) -> Iterator[str]:
        """Say what in a node the vocabulary doesn't have."""
        kinds = self.kinds(value["@type"])
        for name, held in value.items():
            if name.startswith("@"):
                continue
            if name not in self.domains or not self.domains[name] & kinds:
                yield f"{value['@type']} has no {name}"
                continue
            for one in held if isinstance(held, list) else [held]:
                if isinstance(one, dict):
                    yield from self.faults(one)
                    if not self.kinds(one["@type"]) & self.ranges[name]:
                        yield f"{name} is no {one['@type']}"
                elif not any(fits(one, kind) for kind in self.ranges[name]):
                    yield f"{name} can't be {one!r}"


def fits(value: object, kind: str) -> bool:
    """Tell whether a value is of a data type."""
    if not isinstance(value, str) or not value:
        return False
    return {
        "Text": True,
        "URL": value.startswith(("https://", "http://")),
        "Date": bool(DATE.fullmatch(value)),
    }.get(kind, False)


@pytest.mark.parametrize("name", ["published", "published_seeds"])
def test_the_linked_data_is_in_its_vocabulary(name: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(name)
    vocabulary = Vocabulary()
    kinds = {}
    for path in sorted(built.pages()):
        for value in read(built, path).data:
            assert value["@context"] == "https://schema.org"
            assert list(vocabulary.faults(value)) == [], path
            kinds[path] = value["@type"]
    assert kinds["index.html"] == "WebSite"
    assert kinds["narrative/index.html"] == "BackgroundNewsArticle"
    assert {kind for path, kind in kinds.items() if re.match("commentary/.", path[:12] + path[12:13])}
    assert {kinds[p] for p in kinds if re.fullmatch(r"commentary/.+/index\.html", p)} == {"OpinionNewsArticle"}
    assert {kinds[p] for p in kinds if re.fullmatch(r"topics/.+/index\.html", p)} == {"CollectionPage"}
    assert not [path for path in kinds if path.startswith("reports/")]


def test_the_vocabularys_check_finds_what_is_wrong() -> None:
    vocabulary = Vocabulary()
    wrong = {"@type": "Person", "headline": "x", "name": "y", "url": "not an address"}
    assert list(vocabulary.faults(wrong)) == [
        "Person has no headline",
        "url can't be 'not an address'",
    ]
    assert list(vocabulary.faults({"@type": "NewsArticle", "author": {"@type": "Place"}})) == ["author is no Place"]


def test_the_story_names_the_reports_it_is_based_on(published: Built) -> None:
    [story] = read(published, "narrative/index.html").data
    assert [report["creditText"] for report in story["isBasedOn"]] == [
        "Fellport Courier",
        "Estuary Gazette",
    ]
    assert {report["datePublished"] for report in story["isBasedOn"]} == {"2024-03-05"}
    assert {report["usageInfo"] for report in story["isBasedOn"]} == {f"{ADDRESS}/rights/"}
    assert PERIOD.fullmatch(story["temporalCoverage"])
    assert story["dateModified"] == "2024-03-06"  # that of the commentary, the newest text of an editor's
    [comment] = read(published, "commentary/how-many-cars/index.html").data
    assert [report["creditText"] for report in comment["citation"]] == [
        "Fellport Courier",
        "Estuary Gazette",
    ]
    assert comment["author"] == {"@type": "Person", "name": "An editor"}


def test_what_is_only_inferred_is_not_told_to_machines(site: Site) -> None:
    site.write(
        "sources/gazette.yaml",
        "publisher: {name: Estuary Gazette, basis: inferred}\npublished: {date: 2024-03-05, basis: inferred}\n",
    )
    [story] = read(site.build(), "narrative/index.html").data
    [gazette] = [r for r in story["isBasedOn"] if r["creditText"] == "Estuary Gazette"]
    assert not {"datePublished", "publisher"} & set(gazette)


def test_markup_in_a_title_stays_text_everywhere_in_the_head(site: Site) -> None:
    evil = "</script><script>alert(1)</script>\\\"' & <b>"
    site.write(
        "narrative.md",
        f"---\ntitle: '{evil.replace(chr(39), chr(39) * 2)}'\nsummary: '<!--'\n---\n",
    )
    built = site.build()
    page = read(built, "narrative/index.html")
    assert page.scripts == 1
    assert page.data[0]["headline"] == evil
    assert page.named["og:title"] == evil
    assert page.named["description"] == "<!--"
