"""The desk: in a preview alone, with what changed, what is doubtful, and rulings that act when copied."""

from __future__ import annotations

import html
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from msgspec.json import decode

from end_to_end.links import broken
from end_to_end.sites import REPOSITORY, Built, Site
from variorum.deciding.decisions import Decision, Pairs, amendments
from variorum.edition.building import build
from variorum.editorial.amending import amended
from variorum.editorial.files import Content
from variorum.keeping import Keeper
from variorum.options import Options

pytestmark = pytest.mark.end_to_end

DECISION = re.compile(r'data-decision="([^"]*)"')
CODE = re.compile(r"<pre><code>(.*?)</code></pre>", re.DOTALL)


@pytest.fixture(autouse=True)
def folders_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.casefold()))


def desk(site: Site, into: str = "desk") -> Built:
    """Build as a preview does."""
    notes = site.content.parent / "notes"
    notes.mkdir(exist_ok=True)
    return site.build("-e", f"VARIORUM_PREVIEW={json.dumps(str(notes))}", into=into)


def section(built: Built, name: str) -> str:
    """Give a part of the desk by its heading's id."""
    page = built.text("desk/index.html")
    return page.partition(f'id="n-{name}"')[2].partition("</section>")[0]


def codes(text: str) -> list[str]:
    return [html.unescape(found) for found in CODE.findall(text)]


def claims(built: Built) -> dict[str, Any]:
    """Give each sentence's claim."""
    held = json.loads(built.text("data/edition.json"))
    return {sentence: claim for claim in held["claims"] for sentence in claim["sentences"]}


def test_a_site_that_is_published_has_no_desk(harbour: Built, seeds: Built) -> None:
    for built in (harbour, seeds):
        for path, data in built.files().items():
            assert not path.startswith("desk"), path
            assert b"desk/" not in data, path
            assert b"The desk" not in data, path


def test_the_desk_of_a_sound_site_is_quiet(site: Site) -> None:
    built = desk(site)
    assert built.exit_code == 0, built.log
    assert "<p>None.</p>" in section(built, "problems")
    assert "variorum freeze" in section(built, "since")
    assert "Ines Okafor" in section(built, "alone")
    assert not broken(built.output)


def test_problems_stand_on_the_desk_with_their_lines(site: Site) -> None:
    site.write("pages/odd.md", "---\ntitle: Odd\n---\nSee [@currier].\n")
    [problem] = codes(section(desk(site), "problems"))
    assert problem.splitlines() == [
        "pages/odd.md:4:5: There is no source `currier`; did you mean `courier`? [unknown-source]",
        "    See [@currier].",
        "        ^ error",
    ]


def test_what_changed_since_the_newest_edition_is_listed(site: Site) -> None:
    site.write("sources/herald.txt", "The river was closed to barges on Friday, the pilots said.\n")
    assert site.command("freeze").exit_code == 0
    assert "Nothing changed" in section(desk(site), "since")
    site.remove("sources/herald.txt")
    courier = (site.content / "sources" / "courier.txt").read_text("utf-8")
    site.write("sources/tribune.txt", f"{courier}\nA diver found a bell from the ship on the bed.\n")
    built = desk(site, "after")
    since = section(built, "since")
    assert "tribune is new; herald is gone" in since
    assert "A diver found a bell" in since.partition("New statements")[2].partition("Changed")[0]
    assert "1 sentence came" in since.partition("Changed statements")[2]
    assert re.search(r"<h3>Gone</h3><p>c-[0-9a-f]+</p>", since)
    # The commentary cites what tribune says now too; of the topic, which was changed since, nothing is said.
    reread = section(built, "reread")
    assert "commentary/how-many-cars.md" in reread
    assert "tribune now also says it" in reread
    site.write("commentary/how-many-cars.md", "---\ntitle: New\ndate: 2024-03-06\n---\nRead.\n")
    assert "how-many-cars" not in section(desk(site, "read"), "reread")


def decisions(text: str) -> list[Any]:
    """Give the decisions of the buttons in a part of the page."""
    return [decode(html.unescape(found), type=Decision) for found in DECISION.findall(text)]


def take(site: Site, *decided: Any) -> None:
    """Write decisions one after the other, on the statements as they were before the first."""
    content, options = Content.at(site.content), Options()
    edition = build(content, options, Keeper.of(options)).edition
    for decision in decided:
        for made in amendments(content, edition.sources, edition.collation.claims, decision):
            before = content.read(made.path).data if content.exists(made.path) else b""
            content.exchange(made.path, before, amended(before, made))


def test_every_answer_on_what_is_one_statement_acts_with_all_others(seeds_to_rule: Site) -> None:
    built = desk(seeds_to_rule)
    offered = [one for one in decisions(section(built, "room-1")) if isinstance(one, Pairs)]
    assert len(offered) > 4
    for name in ("same", "different"):
        take(seeds_to_rule, *(one for one in offered if one.name == name))
        ruled = desk(seeds_to_rule, name)
        assert "rulings.yaml" not in ruled.log, ruled.log
        again = [one for one in decisions(section(ruled, "room-1")) if one in offered]
        assert again == [one for one in again if one.name != name], "what was ruled on is no longer in doubt"
        before, after = claims(built), claims(ruled)
        assert {s: c["sentences"] for s, c in before.items()} != {s: c["sentences"] for s, c in after.items()}
        seeds_to_rule.remove("rulings.yaml")


@pytest.fixture
def seeds_to_rule(site: Site) -> Site:
    """Lay the repository's reports, which leave doubts, and nothing else."""
    shutil.rmtree(site.content)
    shutil.copytree(REPOSITORY / "content" / "sources", site.content / "sources")
    return site


def test_text_left_out_that_another_report_has_is_put_back_by_its_ruling(site: Site) -> None:
    words = "Barge hits Harrow Bridge; city brings back its old ferry"
    site.write("sources/herald.txt", f"The gazette said: {words}, and nobody doubted it on Tuesday.\n")
    found = section(desk(site), "removed")
    assert "the headline above the text" in found
    take(site, *decisions(found))
    built = desk(site, "after")
    assert "source-ruling" not in built.log
    assert "<p>None.</p>" in section(built, "removed")


def test_what_cites_a_report_that_was_withdrawn_since_is_to_be_read_again(site: Site) -> None:
    assert site.command("freeze").exit_code == 0
    sidecar = (site.content / "sources" / "gazette.yaml").read_text("utf-8")
    withdrawn = "withdrawn: {date: 2024-03-09, reason: its figures were wrong}\n"
    site.write("sources/gazette.yaml", f"{sidecar}{withdrawn}")
    built = desk(site)
    assert "gazette was withdrawn or replaced" in section(built, "since")
    assert "the report was withdrawn or replaced" in section(built, "reread")
    assert site.command("freeze", "--date", "2024-03-10").exit_code == 0
    built = desk(site, "after")
    assert "Nothing changed" in section(built, "since")
    assert "withdrawn or replaced" not in section(built, "reread")
