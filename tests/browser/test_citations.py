"""Each citation opens by keyboard, closes by keyboard and gives the focus back; its card lies where it can be read."""

from __future__ import annotations

import pytest

from browser import lettering
from browser.pages import CITING, WIDTHS, address_of, page_of
from browser.visiting import Visit, Visitor
from end_to_end.sites import Built

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end]

CONTROLS = """() => [...document.querySelectorAll('button.cite')]
  .map(control => control.getAttribute('popovertarget'))"""
"""Gives the ids of the cards that the page's citations open, in the page's order."""

FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  return {
    card: one.matches('button.cite') ? one.getAttribute('popovertarget') : '',
    close: one.matches('.card button') ? one.getAttribute('popovertarget') : '',
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    ring: getComputedStyle(one).outlineStyle,
  };
}"""
"""Tells what has the focus: a citation, the Close button of a card, or else."""

FOCUS = """id => document.querySelector(`button.cite[popovertarget="${id}"]`).focus()"""

IS_OPEN = """id => document.getElementById(id).matches(':popover-open')"""

PLACES = """room => {
  const wrong = [];
  const cross = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const say = r => [r.left, r.top, r.right, r.bottom].map(Math.round).join(' ');
  const controls = [...document.querySelectorAll('button.cite')];
  const docks = ['start', 'center', 'end'];
  for (const control of controls) {
    const card = document.getElementById(control.getAttribute('popovertarget'));
    const sentence = control.closest('.statement') || control;
    for (const block of docks) {
      sentence.scrollIntoView({block});
      control.click();
      const box = card.getBoundingClientRect();
      const where = `${card.id} ${block} in ${innerWidth}x${innerHeight}: ${say(box)}`;
      if (!box.width || !box.height) wrong.push(`${where} isn't shown`);
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        wrong.push(`${where} leaves the window`);
      const lines = [...sentence.getClientRects()].filter(line => line.width);
      const beside = Math.max(lines[0].top, innerHeight - lines.at(-1).bottom);
      for (const line of beside < room ? [] : lines)
        if (cross(box, line)) { wrong.push(`${where} covers its sentence at ${say(line)}`); break; }
      if (document.scrollingElement.scrollWidth > innerWidth) wrong.push(`${where} lets the page move sideways`);
      const close = card.querySelector('button').getBoundingClientRect();
      if (close.top < box.top - 1 || close.bottom > box.bottom + 1) wrong.push(`${where} hides its Close button`);
      control.click();
      if (card.matches(':popover-open')) wrong.push(`${where} isn't closed by its own button`);
    }
  }
  return [controls.length, wrong];
}"""
"""Opens every card with its sentence at the window's top, middle and bottom; gives their number and what is wrong.

It may cover a sentence that leaves less room than is given, in pixels.
"""

WIDTH_OF_TEN = """() => {
  const line = document.createElement('span');
  line.textContent = 'Illimitée ';
  Object.assign(line.style, {fontSize: '1rem', whiteSpace: 'pre', letterSpacing: 0});
  document.querySelector('main').append(line);
  return Math.round(line.getBoundingClientRect().width);
}"""
"""Gives the width in pixels of ten letters of the size of the page's text."""

LOW = {"width": 320, "height": 420}
"""A phone whose keyboard or bars take half of it."""

LEAST_ROOM = 80
"""Pixels above or below a sentence in which a card must do, where text has its usual size."""

WINDOWS = ({"width": 320, "height": 568}, LOW, {"width": 768, "height": 1024})
"""A small phone, upright and with little of it left, and a tablet."""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", CITING)
def test_every_card_lies_in_the_window_and_beside_its_sentence(
    kind: str, width: int, seeds: Built, seeds_visitor: Visitor
) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), width)
    number, wrong = visit.ask(PLACES, 0)
    assert number > 0
    assert wrong == []


