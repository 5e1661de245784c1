"""A site that an earlier version built keeps every address that somebody may have linked to, or leads on.

`kept_site/content` is an event that never was, of version 388c603: four reports, rulings, texts that cite in every
form, and an edition that was put on file when the site had come so far. After that a fifth report came in, whose key
stands before all others, and one more ruling, so that statements grew and the address of one became that of another.

`kept_site/addresses.txt` has the addresses of the site as that version built it, and `kept_site/data_ids.txt` the ids
in its data. Both say what was, so nothing writes over them: `--regenerate` makes only the one that isn't there. A line
that a later version can't keep is to be taken out by hand, with its reason. Taken out so far: two statements on the page
of a topic, since what names the topic is no longer one statement with what doesn't; they stand in the story as before.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from end_to_end.links import broken
from end_to_end.sites import REPOSITORY, Built, build

pytestmark = pytest.mark.end_to_end

KEPT = Path(__file__).with_name("kept_site")
CONTENT = KEPT / "content"
ADDRESSES = KEPT / "addresses.txt"
DATA_IDS = KEPT / "data_ids.txt"

ADDRESS = "https://selmouth.example/hail"

DRAWN = "theme/"
"""Where the files of the theme stand, which are no addresses of the event's."""

DIFFERENCE = re.compile(r"n-d-[0-9a-f]+")
ROW = re.compile(r"n-t?[0-9]+")
"""The id of a list's row that counts the rows alone, and that another has when one comes before it."""

STAYING = "c-", "p-", "s-"
"""How the ids in the data begin that must stay: of statements, passages and sentences."""

BECAME_AN_ALIAS = "c-1733c6"

CITING = {"source", "quote", "passage", "claim", "topic", "block"}
OUTSIDE = {
    "commentary/two-prices/index.html": "https://insurers.example/terms#hail",
    "about/index.html": "https://garden.example/palm-house",
    "reports/ap/index.html": "https://wire.example/2024/06/10/palm-house",
    "reports/lantern/index.html": "https://lantern.example/palm-house",
}


def addresses(built: Built) -> list[str]:
    """Give every address of a site that somebody may link to, sorted: `/`, `/narrative/#c-9990b2`, `/data/links.csv`.

    That is each file but the theme's, and on each page each id but those that lead nowhere by themselves or to
    something else soon: of cards, which open at a button alone, of patterns in pictures, of differences (which are
    data ids) and of rows that are merely counted. Numbered headings are addresses: the contents list leads to them.
    """
    found: list[str] = []
    for path in built.files():
        if path.startswith(DRAWN):
            continue
        address = "/" + re.sub(r"(^|(?<=/))index\.html$", "", path)
        found.append(address)
        if path.endswith(".html"):
            page = BeautifulSoup(built.text(path), "html.parser")
            found += [f"{address}#{tag['id']}" for tag in page.find_all(id=True) if _a_place(tag)]
    return sorted(set(found))


def _a_place(tag: Tag) -> bool:
    name = str(tag["id"])
    if tag.name == "pattern" or tag.has_attr("popover") or DIFFERENCE.fullmatch(name):
        return False
    return not (tag.name == "li" and ROW.fullmatch(name))


def data_ids(held: Any) -> list[str]:
    """Give every id in `data/edition.json`, sorted; passages and sentences with their report's key."""
    return sorted(
        {
            *(one["id"] for part in ("claims", "differences", "quotations") for one in held[part]),
            *(alias for claim in held["claims"] for alias in claim["aliases"]),
            *(sentence["id"] for source in held["sources"] for sentence in source["sentences"]),
            *(f"{s['key']}.{passage['id']}" for s in held["sources"] for passage in s["passages"]),
        }
    )


def lost(built: Built, kept: Iterable[str]) -> list[str]:
    """Give the addresses at which a site has no file, or no element with the id: an alias has one of its own."""

    @cache
    def ids(path: str) -> set[str]:
        page = BeautifulSoup(built.text(path), "html.parser")
        return {str(tag["id"]) for tag in page.find_all(id=True)}

    files = built.files()
    gone: list[str] = []
    for address in kept:
        path, _, place = address.removeprefix("/").partition("#")
        file = path if path and not path.endswith("/") else f"{path}index.html"
        if file not in files or (place and place not in ids(file)):
            gone.append(address)
    return gone


