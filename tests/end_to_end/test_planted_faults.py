"""Every fault that is planted is told once, at its place, in one run: by a build, and by `check`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest

from end_to_end.sites import Ended, Site

pytestmark = pytest.mark.end_to_end

PLANTED = Path(__file__).with_name("planted_faults.txt")
SARIF = Path(__file__).with_name("sarif-2.1.0.json")

MARK = re.compile(r"⟦(\|?)([a-z-]+)⟧")
TOLD = re.compile(r"(?P<place>\S.*?:\d+:\d+): .* \[(?P<kind>[a-z-]+)\]")

Fault = tuple[str, str]
"""`path:line:column`, kind."""


def plant(site: Site) -> list[Fault]:
    """Write the files, marks taken out, and give the faults that they marked."""
    faults: list[Fault] = []
    for part in PLANTED.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, text = part.partition("\n")
        path = MARK.sub("", head).strip()
        faults += [(f"{path}:0:0", mark[2]) for mark in MARK.finditer(head)]
        lines = []
        for number, line in enumerate(text.split("\n"), 1):
            faults += _of_line(path, number, line)
            lines.append(MARK.sub("", line))
        site.write(path, "\n".join(lines))
    return faults


def _of_line(path: str, number: int, line: str) -> Iterator[Fault]:
    before = 0
    for mark in MARK.finditer(line):
        column = 0 if mark[1] else mark.start() - before + 1
        yield f"{path}:{number}:{column}", mark[2]
        before += len(mark.group())


def told(log: str) -> list[Fault]:
    found = map(TOLD.fullmatch, log.splitlines())
    return [(match["place"], match["kind"]) for match in found if match]


@pytest.fixture
def planted(site: Site) -> tuple[Site, list[Fault]]:
    return site, plant(site)


def test_each_fault_is_told_once_at_its_place_in_one_build(
    planted: tuple[Site, list[Fault]],
) -> None:
    site, faults = planted
    assert len(faults) >= 25
    built = site.build()
    assert sorted(told(built.log)) == sorted(faults)
    assert "Traceback" not in built.log
    assert built.exit_code == 0
    assert built.log.count("; checked ") == 1, "one record"


def test_faults_make_a_strict_build_fail(planted: tuple[Site, list[Fault]]) -> None:
    site, faults = planted
    built = site.build("--fatal", "errors")
    assert built.exit_code != 0
    assert sorted(told(built.log)) == sorted(faults)


def test_checking_tells_the_same_without_a_build(planted: tuple[Site, list[Fault]]) -> None:
    site, faults = planted
    ended = site.command("check")
    assert ended.exit_code == 1
    assert sorted(told(ended.said)) == sorted(faults)
    assert "\x1b" not in ended.said
    assert list(site.content.parent.iterdir()) == [site.content]


def test_the_line_stands_below_with_a_marker_under_the_place(
    planted: tuple[Site, list[Fault]],
) -> None:
    site, _ = planted
    lines = site.command("check").said.splitlines()
    at = next(n for n, line in enumerate(lines) if "[words-altered]" in line)
    assert lines[at].startswith("commentary/faults.md:7:1: ")
    assert lines[at + 1].startswith('    [@courier "was closed to some traffic')
    assert lines[at + 2] == "    ^ error"


def test_sarif_is_what_its_schema_says_and_tells_the_same(
    planted: tuple[Site, list[Fault]],
) -> None:
    site, faults = planted
    ended = site.command("check", "--sarif")
    assert ended.exit_code == 1
    log = json.loads(ended.said)
    jsonschema.validate(log, json.loads(SARIF.read_text(encoding="utf-8")))
    found = []
    for result in log["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place.get("region", {})
        uri = unquote(place["artifactLocation"]["uri"]).removeprefix("content/")
        line, column = region.get("startLine", 0), region.get("startColumn", 0)
        found.append((f"{uri}:{line}:{column}", result["ruleId"]))
    assert sorted(found) == sorted(faults)


def exit_codes(ended: Ended) -> tuple[int, bool]:
    return ended.exit_code, "Traceback" in ended.complained


def test_exit_codes_of_checking(site: Site) -> None:
    assert exit_codes(site.command("check")) == (0, False)
    assert exit_codes(site.command("check", "nowhere")) == (2, False)
    assert exit_codes(site.command("check", "--settings", "nowhere.py")) == (2, False)
    site.write(
        "commentary/doubt.md",
        "---\ntitle: T\ndate: 2024-03-08\n---\nHe said “we shall all of us sail to the moon”.\n",
    )
    assert exit_codes(site.command("check")) == (0, False)
    assert exit_codes(site.command("check", "--fatal", "warnings")) == (1, False)


def test_a_warning_that_was_looked_at_is_a_note_wherever_it_stands(site: Site) -> None:
    doubtful = "He said “we shall all of us sail to the green moon together”.\n"
    files = {
        "commentary/doubt.md": "title: T\ndate: 2024-03-08\n",
        "pages/doubt.md": "title: T\n",
        "topics/doubt.md": "title: Doubt\nterms: [ferry]\n",
        "narrative.md": "title: A barge closes the Harrow Bridge\n",
        "corrections.md": "title: Corrections\n",
    }
    for path, fields in files.items():
        site.write(path, f"---\n{fields}---\n{doubtful}")
    assert len(told(site.build("--fatal", "warnings").log)) == len(files)
    for path, fields in files.items():
        site.write(path, f"---\n{fields}acknowledge: [quotation-unknown]\n---\n{doubtful}")
    built = site.build("--fatal", "warnings", into="after")
    assert built.exit_code == 0, built.log
    assert f"{len(files)} notes; checked" in built.log
