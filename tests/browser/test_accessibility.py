"""axe finds nothing, best practices included: on every kind of page and in cards, wide and narrow, light and dark."""

from __future__ import annotations

import pytest

from browser.pages import CITING, KINDS, WIDTHS, address_of, page_of
from browser.visiting import Visitor, violations
from end_to_end.sites import Built

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end]

COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that a change of colours may break."""

PLACES = ["color-contrast", "target-size"]
"""The rules that look at what lies over what, which says nothing where all cards are open at once."""

CARDS_WITH_ALL_PARTS = """() => {
  const parts = ['.reading + .reading', '.differ', '.asides', 'details', '.ruling', '.place', 'mark', 'b',
    'blockquote', '.reading > p', 'a[rel=external]'];
  const seen = new Set(), found = [];
  for (const card of document.querySelectorAll('.card')) {
    const fresh = parts.filter(part => !seen.has(part) && card.querySelector(part));
    if (fresh.length) found.push(card.id);
    fresh.forEach(part => seen.add(part));
  }
  return found;
}"""
"""Gives the ids of cards that have between them every part that a card of the page has."""

OPEN = """id => {
  const control = document.querySelector(`button[popovertarget="${id}"]`);
  control.scrollIntoView({block: 'center'});
  control.click();
  return document.getElementById(id).matches(':popover-open');
}"""

OPEN_ALL = """() => {
  const cards = [...document.querySelectorAll('.card')];
  for (const card of cards) { card.popover = 'manual'; card.showPopover(); }
  return cards.length;
}"""
"""Opens all cards at once, which stay open though others are."""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_breaks_no_rule(kind: str, width: int, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), width, script=True)
    assert violations(visit) == []
    visit.page.emulate_media(color_scheme="dark")
    assert violations(visit, only=COLOURS) == []


@pytest.mark.parametrize("kind", CITING)
def test_an_open_card_breaks_no_rule(kind: str, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), 320, script=True)
    for identifier in visit.ask(CARDS_WITH_ALL_PARTS):
        assert visit.ask(OPEN, identifier), identifier
        card = f"#{identifier}"
        assert violations(visit, card) == [], identifier
        visit.page.emulate_media(color_scheme="dark")
        assert violations(visit, card, only=COLOURS) == [], identifier
        visit.page.emulate_media(color_scheme="light")


@pytest.mark.parametrize("kind", CITING)
def test_all_cards_of_a_page_break_no_rule(kind: str, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), 768, script=True)
    assert visit.ask(OPEN_ALL) > 0
    assert violations(visit, without=PLACES) == []


def test_every_page_of_another_event_breaks_no_rule(harbour: Built, harbour_visitor: Visitor) -> None:
    visit = harbour_visitor.open("", 320, script=True)
    for path in sorted(harbour.pages()):
        visit.page.goto(f"{harbour_visitor.address}/{address_of(path)}")
        assert violations(visit) == [], path
