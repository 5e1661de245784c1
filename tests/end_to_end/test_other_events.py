"""Sites of events that aren't the seeds: none yet, one newsroom twice, reports that may not be shown, many newsrooms."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from end_to_end.links import broken
from end_to_end.sites import REPOSITORY, Site
from markup.validity import faults

pytestmark = pytest.mark.end_to_end

THEME = REPOSITORY / "themes" / "variorum"
NAMED = 9
"""Newsrooms that have a colour and a pattern of their own."""

PASSAGES = """The mayor opened the old bridge at noon on Monday.

Engineers had looked at the pier for nine days.

Ferries will run until the end of the week.

No car may stop on the bridge, the council said.

The toll stays what it was before the barge came.
"""


@pytest.fixture
def bridge(tmp_path: Path) -> Site:
    """Lay two reports of five equal passages, by one publisher, on one day."""
    site = Site(tmp_path / "content")
    for key in ("evening", "morning"):
        site.write(f"sources/{key}.txt", PASSAGES)
        site.write(f"sources/{key}.yaml", "publisher: Gazette\npublished: 2024-11-12\n")
    return site


def test_a_site_without_reports_says_so_and_has_nothing_to_compare(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    built = Site(tmp_path / "content").build()
    for path in ("index.html", "narrative/index.html", "reports/index.html"):
        assert "No report has come in yet." in built.text(path), path
    assert "Who reports what" not in built.text("compare/index.html")
    assert [fault for path in sorted(built.pages()) for fault in faults(built.text(path))] == []
    assert not broken(built.output)


def test_reports_of_one_name_are_told_apart_by_their_days_or_their_keys(bridge: Site) -> None:
    names = re.compile(r'<li><a href="(?:\.\./)?reports/\w+/">([^<]*)</a>')
    assert names.findall(bridge.build().text("reports/index.html")) == [
        "Gazette (evening)",
        "Gazette (morning)",
    ]
    bridge.write("sources/morning.yaml", "publisher: Gazette\npublished: 2024-11-13\n")
    assert names.findall(bridge.build().text("reports/index.html")) == [
        "Gazette, November 12, 2024",
        "Gazette, November 13, 2024",
    ]
    for key, carrier in (("evening", "a site"), ("morning", "another site")):
        bridge.write(f"sources/{key}.yaml", f"publisher: Gazette\nvia: {carrier}\n")
    assert names.findall(bridge.build().text("reports/index.html")) == [
        "Gazette, a site (evening)",
        "Gazette, another site (morning)",
    ]


def test_a_report_that_may_not_be_printed_is_set_beside_none(bridge: Site) -> None:
    page = "compare/evening_morning/index.html"
    assert page in bridge.build().pages()
    sidecar = "publisher: Gazette\nshow: "
    bridge.write("sources/morning.yaml", f"{sidecar}excerpt\n")
    built = bridge.build()
    assert page in built.pages()
    assert "[…]" in built.text(page) or "aren’t printed here" in built.text(page)
    bridge.write("sources/morning.yaml", f"{sidecar}none\n")
    built = bridge.build()
    assert page not in built.pages()
    assert not broken(built.output)


def test_nine_newsrooms_have_a_colour_and_a_pattern_each() -> None:
    style = (THEME / "static" / "css" / "style.css").read_text(encoding="utf-8")
    drawn = (THEME / "templates" / "figures.html").read_text(encoding="utf-8")
    looks = re.findall(r"^\.o(\d) \{ --c: ([^;]*); --p: (.*) \}$", style, re.MULTILINE)
    assert sorted(number for number, *_ in looks) == [str(n) for n in range(1, NAMED + 1)]
    assert len({colour for _, colour, _ in looks}) == len({look for *_, look in looks}) == NAMED
    for number in range(2, NAMED + 1):
        assert f"fill: url(#n-o{number})" in style
        assert f'<pattern id="n-o{number}"' in drawn
