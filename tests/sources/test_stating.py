"""What a report says of itself: whose words it has, who wrote it, what sort of text it is, and of which day."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import Agrees, Case, cases_in
from variorum.model import Facts, Source
from variorum.sources.datelines import credit_lines
from variorum.sources.proposing import propose
from variorum.sources.receiving.received import receive

PARAGRAPHS = [f"The ferry to Skarn stopped for {n} days after its engine failed off Vik." for n in (2, 4, 6)]
"""What stands for `TEXT` in a case."""


def received(given: str) -> Source:
    """Receive a case: a page where it begins with a tag, else a text."""
    page = given.startswith("<")
    text = "".join(f"<p>{p}</p>" for p in PARAGRAPHS) if page else "\n\n".join(PARAGRAPHS)
    source = receive(given.replace("TEXT", text).encode(), "a.html" if page else "a.txt", "a", Facts()).source
    assert source is not None
    return source


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("credits.txt")))
def test_whose_words_a_report_says_it_has(case: Case, agrees: Agrees) -> None:
    source = received(case.given)
    credited = [f"{name}: {line}" for name, line in credit_lines(source).items()]
    proposed = [f"add proposes {p.value}" for p in propose(source) if p.name == "agency"]
    agrees(case, "\n".join([*credited, *proposed, f"{len(source.passages)} passages"]))


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("authors.txt")))
def test_who_wrote_a_report(case: Case, agrees: Agrees) -> None:
    source = received(case.given)
    proposed = next((proposal.value for proposal in propose(source) if proposal.name == "author"), "")
    author = source.facts.author.value if source.facts.author else proposed
    agrees(case, f"{author or 'nobody'}, {len(source.passages)} passages")


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("labels.txt")))
def test_what_sort_of_text_a_copied_one_is(case: Case, agrees: Agrees) -> None:
    source = received(case.given)
    genre = source.facts.genre
    title = next((proposal.value for proposal in propose(source) if proposal.name == "title"), "no title")
    told = f"{genre.value} ({genre.where})" if genre else "report"
    agrees(case, f"{told}\n{title}, {len(source.passages)} passages")


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("days.txt")))
def test_of_which_day_a_page_is(case: Case, agrees: Agrees) -> None:
    published = received(case.given).facts.published
    agrees(case, f"{published.value} ({published.basis}, {published.where})" if published else "no day")
