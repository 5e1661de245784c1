"""Editions on file keep ids; reports that fell and corrections say so on their pages."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from end_to_end.links import broken
from end_to_end.sites import Built, Site

pytestmark = pytest.mark.end_to_end

THUNDER = "We heard a sound like thunder"
OPENED = "The bridge opened in 1931"


def edition(built: Built) -> Any:
    return json.loads(built.text("data/edition.json"))


def claim_of(built: Built, start: str) -> Any:
    """Find the claim of the sentence that begins with some words."""
    held = edition(built)
    for source in held["sources"]:
        text = (built.output.parent / "content" / source["path"]).read_text(encoding="utf-8")
        for sentence in source["sentences"]:
            if text[sentence["start"] : sentence["end"]].startswith(start):
                return next(c for c in held["claims"] if sentence["id"] in c["sentences"])
    raise LookupError(start)


def test_freezing_takes_the_reports_day_and_never_overwrites(site: Site) -> None:
    assert site.command("freeze").exit_code == 0
    on_file = site.content / "editions" / "2024-03-05.json"
    first = on_file.read_bytes()
    again = site.command("freeze")
    assert again.exit_code == 1
    assert "--replace" in again.complained
    assert site.command("freeze", "--date", "2024-03-01").exit_code == 1
    assert site.command("freeze", "--date", "the 5th").exit_code == 2
    assert on_file.read_bytes() == first
    assert site.command("freeze", "--replace").exit_code == 0
    assert on_file.read_bytes() == first
    assert site.command("freeze", "--date", "2024-03-09").exit_code == 0
    assert len(list(on_file.parent.iterdir())) == 2


def test_an_edition_on_file_has_no_words_of_a_report(site: Site) -> None:
    site.command("freeze")
    on_file = (site.content / "editions" / "2024-03-05.json").read_text(encoding="utf-8")
    for report in site.content.glob("sources/*.txt"):
        for words in re.findall(r"[A-Z][\w ]{12,}", report.read_text(encoding="utf-8")):
            assert words not in on_file


def test_a_site_with_an_error_is_not_frozen(site: Site) -> None:
    site.write("rulings.yaml", "lead: ['[@nobody \"x\"]']\n")
    ended = site.command("freeze")
    assert ended.exit_code == 1
    assert "rulings.yaml:1:" in ended.complained
    assert not (site.content / "editions").exists()


def test_a_statement_keeps_its_address_when_a_report_joins_it(site: Site) -> None:
    before = claim_of(site.build(), "About 14,000")
    site.command("freeze")
    # By its key the new report comes first, so that the claim's own id would be another.
    text = (site.content / "sources" / "courier.txt").read_text(encoding="utf-8")
    site.write("sources/anchor.txt", text.replace("About 14,000", "Around 14,000"))
    grown = site.build(into="grown")
    after = claim_of(grown, "About 14,000")
    assert len(after["sentences"]) > len(before["sentences"])
    assert after["id"] == before["id"]
    assert not broken(grown.output)


def test_an_id_that_had_to_go_still_leads_to_its_statement(site: Site) -> None:
    built = site.build()
    one, other = claim_of(built, f"“{THUNDER}"), claim_of(built, OPENED)
    assert one["id"] != other["id"]
    site.command("freeze")
    site.write("rulings.yaml", f"""same: [['[@courier "{THUNDER}"]', '[@gazette "{OPENED}"]']]\n""")
    site.write(
        "commentary/old-address.md",
        f"---\ntitle: Old\ndate: 2024-03-07\n---\nCounted [@claim:{other['id']}] twice.\n",
    )
    merged = site.build("--fatal", "errors", into="merged")
    assert merged.exit_code == 0, merged.log
    claim = claim_of(merged, OPENED)
    assert {claim["id"], *claim["aliases"]} == {one["id"], other["id"]}
    story = merged.text("narrative/index.html")
    for name in (one["id"], other["id"]):
        assert story.count(f'id="{name}"') == 1
    assert not broken(merged.output)


def test_an_edition_that_is_not_one_is_told_and_passed_over(site: Site) -> None:
    site.write("editions/2024-03-05.json", "{}").write("editions/spring.json", "[")
    site.write("editions/20240309.json", "{}")
    site.write("editions/2024-03-06.json", '{"schema": "other/1"}')
    built = site.build()
    assert [line.partition(":")[0] for line in built.problems()] == [
        "editions/2024-03-05.json",
        "editions/2024-03-06.json",
        "editions/20240309.json",
        "editions/spring.json",
    ]


def test_a_withdrawn_report_keeps_its_page_and_leads_no_statement(site: Site) -> None:
    sidecar = (site.content / "sources" / "courier.yaml").read_text(encoding="utf-8")
    withdrawn = "withdrawn: {date: 2024-03-07, reason: its author made it up}\n"
    before = edition(site.build())
    site.write("sources/courier.yaml", sidecar + withdrawn)
    built = site.build("--fatal", "errors", into="after")
    assert built.exit_code == 0, built.log
    page = built.text("reports/courier/index.html")
    assert "its author made it up" in page
    assert '<time datetime="2024-03-07">' in page
    after = edition(built)
    assert [c["id"] for c in after["claims"]] == [c["id"] for c in before["claims"]]
    shared = [c for c in after["claims"] if len({s.split(".")[0] for s in c["sentences"]}) > 1]
    assert shared
    assert all(c["lead"].startswith("gazette.") for c in shared)
    assert all(len(c["origins"]) == 1 for c in shared), "what was withdrawn doesn't count"
    printed = re.findall(r'<span class="statement[^>]*>(.*?)<button', built.text("narrative/index.html"), re.DOTALL)
    assert printed
    assert not [words for words in printed if "sound like thunder" in words]
    assert "sound like thunder" in page
    assert not broken(built.output)


def test_a_replaced_report_names_the_one_that_replaces_it(site: Site) -> None:
    text = (site.content / "sources" / "courier.txt").read_text(encoding="utf-8")
    sidecar = (site.content / "sources" / "courier.yaml").read_text(encoding="utf-8")
    site.write("sources/courier-2.txt", text.replace("About 14,000", "About 15,000"))
    site.write("sources/courier-2.yaml", sidecar)
    site.write("sources/courier.yaml", sidecar + "superseded_by: courier-2\n")
    built = site.build("--fatal", "errors")
    assert built.exit_code == 0, built.log
    assert "reports/courier-2/" in built.text("reports/courier/index.html")
    assert "(replaced)" in built.text("reports/index.html")
    leads = {claim["lead"].partition(".")[0] for claim in edition(built)["claims"]}
    assert "courier-2" in leads
    assert not claim_of(built, "About 15,000")["lead"].startswith("courier.")


CORRECTIONS = """---
title: Corrections
---
What was wrong, and when it was put right.

