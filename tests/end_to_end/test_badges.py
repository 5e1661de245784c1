"""What a badge says, its card shows; and no badge says again what the one before it said."""

from __future__ import annotations

from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag

from end_to_end.sites import Built

pytestmark = pytest.mark.end_to_end


def badges(page: BeautifulSoup | Tag) -> list[Tag]:
    return page.select("button.cite[popovertarget]:has(span)")


@pytest.fixture(params=["seeds", "harbour"])
def built(request: pytest.FixtureRequest) -> Built:
    site: Built = request.getfixturevalue(request.param)
    return site


@pytest.mark.parametrize("path", ["index.html", "narrative/index.html", "timeline/index.html"])
def test_a_card_has_words_of_every_newsroom_that_its_badge_names(built: Built, path: str) -> None:
    page = BeautifulSoup(built.text(path), "html.parser")
    assert badges(page)
    for badge in badges(page):
        card = page.find(id=str(badge["popovertarget"]))
        assert isinstance(card, Tag)
        for bar in card.select(".bar"):
            bar.extract()
        named = [name.get_text() for name in badge.select("span")]
        assert [name for name in named if name not in card.get_text()] == [], card["id"]


def test_a_difference_in_a_card_has_what_stands_against_it(built: Built) -> None:
    page = BeautifulSoup(built.text("narrative/index.html"), "html.parser")
    sides = [len(difference.select("li.reading")) for difference in page.select(".card .differ")]
    assert sides
    assert min(sides) > 1


def test_neighbouring_badges_of_a_paragraph_say_something_else(built: Built) -> None:
    page = BeautifulSoup(built.text("narrative/index.html"), "html.parser")
    said = [[badge.get_text() for badge in badges(paragraph)] for paragraph in page.select(".para > p")]
    assert sum(map(len, said)) > len(said)
    assert [(one, other) for paragraph in said for one, other in pairwise(paragraph) if one == other] == []
