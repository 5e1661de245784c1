"""What a page weighs on its way, gzipped, and how much of the story is there with the first packets."""

from __future__ import annotations

import gzip
import re
import zlib

import pytest

from end_to_end.sites import Built

pytestmark = pytest.mark.end_to_end

PAGE = 14_000
"""Bytes that a server sends at once, in the first ten packets, before it hears from the browser (RFC 6928)."""

STORY = 26_000
STYLE = 7_000
REQUESTS = 3

LOADING = re.compile(r'<(?:link[^>]* rel="(?:stylesheet|preload)"|script[^>]* src=|img|iframe|video)')
"""What has the browser ask for another file before it shows the page; icons come after."""


def weight(built: Built, path: str) -> int:
    return len(gzip.compress((built.output / path).read_bytes(), mtime=0))


def first(built: Built, path: str, size: int) -> str:
    """Give the text of a page that its first bytes hold, gzipped."""
    packed = gzip.compress((built.output / path).read_bytes(), mtime=0)
    unpacked = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(packed[:size])
    return unpacked.decode("utf-8", "ignore")


@pytest.mark.parametrize("name", ["seeds", "harbour"])
def test_pages_are_as_light_as_they_may_be(name: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(name)
    reports = {path for path in built.pages() if path.startswith("reports/")}
    heavy = {path: weight(built, path) for path in ("index.html", "search/index.html", *reports)}
    assert {path: size for path, size in heavy.items() if size > PAGE} == {}
    assert weight(built, "narrative/index.html") <= STORY
    assert weight(built, "theme/css/style.css") <= STYLE


def test_the_first_section_is_there_with_its_evidence_at_once(seeds: Built) -> None:
    story = seeds.text("narrative/index.html")
    there = first(seeds, "narrative/index.html", PAGE)
    sections = story.split("</section>")
    assert len(sections) > 3
    wanted = "</section>".join(sections[:2])
    assert "The short version" in wanted
    assert wanted.count("<blockquote") > wanted.count('class="statement') > 10
    assert there.startswith(wanted)


@pytest.mark.parametrize("name", ["seeds", "harbour", "published"])
def test_a_page_is_there_after_few_requests(name: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(name)
    for path in built.pages():
        assert 1 + len(LOADING.findall(built.text(path))) <= REQUESTS, path
        assert "@font-face" not in built.text("theme/css/style.css")