def kept_lines(path: Path, config: pytest.Config, made: Iterable[str]) -> list[str]:
    """Read what was kept; with `--regenerate`, and only where there is no such file, make it first."""
    if config.getoption("regenerate") and not path.exists():
        path.write_text("".join(f"{line}\n" for line in made), encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the kept site as it would be published; a ruling that a later version doesn't need is told, and stops nothing."""
    folder = tmp_path_factory.mktemp("kept")
    return build(
        CONTENT,
        folder / "output",
        "-e",
        "VARIORUM_FULL_TEXT_SEARCH=false",  # which isn't installed everywhere
        settings=REPOSITORY / "publishconf.py",
        environment={"SITEURL": ADDRESS},
        folder=folder,
    )


@pytest.fixture(scope="module")
def held(kept: Built) -> Any:
    return json.loads(kept.text("data/edition.json"))


def test_every_citation_quotation_and_ruling_still_holds(kept: Built, held: Any) -> None:
    assert kept.exit_code == 0, kept.log
    assert not [problem for problem in kept.problems() if not problem.endswith("[ruling-idle]")]
    assert {citation["form"] for citation in held["citations"]} == CITING
    assert not broken(kept.output, ADDRESS)


def test_every_address_is_still_there(kept: Built, pytestconfig: pytest.Config) -> None:
    once = kept_lines(ADDRESSES, pytestconfig, addresses(kept))
    assert once == sorted(set(once))
    gone = lost(kept, once)
    assert gone == [], gone


def test_an_address_that_went_would_be_told(kept: Built) -> None:
    there = ["/", "/narrative/", f"/narrative/#{BECAME_AN_ALIAS}", "/data/edition.json"]
    gone = ["/narrative/#c-000000", "/data/none.json", "/none/", "/none/#n-main"]
    assert lost(kept, [*there, *gone]) == gone


def test_sentences_passages_and_statements_keep_their_ids_in_the_data(held: Any, pytestconfig: pytest.Config) -> None:
    """Only these must stay: ids of differences (`d-`) and quotations (`q-`) are kept to be compared by hand.

    What differs is found anew by each version, and a difference that has one reading more is another.
    """
    once = kept_lines(DATA_IDS, pytestconfig, data_ids(held))
    assert {one.rpartition(".")[2][:2] for one in once} == {*STAYING, "d-", "q-"}
    must_stay = [one for one in once if one.rpartition(".")[2].startswith(STAYING)]
    assert [one for one in must_stay if one not in data_ids(held)] == []


def test_every_statement_on_file_is_found_by_its_id_or_as_an_alias(kept: Built, held: Any) -> None:
    [on_file] = CONTENT.glob("editions/*.json")
    frozen = json.loads(on_file.read_text(encoding="utf-8"))["claims"]
    homes = {name: claim for claim in held["claims"] for name in (claim["id"], *claim["aliases"])}
    assert [claim["id"] for claim in frozen if claim["id"] not in homes] == []
    # It leads to a statement that has sentences of it.
    assert [c["id"] for c in frozen if not {*c["sentences"]} & {*homes[c["id"]]["sentences"]}] == []
    assert lost(kept, [f"/narrative/#{claim['id']}" for claim in frozen]) == []


def test_the_kept_site_is_one_whose_statements_grew_since_its_edition(held: Any) -> None:
    [on_file] = CONTENT.glob("editions/*.json")
    before = {c["id"]: c for c in json.loads(on_file.read_text(encoding="utf-8"))["claims"]}
    grown = [
        claim
        for claim in held["claims"]
        if claim["id"] in before and len(claim["sentences"]) > len(before[claim["id"]]["sentences"])
    ]
    assert len(grown) > 2
    assert BECAME_AN_ALIAS in before
    assert BECAME_AN_ALIAS in {alias for claim in grown for alias in claim["aliases"]}


@pytest.mark.parametrize("path", sorted(OUTSIDE))
def test_links_to_the_outside_are_still_there(kept: Built, path: str) -> None:
    page = BeautifulSoup(kept.text(path), "html.parser")
    assert OUTSIDE[path] in {str(link["href"]) for link in page.find_all("a", href=True)}
