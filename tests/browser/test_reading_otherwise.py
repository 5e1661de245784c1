"""On paper every passage stands in its place; read aloud, the story is the story."""

from __future__ import annotations

import csv
import io
import json
import re
from itertools import chain
from typing import Any

import pytest

from browser.pages import CITING, KINDS, address_of, page_of
from browser.visiting import Visit, Visitor
from end_to_end.sites import Built

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end]

A4 = {"width": 794, "height": 1123}
"""A sheet in CSS pixels."""

UNPRINTED = """() => {
  const seen = one => { const box = one.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
  const lie = (a, b) => a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const wrong = [];
  const readings = [...document.querySelectorAll('.reading')];
  for (const reading of readings) {
    if (![...reading.querySelectorAll('blockquote, a')].some(seen)) continue;
    const quote = reading.querySelector('blockquote');
    if (quote && !seen(quote)) wrong.push(`${reading.textContent.trim().slice(0, 60)} isn't printed`);
  }
  for (const card of document.querySelectorAll('.card')) {
    const sentence = document.querySelector(`button[popovertarget="${card.id}"]`).closest('p, li, td, blockquote');
    const shown = [...card.querySelectorAll('blockquote')];
    if (!shown.every(seen)) wrong.push(`${card.id} isn't printed whole`);
    if (!card.querySelector('.reading a, .place')) wrong.push(`${card.id} names no report`);
    for (const name of card.querySelectorAll('.reading > :first-child'))
      if (!seen(name)) wrong.push(`${card.id} doesn't print its report's name`);
    if (card.getBoundingClientRect().top < sentence.getBoundingClientRect().top)
      wrong.push(`${card.id} stands before its sentence`);
  }
  const blocks = [...document.querySelectorAll('.para > p, .card')].map(one => one.getBoundingClientRect())
    .filter(box => box.height);
  blocks.forEach((box, at) => { if (at && lie(blocks[at - 1], box)) wrong.push(`block ${at} lies over another`); });
  return [readings.length, wrong];
}"""
"""Gives the number of passages in cards, and those that the printed page lacks or misplaces."""

CONTROLS_ON_PAPER = """() => [...document.querySelectorAll('.card button, nav, .skip')]
  .filter(one => one.getBoundingClientRect().height > 0).map(one => one.outerHTML.slice(0, 60))"""


@pytest.mark.parametrize("kind", CITING)
def test_paper_shows_every_passage_after_its_sentence(kind: str, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)))
    visit.page.set_viewport_size(A4)  # type: ignore[arg-type]
    visit.page.emulate_media(media="print")
    number, wrong = visit.ask(UNPRINTED)
    assert number > 0
    assert wrong == []
    assert visit.ask(CONTROLS_ON_PAPER) == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in CITING])
def test_every_other_page_fits_on_paper(kind: str, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)))
    visit.page.set_viewport_size(A4)  # type: ignore[arg-type]
    visit.page.emulate_media(media="print")
    assert visit.ask(CONTROLS_ON_PAPER) == []
    assert visit.ask("() => document.scrollingElement.scrollWidth") <= A4["width"]


def test_a_report_on_paper_has_every_passage_with_its_number(seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, "report")))
    passages = visit.ask("() => [...document.querySelectorAll('.passage > p')].map(p => p.textContent)")
    visit.page.emulate_media(media="print")
    printed = words(visit.page.locator("main").inner_text())
    assert passages
    for number, passage in enumerate(passages, 1):
        assert words(passage) in printed
        assert f"Passage {number}" in printed


def test_the_story_is_printed_on_numbered_sheets(seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, "front")))
    sheets = visit.page.pdf(prefer_css_page_size=True)
    number = len(re.findall(rb"/Type\s*/Page\b", sheets))
    assert 1 < number < 20
    assert visit.ask(
        """() => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
          .filter(rule => rule.media?.mediaText === 'print').flatMap(rule => [...rule.cssRules])
          .some(rule => rule.cssText.startsWith('@page') && rule.cssText.includes('counter(page)'))"""
    )


