"""What a report's text is taken to state of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from variorum.model import Facts, Source
from variorum.sources.cleaning import clean
from variorum.sources.proposing import propose
from variorum.sources.receiving.received import receive


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("proposals.txt")))
def test_proposals(case: Case, agrees: Agrees) -> None:
    blocks = clean(case.given)
    source = Source(
        key="first",
        path="sources/first.txt",
        sha256="",
        encoding="utf-8",
        text=case.given,
        facts=Facts(),
        blocks=blocks,
    )
    lines = [f"{found.name} = {found.value}: {found.where}" for found in propose(source)]
    agrees(case, "\n".join(lines))


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (
            "Opinion\n\nNo bridge, please, and no ferry\n\nBy Ada Example\n\nNobody needs that bridge any longer.\n",
            "opinion",
        ),
        (
            "Analysis: Why the bridge of Arden had to go\n\nBy Ada Example\n\nIt was old when it was built.\n",
            "analysis",
        ),
        (
            "FOR IMMEDIATE RELEASE\n\nBoats run again on Monday\n\nThe boats of Skarn run again, their owner said.\n",
            "release",
        ),
        ("VIK, Norway, March 5, 2024 /PRNewswire/ -- The boats of Skarn run again, their owner said.\n", "release"),
        ("VIK--(BUSINESS WIRE)--The boats of Skarn run again, their owner said on Monday.\n", "release"),
        ("Press release row hits the council\n\nThe council of Vik fell out over a text on Friday, it said.\n", ""),
        ("Ferry to Skarn breaks down with forty aboard\n\nBy Ada Example\n\nThe ferry stopped on Tuesday.\n", ""),
        ("The council asked for an opinion.\n\nOpinion was divided on the bridge of Arden on Friday.\n", ""),
    ],
)
def test_a_label_above_the_headline_or_before_it_tells_the_genre(text: str, genre: str) -> None:
    source = receive(text.encode(), "a.txt", "a", Facts()).source
    assert source is not None
    assert (source.facts.genre.value if source.facts.genre else "") == genre
