"""The masthead: on a phone one line, whose button opens the way to every part of the site."""

from __future__ import annotations

import pytest

from browser.visiting import Visitor, violations

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end]

LINKS = "() => [...document.querySelectorAll('.masthead li a')].map(one => one.checkVisibility())"
HEIGHT = "() => document.querySelector('.masthead').getBoundingClientRect().height"
FOCUSED = "() => document.activeElement.className"


def test_a_phone_shows_one_line_and_all_parts_on_demand(seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open("topics/taiwan/", 320)
    assert visit.ask(HEIGHT) <= 72
    assert not any(visit.ask(LINKS))
    visit.page.locator(".menu").press("Enter")
    shown = visit.ask(LINKS)
    assert len(shown) > 5
    assert all(shown)
    current = visit.page.locator(".masthead [aria-current]")
    assert current.inner_text() == "Topics"
    assert visit.page.viewport_size
    for box in (link.bounding_box() for link in visit.page.locator(".masthead li a").all()):
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert box["y"] + box["height"] <= visit.page.viewport_size["height"]
        assert box["height"] >= 24
    visit.page.keyboard.press("Tab")
    assert visit.ask("() => document.activeElement.textContent") == "The story"
    visit.page.keyboard.press("Escape")
    assert not any(visit.ask(LINKS))
    assert visit.ask(FOCUSED) == "menu"


@pytest.mark.parametrize(
    ("page", "room"),
    [
        ("topics/qin-gang/", "People"),
        ("topics/taiwan/", "Topics"),
        ("commentary/why-the-military-channels-are-shut/", "Commentary"),
        ("tags/military-channels/", "Commentary"),
        ("about/", "About this site"),
        ("compare/ap-rewrite_cheddar/", "What differs"),
    ],
)
def test_the_room_in_which_a_page_stands_is_marked(page: str, room: str, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open(page)
    assert visit.page.locator(".masthead [aria-current]").all_inner_texts() == [room]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_contents_break_no_rule(scheme: str, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open("", 320, script=True, dark=scheme == "dark")
    visit.page.locator(".menu").press("Enter")
    assert violations(visit, ".masthead") == []


@pytest.mark.parametrize("width", [768, 1280])
def test_where_there_is_room_every_part_is_in_sight(width: int, seeds_visitor: Visitor) -> None:
    visit = seeds_visitor.open("", width)
    assert all(visit.ask(LINKS))
    assert not visit.page.locator(".menu").is_visible()
