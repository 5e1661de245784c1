"""A topic's page: what each side says, what differs and what is written on it; and in which order topics come."""

from __future__ import annotations

import json
import re

import pytest

from end_to_end.links import broken
from end_to_end.sites import Site
from markup.validity import faults

pytestmark = pytest.mark.end_to_end

BRIDGE = """---
title: Under the bridge
terms: [bridge]
sides:
  City: [Petra Vance]
  Harbor: [harbor master]
  Barge: [Lady Maren]
---
"""


def test_what_each_side_says_stands_in_its_lane_and_what_is_nobodys_below(site: Site) -> None:
    built = site.write("topics/bridge.md", BRIDGE).build("--fatal", "warnings")
    assert built.exit_code == 0, built.log
    page = built.text("topics/bridge/index.html")
    lanes, _, rest = page.partition("What the reports say besides")
    city, harbor, barge = re.findall(r"<section><h3>.*?</section>", lanes, re.DOTALL)
    assert "I will not open that bridge" in city
    assert "the harbor master said" in harbor
    assert "In no sentence on this is it the one that speaks." in barge
    assert "The bridge opened in 1931" in rest
    assert not faults(page)
    assert not broken(built.output)
    data = json.loads(built.text("data/edition.json"))
    sides = {topic["slug"]: [len(side["sentences"]) for side in topic["sides"]] for topic in data["topics"]}
    assert sides["bridge"][2] == 0 < min(sides["bridge"][:2])
    assert sides["ferry"] == []


def test_a_topic_names_what_differs_on_it_and_the_commentary_on_it(site: Site) -> None:
    built = site.write("topics/bridge.md", BRIDGE).build()
    page = built.text("topics/bridge/index.html")
    assert "14,000" in page.partition("Where the reports differ on it")[2]
    assert "How many cars cross the bridge" in page.partition("Commentary on it")[2]


def test_topics_come_by_how_much_of_the_story_is_on_them(site: Site) -> None:
    site.write("topics/alms.md", "---\ntitle: Alms\nterms: [quay]\n---\n").write("topics/bridge.md", BRIDGE)
    built = site.build()
    listed = re.findall(r'<li><a href="[^"]*topics/([a-z]+)/">', built.text("topics/index.html"))
    assert listed == ["bridge", "alms", "ferry"]
    around = re.findall(r'<a href="[^"]*/([a-z]+)/" rel="(?:prev|next)"', built.text("topics/alms/index.html"))
    assert around == ["bridge", "ferry"]


def test_what_answers_to_another_sentence_stands_after_it_whole(site: Site) -> None:
    site.write(
        "sources/herald.txt",
        "The pilot had sailed the river for thirty years, and nobody had ever heard him complain of an engine, a current or a "
        "bridge.\n\nHe was, however, no friend of lighthouses.\n",
    )
    built = site.write("topics/light.md", "---\ntitle: Light\nterms: [lighthouse]\n---\n").build()
    page = built.text("topics/light/index.html")
    assert "of an engine, a current or a bridge.</a></p>" in page.partition("He was, however")[0]
