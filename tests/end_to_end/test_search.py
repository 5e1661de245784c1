"""The search page: an index that needs no script, and where Pagefind is installed one of whole texts."""

from __future__ import annotations

import gzip
import html
import json
import re
from pathlib import Path

import pytest

from end_to_end.links import broken
from end_to_end.sites import REPOSITORY, Built, Site, command
from variorum.exports.search_index import MOST_NAMES

pytestmark = pytest.mark.end_to_end

PAGE = "search/index.html"
PUBLISHED = {"SITEURL": "https://news.example/bridge"}

LACKING = """
import importlib.metadata, importlib.util

real, real_spec = importlib.metadata.version, importlib.util.find_spec

def version(name):
    if name == "pagefind-bin":
        raise importlib.metadata.PackageNotFoundError(name)
    return real(name)

importlib.metadata.version = version
importlib.util.find_spec = lambda name, *rest: None if name == "pagefind_bin" else real_spec(name, *rest)
"""
"""Run by Python before anything else, it makes it seem that Pagefind isn't installed."""

FAILING = """
import pagefind_bin

pagefind_bin.get_executable = lambda: "/no/such/program"
"""


def entries(built: Built) -> dict[str, str]:
    """Give the entries of the index: what each says after its name, by name."""
    items = re.findall(r"<li>(?:<a [^>]*>)?<b>(.*?)</b>(.*?)</li>", built.text(PAGE), re.DOTALL)
    return {html.unescape(name): rest for name, rest in items}


def whole_texts(built: Built) -> list[str]:
    """Give what Pagefind's index keeps of each record, unpacked."""
    fragments = [d for p, d in built.files().items() if p.endswith(".pf_fragment")]
    return [gzip.decompress(data).decode("utf-8") for data in fragments]