def words(text: str) -> str:
    """Give a text with single spaces."""
    return " ".join(text.split())


def spoken(visit: Visit) -> list[tuple[str, str]]:
    """Give what a screen reader says of the page's main part: headings, buttons, and the running text between them."""
    session = visit.page.context.new_cdp_session(visit.page)
    nodes: dict[str, dict[str, Any]] = {
        node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]
    }
    said: list[tuple[str, str]] = []

    def say(node: dict[str, Any]) -> None:
        role, name = (node.get(part, {}).get("value", "") for part in ("role", "name"))
        if not node["ignored"] and role in ("heading", "button"):
            said.append((role, name))
        elif not node["ignored"] and role == "StaticText":
            before = said.pop()[1] if said and said[-1][0] == "text" else ""
            said.append(("text", before + name))
        else:
            for child in node["childIds"]:
                say(nodes[child])
            if role == "paragraph":
                said.append(("end", ""))

    roles = {node.get("role", {}).get("value"): node for node in nodes.values()}
    say(roles["main"])
    return [(role, INSERTED.sub("", words(name))) for role, name in said if role != "end"]


# What an editor put into a sentence, which the reports' words in the data don't have: ` [of the Chinese side]`
INSERTED = re.compile(r" \[[^\[\]]*\]")


CONTROL = re.compile(r"[^:]+: \d+ newsrooms?, \d+ reports?, for “.+”(?: and \d+ more)?")
"""What a citation calls itself: `AP + NBC: 2 newsrooms, 4 reports, for “The bridge was …”`."""

BESIDE = "() => [...document.querySelectorAll('.sic, .otherwise, .written')].map(one => one.innerText)"
"""Gives what the site says at sentences, which isn't theirs."""


def test_the_story_read_aloud_is_its_text_in_order(seeds: Built, seeds_visitor: Visitor) -> None:
    edition = json.loads(seeds.text("data/edition.json"))
    statements = csv.DictReader(io.StringIO(seeds.text("data/statements.csv")))
    text = {row["statement"]: INSERTED.sub("", words(row["text"])) for row in statements}
    in_cards = {aside["claim"] for aside in edition["asides"]}
    # On a wide screen cards stand in the margin, and are read after their paragraph.
    visit = seeds_visitor.open(address_of(page_of(seeds.output, "story")), 320)
    said = spoken(visit)
    assert said[0] == ("heading", edition["title"])
    headings = [section["heading"] for section in edition["narrative"]]
    assert [name for role, name in said if role == "heading" and name in headings] == headings
    # A name that opens a line on it is a button within its sentence, joined to what follows it unseen; the badge of
    # sentences ends them.
    told = [name for role, name in said if role != "heading" and not CONTROL.fullmatch(name)]
    flowing = "".join("".join(told).replace("\N{WORD JOINER}", "").split())
    for beside in visit.ask(BESIDE):
        flowing = flowing.replace("".join(beside.split()), "", 1)
    flowing = INSERTED_CLOSE.sub("", flowing)
    at = 0
    for section in edition["narrative"]:
        for claim in chain(*section["paragraphs"]):
            if claim not in in_cards:
                found = flowing.find("".join(text[claim].split()), at)
                assert found >= at, text[claim]
                at = found + len("".join(text[claim].split()))
    shown = sum(1 for role, name in said if role == "button" and CONTROL.fullmatch(name))
    assert shown == visit.ask("() => document.querySelectorAll('button.cite').length")


INSERTED_CLOSE = re.compile(r"\[[^\[\]]*\]")
"""The same without spaces."""


def test_a_control_is_called_by_what_it_shows(seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, "story")))
    shown, called = visit.ask(
        """() => { const all = [...document.querySelectorAll('button.cite')];
          return [all.map(one => one.innerText), all.map(one => one.ariaLabel)]; }"""
    )
    assert shown
    for label, name in zip(shown, called, strict=True):
        assert name.startswith(words(label))
