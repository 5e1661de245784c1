"""Words that may not be printed stand nowhere in the output: no page, no data, no index has them."""

from __future__ import annotations

import gzip
import html
import json
import re
from pathlib import Path

import pytest
import yaml

from end_to_end.links import broken
from end_to_end.sites import REPOSITORY, Built, Site

pytestmark = pytest.mark.end_to_end

IN_A_ROW = 8
"""Words in a row that make a text another's."""

INLINE = re.compile(r"</?(?:mark|span|em|i|strong)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
ATTRIBUTE = re.compile(r'="([^"]*)"')


def words(text: str) -> list[str]:
    """Take a text apart into words, whatever stands between them."""
    return re.findall(r"\w+", text.casefold().replace("’", "'").replace("'", ""))


def runs(text: str) -> set[tuple[str, ...]]:
    taken = words(text)
    return {tuple(taken[n : n + IN_A_ROW]) for n in range(len(taken) - IN_A_ROW + 1)}


def printed(built: Built, within: str = "") -> set[tuple[str, ...]]:
    """Give every run of words in any file: in a page's text, in its attributes, in data and strings."""
    found: set[str] = set()
    for path, data in built.files().items():
        if not path.startswith(within):
            continue
        unpacked = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
        text = unpacked.decode("utf-8", "replace")
        if path.endswith((".html", ".xml")):
            pieces = [part for joint in ("", " ") for part in TAG.split(INLINE.sub(joint, text))]
            pieces += ATTRIBUTE.findall(text)
        else:
            pieces = re.split(r'"[,:\]}]|\r\n', text.replace("\\n", " "))
        found.update(pieces)
    return {run for piece in found for run in runs(html.unescape(piece))}


def set_field(site: Site, key: str, **fields: object) -> None:
    """Change a sidecar."""
    path = site.content / "sources" / f"{key}.yaml"
    held = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    path.write_text(yaml.safe_dump({**held, **fields}, default_flow_style=False), encoding="utf-8")


def source_text(site: Site, key: str) -> str:
    return (site.content / "sources" / f"{key}.txt").read_text(encoding="utf-8")


@pytest.fixture
def event(site: Site) -> Site:
    """Give the small event without an editor's quotations."""
    return site.remove("commentary").remove("topics")


@pytest.fixture
def seed_event(tmp_path: Path) -> Site:
    """Give the repository's reports alone, nothing quoted by an editor."""
    content = tmp_path / "content"
    (content / "sources").mkdir(parents=True)
    (content / "topics").mkdir()
    for path in sorted((REPOSITORY / "content" / "sources").iterdir()):
        (content / "sources" / path.name).write_bytes(path.read_bytes())
    for slug, terms in (("taiwan", "Taiwan"), ("channels", "military, communications")):
        text = f"---\ntitle: On {slug}\nterms: [{terms}]\n---\n"
        (content / "topics" / f"{slug}.md").write_text(text, encoding="utf-8")
    return Site(content)


def withheld(site: Site, keys: set[str]) -> set[tuple[str, ...]]:
    """Give the runs of words that only sources with these keys have, titles and names aside."""
    shown: set[tuple[str, ...]] = set()
    kept: set[tuple[str, ...]] = set()
    for path in sorted((site.content / "sources").glob("*.txt")):
        found = runs(path.read_text(encoding="utf-8"))
        if path.stem in keys:
            kept |= found
            sidecar = path.with_suffix(".yaml")
            facts = yaml.safe_load(sidecar.read_text(encoding="utf-8")) or {}
            shown |= {run for value in facts.values() for run in runs(str(value))}
        else:
            shown |= found
    return kept - shown


@pytest.mark.parametrize("key", ["ap-rewrite", "ap-sunday", "cbs-beryl", "cheddar", "nbc"])
def test_no_word_of_a_report_shown_as_none_is_anywhere(key: str, seed_event: Site) -> None:
    set_field(seed_event, key, show="none")
    built = seed_event.build()
    assert built.exit_code == 0, built.log
    forbidden = withheld(seed_event, {key})
    assert len(forbidden) > 50
    assert sorted(printed(built) & forbidden) == []
    assert not broken(built.output)


def test_nor_is_any_in_the_index_of_whole_texts_that_is_published(seed_event: Site) -> None:
    how = {
        "settings": REPOSITORY / "publishconf.py",
        "environment": {"SITEURL": "https://a.example"},
    }
    forbidden = withheld(seed_event, {"nbc"})
    for show, stands in (("full", True), ("none", False)):
        set_field(seed_event, "nbc", show=show)
        built = seed_event.build(**how)
        assert bool(printed(built, "search/pagefind/") & forbidden) == stands
    assert sorted(printed(built) & forbidden) == []


def test_the_search_for_forbidden_words_finds_them_where_they_are(seed_event: Site) -> None:
    built = seed_event.build()
    forbidden = withheld(seed_event, {"nbc"})
    assert len(printed(built) & forbidden) > len(forbidden) / 2


def test_with_no_word_of_any_report_there_is_still_a_site(seed_event: Site) -> None:
    built = seed_event.build("-e", 'VARIORUM_SHOW="none"')
    assert built.exit_code == 0, built.log
    keys = {path.stem for path in (seed_event.content / "sources").glob("*.yaml")}
    for key in keys:
        set_field(seed_event, key, show="none")
    built = seed_event.build()
    assert sorted(printed(built) & withheld(seed_event, keys)) == []
    assert "also reports this" in built.text("narrative/index.html")
    assert not broken(built.output)


def test_what_only_a_withheld_report_says_is_named_with_a_link_to_its_words(event: Site) -> None:
    set_field(event, "gazette", show="none", url="https://gazette.example/bridge")
    built = event.build()
    story = html.unescape(built.text("narrative/index.html"))
    assert "Estuary Gazette also reports this." in story
    assert 'href="https://gazette.example/bridge#:~:text=' in story
    assert "1931" not in TAG.sub("", story)
    assert "#:~:text=The%20bridge%20opened%20in,last%20repaired%20in%202008." in story
    report = html.unescape(built.text("reports/gazette/index.html"))
    assert "Its words are not reproduced here" in report
    edition = json.loads(built.text("data/edition.json"))
    [gazette] = [source for source in edition["sources"] if source["key"] == "gazette"]
    assert gazette["show"] == "none"
    assert gazette["sentences"]


def test_where_another_report_says_it_that_report_is_printed(event: Site) -> None:
    set_field(event, "courier", show="none")
    built = event.build()
    story = TAG.sub("", built.text("narrative/index.html"))
    assert "was closed to all traffic Tuesday after a gravel barge hit" in story
    assert "a gravel barge struck its central pier" not in story


@pytest.mark.parametrize("share", [0.0, 0.1, 0.25, 0.6])
def test_an_excerpt_has_no_more_than_its_share(share: float, seed_event: Site) -> None:
    set_field(seed_event, "nbc", show="excerpt")
    built = seed_event.build("-e", f"VARIORUM_EXCERPT_SHARE={share}")
    assert built.exit_code == 0, built.log
    forbidden = withheld(seed_event, {"nbc"})
    stands = printed(built) & forbidden
    assert len(stands) <= share * len(forbidden)
    assert bool(stands) == bool(share)
    edition = json.loads(built.text("data/edition.json"))
    [nbc] = [source for source in edition["sources"] if source["key"] == "nbc"]
    text = source_text(seed_event, "nbc")
    article = " ".join(text[b["start"] : b["end"]] for b in nbc["blocks"] if b["kind"] == "article")
    rows = built.text("rights/index.html").split("<tr>")
    [row] = [row for row in rows if 'reports/nbc/"' in row]
    [(reproduced, of)] = re.findall(r"(\d+) of (\d+)", row)
    assert int(of) == len(article.split())
    assert int(reproduced) <= share * int(of)
    assert "excerpts" in row


def test_the_page_of_rights_lists_every_report_with_its_credit(event: Site) -> None:
    set_field(event, "gazette", show="none", rights="© Estuary Press", url="https://gazette.example/b")
    page = html.unescape(event.build().text("rights/index.html"))
    assert "© Estuary Press" in page
    assert 'href="https://gazette.example/b"' in page
    assert re.search(r"Fellport Courier</a></th><td>the whole report</td><td>(\d+) of \1</td>", page)
    assert re.search(r"Estuary Gazette</a></th><td>nothing; [^<]*</td><td>0 of \d+</td><td>0\s%", page)


def test_an_editor_who_reproduces_withheld_words_is_told(event: Site) -> None:
    set_field(event, "gazette", show="none")
    event.write(
        "commentary/long.md",
        "---\ntitle: Long\ndate: 2024-03-07\n---\nShort “opened in 1931” "
        '[@gazette "opened in 1931 and was last repaired in 2008"]; repaired [@gazette "last repaired"].\n\n'
        "Then: “I will not open that bridge one hour before the engineers tell me it is safe” "
        '[@gazette "I will not open that bridge one hour before"].\n',
    )
    built = event.build()
    [problem] = [p for p in built.problems() if "words-withheld" in p]
    assert problem.startswith("commentary/long.md:7:")
    assert "`gazette`" in problem
    edition = json.loads(built.text("data/edition.json"))
    assert [use["quote"] for use in edition["citations"]] == [None] * 3
    page = html.unescape(built.text("rights/index.html"))
    assert re.search(r"<td>16 words that our own texts quote; [^<]*</td><td>16 of \d+</td><td>1\d\s%", page)
