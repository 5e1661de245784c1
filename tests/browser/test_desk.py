"""The desk in a browser: decided by keyboard, and read by anybody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from browser.test_accessibility import violations
from browser.visiting import Visit, Visitor, Windows
from end_to_end.previews import Preview, running
from end_to_end.sites import REPOSITORY

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end, pytest.mark.xdist_group("desk page")]

FOCUSED = "() => document.activeElement.closest('.ask')?.id"


PAIR = "#n-room-1 ~ .ask"
"""A card that asks whether two sentences are one statement."""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with running(tmp_path_factory.mktemp("desk-page"), REPOSITORY / "content") as found:
        found.wait("/desk/", lambda answer: answer.status == 200 and "data-token" in answer.text)
        yield found


@pytest.fixture
def visitor(windows: Windows, preview: Preview) -> Iterator[Visitor]:
    found = Visitor(windows, f"http://127.0.0.1:{preview.port}")
    yield found
    found.leave()


def opened(visitor: Visitor) -> Visit:
    """Open the desk, and wait until it listens."""
    visit = visitor.open("desk/", script=True)
    visit.page.locator("html[data-desk]").wait_for()
    return visit


def taken_back(page: Page, left: int = 0) -> None:
    """Wait until the site was built again and its page listens, with so many decisions that stand: no build is to come."""
    page.wait_for_function(
        "left => document.documentElement.dataset.desk"
        " && document.querySelectorAll('#v-decided button').length === left",
        arg=left,
    )


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 820), ("light", 1280)])
def test_the_desk_breaks_no_rule(scheme: str, width: int, visitor: Visitor) -> None:
    visit = opened(visitor)
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visit.page.locator(PAIR).first.focus()
    visit.page.keyboard.press("j")
    visit.page.locator(".ask output ul").first.wait_for()
    assert violations(visit) == []
    assert visit.ask("() => document.scrollingElement.scrollWidth <= innerWidth")
    assert visit.complaints == []


def test_an_editor_decides_goes_on_and_takes_back_by_keyboard_alone(preview: Preview, visitor: Visitor) -> None:
    rulings = preview.folder / "content" / "rulings.yaml"
    before = rulings.read_bytes()
    visit = opened(visitor)
    page = visit.page
    asks = page.locator(".ask").count()
    assert asks > 10
    page.locator(PAIR).first.focus()
    page.keyboard.press("j")
    first = visit.ask(FOCUSED)
    page.keyboard.press("j")
    second = visit.ask(FOCUSED)
    assert first != second
    page.keyboard.press("k")
    assert visit.ask(FOCUSED) == first
    foreseen = page.locator(f"#{first} output")
    foreseen.locator("ul").wait_for()
    page.keyboard.press("n")
    # The next card is there at once, and stays when the site was built again.
    assert visit.ask(FOCUSED) == second
    page.wait_for_function(
        "number => document.querySelectorAll('html[data-desk] .ask').length === number", arg=asks - 1
    )
    assert visit.ask(FOCUSED) == second
    assert rulings.read_bytes() != before
    page.keyboard.press("u")
    page.wait_for_function("number => document.querySelectorAll('.ask').length === number", arg=asks)
    assert rulings.read_bytes() == before


def test_a_question_heads_a_difference(preview: Preview, visitor: Visitor) -> None:
    rulings = preview.folder / "content" / "rulings.yaml"
    before = rulings.read_bytes()
    visit = opened(visitor)
    card = visit.page.locator(".ask:has([name=heading])").first
    card.locator("input").fill('How long were "the talks"?')
    card.locator("[data-key=h]").click()
    visit.page.locator("#v-said", has_text="Decided").wait_for()
    assert b"How long were" in rulings.read_bytes()
    visit.page.wait_for_function("() => document.querySelector('html[data-desk] #v-decided button')")
    visit.page.locator("#v-decided button").first.click()
    taken_back(visit.page)
    assert rulings.read_bytes() == before


def test_a_report_is_given_a_title_and_a_line_is_left_out(preview: Preview, visitor: Visitor) -> None:
    sidecar = preview.folder / "content" / "sources" / "cheddar.yaml"
    before = sidecar.read_bytes()
    page = opened(visitor).page
    card = page.locator("#q-cheddar-title")
    card.locator("input").fill("Blinken: meets Xi")
    card.locator("[data-key=s]").click()
    page.locator("#v-said", has_text="Decided").wait_for()
    assert sidecar.read_bytes() == before + b'title: "Blinken: meets Xi"\n'
    page.locator("html[data-desk] #v-decided", has_text="Blinken: meets Xi").wait_for()
    page.locator("#n-report-cheddar summary").click()
    page.locator("#n-report-cheddar .line:not(.out) button").last.click()
    page.locator("html[data-desk] #v-decided", has_text="chrome").wait_for()
    assert b"chrome" in sidecar.read_bytes()
    page.wait_for_function("() => document.querySelector('html[data-desk] #n-report-cheddar').open")
    for left in (1, 0):
        page.keyboard.press("u")
        taken_back(page, left)
    assert sidecar.read_bytes() == before


def test_a_passage_is_found_and_a_statement_is_told_in_other_words(preview: Preview, visitor: Visitor) -> None:
    rulings = preview.folder / "content" / "rulings.yaml"
    before = rulings.read_bytes()
    page = opened(visitor).page
    page.locator("#v-find input").fill("nearly six hours")
    page.locator("#v-find button").click()
    page.locator("#v-find output button", has_text='[@nbc "nearly six hours"]').wait_for()
    page.locator("#n-told-1 summary").click()
    page.locator("#n-told-1 .ask:has(q) [data-key='1']").first.click()
    page.locator("html[data-desk] #v-decided button").wait_for()
    assert b"lead:" in rulings.read_bytes()
    page.keyboard.press("u")
    taken_back(page)
    assert rulings.read_bytes() == before