def first(folder: Path, code: str) -> dict[str, str]:
    """Have code run before anything else."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
    return {"PYTHONPATH": str(folder)}


def test_every_entry_leads_to_where_its_word_stands(harbour: Built) -> None:
    assert not broken(harbour.output)
    found = entries(harbour)
    assert {"Petra Vance", "Fellport", "Harrow Bridge", "barge"} <= set(found)
    for name, rest in found.items():
        for address, anchor in re.findall(r'href="\.\./((?:narrative|reports)[^"#]*)#([^"]*)"', rest):
            page = harbour.text(f"{address}index.html")
            text = page.split(f'id="{anchor}"')[1].split("</div>")[0]
            said = html.unescape(re.sub(r"<[^>]*>", "", text)).casefold()
            assert name.casefold().split()[-1][:3] in said, (name, address, anchor)


def test_names_come_before_words_and_each_kind_has_its_heading(harbour: Built) -> None:
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", harbour.text(PAGE))
    assert headings == ["People", "Places", "Organisations and other names", "Words"]


def test_what_an_editor_has_a_page_on_is_named_with_it(harbour: Built) -> None:
    assert "../topics/ferry/" in harbour.text(PAGE)


def test_every_page_leads_to_the_search_which_is_called_an_index_where_it_has_no_form(
    harbour: Built, published: Built
) -> None:
    for built, name in ((harbour, "Index"), (published, "Search")):
        assert f"<h1>{name}</h1>" in built.text(PAGE)
        for path in built.pages():
            assert re.search(rf'<a href="[^"]*search/"[^>]*>{name}</a>', built.text(path)), path


def test_a_plain_build_has_no_script_and_needs_no_pagefind(harbour: Built) -> None:
    assert [path for path in harbour.files() if path.startswith("search/")] == [PAGE]
    assert "<script" not in harbour.text(PAGE)
    assert "<form" not in harbour.text(PAGE)


def test_published_the_page_alone_may_run_scripts(published: Built) -> None:
    for path in published.pages():
        text = published.text(path)
        assert ("script-src 'self' 'wasm-unsafe-eval'" in text) == (path == PAGE), path
        assert ("<form" in text) == (path == PAGE), path
    assert "search/search.js" in published.files()
    assert "search/pagefind/pagefind.js" in published.files()


def test_every_record_has_an_address_of_the_site(published: Built) -> None:
    places = json.loads(published.text("search/places.json"))
    texts = [json.loads(text.removeprefix("pagefind_dcd")) for text in whole_texts(published)]
    assert sorted(text["url"] for text in texts) == sorted(f"/{number}.html" for number in range(len(places)))
    for kind, title, url in places:
        address, _, anchor = url.partition("#")
        page = published.text(f"{address}index.html")
        assert title
        assert kind in {"story", "report", "topic", "commentary", "page"}
        assert not anchor or f'id="{anchor}"' in page
    assert {kind for kind, _, _ in places} == {"story", "report", "topic", "commentary", "page"}


def test_no_word_of_a_report_shown_as_none_can_be_looked_up(site: Site) -> None:
    site.remove("commentary").remove("topics")
    sidecar = site.content / "sources" / "gazette.yaml"
    sidecar.write_text(sidecar.read_text(encoding="utf-8") + "show: none\n", encoding="utf-8")
    built = site.build(settings=REPOSITORY / "publishconf.py", environment=PUBLISHED)
    texts = " ".join(whole_texts(built))
    assert "harbor master" in texts
    for withheld in ("1931", "repaired", "one hour", "12,000"):
        assert withheld not in texts
        assert withheld not in built.text(PAGE)
    index = b" ".join(
        gzip.decompress(data) for path, data in built.files().items() if path.endswith((".pf_index", ".pf_meta"))
    )
    # Words stand there by their stems.
    assert b"gravel" in index
    for stem in (b"1931", b"repair", b"2008"):
        assert stem not in index


def test_where_pagefind_is_not_installed_the_index_stands_alone(site: Site, tmp_path: Path) -> None:
    lacking = first(tmp_path / "first", LACKING)
    built = site.build(settings=REPOSITORY / "publishconf.py", environment={**PUBLISHED, **lacking})
    assert built.exit_code == 0, built.log
    assert [path for path in built.files() if path.startswith("search/")] == [PAGE]
    assert built.problems() == []
    asked = site.build(
        "-e",
        "VARIORUM_FULL_TEXT_SEARCH=true",
        settings=REPOSITORY / "publishconf.py",
        environment={**PUBLISHED, **lacking},
    )
    [problem] = asked.problems()
    assert "pip install 'pelican-variorum[search]'" in problem
    assert problem.startswith("publishconf.py:0:0: ")
    assert "[setting]" in problem
    [problem] = site.build("-e", "VARIORUM_FULL_TEXT_SEARCH=true", environment=lacking).problems()
    assert problem.startswith("pelicanconf.py:0:0: ")


def test_where_pagefind_fails_the_index_stands_alone_and_the_build_says_so(site: Site, tmp_path: Path) -> None:
    failing = first(tmp_path / "first", FAILING)
    built = site.build(settings=REPOSITORY / "publishconf.py", environment={**PUBLISHED, **failing})
    [problem] = built.problems()
    assert "Pagefind failed" in problem
    assert problem.startswith("publishconf.py:0:0: ")
    assert "<form" not in built.text(PAGE)
    assert not broken(built.output)


def test_the_index_knows_of_a_change_in_a_commentary(site: Site, tmp_path: Path) -> None:
    kept = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    assert "Odalys Quint" not in entries(site.build(environment=kept))
    site.write(
        "commentary/more.md",
        "---\ntitle: More\ndate: 2024-03-07\n---\nWe asked Odalys Quint, an engineer.\n",
    )
    assert "../commentary/more/" in entries(site.build(environment=kept))["Odalys Quint"]
    path = site.content / "commentary" / "more.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Odalys", "Ottoline"), "utf-8")
    assert "Ottoline Quint" in entries(site.build(environment=kept))


def test_a_page_without_any_word_to_look_up_is_a_page(site: Site) -> None:
    for folder in ("commentary", "topics", "pages"):
        site.remove(folder)
    for path in (site.content / "sources").iterdir():
        path.unlink()
    site.write("sources/one.txt", "It was so.\n\nThey said that it was.\n")
    built = site.build()
    assert built.exit_code == 0, built.log
    assert "<h1>Index</h1>" in built.text(PAGE)


def test_what_there_is_no_room_for_is_counted(site: Site) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"Qu{letters[n // 26]}{letters[n % 26]}x" for n in range(MOST_NAMES + 9)]
    site.write("sources/many.txt", "\n\n".join(f"They had stayed in {name}." for name in names))
    built = site.build()
    assert built.exit_code == 0, built.log
    more = re.search(r"For (\d+) more names and words there is no room", built.text(PAGE))
    assert more
    assert int(more[1]) >= 9
    assert built.text(PAGE).count("<b>Qu") == MOST_NAMES - 2  # Fellport, Harrow Bridge


def test_a_new_site_has_a_search_page_too(tmp_path: Path) -> None:
    assert command("new", "mine", "--title", "Mine", folder=tmp_path).exit_code == 0
    settings = (tmp_path / "mine" / "publishconf.py").read_text(encoding="utf-8")
    assert "VARIORUM_FULL_TEXT_SEARCH" in settings
