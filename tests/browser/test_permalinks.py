"""Each permalink on a page shows and marks what it names."""

from __future__ import annotations

from itertools import pairwise

import pytest

from browser.pages import address_of, page_of
from browser.visiting import Visitor
from end_to_end.sites import Built

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end]

FOLLOW = """prefix => {
  const wrong = [];
  const named = [...document.querySelectorAll(`[id^="${prefix}"]`)];
  for (const one of named) {
    const before = getComputedStyle(one).backgroundColor;
    location.hash = one.id;
    const boxes = [...one.getClientRects()];
    if (!one.matches(':target')) wrong.push(`${one.id} isn't the target`);
    if (getComputedStyle(one).backgroundColor === before) wrong.push(`${one.id} isn't marked`);
    if (document.querySelectorAll(':target').length !== 1) wrong.push(`${one.id} isn't alone`);
    if (!boxes.length || boxes[0].top < -1 || boxes[0].bottom > innerHeight + 1)
      wrong.push(`${one.id} isn't in the window: ${boxes.length && boxes[0].top}`);
  }
  return [named.length, wrong];
}"""
"""Follows the permalink of everything whose id has a prefix; gives their number and what is wrong."""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    ("kind", "prefix"),
    [("story", "c-"), ("report", "p-"), ("report", "s-"), ("compare", "n-d-"), ("readings", "c-")],
)
def test_a_permalink_shows_and_marks_what_it_names(
    kind: str, prefix: str, width: int, seeds: Built, seeds_visitor: Visitor
) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), width)
    visit.page.screenshot()  # Chromium follows none before it has shown the page, for which it waits for its types
    number, wrong = visit.ask(FOLLOW, prefix)
    assert number > 0
    assert wrong == []


def test_a_link_of_a_card_leads_to_its_marked_passage(seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, "story")), 320)
    visit.page.locator("button.cite").first.press("Enter")
    link = visit.page.locator(".card:popover-open .reading:has(blockquote) > a").first
    quoted = link.locator("xpath=following-sibling::blockquote").first.inner_text()
    link.click()
    target = visit.page.locator(":target")
    assert "/reports/" in visit.page.url
    assert " ".join(quoted.split()) in " ".join(target.inner_text().split())


def test_a_sentence_that_the_index_names_by_its_number_shows_that_number(seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open("search/", script=True)
    links = visit.page.locator(".index a[href*='narrative/#c-']")
    assert links.count() > 50
    for place in (0, 20, 50):
        number, address = links.nth(place).inner_text().split()[-1], links.nth(place).get_attribute("href")
        visit.page.goto(f"{seeds_visitor.address}/search/{address}")
        nodes = visit.page.context.new_cdp_session(visit.page).send("Accessibility.getFullAXTree")["nodes"]
        texts = [node["name"]["value"] for node in nodes if node["role"]["value"] == "StaticText"]
        begins = " ".join(visit.page.locator(":target").inner_text().split())[:20]
        assert any(
            one == number and begins.startswith(" ".join(other.split())[:20]) for one, other in pairwise(texts)
        ), number
        visit.page.go_back()


def test_every_passage_and_sentence_offers_its_own_address(seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, "report")))
    passages = visit.ask("() => [...document.querySelectorAll('.passage')].map(one => one.id)")
    offered = visit.ask("() => [...document.querySelectorAll('.passage a')].map(one => one.hash)")
    assert {f"#{passage}" for passage in passages} <= set(offered)
    visit = seeds_visitor.open(address_of(page_of(seeds.output, "story")))
    sentences = visit.ask("() => [...document.querySelectorAll('[id^=c-]')].map(one => one.id)")
    offered = visit.ask("() => [...document.querySelectorAll('.card a')].map(one => one.hash)")
    assert {f"#{sentence}" for sentence in sentences} <= set(offered)
