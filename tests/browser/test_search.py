"""The search page of a published site, under a path of its own: the form with a script, the index without."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.pages import WIDTHS
from browser.serving import served
from browser.test_layout import OVERFLOW, SMALLEST, TARGETS
from browser.visiting import Visit, Visitor, Windows, violations
from end_to_end.sites import Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.end_to_end]


@pytest.fixture(scope="module")
def address(browser: Browser, published_seeds: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the published site one folder down, as on a host where it has a path."""
    folder = tmp_path_factory.mktemp("host")
    shutil.copytree(published_seeds.output, folder / "bridge")
    with served(Path(folder)) as address:
        yield f"{address}/bridge"


@pytest.fixture
def visitor(windows: Windows, address: str) -> Iterator[Visitor]:
    visitor = Visitor(windows, address)
    yield visitor
    visitor.leave()


def search(visitor: Visitor, words: str, width: int = 1280) -> Visit:
    """Look words up with the keyboard alone."""
    visit = visitor.open("search/", width, script=True)
    visit.page.get_by_role("searchbox", name="Words to look for").focus()
    visit.page.keyboard.type(words)
    visit.page.keyboard.press("Enter")
    settled(visit)
    return visit


def settled(visit: Visit) -> str:
    """Wait until the page says what it found."""
    visit.page.wait_for_function("() => !['', 'Looking …'].includes(document.querySelector('.found').textContent)")
    return str(visit.page.locator(".found").inner_text())


def test_a_result_names_the_report_marks_the_words_and_leads_to_the_marked_passage(
    visitor: Visitor,
) -> None:
    visit = search(visitor, "counter-narcotics")
    reports = visit.page.locator("section", has=visit.page.get_by_role("heading", name="In the reports"))
    result = reports.get_by_role("listitem").first
    assert result.get_by_role("link").inner_text().startswith("NBC News, site unnamed, passage ")
    assert "narcotics" in result.locator("mark").first.inner_text()
    result.get_by_role("link").press("Enter")
    target = visit.page.locator(":target")
    target.wait_for()
    assert target.evaluate("one => one.id").startswith("p-")
    assert "counter-narcotics" in target.inner_text()
    assert target.evaluate("one => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_the_story_comes_first_with_its_newsrooms(visitor: Visitor) -> None:
    visit = search(visitor, "fentanyl precursors")
    headings = visit.page.locator("#n-found h2").all_inner_texts()
    assert headings[:2] == ["In the story", "In the reports"]
    link = visit.page.locator("#n-found li a").first
    assert link.inner_text().startswith("AP + NBC News, sentence ")
    link.click()
    assert "/bridge/narrative/#c-" in visit.page.url
    assert "fentanyl" in visit.page.locator(":target").inner_text()


def test_a_query_stands_in_the_address_and_is_asked_again_from_it(visitor: Visitor) -> None:
    visit = search(visitor, "balloon")
    assert visit.page.url.endswith("/bridge/search/?q=balloon")
    visit.page.get_by_role("searchbox").fill("Cuba & China")
    visit.page.get_by_role("button", name="Search").click()
    visit.page.wait_for_url("**/search/?q=Cuba+%26+China")
    visit.page.go_back()
    visit.page.wait_for_url("**/search/?q=balloon")
    assert visit.page.get_by_role("searchbox").input_value() == "balloon"
    again = visitor.open("search/?q=Cuba+%26+China", script=True)
    settled(again)
    assert again.page.get_by_role("searchbox").input_value() == "Cuba & China"
    assert again.page.locator("#n-found li").count() > 0


LIST = "Below is a list of names and words that there are."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("qxzvbn", f"Nothing here has “qxzvbn”. {LIST}"),
        # Pagefind finds what begins alike: every passage with an “a”, every one with “one”.
        ("alert", f"Nothing here has “alert”. {LIST}"),
        (
            "<img src=x onerror=alert(1)>",
            f"Nothing here has “<img src=x onerror=alert(1)>” together. {LIST}",
        ),
        ("Cuba spying", f"Nothing here has “Cuba spying” together. {LIST}"),
    ],
)
def test_it_says_plainly_that_there_is_nothing(words: str, said: str, visitor: Visitor) -> None:
    visit = search(visitor, words)
    assert settled(visit) == said
    assert visit.page.locator("#n-found > *").count() == 0
    assert visit.complaints == []


