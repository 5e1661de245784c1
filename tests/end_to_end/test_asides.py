"""What stands in another statement's card is in the story once, there, and keeps its address."""

from __future__ import annotations

import html
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from end_to_end.sites import REPOSITORY, Built, Site, build

pytestmark = pytest.mark.end_to_end

STATEMENT = re.compile(r'<span class="statement[^"]*" id="(c-[0-9a-f]+)">((?:<span id="c-[0-9a-f]+"></span>)*)')
CARD = re.compile(r'<div popover id="n-e\d+".*?\n(?=<div popover|</div>)', re.DOTALL)
IN_CARDS = {"leans", "told", "fragment", "dropped"}
"""Reasons for which a claim stands in a card."""


def asides_of(edition: Any) -> dict[str, str]:
    return {a["claim"]: a["under"] for a in edition["asides"] if a["reason"] in IN_CARDS}


def test_the_story_prints_each_statement_or_has_it_in_the_card_that_the_edition_names(
    seeds: Built,
) -> None:
    edition = json.loads(seeds.text("data/edition.json"))
    asides = asides_of(edition)
    printed = dict(STATEMENT.findall(seeds.text("narrative/index.html")))
    told = [claim for section in edition["narrative"] for claim in section["claims"]]
    assert list(printed) == [claim for claim in told if claim not in asides]
    leading = {claim: host for host, spans in printed.items() for claim in re.findall(r'id="(c-\w+)"', spans)}
    assert asides.items() <= leading.items()
    assert len(asides) > 1


def test_a_card_has_the_passages_of_what_stands_in_it(seeds: Built) -> None:
    edition = json.loads(seeds.text("data/edition.json"))
    page = seeds.text("narrative/index.html")
    place = {s["id"]: (source["key"], s["passage"]) for source in edition["sources"] for s in source["sentences"]}
    members = {claim["id"]: claim["sentences"] for claim in edition["claims"]}
    cards = [card for card in re.split(r"(?=<div popover)", page) if 'class="asides more"' in card]
    for claim in asides_of(edition):
        (card,) = [card for card in cards if f'href="#{claim}"' in card.partition('class="asides more"')[2]]
        for sentence in members[claim]:
            assert "reports/{}/#{}".format(*place[sentence]) in card


def test_words_that_an_editor_drops_stand_nowhere_in_the_story(site: Site) -> None:
    dropped = "The bridge opened in 1931"
    assert dropped in html.unescape(site.build().text("narrative/index.html"))
    site.write("rulings.yaml", f"drop: [{{cite: '[@gazette \"{dropped}\"]', reason: it is old}}]\n")
    built = site.build("--fatal", "warnings", into="after")
    assert built.exit_code == 0, built.log
    story = html.unescape(built.text("narrative/index.html"))
    assert dropped not in story
    assert "it is old" in story
    for path in ("index.html", "timeline/index.html", "compare/index.html"):
        if path in built.files():
            assert dropped not in html.unescape(built.text(path)), path
    entries = [line for line in built.text("search/index.html").splitlines() if "1931" in line]
    assert not [line for line in entries if "narrative/#" in line]


def test_an_opening_that_the_story_tells_before_it_stands_in_a_card(tmp_path: Path) -> None:
    """Of the reports alone, without an editor who rules what two openings tell to be one statement."""
    shutil.copytree(REPOSITORY / "content" / "sources", tmp_path / "content" / "sources")
    edition = json.loads(build(tmp_path / "content", tmp_path / "output").text("data/edition.json"))
    openings = {source["key"]: source["sentences"][0]["id"] for source in edition["sources"]}
    claim_of = {s: claim["id"] for claim in edition["claims"] for s in claim["sentences"]}
    told = {a["claim"] for a in edition["asides"] if a["reason"] == "told"}
    assert claim_of[openings["cbs-beryl"]] in told
    assert claim_of[openings["cheddar"]] not in told
