"""Sitemap, robots.txt, feed and the page for what isn't there."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import etree

from end_to_end.links import broken
from end_to_end.sites import REPOSITORY, Built, Site

pytestmark = pytest.mark.end_to_end

ADDRESS = "https://news.example/bridge"
PUBLISHING = {"settings": REPOSITORY / "publishconf.py", "environment": {"SITEURL": ADDRESS}}
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def sitemap(built: Built) -> dict[str, str | None]:
    """Give the days of the listed pages, by address."""
    root = etree.fromstring(built.files()["sitemap.xml"])
    assert root.tag == f"{SITEMAP}urlset"
    found = {}
    for url in root:
        assert [child.tag for child in url] in (
            [f"{SITEMAP}loc"],
            [f"{SITEMAP}loc", f"{SITEMAP}lastmod"],
        )
        found[url[0].text] = url.findtext(f"{SITEMAP}lastmod")
    assert len(found) == len(root)
    return found


def entries(built: Built) -> list[tuple[str, str, str]]:
    """Give day, title and address of each of the feed's entries, and check the feed itself."""
    root = etree.fromstring(built.files()["feeds/site.atom.xml"])
    assert GRAMMAR.validate(root), GRAMMAR.error_log
    assert root.find(f"{ATOM}link[@rel='self']").get("href") == f"{ADDRESS}/feeds/site.atom.xml"
    found = root.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in found]
    assert len(set(ids)) == len(ids)
    days = [entry.findtext(f"{ATOM}updated") for entry in found]
    assert days == sorted(days, reverse=True)
    assert root.findtext(f"{ATOM}updated") == days[0]
    return [
        (
            str(entry.findtext(f"{ATOM}updated"))[:10],
            str(entry.findtext(f"{ATOM}title")),
            entry.find(f"{ATOM}link").get("href"),
        )
        for entry in found
    ]


def test_the_sitemap_lists_the_pages_that_are_ours_and_no_report(published: Built) -> None:
    listed = sitemap(published)
    pages = {f"{ADDRESS}/{path.removesuffix('index.html')}" for path in published.pages()}
    ours = ("404.html", "search/", "reports/courier/", "reports/gazette/", "compare/courier_gazette/")
    left_out = {f"{ADDRESS}/{path}" for path in ours}
    assert set(listed) == pages - left_out
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in published.text("robots.txt")
    assert "Disallow" not in published.text("robots.txt")


def test_a_page_has_the_date_that_an_editor_or_the_builder_gives(published: Built, site: Site) -> None:
    assert set(sitemap(published).values()) == {"2024-03-06"}
    environment = {**PUBLISHING["environment"], "SOURCE_DATE_EPOCH": "1710072000"}
    built = site.build(settings=PUBLISHING["settings"], environment=environment)
    days = sitemap(built)
    assert days[f"{ADDRESS}/commentary/how-many-cars/"] == "2024-03-06"
    assert days[f"{ADDRESS}/narrative/"] == "2024-03-10"


@pytest.mark.parametrize("epoch", ["", "soon", "99999999999999999999", "-1e3"])
def test_a_date_that_nobody_gives_is_left_out(site: Site, epoch: str) -> None:
    site.remove("commentary")
    environment = {**PUBLISHING["environment"], "SOURCE_DATE_EPOCH": epoch}
    built = site.build(settings=PUBLISHING["settings"], environment=environment)
    assert built.exit_code == 0, built.log
    assert set(sitemap(built).values()) == {None}
    assert "feeds/site.atom.xml" not in built.files()
    assert "atom+xml" not in built.text("index.html")


def test_the_feed_has_commentary_corrections_and_editions(site: Site) -> None:
    site.write(
        "corrections.md",
        "---\ntitle: Corrections\n---\n## 2024-03-09\n\nThe [barge](https://x.example) carried 900 tons "
        "& not 90 <tons> \u0001.\n\n## 2024-03-07\n\nA name.\n\n## 2024-03-07\n\nAnother.\n\n## Older\n\nOld.\n",
    )
    site.write("editions/2024-03-08.json", "{}").write("editions/notes.json", "{}")
    site.write("commentary/tags.md", "---\ntitle: '<b>Bold</b> & \"more\"'\ndate: 2024-03-10\n---\nText.\n")
    built = site.build(**PUBLISHING)
    found = entries(built)
    assert found == [
        ("2024-03-10", '<b>Bold</b> & "more"', f"{ADDRESS}/commentary/tags/"),
        ("2024-03-09", "Correction of March 9, 2024", f"{ADDRESS}/corrections/#n-2024-03-09"),
        ("2024-03-08", "Edition of March 8, 2024", f"{ADDRESS}/"),
        ("2024-03-07", "Correction of March 7, 2024", f"{ADDRESS}/corrections/#n-2024-03-07-2"),
        ("2024-03-07", "Correction of March 7, 2024", f"{ADDRESS}/corrections/#n-2024-03-07"),
        ("2024-03-06", "How many cars cross the bridge", f"{ADDRESS}/commentary/how-many-cars/"),
    ]
    assert "The barge carried 900 tons &amp; not 90 &lt;tons&gt;" in built.text("feeds/site.atom.xml")
    for _, _, address in found:
        page, _, anchor = address.removeprefix(f"{ADDRESS}/").partition("#")
        html = built.text(f"{page}index.html")
        assert not anchor or f'id="{anchor}"' in html, address


def test_the_feed_of_the_seeds_is_valid(published_seeds: Built) -> None:
    assert entries(published_seeds)


def test_the_page_for_what_is_not_there_works_at_any_depth(published: Built) -> None:
    page = published.text("404.html")
    for url in re.findall(r'(?:href|src)="([^"#]+)', page):
        whole = urljoin(f"{ADDRESS}/a/b/c/", url)
        path = whole.removeprefix(f"{ADDRESS}/")
        if whole.startswith(ADDRESS):
            assert path + ("index.html" if path.endswith("/") or not path else "") in published.files()
    assert not broken(published.output, ADDRESS)