def test_a_word_that_is_nowhere_is_named_and_the_others_are_found(visitor: Visitor) -> None:
    visit = search(visitor, "qxzvbn fentanyl")
    assert settled(visit).endswith(" places with “fentanyl”. Nothing has “qxzvbn”.")
    marked = visit.page.locator("#n-found mark").all_inner_texts()
    assert {word.casefold()[:8] for word in marked} == {"fentanyl"}


@pytest.mark.parametrize(
    ("words", "marked"),
    [("Spying", "spy"), ("summits", "summit"), ("U.S.", "U.S."), ('"spy balloon"', "balloon")],
)
def test_a_word_is_found_whatever_its_form(words: str, marked: str, visitor: Visitor) -> None:
    visit = search(visitor, words)
    assert " place" in settled(visit)
    found = " ".join(visit.page.locator("#n-found mark").all_inner_texts())
    assert marked in found


def test_many_results_are_shown_when_asked_for(visitor: Visitor) -> None:
    visit = search(visitor, "china")
    some = visit.page.locator("#n-found li").count()
    said = settled(visit)
    assert f"the best {some} of them here" in said
    visit.page.get_by_role("button", name="Show all").press("Enter")
    visit.page.wait_for_function("some => document.querySelectorAll('#n-found li').length > some", arg=some)
    assert visit.page.locator("#n-found li").count() == int(said.split()[0])
    assert visit.ask("() => document.activeElement.closest('#n-found') !== null")


@pytest.mark.parametrize("width", WIDTHS)
def test_results_break_no_rule_and_fit_the_window(width: int, visitor: Visitor) -> None:
    visit = search(visitor, "military channels", width)
    assert visit.page.locator("#n-found li").count() > 2
    assert violations(visit) == []
    visit.page.emulate_media(color_scheme="dark")
    assert violations(visit, only=["color-contrast", "link-in-text-block"]) == []
    assert visit.ask(OVERFLOW) == []
    assert visit.ask(TARGETS, SMALLEST)[1] == []
    assert visit.complaints == []


def test_it_asks_for_nothing_elsewhere_and_for_the_index_only_when_needed(visitor: Visitor) -> None:
    visit = visitor.open("search/", script=True, fresh=True)
    visit.page.wait_for_load_state("networkidle")
    assert not [one for one in visit.requests if "pagefind" in one]
    visit.page.get_by_role("searchbox").fill("summit")
    visit.page.keyboard.press("Enter")
    settled(visit)
    assert [one for one in visit.requests if "pagefind" in one]
    assert {one for one in visit.requests if not one.startswith(f"{visitor.address}/")} == set()
    assert visit.complaints == []


def test_without_its_index_it_says_so_and_leaves_the_list(visitor: Visitor) -> None:
    visit = visitor.open("search/", script=True, fresh=True)
    visit.page.route("**/pagefind/**", lambda route: route.abort())
    visit.page.get_by_role("searchbox").fill("summit")
    visit.page.keyboard.press("Enter")
    assert settled(visit) == "The search doesn’t work just now. The list below does."


def test_without_script_there_is_no_form_and_the_list_leads_to_marked_places(
    visitor: Visitor,
) -> None:
    visit = visitor.open("search/", 320)
    assert not visit.page.locator("form").is_visible()
    entry = visit.page.locator(".index li", has_text="Nancy Pelosi")
    entry.get_by_role("link").first.click()
    assert "#c-" in visit.page.url
    assert "Pelosi" in visit.page.locator(":target").inner_text()
