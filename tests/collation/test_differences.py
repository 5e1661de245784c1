"""Differences between small reports, as cases."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from msgspec.structs import replace

from cases import Agrees, Case, cases_in
from collation.difference_reports import read, show_differences
from variorum.collation.differences.aspects import MOST
from variorum.collation.differences.dates import Calendar, Dates
from variorum.collation.differences.findings import differences
from variorum.collation.facing import FACED, ground_of
from variorum.collation.quotations.same_words import differs_in_nothing
from variorum.language.analysing import analyse
from variorum.model import Link

YEARS = {"alpha": "2019", "beta": "2021"}


@pytest.mark.parametrize("case", cases_in(Path(__file__).with_name("difference_cases.txt")))
def test_differences(case: Case, agrees: Agrees) -> None:
    sources, claims, links, origins = read(case.given)
    agrees(case, show_differences(differences(analyse(sources), claims, links, origins)))


def test_of_two_long_lists_only_so_much_is_held_against_each_other() -> None:
    """Else twice as long a list would take four times as long, and no reader would see a difference in it."""
    listed = "; ".join(f"the ferry Orlo {number} sank on June {number % 28 + 1}, {{}}" for number in range(3 * MOST))
    given = "\n".join(f"{key}: The mayor listed: {listed.format(*[year] * 3 * MOST)}." for key, year in YEARS.items())
    sources, claims, links, origins = read(given)
    corpus = analyse(sources)
    dates = Dates(Calendar(corpus))
    ground = ground_of(corpus, claims, links, origins)
    assert len(dates.facts(corpus.analyses[0])) == 3 * MOST
    assert len(list(dates.findings(ground))) == MOST


def test_in_a_long_list_of_sentences_each_is_held_against_those_that_are_not_far() -> None:
    given = "\n".join(f"r{number:03}: The ferry Orlo sank off the cape." for number in range(4 * FACED))
    sources, claims, _, _ = read(given)
    corpus = analyse(sources)
    pairs = ground_of(corpus, claims, ()).pairs
    assert len(pairs) < 4 * FACED * FACED
    ids = {analysis.sentence.id for analysis in corpus.analyses}
    assert {one.sentence.id for pair in pairs for one in (pair.a, pair.b)} == ids


def test_a_sentence_with_very_many_links_faces_those_that_are_strongest() -> None:
    given = "\n".join(f"r{number:03}: The ferry Orlo sank off the cape." for number in range(2 * FACED))
    sources, claims, _, _ = read(given)
    corpus = analyse(sources)
    apart = [replace(claims[0], sentences=(sentence,)) for sentence in claims[0].sentences]
    links = [Link(a, b, 0.5 + (number % 7) / 20) for number, (a, b) in enumerate(combinations(claims[0].sentences, 2))]
    faced = Counter(one.sentence.id for pair in ground_of(corpus, apart, links).pairs for one in (pair.a, pair.b))
    assert len(faced) == 2 * FACED
    assert min(faced.values()) >= FACED
    assert sum(faced.values()) < 2 * len(links)
    best = max(link.score for link in links)
    kept = {frozenset((pair.a.sentence.id, pair.b.sentence.id)) for pair in ground_of(corpus, apart, links).pairs}
    assert kept >= {frozenset((link.a, link.b)) for link in links if link.score == best}


def test_speeches_are_compared_from_both_ends() -> None:
    words = [f"word{number}" for number in range(400)]
    other = [*words[:150], "another", *words[151:]]
    assert not differs_in_nothing(words, other)
    assert differs_in_nothing(words, [*words[:150], "the", *words[150:]])
