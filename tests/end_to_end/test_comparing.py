"""What readers see of agreement and difference: on the front page, `/compare/`, topics and the timeline."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from end_to_end.sites import Built, Site, build

pytestmark = [pytest.mark.end_to_end, pytest.mark.xdist_group("comparing")]

GAZETTE = """\
Barge hits bridge
June 20, 2023

A gravel barge struck the central pier of the Harrow Bridge in Fellport on Tuesday, Harbor Master Tomas Reyes said.

About 9,000 vehicles use the Harrow Bridge each day, the city of Fellport said.

The inspection of the damaged pier took nearly six hours, engineers of the county said.

Mayor Petra Vance said the old ferry would carry passengers across the river until the bridge reopens.

She called the closure “a bitter day for everybody who lives by this river.”
"""

COURIER = """\
Bridge shut
June 20, 2023

Harbor Master Tomas Reyes said that the central pier of the Harrow Bridge was struck by a barge with gravel on Tuesday.

Some 14,000 vehicles use the Harrow Bridge each day, the city of Fellport said.

The inspection of the damaged pier took four hours, engineers of the county said.

Until it reopens, passengers will cross the river by the old ferry, according to Mayor Petra Vance.

“We have no other bridge,” its president told the council of the county.
"""

HERALD = """\
Ferry comes back
June 19, 2023

The inspection of the damaged pier was a nearly 6-hour affair, engineers of the county said.

About 9,000 cars use the Harrow Bridge each day, the city of Fellport said.

Children in Fellport drew the old ferry in school on Monday.

The inspection of the damaged pier was a nearly 6-hour affair, engineers of the county said.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("comparing")
    site = Site(folder / "content")
    for key, text in (("gazette", GAZETTE), ("courier", COURIER), ("herald", HERALD)):
        site.write(f"sources/{key}.txt", text)
        site.write(f"sources/{key}.yaml", f"publisher: Fellport {key.capitalize()}\n")
    site.write("topics/closure.md", "---\ntitle: The closure\nterms: [closure]\n---\n")
    return build(site.content, folder / "output")


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def columns(page: str, question: str, words_in: str) -> list[str]:
    """Give the columns of the one difference with a question that has some words."""
    found = []
    for part in page.split("<h3 ")[1:]:
        title, _, rest = part.partition("</h3>")
        held = rest.partition("</ul>")[0]
        if words(f"<h3 {title}").startswith(question) and words_in in words(held):
            found.append([words(f"<li {column}") for column in held.split("<li ")[1:]])
    (only,) = found
    return only


def test_readings_that_give_one_number_in_two_forms_stand_in_one_column_each_in_its_words(built: Built) -> None:
    found = columns(built.text("compare/index.html"), "How long", "hours")
    (six,) = (column for column in found if "six" in column)
    assert "The same in" not in six
    assert re.search(r"Fellport Gazette .* Fellport Herald|Fellport Herald .* Fellport Gazette", six)
    assert any("four hours" in column for column in found)


def test_one_number_of_one_thing_stands_in_one_column_whatever_it_is_called(built: Built) -> None:
    (cars,) = (
        column
        for column in columns(built.text("compare/index.html"), "How much, or how many", "14,000")
        if "9,000" in column
    )
    assert "Fellport Gazette" in cars
    assert "Fellport Herald" in cars


def test_contradictions_come_first_and_on_the_front_page_beside_what_is_agreed(
    built: Built,
) -> None:
    front = built.text("index.html")
    assert front.index("What they agree on") < front.index("Where they differ") < front.index("The short version")
    opening, _, rest = front.partition("What they agree on")
    agreed = words(rest.partition("</section>")[0])
    # What opens the page isn't said again.
    assert ("gravel" in words(opening)) != ("gravel" in agreed)
    assert "9,000" not in agreed
    assert "14,000" not in agreed
    labels = re.findall(r'class="how[^"]*">([^<]+)<', built.text("compare/index.html"))
    assert labels[0] == "contradicts"


def test_what_differs_comes_before_the_short_version_where_nothing_more_is_agreed(tmp_path: Path) -> None:
    site = Site(tmp_path / "content")
    for key, weeks in (("gazette", "nine"), ("courier", "seven")):
        about = (
            "The city of Fellport will close the bridge" if key == "courier" else "Fellport said its bridge stays shut"
        )
        site.write(f"sources/{key}.txt", f"{about} for {weeks} weeks from Monday.\n\nA {key} reporter saw the barge.\n")
        site.write(f"sources/{key}.yaml", f"publisher: Fellport {key.capitalize()}\npublished: 2023-06-20\n")
    site.write(
        "rulings.yaml",
        """differs: [{heading: 'How long?', sides: [['[@gazette "nine weeks"]'], ['[@courier "seven weeks"]']]}]\n""",
    )
    front = site.build().text("index.html")
    assert "What they agree on" not in front
    assert front.index("Where they differ") < front.index("The short version")


def test_a_report_of_several_newsrooms_says_of_each_passage_whose_it_is(seeds: Built) -> None:
    report = re.compile(r"<summary>Passage (\d+), <span[^>]*>([^<]+)</span>")
    whose = dict(report.findall(seeds.text("reports/cbs-beryl/index.html")))
    assert (whose["10"], whose["18"]) == ("AP", "CBS News")
    assert report.findall(seeds.text("reports/nbc/index.html")) == []


def test_whom_no_report_names_is_no_heading(built: Built) -> None:
    page = built.text("compare/index.html")
    assert "<b>its president</b>" not in page
    assert "Speakers not named beside their words" in page


def test_each_report_says_whose_words_it_has_and_not_what_it_may_lack(built: Built) -> None:
    page = words(built.text("compare/index.html"))
    assert "All of its words go back to Fellport Gazette" in page
    assert "It leaves out" not in page
    assert "it lacks" not in page


def test_a_report_that_says_a_thing_twice_counts_once_and_its_card_says_so(built: Built) -> None:
    story = words(built.text("narrative/index.html"))
    assert "Fellport Herald says it more than once, which counts once." in story


def test_the_table_tells_what_a_report_has_in_part(built: Built) -> None:
    rows = built.text("compare/index.html").split("<tr>")
    cars = next(words(row) for row in rows if "9,000 vehicles" in row and "<td>" in row)
    assert cars.endswith("in part yes yes")


def test_a_statement_that_leans_stands_on_a_topic_with_what_is_before_it(built: Built) -> None:
    page = built.text("topics/closure/index.html")
    before = words(page.partition("Just before:")[2].partition("</p>")[0])
    assert "ferry" in before
    assert page.index("Just before:") < page.index("She called the closure")


def test_the_timeline_has_a_bar_for_each_length_with_whose_it_is(built: Built) -> None:
    told = built.text("timeline/index.html").partition("How long it lasted")[2].partition("</section>")[0]
    [first, other] = re.findall(r'<svg class="length".*?</li>', told, re.DOTALL)
    assert "nearly six hours : Fellport Gazette Fellport Gazette" in words(first)
    assert 'href="reports/courier/#p-' in other.replace("../", "")
    sure, left_open = map(float, re.findall(r'<rect[^>]* width="([\d.]+)%"', first))
    assert sure + left_open == 100
    assert re.findall(r'width="([\d.]+)%" height="14"/>', other) == ["66.7"]


def test_the_timeline_tells_how_each_reports_day_is_known(built: Built) -> None:
    days = words(built.text("timeline/index.html").partition("own days")[2])
    assert "Fellport Gazette June 20, 2023 the page" in days