## 2024-03-09

The summary gave the day as Wednesday; it was Tuesday [@gazette "closed to all traffic Tuesday"].

## 2024-03-07

A name was wrong.
"""


def test_corrections_are_dated_on_their_page(site: Site) -> None:
    built = site.write("corrections.md", CORRECTIONS).build("--fatal", "errors")
    assert built.exit_code == 0, built.log
    page = built.text("corrections/index.html")
    assert page.index("What was wrong") < page.index('id="n-2024-03-09"')
    assert page.index('id="n-2024-03-09"') < page.index('id="n-2024-03-07"')
    assert '<h2><time datetime="2024-03-09">March 9, 2024</time></h2>' in page
    assert 'href="../corrections/"' in built.text("narrative/index.html")
    assert not broken(built.output)


def test_corrections_without_a_date_or_out_of_order_are_told(site: Site) -> None:
    text = CORRECTIONS + "\n## 2024-03-07\n\nAgain.\n\n## 2024-03-08\n\nLater.\n\n## Soon\n\n"
    built = site.write("corrections.md", text + "Then.\n\n## 2024-03-01\n").build()
    assert [line.partition(": ")[0] for line in built.problems()] == [
        "corrections.md:14:4",
        "corrections.md:18:4",
        "corrections.md:22:4",
        "corrections.md:26:4",
    ]
    assert {line.rpartition(" ")[2] for line in built.problems()} == {"[correction]"}
