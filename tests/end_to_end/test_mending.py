"""What is printed otherwise than it was received: named repairs, and what an editor puts in brackets."""

from __future__ import annotations

import pytest

from end_to_end.sites import Site

pytestmark = pytest.mark.end_to_end


def test_an_editors_insertion_is_printed_in_brackets(site: Site) -> None:
    cite = '[@gazette "The bridge opened in 1931"]'
    site.write(
        "rulings.yaml",
        f"insert: [{{cite: '{cite}', text: a year of floods}}]\n".encode(),
    )
    built = site.build()
    assert built.problems() == []
    assert "opened in 1931 [a year of floods] and was last" in built.text("narrative/index.html")


def test_garbled_and_unseen_characters_are_mended_and_told_on_the_reports_page(site: Site) -> None:
    text = (
        "The council met on Thursday to hear what the repair of the bri\u200bdge would cost.\n\n"
        "Nobody\u00e2\u20ac\u2122s estimate was under four million, the treasurer said, "
        "and she wouldn\u00e2\u20ac\u2122t guess how long it would take.\n"
    )
    site.write("sources/council.txt", text.encode("utf-8"))
    page = site.build().text("reports/council/index.html")
    assert "repair of the bridge would cost" in page
    assert "Nobody\u2019s estimate" in page
    assert "1 character that can’t be seen left out" in page
    assert "reads “Nobody’s”" in page


def test_markdown_is_printed_and_quoted_without_its_signs(site: Site) -> None:
    text = (
        "# Council hears of the bridge\n\n"
        'The treasurer said: "We have [no **such** money](https://x.example/a), and nobody will lend it to a town of ours."\n\n'
        "The council *meets again* on Thursday to hear what [the repair would cost.](https://x.example/b) Nobody came.\n"
    )
    site.write("sources/council.md", text.encode())
    site.write("commentary/money.md", b'---\ntitle: Money\ndate: 2024-03-09\n---\nIt has "no such money" [@council].\n')
    built = site.build()
    assert [line for line in built.problems() if line.startswith("commentary")] == []
    page = built.text("reports/council/index.html")
    assert "We have no such money, and nobody" in page
    assert "meets again on Thursday to hear what the repair would cost." in page
    assert "9 signs of Markdown left out" in page
