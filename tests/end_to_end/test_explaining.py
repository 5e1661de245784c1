"""What `explain`, `compare` and `check` say is what the site shows: they ask the same edition."""

from __future__ import annotations

import json
import re
import shutil
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest

from end_to_end.sites import REPOSITORY, Built, Site
from variorum.collation.differences.findings import PairDifferences
from variorum.commands.explain import explained
from variorum.edition import building
from variorum.editorial.files import Content
from variorum.settings_file import read_settings

pytestmark = pytest.mark.end_to_end

SCRAPS = {
    "sources/one.txt": "The council of Arden rejected all interference in its affairs on Monday. Arden interiors.\n\n"
    "A band of forty players played in the rain for three hours.\n",
    "sources/two.txt": "The council of Arden rejected all interference in its affairs on Monday.\n\n"
    "The harbour of Brill was closed to ships of every kind.\n",
}


def agreeing(content: Path, site: Built) -> list[str]:
    """Explain every pair of sentences that the site has linked or in one statement; gives the verdicts."""
    edition = json.loads(site.text("data/edition.json"))
    settings = read_settings(str(REPOSITORY / "pelicanconf.py"))
    built = building.build(Content.at(content), settings.options)
    apart = PairDifferences(built.edition.collation)
    claim_of = {s: claim["id"] for claim in edition["claims"] for s in claim["sentences"]}
    scores = {(link["a"], link["b"]): link["score"] for link in edition["links"]}
    pairs = [pair for c in edition["claims"] for pair in combinations(c["sentences"], 2)]
    verdicts = []
    for one, other in (*pairs, *scores):
        lines = list(explained(built, apart, (one, other), ("[@a]", "[@b]")))
        shown = [found[1] for line in lines if (found := re.search(r"\[(c-[0-9a-f]+)\]$", line))]
        assert shown == [claim_of[one], claim_of[other]]
        verdict = next(line for line in lines if line.startswith("Verdict: "))
        score = scores.get((one, other))
        if score is None:
            assert verdict == "Verdict: one statement"
        else:
            assert verdict.startswith(f"Verdict: linked, {score:.2f} ")
        assert told(lines) == known(edition, one, other)
        verdicts.append(verdict)
    return verdicts


def told(lines: list[str]) -> set[tuple[str, str]]:
    found = (re.match(r"Differ in ([a-z]+) \(([a-z]+)", line) for line in lines)
    return {(match[1], match[2]) for match in found if match}


def known(edition: Any, one: str, other: str) -> set[tuple[str, str]]:
    """Give the differences that the site has the two on different sides of."""
    found = set()
    for difference in edition["differences"]:
        readings = [reading["sentence"] for reading in difference["readings"]]
        for side, opposite in permutations(difference["sides"], 2):
            if one in {readings[at] for at in side} and other in {readings[at] for at in opposite}:
                found.add((difference["kind"], difference["label"]))
    return found


def test_of_every_pair_of_linked_sentences_the_same_is_explained_as_shown(seeds: Built) -> None:
    verdicts = agreeing(REPOSITORY / "content", seeds)
    assert any(verdict.startswith("Verdict: linked") for verdict in verdicts)
    assert "Verdict: one statement" in verdicts


def test_what_damage_broke_off_is_explained_as_the_statement_that_the_site_shows(
    site: Site,
) -> None:
    shutil.rmtree(site.content)
    for path, text in SCRAPS.items():
        site.write(path, text)
    built = site.build()
    [claim] = [claim for claim in json.loads(built.text("data/edition.json"))["claims"] if len(claim["sentences"]) > 1]
    assert len(claim["sentences"]) == 3
    citations = ('[@two "rejected all"]', '[@one "Arden interiors"]')
    ended = site.command("explain", "--content", str(site.content), *citations)
    assert ended.exit_code == 0, ended.complained
    assert ended.said.count(f"[{claim['id']}]") == 2
    assert "Verdict: one statement" in ended.said
    assert "sentence 2 of one is what damage broke off the one before it" in ended.said
