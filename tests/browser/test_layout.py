"""Nothing is too small to hit or too wide for its window."""

from __future__ import annotations

import pytest

from browser.pages import CITING, KINDS, WIDTHS, address_of, page_of
from browser.visiting import Visitor
from end_to_end.sites import Built

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end]

SMALLEST = 24
"""CSS pixels of a target, in both directions (WCAG 2.2, 2.5.8)."""

TARGETS = """(smallest, within = document) => {
  const wrong = [];
  const targets = [...within.querySelectorAll('a[href], button, summary, input, select, textarea')];
  for (const target of targets) {
    // A link that breaks over lines is hit on its largest part.
    const parts = [...target.getClientRects()].filter(part => part.width && part.height);
    const [high, wide] = ['height', 'width'].map(side => Math.max(...parts.map(part => part[side])));
    if (parts.length && (high < smallest - .1 || wide < smallest - .1))
      wrong.push(`${target.outerHTML.slice(0, 120)}: ${wide.toFixed(1)} x ${high.toFixed(1)}`);
  }
  return [targets.length, [...new Set(wrong)]];
}"""
"""Gives the number of targets in the page, or within an element, and those that are shown too small."""

OPEN_DETAILS = """() => document.querySelectorAll('details').forEach(one => { one.open = true; })"""

OVERFLOW = """() => {
  const wide = document.scrollingElement.scrollWidth;
  if (wide <= innerWidth) return [];
  const beyond = [...document.body.querySelectorAll('*')].filter(one =>
    one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll'));
  return [`${wide} wide`, ...beyond.slice(-3).map(one => one.outerHTML.slice(0, 120))];
}"""
"""Says what makes the page wider than its window."""

TARGETS_IN_CARDS = (
    """smallest => {
  const small = [], targets = """
    + TARGETS
    + """;
  const controls = [...document.querySelectorAll('button.cite')];
  for (const control of controls) {
    const card = document.getElementById(control.getAttribute('popovertarget'));
    control.click();
    const [number, wrong] = targets(smallest, card);
    if (!number || !card.matches(':popover-open')) small.push(`${card.id} isn't shown`);
    small.push(...wrong);
    control.click();
  }
  return [controls.length, [...new Set(small)]];
}"""
)
"""Opens every card after the other; gives their number and the targets that are shown too small in them."""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_target_can_be_hit_and_no_page_moves_sideways(
    kind: str, width: int, seeds: Built, seeds_visitor: Visitor
) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), width)
    assert visit.ask(OVERFLOW) == []
    visit.ask(OPEN_DETAILS)
    assert visit.ask(OVERFLOW) == []
    number, small = visit.ask(TARGETS, SMALLEST)
    assert number > 5
    assert small == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", CITING)
def test_every_target_in_a_card_can_be_hit(kind: str, width: int, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), width)
    visit.ask(OPEN_DETAILS)
    number, small = visit.ask(TARGETS_IN_CARDS, SMALLEST)
    assert number > 0
    assert small == []


def test_no_page_of_another_event_moves_sideways_or_has_targets_too_small(
    harbour: Built, harbour_visitor: Visitor
) -> None:
    visit = harbour_visitor.open("", 320)
    for path in sorted(harbour.pages()):
        visit.page.goto(f"{harbour_visitor.address}/{address_of(path)}")
        visit.ask(OPEN_DETAILS)
        assert visit.ask(OVERFLOW) == [], path
        assert visit.ask(TARGETS, SMALLEST)[1] == [], path


PARTED = """() => [...document.querySelectorAll('.tight')].filter(one => {
  const after = document.createRange();
  after.selectNodeContents(one.lastChild);
  const [term, rest] = [one.firstChild.getBoundingClientRect(), after.getClientRects()[0]];
  return rest.top > term.bottom || rest.bottom < term.top;
}).map(one => one.textContent)"""
"""Gives the terms that a line's end parts from what joins them."""


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_begins_with_the_comma_after_a_term(width: int, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, "story")), width)
    assert visit.ask("() => document.querySelectorAll('.tight').length") > 0
    assert visit.ask(PARTED) == []


@pytest.mark.parametrize("kind", ["front", "story"])
def test_a_long_headline_is_set_smaller(kind: str, seeds: Built, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), 320)
    size = "() => parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)"
    usual = visit.ask(size)
    visit.ask("() => document.querySelector('h1').classList.add('long')")
    assert visit.ask(size) < usual