@pytest.mark.parametrize("kind", CITING)
def test_a_card_in_a_low_window_covers_no_sentence_that_leaves_it_room(
    kind: str, seeds: Built, seeds_visitor: Visitor
) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), 320)
    visit.page.set_viewport_size(LOW)  # type: ignore[arg-type]
    number, wrong = visit.ask(PLACES, LEAST_ROOM)
    assert number > 0
    assert wrong == []


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("letters", ["the machine's", *lettering.LETTERS])
@pytest.mark.parametrize("kind", ["story", "timeline", "commentary"])
def test_a_card_covers_no_sentence_that_leaves_it_room_in_letters_of_any_width_and_size(
    kind: str, letters: str, text: int, seeds: Built, seeds_visitor: Visitor
) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), 320, text=text)
    if letters in lettering.LETTERS:
        lettering.use(visit.page, letters)
    for window in WINDOWS:
        visit.page.set_viewport_size(window)  # type: ignore[arg-type]
        number, wrong = visit.ask(PLACES, LEAST_ROOM * text // 100)
        assert number > 0
        assert wrong == []


def test_the_letters_of_the_tests_have_their_widths_and_the_text_its_size(seeds: Built, seeds_visitor: Visitor) -> None:
    widths = {}
    for letters in lettering.LETTERS:
        visit = seeds_visitor.open(address_of(page_of(seeds.output, "about")), text=200)
        lettering.use(visit.page, letters)
        widths[letters] = visit.ask(WIDTH_OF_TEN)
    assert widths == {"narrow": 128, "wide": 192}


@pytest.mark.parametrize("kind", CITING)
def test_every_citation_is_reached_with_the_tab_key_in_the_order_of_the_text(
    kind: str, seeds: Built, seeds_visitor: Visitor
) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), 320)
    expected = visit.ask(CONTROLS)
    reached: list[str] = []
    stops = visit.ask("() => document.querySelectorAll('a, button, summary, [tabindex]').length")
    for _ in range(stops + 1):
        visit.page.keyboard.press("Tab")
        focused = visit.ask(FOCUSED)
        if focused["card"]:
            reached.append(focused["card"])
            assert focused["seen"], f"the citation of {focused['card']} has the focus unseen"
            assert focused["ring"] != "none", focused["card"]
            if len(reached) == len(expected):
                break
    assert reached == expected


def opens_and_closes(visit: Visit, card: str, how: str) -> None:
    """Open a citation's card by keyboard, close it with its button or with Escape."""
    visit.ask(FOCUS, card)
    visit.page.keyboard.press("Enter" if how == "Enter" else "Space")
    assert visit.ask(IS_OPEN, card), f"{card} doesn't open"
    if how == "Escape":
        visit.page.keyboard.press("Escape")
    else:
        visit.page.keyboard.press("Tab")
        assert visit.ask(FOCUSED)["close"] == card, f"the Close button of {card} isn't next"
        visit.page.keyboard.press(how)
    assert not visit.ask(IS_OPEN, card), f"{card} stays open after {how}"
    assert visit.ask(FOCUSED)["card"] == card, f"the focus isn't back from {card}"


@pytest.mark.parametrize("kind", CITING)
def test_every_citation_opens_and_closes_by_keyboard_and_gives_the_focus_back(
    kind: str, seeds: Built, seeds_visitor: Visitor
) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, kind)), 320)
    cards = visit.ask(CONTROLS)
    assert cards
    for number, card in enumerate(cards):
        opens_and_closes(visit, card, ("Enter", "Space", "Escape")[number % 3])


def test_what_an_open_card_has_is_reached_before_what_follows_its_citation(
    seeds: Built, seeds_visitor: Visitor
) -> None:
    visit = seeds_visitor.open(address_of(page_of(seeds.output, "story")), 1280)
    card = visit.ask(CONTROLS)[0]
    visit.ask(FOCUS, card)
    visit.page.keyboard.press("Enter")
    inside = visit.ask("id => document.getElementById(id).querySelectorAll('a, button, summary').length", card)
    assert inside > 1
    within = "id => document.getElementById(id).contains(document.activeElement)"
    for _ in range(inside):
        visit.page.keyboard.press("Tab")
        assert visit.ask(within, card)
    visit.page.keyboard.press("Tab")
    assert not visit.ask(within, card)
